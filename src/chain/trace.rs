//! Ways through the graph: what feeds a node, what it feeds, and how two nodes are joined.

use std::collections::VecDeque;

use super::graph::{Graph, LinkIdx, NodeIdx};
use super::query::{ChainQuery, Trace};
use super::selection::Selection;
use crate::text::sorting::sort_by_key;

/// What a trace reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traced {
    /// (node, steps from the start), ascending by node.
    pub nodes: Vec<(NodeIdx, u32)>,
    /// Links on the way, ascending.
    pub links: Vec<LinkIdx>,
    /// How paths run; `None` where no paths were asked for.
    pub joined: Option<Joined>,
}

/// How two nodes are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// Along the links from the first to the second.
    Along,
    /// Along the links from the second to the first.
    Against,
    /// By links in both directions.
    Mixed,
    /// Not at all.
    Apart,
}

impl Traced {
    /// Steps from the start to a node; `None` if it is not reached.
    pub fn steps_to(&self, node: NodeIdx) -> Option<u32> {
        let at = self.nodes.binary_search_by_key(&node, |(node, _)| *node).ok()?;
        self.nodes.get(at).map(|(_, steps)| *steps)
    }

    /// Whether the link is on the way.
    pub fn has_link(&self, link: LinkIdx) -> bool {
        self.links.binary_search(&link).is_ok()
    }
}

/// What the query's trace reaches within `selection`; `None` if it asks for none, or its nodes are
/// not shown.
pub fn trace(graph: &Graph, selection: &Selection, query: &ChainQuery) -> Option<Traced> {
    let shown = |at: usize| {
        let node = graph.find(query.nodes.get(at)?)?;
        selection.contains(node).then_some(node)
    };
    let start = shown(0)?;
    let steps = Steps { graph, selection, depth: query.depth.unwrap_or(u32::MAX) };
    Some(match query.trace? {
        Trace::Upstream => steps.from(start, &[Direction::Against]),
        Trace::Downstream => steps.from(start, &[Direction::Along]),
        Trace::Both => steps.both(start),
        Trace::Paths => paths(graph, selection, start, shown(1)?),
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Along,
    Against,
}

struct Steps<'a> {
    graph: &'a Graph,
    selection: &'a Selection,
    depth: u32,
}

impl Steps<'_> {
    /// (link, node at its other end) of each step from a node.
    fn next(&self, node: NodeIdx, direction: Direction) -> Vec<(LinkIdx, NodeIdx)> {
        let links = match direction {
            Direction::Along => self.graph.outward(node),
            Direction::Against => self.graph.inward(node),
        };
        let shown = links.iter().filter(|link| self.selection.links.binary_search(link).is_ok());
        shown
            .filter_map(|idx| {
                let link = self.graph.link(*idx)?;
                Some((*idx, if direction == Direction::Along { link.to } else { link.from }))
            })
            .collect()
    }

    fn distances(&self, start: NodeIdx, directions: &[Direction]) -> Vec<Option<u32>> {
        let mut distance = vec![None; self.graph.nodes().len()];
        let mut line = VecDeque::from([(start, 0)]);
        set(&mut distance, start, 0);
        while let Some((node, steps)) = line.pop_front() {
            if steps == self.depth {
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

    /// All that is reached, and the links that lead on from what is nearer.
    fn from(&self, start: NodeIdx, directions: &[Direction]) -> Traced {
        let distance = self.distances(start, directions);
        let mut traced = Traced::default();
        for node in self.graph.node_idxs() {
            let Some(steps) = get(&distance, node) else { continue };
            traced.nodes.push((node, steps));
            for direction in directions.iter().filter(|_| steps < self.depth) {
                traced.links.extend(self.next(node, *direction).into_iter().map(|(link, _)| link));
            }
        }
        sort_by_key(&mut traced.links, |link| *link);
        traced.links.dedup();
        traced
    }

    fn both(&self, start: NodeIdx) -> Traced {
        let (up, down) =
            (self.from(start, &[Direction::Against]), self.from(start, &[Direction::Along]));
        let mut both = Traced {
            nodes: up.nodes.into_iter().chain(down.nodes).collect(),
            links: up.links.into_iter().chain(down.links).collect(),
            joined: None,
        };
        sort_by_key(&mut both.nodes, |node| *node);
        both.nodes.dedup_by_key(|(node, _)| *node);
        sort_by_key(&mut both.links, |link| *link);
        both.links.dedup();
        both
    }
}

/// Every shortest way: along the links if there is one, else against them, else in any direction.
fn paths(graph: &Graph, selection: &Selection, start: NodeIdx, end: NodeIdx) -> Traced {
    use Direction::{Against, Along};
    let steps = Steps { graph, selection, depth: u32::MAX };
    let ways: [(Joined, &[Direction], &[Direction]); 3] = [
        (Joined::Along, &[Along], &[Against]),
        (Joined::Against, &[Against], &[Along]),
        (Joined::Mixed, &[Along, Against], &[Along, Against]),
    ];
    for (joined, there, back) in ways {
        let from_start = steps.distances(start, there);
        let Some(length) = get(&from_start, end) else { continue };
        let from_end = steps.distances(end, back);
        let mut traced = Traced { joined: Some(joined), ..Traced::default() };
        for node in graph.node_idxs() {
            let Some((near, far)) = get(&from_start, node).zip(get(&from_end, node)) else {
                continue;
            };
            if near + far != length {
                continue;
            }
            traced.nodes.push((node, near));
            for direction in there {
                let onward = steps.next(node, *direction).into_iter().filter(|(_, next)| {
                    get(&from_start, *next) == Some(near + 1)
                        && get(&from_end, *next).is_some_and(|rest| near + 1 + rest == length)
                });
                traced.links.extend(onward.map(|(link, _)| link));
            }
        }
        sort_by_key(&mut traced.links, |link| *link);
        traced.links.dedup();
        return traced;
    }
    Traced {
        nodes: [start.min(end), start.max(end)].map(|node| (node, 0)).to_vec(),
        links: vec![],
        joined: Some(Joined::Apart),
    }
}

fn get(distance: &[Option<u32>], node: NodeIdx) -> Option<u32> {
    distance.get(node as usize).copied().flatten()
}

fn set(distance: &mut [Option<u32>], node: NodeIdx, steps: u32) {
    if let Some(slot) = distance.get_mut(node as usize) {
        *slot = Some(steps);
    }
}

#[cfg(test)]
mod tests {
    use super::super::zoo::citrus;
    use super::*;

    /// `expected`: `id steps` of each node reached.
    fn check(query: &str, expected: &str, n_links: usize, joined: Option<Joined>) {
        let graph = citrus();
        let query = ChainQuery::from_query(query);
        let traced = trace(&graph, &Selection::of(&graph, &query), &query).unwrap();
        let reached = traced
            .nodes
            .iter()
            .map(|(node, steps)| format!("{} {steps}", graph.nodes()[*node as usize].id));
        assert_eq!(reached.collect::<Vec<_>>().join(", "), expected);
        assert_eq!((traced.links.len(), traced.joined), (n_links, joined));
        for (node, steps) in &traced.nodes {
            assert_eq!(traced.steps_to(*node), Some(*steps));
        }
        assert!(traced.links.iter().all(|link| traced.has_link(*link)));
    }

    #[test]
    fn follows_links_up_and_down_to_a_depth() {
        check("node=juicer&trace=upstream", "coop 1, juicer 0, nursery 2", 2, None);
        check("node=juicer&trace=upstream&depth=1", "coop 1, juicer 0", 1, None);
        let down = "juicer 0, shop 1, product:orange 2";
        check("node=juicer&trace=downstream", down, 2, None);
        let both = "coop 1, juicer 0, nursery 2, shop 1, product:orange 2";
        check("node=juicer&trace=both", both, 4, None);
        check("node=juicer&trace=both&stage=deep-processing", "juicer 0", 0, None);
    }

    #[test]
    fn finds_the_shortest_ways_between_two_nodes() {
        let along = "coop 1, nursery 0, product:orange 2";
        check("node=nursery&node=product:orange&trace=paths", along, 2, Some(Joined::Along));
        let against = "coop 1, nursery 2, product:orange 0";
        check("node=product:orange&node=nursery&trace=paths", against, 2, Some(Joined::Against));
        let mixed = "bank 0, shop 2, product:orange 1";
        check("node=bank&node=shop&trace=paths", mixed, 2, Some(Joined::Mixed));
        check(
            "node=bank&node=institute&trace=paths",
            "bank 0, institute 0",
            0,
            Some(Joined::Apart),
        );
    }

    #[test]
    fn what_is_not_shown_is_not_traced() {
        let graph = citrus();
        for query in ["node=none&trace=both", "node=bank", "node=bank&trace=paths", "trace=both"] {
            let query = ChainQuery::from_query(query);
            assert_eq!(trace(&graph, &Selection::of(&graph, &query), &query), None);
        }
    }
}
