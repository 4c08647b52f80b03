//! The facts of the chosen node: what it is, what it is linked with and by which evidence, and where a
//! trace goes from it.

use std::collections::BTreeSet;

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::ChainView;
use super::collapse::{collapse, open_again};
use super::node_link;
use super::tracing::{PATH_BUTTON, Tracing};
use super::use_go;
use crate::browser::focus;
use crate::browser::frame::on_next_frame;
use crate::chain::graph::{Link, Node, NodeIdx, What};
use crate::chain::query::{ChainQuery, View};
use crate::chain::view::viewport::closest;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::{Chain, LinkFamily, Stage};
use crate::model::organization::OrganizationKind;
use crate::model::provenance::Source;
use crate::routes::{county_path, industry_path, organization_path, product_path};
use crate::session::announce::use_announcer;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{attribute, dynamic, effect, flag, text};
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::opened::opened;
use crate::ui::primitives::sources::source_view;

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
            let by = view.selection.with(|selection| selection.hidden_by(node));
            if let Some(by) = by {
                return open_again(view, node, by);
            }
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
            let href = site.href(&industry_path(&industry.id));
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
        {collapse(view, idx)}
        {links(view, idx, false)}
        {no_supplier(view, idx)}
        {links(view, idx, true)}
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
        let links = own.iter().filter_map(|link| graph.link(*link));
        let mut links: Vec<Link> = links.cloned().collect();
        links.sort_by_key(|link| graph.family(link));
        links
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

/// Where no link brings goods to who works with them: that nobody is known by name, and who stands at the stages before.
fn no_supplier(view: ChainView, idx: NodeIdx) -> AnyView {
    let before = view.with_graph(|graph| {
        let What::Organization { chain: Chain::Industry, stage, .. } = graph.node(idx)?.what else {
            return None;
        };
        let links = graph.inward(idx).iter().filter_map(|link| graph.link(*link));
        let is_supplied =
            links.map(|link| graph.family(link)).any(|family| family == Some(LinkFamily::Goods));
        let stages: BTreeSet<Stage> =
            Stage::ALL.iter().copied().take_while(|own| *own != stage).collect();
        let is_before = |node: &&Node| match node.what {
            What::Organization { chain, stage, .. } => {
                chain == Chain::Industry && stages.contains(&stage)
            }
            What::Product => false,
        };
        let n = graph.nodes().iter().filter(is_before).count();
        (!is_supplied && !stages.is_empty()).then_some((stages, n))
    });
    let Some((stages, n)) = before else { return ().into_any() };
    let nodes = view.query.with_untracked(|query| query.nodes.clone());
    let industry = view.query.with_untracked(|query| query.industry.clone());
    let chains = BTreeSet::from([Chain::Industry]);
    let query = ChainQuery { industry, stages, chains, nodes, ..ChainQuery::default() };
    let href = view.href(&query.with_view(View::Table));
    let who = (n > 0).then(|| view! { <a href=href>{t!(chain.stages_before, count = n)}</a> });
    view! { <p class="hint">{t!(chain.no_supplier)} " " {who}</p> }.into_any()
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
