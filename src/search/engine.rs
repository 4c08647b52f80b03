//! From what was typed to what fits.
//!
//! First everything is read as it stands ([`Effort::Clean`]): words in any order, or in one run, or
//! as pieces where no gap was typed. Only if nothing fits, sounds and slips are forgiven
//! ([`Effort::Near`]), then more slips and missing words ([`Effort::Far`]); what is found so is told
//! as the nearest. A slip costs nothing to those who make none.

use super::automata::clean::{Clean, EXACT};
use super::automata::slips::{ONE_SLIP, Slips};
use super::automata::sound::Sound;
use super::automata::{Automaton, bit};
use super::format::read::BadIndex;
use super::index::{DocId, Index};
use super::query::{self, Symbol, Word, is_latin, weight};
use super::score::{self, Scores};
use super::walk::{HanMasks, Walk};

/// Weight from which a word may have one slip, and two: one for four letters or two characters.
const MIN_ONE_SLIP: usize = 4;
const MIN_TWO_SLIPS: usize = 8;
/// Characters from which one may be wrong: of two, one would fit by chance.
const MIN_HAN_SLIP: usize = 3;
/// Weight that a piece of a word without gaps has at least, in letters: shorter ones fit by chance
/// what was meant as something else. A character is a piece.
const MIN_LATIN_PIECE: usize = 4;
/// Pieces of a word without gaps, and ways to part it that are tried.
const MAX_PIECES: usize = 4;
const MAX_PARTINGS: u32 = 6;
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
    /// The words that were read.
    pub words: Vec<Word>,
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

    /// What fits `typed`; nothing where nothing was typed.
    pub fn ask(&self, typed: &str) -> Outcome {
        let words = query::words(typed, |c| self.index.characters.simplify(c));
        for effort in [Effort::Clean, Effort::Near, Effort::Far] {
            let scores = self.fit(&words, effort);
            if !scores.is_empty() {
                return Outcome { scores, effort, words };
            }
            let toneless = query::without_tone_digits(&words).filter(|_| effort == Effort::Clean);
            if let Some(words) = toneless {
                let scores = self.fit(&words, effort);
                if !scores.is_empty() {
                    return Outcome { scores, effort, words };
                }
            }
        }
        Outcome { scores: Scores::new(self.index.n_docs()), effort: Effort::Clean, words }
    }

    /// The documents that fit all words; with [`Effort::Far`] those that fit some.
    fn fit(&self, words: &[Word], effort: Effort) -> Scores {
        let n_docs = self.index.n_docs();
        let mut each: Vec<(usize, Scores)> = vec![];
        for word in words {
            let scores = self.fit_word(word, effort);
            // Without one of its words nothing fits; the run of all is tried all the same.
            let is_over = scores.is_empty() && effort < Effort::Far;
            each.push((weight(word), scores));
            if is_over {
                break;
            }
        }
        let mut all = Scores::all_of(&each, n_docs);
        if words.len() > 1 {
            let run: Word = words.iter().flatten().copied().collect();
            let in_run = self.fit_run(&run, word_ends(words), effort);
            all.note_all(&in_run, score::in_one_run);
        }
        if all.is_empty() && effort == Effort::Far {
            let pieces: Vec<Word> = words.iter().flat_map(|word| self.pieces(word)).collect();
            let each: Vec<_> = pieces
                .iter()
                .map(|piece| (weight(piece), self.fit_word(piece, Effort::Clean)))
                .collect();
            let missing = words
                .iter()
                .map(|word| weight(word))
                .sum::<usize>()
                .saturating_sub(each.iter().map(|(weight, _)| weight).sum());
            let missing = (missing, Scores::new(n_docs));
            all = Scores::any_of(&[each, vec![missing]].concat(), n_docs);
        }
        all
    }

    /// The documents that one word fits, or the name of a place or industry that they belong to.
    fn fit_word(&self, word: &[Symbol], effort: Effort) -> Scores {
        let mut scores = self.fit_run(word, bit(word.len()), effort);
        if weight(word) >= MIN_CONTEXT {
            scores.spread_to_children(&self.index);
        }
        scores
    }

    /// The documents that symbols without a gap fit.
    fn fit_run(&self, run: &[Symbol], word_ends: u64, effort: Effort) -> Scores {
        let mut scores = Scores::new(self.index.n_docs());
        let ends = self.walk(&Clean::new(run, word_ends), run, &mut scores);
        if scores.is_empty() {
            scores = self.fit_parted(run, ends, MAX_PIECES);
        }
        if effort == Effort::Clean {
            return scores;
        }
        let spelt = self.spelt(run);
        self.walk(&Sound::new(&spelt), &spelt, &mut scores);
        if is_latin(run) && run.len() >= MIN_ONE_SLIP {
            if effort == Effort::Far && run.len() >= MIN_TWO_SLIPS {
                self.walk(&Slips::<2>::new(run), run, &mut scores);
            } else {
                self.walk(&Slips::<1>::new(run), run, &mut scores);
            }
        } else if run.len() >= MIN_HAN_SLIP {
            self.fit_but_one(run, &mut scores);
        }
        scores
    }

    /// The documents that fit `run` in two or more pieces; it may end a piece after `ends`.
    fn fit_parted(&self, run: &[Symbol], ends: u64, n_pieces: usize) -> Scores {
        let n_docs = self.index.n_docs();
        let mut n_tried = 0;
        for at in (1..run.len()).rev().filter(|at| ends & bit(*at) != 0) {
            let Some((left, right)) = run.split_at_checked(at) else { continue };
            let is_short = |part: &[Symbol]| is_latin(part) && part.len() < MIN_LATIN_PIECE;
            if is_short(left) || is_short(right) {
                continue;
            }
            let mut rest = Scores::new(n_docs);
            let further = self.walk(&Clean::new(right, bit(right.len())), right, &mut rest);
            if rest.is_empty() && n_pieces > 2 {
                rest = self.fit_parted(right, further, n_pieces - 1);
            }
            rest.spread_to_children(&self.index);
            if !rest.is_empty() {
                let both = [(weight(left), self.fit_piece(left)), (weight(right), rest)];
                let both = Scores::all_of(&both, n_docs);
                if !both.is_empty() {
                    return both;
                }
            }
            n_tried += 1;
            if n_tried == MAX_PARTINGS {
                break;
            }
        }
        Scores::new(n_docs)
    }

    fn fit_piece(&self, piece: &[Symbol]) -> Scores {
        let mut scores = Scores::new(self.index.n_docs());
        self.walk(&Clean::new(piece, bit(piece.len())), piece, &mut scores);
        scores.spread_to_children(&self.index);
        scores
    }

    /// The documents that fit all but one character.
    fn fit_but_one(&self, run: &[Symbol], scores: &mut Scores) {
        for (at, symbol) in run.iter().enumerate() {
            let (Symbol::Han(_), Some((left, [_, right @ ..]))) =
                (symbol, run.split_at_checked(at))
            else {
                continue;
            };
            let parts: Vec<_> = [left, right]
                .into_iter()
                .filter(|part| !part.is_empty())
                .map(|part| (weight(part), self.fit_piece(part)))
                .collect();
            let both = Scores::all_of(&parts, self.index.n_docs());
            // As far below a match as a slip is.
            scores.note_all(&both, |score| {
                (u32::from(score) * u32::from(ONE_SLIP) / u32::from(EXACT)) as u16
            });
        }
    }

    /// The longest pieces of a word that anything fits, from its beginning on; what nothing fits is
    /// left out.
    pub fn pieces(&self, word: &[Symbol]) -> Vec<Word> {
        let mut pieces = vec![];
        let mut rest = word;
        while !rest.is_empty() && pieces.len() < MAX_PIECES {
            let fits = |n: &usize| {
                let piece = rest.get(..*n).unwrap_or_default();
                weight(piece) >= 2 && !self.fit_piece(piece).is_empty()
            };
            let n = (1..=rest.len()).rev().find(fits).unwrap_or_default();
            if n > 0 {
                pieces.push(rest.get(..n).unwrap_or_default().to_vec());
            }
            rest = rest.get(n.max(1)..).unwrap_or_default();
        }
        pieces
    }

    /// Symbols with characters as their pinyin.
    pub fn spelt(&self, run: &[Symbol]) -> Word {
        let mut spelt = Word::new();
        for symbol in run {
            match symbol {
                Symbol::Han(c) => match self.index.characters.reading(*c) {
                    Some(letters) => spelt.extend(letters.iter().copied().map(Symbol::Letter)),
                    None => spelt.push(*symbol),
                },
                Symbol::Letter(_) => spelt.push(*symbol),
            }
        }
        spelt.truncate(query::MAX_SYMBOLS);
        spelt
    }

    fn walk<A: Automaton>(&self, automaton: &A, symbols: &[Symbol], scores: &mut Scores) -> u64 {
        let han = HanMasks::new(symbols, &self.index);
        let index = &self.index;
        Walk::new(index, automaton, &han).run(|position, found| {
            scores.note(index.postings.doc(position), score::of_match(index, position, found));
        })
    }

    /// Documents with the best first: by score, then weight, then number.
    pub fn order_key(&self, outcome: &Outcome, doc: DocId) -> u64 {
        let score = u64::from(outcome.scores.get(doc));
        score << SCORE_SHIFT | u64::from(self.index.weight(doc)) << 32 | u64::from(!doc)
    }
}

/// The numbers of symbols after which words end, a bit each.
pub fn word_ends(words: &[Word]) -> u64 {
    let mut n = 0;
    words.iter().fold(0, |ends, word| {
        n += word.len();
        ends | bit(n)
    })
}
