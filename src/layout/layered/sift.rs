//! Sifting: each vertex goes where it makes the fewest crossings, while the others keep their order
//! (C. Matuszewski, R. Schönfeld, P. Molitor, *Using sifting for k-layer straightline crossing
//! minimization*, 1999), with both neighboring ranks at once.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use std::ops::Range;

use super::layers::Layers;

/// Memory that is used again.
#[derive(Debug, Default)]
pub struct Sifter {
    before: Places,
    after: Places,
    /// Vertices of a rank by their place at the start, in their order of now.
    order: Vec<u32>,
    /// Their places of now.
    now: Vec<u32>,
}

/// Places of the neighbors on one side, by place in the rank at the start.
#[derive(Debug, Default)]
struct Places {
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Places {
    fn of(&self, idx: u32) -> &[u32] {
        let idx = idx as usize;
        &self.places[self.starts[idx] as usize..self.starts[idx + 1] as usize]
    }

    fn fill<'a>(&mut self, place: &[u32], neighbors: impl Iterator<Item = &'a [u32]>) {
        self.starts.clear();
        self.places.clear();
        self.starts.push(0);
        for neighbors in neighbors {
            self.places.extend(neighbors.iter().map(|vertex| place[*vertex as usize]));
            self.starts.push(self.places.len() as u32);
        }
    }
}

impl Sifter {
    /// One round over all ranks, there and back. A vertex goes at most `reach` places at a time, and
    /// never out of its lane. Returns by how much there are fewer crossings: 0 when nothing moves any more.
    /// O(vertices × reach × degree).
    pub fn round(&mut self, layers: &mut Layers, reach: usize) -> u64 {
        let there = 0..layers.order.len();
        there.clone().chain(there.rev()).map(|rank| self.rank(layers, rank, reach)).sum()
    }

    fn rank(&mut self, layers: &mut Layers, rank: usize, reach: usize) -> u64 {
        let vertices = std::mem::take(&mut layers.order[rank]);
        self.before.fill(&layers.place, vertices.iter().map(|vertex| layers.before.of(*vertex)));
        self.after.fill(&layers.place, vertices.iter().map(|vertex| layers.after.of(*vertex)));
        self.order.clear();
        self.order.extend(0..vertices.len() as u32);
        self.now.clone_from(&self.order);
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

    /// Puts one vertex at the best of `places`.
    fn vertex(&mut self, idx: u32, at: usize, places: Range<usize>) -> u64 {
        let (before, after) = (self.before.of(idx), self.after.of(idx));
        if before.is_empty() && after.is_empty() {
            return 0;
        }
        // By how many crossings more there are when `idx` stands before `other` than behind it.
        let more_before = |other: u32| {
            inversions(before, self.before.of(other)) + inversions(after, self.after.of(other))
        };
        let (mut fewest, mut to) = (0, at);
        let mut change = 0;
        for place in at + 1..places.end {
            change -= more_before(self.order[place]);
            if change < fewest {
                (fewest, to) = (change, place);
            }
        }
        change = 0;
        for place in (places.start..at).rev() {
            change += more_before(self.order[place]);
            if change < fewest {
                (fewest, to) = (change, place);
            }
        }
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

/// Pairs of ends in the wrong order less pairs in the right one, when the vertex of `ends` stands
/// before that of `others`.
fn inversions(ends: &[u32], others: &[u32]) -> i32 {
    let mut sum = 0;
    for end in ends {
        for other in others {
            sum += i32::from(end > other) - i32::from(end < other);
        }
    }
    sum
}
