//! Reading by sound, as southwestern Mandarin confuses it: n and l, f and h, z c s and zh ch sh, and
//! the two nasal endings.
//!
//! Both the query and the name are changed letter by letter: `h` is dropped after z, c and s, `g`
//! after n, then n becomes l and f becomes h. A name's letters are changed as one stream over the
//! borders of its syllables, because those of a query are not known. Characters of the query are
//! read as pinyin before, so homophones fit too.

use super::bit;
use super::{Automaton, LetterMasks, Quality, UnitView};
use crate::search::index::vocabulary::code;
use crate::search::query::Symbol;

/// Sounds alike. Above [`super::slips::ONE_SLIP`]: people who speak so mean it, a slip is chance.
pub const SOUND: Quality = 380;

/// The automaton.
#[derive(Debug)]
pub struct Sound {
    letters: LetterMasks,
    all: u64,
}

/// Numbers of symbols read, and the letter before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    bits: u64,
    before: u8,
}

/// Is no letter and drops none.
const NO_CODE: u8 = 63;

/// What a letter sounds like after another one; `None` where it is not heard.
fn heard(before: u8, letter: u8) -> Option<u8> {
    const H: u8 = code(b'h');
    const N: u8 = code(b'n');
    let is_flat = [code(b'z'), code(b'c'), code(b's')].contains(&before);
    match letter {
        H if is_flat => None,
        letter if letter == code(b'g') && before == N => None,
        N => Some(code(b'l')),
        letter if letter == code(b'f') => Some(H),
        letter => Some(letter),
    }
}

impl Sound {
    /// Reads letters; symbols that are characters never fit.
    pub fn new(symbols: &[Symbol]) -> Self {
        let mut before = NO_CODE;
        let mut sounds = vec![];
        for symbol in symbols {
            let Symbol::Letter(letter) = symbol else {
                sounds.push(*symbol);
                before = NO_CODE;
                continue;
            };
            let letter = code(*letter);
            if let Some(sound) = heard(before, letter) {
                sounds.push(Symbol::Letter(if sound < 26 {
                    b'a' + sound
                } else {
                    b'0' + sound - 26
                }));
            }
            before = letter;
        }
        Self { letters: LetterMasks::new(&sounds), all: bit(sounds.len()) }
    }
}

impl Automaton for Sound {
    type State = State;
    const BEST: Quality = SOUND;
    const DEAD_FROM: usize = usize::MAX;

    fn start(&self) -> State {
        State { bits: 1, before: NO_CODE }
    }

    fn letter(&self, state: State, letter: u8) -> State {
        let bits = match heard(state.before, letter) {
            Some(sound) => (state.bits & self.letters.get(sound)) << 1,
            None => state.bits,
        };
        State { bits, before: letter }
    }

    fn close(&self, _start: State, end: State, _unit: UnitView<'_>) -> State {
        end
    }

    fn is_dead(&self, state: State) -> bool {
        state.bits == 0
    }

    fn quality(&self, state: State) -> Quality {
        if state.bits & self.all != 0 { SOUND } else { 0 }
    }

    fn unfinished(&self, state: State) -> State {
        State { bits: state.bits & !self.all, ..state }
    }
}
