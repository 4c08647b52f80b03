//! Finds nodes of the map by what is typed: with the search of the site, and by their names where that
//! is not to be had.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::prelude::*;

use super::{ChainView, node_link, use_go, use_replace};
use crate::browser::clock::pause;
use crate::browser::focus::{focus_in_place, stays_within};
use crate::network::graph::{NodeIdx, PRODUCT_PREFIX};
use crate::network::query::ChainQuery;
use crate::text::fold::fold;
use crate::ui::dynamic::{dynamic, effect, flag, text};
use crate::ui::messages::t;
use crate::ui::search::use_search;

/// Names in the list below the field.
const MAX_LISTED: usize = 8;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Nodes that fit what is typed, best first; none where nothing is.
    pub nodes: Vec<NodeIdx>,
    /// Whether no more can come.
    pub is_all: bool,
}

/// What fits what is typed.
pub fn found(view: ChainView) -> Memo<Found> {
    let search = use_search();
    let asked = Memo::new(move |_| view.query.with(|query| query.text().to_owned()));
    effect(move || {
        let text = asked.get();
        if !text.is_empty() {
            search.wake();
            search.suggest(&text);
        }
    });
    let named = named(view, asked);
    Memo::new(move |_| {
        let text = asked.get();
        if text.is_empty() {
            return Found::default();
        }
        let suggested = search.suggested().filter(|suggested| suggested.text == text);
        let ids =
            suggested.iter().flat_map(|suggested| &suggested.reply.groups).flat_map(|group| {
                let prefix = match group.kind.as_str() {
                    "organisation" => Some(""),
                    "product" => Some(PRODUCT_PREFIX),
                    _ => None,
                };
                let hits = group.hits.iter();
                hits.filter_map(move |hit| prefix.map(|prefix| format!("{prefix}{}", hit.id)))
            });
        view.selection.with(|selection| {
            view.with_graph(|graph| {
                let mut nodes: Vec<NodeIdx> = ids.filter_map(|id| graph.find(&id)).collect();
                nodes.retain(|node| selection.contains(*node));
                let suggested: BTreeSet<NodeIdx> = nodes.iter().copied().collect();
                named.with(|(of_text, named)| {
                    nodes.extend(named.iter().filter(|node| !suggested.contains(node)));
                    Found { nodes, is_all: *of_text == text }
                })
            })
        })
    })
}

/// Names that are looked through between two pauses.
const N_NAMES: usize = 4_096;

/// A text, and the nodes whose names contain it, in their order. A whole country is looked through by
/// and by.
fn named(view: ChainView, asked: Memo<String>) -> RwSignal<(String, Vec<NodeIdx>)> {
    let named = RwSignal::new((String::new(), vec![]));
    effect(move || {
        let (text, selection) = (asked.get(), view.selection.get());
        // What was found before stays until the new is there.
        if text.is_empty() {
            named.set((text, vec![]));
            return;
        }
        let loaded = view.loaded();
        leptos::task::spawn_local(async move {
            let typed = fold(&text);
            let contains = |text: &str| fold(text).contains(&typed);
            let is_current = || {
                asked.try_get_untracked().as_ref() == Some(&text)
                    && view
                        .selection
                        .try_get_untracked()
                        .is_some_and(|now| Arc::ptr_eq(&now, &selection))
            };
            let mut found = vec![];
            for nodes in selection.nodes.chunks(N_NAMES) {
                for node in nodes {
                    let name = loaded.graph().node(*node).map(|node| &node.name);
                    if name.is_some_and(|name| {
                        contains(&name.zh) || name.en.as_deref().is_some_and(contains)
                    }) {
                        found.push(*node);
                    }
                }
                if selection.nodes.len() > N_NAMES {
                    pause().await;
                }
                if !is_current() {
                    return; // something else is asked, or the page was left
                }
            }
            _ = named.try_set((text, found));
        });
    });
    named
}

/// The field, and the names that fit.
#[component]
pub fn Finder(
    /// The map.
    view: ChainView,
    /// What fits.
    found: Memo<Found>,
) -> impl IntoView {
    let go = use_go(view);
    let typed = move || view.query.with(|query| query.typed.clone());
    let replace = use_replace(view);
    let is_awaited = RwSignal::new(false);
    // The names lie over the map: they go when one is chosen, or something else is done.
    let is_listing = RwSignal::new(false);
    let input = move |event| {
        is_awaited.set(false);
        is_listing.set(true);
        let query = view.query.get_untracked();
        replace(&ChainQuery { typed: event_target_value(&event), ..query });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_awaited.set(view.query.with_untracked(|query| !query.text().is_empty()));
    };
    // Enter leads to the first one, also where that is still looked for.
    effect(move || {
        let (first, is_all) = found.with(|found| (found.nodes.first().copied(), found.is_all));
        if !is_awaited.get() || !is_all {
            return;
        }
        is_awaited.set(false);
        if let Some(first) = first {
            is_listing.set(false);
            let id = view.with_graph(|graph| graph.node(first).map(|node| node.id.clone()));
            go(&view.query.get_untracked().with_node(id.as_deref()));
        }
    });
    let names = dynamic(move || {
        let first: Vec<NodeIdx> =
            found.with(|found| found.nodes.iter().take(MAX_LISTED).copied().collect());
        let links =
            first.into_iter().map(|node| view! { <li>{node_link(view, node)}</li> }.into_any());
        links.collect::<Vec<_>>().into_any()
    });
    let told = move || {
        found.with(|found| match found.nodes.len() {
            0 if !found.is_all => t!(chain.searching).to_owned(),
            count => t!(chain.n_found, count = count),
        })
    };
    let is_open = move || is_listing.get() && view.query.with(|query| !query.text().is_empty());
    let choose = move |_| {
        // A link that goes away would take the focus with it.
        focus_in_place(".chain-finder input");
        is_listing.set(false);
    };
    let leave = move |event: FocusEvent| {
        if !stays_within(&event) {
            is_listing.set(false);
        }
    };
    view! {
        <form class="chain-finder" role="search" aria-label=t!(chain.find) on:submit=submit on:focusout=leave>
            <input
                class="input"
                type="search"
                placeholder=t!(chain.find)
                aria-label=t!(chain.find)
                autocomplete="off"
                prop:value=text(typed)
                on:input=input
                on:click=move |_| is_listing.set(true)
                on:keydown=move |event| is_listing.update(|is| *is |= event.key() == "ArrowDown")
            />
            <div
                class="chain-finder__found"
                hidden=flag(move || !is_open())
                on:mousedown=|event: MouseEvent| event.prevent_default() // the focus stays in the field
            >
                <p role="status">{text(told)}</p>
                <ul on:click=choose>{names}</ul>
            </div>
        </form>
    }
}
