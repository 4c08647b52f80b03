//! Groups of vertices that have more to do with each other than with the rest: V. D. Blondel,
//! J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *Fast unfolding of communities in large networks*
//! (2008).
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the graph itself")]

use std::collections::BTreeMap;

/// An undirected graph with weights.
#[derive(Debug, Clone, Default)]
pub(super) struct Weighted {
    starts: Vec<u32>,
    ends: Vec<(u32, f32)>,
    /// Twice the weight inside each vertex, where it stands for several.
    within: Vec<f32>,
}

impl Weighted {
    /// From edges; those between the same vertices add up, loops count as weight inside.
    pub(super) fn new(n_vertices: usize, edges: impl Iterator<Item = (u32, u32, f32)>) -> Self {
        let mut within = vec![0.0; n_vertices];
        let mut halves: Vec<(u32, u32, f32)> = vec![];
        for (one, other, weight) in edges {
            if one == other {
                within[one as usize] += 2.0 * weight;
            } else {
                halves.push((one, other, weight));
                halves.push((other, one, weight));
            }
        }
        halves.sort_unstable_by_key(|(one, other, _)| (*one, *other));
        halves.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            if is_same {
                kept.2 += next.2;
            }
            is_same
        });
        let mut starts = vec![0; n_vertices + 1];
        for (one, _, _) in &halves {
            starts[*one as usize + 1] += 1;
        }
        for vertex in 0..n_vertices {
            starts[vertex + 1] += starts[vertex];
        }
        let ends = halves.into_iter().map(|(_, other, weight)| (other, weight)).collect();
        Self { starts, ends, within }
    }

    /// Number of vertices.
    pub(super) fn n_vertices(&self) -> usize {
        self.within.len()
    }

    /// Neighbors with the weight of the edge to them.
    pub(super) fn of(&self, vertex: usize) -> &[(u32, f32)] {
        &self.ends[self.starts[vertex] as usize..self.starts[vertex + 1] as usize]
    }

    /// The graph of groups: `group` by vertex, numbers without gaps.
    pub(super) fn grouped(&self, group: &[u32]) -> Self {
        let n_groups = group.iter().max().map_or(0, |last| *last as usize + 1);
        let between = (0..self.n_vertices()).flat_map(|vertex| {
            let edges = self.of(vertex).iter().filter(move |(end, _)| *end as usize > vertex);
            edges.map(move |(end, weight)| (group[vertex], group[*end as usize], *weight))
        });
        let mut grouped = Self::new(n_groups, between);
        for (vertex, weight) in self.within.iter().enumerate() {
            grouped.within[group[vertex] as usize] += weight;
        }
        grouped
    }
}

/// Enough: later passes move hardly anything.
const MAX_PASSES: usize = 8;

/// A community for each vertex, numbers without gaps; `None` where each vertex would stay alone.
pub(super) fn communities(graph: &Weighted) -> Option<Vec<u32>> {
    let n = graph.n_vertices();
    let degree: Vec<f32> = (0..n)
        .map(|vertex| graph.within[vertex] + graph.of(vertex).iter().map(|(_, w)| w).sum::<f32>())
        .collect();
    let total: f32 = degree.iter().sum();
    let mut community: Vec<u32> = (0..n as u32).collect();
    let mut weight = degree.clone();
    let mut to = vec![0.0_f32; n];
    let mut seen: Vec<u32> = vec![];
    for _ in 0..MAX_PASSES {
        let mut n_moved = 0;
        for vertex in 0..n {
            let own = community[vertex];
            for (end, w) in graph.of(vertex) {
                let there = community[*end as usize];
                if to[there as usize] == 0.0 {
                    seen.push(there);
                }
                to[there as usize] += w;
            }
            weight[own as usize] -= degree[vertex];
            let gain =
                |there: u32| to[there as usize] - weight[there as usize] * degree[vertex] / total;
            let (mut best, mut best_gain) = (own, gain(own));
            for there in &seen {
                let gain = gain(*there);
                if gain > best_gain + 1e-6 {
                    (best, best_gain) = (*there, gain);
                }
            }
            weight[best as usize] += degree[vertex];
            if best != own {
                community[vertex] = best;
                n_moved += 1;
            }
            for there in seen.drain(..) {
                to[there as usize] = 0.0;
            }
        }
        if n_moved * 100 <= n {
            break;
        }
    }
    let mut numbers = BTreeMap::new();
    for there in &mut community {
        let next = numbers.len() as u32;
        *there = *numbers.entry(*there).or_insert(next);
    }
    (numbers.len() < n).then_some(community)
}
