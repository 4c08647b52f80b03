//! Where each vertex stands across the ranks: long edges straight, others short (U. Brandes,
//! B. Köpf, *Fast and simple horizontal coordinate assignment*, 2002).
//!
//! Four assignments, each as compact as its order allows, from both ends of the ranks and of the
//! orders; the mean of the two middle ones stands. Blocks are made compact by longest ways through
//! them instead of the paper's classes and shifts, which its erratum (2020) corrects. Lanes are
//! laid by themselves, one below the other.
#![expect(clippy::indexing_slicing, reason = "vertices are counted from the layers themselves")]

use super::layers::Layers;

/// Extent of each vertex and room between two of them, along a rank.
pub trait Spacing {
    fn height(&self, vertex: u32) -> f32;
    /// Room between a vertex and the next one of its lane.
    fn gap(&self, vertex: u32, next: u32) -> f32;
}

/// Middle of each vertex, from 0 at the top of its lane; and the height of each lane.
pub fn assign(layers: &Layers, n_lanes: u32, spacing: &impl Spacing) -> (Vec<f32>, Vec<f32>) {
    let marked = conflicts(layers);
    let extents = |y: &[f32]| lane_extents(layers, n_lanes, spacing, y);
    let mut candidates: Vec<Vec<f32>> = vec![];
    for is_downward in [true, false] {
        for is_mirrored in [false, true] {
            let run = Run { layers, spacing, marked: &marked, is_downward, is_mirrored };
            candidates.push(run.assign());
        }
    }
    // All are put where the most compact one of their lane is, at the edge that they lean to.
    let all: Vec<Vec<(f32, f32)>> = candidates.iter().map(|y| extents(y)).collect();
    for lane in 0..n_lanes as usize {
        let Some(best) = all.iter().min_by(|a, b| {
            let height = |extents: &[(f32, f32)]| extents[lane].1 - extents[lane].0;
            height(a).total_cmp(&height(b))
        }) else {
            continue;
        };
        for (at, y) in candidates.iter_mut().enumerate() {
            let leans_down = at % 2 == 1;
            let shift = if leans_down {
                best[lane].1 - all[at][lane].1
            } else {
                best[lane].0 - all[at][lane].0
            };
            let vertices = layers.lane.iter().zip(y.iter_mut());
            for (_, y) in vertices.filter(|(own, _)| **own as usize == lane) {
                *y += shift;
            }
        }
    }
    let mut middle: Vec<f32> = (0..layers.n_vertices())
        .map(|vertex| {
            let mut four = [0, 1, 2, 3].map(|at: usize| candidates[at][vertex]);
            four.sort_by(f32::total_cmp);
            f32::midpoint(four[1], four[2])
        })
        .collect();
    let lanes = extents(&middle);
    for (y, lane) in middle.iter_mut().zip(&layers.lane) {
        *y -= lanes[*lane as usize].0;
    }
    (middle, lanes.iter().map(|(top, bottom)| bottom - top).collect())
}

/// Top and bottom of each lane; 0 and 0 of an empty one.
fn lane_extents(
    layers: &Layers,
    n_lanes: u32,
    spacing: &impl Spacing,
    y: &[f32],
) -> Vec<(f32, f32)> {
    let mut extents = vec![(f32::INFINITY, f32::NEG_INFINITY); n_lanes as usize];
    for (vertex, y) in y.iter().enumerate() {
        let half = spacing.height(vertex as u32) / 2.0;
        let extent = &mut extents[layers.lane[vertex] as usize];
        *extent = (extent.0.min(y - half), extent.1.max(y + half));
    }
    extents.iter().map(|extent| if extent.0 > extent.1 { (0.0, 0.0) } else { *extent }).collect()
}

/// Whether a segment may not be straightened, by (vertex after, position among its neighbors
/// before): it crosses one between two virtual nodes, and those come first.
struct Marked(Vec<Vec<bool>>);

fn conflicts(layers: &Layers) -> Marked {
    let mut marked: Vec<Vec<bool>> = (0..layers.n_vertices())
        .map(|vertex| vec![false; layers.before.of(vertex as u32).len()])
        .collect();
    for rank in 1..layers.order.len() {
        let order = &layers.order[rank];
        // The segment between virtual nodes that ends at the vertex, if there is one.
        let inner = |vertex: u32| {
            let mut starts = layers.before.of(vertex).iter();
            let start = starts.find(|start| layers.is_virtual(**start));
            start.filter(|_| layers.is_virtual(vertex)).map(|start| layers.place[*start as usize])
        };
        let n_before = layers.order[rank - 1].len() as u32;
        let (mut from, mut first) = (0, 0);
        for (at, vertex) in order.iter().enumerate() {
            let until = inner(*vertex);
            if until.is_none() && at + 1 < order.len() {
                continue;
            }
            let to = until.unwrap_or(n_before);
            for vertex in &order[first..=at] {
                for (idx, start) in layers.before.of(*vertex).iter().enumerate() {
                    let place = layers.place[*start as usize];
                    let is_inner = layers.is_virtual(*start) && layers.is_virtual(*vertex);
                    if !is_inner && (place < from || place > to) {
                        marked[*vertex as usize][idx] = true;
                    }
                }
            }
            (from, first) = (to, at + 1);
        }
    }
    Marked(marked)
}

/// One of the four assignments.
struct Run<'a, S> {
    layers: &'a Layers,
    spacing: &'a S,
    marked: &'a Marked,
    /// Whether vertices join their neighbors in the rank before, or in the one after.
    is_downward: bool,
    /// Whether the last one of a rank comes first.
    is_mirrored: bool,
}

impl<S: Spacing> Run<'_, S> {
    fn assign(&self) -> Vec<f32> {
        let root = self.align();
        let y = self.compact(&root);
        let sign = if self.is_mirrored { -1.0 } else { 1.0 };
        root.iter().map(|root| sign * y[*root as usize]).collect()
    }

    fn ordered(&self, rank: usize) -> Vec<u32> {
        let order = self.layers.order[rank].iter().copied();
        if self.is_mirrored { order.rev().collect() } else { order.collect() }
    }

    /// The first vertex of each vertex' block: vertices that stand on one line.
    fn align(&self) -> Vec<u32> {
        let layers = self.layers;
        let n_ranks = layers.order.len();
        let mut root: Vec<u32> = (0..layers.n_vertices() as u32).collect();
        let mut is_taken = vec![false; layers.n_vertices()];
        let ranks: Vec<usize> = if self.is_downward {
            (1..n_ranks).collect()
        } else {
            (0..n_ranks.saturating_sub(1)).rev().collect()
        };
        for rank in ranks {
            // Blocks must not cross: the place of the last neighbor that one was aligned with.
            let mut last: Option<i64> = None;
            for vertex in self.ordered(rank) {
                for neighbor in self.medians(vertex) {
                    let place = i64::from(layers.place[neighbor as usize]);
                    let place = if self.is_mirrored { -place } else { place };
                    if is_taken[neighbor as usize] || last.is_some_and(|last| place <= last) {
                        continue;
                    }
                    is_taken[neighbor as usize] = true;
                    root[vertex as usize] = root[neighbor as usize];
                    last = Some(place);
                    break;
                }
            }
        }
        root
    }

    /// The middle neighbors of the same lane that the vertex may stand in line with, best first.
    fn medians(&self, vertex: u32) -> Vec<u32> {
        let layers = self.layers;
        let is_free = |before: u32, after: u32| {
            let starts = layers.before.of(after).iter();
            let at =
                starts.zip(&self.marked.0[after as usize]).find(|(start, _)| **start == before);
            at.is_some_and(|(_, is_marked)| !is_marked)
        };
        let near = if self.is_downward { &layers.before } else { &layers.after };
        let lane = layers.lane[vertex as usize];
        let mut neighbors: Vec<u32> = near.of(vertex).to_vec();
        neighbors.retain(|neighbor| layers.lane[*neighbor as usize] == lane);
        neighbors.sort_by_key(|neighbor| layers.place[*neighbor as usize]);
        let n = neighbors.len();
        if n == 0 {
            return vec![];
        }
        let mut middle = neighbors[(n - 1) / 2..=n / 2].to_vec();
        if self.is_mirrored {
            middle.reverse();
        }
        middle.retain(|neighbor| {
            if self.is_downward { is_free(*neighbor, vertex) } else { is_free(vertex, *neighbor) }
        });
        middle
    }

    /// Place of each block, by its root: as near to the start as it can be, then towards what
    /// follows it.
    fn compact(&self, root: &[u32]) -> Vec<f32> {
        let layers = self.layers;
        let n = layers.n_vertices();
        // (block, next block, distance of their middles)
        let mut steps: Vec<(u32, u32, f32)> = vec![];
        for rank in 0..layers.order.len() {
            for pair in self.ordered(rank).windows(2) {
                let (one, next) = (pair[0], pair[1]);
                if layers.lane[one as usize] != layers.lane[next as usize] {
                    continue;
                }
                let heights = self.spacing.height(one) + self.spacing.height(next);
                let gap = if self.is_mirrored {
                    self.spacing.gap(next, one)
                } else {
                    self.spacing.gap(one, next)
                };
                steps.push((root[one as usize], root[next as usize], heights / 2.0 + gap));
            }
        }
        let mut n_open = vec![0_u32; n];
        let mut starts = vec![0_u32; n + 1];
        for (one, next, _) in &steps {
            starts[*one as usize + 1] += 1;
            n_open[*next as usize] += 1;
        }
        for block in 0..n {
            starts[block + 1] += starts[block];
        }
        steps.sort_by_key(|(one, _, _)| *one);
        let of = |block: u32| {
            &steps[starts[block as usize] as usize..starts[block as usize + 1] as usize]
        };
        let mut y = vec![0.0_f32; n];
        let is_root = |block: &u32| root[*block as usize] == *block;
        let mut line: Vec<u32> =
            (0..n as u32).filter(is_root).filter(|block| n_open[*block as usize] == 0).collect();
        let mut done = 0;
        while let Some(block) = line.get(done).copied() {
            done += 1;
            for (_, next, distance) in of(block) {
                let next = *next as usize;
                y[next] = y[next].max(y[block as usize] + distance);
                n_open[next] -= 1;
                if n_open[next] == 0 {
                    line.push(next as u32);
                }
            }
        }
        for block in line.iter().rev() {
            let room = of(*block).iter().map(|(_, next, distance)| y[*next as usize] - distance);
            let room = room.fold(f32::INFINITY, f32::min);
            if room.is_finite() {
                y[*block as usize] = y[*block as usize].max(room);
            }
        }
        y
    }
}
