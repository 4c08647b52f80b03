//! Which of the sources that are listed below a picture each card rests on.

use std::collections::BTreeMap;

use super::picture::Card;
use crate::chain::graph::{Graph, NodeIdx};
use crate::text::ranges::number_ranges;

/// What stands on the card of a node for the sources of what it says: `[1, 3–5]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<NodeIdx, String>);

impl Marks {
    /// The marks of these nodes; `number` gives a source's number in the list, by its position in the graph, from 1.
    pub fn new(graph: &Graph, nodes: &[NodeIdx], number: impl Fn(u32) -> Option<usize>) -> Self {
        let marks = nodes.iter().filter_map(|idx| {
            let mut own: Vec<usize> =
                graph.node(*idx)?.sources.iter().filter_map(|at| number(*at)).collect();
            own.sort_unstable();
            (!own.is_empty()).then(|| (*idx, format!("[{}]", number_ranges(&own))))
        });
        Self(marks.collect())
    }

    pub(super) fn of(&self, card: &Card) -> &str {
        let mark = card.node.and_then(|node| self.0.get(&node));
        mark.map_or("", String::as_str)
    }
}
