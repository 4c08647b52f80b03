//! What exchanges would do, known for all pairs of a rank: the crossing matrix (M. Jünger, P. Mutzel,
//! *2-layer straightline crossing minimization*, 1997), kept true while vertices are exchanged.
#![expect(clippy::indexing_slicing, reason = "pairs are counted from the ranks that they index")]

use super::Exchanges;
use super::Odds;
use crate::layered::crossings::excess;
use crate::layered::layers::Layers;

/// A matrix for each rank, one after the other.
#[derive(Debug, Default)]
pub(super) struct CrossingMatrix {
    order: Vec<u32>,
    /// Lengths of the pieces of the order within which neighbors may be exchanged.
    lengths: Vec<usize>,
    /// By pair: how many more crossings there are when the first stands behind the second than before it.
    more: Vec<i32>,
    /// Where each vertex is in its rank's matrix.
    lines: Vec<Line>,
    /// The lines of the neighbors before and after of each vertex, one after the other.
    ends: Vec<Line>,
    /// Where these start, twice by vertex.
    starts: Vec<u32>,
}

/// Where a vertex is in the matrix: a pair is at the row of the first and the column of the second.
#[derive(Debug, Default, Clone, Copy)]
struct Line {
    row: u32,
    column: u32,
}

impl Line {
    fn with(self, other: Self) -> usize {
        (self.row + other.column) as usize
    }
}

impl CrossingMatrix {
    /// How many pairs there are to know of.
    pub(super) fn n_pairs(layers: &Layers) -> usize {
        layers.order.iter().map(|order| order.len() * order.len()).sum()
    }

    /// Vertices that are near each other are so in the matrix, too.
    fn number(&mut self, layers: &Layers) {
        self.order.clear();
        self.lengths.clear();
        self.lines.resize(layers.n_vertices(), Line::default());
        let mut row = 0;
        for order in &layers.order {
            self.order.extend_from_slice(order);
            let lane = |vertex: &u32| layers.lane[*vertex as usize];
            self.lengths.extend(order.chunk_by(|a, b| lane(a) == lane(b)).map(<[u32]>::len));
            for (column, vertex) in (0..).zip(order) {
                self.lines[*vertex as usize] = Line { row, column };
                row += order.len() as u32;
            }
        }
        self.ends.clear();
        self.starts.clear();
        self.starts.push(0);
        for vertex in 0..layers.n_vertices() as u32 {
            for neighbors in [&layers.before, &layers.after] {
                let lines = neighbors.of(vertex).iter().map(|end| self.lines[*end as usize]);
                self.ends.extend(lines);
                self.starts.push(self.ends.len() as u32);
            }
        }
    }

    fn count(&mut self, layers: &Layers) {
        self.more.resize(Self::n_pairs(layers), 0);
        for order in &layers.order {
            for (at, one) in order.iter().enumerate() {
                for other in &order[at + 1..] {
                    let (line, next) = (self.lines[*one as usize], self.lines[*other as usize]);
                    let n_more = n_more(layers, *one, *other);
                    self.more[line.with(next)] = n_more;
                    self.more[next.with(line)] = -n_more;
                }
            }
        }
    }
}

/// How many more crossings there are when `one` stands behind `other` than before it.
fn n_more(layers: &Layers, one: u32, other: u32) -> i32 {
    let place = |vertex: &u32| layers.place[*vertex as usize] as i32;
    let sides = [&layers.before, &layers.after].into_iter();
    let excess =
        sides.map(|side| excess(side.of(one).iter().map(place), side.of(other).iter().map(place)));
    -excess.sum::<i32>()
}

impl Exchanges for CrossingMatrix {
    fn begin(&mut self, layers: &Layers) {
        self.number(layers);
        self.count(layers);
    }

    fn order(&self) -> &[u32] {
        &self.order
    }

    fn sweep(&mut self, odds: &mut Odds) -> i64 {
        let mut n_more = 0;
        let mut rest = self.order.as_mut_slice();
        for length in &self.lengths {
            let (order, others) = rest.split_at_mut(*length);
            rest = others;
            let mut one = order[0];
            for at in 1..order.len() {
                let next = order[at];
                let more = self.more[self.lines[one as usize].with(self.lines[next as usize])];
                if !odds.take(more) {
                    order[at - 1] = one;
                    one = next;
                    continue;
                }
                order[at - 1] = next;
                n_more += i64::from(more);
                // Segments from both to two neighbors: what an exchange of these would do is the
                // opposite now.
                let starts = |vertex: u32| &self.starts[2 * vertex as usize..][..3];
                for (ends, others) in starts(one).windows(2).zip(starts(next).windows(2)) {
                    let others = &self.ends[others[0] as usize..others[1] as usize];
                    for end in &self.ends[ends[0] as usize..ends[1] as usize] {
                        for other in others {
                            self.more[end.with(*other)] -= 2;
                            self.more[other.with(*end)] += 2;
                        }
                    }
                }
            }
            order[length - 1] = one;
        }
        n_more
    }
}
