//! Makes a good arrangement of tiles better: swaps, steps and shifts, at first also some that are
//! worse for the moment (threshold accepting, G. Dueck and T. Scheuer, 1990).
//!
//! The sequence of trials is fixed, so the same arrangement always ends in the same one. What an
//! arrangement should be like is [`Wishes`].

use super::board::Board;
use super::hexagon::Hex;
use super::vector::Vector;

/// What a step between neighbors that are not adjacent costs. The unit of all weights.
const APART: f64 = 1.0;
/// What a neighbor in the opposite direction costs, half of it at a right angle: a neighbor is given
/// up sooner than turned by more than 60°.
const TURNED: f64 = 2.5;
/// What a squared distance of 1 from the spread place costs. High would keep dents of the spread, low
/// lets far parts drift past each other.
const ASTRAY: f64 = 0.12;
/// What a side of a tile without a tile behind costs: fills holes, rounds the outline.
const OPEN_SIDE: f64 = 0.1;
/// Trials for each tile. Twice as many make arrangements better by less than a hundredth.
const N_TRIALS: usize = 1_000;
/// Most trials: a base of 150 counties is arranged in a second, also without optimization.
const MAX_TRIALS: usize = 50_000;
/// By how much a trial may be worse at the beginning; falls to nothing.
const FIRST_THRESHOLD: f64 = 1.2;

/// Less than this is rounding.
const LEAST_GAIN: f64 = 1e-9;

/// What an arrangement should be like.
pub(super) struct Wishes {
    /// Where each tile would best stand.
    places: Vec<Vector>,
    /// The neighbors of each, with the direction in which they lie.
    neighbors: Vec<Vec<(usize, Vector)>>,
}

impl Wishes {
    /// `points` are the true places, `places` the spread ones, `edges` pairs of neighbors.
    pub(super) fn new(points: &[Vector], places: Vec<Vector>, edges: &[(usize, usize)]) -> Self {
        let at = |idx: usize| points.get(idx).copied().unwrap_or_default();
        let mut neighbors = vec![vec![]; points.len()];
        for (from, to) in edges.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
            if let Some(list) = neighbors.get_mut(from) {
                list.push((to, (at(to) - at(from)).direction()));
            }
        }
        Self { places, neighbors }
    }

    /// What is wrong with the tiles `of`: their pairs, each once, and their places.
    fn cost(&self, of: &[(usize, Hex)], cells: &[Hex]) -> f64 {
        let mut sum = 0.0;
        for (position, (idx, _)) in of.iter().enumerate() {
            let Some(cell) = cells.get(*idx) else { continue };
            let middle = cell.middle();
            let place = self.places.get(*idx).copied().unwrap_or(middle);
            sum += ASTRAY * (middle - place).length_squared();
            for (other, direction) in self.neighbors.get(*idx).into_iter().flatten() {
                let is_counted = of.iter().take(position).any(|(earlier, _)| earlier == other);
                if let Some(other) = cells.get(*other).filter(|_| !is_counted) {
                    let n_between = f64::from(cell.distance(*other) - 1).max(0.0);
                    let along = (other.middle() - middle).direction().dot(*direction);
                    sum += APART * n_between + TURNED / 2.0 * (1.0 - along);
                }
            }
        }
        sum
    }

    /// What is wrong with a whole arrangement.
    pub(super) fn total(&self, cells: &[Hex]) -> f64 {
        let all: Vec<_> = cells.iter().copied().enumerate().collect();
        self.cost(&all, cells) + OPEN_SIDE * f64::from(Board::new(cells).n_open_sides(cells))
    }
}

/// Tiles with their new cells, and the one cell that is left and the one that is taken, if any.
struct Change {
    tiles: Vec<(usize, Hex)>,
    outline: Option<(Hex, Hex)>,
}

/// A fixed sequence that looks like chance (SplitMix64; G. Steele and others, 2014).
struct Sequence(u64);

impl Sequence {
    /// The next number below `n`, which is at least 1.
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0) % n.max(1)
    }
}

/// Improves an arrangement whose cells differ and hold together; they still do afterward.
pub(super) fn improve(cells: &mut Vec<Hex>, wishes: &Wishes) {
    let n = cells.len();
    if n < 2 {
        return;
    }
    let mut board = Board::new(cells);
    let mut sequence = Sequence(0);
    let n_trials = (n * N_TRIALS).min(MAX_TRIALS);
    let mut total = wishes.total(cells);
    let mut best = (total, cells.clone());
    for trial in 0..n_trials {
        let left = 1.0 - trial as f64 / n_trials as f64;
        let change = match sequence.below(4) {
            0 | 1 => swap(cells, sequence.below(n), sequence.below(n)),
            2 => step(cells, &board, sequence.below(n), sequence.below(n), sequence.below(6)),
            _ => shift(cells, &board, sequence.below(n), sequence.below(6)),
        };
        let Some(change) = change else { continue };
        let back = change.inverse(cells);
        let before = wishes.cost(&change.tiles, cells);
        let outline = apply(cells, &mut board, &change);
        let worse = wishes.cost(&change.tiles, cells) - before + OPEN_SIDE * outline;
        let is_whole = || change.outline.is_none() || board.is_contiguous(cells);
        if worse < FIRST_THRESHOLD * left * left && is_whole() {
            total += worse;
            if total < best.0 - LEAST_GAIN {
                best = (total, cells.clone());
            }
        } else {
            apply(cells, &mut board, &back);
        }
    }
    *cells = best.1;
}

/// Puts tiles into their new cells. Gives how many open sides there are more.
fn apply(cells: &mut [Hex], board: &mut Board, change: &Change) -> f64 {
    let mut n_more = 0.0;
    if let Some((left, taken)) = change.outline {
        // Sides toward tiles turn from closed to open, the tile's own open ones go; and back.
        n_more += 6.0 - 2.0 * f64::from(board.n_open(left));
        board.put(left, None);
        n_more += 2.0 * f64::from(board.n_open(taken)) - 6.0;
    }
    for (idx, cell) in &change.tiles {
        board.put(*cell, Some(*idx));
        if let Some(own) = cells.get_mut(*idx) {
            *own = *cell;
        }
    }
    n_more
}

impl Change {
    /// What takes it back.
    fn inverse(&self, cells: &[Hex]) -> Self {
        let was = |(idx, _): &(usize, Hex)| Some((*idx, *cells.get(*idx)?));
        let outline = self.outline.map(|(left, taken)| (taken, left));
        Self { tiles: self.tiles.iter().filter_map(was).collect(), outline }
    }
}

/// Two tiles change places.
fn swap(cells: &[Hex], a: usize, b: usize) -> Option<Change> {
    let tiles = vec![(a, *cells.get(b)?), (b, *cells.get(a)?)];
    (a != b).then_some(Change { tiles, outline: None })
}

/// A tile goes to a free cell beside another.
fn step(cells: &[Hex], board: &Board, idx: usize, to: usize, side: usize) -> Option<Change> {
    let from = *cells.get(idx)?;
    let cell = *cells.get(to)?.neighbors().get(side)?;
    let is_free = board.has(cell) && board.at(cell).is_none();
    is_free.then(|| Change { tiles: vec![(idx, cell)], outline: Some((from, cell)) })
}

/// A tile takes the next cell on a line, pushing on what stands there.
fn shift(cells: &[Hex], board: &Board, idx: usize, side: usize) -> Option<Change> {
    let from = *cells.get(idx)?;
    let (mut tiles, mut tile, mut cell) = (vec![], Some(idx), from);
    while let Some(pushed) = tile {
        cell = *cell.neighbors().get(side)?;
        tiles.push((pushed, cell));
        tile = board.at(cell);
    }
    board.has(cell).then_some(Change { tiles, outline: Some((from, cell)) })
}
