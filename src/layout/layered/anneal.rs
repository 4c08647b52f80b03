//! Annealing: neighbors of a rank are exchanged, at first also where that makes more crossings (S.
//! Kirkpatrick, C. D. Gelatt, M. P. Vecchi, *Optimization by simulated annealing*, 1983).
//!
//! Sifting moves one vertex past others that stand still, and ends where several would have to move at
//! once: a long edge with all its pieces, or a node with its edges. Small exchanges in all ranks by
//! turns get out there.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use std::ops::Range;

use super::chance::Chance;
use super::layers::Layers;

/// More crossings that are taken now and then at first: two edges of a node past two others. Where
/// there are fewer crossings than vertices it is less, in proportion, else there would be more first.
const START: f32 = 4.0;
const LEAST_SHARE: f32 = 0.2;
/// The last temperature as a share of the first: one crossing more is practically never taken.
const END: f32 = 0.05;
/// The temperature falls so often.
const N_STEPS: usize = 60;
/// Increases by more than so many times the temperature are not worth a random number.
const MOST: f32 = 6.0;
/// Instead of a number of crossings: not counted yet.
const UNKNOWN: i32 = i32::MIN;
/// Instead of a number of crossings: what stands there and the next are not of one rank and lane.
const NEVER: i32 = i32::MAX;

/// All ranks one after the other, with what each exchange of neighbors would do, so that one that is not
/// made costs next to nothing. For several orders of the same layers.
#[derive(Debug, Default)]
pub struct Annealer {
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

impl Annealer {
    /// Goes `n_sweeps` times past all pairs of neighbors, never across lanes. The layers have
    /// `n_crossings`; returns how many they have afterwards.
    pub fn run(
        &mut self,
        layers: &mut Layers,
        n_crossings: u64,
        n_sweeps: usize,
        chance: &mut Chance,
    ) -> u64 {
        if n_sweeps == 0 || n_crossings == 0 {
            return n_crossings;
        }
        self.begin(layers);
        let n_steps = n_sweeps.min(N_STEPS);
        let share = n_crossings as f32 / self.order.len() as f32;
        let mut heat = START * share.clamp(LEAST_SHARE, 1.0);
        let cooling = END.powf(1.0 / n_steps as f32);
        let mut n_more = 0;
        for _ in 0..n_steps {
            // By how many more crossings there would be.
            let odds: Vec<f32> =
                (0..=(heat * MOST) as usize).map(|more| (-(more as f32) / heat).exp()).collect();
            n_more += (0..n_sweeps / n_steps).map(|_| self.sweep(&odds, chance)).sum::<i64>();
            heat *= cooling;
        }
        let mut rest = self.order.as_slice();
        for of_rank in &mut layers.order {
            let (own, others) = rest.split_at(of_rank.len());
            of_rank.copy_from_slice(own);
            rest = others;
        }
        layers.renumber();
        n_crossings.saturating_add_signed(n_more)
    }

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

    /// Goes once past all pairs; `odds` are by how many more crossings there would be. Returns how many
    /// more there are.
    // A call of its own: browsers improve code between its calls, never within one.
    #[inline(never)]
    fn sweep(&mut self, odds: &[f32], chance: &mut Chance) -> i64 {
        let mut n_more = 0;
        for at in 0..self.order.len() {
            let mut more = self.more[at];
            if more == UNKNOWN {
                more = self.count(at);
                self.more[at] = more;
            }
            // One that changes nothing gets what is beside it going.
            let is_taken =
                more <= 0 || odds.get(more as usize).is_some_and(|odds| chance.share() < *odds);
            if is_taken {
                n_more += i64::from(more);
                self.exchange(at);
            }
        }
        n_more
    }

    /// Where the neighbors before and after a vertex are among `ends`.
    fn sides(&self, vertex: u32) -> [Range<usize>; 2] {
        let starts = &self.starts[2 * vertex as usize..][..3];
        let (start, middle, end) = (starts[0] as usize, starts[1] as usize, starts[2] as usize);
        [start..middle, middle..end]
    }

    /// Counts what the exchange at this place would do.
    fn count(&self, at: usize) -> i32 {
        let mut more = 0;
        let sides = self.sides(self.order[at]).into_iter().zip(self.sides(self.order[at + 1]));
        for (ends, others) in sides {
            for end in &self.ends[ends] {
                let end = self.place[*end as usize];
                for other in &self.ends[others.clone()] {
                    more += (self.place[*other as usize] - end).signum();
                }
            }
        }
        more
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
