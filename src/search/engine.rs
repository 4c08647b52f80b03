//! From what was typed to what fits.
//!
//! First everything is read as it stands ([`Effort::Clean`]): words in any order, or in one run, or
//! as pieces where no gap was typed. Only where little fits, sounds and one slip are forgiven
//! ([`Effort::Near`]); where nothing does, more slips and missing words ([`Effort::Far`]). What is
//! found so is told as the nearest. A slip costs nothing to those who make none.

use super::automata::clean::Clean;
use super::automata::slips::Slips;
use super::automata::wrong_character::WrongCharacter;
use super::automata::{Automaton, bit};
use super::format::read::BadIndex;
use super::index::{DocId, Index, Lang};
use super::query::{self, Symbol, Word, is_latin, weight};
use super::score::{self, Scores};
use super::walk::{HanMasks, Walk, matches_in};

/// With so many hits nobody looks for what is merely similar.
const ENOUGH: usize = 10;
/// Documents that are read one by one; for more the whole index is walked sooner.
const MAX_READ: usize = 1_500;
/// Weight from which there is something similar to what fits: a name of four letters is like many.
const MIN_SIMILAR: usize = 6;
/// Weight from which a word may have one slip, and two: one for four letters or two characters.
const MIN_ONE_SLIP: usize = 4;
const MIN_TWO_SLIPS: usize = 8;
/// Letters from which a word with a slip may be half typed as well: of fewer the half would fit half
/// of all names.
const MIN_SLIP_IN_PART: usize = 6;
/// Weight that one piece has at least where not all of what was typed fits.
const MIN_TELLING_PIECE: usize = 4;
/// Characters from which one may be wrong: of two, one would fit by chance.
const MIN_HAN_SLIP: usize = 3;
/// Weight from which a name lends itself to what lies there: by one letter almost all would be found.
const MIN_CONTEXT: usize = 2;

/// Where the score stands in [`Engine::order_key`].
pub const SCORE_SHIFT: u32 = 40;

/// How much is forgiven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Nothing.
    Clean,
    /// What sounds alike, one slip, one wrong character.
    Near,
    /// Two slips, words that nothing fits.
    Far,
}

/// What fits.
#[derive(Debug)]
pub struct Outcome {
    /// The documents with their scores.
    pub scores: Scores,
    /// What had to be forgiven.
    pub effort: Effort,
    /// What fits as well if more is forgiven, where little fits as it stands.
    pub similar: Scores,
    /// The words that were read.
    pub words: Vec<Word>,
}

/// Documents that fit all words, and each of the words that were read one by one.
struct Fit {
    all: Scores,
    each: Vec<Scores>,
}

/// The search engine.
#[derive(Debug, Default)]
pub struct Engine {
    index: Index,
}

impl Engine {
    /// What can be found.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Takes the next shard and makes it findable.
    ///
    /// # Errors
    /// If the bytes are no shard, or not the next one; all stays as it was.
    pub fn extend(&mut self, shard: Vec<u8>) -> Result<(), BadIndex> {
        self.index.extend(shard)?;
        self.index.rebuild();
        Ok(())
    }

    /// Says which month it is where the visitor is, 1 to 12: what is in season follows from it.
    pub fn set_month(&mut self, month: u8) {
        self.index.set_month(month);
    }

    /// What fits `typed`, and what is similar; nothing where nothing was typed.
    pub fn ask(&self, typed: &str) -> Outcome {
        self.answer(typed, ENOUGH)
    }

    /// What fits `typed`; what is similar only where nothing fits.
    pub fn filter(&self, typed: &str) -> Outcome {
        self.answer(typed, 1)
    }

    /// What fits, and what is similar where less than `n_enough` do.
    fn answer(&self, typed: &str, n_enough: usize) -> Outcome {
        let mut words = query::words(typed, |c| self.index.characters.simplify(c));
        let mut clean = self.clean(&words);
        if clean.all.is_empty()
            && let Some(toneless) = query::without_tone_digits(&words)
        {
            let again = self.clean(&toneless);
            if !again.all.is_empty() {
                (words, clean) = (toneless, again);
            }
        }
        let Fit { mut all, mut each } = clean;
        let meaning = self.meaning(&words);
        if let Some(meaning) = &meaning {
            self.add_meaning(meaning, &mut all);
        }
        let total: usize = words.iter().map(|word| weight(word)).sum();
        let is_found = !all.is_empty() || words.is_empty();
        if is_found && (all.docs().len() >= n_enough || total < MIN_SIMILAR) {
            return Outcome { scores: all, effort: Effort::Clean, similar: self.none(), words };
        }
        if !is_found && let Some(meaning) = meaning.filter(|meaning| meaning.has_region) {
            (words, each) = (meaning.words, vec![]);
        }
        let mut near = self.near(&words, each);
        if is_found {
            let similar = near.all.without(&all);
            return Outcome { scores: all, effort: Effort::Clean, similar, words };
        }
        near.all.spread_to_children(&self.index);
        let (scores, effort) = match near.all.is_empty() {
            true => (self.far(&words, near.each), Effort::Far),
            false => (near.all, Effort::Near),
        };
        Outcome { scores, effort, similar: self.none(), words }
    }

    /// The documents that fit as it stands.
    fn clean(&self, words: &[Word]) -> Fit {
        let mut fit = Fit { all: self.none(), each: vec![] };
        let [_, _, ..] = words else {
            fit.all = words.first().map_or_else(Scores::default, |word| self.clean_word(word));
            return fit;
        };
        let run: Word = words.iter().flatten().copied().collect();
        let mut in_run = self.none();
        self.walk(&Clean::new(&run, word_ends(words)), &run, &mut in_run);
        fit.all.note_all(&in_run, score::in_one_run);
        if self.is_spaced_pinyin(words) && !in_run.is_empty() {
            return fit;
        }
        for word in words {
            let scores = self.clean_word(word);
            // Without one of its words nothing fits.
            let is_over = scores.is_empty();
            fit.each.push(scores);
            if is_over {
                return fit;
            }
        }
        fit.all.note_all(&self.all_of(words, &fit.each), |score| score);
        fit
    }

    /// The documents that one word fits, or the name of a place or industry that they belong to.
    pub(super) fn clean_word(&self, word: &[Symbol]) -> Scores {
        let mut scores = self.none();
        let ends = self.walk(&Clean::new(word, bit(word.len())), word, &mut scores);
        if let Some(topic) = self.topic_called(word) {
            scores.mean(&self.index, topic);
        }
        if scores.is_blank() {
            scores = self.fit_parted(word, ends);
        }
        if weight(word) >= MIN_CONTEXT {
            scores.spread_to_children(&self.index);
        }
        scores
    }

    /// The documents that fit if one slip in all is forgiven, and every confusion of sounds. `each`
    /// are the clean scores of the first words.
    fn near(&self, words: &[Word], mut each: Vec<Scores>) -> Fit {
        let mut all = self.none();
        let run: Word = words.iter().flatten().copied().collect();
        let mut in_run = self.none();
        self.sound(&run, &mut in_run);
        self.one_slip(&run, &mut in_run);
        let is_one = words.len() < 2;
        all.note_all(&in_run, |score| if is_one { score } else { score::in_one_run(score) });
        if is_one || self.is_spaced_pinyin(words) {
            return Fit { all, each };
        }
        let rest = words.iter().skip(each.len()).map(|word| self.clean_word(word));
        each.extend(rest.collect::<Vec<_>>());
        for (word, scores) in words.iter().zip(&mut each) {
            self.sound(word, scores);
            scores.spread_to_children(&self.index);
        }
        all.note_all(&self.all_of(words, &each), |score| score);
        for (slipped, at) in words.iter().zip(0..) {
            let mut others: Vec<_> = weighed(words, &each).collect();
            others.remove(at);
            let fitting = Scores::all_of(&others, self.index.n_docs());
            if fitting.is_empty() {
                continue;
            }
            let mut slips = self.none();
            if fitting.docs().len() <= MAX_READ && is_latin(slipped) {
                if n_slips(slipped, Effort::Near) > 0 {
                    self.read(&Slips::<1>::new(slipped), slipped, fitting.docs(), &mut slips);
                }
            } else {
                self.one_slip(slipped, &mut slips);
            }
            self.slipped_topics(slipped, &mut slips);
            others.push((weight(slipped), &slips));
            all.note_all(&Scores::all_of(&others, self.index.n_docs()), |score| score);
        }
        Fit { all, each }
    }

    /// The documents that fit with two slips in each word, else those that fit some words. `each` are
    /// the scores of the words without slips.
    fn far(&self, words: &[Word], mut each: Vec<Scores>) -> Scores {
        each.resize_with(words.len(), || self.none());
        for (word, scores) in words.iter().zip(&mut each) {
            self.two_slips(word, scores);
        }
        let mut all = self.all_of(words, &each);
        if words.len() > 1 {
            let run: Word = words.iter().flatten().copied().collect();
            self.two_slips(&run, &mut all);
        }
        if !all.is_empty() {
            return all;
        }
        let total: usize = words.iter().map(|word| weight(word)).sum();
        let pieces: Vec<Word> = words.iter().flat_map(|word| self.pieces(word)).collect();
        // Less than half of what was typed tells nothing, nor do single characters alone.
        let n_fitting: usize = pieces.iter().map(|piece| weight(piece)).sum();
        let is_telling = pieces.iter().any(|piece| weight(piece) >= MIN_TELLING_PIECE);
        if 2 * n_fitting < total || !is_telling {
            return self.none();
        }
        let each: Vec<_> =
            pieces.iter().map(|piece| (weight(piece), self.clean_word(piece))).collect();
        Scores::any_of(&each, total, self.index.n_docs())
    }

    fn all_of(&self, words: &[Word], each: &[Scores]) -> Scores {
        Scores::all_of(&weighed(words, each).collect::<Vec<_>>(), self.index.n_docs())
    }

    /// No document yet.
    pub(super) fn none(&self) -> Scores {
        Scores::new(self.index.n_docs())
    }

    /// Whether all words are syllables or initials: those of one name, which in another order are
    /// other names.
    fn is_spaced_pinyin(&self, words: &[Word]) -> bool {
        words.iter().all(|word| {
            if matches!(word.as_slice(), [Symbol::Letter(_)]) {
                return true; // an initial
            }
            let letter = |symbol: &Symbol| match symbol {
                Symbol::Letter(letter) => Some(*letter),
                Symbol::Han(_) => None,
            };
            let letters: Option<Vec<u8>> = word.iter().map(letter).collect();
            letters.is_some_and(|letters| self.index.characters.is_syllable(&letters))
        })
    }

    /// The documents that fit but for one letter, or one character.
    fn one_slip(&self, run: &[Symbol], scores: &mut Scores) {
        match n_slips(run, Effort::Near) {
            0 => {}
            _ if is_latin(run) => _ = self.walk(&Slips::<1>::new(run), run, scores),
            _ => _ = self.walk(&WrongCharacter::new(run), run, scores),
        }
    }

    /// The documents that fit but for two letters, or one character.
    fn two_slips(&self, run: &[Symbol], scores: &mut Scores) {
        if n_slips(run, Effort::Far) > 1 {
            self.walk(&Slips::<2>::new(run), run, scores);
        } else {
            self.one_slip(run, scores);
        }
    }

    /// Notes the scores of what `automaton` fits, whose query is `symbols`; gives what
    /// [`Walk::run`] gives.
    pub(super) fn walk<A: Automaton>(
        &self,
        automaton: &A,
        symbols: &[Symbol],
        scores: &mut Scores,
    ) -> u64 {
        let han = HanMasks::new(symbols, &self.index);
        let index = &self.index;
        let may_be_in_part = may_be_in_part::<A>(symbols);
        Walk::new(index, automaton, &han).run(|position, found| {
            if may_be_in_part || found.n_letters.is_none() {
                scores.note_match(index, position, found);
            }
        })
    }

    /// As [`Self::walk`], for these documents alone.
    fn read<A: Automaton>(
        &self,
        automaton: &A,
        symbols: &[Symbol],
        docs: &[DocId],
        scores: &mut Scores,
    ) {
        let han = HanMasks::new(symbols, &self.index);
        let walk = Walk::new(&self.index, automaton, &han);
        for doc in docs {
            for lang in [Lang::Zh, Lang::En] {
                let start = self.index.name_start(*doc, lang);
                let found = matches_in(&walk, *doc, lang);
                let fitting = found
                    .filter(|(_, found)| may_be_in_part::<A>(symbols) || found.n_letters.is_none());
                for (at, found) in fitting {
                    scores.note_match(&self.index, start + at, found);
                }
            }
        }
    }

    /// Documents with the best first: by score, then weight, then number.
    pub fn order_key(&self, scores: &Scores, doc: DocId) -> u64 {
        let score = u64::from(scores.get(doc));
        score << SCORE_SHIFT | u64::from(self.index.weight(doc)) << 32 | u64::from(!doc)
    }
}

fn weighed<'a>(words: &'a [Word], each: &'a [Scores]) -> impl Iterator<Item = (usize, &'a Scores)> {
    words.iter().map(|word| weight(word)).zip(each)
}

/// How many slips a word may have.
pub fn n_slips(word: &[Symbol], effort: Effort) -> usize {
    match (effort, is_latin(word)) {
        (Effort::Clean, _) => 0,
        (Effort::Far, true) if word.len() >= MIN_TWO_SLIPS => 2,
        (_, true) => usize::from(word.len() >= MIN_ONE_SLIP),
        (_, false) => usize::from(word.len() >= MIN_HAN_SLIP),
    }
}

/// Whether a name fits that goes on where the symbols end, in the middle of a unit.
fn may_be_in_part<A: Automaton>(symbols: &[Symbol]) -> bool {
    !A::FORGIVES_LETTERS || symbols.len() >= MIN_SLIP_IN_PART
}

/// The numbers of symbols after which words end, a bit each.
pub fn word_ends(words: &[Word]) -> u64 {
    let mut n = 0;
    words.iter().fold(0, |ends, word| {
        n += word.len();
        ends | bit(n)
    })
}
