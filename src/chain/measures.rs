//! Figures of a selection: concentration by county, single points, reach. Each is a count or a ratio
//! of counts; none is a score.
#![expect(
    clippy::indexing_slicing,
    reason = "links lead to nodes that are there, and arrays are as long as the nodes"
)]

use std::collections::BTreeMap;

use super::graph::{Graph, NodeIdx};
use super::selection::Selection;
use crate::model::chain::Reach;
use crate::text::sorting::sort_by_key;

/// Where organizations are, by county.
#[derive(Debug, Clone, PartialEq)]
pub struct Concentration {
    /// (position of the county, organizations), most first, then by position.
    pub counties: Vec<(u32, u32)>,
    /// Organizations whose county is not known, or outside the region; they are not in the index.
    pub n_elsewhere: u32,
    /// Herfindahl index: the sum of the squared shares of the counties, from 1 / counties to 1 where
    /// all are in one (O. C. Herfindahl, *Concentration in the steel industry*, 1950). `None` where no
    /// county is known.
    pub herfindahl: Option<f64>,
}

/// Counts the organizations among these nodes by county.
pub fn concentration(graph: &Graph, nodes: &[NodeIdx]) -> Concentration {
    let mut by_county: BTreeMap<u32, u32> = BTreeMap::new();
    let mut n_elsewhere = 0;
    let organizations = nodes.iter().filter_map(|idx| graph.node(*idx)).filter(|n| !n.is_product());
    for node in organizations {
        match node.county {
            Some(county) => *by_county.entry(county).or_default() += 1,
            None => n_elsewhere += 1,
        }
    }
    let total: u32 = by_county.values().sum();
    let share = |n: u32| f64::from(n) / f64::from(total);
    let herfindahl = (total > 0).then(|| by_county.values().map(|n| share(*n).powi(2)).sum());
    let mut counties: Vec<(u32, u32)> = by_county.into_iter().collect();
    sort_by_key(&mut counties, |(county, n)| (std::cmp::Reverse(*n), *county));
    Concentration { counties, n_elsewhere, herfindahl }
}

/// An organization without which others are cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SinglePoint {
    /// The organization.
    pub node: NodeIdx,
    /// Organizations that stand alone, or in a smaller part, without it.
    pub n_cut_off: u32,
}

/// Organizations whose removal parts some upstream organization from some downstream one that it is
/// joined with: articulation points of the links, taken without direction (R. Tarjan, *Depth-first
/// search and linear graph algorithms*, 1972), whose parts say so. Most cut off first. Products join
/// what serves them. O(nodes + links) for each articulation point.
pub fn single_points(graph: &Graph, selection: &Selection) -> Vec<SinglePoint> {
    let undirected = Undirected::new(graph, selection);
    let mut points: Vec<SinglePoint> = undirected
        .articulation_points()
        .into_iter()
        .filter(|node| graph.node(*node).is_some_and(|node| !node.is_product()))
        .filter_map(|node| undirected.single_point(graph, node))
        .collect();
    sort_by_key(&mut points, |point| (std::cmp::Reverse(point.n_cut_off), point.node));
    points
}

/// How many organizations and products a node reaches along the links, itself not counted. O(links).
pub fn reach(graph: &Graph, selection: &Selection, start: NodeIdx) -> u32 {
    let mut is_seen = vec![false; graph.nodes().len()];
    let mut line: Vec<NodeIdx> = graph.node(start).map(|_| start).into_iter().collect();
    let mut n_seen: u32 = 0;
    while let Some(node) = line.pop() {
        if std::mem::replace(&mut is_seen[node as usize], true) {
            continue;
        }
        n_seen += 1;
        let shown = graph.outward(node).iter().filter(|l| selection.links.binary_search(l).is_ok());
        line.extend(shown.filter_map(|link| graph.link(*link)).map(|link| link.to));
    }
    n_seen.saturating_sub(1)
}

/// Links without direction, one between two nodes.
struct Undirected {
    neighbors: Vec<Vec<NodeIdx>>,
}

impl Undirected {
    fn new(graph: &Graph, selection: &Selection) -> Self {
        let n = graph.nodes().len();
        let mut neighbors = vec![vec![]; n];
        for link in selection.links.iter().filter_map(|idx| graph.link(*idx)) {
            for (one, other) in [(link.from, link.to), (link.to, link.from)] {
                let of: &mut Vec<NodeIdx> = &mut neighbors[one as usize];
                if !of.contains(&other) {
                    of.push(other);
                }
            }
        }
        Self { neighbors }
    }

    /// Tarjan's, without recursion.
    fn articulation_points(&self) -> Vec<NodeIdx> {
        let mut found_at: Vec<Option<u32>> = vec![None; self.neighbors.len()];
        let mut lowest = vec![u32::MAX; self.neighbors.len()];
        let mut is_point = vec![false; self.neighbors.len()];
        let mut time = 0;
        for root in 0..self.neighbors.len() {
            if found_at[root].is_some() {
                continue;
            }
            let mut n_children = 0;
            let mut way: Vec<(usize, usize, usize)> = vec![(root, root, 0)];
            while let Some((node, parent, next)) = way.last_mut() {
                let (node, parent) = (*node, *parent);
                let found = *found_at[node].get_or_insert_with(|| {
                    lowest[node] = time;
                    time += 1;
                    time - 1
                });
                if let Some(to) = self.neighbors[node].get(*next).map(|to| *to as usize) {
                    *next += 1;
                    match found_at[to] {
                        None => way.push((to, node, 0)),
                        Some(earlier) if to != parent => lowest[node] = lowest[node].min(earlier),
                        Some(_) => {}
                    }
                    continue;
                }
                way.pop();
                if found == found_at[root].unwrap_or_default() {
                    continue;
                }
                lowest[parent] = lowest[parent].min(lowest[node]);
                if parent == root {
                    n_children += 1;
                } else if Some(lowest[node]) >= found_at[parent] {
                    is_point[parent] = true;
                }
            }
            is_point[root] = n_children > 1;
        }
        let points = is_point.iter().enumerate().filter(|(_, is_point)| **is_point);
        points.map(|(node, _)| node as NodeIdx).collect()
    }

    /// What removing an articulation point does to the part of the graph that it is in.
    fn single_point(&self, graph: &Graph, removed: NodeIdx) -> Option<SinglePoint> {
        let mut is_seen = vec![false; self.neighbors.len()];
        is_seen[removed as usize] = true;
        // (organizations, upstream ones, downstream ones) of each part that is left
        let mut parts: Vec<(u32, u32, u32)> = vec![];
        for start in &self.neighbors[removed as usize] {
            let mut part = (0, 0, 0);
            let mut line = vec![*start];
            while let Some(node) = line.pop() {
                if std::mem::replace(&mut is_seen[node as usize], true) {
                    continue;
                }
                if let Some(stage) = graph.node(node).and_then(super::graph::Node::stage) {
                    part.0 += 1;
                    part.1 += u32::from(stage.reach() == Reach::Upstream);
                    part.2 += u32::from(stage.reach() == Reach::Downstream);
                }
                line.extend(&self.neighbors[node as usize]);
            }
            if part.0 > 0 {
                parts.push(part);
            }
        }
        let is_parted = |(at, one): (usize, &(u32, u32, u32))| {
            let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
            one.1 > 0 && others.any(|(_, other)| other.2 > 0)
        };
        if !parts.iter().enumerate().any(is_parted) {
            return None;
        }
        let all: u32 = parts.iter().map(|part| part.0).sum();
        let largest = parts.iter().map(|part| part.0).max().unwrap_or_default();
        Some(SinglePoint { node: removed, n_cut_off: all - largest })
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::ChainQuery;
    use super::super::zoo::citrus;
    use super::*;

    #[test]
    fn concentration_is_the_sum_of_squared_shares() {
        let graph = citrus();
        let all: Vec<NodeIdx> = graph.node_idxs().collect();
        let found = concentration(&graph, &all);
        assert_eq!(found.counties, [(0, 5), (1, 1)]);
        let expected = (25.0 + 1.0) / 36.0;
        assert!((found.herfindahl.unwrap() - expected).abs() < 1e-9);
        assert_eq!(concentration(&graph, &[]).herfindahl, None);
        assert_eq!(concentration(&graph, &[4]).herfindahl, Some(1.0));
    }

    #[test]
    fn a_single_point_parts_upstream_from_downstream() {
        let graph = citrus();
        let selection = Selection::all(&graph);
        // Without the coop the nursery is alone; without the juicer the ring over the product holds.
        let points = single_points(&graph, &selection);
        assert_eq!(points, [SinglePoint { node: 1, n_cut_off: 1 }]);
        let only_industry = Selection::of(&graph, &ChainQuery::from_query("chain=industry"));
        assert_eq!(single_points(&graph, &only_industry).len(), 1);
    }

    #[test]
    fn reach_counts_what_is_fed() {
        let graph = citrus();
        let selection = Selection::all(&graph);
        assert_eq!(reach(&graph, &selection, 4), 4);
        assert_eq!(reach(&graph, &selection, 6), 0);
    }
}
