//! Reading characters with one of them wrong, missing or too many; letters are read as they stand.

use super::bit;
use super::slips::ONE_SLIP;
use super::{Automaton, LetterMasks, Quality, UnitView};
use crate::search::query::Symbol;

/// All that was typed fits, and the name has a character more between: meant more often than a name
/// that lacks something of it.
const ONE_MISSING: Quality = ONE_SLIP + 40;

/// The automaton.
#[derive(Debug)]
pub struct WrongCharacter {
    letters: LetterMasks,
    all: u64,
    /// Symbols that are characters.
    han: u64,
}

/// Numbers of symbols read: without a slip, with one missing, with one wrong or too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    none: u64,
    missing: u64,
    wrong: u64,
}

impl WrongCharacter {
    /// Reads `symbols`.
    pub fn new(symbols: &[Symbol]) -> Self {
        let characters = symbols.iter().zip(0_usize..);
        let characters = characters.filter(|(symbol, _)| matches!(symbol, Symbol::Han(_)));
        let han = characters.fold(0, |han, (_, at)| han | bit(at));
        Self { letters: LetterMasks::new(symbols), all: bit(symbols.len()), han }
    }
}

impl Automaton for WrongCharacter {
    type State = State;
    const BEST: Quality = ONE_MISSING;
    const DEAD_FROM: usize = 0;
    const FORGIVES_CHARACTERS: bool = true;

    fn start(&self) -> State {
        State { none: 1, missing: 0, wrong: (self.han & 1) << 1 }
    }

    fn letter(&self, state: State, letter: u8) -> State {
        let mask = self.letters.get(letter);
        let fit = |read: u64| (read & mask) << 1;
        State { none: fit(state.none), missing: fit(state.missing), wrong: fit(state.wrong) }
    }

    fn close(&self, start: State, end: State, unit: UnitView<'_>) -> State {
        let fit = |read: u64| (read & unit.han) << 1;
        let none = end.none | fit(start.none);
        let mut missing = end.missing | fit(start.missing);
        let mut wrong = end.wrong | fit(start.wrong) | (none & self.han) << 1;
        if !unit.is_word {
            // Before the first symbol nothing is missing: a name is read from any unit on.
            missing |= start.none & !1 & (self.han | self.han << 1);
            wrong |= (start.none & self.han) << 1;
        }
        State { none, missing, wrong }
    }

    fn is_dead(&self, state: State) -> bool {
        state.none | state.missing | state.wrong == 0
    }

    fn quality(&self, state: State) -> Quality {
        if (state.none | state.missing) & self.all != 0 {
            ONE_MISSING
        } else if state.wrong & self.all != 0 {
            ONE_SLIP
        } else {
            0
        }
    }

    fn unfinished(&self, state: State) -> State {
        let rest = |read: u64| read & !self.all;
        State { none: rest(state.none), missing: rest(state.missing), wrong: rest(state.wrong) }
    }
}
