//! From a selection to a diagram for the layout, and back.

use std::collections::{BTreeMap, BTreeSet};

use crate::chain::graph::{Graph, LinkIdx, N_COLUMNS, NodeIdx, PRODUCT_COLUMN, What};
use crate::chain::selection::Selection;
use crate::layered::{Diagram, Layout, Node as DiagramNode};
use crate::model::chain::{Chain, Stage};
use crate::model::lists::Lists;

/// Size of an organization's card.
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
        /// Its organizations.
        members: Vec<NodeIdx>,
    },
}

impl Item {
    /// The chain whose lane it stands in, and its column.
    pub fn place(&self, graph: &Graph) -> (Chain, u32) {
        match self {
            Self::Group { cell: (chain, stage), .. } => (*chain, *stage as u32),
            Self::Node(idx) => {
                let node = graph.node(*idx);
                let chain = node.map_or(Chain::Industry, |node| node.chain());
                (chain, node.map_or(PRODUCT_COLUMN, |node| node.column()))
            }
        }
    }
}

/// A line of the map: every link between the same two items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundle {
    /// Position of the item where it starts.
    pub from: u32,
    /// Position of the item where it leads.
    pub to: u32,
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
    /// By node: its item, or [`NO_ITEM`].
    item_of: Vec<u32>,
    links: Lists,
    outward: Lists,
    inward: Lists,
    /// (collapsed node, how many it hides).
    hidden: Vec<(NodeIdx, u32)>,
}

const NO_ITEM: u32 = u32::MAX;

impl Plan {
    /// The plan of a selection, with the cells of `folds` as one item each. Every chain of `lanes`
    /// gets a lane.
    pub fn new(
        graph: &Graph,
        selection: &Selection,
        folds: &BTreeSet<(Chain, Stage)>,
        lanes: &[Chain],
    ) -> Self {
        let mut items = vec![];
        let mut item_of = vec![NO_ITEM; graph.nodes().len()];
        let mut place = |node: NodeIdx, item: usize| {
            if let Some(of) = item_of.get_mut(node as usize) {
                *of = item as u32;
            }
        };
        let cell = |idx: NodeIdx| match graph.node(idx)?.what {
            What::Organization { chain, stage, .. } => Some((chain, stage)),
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
            members.iter().for_each(|node| place(*node, items.len()));
            items.push(Item::Group { cell, members });
        }
        for idx in single {
            place(idx, items.len());
            items.push(Item::Node(idx));
        }
        let item = |node: NodeIdx| item_of.get(node as usize).copied().filter(|at| *at != NO_ITEM);
        let lines = selection.links.iter().filter_map(|link_idx| {
            let link = graph.link(*link_idx)?;
            let (from, to) = item(link.from).zip(item(link.to))?;
            (from != to).then_some((Bundle { from, to }, *link_idx)) // else inside a group
        });
        let mut bundles = Bundles::new(selection.links.len());
        let pairs: Vec<(u32, LinkIdx)> =
            lines.map(|(bundle, link)| (bundles.position(bundle), link)).collect();
        let bundles = bundles.all;
        let ends = bundles.iter().zip(0..);
        let collapsed = selection.collapsed.iter();
        let hidden = collapsed.map(|node| (*node, selection.n_hidden_by(*node) as u32));
        Self {
            hidden: hidden.collect(),
            links: Lists::from_pairs(bundles.len(), pairs.iter().copied()),
            outward: Lists::from_pairs(items.len(), ends.clone().map(|(own, at)| (own.from, at))),
            inward: Lists::from_pairs(items.len(), ends.map(|(own, at)| (own.to, at))),
            items,
            bundles,
            lanes: lanes.to_vec(),
            item_of,
        }
    }

    /// The item that a node is, or is folded into.
    pub fn item_of(&self, node: NodeIdx) -> Option<u32> {
        self.item_of.get(node as usize).copied().filter(|item| *item != NO_ITEM)
    }

    /// The item that is this.
    pub fn item(&self, key: Key) -> Option<u32> {
        match key {
            Key::Node(node) => self.item_of(node),
            Key::Group(chain, stage) => {
                let is_own = |item: &Item| matches!(item, Item::Group { cell, .. } if *cell == (chain, stage));
                self.items.iter().position(is_own).map(|at| at as u32)
            }
        }
    }

    /// The links that a line is.
    pub fn links(&self, bundle: u32) -> &[LinkIdx] {
        self.links.of(bundle)
    }

    /// The lines that start at an item.
    pub fn outward(&self, item: u32) -> &[u32] {
        self.outward.of(item)
    }

    /// The lines that lead to an item.
    pub fn inward(&self, item: u32) -> &[u32] {
        self.inward.of(item)
    }

    /// Lines that start at an item or lead to it.
    pub fn degree(&self, item: u32) -> usize {
        self.outward(item).len() + self.inward(item).len()
    }

    /// The node that an item is; `None` for a group.
    pub fn node_of(&self, item: u32) -> Option<NodeIdx> {
        match self.items.get(item as usize)? {
            Item::Node(node) => Some(*node),
            Item::Group { .. } => None,
        }
    }

    /// How many a node hides that is collapsed.
    pub fn n_hidden(&self, node: NodeIdx) -> u32 {
        self.hidden.iter().find(|(own, _)| *own == node).map_or(0, |(_, n)| *n)
    }

    /// What the layout is given. `before` are the middles of the items of another layout, by what they
    /// are, where this one should differ little from it.
    pub fn diagram(&self, graph: &Graph, before: Option<&Middles>) -> Diagram {
        let lane = |chain: Chain| {
            let position = self.lanes.iter().position(|own| *own == chain);
            position.unwrap_or_default() as u32
        };
        let nodes = self.items.iter().zip(0..).map(|(item, at)| {
            let (chain, column) = item.place(graph);
            let is_product = column == PRODUCT_COLUMN;
            let size = match item {
                Item::Group { .. } => GROUP_CARD,
                Item::Node(_) if is_product => PRODUCT_CARD,
                Item::Node(_) => CARD,
            };
            DiagramNode {
                column,
                lane: lane(chain),
                width: size.0,
                height: size.1,
                is_confluence: is_product && self.inward(at).len() >= MIN_CONFLUENCE,
                before: before.and_then(|before| before.of(key(item))),
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
    pub fn middles(&self, layout: &Layout) -> Middles {
        let mut middles =
            Middles { nodes: vec![f32::NAN; self.item_of.len()], groups: BTreeMap::new() };
        for (item, rect) in self.items.iter().zip(&layout.nodes) {
            let middle = rect.middle()[1];
            match key(item) {
                Key::Node(node) => {
                    if let Some(of) = middles.nodes.get_mut(node as usize) {
                        *of = middle;
                    }
                }
                Key::Group(chain, stage) => _ = middles.groups.insert((chain, stage), middle),
            }
        }
        middles
    }
}

/// How far down items of a layout stood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Middles {
    /// By node; NaN where it was not shown.
    nodes: Vec<f32>,
    groups: BTreeMap<(Chain, Stage), f32>,
}

impl Middles {
    /// How far down this stood, if it was shown.
    pub fn of(&self, key: Key) -> Option<f32> {
        match key {
            Key::Node(node) => self.nodes.get(node as usize).copied().filter(|at| !at.is_nan()),
            Key::Group(chain, stage) => self.groups.get(&(chain, stage)).copied(),
        }
    }
}

/// Lines by their ends, in the order in which they come: a table of chains of entries, as a tree of a
/// hundred thousand pairs holds the page up.
struct Bundles {
    all: Vec<Bundle>,
    heads: Vec<u32>,
    next: Vec<u32>,
}

impl Bundles {
    fn new(n_links: usize) -> Self {
        let heads = vec![NO_ITEM; (n_links * 2).next_power_of_two()];
        Self { all: vec![], heads, next: vec![] }
    }

    /// Position of the line with these ends, new or not.
    fn position(&mut self, bundle: Bundle) -> u32 {
        let Bundle { from, to } = bundle;
        // Odd numbers of Knuth's multiplicative hashing; the upper bits are the mixed ones.
        let hash = from.wrapping_mul(0x9E37_79B1) ^ to.wrapping_mul(0x85EB_CA77);
        let slot = (hash ^ hash >> 15) as usize & (self.heads.len() - 1);
        let Some(head) = self.heads.get_mut(slot) else { return NO_ITEM };
        let mut at = *head;
        while let Some(own) = self.all.get(at as usize) {
            if *own == bundle {
                return at;
            }
            at = self.next.get(at as usize).copied().unwrap_or(NO_ITEM);
        }
        let new = self.all.len() as u32;
        self.next.push(*head);
        *head = new;
        self.all.push(bundle);
        new
    }
}

/// What an item is, whatever plan it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A node of the graph.
    Node(NodeIdx),
    /// The cell of a group.
    Group(Chain, Stage),
}

/// What an item is.
pub fn key(item: &Item) -> Key {
    match item {
        Item::Node(idx) => Key::Node(*idx),
        Item::Group { cell, .. } => Key::Group(cell.0, cell.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::zoo::citrus;
    use crate::layered::{Options, arrange};

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
        let layout = arrange(&folded.diagram(&graph, None), &Options::default());
        let before = folded.middles(&layout);
        assert!(folded.items.iter().all(|item| before.of(key(item)).is_some()));
        assert_eq!(before.of(Key::Group(Chain::Talent, Stage::Logistics)), None);
        assert!(folded.items.iter().zip(0..).all(|(item, at)| folded.item(key(item)) == Some(at)));
        let again = arrange(&folded.diagram(&graph, Some(&before)), &Options::default());
        assert_eq!(again.nodes.len(), 8);
    }
}
