//! Where a trace goes from the chosen node, and what it reached.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::ChainView;
use super::paths::path_list;
use super::use_go;
use crate::browser::focus;
use crate::browser::frame::on_next_frame;
use crate::chain::query::{ChainQuery, MAX_DEPTH, Trace};
use crate::chain::shortest_paths::Joined;
use crate::chain::trace::trace;
use crate::i18n::messages::t;
use crate::ui::primitives::dynamic::{attribute, effect, flag, text};

/// The button that asks for another node.
pub const PATH_BUTTON: &str = ".chain-trace [data-way='path']";

/// The state of a button that stays down.
pub fn pressed(is_on: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
    text(move || if is_on() { "true" } else { "false" }.to_owned())
}

/// Why there is nothing to trace.
const EMPTY_ID: &str = "chain-trace-empty";

/// How much a trace from the chosen node would reach.
fn n_reached(view: ChainView, way: Trace) -> Memo<usize> {
    Memo::new(move |_| {
        let nodes = view.query.with(|query| query.nodes.iter().take(1).cloned().collect());
        let query = ChainQuery { nodes, trace: Some(way), ..ChainQuery::default() };
        let traced =
            view.selection.with(|shown| view.with_graph(|graph| trace(graph, shown, &query)));
        traced.map_or(0, |traced| traced.nodes.len().saturating_sub(1))
    })
}

/// Where a trace goes from the chosen node, how far, and what it reached.
#[component]
pub fn Tracing(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let go = use_go(view);
    let ways = [
        (Trace::Upstream, t!(chain.trace_upstream)),
        (Trace::Downstream, t!(chain.trace_downstream)),
        (Trace::Both, t!(chain.trace_both)),
    ];
    let from = [Trace::Upstream, Trace::Downstream].map(|trace| n_reached(view, trace));
    let [n_up, n_down] = from;
    let buttons = ways.map(|(trace, name)| {
        let go = go.clone();
        let is_on = move || view.query.with(|query| query.trace == Some(trace));
        let is_empty = move || match trace {
            Trace::Upstream => n_up.get() == 0,
            Trace::Downstream => n_down.get() == 0,
            Trace::Both | Trace::Paths => n_up.get() + n_down.get() == 0,
        };
        let press = move |_| {
            let query = view.query.get_untracked();
            let trace = (query.trace != Some(trace)).then_some(trace);
            let nodes = query.nodes.iter().take(1).cloned().collect();
            // It goes through stages: within some it would end at once.
            let stages = if trace.is_some() { BTreeSet::new() } else { query.stages.clone() };
            go(&ChainQuery { trace, nodes, stages, path: None, ..query });
        };
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=pressed(is_on)
                disabled=flag(move || is_empty() && !is_on())
                aria-describedby=EMPTY_ID
                on:click=press
            >
                {name}
            </button>
        }
        .into_any()
    });
    let pick = move |_| {
        view.is_picking.update(|is_picking| *is_picking = !*is_picking);
        // Where the panel folds up, the button goes out of sight.
        on_next_frame(|| focus::focus_in_place(".chain-panel__picking > button"));
    };
    effect(move || {
        if view.query.with(|query| query.trace == Some(Trace::Paths)) {
            view.is_picking.set(false);
        }
    });
    let depth = move |event| {
        let query = view.query.get_untracked();
        go(&ChainQuery { depth: event_target_value(&event).parse().ok(), ..query });
    };
    let depths = (1..=MAX_DEPTH).map(|own| {
        let is_selected = move || view.query.with(|query| query.depth == Some(own));
        view! { <option value=own.to_string() prop:selected=flag(is_selected)>{own}</option> }
            .into_any()
    });
    let has_depth =
        move || view.query.with(|query| query.trace.is_some_and(|trace| trace != Trace::Paths));
    let reached = move || {
        let traced = view.traced_whole.get()?;
        let n = traced.nodes.len().saturating_sub(1);
        Some(match traced.joined {
            // The hint says why.
            None if n == 0 => return None,
            None if view.query.with(|query| query.trace == Some(Trace::Upstream)) => {
                t!(chain.n_led_back, count = n)
            }
            None => t!(chain.n_reached, count = n),
            Some(Joined::Apart) => t!(chain.paths_none).to_owned(),
            Some(joined) => {
                let other = view.query.with(|query| {
                    let id = query.nodes.get(1)?.clone();
                    view.with_graph(|graph| graph.find(&id))
                });
                let name = other.map(|node| view.name(node)).unwrap_or_default();
                let count = traced.paths.len();
                match joined {
                    Joined::Along => t!(chain.paths_along, count = count, name = name),
                    Joined::Against => t!(chain.paths_against, count = count, name = name),
                    _ => t!(chain.paths_mixed, count = count, name = name),
                }
            }
        })
    };
    let empty = move || {
        let words = match (n_up.get(), n_down.get()) {
            (0, 0) => t!(chain.no_trace),
            (0, _) => t!(chain.no_upstream),
            (_, 0) => t!(chain.no_downstream),
            _ => return None,
        };
        Some(words.to_owned())
    };
    view! {
        <div class="chain-trace" role="group" aria-label=t!(chain.trace)>
            {buttons}
            <button
                type="button"
                class="button"
                data-way="path"
                aria-pressed=pressed(move || view.is_picking.get())
                on:click=pick
            >
                {t!(chain.path_to)}
            </button>
            <label class="field" hidden=flag(move || !has_depth())>
                <span class="field__label">{t!(chain.depth)}</span>
                <select class="select" on:change=depth>
                    <option value="" prop:selected=flag(move || view.query.with(|query| query.depth.is_none()))>
                        {t!(chain.any_depth)}
                    </option>
                    {depths.collect::<Vec<_>>()}
                </select>
            </label>
            <p class="hint" hidden=flag(move || !view.is_picking.get())>{t!(chain.pick_hint)}</p>
            <p class="hint" id=EMPTY_ID>{attribute(empty)}</p>
            <p class="chain-trace__reached" role="status">{attribute(reached)}</p>
        </div>
        {path_list(view)}
    }
}
