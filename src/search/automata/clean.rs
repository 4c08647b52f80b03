//! Reading what was typed without a slip: characters, full pinyin, initials, words.

use super::bit;
use super::{Automaton, LetterMasks, Quality, UnitView};
use crate::search::index::vocabulary::code;
use crate::search::query::Symbol;

/// Characters, whole syllables and words as they are written: nothing is better.
pub const EXACT: Quality = 600;
/// Some syllables by their initials. Below [`super::sound::SOUND`] there would be more chance hits
/// than meant ones: four initials fit thousands of names.
pub const INITIALS: Quality = 420;

/// The automaton.
#[derive(Debug)]
pub struct Clean {
    letters: LetterMasks,
    all: u64,
    /// Where a word of the query ends.
    word_ends: u64,
    /// Symbols `s`, `es` and `ies` that end a word, at their first letter.
    plural_s: u64,
    plural_es: u64,
    plural_ies: u64,
}

/// Numbers of symbols read, without and with syllables shortened to their initials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    exact: u64,
    initials: u64,
}

impl Clean {
    /// Reads `symbols`; `word_ends` are the numbers of symbols after which a word ends, a bit each.
    pub fn new(symbols: &[Symbol], word_ends: u64) -> Self {
        let letters = LetterMasks::new(symbols);
        let s = letters.get(code(b's')) & word_ends >> 1;
        let es = letters.get(code(b'e')) & s >> 1;
        let ies = letters.get(code(b'i')) & es >> 1;
        let all = bit(symbols.len());
        Self { letters, all, word_ends, plural_s: s, plural_es: es, plural_ies: ies }
    }
}

impl Automaton for Clean {
    type State = State;
    const BEST: Quality = EXACT;
    const DEAD_FROM: usize = 1;

    fn start(&self) -> State {
        State { exact: 1, initials: 1 }
    }

    fn letter(&self, state: State, letter: u8) -> State {
        let mask = self.letters.get(letter);
        let mut exact = (state.exact & mask) << 1;
        if letter == code(b'y') {
            exact |= (state.exact & self.plural_ies) << 3; // "berries" reads "berry"
        } else if letter == code(b's') {
            exact |= state.exact & self.word_ends; // "orange" reads "oranges"
        }
        State { exact, initials: (state.initials & mask) << 1 }
    }

    fn close(&self, start: State, end: State, unit: UnitView<'_>) -> State {
        let (mut exact, mut initials) = (end.exact, end.initials);
        if unit.is_word {
            exact |= (end.exact & self.plural_s) << 1 | (end.exact & self.plural_es) << 2;
        } else if let Some(first) = unit.codes.first() {
            let by_first = start.initials & self.letters.get(*first);
            initials |= by_first << 1;
            let is_pair = matches!(unit.codes, [z, h, ..] if *h == code(b'h') && *z != code(b'h'));
            if is_pair {
                initials |= (by_first & self.letters.get(code(b'h')) >> 1) << 2; // zh, ch, sh
            }
        }
        exact |= (start.exact & unit.han) << 1;
        initials |= (start.initials & unit.han) << 1;
        State { exact, initials }
    }

    fn is_dead(&self, state: State) -> bool {
        state.exact | state.initials == 0
    }

    fn quality(&self, state: State) -> Quality {
        if state.exact & self.all != 0 {
            EXACT
        } else if state.initials & self.all != 0 {
            INITIALS
        } else {
            0
        }
    }

    fn unfinished(&self, state: State) -> State {
        State { exact: state.exact & !self.all, initials: state.initials & !self.all }
    }

    fn exact_ends(&self, state: State) -> u64 {
        state.exact
    }
}
