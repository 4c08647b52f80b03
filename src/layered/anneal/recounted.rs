//! What exchanges would do, counted when it is asked for and known until something beside it changes.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use std::ops::Range;

use super::Exchanges;
use super::Odds;
use crate::layered::crossings::excess;
use crate::layered::layers::Layers;

/// Instead of a number of crossings: not counted yet.
const UNKNOWN: i32 = i32::MIN;
/// Instead of a number of crossings: what stands there and the next are not of one rank and lane.
const NEVER: i32 = i32::MAX;

/// An order with what each exchange of neighbors would do, so that one that is not made costs next to
/// nothing.
#[derive(Debug, Default)]
pub(super) struct Recounted {
    order: Vec<u32>,
    /// By vertex.
    place: Vec<i32>,
    /// By how much there are more crossings when the one at the place and the next are exchanged.
    more: Vec<i32>,
    /// Neighbors before and after of each vertex, one after the other.
    ends: Vec<u32>,
    /// Where these start, twice by vertex.
    starts: Vec<u32>,
}

impl Exchanges for Recounted {
    fn begin(&mut self, layers: &Layers) {
        self.order.clear();
        layers.order.iter().for_each(|order| self.order.extend_from_slice(order));
        let n = self.order.len();
        self.place.resize(n, 0);
        for (at, vertex) in self.order.iter().enumerate() {
            self.place[*vertex as usize] = at as i32;
        }
        if self.starts.is_empty() {
            self.starts.push(0);
            for vertex in 0..n as u32 {
                for neighbors in [&layers.before, &layers.after] {
                    self.ends.extend_from_slice(neighbors.of(vertex));
                    self.starts.push(self.ends.len() as u32);
                }
            }
        }
        let is_pair = |pair: &[u32]| {
            let of = |vertex: u32| (layers.rank[vertex as usize], layers.lane[vertex as usize]);
            of(pair[0]) == of(pair[1])
        };
        self.more.clear();
        self.more
            .extend(self.order.windows(2).map(|pair| if is_pair(pair) { UNKNOWN } else { NEVER }));
        self.more.resize(n, NEVER);
    }

    fn order(&self) -> &[u32] {
        &self.order
    }

    fn sweep(&mut self, odds: &mut Odds) -> i64 {
        let mut n_more = 0;
        for at in 0..self.order.len() {
            let mut more = self.more[at];
            if more == UNKNOWN {
                more = self.count(at);
                self.more[at] = more;
            }
            if odds.take(more) {
                n_more += i64::from(more);
                self.exchange(at);
            }
        }
        n_more
    }
}

impl Recounted {
    /// Where the neighbors before and after a vertex are among `ends`.
    fn sides(&self, vertex: u32) -> [Range<usize>; 2] {
        let starts = &self.starts[2 * vertex as usize..][..3];
        let (start, middle, end) = (starts[0] as usize, starts[1] as usize, starts[2] as usize);
        [start..middle, middle..end]
    }

    /// Counts what the exchange at this place would do.
    fn count(&self, at: usize) -> i32 {
        let places =
            |ends: Range<usize>| self.ends[ends].iter().map(|end| self.place[*end as usize]);
        let sides = self.sides(self.order[at]).into_iter().zip(self.sides(self.order[at + 1]));
        -sides.map(|(ends, others)| excess(places(ends), places(others))).sum::<i32>()
    }

    /// What is beside an exchange is counted when it is needed.
    fn forget(&mut self, at: usize) {
        if self.more[at] != NEVER {
            self.more[at] = UNKNOWN;
        }
    }

    /// Exchanges what stands at the place and the next one, which are of one rank and lane.
    fn exchange(&mut self, at: usize) {
        let (one, next) = (self.order[at], self.order[at + 1]);
        self.order.swap(at, at + 1);
        self.place[one as usize] += 1;
        self.place[next as usize] -= 1;
        self.more[at] = -self.more[at];
        if at > 0 {
            self.forget(at - 1);
        }
        self.forget(at + 1);
        // Segments from both to two neighbors: what an exchange of these would do is the opposite now.
        for (ends, others) in self.sides(one).into_iter().zip(self.sides(next)) {
            for end in &self.ends[ends] {
                let end = self.place[*end as usize];
                for other in &self.ends[others.clone()] {
                    let distance = self.place[*other as usize] - end;
                    if distance == 1 || distance == -1 {
                        let more = &mut self.more[end.min(end + distance) as usize];
                        if *more != NEVER && *more != UNKNOWN {
                            *more -= 2 * distance;
                        }
                    }
                }
            }
        }
    }
}
