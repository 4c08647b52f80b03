//! Walking an index with an automaton: over spellings, then pairs of them, then positions.

use super::automata::{Automaton, Quality, UnitView};
use super::index::postings::END;
use super::index::{DocId, Index, Lang};
use super::query::Symbol;

/// How the beginning of a stretch of units fits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Match {
    /// 0 where it does not.
    pub quality: Quality,
    /// Units read, the last one perhaps in part.
    pub n_units: u32,
    /// Letters of the last unit that were read, where it was read in part.
    pub n_letters: Option<u32>,
}

/// The characters of a query: which symbols each spelling of one is, a bit each.
#[derive(Debug, Default)]
pub struct HanMasks {
    /// By spelling, ascending.
    by_spelling: Vec<(u32, u64)>,
    /// Whether the query begins with a character.
    starts: bool,
}

impl HanMasks {
    /// The characters of `symbols` as `index` spells them.
    pub fn new(symbols: &[Symbol], index: &Index) -> Self {
        let mut by_spelling: Vec<(u32, u64)> = vec![];
        for (symbol, bit) in symbols.iter().zip(0..63) {
            let Symbol::Han(c) = symbol else { continue };
            for spelling in index.characters.spellings(*c) {
                match by_spelling.iter_mut().find(|(other, _)| other == spelling) {
                    Some((_, mask)) => *mask |= 1 << bit,
                    None => by_spelling.push((*spelling, 1 << bit)),
                }
            }
        }
        by_spelling.sort_unstable();
        Self { by_spelling, starts: matches!(symbols.first(), Some(Symbol::Han(_))) }
    }

    fn get(&self, spelling: u32) -> u64 {
        if self.by_spelling.is_empty() {
            return 0;
        }
        let found = self.by_spelling.binary_search_by_key(&spelling, |(other, _)| *other);
        found.ok().and_then(|at| self.by_spelling.get(at)).map_or(0, |(_, mask)| *mask)
    }
}

/// An automaton on its way through an index.
#[derive(Debug)]
pub struct Walk<'a, A> {
    index: &'a Index,
    automaton: &'a A,
    han: &'a HanMasks,
}

/// A state at the end of a unit, and the best match so far.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Reached<S> {
    state: S,
    n_units: u32,
    best: Match,
}

impl<'a, A: Automaton> Walk<'a, A> {
    /// A walk of `automaton`, whose query has the characters `han`.
    pub fn new(index: &'a Index, automaton: &'a A, han: &'a HanMasks) -> Self {
        Self { index, automaton, han }
    }

    /// Tells `found` every position where the query fits, and gives the numbers of symbols after
    /// which a unit ended on the way ([`Automaton::exact_ends`]).
    pub fn run(&self, mut found: impl FnMut(u32, Match)) -> u64 {
        let postings = &self.index.postings;
        let mut ends = 0;
        let mut tell = |positions: &[u32], best: Match| {
            positions.iter().for_each(|position| found(*position, best));
        };
        for (state, firsts) in self.firsts() {
            ends |= self.automaton.exact_ends(state.state);
            if self.is_settled(&state) {
                firsts.iter().for_each(|first| tell(postings.positions(*first), state.best));
                continue;
            }
            let seconds = self.spellings(&state);
            for first in &firsts {
                if state.best.quality > 0 {
                    // Those that the next unit does not make fit better.
                    for pair in postings.pairs(*first) {
                        let is_next =
                            seconds.binary_search_by_key(&pair.second, |(second, _)| *second);
                        if is_next.is_err() {
                            tell(pair.positions, state.best);
                        }
                    }
                }
                let mut each = |second: u32, positions: &[u32], next: &Reached<A::State>| {
                    debug_assert!(second != END);
                    if self.is_settled(next) {
                        tell(positions, next.best);
                        return;
                    }
                    ends |= self.automaton.exact_ends(next.state);
                    for position in positions {
                        let best = self.go_on(*position + 2, next, &mut ends);
                        if best.quality > 0 {
                            tell(&[*position], best);
                        }
                    }
                };
                if seconds.len() < postings.n_pairs(*first) / 8 {
                    for (second, next) in &seconds {
                        if let Some(pair) = postings.pair_of(*first, *second) {
                            each(*second, pair.positions, next);
                        }
                    }
                    continue;
                }
                let mut seconds = seconds.iter().peekable();
                for pair in postings.pairs(*first) {
                    while seconds.next_if(|(second, _)| *second < pair.second).is_some() {}
                    if let Some((second, next)) = seconds.peek().filter(|(s, _)| *s == pair.second)
                    {
                        each(*second, pair.positions, next);
                    }
                }
            }
        }
        ends
    }

    /// States after the first unit, each with the spellings that lead to it.
    fn firsts(&self) -> Vec<(Reached<A::State>, Vec<u32>)> {
        let mut groups: Vec<(Reached<A::State>, Vec<u32>)> = vec![];
        for (spelling, reached) in self.spellings(&self.nothing()) {
            match groups.iter_mut().find(|(state, _)| *state == reached) {
                Some((_, spellings)) => spellings.push(spelling),
                None => groups.push((reached, vec![spelling])),
            }
        }
        groups
    }

    /// The spellings that may be the next unit, ascending, with the state after each.
    fn spellings(&self, before: &Reached<A::State>) -> Vec<(u32, Reached<A::State>)> {
        let mut next = vec![];
        let mut note = |spelling: u32, reached: Reached<A::State>| {
            let is_better = reached.best.quality > before.best.quality;
            if is_better || !self.automaton.is_dead(reached.state) {
                next.push((spelling, reached));
            }
        };
        if self.han.starts && before.n_units == 0 && !A::FORGIVES_CHARACTERS {
            for (spelling, mask) in self.han.by_spelling.iter().filter(|(_, mask)| mask & 1 != 0) {
                note(*spelling, self.step(before, self.unit(*spelling, *mask)));
            }
            return next;
        }
        let vocabulary = &self.index.vocabulary;
        // The states after each letter of the spelling at hand, with the best fit so far.
        let mut path = vec![(before.state, Match::default())];
        // How many letters of the spelling at hand were read when nothing fitted any more.
        let mut dead_at = usize::MAX;
        for spelling in 0..vocabulary.len() {
            let n_shared = vocabulary.n_shared(spelling);
            if n_shared >= dead_at && dead_at <= A::DEAD_FROM && self.han.get(spelling) == 0 {
                continue;
            }
            let codes = vocabulary.codes(spelling);
            path.truncate(n_shared.min(path.len() - 1) + 1);
            let mut n_read = path.len() - 1;
            let (mut state, mut by_letters) =
                path.last().copied().unwrap_or((before.state, Match::default()));
            while let Some(code) = codes.get(n_read)
                && !self.automaton.is_dead(state)
            {
                n_read += 1;
                self.read(&mut state, &mut by_letters, *code, n_read as u32);
                path.push((state, by_letters));
            }
            dead_at = if self.automaton.is_dead(state) { n_read } else { usize::MAX };
            let unit = self.unit(spelling, self.han.get(spelling));
            note(spelling, self.close(before, state, unit, by_letters));
        }
        next
    }

    /// Whether reading on changes nothing.
    fn is_settled(&self, reached: &Reached<A::State>) -> bool {
        reached.best.quality == A::BEST || self.automaton.is_dead(reached.state)
    }

    fn nothing(&self) -> Reached<A::State> {
        Reached { state: self.automaton.start(), n_units: 0, best: Match::default() }
    }

    fn go_on(&self, position: u32, before: &Reached<A::State>, ends: &mut u64) -> Match {
        let mut reached = *before;
        for position in position.. {
            let spelling = self.index.postings.spelling(position);
            if spelling == END || self.is_settled(&reached) {
                break;
            }
            reached = self.step(&reached, self.unit(spelling, self.han.get(spelling)));
            *ends |= self.automaton.exact_ends(reached.state);
        }
        reached.best
    }

    fn unit(&self, spelling: u32, han: u64) -> UnitView<'a> {
        let vocabulary = &self.index.vocabulary;
        UnitView { codes: vocabulary.codes(spelling), is_word: vocabulary.is_word(spelling), han }
    }

    /// Reads one more unit.
    fn step(&self, before: &Reached<A::State>, unit: UnitView<'_>) -> Reached<A::State> {
        let (mut state, mut by_letters) = (before.state, Match::default());
        for (code, n_read) in unit.codes.iter().zip(1..) {
            if self.automaton.is_dead(state) {
                break;
            }
            self.read(&mut state, &mut by_letters, *code, n_read);
        }
        self.close(before, state, unit, by_letters)
    }

    /// Reads one more letter, the `n_read`th of its unit.
    fn read(&self, state: &mut A::State, by_letters: &mut Match, code: u8, n_read: u32) {
        *state = self.automaton.letter(*state, code);
        let quality = self.automaton.quality(*state);
        if quality > by_letters.quality {
            *by_letters = Match { quality, n_units: 0, n_letters: Some(n_read) };
        }
    }

    /// The end of a unit whose letters led to `end`, and fitted so on the way.
    fn close(
        &self,
        before: &Reached<A::State>,
        end: A::State,
        unit: UnitView<'_>,
        by_letters: Match,
    ) -> Reached<A::State> {
        let closed = self.automaton.close(before.state, end, unit);
        let quality = self.automaton.quality(closed);
        let n_units = before.n_units + 1;
        let here = if quality > 0 && quality >= by_letters.quality {
            Match { quality, n_units, n_letters: None }
        } else {
            Match { n_units, ..by_letters }
        };
        let best = if here.quality > before.best.quality { here } else { before.best };
        Reached { state: self.automaton.unfinished(closed), n_units, best }
    }
}

/// The places of a document's name that fit, and how.
pub fn matches_in<A: Automaton>(
    walk: &Walk<'_, A>,
    doc: DocId,
    lang: Lang,
) -> impl Iterator<Item = (u32, Match)> {
    matches_from(walk, walk.index.name_start(doc, lang))
}

/// The places that fit of the name that begins at `start`, counted from there, and how.
pub fn matches_from<A: Automaton>(
    walk: &Walk<'_, A>,
    start: u32,
) -> impl Iterator<Item = (u32, Match)> {
    let (_, end) = walk.index.postings.name_at(start);
    let read = |position| walk.go_on(position, &walk.nothing(), &mut 0);
    (start..end)
        .map(move |position| (position - start, read(position)))
        .filter(|(_, found)| found.quality > 0)
}
