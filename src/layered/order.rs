//! The order of the vertices in each rank, for few crossings.
//!
//! All nodes are arranged on one line; each rank follows it, virtual nodes by where their edge is on
//! its way; of several lines the one counts whose order is the best after a glance. Annealing mends
//! what is near, sifting what is far. K. Sugiyama, S. Tagawa, M. Toda (1981) start from any order
//! and sweep: on supply chains of many industries that ends far higher, see `benches/README.md`.
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the layers themselves")]

use super::anneal::Annealer;
use super::arrangement::Hierarchy;
use super::chance::Chance;
use super::communities::Weighted;
use super::crossings;
use super::layers::Layers;
use super::sift::Sifter;

/// Orders the vertices of every rank: by lane first, then for few crossings.
pub fn reduce_crossings(layers: &mut Layers) {
    let ends = (0..layers.n_edges()).map(|edge| {
        let path = layers.path(edge);
        (path[0], path[path.len() - 1], 1.0)
    });
    let hierarchy = Hierarchy::new(Weighted::new(layers.n_nodes, ends));
    let effort = Effort::of(layers.n_vertices());
    let mut annealer = Annealer::default();
    let mut best = Best { n_crossings: u64::MAX, order: vec![] };
    for seed in 0..effort.n_lines {
        let mut chance = Chance::with_seed(seed);
        let place = hierarchy.arrange(effort.n_moves, &mut chance);
        let line: Vec<f32> = place.iter().map(|place| *place as f32).collect();
        follow(layers, &line);
        let n_crossings = crossings::count(layers);
        let n_crossings = annealer.run(layers, n_crossings, effort.n_glances, &mut chance);
        best.keep(layers, n_crossings);
        if best.n_crossings.saturating_mul(FEW) <= layers.n_vertices() as u64 {
            break;
        }
    }
    best.restore(layers);
    if best.n_crossings == 0 {
        return;
    }
    let chance = &mut Chance::with_seed(0);
    let n_crossings = annealer.run(layers, best.n_crossings, effort.n_sweeps, chance);
    let n_fewer = Sifter::default().round(layers, effort.reach);
    best.keep(layers, n_crossings - n_fewer);
    best.restore(layers);
}

/// Where there is a crossing for so many vertices, all of them are near: no other line is tried.
const FEW: u64 = 32;

/// The order with the fewest crossings so far.
struct Best {
    n_crossings: u64,
    order: Vec<Vec<u32>>,
}

impl Best {
    fn keep(&mut self, layers: &Layers, n_crossings: u64) {
        if n_crossings < self.n_crossings {
            self.n_crossings = n_crossings;
            self.order.clone_from(&layers.order);
        }
    }

    fn restore(&self, layers: &mut Layers) {
        layers.order.clone_from(&self.order);
        layers.renumber();
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
struct Effort {
    /// Lines that are tried; those of large graphs hardly differ.
    n_lines: u64,
    /// Moves for each node on a line. Few where many lines are tried: these differ more.
    n_moves: usize,
    /// Sweeps of annealing that tell which line is the best.
    n_glances: usize,
    /// Sweeps of annealing for the best one.
    n_sweeps: usize,
    /// Places that a vertex goes at a time when it is sifted.
    reach: usize,
}

impl Effort {
    fn of(n_vertices: usize) -> Self {
        let effort = |n_lines, n_moves, n_glances, n_sweeps, reach| Self {
            n_lines,
            n_moves,
            n_glances,
            n_sweeps,
            reach,
        };
        match n_vertices {
            0..4_000 => {
                let n_sweeps = (120_000 / (n_vertices + 1)).clamp(360, 1_080);
                effort(8, 6, 8, n_sweeps, usize::MAX)
            }
            4_000..30_000 => effort(3, 60, 0, 180, 400),
            30_000..60_000 => effort(1, 60, 0, 90, 100),
            _ => effort(1, 24, 0, 0, 24),
        }
    }
}
