//! Annealing: neighbors of a rank are exchanged, at first also where that makes more crossings (S.
//! Kirkpatrick, C. D. Gelatt, M. P. Vecchi, *Optimization by simulated annealing*, 1983).
//!
//! Sifting moves one vertex past others that stand still, and ends where several would have to move at
//! once: a long edge with all its pieces, or a node with its edges. Small exchanges in all ranks by
//! turns get out there.
#![expect(clippy::indexing_slicing, reason = "places are counted from the order that they index")]

use std::ops::Range;

use super::chance::Chance;
use super::crossings;
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
/// Instead of a number of crossings: what stands there and the next are not of one rank and lane.
const NEVER: i32 = i32::MAX;

/// Goes `n_sweeps` times past all pairs of neighbors, never across lanes. What each exchange would
/// do is known beforehand, so that one that is not made costs next to nothing.
pub fn anneal(layers: &mut Layers, n_sweeps: usize, chance: &mut Chance) {
    let n_crossings = crossings::count(layers);
    if n_sweeps == 0 || n_crossings == 0 {
        return;
    }
    let mut exchanges = Exchanges::new(layers);
    let n = exchanges.order.len();
    let n_steps = n_sweeps.min(N_STEPS);
    let mut heat = START * (n_crossings as f32 / n as f32).clamp(LEAST_SHARE, 1.0);
    let cooling = END.powf(1.0 / n_steps as f32);
    for _ in 0..n_steps {
        // By how many more crossings there would be.
        let odds: Vec<f32> =
            (0..=(heat * MOST) as usize).map(|more| (-(more as f32) / heat).exp()).collect();
        for _ in 0..n_sweeps / n_steps {
            for at in 0..n {
                let more = exchanges.more[at];
                // One that changes nothing gets what is beside it going.
                let is_taken =
                    more <= 0 || odds.get(more as usize).is_some_and(|odds| chance.share() < *odds);
                if is_taken {
                    exchanges.exchange(at);
                }
            }
        }
        heat *= cooling;
    }
    let order = exchanges.order;
    let mut rest = order.as_slice();
    for of_rank in &mut layers.order {
        let (own, others) = rest.split_at(of_rank.len());
        of_rank.copy_from_slice(own);
        rest = others;
    }
    layers.renumber();
}

/// All ranks one after the other, with what each exchange would do.
struct Exchanges {
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

impl Exchanges {
    fn new(layers: &Layers) -> Self {
        let order = layers.order.concat();
        let mut place = vec![0; order.len()];
        for (at, vertex) in order.iter().enumerate() {
            place[*vertex as usize] = at as i32;
        }
        let (mut ends, mut starts) = (vec![], vec![0]);
        for vertex in 0..order.len() as u32 {
            for neighbors in [&layers.before, &layers.after] {
                ends.extend_from_slice(neighbors.of(vertex));
                starts.push(ends.len() as u32);
            }
        }
        let is_pair = |pair: &[u32]| {
            let of = |vertex: u32| (layers.rank[vertex as usize], layers.lane[vertex as usize]);
            of(pair[0]) == of(pair[1])
        };
        let mut more: Vec<i32> =
            order.windows(2).map(|pair| if is_pair(pair) { 0 } else { NEVER }).collect();
        more.push(NEVER);
        more.truncate(order.len());
        let mut exchanges = Self { order, place, more, ends, starts };
        for at in 0..exchanges.order.len() {
            exchanges.renew(at);
        }
        exchanges
    }

    /// Where the neighbors before and after a vertex are among `ends`.
    fn sides(&self, vertex: u32) -> [Range<usize>; 2] {
        let starts = &self.starts[2 * vertex as usize..][..3];
        let (start, middle, end) = (starts[0] as usize, starts[1] as usize, starts[2] as usize);
        [start..middle, middle..end]
    }

    /// Counts what the exchange at this place would do.
    fn renew(&mut self, at: usize) {
        if self.more[at] == NEVER {
            return;
        }
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
        self.more[at] = more;
    }

    /// Exchanges what stands at the place and the next one, which are of one rank and lane.
    fn exchange(&mut self, at: usize) {
        let (one, next) = (self.order[at], self.order[at + 1]);
        self.order.swap(at, at + 1);
        self.place[one as usize] += 1;
        self.place[next as usize] -= 1;
        self.more[at] = -self.more[at];
        if at > 0 {
            self.renew(at - 1);
        }
        self.renew(at + 1);
        // Segments from both to two neighbors: what an exchange of these would do is the opposite now.
        for (ends, others) in self.sides(one).into_iter().zip(self.sides(next)) {
            for end in &self.ends[ends] {
                let end = self.place[*end as usize];
                for other in &self.ends[others.clone()] {
                    let distance = self.place[*other as usize] - end;
                    if distance == 1 || distance == -1 {
                        let more = &mut self.more[end.min(end + distance) as usize];
                        if *more != NEVER {
                            *more -= 2 * distance;
                        }
                    }
                }
            }
        }
    }
}
