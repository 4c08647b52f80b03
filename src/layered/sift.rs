//! Sifting: each vertex goes where it makes the fewest crossings, while the others keep their order
//! (C. Matuszewski, R. Schönfeld, P. Molitor, *Using sifting for k-layer straightline crossing
//! minimization*, 1999), with both neighboring ranks at once.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use std::ops::Range;

use super::crossings::excess;
use super::layers::Layers;

/// Memory that is used again.
#[derive(Debug, Default)]
pub(super) struct Sifter {
    /// Vertices of a rank by their place at the start, in their order of now.
    order: Vec<u32>,
    /// Their places of now.
    now: Vec<u32>,
    /// Places of the neighbors before and after of each vertex, one after the other; those after
    /// are counted on from the ones before.
    ends: Vec<i32>,
    /// Where these start, twice by place at the start.
    starts: Vec<u32>,
    /// Number of places before.
    n_before: usize,
    /// For the vertex that is sifted, by such a place: how many of its ends are behind it less how
    /// many are before it.
    scores: Vec<i32>,
}

impl Sifter {
    /// One round over all ranks, there and back. A vertex goes at most `reach` places at a time, and
    /// never out of its lane. Returns by how much there are fewer crossings: 0 when nothing moves any more.
    /// O(vertices × reach × degree).
    pub(super) fn round(&mut self, layers: &mut Layers, reach: usize) -> u64 {
        let there = 0..layers.order.len();
        there.clone().chain(there.rev()).map(|rank| self.rank(layers, rank, reach)).sum()
    }

    fn rank(&mut self, layers: &mut Layers, rank: usize, reach: usize) -> u64 {
        let vertices = std::mem::take(&mut layers.order[rank]);
        self.fill(layers, rank, &vertices);
        let mut n_fewer = 0;
        let mut start = 0;
        for lane in vertices.chunk_by(|a, b| layers.lane[*a as usize] == layers.lane[*b as usize]) {
            let end = start + lane.len();
            for idx in start..end {
                let at = self.now[idx] as usize;
                let places = start.max(at.saturating_sub(reach))..end.min(at.saturating_add(reach));
                n_fewer += self.vertex(idx as u32, at, places);
            }
            start = end;
        }
        layers.order[rank] = self.order.iter().map(|idx| vertices[*idx as usize]).collect();
        layers.renumber_rank(rank);
        n_fewer
    }

    fn fill(&mut self, layers: &Layers, rank: usize, vertices: &[u32]) {
        self.order.clear();
        self.order.extend(0..vertices.len() as u32);
        self.now.clone_from(&self.order);
        let n_places = |rank: usize| layers.order.get(rank).map_or(0, Vec::len);
        self.n_before = rank.checked_sub(1).map_or(0, n_places);
        self.scores.clear();
        self.scores.resize(self.n_before + n_places(rank + 1), 0);
        self.ends.clear();
        self.starts.clear();
        self.starts.push(0);
        for vertex in vertices {
            let sides = [(&layers.before, 0), (&layers.after, self.n_before as i32)];
            for (neighbors, first) in sides {
                let places = neighbors.of(*vertex).iter().map(|end| layers.place[*end as usize]);
                self.ends.extend(places.map(|place| first + place as i32));
                self.starts.push(self.ends.len() as u32);
            }
        }
    }

    /// Puts one vertex at the best of `places`.
    fn vertex(&mut self, idx: u32, at: usize, places: Range<usize>) -> u64 {
        let sides = |idx: u32| {
            let starts = &self.starts[2 * idx as usize..][..3];
            let (start, middle, end) = (starts[0] as usize, starts[1] as usize, starts[2] as usize);
            (start..middle, middle..end)
        };
        let ends = &self.ends;
        let (before, after) = sides(idx);
        if before.start == after.end {
            return 0;
        }
        let (before, after) = (&ends[before], &ends[after]);
        // Scores take a step for each place, and save one for each pair of ends.
        let (fewest, to) = if places.len() * SCORES_PAY > self.scores.len() {
            let (of_before, of_after) = self.scores.split_at_mut(self.n_before);
            score(of_before, before, 0);
            score(of_after, after, self.n_before);
            best(&self.order, at, places, |other| {
                let (others_before, others_after) = sides(other);
                let others = &ends[others_before.start..others_after.end];
                others.iter().map(|end| self.scores[*end as usize]).sum()
            })
        } else {
            best(&self.order, at, places, |other| {
                let (others_before, others_after) = sides(other);
                let excess = |ends: &[i32], others: Range<usize>| {
                    excess(ends.iter().copied(), self.ends[others].iter().copied())
                };
                excess(before, others_before) + excess(after, others_after)
            })
        };
        let passed = at.min(to)..at.max(to) + 1;
        if to > at {
            self.order[passed.clone()].rotate_left(1);
        } else {
            self.order[passed.clone()].rotate_right(1);
        }
        for place in passed {
            self.now[self.order[place] as usize] = place as u32;
        }
        u64::from(fewest.unsigned_abs())
    }
}

/// The best of `places` for the vertex that is `at` one of them, and the change of crossings there.
/// `more_before` tells how many more there are when it stands before another one than behind it.
fn best(
    order: &[u32],
    at: usize,
    places: Range<usize>,
    more_before: impl Fn(u32) -> i32,
) -> (i32, usize) {
    let (mut fewest, mut to) = (0, at);
    let mut change = 0;
    let behind = at + 1..places.end;
    for (place, other) in behind.clone().zip(&order[behind]) {
        change -= more_before(*other);
        if change < fewest {
            (fewest, to) = (change, place);
        }
    }
    change = 0;
    let before = places.start..at;
    for (place, other) in before.clone().zip(&order[before]).rev() {
        change += more_before(*other);
        if change < fewest {
            (fewest, to) = (change, place);
        }
    }
    (fewest, to)
}

/// Scores are made where a vertex may pass more than one in so many of the places beside it.
const SCORES_PAY: usize = 8;

/// For each place from `first` on: how many `ends` are behind it less how many are before it.
fn score(scores: &mut [i32], ends: &[i32], first: usize) {
    scores.fill(ends.len() as i32);
    for end in ends {
        let end = *end as usize - first;
        scores[end] -= 1;
        scores[end + 1..].iter_mut().for_each(|score| *score -= 2);
    }
}
