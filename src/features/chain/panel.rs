//! The facts of the chosen node: what it is, what it is linked with and by which evidence, and where a
//! trace goes from it.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::ChainView;
use super::node_link;
use super::use_go;
use crate::browser::focus;
use crate::browser::frame::on_next_frame;
use crate::chain::graph::{Link, NodeIdx, What};
use crate::chain::query::{ChainQuery, MAX_DEPTH, Trace};
use crate::chain::trace::{Joined, trace};
use crate::chain::view::viewport::closest;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::organization::OrganizationKind;
use crate::model::provenance::Source;
use crate::routes::{county_path, organization_path, product_path, products_with};
use crate::session::announce::use_announcer;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{attribute, dynamic, effect, flag, text};
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::opened::opened;
use crate::ui::primitives::sources::source_view;

/// The button that asks for another node.
const PATH_BUTTON: &str = ".chain-trace [data-way='path']";

/// The panel; hidden while nothing is chosen. What is chosen and not on the map is said.
#[component]
pub fn Panel(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let close = move || view.href(&view.query.get().with_node(None));
    let listener = window_event_listener(keydown, escape(view));
    on_cleanup(move || listener.remove());
    let announcer = use_announcer();
    effect(move || {
        if let Some(node) = view.chosen.get() {
            announcer.say(t!(chain.facts_shown, name = view.name(node)));
        }
    });
    let facts = dynamic(move || match view.chosen.get() {
        Some(node) => facts(view, node),
        None => missing(view),
    });
    let is_empty = move || view.query.with(|query| query.node().is_none());
    let picking = move || view.is_picking.get().then(|| "true".to_owned());
    // On phones the panel covers the map: it is this line while another node is chosen there.
    let line = dynamic(move || match view.is_picking.get() {
        true => picking_line(view),
        false => ().into_any(),
    });
    view! {
        <aside
            class="chain-panel"
            aria-label=t!(chain.panel)
            hidden=flag(is_empty)
            data-picking=attribute(picking)
        >
            {line}
            <a class="icon-button chain-panel__close" href=text(close) aria-label=t!(chain.close_panel)>
                <Glyph icon=Icon::Close />
            </a>
            {facts}
        </aside>
    }
}

/// What is to be done while another node is chosen, and the way to give that up.
fn picking_line(view: ChainView) -> AnyView {
    let stop = move |_| {
        view.is_picking.set(false);
        on_next_frame(|| focus::focus_in_place(PATH_BUTTON));
    };
    view! {
        <p class="chain-panel__picking">
            {t!(chain.pick_line)} " "
            <button type="button" class="button" on:click=stop>{t!(chain.stop_picking)}</button>
        </p>
    }
    .into_any()
}

/// Escape in the map, its legend or the panel gives up picking another node, else closes the panel. The
/// focus stays where it is, or goes back to the map with the panel.
fn escape(view: ChainView) -> impl Fn(KeyboardEvent) {
    let go = use_go(view);
    move |event| {
        let is_open = view.query.with_untracked(|query| query.node().is_some());
        let is_here = closest(&event, ".chain-map, .chain-legend, .chain-panel").is_some();
        if event.key() != "Escape" || !is_open || !is_here {
            return;
        }
        if view.is_picking.get_untracked() {
            view.is_picking.set(false);
            return;
        }
        go(&view.query.get_untracked().with_node(None));
        if closest(&event, ".chain-panel").is_some() {
            focus::focus_in_place(".chain-card[tabindex='0']");
        }
    }
}

/// Why the node of the address has no facts here, and where it has.
fn missing(view: ChainView) -> AnyView {
    let query = view.query.get();
    let Some(id) = query.node() else { return ().into_any() };
    match view.with_graph(|graph| graph.find(id)) {
        Some(node) => {
            let href = view.href(&query.cleared());
            view! {
                <p class="chain-panel__missing">{t!(chain.filtered_out, name = view.name(node))}</p>
                <a class="button" href=href>{t!(chain.clear)}</a>
            }
            .into_any()
        }
        None => {
            view! { <p class="chain-panel__missing">{t!(chain.no_such, id = id.to_owned())}</p> }
                .into_any()
        }
    }
}

fn facts(view: ChainView, idx: NodeIdx) -> AnyView {
    let Some(node) = view.with_graph(|graph| graph.node(idx).cloned()) else {
        return ().into_any();
    };
    let site = use_site();
    let page = match node.product_id() {
        Some(id) => site.href(&product_path(id)),
        None => site.href(&organization_path(&node.id)),
    };
    let county = node
        .county
        .and_then(|at| view.with_graph(|graph| graph.words.counties.get(at as usize).cloned()));
    let county = county.map(|county| {
        let href = site.href(&county_path(county.code.as_str()));
        fact(t!(chain.county), view! { <a href=href>{localized(&county.name)}</a> }.into_any())
    });
    let what = match node.what {
        What::Product => None,
        What::Organization { kind, chain, stage } => {
            let kind = view.with_graph(|graph| graph.words.kinds.get(kind as usize).cloned());
            let kind = kind
                .and_then(|kind: String| OrganizationKind::from_code(&kind))
                .map(words::organization_kind);
            Some(view! {
                {fact(t!(chain.kind), kind.into_any())}
                {fact(t!(chain.chain), words::chain(chain).into_any())}
                {fact(t!(chain.stage), words::stage(stage).into_any())}
            })
        }
    };
    let industries = view.with_graph(|graph| {
        let named =
            node.industries.iter().filter_map(|at| graph.words.industries.get(*at as usize));
        named.cloned().collect::<Vec<_>>()
    });
    let industries = (!industries.is_empty()).then(|| {
        let links = industries.into_iter().map(|industry| {
            let href = site.href(&products_with("industry", &industry.id));
            view! { <li><a href=href>{localized(&industry.name)}</a></li> }
        });
        fact(
            t!(chain.industry),
            view! { <ul class="chain-panel__list">{links.collect_view()}</ul> }.into_any(),
        )
    });
    let is_alone =
        view.with_graph(|graph| graph.outward(idx).is_empty() && graph.inward(idx).is_empty());
    view! {
        <h2 class="chain-panel__name" tabindex="-1">{localized(&node.name)}</h2>
        <p><a href=page>{t!(chain.own_page)}</a></p>
        <dl class="chain-panel__facts">{what} {county} {industries}</dl>
        {sources(view, &node.sources)}
        <Tracing view />
        {links(view, idx, true)}
        {links(view, idx, false)}
        {is_alone.then(|| view! { <p class="hint">{t!(chain.no_links)}</p> })}
    }
    .into_any()
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <div><dt>{name}</dt> <dd>{value}</dd></div> }.into_any()
}

/// The links that start at a node, or lead to it.
fn links(view: ChainView, idx: NodeIdx, is_outward: bool) -> AnyView {
    let links: Vec<Link> = view.with_graph(|graph| {
        let own = if is_outward { graph.outward(idx) } else { graph.inward(idx) };
        own.iter().filter_map(|link| graph.link(*link)).cloned().collect()
    });
    let n = links.len();
    if n == 0 {
        return ().into_any();
    }
    let title = if is_outward { t!(chain.outward, n = n) } else { t!(chain.inward, n = n) };
    let rows = links.iter().map(|link| link_row(view, link, is_outward));
    view! {
        <h3>{title}</h3>
        <ul class="chain-panel__links">{rows.collect::<Vec<_>>()}</ul>
    }
    .into_any()
}

/// A link: its verb, the node at its other end, the evidence in words and its sources.
fn link_row(view: ChainView, link: &Link, is_outward: bool) -> AnyView {
    let other = if is_outward { link.to } else { link.from };
    let (verb, family) = view.with_graph(|graph| {
        let verb = graph.words.verbs.get(link.verb as usize);
        let name = verb.map(|verb| plain(&verb.name)).unwrap_or_default();
        (name, graph.family(link).map(|family| family.code()))
    });
    let note = link.note.as_ref().map(|note| view! { <p>{localized(note)}</p> });
    view! {
        <li>
            <p>
                <span class="chain-panel__verb" data-family=family>{verb}</span> " "
                {node_link(view, other)}
            </p>
            {note}
            {sources(view, &link.sources)}
        </li>
    }
    .into_any()
}

fn sources(view: ChainView, positions: &[u32]) -> AnyView {
    let loaded = view.loaded();
    let named = positions.iter().filter_map(|at| loaded.map.source_list.get(*at as usize));
    let sources: Vec<Source> = named.flatten().cloned().collect();
    if sources.is_empty() {
        return ().into_any();
    }
    let summary = view! { <summary>{t!(chain.n_sources, count = sources.len())}</summary> };
    opened("chain-panel__sources", summary.into_any(), move || {
        let items = sources.iter().map(|source| view! { <li>{source_view(source)}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    })
}

/// The state of a button that stays down.
fn pressed(is_on: impl Fn() -> bool + Send + Sync + 'static) -> Signal<String> {
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
fn Tracing(
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
            go(&ChainQuery { trace, nodes, ..query });
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
        let traced = view.traced.get()?;
        let n = traced.nodes.len().saturating_sub(1);
        Some(match traced.joined {
            // The hint says why.
            None if n == 0 => return None,
            None => t!(chain.n_reached, count = n),
            Some(Joined::Apart) => t!(chain.paths_none).to_owned(),
            Some(joined) => {
                let other = view.query.with(|query| {
                    let id = query.nodes.get(1)?.clone();
                    view.with_graph(|graph| graph.find(&id))
                });
                let name = other.map(|node| view.name(node)).unwrap_or_default();
                match joined {
                    Joined::Along => t!(chain.paths_along, name = name),
                    Joined::Against => t!(chain.paths_against, name = name),
                    _ => t!(chain.paths_mixed, name = name),
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
    }
}
