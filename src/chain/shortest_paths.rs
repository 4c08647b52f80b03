//! The shortest paths between two nodes, none of them twice through a node, the shortest first.
//!
//! [`shortest_paths`] is Yen's algorithm (J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network",
//! Management Science 17 (11), 1971, pages 712 to 716, <https://doi.org/10.1287/mnsc.17.11.712>): the next path
//! comes into one that was found at some node, its *spur*, by a step that no path with the same rest took. Each of
//! these searches is A* (P. E. Hart, N. J. Nilsson, B. Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
//! Paths", 1968, <https://doi.org/10.1109/TSSC.1968.300136>) back from the spur, guided by how far from the start
//! everything is: an exact guide but for what the rest bars.
//!
//! Of equally long paths that comes first whose ids do, node by node: the order of the data changes nothing.

use std::cmp::Ordering;

use super::graph::{Graph, LinkIdx, NodeIdx};
use super::query::MAX_PATHS;
use super::selection::Selection;
use super::walk::{Direction, Walk, get, set};

/// Links that are looked at for all paths but the first, and nodes of paths that are compared. A path of a real
/// chain is looked for with some hundreds; among 100 000 nodes with hubs of thousands of links, or along a chain of
/// thousands, the search ends here, with the paths that it is sure of.
const MAX_LOOKS: usize = 200_000;

/// How two nodes are joined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Joined {
    /// Along the links from the first to the second.
    Along,
    /// Along the links from the second to the first.
    Against,
    /// By links in both directions.
    Mixed,
    /// Not at all.
    #[default]
    Apart,
}

/// A way from one node to another that comes to no node twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path {
    /// Its nodes, from the first to the last.
    pub nodes: Vec<NodeIdx>,
    /// By step: all links that are shown between its two nodes and lead as the path may go, at least one.
    pub steps: Vec<Vec<LinkIdx>>,
}

/// The shortest paths between two nodes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortestPaths {
    /// How they run.
    pub joined: Joined,
    /// At most [`MAX_PATHS`], the shortest first; empty where the two are [`Joined::Apart`].
    pub paths: Vec<Path>,
    /// Whether the search was given up before it knew of all that are to be here.
    pub is_cut_short: bool,
}

/// The shortest paths over what is shown: along the links if there is one, else against them, else in any
/// direction. Looks at all links up to four times for the first path, and at [`MAX_LOOKS`] for the others.
pub fn shortest_paths(
    graph: &Graph,
    selection: &Selection,
    start: NodeIdx,
    end: NodeIdx,
) -> ShortestPaths {
    use Direction::{Against, Along};
    let walk = Walk { graph, selection };
    let ways: [(Joined, &[Direction], &[Direction]); 3] = [
        (Joined::Along, &[Along], &[Against]),
        (Joined::Against, &[Against], &[Along]),
        (Joined::Mixed, &[Along, Against], &[Along, Against]),
    ];
    for (joined, there, back) in ways {
        let from_start = walk.distances(start, there, u32::MAX);
        if get(&from_start, end).is_none() {
            continue;
        }
        let to_spur = vec![None; from_start.len()];
        let n_left = usize::MAX;
        let mut search = Search { walk, there, back, start, from_start, to_spur, n_left };
        let (paths, is_cut_short) = search.all(end);
        let paths = paths.into_iter().map(|nodes| search.with_links(nodes)).collect();
        return ShortestPaths { joined, paths, is_cut_short };
    }
    ShortestPaths::default()
}

struct Search<'a> {
    walk: Walk<'a>,
    /// How a path may go, and the same seen from its end.
    there: &'a [Direction],
    back: &'a [Direction],
    start: NodeIdx,
    from_start: Vec<Option<u32>>,
    /// Steps to the spur; of one search, all `None` between two of them.
    to_spur: Vec<Option<u32>>,
    /// Links that may still be looked at.
    n_left: usize,
}

/// What comes of the search for the beginning of a path.
enum Beginning {
    /// Its nodes before the spur.
    Found(Vec<NodeIdx>),
    /// There is none.
    Nothing,
    GivenUp,
}

impl Search<'_> {
    /// The nodes of each path, and whether there may be more.
    fn all(&mut self, end: NodeIdx) -> (Vec<Vec<NodeIdx>>, bool) {
        let mut paths: Vec<Vec<NodeIdx>> = vec![];
        let mut candidates = vec![];
        if let Beginning::Found(beginning) = self.beginning(end, &[], &[]) {
            candidates.push([beginning, vec![end]].concat());
        }
        self.n_left = MAX_LOOKS;
        while let Some(path) = self.take_first(&mut candidates) {
            paths.push(path.clone());
            if paths.len() >= MAX_PATHS as usize {
                break;
            }
            for n in 1..path.len() {
                let Some((spur, rest)) = path.get(n..).and_then(<[_]>::split_first) else {
                    continue;
                };
                let n_rest = path.len() - n;
                if !self.spend(n_rest * paths.len()) {
                    return (paths, true);
                }
                let before = |own: &Vec<NodeIdx>| {
                    let (beginning, same) = own.split_at_checked(own.len().checked_sub(n_rest)?)?;
                    beginning.last().copied().filter(|_| Some(same) == path.get(n..))
                };
                let taken: Vec<NodeIdx> = paths.iter().filter_map(before).collect();
                match self.beginning(*spur, rest, &taken) {
                    Beginning::Found(beginning) => {
                        let path = [&beginning, path.get(n..).unwrap_or_default()].concat();
                        if !candidates.contains(&path) {
                            candidates.push(path);
                        }
                    }
                    Beginning::Nothing => (),
                    Beginning::GivenUp => return (paths, true),
                }
            }
        }
        (paths, false)
    }

    /// Takes out the shortest, of equally long ones the one whose ids come first.
    fn take_first(&self, candidates: &mut Vec<Vec<NodeIdx>>) -> Option<Vec<NodeIdx>> {
        let ids = |path: &[NodeIdx]| path.iter().map(|node| self.id(*node)).collect::<Vec<_>>();
        let compare = |one: &[NodeIdx], other: &[NodeIdx]| {
            one.len().cmp(&other.len()).then_with(|| ids(one).cmp(&ids(other)))
        };
        let mut first: Option<(usize, &[NodeIdx])> = None;
        for (at, path) in candidates.iter().enumerate() {
            if first.is_none_or(|(_, first)| compare(path, first) == Ordering::Less) {
                first = Some((at, path));
            }
        }
        let at = first?.0;
        Some(candidates.swap_remove(at))
    }

    /// The shortest way from the start to the spur, past all of `rest` and not by a step from one of `taken`.
    fn beginning(&mut self, spur: NodeIdx, rest: &[NodeIdx], taken: &[NodeIdx]) -> Beginning {
        let mut reached = vec![];
        let found = self.search(spur, rest, taken, &mut reached);
        for node in reached {
            if let Some(slot) = self.to_spur.get_mut(node as usize) {
                *slot = None;
            }
        }
        found
    }

    /// The same; adds to `reached` whatever has a distance to the spur afterwards.
    fn search(
        &mut self,
        spur: NodeIdx,
        rest: &[NodeIdx],
        taken: &[NodeIdx],
        reached: &mut Vec<NodeIdx>,
    ) -> Beginning {
        let Some(nearest) = get(&self.from_start, spur) else { return Beginning::Nothing };
        // Nodes by the length of a way through them, beyond that of the nearest, with their steps to the spur. A
        // step changes the distance from the start by one at most, so what comes first came the shortest way.
        let mut lines: Vec<Vec<(NodeIdx, u32)>> = vec![vec![(spur, 0)]];
        let mut at = 0;
        while let Some(line) = lines.get_mut(at) {
            let Some((node, steps)) = line.pop() else {
                if get(&self.to_spur, self.start).is_some() {
                    break; // and all that lies on an equally short way was reached too
                }
                at += 1;
                continue;
            };
            if get(&self.to_spur, node).is_some() {
                continue;
            }
            set(&mut self.to_spur, node, steps);
            reached.push(node);
            if node == self.start {
                continue;
            }
            for direction in self.back {
                for (_, next) in self.walk.next(node, *direction) {
                    if !self.spend(1) {
                        return Beginning::GivenUp;
                    }
                    let Some(further) = get(&self.from_start, next) else { continue };
                    let is_barred = get(&self.to_spur, next).is_some()
                        || (node == spur && taken.contains(&next))
                        || rest.contains(&next);
                    if is_barred {
                        continue;
                    }
                    let line = (steps + 1 + further).saturating_sub(nearest) as usize;
                    if lines.len() <= line {
                        lines.resize(line + 1, vec![]);
                    }
                    if let Some(line) = lines.get_mut(line) {
                        line.push((next, steps + 1));
                    }
                }
            }
        }
        self.read()
    }

    /// The way from the start by falling distances, by the least id where there are several.
    fn read(&self) -> Beginning {
        let Some(n_steps) = get(&self.to_spur, self.start) else { return Beginning::Nothing };
        let (mut beginning, mut node) = (vec![], self.start);
        for left in (0..n_steps).rev() {
            beginning.push(node);
            let mut best: Option<NodeIdx> = None;
            for direction in self.there {
                for (_, next) in self.walk.next(node, *direction) {
                    let is_on = get(&self.to_spur, next) == Some(left);
                    if is_on && best.is_none_or(|best| self.id(next) < self.id(best)) {
                        best = Some(next);
                    }
                }
            }
            let Some(next) = best else { return Beginning::Nothing };
            node = next;
        }
        Beginning::Found(beginning)
    }

    /// Notes work that is about to be done; `false` where there was enough of it.
    fn spend(&mut self, n: usize) -> bool {
        let left = self.n_left.checked_sub(n);
        self.n_left = left.unwrap_or_default();
        left.is_some()
    }

    fn id(&self, node: NodeIdx) -> Option<&str> {
        self.walk.graph.node(node).map(|node| node.id.as_str())
    }

    fn with_links(&self, nodes: Vec<NodeIdx>) -> Path {
        let pairs = nodes.iter().zip(nodes.iter().skip(1));
        let steps = pairs.map(|(from, to)| {
            let links = self.there.iter().flat_map(|way| self.walk.next(*from, *way));
            links.filter(|(_, next)| next == to).map(|(link, _)| link).collect()
        });
        Path { steps: steps.collect(), nodes }
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Link, Node, What, Words};
    use super::super::zoo::citrus;
    use super::*;
    use crate::model::bilingual::Bilingual;
    use proptest::prelude::*;

    fn ids(graph: &Graph, path: &Path) -> Vec<String> {
        path.nodes.iter().map(|node| graph.nodes()[*node as usize].id.clone()).collect()
    }

    fn check(from: &str, to: &str, expected: &[&str], joined: Joined) {
        let graph = citrus();
        let (start, end) = (graph.find(from).unwrap(), graph.find(to).unwrap());
        let found = shortest_paths(&graph, &Selection::all(&graph), start, end);
        let paths: Vec<String> =
            found.paths.iter().map(|path| ids(&graph, path).join(" ")).collect();
        assert_eq!(paths, expected);
        assert_eq!((found.joined, found.is_cut_short), (joined, false));
    }

    #[test]
    fn directed_paths_come_before_others_and_shorter_ones_before_longer() {
        let two = ["nursery coop product:orange", "nursery coop juicer shop product:orange"];
        check("nursery", "product:orange", &two, Joined::Along);
        check("shop", "nursery", &["shop juicer coop nursery"], Joined::Against);
        let mixed = ["bank product:orange coop", "bank product:orange shop juicer coop"];
        check("bank", "coop", &mixed, Joined::Mixed);
        check("bank", "institute", &[], Joined::Apart);
    }

    fn node(id: usize) -> Node {
        Node {
            id: format!("n{id}"),
            name: Bilingual::new("n", ""),
            what: What::Product,
            county: None,
            industries: vec![],
            sources: vec![],
        }
    }

    /// Nodes by the ids in this order, and links between positions of ids.
    fn graph(order: &[usize], links: &[(usize, usize)]) -> Graph {
        let position = |id: usize| order.iter().position(|own| *own == id).unwrap() as NodeIdx;
        let link = |(from, to): &(usize, usize)| Link {
            from: position(*from),
            to: position(*to),
            verb: 0,
            note: None,
            sources: vec![],
        };
        let nodes = order.iter().map(|id| node(*id)).collect();
        Graph::new(Words::default(), nodes, links.iter().map(link).collect())
    }

    #[test]
    fn a_search_that_looks_at_too_much_is_given_up_with_the_paths_that_are_sure() {
        // n4, which nothing leads to, has more links to the end than may be looked at.
        let mut links = vec![(0, 2), (2, 1), (0, 3), (3, 1)];
        let found = |links: &[(usize, usize)]| {
            let graph = graph(&[0, 1, 2, 3, 4], links);
            let found = shortest_paths(&graph, &Selection::all(&graph), 0, 1);
            let paths: Vec<_> = found.paths.iter().map(|path| ids(&graph, path).concat()).collect();
            (paths, found.is_cut_short)
        };
        let [first, second] = ["n0n2n1", "n0n3n1"].map(str::to_owned);
        assert_eq!(found(&links), (vec![first.clone(), second], false));
        links.extend(vec![(4, 1); MAX_LOOKS]);
        assert_eq!(found(&links), (vec![first], true));
    }

    #[test]
    fn a_path_of_thousands_of_steps_ends() {
        let n = 3_000;
        let order: Vec<usize> = (0..n).collect();
        let links: Vec<_> = (1..n).map(|at| (at - 1, at)).collect();
        let graph = graph(&order, &links);
        let found = shortest_paths(&graph, &Selection::all(&graph), 0, n as NodeIdx - 1);
        assert_eq!((found.paths.len(), found.is_cut_short), (1, true));
        assert_eq!(found.paths[0].nodes, graph.node_idxs().collect::<Vec<_>>());
    }

    /// Every path without a loop, by trying all.
    fn tried(n: usize, links: &[(usize, usize)], start: usize, end: usize) -> Vec<Vec<usize>> {
        let mut found = vec![];
        let mut open = vec![vec![start]];
        while let Some(path) = open.pop() {
            let last = *path.last().unwrap();
            if last == end {
                found.push(path);
                continue;
            }
            for next in 0..n {
                if links.contains(&(last, next)) && !path.contains(&next) {
                    open.push([path.clone(), vec![next]].concat());
                }
            }
        }
        found.sort_by_key(|path| (path.len(), path.clone()));
        found.truncate(MAX_PATHS as usize);
        found
    }

    proptest! {
        #[test]
        fn are_the_first_of_all_paths_whatever_the_order_of_the_data(
            n in 2..8_usize,
            pairs in proptest::collection::vec((0..8_usize, 0..8_usize), 0..30),
            hidden in proptest::collection::vec(any::<bool>(), 30),
            order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
            is_reversed in any::<bool>(),
        ) {
            let pairs: Vec<_> = pairs.into_iter().filter(|(from, to)| *from < n && *to < n).collect();
            let mut numbered: Vec<_> = pairs.iter().copied().zip(hidden).collect();
            let shown: Vec<_> =
                numbered.iter().filter(|(_, hidden)| !hidden).map(|(pair, _)| *pair).collect();
            let against: Vec<_> = shown.iter().map(|(from, to)| (*to, *from)).collect();
            let both = [shown.clone(), against.clone()].concat();
            let expected = [
                (Joined::Along, tried(n, &shown, 0, 1)),
                (Joined::Against, tried(n, &against, 0, 1)),
                (Joined::Mixed, tried(n, &both, 0, 1)),
            ];
            let expected = expected.into_iter().find(|(_, paths)| !paths.is_empty());
            let (joined, expected) = expected.unwrap_or_default();
            if is_reversed {
                numbered.reverse();
            }
            let order: Vec<usize> = order.into_iter().filter(|id| *id < n).collect();
            let pairs: Vec<_> = numbered.iter().map(|(pair, _)| *pair).collect();
            let graph = graph(&order, &pairs);
            let links = numbered.iter().zip(0..).filter(|((_, hidden), _)| !hidden);
            let selection = Selection {
                links: links.map(|(_, at)| at).collect(),
                ..Selection::all(&graph)
            };
            let (start, end) = (graph.find("n0").unwrap(), graph.find("n1").unwrap());
            let found = shortest_paths(&graph, &selection, start, end);
            prop_assert_eq!((found.joined, found.is_cut_short), (joined, false));
            let of = |path: &Vec<usize>| path.iter().map(|id| format!("n{id}")).collect::<Vec<_>>();
            let expected: Vec<_> = expected.iter().map(of).collect();
            let paths: Vec<_> = found.paths.iter().map(|path| ids(&graph, path)).collect();
            prop_assert_eq!(paths, expected);
            for path in &found.paths {
                prop_assert_eq!(path.steps.len() + 1, path.nodes.len());
                for (ends, step) in path.nodes.windows(2).zip(&path.steps) {
                    prop_assert!(!step.is_empty());
                    for link in step {
                        prop_assert!(selection.has_link(*link));
                        let Link { from, to, .. } = graph.links()[*link as usize];
                        let is_along = [from, to] == *ends;
                        let is_against = [to, from] == *ends;
                        let is_right = match joined {
                            Joined::Along => is_along,
                            Joined::Against => is_against,
                            _ => is_along || is_against,
                        };
                        prop_assert!(is_right);
                    }
                }
            }
        }
    }
}
