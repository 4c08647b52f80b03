//! What stands out: a card with its neighbors, or what a trace reaches.

use std::collections::BTreeSet;

use super::diagram::{Bundle, Item, Plan};
use crate::chain::trace::Traced;

/// Items and lines that stand out; all others step back. Empty where nothing does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emphasis {
    pub items: BTreeSet<u32>,
    /// Lines.
    pub bundles: BTreeSet<u32>,
}

impl Emphasis {
    /// An item and what it is linked with.
    pub fn around(plan: &Plan, item: u32) -> Self {
        let mut around = Self::default();
        around.items.insert(item);
        for at in plan.outward(item).iter().chain(plan.inward(item)) {
            if let Some(Bundle { from, to }) = plan.bundles.get(*at as usize) {
                around.bundles.insert(*at);
                around.items.extend([*from, *to]);
            }
        }
        around
    }

    /// What a trace reaches. A group stands out with any of its members.
    pub fn of_trace(plan: &Plan, traced: &Traced) -> Self {
        let items = plan.items.iter().enumerate().filter(|(_, item)| match item {
            Item::Node(node) => traced.steps_to(*node).is_some(),
            Item::Group { members, .. } => {
                members.iter().any(|member| traced.steps_to(*member).is_some())
            }
        });
        let bundles = 0..plan.bundles.len() as u32;
        let on_way = bundles.filter(|at| plan.links(*at).iter().any(|link| traced.has_link(*link)));
        let mut traced = Self::default();
        traced.items.extend(items.map(|(at, _)| at as u32));
        traced.bundles.extend(on_way);
        traced
    }

    /// Whether anything stands out.
    pub fn is_any(&self) -> bool {
        !self.items.is_empty()
    }
}
