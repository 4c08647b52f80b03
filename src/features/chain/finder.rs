//! Finds nodes of the map by what is typed: with the search of the site, and by their names where that
//! is not to be had.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::{ChainView, node_link, use_go, use_replace};
use crate::browser::clock::pause;
use crate::network::graph::{NodeIdx, PRODUCT_PREFIX};
use crate::network::query::ChainQuery;
use crate::text::fold::fold;
use crate::ui::dynamic::{dynamic, flag, text};
use crate::ui::messages::t;
use crate::ui::search::use_search;

/// Names in the list below the field.
const MAX_LISTED: usize = 8;

/// Nodes that fit what is typed, best first; none where nothing is.
pub fn found(view: ChainView) -> Memo<Vec<NodeIdx>> {
    let search = use_search();
    let asked = Memo::new(move |_| view.query.with(|query| query.text().to_owned()));
    Effect::new(move |_| {
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
            return vec![];
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
                named.with(|named| {
                    nodes.extend(named.iter().filter(|node| !suggested.contains(node)));
                });
                nodes
            })
        })
    })
}

/// Names that are looked through between two pauses.
const N_NAMES: usize = 4_096;

/// Nodes whose names contain what is asked, in their order. Of a whole country they come by and by.
fn named(view: ChainView, asked: Memo<String>) -> RwSignal<Vec<NodeIdx>> {
    let named = RwSignal::new(vec![]);
    Effect::new(move |_| {
        let (text, selection) = (asked.get(), view.selection.get());
        // What was found before stays until the new is there.
        if text.is_empty() {
            named.set(vec![]);
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
            _ = named.try_set(found);
        });
    });
    named
}

/// The field, and the names that fit.
#[component]
pub fn Finder(
    /// The map.
    view: ChainView,
    /// Nodes that fit.
    found: Memo<Vec<NodeIdx>>,
) -> impl IntoView {
    let go = use_go(view);
    let typed = move || view.query.with(|query| query.typed.clone());
    let replace = use_replace(view);
    let input = move |event| {
        let query = view.query.get_untracked();
        replace(&ChainQuery { typed: event_target_value(&event), ..query });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(first) = found.with_untracked(|found| found.first().copied()) {
            let id = view.with_graph(|graph| graph.node(first).map(|node| node.id.clone()));
            go(&view.query.get_untracked().with_node(id.as_deref()));
        }
    };
    let names = dynamic(move || {
        let first: Vec<NodeIdx> =
            found.with(|found| found.iter().take(MAX_LISTED).copied().collect());
        let links =
            first.into_iter().map(|node| view! { <li>{node_link(view, node)}</li> }.into_any());
        links.collect::<Vec<_>>().into_any()
    });
    let is_open = move || view.query.with(|query| !query.text().is_empty());
    view! {
        <form class="chain-finder" role="search" aria-label=t!(chain.find) on:submit=submit>
            <input
                class="input"
                type="search"
                placeholder=t!(chain.find)
                aria-label=t!(chain.find)
                autocomplete="off"
                prop:value=text(typed)
                on:input=input
            />
            <div class="chain-finder__found" hidden=flag(move || !is_open())>
                <p role="status">{text(move || t!(chain.n_found, count = found.with(Vec::len)))}</p>
                <ul>{names}</ul>
            </div>
        </form>
    }
}
