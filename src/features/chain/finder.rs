//! Finds nodes of the map by what is typed: with the search of the site, and by their names where that
//! is not to be had.

use std::collections::BTreeSet;

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::prelude::*;

use super::node_link;
use super::use_go;
use super::{ChainView, Loaded};
use crate::browser::focus::{focus_in_place, stays_within};
use crate::browser::tasks::{Latest, Over, Work};
use crate::chain::graph::{NodeIdx, PRODUCT_PREFIX};
use crate::chain::query::ChainQuery;
use crate::chain::selection::Selection;
use crate::i18n::messages::t;
use crate::session::search::{Named, use_search};
use crate::session::typed::{typed_text, use_address};
use crate::text::fold::fold;
use crate::ui::primitives::dynamic::{dynamic, effect, flag, text};
use crate::wire::search::NameHits;

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

/// What fits what is typed: all nodes that the search of the site names, and those whose names contain
/// the text, wherever the search is not to be had or does not know a part of a word.
pub fn found(view: ChainView) -> Memo<Found> {
    let search = use_search();
    let asked = Memo::new(move |_| view.query.with(|query| query.text().to_owned()));
    effect(move || search.name(&asked.get()));
    on_cleanup(move || search.name(""));
    let found = RwSignal::new(Found::default());
    let scans = StoredValue::new_local(Latest::default());
    effect(move || {
        let (text, selection) = (asked.get(), view.selection.get());
        // What fits may be in a part of the index that is still to come.
        let is_answer =
            |named: &Named| named.text == text && (!named.hits.is_nearest || named.hits.is_whole);
        let hits = search.named().filter(is_answer).map(|named| named.hits);
        let is_searched = search.failure().is_some() || hits.as_ref().is_some_and(|h| h.is_whole);
        let mut scan = Work::new(scans.with_value(Latest::begin));
        if text.is_empty() {
            found.set(Found::default());
            return;
        }
        let loaded = view.loaded();
        leptos::task::spawn_local(async move {
            let nodes = fitting(&loaded, &selection, &text, hits.as_deref(), &mut scan).await;
            // Else something else is asked, or the page was left.
            if let Ok(nodes) = nodes {
                _ = found.try_set(Found { nodes, is_all: is_searched });
            }
        });
    });
    // What was found before stays until the new is there.
    Memo::new(move |_| found.get())
}

/// Names that are looked through at once.
const N_NAMES: usize = 256;

/// The nodes of `selection` that fit: `hits` in their order, then those whose names contain `text`. A
/// whole country is looked through by and by.
async fn fitting(
    loaded: &Loaded,
    selection: &Selection,
    text: &str,
    hits: Option<&NameHits>,
    scan: &mut Work,
) -> Result<Vec<NodeIdx>, Over> {
    let graph = loaded.graph();
    let mut nodes = vec![];
    for hits in hits.map(|hits| hits.hits.as_slice()).unwrap_or_default().chunks(N_NAMES) {
        let named = hits.iter().filter_map(|(kind, id)| match kind.as_str() {
            "product" => graph.find(&format!("{PRODUCT_PREFIX}{id}")),
            _ => graph.find(id),
        });
        nodes.extend(named.filter(|node| selection.contains(*node)));
        scan.go_on().await?;
    }
    let named: BTreeSet<NodeIdx> = nodes.iter().copied().collect();
    let typed = fold(text);
    let contains = |text: &str| fold(text).contains(&typed);
    for some in selection.nodes.chunks(N_NAMES) {
        nodes.extend(some.iter().filter(|node| {
            let name = graph.node(**node).map(|node| &node.name);
            !named.contains(node)
                && name.is_some_and(|name| {
                    contains(&name.zh) || name.en.as_deref().is_some_and(contains)
                })
        }));
        scan.go_on().await?;
    }
    Ok(nodes)
}

/// The field, and the names that fit.
#[component]
pub fn Finder(
    /// The chain map that this is a part of.
    view: ChainView,
    /// What fits.
    found: Memo<Found>,
) -> impl IntoView {
    let go = use_go(view);
    let typed = move || view.query.with(|query| query.typed.clone());
    let address = use_address();
    let is_awaited = RwSignal::new(false);
    // The names lie over the map: they go when one is chosen, or something else is done.
    let is_listing = RwSignal::new(false);
    let take = move |event: &leptos::ev::Event| {
        let Some(typed) = typed_text(event) else { return };
        is_awaited.set(false);
        is_listing.set(true);
        let query = view.query.get_untracked();
        address.follow(view.href(&ChainQuery { typed, ..query }), true);
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
            go(&untrack(|| view.choice_of(first)));
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
        address.catch_up();
    };
    let leave = move |event: FocusEvent| {
        if !stays_within(&event) {
            is_listing.set(false);
            address.catch_up();
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
                on:input=move |event| take(&event)
                on:compositionend=move |event| take(&event)
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
