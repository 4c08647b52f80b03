//! A plan with its layout and its picture: all that a painter and a visitor's moves need.

use std::collections::BTreeMap;

use super::diagram::{Key, Plan, key};
use super::picture::{Picture, Wording, picture};
use crate::layout::layered::{Layout, Rect};
use crate::network::graph::{Graph, NodeIdx};
use crate::network::matrix::Findings;

/// Something to be painted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// What stands where.
    pub plan: Plan,
    /// Where.
    pub layout: Layout,
    /// How it looks.
    pub picture: Picture,
    /// What each item is, in the order of the items.
    pub keys: Vec<Key>,
    item_of: BTreeMap<Key, u32>,
}

/// Room around what is laid out.
const MARGIN: f32 = 16.0;

impl Drawing {
    /// A drawing of a plan that was laid out.
    pub fn new(
        graph: &Graph,
        plan: Plan,
        layout: Layout,
        wording: &Wording,
        findings: &Findings,
    ) -> Self {
        let picture = picture(graph, &plan, &layout, wording, findings);
        let keys: Vec<Key> = plan.items.iter().map(|item| key(graph, item)).collect();
        let mut item_of = BTreeMap::new();
        item_of.extend(keys.iter().cloned().zip(0..));
        Self { plan, layout, picture, keys, item_of }
    }

    /// The item that is this.
    pub fn item(&self, key: &Key) -> Option<u32> {
        self.item_of.get(key).copied()
    }

    /// The item that a node is, or is folded into.
    pub fn item_of(&self, node: NodeIdx) -> Option<u32> {
        self.plan.item_of(node)
    }

    /// Where an item stands.
    pub fn rect(&self, item: u32) -> Option<Rect> {
        self.layout.nodes.get(item as usize).copied()
    }

    /// Everything but the heads of columns and lanes; without size where nothing is laid out.
    pub fn content(&self) -> Rect {
        if self.layout.columns.is_empty() {
            return Rect::default();
        }
        let (width, height) = self.layout.size();
        Rect { x: -MARGIN, y: -MARGIN, width: width + 2.0 * MARGIN, height: height + 2.0 * MARGIN }
    }
}
