//! Collapsed nodes: the button that hides what is joined to a node alone, and the ways to see it again.

use leptos::prelude::*;

use super::ChainView;
use super::use_go;
use crate::chain::graph::NodeIdx;
use crate::chain::query::{ChainQuery, MAX_COLLAPSED};
use crate::i18n::messages::t;
use crate::ui::primitives::dynamic::{attribute, flag, text};

/// Why there is nothing to hide.
const REASON_ID: &str = "chain-collapse-reason";

/// The button that hides what is joined to the chosen node alone, and shows it again.
pub fn collapse(view: ChainView, node: NodeIdx) -> AnyView {
    let go = use_go(view);
    let id = view.id(node);
    let own = id.clone();
    let is_collapsed = move || view.query.with(|query| query.is_collapsed(&own));
    let n_hidden = move || view.selection.with(|selection| selection.n_hidden_by(node));
    let n_leaves =
        move || view.selection.with(|own| view.with_graph(|graph| own.leaves(graph, node).len()));
    let is_full = move || view.query.with(|query| query.collapsed.len() >= MAX_COLLAPSED);
    let is_open = is_collapsed.clone();
    let reason = move || {
        let words = match n_leaves() {
            _ if is_collapsed() => return None,
            0 => t!(chain.nothing_to_hide).to_owned(),
            _ if is_full() => t!(chain.collapse_full, n = MAX_COLLAPSED),
            _ => return None,
        };
        Some(words)
    };
    let why_not = reason.clone();
    let name = move || match (is_open(), n_leaves()) {
        (true, _) => t!(chain.show_again, count = n_hidden()),
        (_, 0) => t!(chain.collapse_none).to_owned(),
        (_, count) => t!(chain.collapse, count = count),
    };
    let press = move |_| go(&view.query.get_untracked().with_collapse_toggled(&id));
    view! {
        <div class="chain-collapse">
            <button
                type="button"
                class="button"
                disabled=flag(move || why_not().is_some())
                aria-describedby=REASON_ID
                on:click=press
            >
                {text(name)}
            </button>
            <p class="hint" id=REASON_ID>{attribute(reason)}</p>
        </div>
    }
    .into_any()
}

/// How many nodes are hidden by collapsed ones, as a link that shows them.
pub fn hidden_link(view: ChainView) -> AnyView {
    let n_hidden = move || view.selection.with(|selection| selection.hidden.len());
    let href = move || view.href(&ChainQuery { collapsed: vec![], ..view.query.get() });
    view! {
        <a class="button chain-hidden" data-kind="quiet" href=text(href) hidden=flag(move || n_hidden() == 0)>
            {text(move || t!(chain.n_hidden, count = n_hidden()))}
        </a>
    }
    .into_any()
}

/// Why the chosen node has no facts here: another one hides it, which can be opened.
pub fn open_again(view: ChainView, node: NodeIdx, by: NodeIdx) -> AnyView {
    let href = move || view.href(&view.query.get().with_collapse_toggled(&view.id(by)));
    view! {
        <p class="chain-panel__missing">
            {t!(chain.hidden_by, name = view.name(node), by = view.name(by))}
        </p>
        <a class="button" href=text(href)>{t!(chain.open_again)}</a>
    }
    .into_any()
}
