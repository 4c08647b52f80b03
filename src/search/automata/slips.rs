//! Reading letters with slips: one left out, one too many, another one, two exchanged.

use super::bit;
use super::{Automaton, LetterMasks, Quality, UnitView};
use crate::search::query::Symbol;

pub const ONE_SLIP: Quality = 300;
pub const TWO_SLIPS: Quality = 150;

/// The automaton with at most `MOST` slips, 1 or 2.
#[derive(Debug)]
pub struct Slips<const MOST: usize> {
    letters: LetterMasks,
    all: u64,
    /// Every number of symbols.
    within: u64,
}

/// Numbers of symbols read with 0, 1 and 2 slips, and those before which two letters may be exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    read: [u64; 3],
    exchanged: [u64; 2],
}

impl<const MOST: usize> Slips<MOST> {
    /// Reads letters.
    pub fn new(symbols: &[Symbol]) -> Self {
        let all = bit(symbols.len());
        Self { letters: LetterMasks::new(symbols), all, within: all << 1 | (all - 1) | all }
    }
}

impl<const MOST: usize> Automaton for Slips<MOST> {
    type State = State;
    const BEST: Quality = ONE_SLIP;
    const DEAD_FROM: usize = usize::MAX;
    const FORGIVES_LETTERS: bool = true;

    fn start(&self) -> State {
        // What is too many may stand at the beginning.
        let read = [1, 0b11, if MOST > 1 { 0b111 } else { 0 }];
        State { read, exchanged: [0; 2] }
    }

    fn letter(&self, state: State, letter: u8) -> State {
        let mask = self.letters.get(letter);
        let [none, one, two] = state.read;
        let [first, second] = state.exchanged;
        let fit = |read: u64| (read & mask) << 1;
        // A letter that the query leaves out, or that stands there for another; the exchanged
        // letters' second; then one that the query has too many.
        let slip = |read: u64, now: u64, exchanged: u64| {
            read | read << 1 | now << 1 | (exchanged & mask) << 2
        };
        let new_none = fit(none);
        let new_one = (fit(one) | slip(none, new_none, first)) & self.within;
        let new_two =
            if MOST > 1 { (fit(two) | slip(one, new_one, second)) & self.within } else { 0 };
        let ahead = mask >> 1;
        State {
            read: [new_none, new_one, new_two],
            exchanged: [none & ahead, if MOST > 1 { one & ahead } else { 0 }],
        }
    }

    fn close(&self, _start: State, end: State, _unit: UnitView<'_>) -> State {
        end
    }

    fn is_dead(&self, state: State) -> bool {
        let [none, one, two] = state.read;
        let [first, second] = state.exchanged;
        none | one | two | first | second == 0
    }

    fn quality(&self, state: State) -> Quality {
        let [none, one, two] = state.read;
        if (none | one) & self.all != 0 {
            ONE_SLIP
        } else if two & self.all != 0 {
            TWO_SLIPS
        } else {
            0
        }
    }

    fn unfinished(&self, state: State) -> State {
        State { read: state.read.map(|read| read & !self.all), ..state }
    }
}
