//! What the chain map draws, in world units: turns a graph and what is asked of it into cards and
//! lines, and those into text that any painter reads.
//!
//! [`diagram`] says what is laid out, [`picture`] what cards, heads and lines look like, [`camera`] where
//! the world is on the screen, [`level_of_detail`] what is drawn of more items than one can read;
//! [`arranging`] leads from a question to its drawing, step by step. Knows nothing of the browser, and
//! nothing of how a card is painted.

pub mod diagram;
pub mod heads;
pub mod picture;
pub mod strokes;

pub mod arrow_keys;
pub mod camera;
pub mod card_budget;
pub mod emphasis;
pub mod level_of_detail;
pub mod marks;
pub mod reading_order;

pub mod arranging;

pub mod paths;
pub mod svg;
#[cfg(feature = "messages")]
pub mod wording;
pub mod wrap;

#[cfg(test)]
pub mod zoo;

use crate::chain::graph::Graph;
use crate::chain::matrix::Findings;
use crate::layered::{Layout, Rect};
use diagram::{Key, Plan, key};
use heads::frame;
use level_of_detail::DetailLevels;
use picture::{Card, Picture, Wording, card, picture};

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
    pub detail_levels: Option<DetailLevels>,
}

/// Room around what is laid out.
const MARGIN: f32 = 16.0;

impl Drawing {
    /// A drawing of a plan that was laid out, and of its levels of detail where it is large.
    pub fn new(
        graph: &Graph,
        plan: Plan,
        layout: Layout,
        detail_levels: Option<DetailLevels>,
        wording: &Wording,
        findings: &Findings,
    ) -> Self {
        let draw = if detail_levels.is_some() { frame } else { picture };
        let picture = draw(graph, &plan, &layout, wording, findings);
        Self { plan, layout, picture, detail_levels }
    }

    /// What an item is.
    pub fn key(&self, item: u32) -> Option<Key> {
        self.plan.items.get(item as usize).map(key)
    }

    pub fn card(&self, graph: &Graph, wording: &Wording, item: u32) -> Option<Card> {
        if let Some(card) = self.picture.cards.get(item as usize) {
            return Some(card.clone());
        }
        let own = self.plan.items.get(item as usize)?;
        Some(card(graph, &self.plan, own, self.rect(item)?, wording))
    }

    /// Whether it is drawn as a large drawing.
    pub fn is_large(&self) -> bool {
        self.detail_levels.is_some()
    }

    /// Where an item stands.
    pub fn rect(&self, item: u32) -> Option<Rect> {
        self.layout.nodes.get(item as usize).copied()
    }

    /// The card that is read first, where `shown` has the middle of none.
    pub fn first_beyond(&self, shown: Rect) -> Option<Rect> {
        if self.layout.nodes.iter().any(|card| shown.contains(card.middle())) {
            return None;
        }
        self.rect(arrow_keys::first(&self.layout)?)
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
