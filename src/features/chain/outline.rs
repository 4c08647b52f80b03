//! Everything on the map as nested lists: what the picture shows, for who reads instead.

use leptos::prelude::*;

use super::ChainView;
use super::node_link;
use crate::chain::graph::{Node, NodeIdx};
use crate::chain::query::{ChainQuery, View};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::Chain;
use crate::text::sorting::sort_by_key;
use crate::ui::loading::lazy::{Part, in_turn, lazy_part};
use crate::ui::primitives::dynamic::{dynamic, text};
use crate::ui::primitives::opened::opened;

/// Nodes of a stage, or products, that are listed at most.
const MAX_LISTED: usize = 300;

/// What the picture shows, as nested lists for who reads.
#[component]
pub fn Outline(
    /// The chain map that this is a part of.
    view: ChainView,
    /// Whether it is open from the beginning.
    is_open: bool,
) -> impl IntoView {
    let n = move || view.listed().len();
    let summary = view! { <summary>{text(move || t!(chain.outline, count = n()))}</summary> };
    if is_open {
        let list = lazy_part!(views, OutlineList);
        return view! { <details class="chain-outline" open>{summary} {list}</details> }.into_any();
    }
    opened("chain-outline", summary.into_any(), || lazy_part!(views, OutlineList))
}

/// The outline: chains, in them stages, in them organizations with their links; then products.
#[component]
pub fn OutlineList() -> impl IntoView {
    let view = expect_context::<ChainView>();
    let chains = dynamic(move || {
        let nodes = view.listed();
        let of = |is_own: &dyn Fn(&Node) -> bool| -> Vec<NodeIdx> {
            view.with_graph(|graph| {
                let own = nodes.iter().filter(|node| graph.node(**node).is_some_and(is_own));
                own.copied().collect()
            })
        };
        let chains = Chain::ALL.iter().filter_map(|chain| {
            let own = of(&|node: &Node| !node.is_product() && node.chain() == *chain);
            (!own.is_empty()).then(|| part(words::chain(*chain), stages(view, &own)))
        });
        let products = of(&|node: &Node| node.is_product());
        let products = (!products.is_empty()).then(|| {
            let all = ChainQuery { view: Some(View::Table), ..view.query.get() };
            part(t!(words.column_products), list_or_table(view, &products, &all))
        });
        chains.chain(products).collect::<Vec<_>>().into_any()
    });
    view! { <ul class="chain-outline__list">{chains}</ul> }
}

fn part(title: &'static str, content: AnyView) -> AnyView {
    view! { <li><p class="chain-outline__title">{title}</p> {content}</li> }.into_any()
}

fn stages(view: ChainView, nodes: &[NodeIdx]) -> AnyView {
    let mut by_stage: Vec<(&'static str, Vec<NodeIdx>)> = vec![];
    view.with_graph(|graph| {
        let mut nodes: Vec<NodeIdx> = nodes.to_vec();
        sort_by_key(&mut nodes, |node| graph.node(*node).map(Node::column));
        for node in nodes {
            let stage = graph.node(node).and_then(Node::stage);
            let name = stage.map(words::stage).unwrap_or_default();
            match by_stage.last_mut() {
                Some((last, own)) if *last == name => own.push(node),
                _ => by_stage.push((name, vec![node])),
            }
        }
    });
    let stages = by_stage.into_iter().map(|(name, own)| {
        let first = own.first().copied();
        let cell = first.and_then(|node| {
            view.with_graph(|graph| {
                let node = graph.node(node)?;
                Some((node.chain(), node.stage()?))
            })
        });
        let query = view.query.get();
        let all = ChainQuery {
            chains: cell.iter().map(|(chain, _)| *chain).collect(),
            stages: cell.iter().map(|(_, stage)| *stage).collect(),
            view: Some(View::Table),
            ..query
        };
        part(name, list_or_table(view, &own, &all))
    });
    view! { <ul class="chain-outline__list">{stages.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The nodes, or where they are too many to be read, the way to their table.
fn list_or_table(view: ChainView, nodes: &[NodeIdx], table: &ChainQuery) -> AnyView {
    if nodes.len() <= MAX_LISTED {
        return list(view, nodes);
    }
    view! { <a href=view.href(table)>{t!(chain.outline_table, n = nodes.len())}</a> }.into_any()
}

/// Nodes that are built in a task.
const N_TOGETHER: usize = 24;

fn list(view: ChainView, nodes: &[NodeIdx]) -> AnyView {
    let parts = nodes.chunks(N_TOGETHER).map(|nodes| -> Part {
        let nodes = nodes.to_vec();
        Box::new(move || {
            let items = nodes.iter().map(|node| item(view, *node));
            items.collect::<Vec<_>>().into_any()
        })
    });
    view! { <ul class="chain-outline__nodes">{in_turn(parts.collect()).0}</ul> }.into_any()
}

fn item(view: ChainView, node: NodeIdx) -> AnyView {
    let links = view.with_graph(|graph| {
        let outward = graph.outward(node).iter().filter_map(|link| graph.link(*link));
        let told = outward.filter_map(|link| {
            let verb = graph.words.verbs.get(link.verb as usize)?;
            Some(format!("{} {}", plain(&verb.name), plain(&graph.node(link.to)?.name)))
        });
        told.collect::<Vec<_>>()
    });
    let links = (!links.is_empty()).then(|| {
        let items = links.into_iter().map(|link| view! { <li>{link}</li> });
        view! { <ul>{items.collect_view()}</ul> }
    });
    view! {
        <li>
            {node_link(view, node)}
            {links}
        </li>
    }
    .into_any()
}
