//! What a reader sees of an answer: the best of each kind, and what of their names fits.

use super::automata::clean::Clean;
use super::automata::slips::Slips;
use super::automata::sound::Sound;
use super::automata::wrong_character::WrongCharacter;
use super::automata::{Automaton, bit};
use super::engine::{Effort, Engine, Outcome, SCORE_SHIFT, n_slips, word_ends};
use super::index::{DocId, Lang};
use super::kind::Kind;
use super::letters::{Sign, Unit, sign, units};
use super::parted::MIN_LATIN_PIECE;
use super::query::{Symbol, Word, is_latin};
use super::score::{MAX_BY_CONTEXT, Scores};
use super::walk::{HanMasks, Match, Walk, matches_in};

/// Hits of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub kind: Kind,
    /// How many there are.
    pub n: u32,
    /// The best of them, best first.
    pub best: Vec<DocId>,
}

/// How much worse the best hit of a kind may fit for the kind to stand first all the same: most
/// visitors look for something to eat and the place it is from, and "榨菜" in the middle of a
/// product's name is more to them than at the start of a machine's.
fn lead(kind: Kind) -> u16 {
    match kind {
        Kind::Product | Kind::County => 200,
        Kind::Industry => 120,
        Kind::Township => 40,
        Kind::Organization | Kind::Opportunity | Kind::Achievement | Kind::Topic => 0,
    }
}

/// Characters of a name that fit: half open, ascending, apart.
pub type Marks = Vec<(u32, u32)>;

impl Engine {
    /// The kinds that fit, the one with the best hit first, with at most `n_best` hits each.
    pub fn groups(&self, scores: &Scores, n_best: usize) -> Vec<Group> {
        let mut groups: Vec<(Kind, u32, Vec<u64>)> =
            Kind::ALL.iter().map(|kind| (*kind, 0, vec![])).collect();
        for doc in scores.docs() {
            let Some((_, n, best)) = groups.get_mut(self.index().kind(*doc) as usize) else {
                continue;
            };
            *n += 1;
            let key = self.order_key(scores, *doc);
            if best.len() < n_best {
                best.push(key);
                best.sort_unstable_by(|a, b| b.cmp(a));
            } else if best.last().is_some_and(|last| key > *last) {
                best.pop();
                best.insert(best.partition_point(|other| *other > key), key);
            }
        }
        groups.retain(|(_, n, _)| *n > 0);
        let score = |kind: Kind, best: &[u64]| {
            best.first().map(|key| (key >> SCORE_SHIFT) + u64::from(lead(kind)))
        };
        groups.sort_by_key(|(kind, _, best)| std::cmp::Reverse(score(*kind, best)));
        let doc = |key: &u64| !(*key as u32);
        groups
            .into_iter()
            .map(|(kind, n, best)| Group { kind, n, best: best.iter().map(doc).collect() })
            .collect()
    }

    /// The rows of all products that fit, best first.
    pub fn product_rows(&self, outcome: &Outcome) -> Vec<u32> {
        let docs = outcome.scores.docs().iter();
        let mut keys: Vec<u64> = docs
            .filter(|doc| self.index().kind(**doc) == Kind::Product)
            .map(|doc| self.order_key(&outcome.scores, *doc))
            .collect();
        keys.sort_unstable_by(|a, b| b.cmp(a));
        keys.iter().filter_map(|key| self.index().row(!(*key as u32))).collect()
    }

    /// All documents of these kinds that fit by their own names, best first: not those that merely lie
    /// in a place, or belong to an industry, of that name.
    pub fn named(&self, outcome: &Outcome, kinds: &[Kind]) -> Vec<DocId> {
        let is_by_name =
            |doc: DocId| outcome.effort == Effort::Far || outcome.scores.get(doc) > MAX_BY_CONTEXT;
        let docs = outcome.scores.docs().iter();
        let mut keys: Vec<u64> = docs
            .filter(|doc| kinds.contains(&self.index().kind(**doc)) && is_by_name(**doc))
            .map(|doc| self.order_key(&outcome.scores, *doc))
            .collect();
        keys.sort_unstable_by(|a, b| b.cmp(a));
        keys.iter().map(|key| !(*key as u32)).collect()
    }

    /// What of a name fits.
    pub fn marks(&self, outcome: &Outcome, doc: DocId, lang: Lang) -> Marks {
        let mut marks = vec![];
        let is_similar = outcome.scores.get(doc) == 0;
        let effort = if is_similar { outcome.effort.max(Effort::Near) } else { outcome.effort };
        if outcome.words.len() > 1 {
            let run: Word = outcome.words.iter().flatten().copied().collect();
            let clean = Clean::new(&run, word_ends(&outcome.words));
            marks.extend(self.best_place(&clean, &run, doc, lang));
        }
        if marks.is_empty() {
            for word in &outcome.words {
                match self.mark_word(word, effort, doc, lang) {
                    Some(place) => marks.push(place),
                    None => marks.extend(self.mark_pieces(word, effort, doc, lang)),
                }
            }
        }
        united(marks)
    }

    fn mark_word(
        &self,
        word: &[Symbol],
        effort: Effort,
        doc: DocId,
        lang: Lang,
    ) -> Option<(u32, u32)> {
        let clean = self.best_place(&Clean::new(word, bit(word.len())), word, doc, lang);
        if clean.is_some() || effort == Effort::Clean {
            return clean;
        }
        let spelt = self.spelt(word);
        let sound = self.best_place(&Sound::new(&spelt), &spelt, doc, lang);
        if sound.is_some() {
            return sound;
        }
        match n_slips(word, effort) {
            0 => None,
            1 if is_latin(word) => self.best_place(&Slips::<1>::new(word), word, doc, lang),
            1 => self.best_place(&WrongCharacter::new(word), word, doc, lang),
            _ => self.best_place(&Slips::<2>::new(word), word, doc, lang),
        }
    }

    /// The pieces of a word that fit the name, the longest first from its beginning on. They tell why
    /// the name was found only if they are all of the word, or most of it where slips are forgiven.
    fn mark_pieces(&self, word: &[Symbol], effort: Effort, doc: DocId, lang: Lang) -> Marks {
        let mut marks = vec![];
        let mut n_missing = 0;
        let mut rest = word;
        while !rest.is_empty() {
            let place = (1..=rest.len()).rev().find_map(|n| {
                let piece = rest.get(..n)?;
                let is_telling = if is_latin(piece) { n >= MIN_LATIN_PIECE } else { true };
                let clean = Clean::new(piece, bit(n));
                let place = self.best_place(&clean, piece, doc, lang).filter(|_| is_telling)?;
                Some((n, place))
            });
            let n = place.map_or(1, |(n, _)| n);
            n_missing += if place.is_some() { 0 } else { n };
            marks.extend(place.map(|(_, place)| place));
            rest = rest.get(n..).unwrap_or_default();
        }
        let most_missing = if effort == Effort::Clean { 0 } else { word.len() / 2 };
        if n_missing <= most_missing { marks } else { vec![] }
    }

    /// The characters of the place that fits best.
    fn best_place<A: Automaton>(
        &self,
        automaton: &A,
        symbols: &[Symbol],
        doc: DocId,
        lang: Lang,
    ) -> Option<(u32, u32)> {
        let han = HanMasks::new(symbols, self.index());
        let walk = Walk::new(self.index(), automaton, &han);
        let (start, found) = matches_in(&walk, doc, lang)
            .max_by_key(|(start, found)| (found.quality, std::cmp::Reverse(*start)))?;
        characters(self.index().name(doc, lang), start, found)
    }
}

/// The characters of a name that a match covers, which begins at its unit `start`.
fn characters(name: &str, start: u32, found: Match) -> Option<(u32, u32)> {
    let mut covered = units(name).skip(start as usize).take(found.n_units as usize);
    let (first, unit) = covered.next()?;
    let (last, unit) = covered.last().unwrap_or((first, unit));
    let n_bytes = match (unit, found.n_letters) {
        (Unit::Han(_), _) => name.get(last..)?.chars().next()?.len_utf8(),
        (Unit::Word(word), None) => word.len(),
        (Unit::Word(word), Some(n_letters)) => bytes_of_letters(word, n_letters),
    };
    let n_chars = |until: usize| name.get(..until).map(|text| text.chars().count() as u32);
    Some((n_chars(first)?, n_chars(last + n_bytes)?))
}

/// How many bytes the first letters of a word take, with what does not count between.
fn bytes_of_letters(word: &str, n_letters: u32) -> usize {
    let mut n = 0;
    for (at, c) in word.char_indices() {
        n += u32::from(matches!(sign(c), Sign::Letter(_)));
        if n == n_letters {
            return at + c.len_utf8();
        }
    }
    word.len()
}

/// Ascending, and those that touch as one.
fn united(mut marks: Marks) -> Marks {
    marks.sort_unstable();
    let mut united: Marks = vec![];
    for (start, end) in marks {
        match united.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => united.push((start, end)),
        }
    }
    united
}
