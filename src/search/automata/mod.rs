//! Automata that read a name unit by unit and say how well a query fits its beginning.
//!
//! A state is a set of numbers of symbols read, a bit each (Baeza-Yates and Gonnet, "A new approach
//! to text searching", 1992; with slips: Wu and Manber, "Fast text searching allowing errors", 1992),
//! so a letter costs a few operations however many ways there are. All symbols read, wherever the
//! name goes on: it fits, which is what makes half-typed queries work.

pub mod clean;
pub mod slips;
pub mod sound;
pub mod wrong_character;

use super::index::vocabulary::{NO_LETTER, code};
use super::query::Symbol;

/// How well a query fits, the higher the better; 0 where it does not.
pub type Quality = u16;

/// A unit of a name.
#[derive(Debug, Clone, Copy)]
pub struct UnitView<'a> {
    /// Codes of its letters.
    pub codes: &'a [u8],
    /// A word, not the reading of a character.
    pub is_word: bool,
    /// The symbols of the query that are this character, a bit each.
    pub han: u64,
}

/// Reads names. States are small and copied.
pub trait Automaton {
    /// What was read so far.
    type State: Copy + Eq;
    /// The best [`Self::quality`] that there is.
    const BEST: Quality;
    /// After how many letters a dead state is dead for the whole unit: where initials stand for
    /// syllables, only if already the first letter does not fit.
    const DEAD_FROM: usize;
    /// Whether a name may begin with another character than the query.
    const FORGIVES_CHARACTERS: bool = false;
    /// Whether letters may be wrong.
    const FORGIVES_LETTERS: bool = false;

    /// Nothing was read.
    fn start(&self) -> Self::State;
    /// After one more letter.
    fn letter(&self, state: Self::State, code: u8) -> Self::State;
    /// After the end of a unit that began in `start` and whose letters led to `end`.
    fn close(&self, start: Self::State, end: Self::State, unit: UnitView<'_>) -> Self::State;
    /// Whether nothing that follows can fit.
    fn is_dead(&self, state: Self::State) -> bool;
    /// How well the query fits if it ends here.
    fn quality(&self, state: Self::State) -> Quality;
    /// The same state without what already fits: whether reading on can make it fit better.
    fn unfinished(&self, state: Self::State) -> Self::State;
    /// Numbers of symbols after which a unit may end, for queries without gaps; see [`super::split`].
    fn exact_ends(&self, _state: Self::State) -> u64 {
        0
    }
}

/// Where each letter stands in a query, a bit each, by [`code`].
#[derive(Debug, Clone)]
pub struct LetterMasks([u64; 64]);

impl LetterMasks {
    /// The masks of some symbols; more than 63 are not read.
    pub fn new(symbols: &[Symbol]) -> Self {
        let mut masks = [0; 64];
        for (symbol, bit) in symbols.iter().zip(0..63) {
            if let Symbol::Letter(letter) = symbol
                && code(*letter) != NO_LETTER
                && let Some(mask) = masks.get_mut(usize::from(code(*letter)))
            {
                *mask |= 1 << bit;
            }
        }
        let masks = Self(masks);
        let u = masks.get(code(b'u'));
        masks.with(code(b'v'), u) // ü is typed as v or u
    }

    fn with(mut self, code: u8, more: u64) -> Self {
        if let Some(mask) = self.0.get_mut(usize::from(code)) {
            *mask |= more;
        }
        self
    }

    /// Where the letter stands.
    pub fn get(&self, code: u8) -> u64 {
        self.0.get(usize::from(code & 63)).copied().unwrap_or_default()
    }
}

/// The bit of a number of symbols.
pub fn bit(n_symbols: usize) -> u64 {
    1_u64.checked_shl(u32::try_from(n_symbols).unwrap_or(u32::MAX)).unwrap_or_default()
}
