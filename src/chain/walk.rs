//! Steps from node to node over the links that are shown: what traces and paths are made of.

use std::collections::VecDeque;

use super::graph::{Graph, LinkIdx, NodeIdx};
use super::selection::Selection;

/// How a step goes over a link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From where the link starts to where it leads.
    Along,
    /// The other way.
    Against,
}

/// What steps are taken in.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    pub graph: &'a Graph,
    /// What is shown; all steps stay in it.
    pub selection: &'a Selection,
}

impl Walk<'_> {
    /// (link, node at its other end) of each step from a node.
    pub fn next(&self, node: NodeIdx, direction: Direction) -> Vec<(LinkIdx, NodeIdx)> {
        let links = match direction {
            Direction::Along => self.graph.outward(node),
            Direction::Against => self.graph.inward(node),
        };
        let shown = links.iter().filter(|link| self.selection.has_link(**link));
        shown
            .filter_map(|idx| {
                let link = self.graph.link(*idx)?;
                Some((*idx, if direction == Direction::Along { link.to } else { link.from }))
            })
            .collect()
    }

    /// By node: the fewest steps from `start`, up to `depth` of them; `None` where there is no way.
    pub fn distances(
        &self,
        start: NodeIdx,
        directions: &[Direction],
        depth: u32,
    ) -> Vec<Option<u32>> {
        let mut distance = vec![None; self.graph.nodes().len()];
        let mut line = VecDeque::from([(start, 0)]);
        set(&mut distance, start, 0);
        while let Some((node, steps)) = line.pop_front() {
            if steps == depth {
                continue;
            }
            for direction in directions {
                for (_, next) in self.next(node, *direction) {
                    if get(&distance, next).is_none() {
                        set(&mut distance, next, steps + 1);
                        line.push_back((next, steps + 1));
                    }
                }
            }
        }
        distance
    }
}

/// The distance of a node; `None` where there is no way to it.
pub fn get(distance: &[Option<u32>], node: NodeIdx) -> Option<u32> {
    distance.get(node as usize).copied().flatten()
}

/// Notes the distance of a node.
pub fn set(distance: &mut [Option<u32>], node: NodeIdx, steps: u32) {
    if let Some(slot) = distance.get_mut(node as usize) {
        *slot = Some(steps);
    }
}
