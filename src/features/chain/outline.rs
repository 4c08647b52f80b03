//! Everything on the map as nested lists: what the picture shows, for who reads instead.

use leptos::prelude::*;

use super::{ChainView, node_link};
use crate::model::chain::Chain;
use crate::network::graph::{Node, NodeIdx};
use crate::text::sorting::sort_by_key;
use crate::ui::bilingual::plain;
use crate::ui::dynamic::{dynamic, text};
use crate::ui::messages::t;
use crate::ui::words;

/// The outline: chains, in them stages, in them organisations with their links; then products.
#[component]
pub fn Outline(
    /// The map.
    view: ChainView,
) -> impl IntoView {
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
            (!own.is_empty()).then(|| part(words::chain(chain.code()), stages(view, &own)))
        });
        let products = of(&|node: &Node| node.is_product());
        let products = (!products.is_empty())
            .then(|| part(t!(words.column_products).to_owned(), list(view, &products)));
        chains.chain(products).collect::<Vec<_>>().into_any()
    });
    let n = move || view.listed().len();
    view! {
        <details class="chain-outline">
            <summary>{text(move || t!(chain.outline, n = n()))}</summary>
            <ul class="chain-outline__list">{chains}</ul>
        </details>
    }
}

fn part(title: String, content: AnyView) -> AnyView {
    view! { <li><p class="chain-outline__title">{title}</p> {content}</li> }.into_any()
}

fn stages(view: ChainView, nodes: &[NodeIdx]) -> AnyView {
    let mut by_stage: Vec<(String, Vec<NodeIdx>)> = vec![];
    view.with_graph(|graph| {
        let mut nodes: Vec<NodeIdx> = nodes.to_vec();
        sort_by_key(&mut nodes, |node| graph.node(*node).map(Node::column));
        for node in nodes {
            let stage = graph.node(node).and_then(Node::stage);
            let name = stage.map(|stage| words::stage(stage.code())).unwrap_or_default();
            match by_stage.last_mut() {
                Some((last, own)) if *last == name => own.push(node),
                _ => by_stage.push((name, vec![node])),
            }
        }
    });
    let stages = by_stage.into_iter().map(|(name, own)| part(name, list(view, &own)));
    view! { <ul class="chain-outline__list">{stages.collect::<Vec<_>>()}</ul> }.into_any()
}

fn list(view: ChainView, nodes: &[NodeIdx]) -> AnyView {
    let items = nodes.iter().map(|node| {
        let node = *node;
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
    });
    view! { <ul class="chain-outline__nodes">{items.collect::<Vec<_>>()}</ul> }.into_any()
}
