//! A plan with its layout and its picture: all that a painter and a visitor's moves need.

use super::crowd::Crowd;
use super::diagram::{Key, Plan, key};
use super::heads::frame;
use super::picture::{Card, Picture, Wording, card, picture};
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
    /// What painters of many items are given; its picture has neither cards nor lines.
    pub crowd: Option<Crowd>,
}

/// Room around what is laid out.
const MARGIN: f32 = 16.0;

impl Drawing {
    /// A drawing of a plan that was laid out, and of its crowd where it is one.
    pub fn new(
        graph: &Graph,
        plan: Plan,
        layout: Layout,
        crowd: Option<Crowd>,
        wording: &Wording,
        findings: &Findings,
    ) -> Self {
        let draw = if crowd.is_some() { frame } else { picture };
        let picture = draw(graph, &plan, &layout, wording, findings);
        Self { plan, layout, picture, crowd }
    }

    /// The item that is this.
    pub fn item(&self, key: Key) -> Option<u32> {
        self.plan.item(key)
    }

    /// What an item is.
    pub fn key(&self, item: u32) -> Option<Key> {
        self.plan.items.get(item as usize).map(key)
    }

    /// The card of an item.
    pub fn card(&self, graph: &Graph, wording: &Wording, item: u32) -> Option<Card> {
        if let Some(card) = self.picture.cards.get(item as usize) {
            return Some(card.clone());
        }
        Some(card(graph, self.plan.items.get(item as usize)?, self.rect(item)?, wording))
    }

    /// Whether it is drawn as a crowd.
    pub fn is_crowd(&self) -> bool {
        self.crowd.is_some()
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
