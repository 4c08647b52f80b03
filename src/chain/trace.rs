//! Ways through the graph: what feeds a node, what it feeds, and how two nodes are joined.

use super::graph::{Graph, LinkIdx, NodeIdx};
use super::query::{ChainQuery, Trace};
use super::selection::Selection;
use super::shortest_paths::{Joined, Path, shortest_paths};
use super::walk::{Direction, Walk, get};
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
    /// The paths that were asked for, the shortest first.
    pub paths: Vec<Path>,
    /// Whether there may be more paths, for which nobody looked.
    pub is_cut_short: bool,
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

    /// The same where one of its paths, from 1, is on the way alone; `None` where there is no such path.
    pub fn alone(&self, path: u32) -> Option<Self> {
        let path = self.paths.get(path.checked_sub(1)? as usize)?;
        let (joined, is_cut_short) = (self.joined, self.is_cut_short);
        let paths = vec![path.clone()];
        Some(Self { joined, is_cut_short, ..Self::of_paths(paths) })
    }

    /// Everything on these paths; of several that lead through a node the first tells the steps to it.
    fn of_paths(paths: Vec<Path>) -> Self {
        let mut traced = Self::default();
        for path in &paths {
            traced.nodes.extend(path.nodes.iter().copied().zip(0..));
            traced.links.extend(path.steps.iter().flatten());
        }
        sort_by_key(&mut traced.nodes, |(node, _)| *node);
        traced.nodes.dedup_by_key(|(node, _)| *node);
        sort_by_key(&mut traced.links, |link| *link);
        traced.links.dedup();
        Self { paths, ..traced }
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
    let steps = Steps { walk: Walk { graph, selection }, depth: query.depth.unwrap_or(u32::MAX) };
    Some(match query.trace? {
        Trace::Upstream => steps.from(start, &[Direction::Against]),
        Trace::Downstream => steps.from(start, &[Direction::Along]),
        Trace::Both => steps.both(start),
        Trace::Paths => paths(graph, selection, start, shown(1)?),
    })
}

struct Steps<'a> {
    walk: Walk<'a>,
    depth: u32,
}

impl Steps<'_> {
    /// All that is reached, and the links that lead on from what is nearer.
    fn from(&self, start: NodeIdx, directions: &[Direction]) -> Traced {
        let distance = self.walk.distances(start, directions, self.depth);
        let mut traced = Traced::default();
        for node in self.walk.graph.node_idxs() {
            let Some(steps) = get(&distance, node) else { continue };
            traced.nodes.push((node, steps));
            for direction in directions.iter().filter(|_| steps < self.depth) {
                let next = self.walk.next(node, *direction).into_iter();
                traced.links.extend(next.map(|(link, _)| link));
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
            ..Traced::default()
        };
        sort_by_key(&mut both.nodes, |node| *node);
        both.nodes.dedup_by_key(|(node, _)| *node);
        sort_by_key(&mut both.links, |link| *link);
        both.links.dedup();
        both
    }
}

/// All of the shortest paths. Where there is none, the two nodes.
fn paths(graph: &Graph, selection: &Selection, start: NodeIdx, end: NodeIdx) -> Traced {
    let found = shortest_paths(graph, selection, start, end);
    let mut traced = Traced::of_paths(found.paths);
    if traced.nodes.is_empty() {
        traced.nodes = [start.min(end), start.max(end)].map(|node| (node, 0)).to_vec();
    }
    Traced { joined: Some(found.joined), is_cut_short: found.is_cut_short, ..traced }
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
    fn finds_the_shortest_paths_between_two_nodes() {
        let along = "coop 1, juicer 2, nursery 0, shop 3, product:orange 2";
        check("node=nursery&node=product:orange&trace=paths", along, 5, Some(Joined::Along));
        let against = "coop 1, juicer 2, nursery 2, shop 1, product:orange 0";
        check("node=product:orange&node=nursery&trace=paths", against, 5, Some(Joined::Against));
        let mixed = "bank 0, coop 2, juicer 3, shop 2, product:orange 1";
        check("node=bank&node=shop&trace=paths", mixed, 5, Some(Joined::Mixed));
        check(
            "node=bank&node=institute&trace=paths",
            "bank 0, institute 0",
            0,
            Some(Joined::Apart),
        );
    }

    #[test]
    fn one_of_several_paths_stands_alone() {
        let graph = citrus();
        let query = ChainQuery::from_query("node=nursery&node=product:orange&trace=paths");
        let traced = trace(&graph, &Selection::of(&graph, &query), &query).unwrap();
        let counts = |path| traced.alone(path).map(|own| (own.nodes.len(), own.links.len()));
        assert_eq!([0, 1, 2, 3].map(counts), [None, Some((3, 2)), Some((5, 4)), None]);
        assert_eq!(traced.alone(2).unwrap().joined, Some(Joined::Along));
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
