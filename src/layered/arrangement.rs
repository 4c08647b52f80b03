//! All nodes on one line, those that have to do with each other near each other: a linear
//! arrangement of small total edge length (J. Petit, *Experiments on the minimum linear arrangement
//! problem*, 2003), made from coarse to fine (I. Safro, D. Ron, A. Brandt, *Graph minimum linear
//! arrangement by multilevel weighted edge contractions*, 2006).
//!
//! Edges that are short on the line cross few others when every rank follows its order. Barycenter
//! sweeps from any other start do not get there: they mix what belongs apart.
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the graph itself")]

use super::chance::Chance;
use super::communities::Weighted;
use super::communities::communities;

/// Communities of communities, down to the single vertices; made once for several arrangements.
#[derive(Debug)]
pub(super) struct Hierarchy {
    /// From fine to coarse.
    graphs: Vec<Weighted>,
    /// For each graph but the last: the vertex of the next one that each vertex is part of.
    parents: Vec<Vec<u32>>,
}

impl Hierarchy {
    /// Groups `graph` until no group can be joined with another.
    pub(super) fn new(graph: Weighted) -> Self {
        let mut hierarchy = Self { graphs: vec![], parents: vec![] };
        let mut finest = graph;
        while let Some(parent) = communities(&finest) {
            let coarser = finest.grouped(&parent);
            hierarchy.graphs.push(finest);
            hierarchy.parents.push(parent);
            finest = coarser;
        }
        hierarchy.graphs.push(finest);
        hierarchy
    }

    /// The place of each vertex on the line, 0 to n - 1. Another seed of `chance` gives another
    /// arrangement; O((vertices + edges) × `n_moves`), the moves tried for each vertex once it is
    /// beside what it belongs to.
    pub(super) fn arrange(&self, n_moves: usize, chance: &mut Chance) -> Vec<u32> {
        let mut place: Vec<u32> = vec![];
        for (level, graph) in self.graphs.iter().enumerate().rev() {
            let n = graph.n_vertices();
            let annealing = if let Some(parent) = self.parents.get(level) {
                place = expand(graph, parent, &place);
                Annealing { start: FINE_START, n_moves: n * n_moves, is_local: true }
            } else {
                place = (0..n as u32).collect();
                let n_moves = (n * COARSE_MOVES).clamp(MIN_COARSE_MOVES, MAX_COARSE_MOVES);
                Annealing { start: n as f32 / 2.0, n_moves, is_local: false }
            };
            annealing.run(graph, &mut place, chance);
        }
        place
    }
}

/// Edge length at which an increase is still taken now and then, where groups are in their order
/// already: about the size of a neighborhood.
const FINE_START: f32 = 2.0;
/// Moves per vertex of the coarsest graph, and their bounds: a few ms.
const COARSE_MOVES: usize = 120;
const MIN_COARSE_MOVES: usize = 1_200;
const MAX_COARSE_MOVES: usize = 120_000;

/// Vertices in the order of what they are part of, there by their neighbors.
fn expand(graph: &Weighted, parent: &[u32], parent_place: &[u32]) -> Vec<u32> {
    let n = graph.n_vertices();
    let at = |vertex: usize| parent_place[parent[vertex] as usize];
    let key: Vec<(u32, f32)> = (0..n)
        .map(|vertex| {
            let (mut sum, mut total) = (at(vertex) as f32, 1.0);
            for (end, weight) in graph.of(vertex) {
                sum += weight * at(*end as usize) as f32;
                total += weight;
            }
            (at(vertex), sum / total)
        })
        .collect();
    let mut order: Vec<u32> = (0..n as u32).collect();
    order.sort_by(|one, other| {
        let (one, other) = (key[*one as usize], key[*other as usize]);
        one.0.cmp(&other.0).then(one.1.total_cmp(&other.1))
    });
    inverse(&order)
}

fn inverse(order: &[u32]) -> Vec<u32> {
    let mut place = vec![0; order.len()];
    for (at, vertex) in order.iter().enumerate() {
        place[*vertex as usize] = at as u32;
    }
    place
}

/// Exchanges of two vertices at a falling temperature (S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi,
/// 1983).
struct Annealing {
    /// First temperature, as an edge length.
    start: f32,
    n_moves: usize,
    /// Whether only near ones are exchanged, the nearer the colder.
    is_local: bool,
}

impl Annealing {
    /// Last temperature: an increase by one is practically never taken.
    const END: f32 = 0.05;
    const N_STEPS: usize = 100;
    /// Reach of a local exchange in units of the temperature.
    const REACH: f32 = 8.0;
    const MIN_REACH: f32 = 3.0;

    fn run(&self, graph: &Weighted, place: &mut [u32], chance: &mut Chance) {
        let n = place.len();
        if n < 3 {
            return;
        }
        let mut vertex_at = inverse(place);
        let mut heat = self.start.max(Self::END * 2.0);
        let cooling = (Self::END / heat).powf(1.0 / Self::N_STEPS as f32);
        for _ in 0..Self::N_STEPS {
            let reach = (heat * Self::REACH).max(Self::MIN_REACH).min(n as f32 - 1.0) as u32;
            for _ in 0..self.n_moves / Self::N_STEPS {
                let one = chance.below(n as u32);
                let at = place[one as usize];
                let to = if !self.is_local {
                    chance.below(n as u32)
                } else if chance.coin() {
                    at.wrapping_sub(1 + chance.below(reach))
                } else {
                    at + 1 + chance.below(reach)
                };
                if to == at || to as usize >= n {
                    continue;
                }
                let other = vertex_at[to as usize];
                let longer = lengthening(graph, place, one, other, at, to)
                    + lengthening(graph, place, other, one, to, at);
                if longer <= 0.0 || chance.share() < (-longer / heat).exp() {
                    place.swap(one as usize, other as usize);
                    vertex_at.swap(at as usize, to as usize);
                }
            }
            heat *= cooling;
        }
    }
}

/// By how much the edges of `vertex`, but for those to `partner`, grow when it goes from `at` to `to`.
fn lengthening(
    graph: &Weighted,
    place: &[u32],
    vertex: u32,
    partner: u32,
    at: u32,
    to: u32,
) -> f32 {
    let ends = graph.of(vertex as usize).iter().filter(|(end, _)| *end != partner);
    ends.map(|(end, weight)| {
        let end = place[*end as usize];
        (to.abs_diff(end) as f32 - at.abs_diff(end) as f32) * weight
    })
    .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total_length(edges: &[(u32, u32)], place: &[u32]) -> u32 {
        let length = |(a, b): &(u32, u32)| place[*a as usize].abs_diff(place[*b as usize]);
        edges.iter().map(length).sum()
    }

    #[test]
    fn a_shuffled_path_is_laid_straight() {
        let n = 60;
        let shuffled = |vertex: u32| vertex * 37 % n;
        let edges: Vec<_> = (1..n).map(|v| (shuffled(v - 1), shuffled(v))).collect();
        let graph = Weighted::new(n as usize, edges.iter().map(|(a, b)| (*a, *b, 1.0)));
        let place = Hierarchy::new(graph).arrange(200, &mut Chance::with_seed(1));
        let mut seen = place.clone();
        seen.sort_unstable();
        assert!(seen.iter().copied().eq(0..n), "every place is taken once");
        let length = total_length(&edges, &place);
        assert!(length <= 2 * (n - 1), "{length}, where {} is best", n - 1);
    }

    #[test]
    fn no_vertices_and_no_edges_are_arranged_too() {
        for n in 0..4 {
            let place = Hierarchy::new(Weighted::new(n, [].into_iter()))
                .arrange(200, &mut Chance::with_seed(1));
            assert_eq!(place.len(), n);
        }
    }
}
