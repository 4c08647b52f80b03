//! The order of the vertices in each rank, for few crossings.
//!
//! All nodes are arranged on one line; each rank follows it, virtual nodes by where their edge is on
//! its way; sifting mends the rest. Small graphs try several lines and keep the best. K. Sugiyama,
//! S. Tagawa, M. Toda (1981) start from any order and sweep: on supply chains of many industries
//! that ends far higher, see `benches/README.md`.
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the layers themselves")]

use super::arrangement::Hierarchy;
use super::chance::Chance;
use super::communities::Weighted;
use super::crossings;
use super::layers::Layers;
use super::reroute::incident_edges;
use super::reroute::reroute;
use super::sift::Sifter;

/// Orders the vertices of every rank: by lane first, then for few crossings.
pub fn reduce_crossings(layers: &mut Layers) {
    let ends = (0..layers.n_edges()).map(|edge| {
        let path = layers.path(edge);
        (path[0], path[path.len() - 1], 1.0)
    });
    let hierarchy = Hierarchy::new(Weighted::new(layers.n_nodes, ends));
    let effort = Effort::of(layers.n_vertices());
    let mut best: Option<(u64, Vec<Vec<u32>>)> = None;
    for seed in 0..effort.n_tries {
        let place = hierarchy.arrange(&mut Chance::with_seed(seed));
        let line: Vec<f32> = place.iter().map(|place| *place as f32).collect();
        follow(layers, &line);
        sift(layers, effort);
        if effort.is_each_polished {
            polish(layers, effort);
        }
        let n_crossings = crossings::count(layers);
        if best.as_ref().is_none_or(|(fewest, _)| n_crossings < *fewest) {
            best = Some((n_crossings, layers.order.clone()));
        }
        if n_crossings == 0 {
            break;
        }
    }
    if let Some((_, order)) = best {
        layers.order = order;
        layers.renumber();
    }
    if !effort.is_each_polished {
        polish(layers, effort);
    }
}

/// Orders the vertices as they were, by `before` of each node (any scale; those without one go to
/// their neighbors), and mends only near their places: what stays in the picture stays in its place.
pub fn keep_order(layers: &mut Layers, before: &[Option<f32>]) {
    let mut line: Vec<f32> = before.iter().map(|place| place.unwrap_or(0.0)).collect();
    let mut is_known: Vec<bool> = before.iter().map(Option::is_some).collect();
    // A chain of new nodes is known from its end on.
    for _ in 0..layers.order.len() {
        let mut sums = vec![(0.0, 0.0); layers.n_nodes];
        for edge in 0..layers.n_edges() {
            let path = layers.path(edge);
            let (from, to) = (path[0] as usize, path[path.len() - 1] as usize);
            for (one, other) in [(from, to), (to, from)] {
                if !is_known[one] && is_known[other] {
                    sums[one].0 += line[other];
                    sums[one].1 += 1.0;
                }
            }
        }
        for (node, (sum, n)) in sums.into_iter().enumerate().filter(|(_, (_, n))| *n > 0.0) {
            line[node] = sum / n;
            is_known[node] = true;
        }
    }
    follow(layers, &line);
    Sifter::default().round(layers, KEPT_REACH);
}

/// How far a vertex goes when a picture changes: past a neighbor or two.
const KEPT_REACH: usize = 3;

/// Puts each rank in the order of lane and line.
fn follow(layers: &mut Layers, line: &[f32]) {
    let mut sums = vec![(0.0_f32, 0.0_f32); layers.n_vertices()];
    for edge in 0..layers.n_edges() {
        let path = layers.path(edge);
        let n_steps = path.len() - 1;
        let (from, to) = (line[path[0] as usize], line[path[n_steps] as usize]);
        for (step, vertex) in path.iter().enumerate().take(n_steps).skip(1) {
            let sum = &mut sums[*vertex as usize];
            sum.0 += from + (to - from) * step as f32 / n_steps as f32;
            sum.1 += 1.0;
        }
    }
    let key = |vertex: u32| {
        let at = vertex as usize;
        line.get(at).copied().unwrap_or_else(|| sums[at].0 / sums[at].1)
    };
    let lane = &layers.lane;
    for order in &mut layers.order {
        order.sort_by_cached_key(|vertex| (lane[*vertex as usize], Ordered(key(*vertex)), *vertex));
    }
    layers.renumber();
}

/// A number in the order of `total_cmp`.
#[derive(PartialEq)]
struct Ordered(f32);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// How much is tried: all there is for graphs that one can read, less and less beyond.
#[derive(Clone, Copy)]
struct Effort {
    /// Arrangements; those of large graphs hardly differ.
    n_tries: u64,
    /// Places that a vertex goes at a time when it is sifted.
    reach: usize,
    n_siftings: usize,
    /// Rounds of whole edges and nodes.
    n_polishings: usize,
    /// Whether all tries are polished, or the best alone.
    is_each_polished: bool,
}

impl Effort {
    fn of(n_vertices: usize) -> Self {
        let sifting = |n_tries, reach, n_siftings| Self {
            n_tries,
            reach,
            n_siftings,
            n_polishings: 0,
            is_each_polished: false,
        };
        match n_vertices {
            0..200 => Self { n_polishings: 4, is_each_polished: true, ..sifting(8, usize::MAX, 8) },
            200..1_000 => Self { n_polishings: 2, ..sifting(2, usize::MAX, 4) },
            1_000..4_000 => sifting(2, usize::MAX, 4),
            4_000..20_000 => sifting(1, 400, 3),
            20_000..60_000 => sifting(1, 200, 3),
            _ => sifting(1, 24, 1),
        }
    }
}

fn sift(layers: &mut Layers, effort: Effort) {
    let mut sifter = Sifter::default();
    for _ in 0..effort.n_siftings {
        if sifter.round(layers, effort.reach) == 0 {
            break;
        }
    }
}

fn polish(layers: &mut Layers, effort: Effort) {
    if effort.n_polishings == 0 {
        return;
    }
    let incident = incident_edges(layers);
    for _ in 0..effort.n_polishings {
        let n_fewer = reroute(layers, &incident);
        sift(layers, effort);
        if n_fewer == 0 {
            break;
        }
    }
}
