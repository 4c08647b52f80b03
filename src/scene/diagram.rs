//! From a selection to a diagram for the layout, and back.

use std::collections::{BTreeMap, BTreeSet};

use crate::layout::layered::{Diagram, Layout, Node as DiagramNode, Options};
use crate::model::chain::{Chain, Stage};
use crate::network::graph::{Graph, LinkIdx, N_COLUMNS, NodeIdx, What};
use crate::network::selection::Selection;

/// Size of an organisation's card.
pub const CARD: (f32, f32) = (208.0, 72.0);
/// Size of a product's card.
pub const PRODUCT_CARD: (f32, f32) = (184.0, 84.0);
/// Size of a group's card.
pub const GROUP_CARD: (f32, f32) = (208.0, 72.0);
/// From so many links on the edges to a product join on their way.
const MIN_CONFLUENCE: usize = 3;

/// What stands at a place of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A node of the graph.
    Node(NodeIdx),
    /// A cell folded to one.
    Group {
        /// Chain and stage of the cell.
        cell: (Chain, Stage),
        /// Its organisations.
        members: Vec<NodeIdx>,
    },
}

/// A line of the map: every link between the same two items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Position of the item where it starts.
    pub from: u32,
    /// Position of the item where it leads.
    pub to: u32,
    /// Its links.
    pub links: Vec<LinkIdx>,
}

/// What is laid out: items, and lines between them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Items: groups, then nodes.
    pub items: Vec<Item>,
    /// Lines, in the order of their first links.
    pub bundles: Vec<Bundle>,
    /// The chains that have a lane, from top to bottom.
    pub lanes: Vec<Chain>,
    item_of: BTreeMap<NodeIdx, u32>,
}

impl Plan {
    /// The plan of a selection, with the cells of `folds` as one item each. Every chain of `lanes`
    /// gets a lane.
    pub fn new(
        graph: &Graph,
        selection: &Selection,
        folds: &BTreeSet<(Chain, Stage)>,
        lanes: &[Chain],
    ) -> Self {
        let mut plan = Self { lanes: lanes.to_vec(), ..Self::default() };
        let cell = |idx: NodeIdx| match graph.node(idx)?.what {
            What::Organisation { chain, stage, .. } => Some((chain, stage)),
            What::Product => None,
        };
        let mut groups: BTreeMap<(Chain, Stage), Vec<NodeIdx>> = BTreeMap::new();
        let mut single = vec![];
        for idx in &selection.nodes {
            match cell(*idx).filter(|cell| folds.contains(cell)) {
                Some(cell) => groups.entry(cell).or_default().push(*idx),
                None => single.push(*idx),
            }
        }
        for (cell, members) in groups {
            let at = plan.items.len() as u32;
            plan.item_of.extend(members.iter().map(|node| (*node, at)));
            plan.items.push(Item::Group { cell, members });
        }
        for idx in single {
            plan.item_of.insert(idx, plan.items.len() as u32);
            plan.items.push(Item::Node(idx));
        }
        let mut bundles: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for link_idx in &selection.links {
            let Some(link) = graph.link(*link_idx) else { continue };
            let Some((from, to)) = plan.item_of(link.from).zip(plan.item_of(link.to)) else {
                continue;
            };
            if from == to {
                continue; // inside a group
            }
            let at = *bundles.entry((from, to)).or_insert(plan.bundles.len());
            if at == plan.bundles.len() {
                plan.bundles.push(Bundle { from, to, links: vec![] });
            }
            if let Some(bundle) = plan.bundles.get_mut(at) {
                bundle.links.push(*link_idx);
            }
        }
        plan
    }

    /// The item that a node is, or is folded into.
    pub fn item_of(&self, node: NodeIdx) -> Option<u32> {
        self.item_of.get(&node).copied()
    }

    /// The node that an item is; `None` for a group.
    pub fn node_of(&self, item: u32) -> Option<NodeIdx> {
        match self.items.get(item as usize)? {
            Item::Node(node) => Some(*node),
            Item::Group { .. } => None,
        }
    }

    /// What the layout is given. `before` are the middles of the items of another layout, by what they
    /// are, where this one should differ little from it.
    pub fn diagram(&self, graph: &Graph, before: Option<&BTreeMap<Key, f32>>) -> Diagram {
        let lane = |chain: Chain| {
            let position = self.lanes.iter().position(|own| *own == chain);
            position.unwrap_or_default() as u32
        };
        let mut n_inward = vec![0_usize; self.items.len()];
        for bundle in &self.bundles {
            if let Some(n) = n_inward.get_mut(bundle.to as usize) {
                *n += 1;
            }
        }
        let nodes = self.items.iter().zip(&n_inward).map(|(item, n_inward)| {
            let (column, chain, size, is_product) = match item {
                Item::Group { cell: (chain, stage), .. } => {
                    (*stage as u32, *chain, GROUP_CARD, false)
                }
                Item::Node(idx) => {
                    let node = graph.node(*idx);
                    let is_product = node.is_some_and(|node| node.is_product());
                    let column = node.map_or(0, |node| node.column());
                    let chain = node.map_or(Chain::Industry, |node| node.chain());
                    (column, chain, if is_product { PRODUCT_CARD } else { CARD }, is_product)
                }
            };
            DiagramNode {
                column,
                lane: lane(chain),
                width: size.0,
                height: size.1,
                is_confluence: is_product && *n_inward >= MIN_CONFLUENCE,
                before: before.and_then(|before| before.get(&key(graph, item)).copied()),
            }
        });
        Diagram {
            n_columns: N_COLUMNS,
            n_lanes: self.lanes.len() as u32,
            nodes: nodes.collect(),
            edges: self.bundles.iter().map(|bundle| (bundle.from, bundle.to)).collect(),
        }
    }

    /// The middle of each item, for the next layout.
    pub fn middles(&self, graph: &Graph, layout: &Layout) -> BTreeMap<Key, f32> {
        let items = self.items.iter().zip(&layout.nodes);
        let mut middles = BTreeMap::new();
        middles.extend(items.map(|(item, rect)| (key(graph, item), rect.middle()[1])));
        middles
    }
}

/// What an item is, whatever graph it is in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The id of a node.
    Node(String),
    /// The cell of a group.
    Group(Chain, Stage),
}

/// What an item is.
pub fn key(graph: &Graph, item: &Item) -> Key {
    match item {
        Item::Node(idx) => {
            Key::Node(graph.node(*idx).map(|node| node.id.clone()).unwrap_or_default())
        }
        Item::Group { cell, .. } => Key::Group(cell.0, cell.1),
    }
}

/// The rooms of the chain map.
pub fn options() -> Options {
    Options::default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::layered::arrange;
    use crate::network::zoo::citrus;

    #[test]
    fn folding_joins_a_cell_and_its_links() {
        let graph = citrus();
        let all = Selection::all(&graph);
        let plain = Plan::new(&graph, &all, &BTreeSet::new(), Chain::ALL);
        assert_eq!((plain.items.len(), plain.bundles.len()), (8, 7));
        let folds = [(Chain::Industry, Stage::Cultivation), (Chain::Industry, Stage::Inputs)];
        let folded = Plan::new(&graph, &all, &folds.into(), Chain::ALL);
        assert_eq!(folded.items.len(), 8, "cells of one stay as many items, now groups");
        assert_eq!(folded.node_of(0), None);
        assert_eq!(folded.item_of(4), Some(0));
        let layout = arrange(&folded.diagram(&graph, None), &options());
        let before = folded.middles(&graph, &layout);
        assert_eq!(before.len(), 8);
        let again = arrange(&folded.diagram(&graph, Some(&before)), &options());
        assert_eq!(again.nodes.len(), 8);
    }
}
