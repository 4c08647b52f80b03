//! Scores: how well documents fit, as numbers with names.

use super::automata::Quality;
use super::automata::clean::{EXACT, INITIALS};
use super::index::{DocId, Index};
use super::kind::Kind;
use super::walk::Match;

/// The match begins where the name begins: names are remembered from their beginning.
const AT_START: u16 = 100;
/// The match is the whole name.
const WHOLE: u16 = 100;
/// Less, where the last unit was read in part: "cha" is 茶 sooner than 长.
const IN_PART: u16 = 60;
/// At most: the share of the name's units that the match covers. Of two names that begin alike the
/// shorter one is meant more often.
const COVERED: u32 = 100;
/// What is found by the name of its county, township or industry gets this share of that name's
/// score: less than for the worst match of its own name.
const CONTEXT_SHARE: u16 = 6;
/// A name that fits better lends itself to what belongs to it: more than initials can score, which
/// are those of a third of all words.
pub const MIN_TELLING: u16 = INITIALS + AT_START + WHOLE + COVERED as u16 + 1;
/// Letters of its last word from which a topic's name is half typed.
const MIN_LETTERS_OF_TOPIC: u32 = 3;
/// All words in the order of the name, without a gap between.
const IN_ONE_RUN: u16 = 50;
/// No more than this scores who is found by the name of its county, township or industry alone, while
/// nothing more than a slip is forgiven; whoever is found by a name of its own scores more.
pub const MAX_BY_CONTEXT: u16 =
    (EXACT + AT_START + WHOLE + COVERED as u16 + IN_ONE_RUN) / CONTEXT_SHARE;

/// Scores of the documents that fit, at least 1 each.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    best: Vec<u16>,
    docs: Vec<DocId>,
    /// What fits so well that it lends its name to what belongs to it, with the score.
    lenders: Vec<(DocId, u16)>,
}

impl Scores {
    /// None for `n_docs` documents.
    pub fn new(n_docs: u32) -> Self {
        Self { best: vec![0; n_docs as usize], docs: vec![], lenders: vec![] }
    }

    /// Whether no document fits.
    pub fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    /// Whether nothing fits by its own name or by another's.
    pub fn is_blank(&self) -> bool {
        self.docs.is_empty() && self.lenders.is_empty()
    }

    /// The documents that fit, each once, in no order.
    pub fn docs(&self) -> &[DocId] {
        &self.docs
    }

    /// The score of a document; 0 where it does not fit.
    pub fn get(&self, doc: DocId) -> u16 {
        self.best.get(doc as usize).copied().unwrap_or_default()
    }

    /// Notes a score; the best one of a document counts.
    pub fn note(&mut self, doc: DocId, score: u16) {
        if let Some(best) = self.best.get_mut(doc as usize) {
            if *best == 0 && score > 0 {
                self.docs.push(doc);
            }
            *best = score.max(*best);
        }
    }

    /// Notes that the document of the name at a position fits.
    pub fn note_match(&mut self, index: &Index, position: u32, found: Match) {
        let doc = index.doc_of(index.postings.name(position));
        let score = of_match(index, position, found);
        let kind = index.kind(doc);
        // A topic is found in what it lends its name to.
        if kind != Kind::Topic {
            self.note(doc, score);
        }
        let is_lender = match kind {
            Kind::Topic => is_topic_meant(index, position, found),
            kind => kind.is_context() && score >= MIN_TELLING,
        };
        if is_lender {
            self.lenders.push((doc, score));
        }
    }

    /// Notes all of `others` at least this much lower.
    pub fn note_all(&mut self, others: &Self, share: impl Fn(u16) -> u16) {
        for doc in &others.docs {
            self.note(*doc, share(others.get(*doc)).max(1));
        }
        self.lenders.extend(&others.lenders);
    }

    /// What was typed is exactly a name of this topic, and no part of another's.
    pub fn mean(&mut self, index: &Index, topic: DocId) {
        self.lenders.retain(|(doc, _)| index.kind(*doc) != Kind::Topic);
        self.lenders.push((topic, PERFECT));
    }

    /// Lets what lies in a place, or belongs to an industry or a topic, be found by its name, if that
    /// fits well.
    pub fn spread_to_children(&mut self, index: &Index) {
        for (doc, score) in std::mem::take(&mut self.lenders) {
            self.lend(index, doc, score);
        }
    }

    /// Lets the children of `doc` be found by its name, which fits with this score.
    pub fn lend(&mut self, index: &Index, doc: DocId, score: u16) {
        let share = (score / CONTEXT_SHARE).max(1);
        if index.is_region(doc) {
            let all = (0..index.n_docs()).filter(|doc| index.kind(*doc) != Kind::Topic);
            all.for_each(|child| self.note(child, share));
        } else {
            index
                .children_of(index.meant_by(doc))
                .iter()
                .for_each(|child| self.note(*child, share));
        }
    }

    /// The documents that fit all words, by the mean of their scores weighed by (weight, scores).
    pub fn all_of(words: &[(usize, &Self)], n_docs: u32) -> Self {
        let mut all = Self::new(n_docs);
        let Some((_, rarest)) = words.iter().min_by_key(|(_, scores)| scores.docs.len()) else {
            return all;
        };
        let total = words.iter().map(|(weight, _)| weight).sum::<usize>().max(1);
        for doc in &rarest.docs {
            let scores = words.iter().map(|(weight, scores)| (*weight, scores.get(*doc)));
            if scores.clone().all(|(_, score)| score > 0) {
                let sum: usize = scores.map(|(weight, score)| weight * usize::from(score)).sum();
                all.note(*doc, u16::try_from(sum / total).unwrap_or(u16::MAX).max(1));
            }
        }
        all
    }

    /// The documents that fit any word, by their share of `total`, the weight of all that was typed.
    pub fn any_of(words: &[(usize, Self)], total: usize, n_docs: u32) -> Self {
        let mut any = Self::new(n_docs);
        for doc in words.iter().flat_map(|(_, scores)| &scores.docs) {
            if any.get(*doc) == 0 {
                let scores =
                    words.iter().map(|(weight, scores)| weight * usize::from(scores.get(*doc)));
                let mean = scores.sum::<usize>() / total.max(1);
                any.note(*doc, u16::try_from(mean).unwrap_or(u16::MAX).max(1));
            }
        }
        any
    }

    /// These without the documents that are in `others`.
    pub fn without(mut self, others: &Self) -> Self {
        let best = &mut self.best;
        self.docs.retain(|doc| {
            let is_other = others.get(*doc) > 0;
            if is_other && let Some(score) = best.get_mut(*doc as usize) {
                *score = 0;
            }
            !is_other
        });
        self
    }
}

/// The score of words that stand in one run.
pub fn in_one_run(score: u16) -> u16 {
    score.saturating_add(IN_ONE_RUN)
}

/// Whether a match is all of the name, or what tells of it.
fn is_whole(index: &Index, position: u32, found: Match) -> bool {
    let (start, _) = index.postings.name_at(position);
    let n_name = index.n_telling_units(position).max(1);
    position == start && found.n_units >= n_name && found.n_letters.is_none()
}

/// The score of a name that is exactly what was typed.
const PERFECT: u16 = EXACT + AT_START + WHOLE + COVERED as u16;

/// Whether who typed this means the topic: all of its name, or so much that it is typed to the end
/// ("frui"). 水 alone is the beginning of 水果 and of much else.
fn is_topic_meant(index: &Index, position: u32, found: Match) -> bool {
    let (start, _) = index.postings.name_at(position);
    let is_to_end = || {
        let reaches_end = found.n_units >= index.n_telling_units(position);
        position == start
            && found.quality == EXACT
            && reaches_end
            && found.n_letters.is_some_and(|n| n >= MIN_LETTERS_OF_TOPIC)
    };
    found.quality != INITIALS && (is_whole(index, position, found) || is_to_end())
}

/// The score of a match at a position of a name.
pub fn of_match(index: &Index, position: u32, found: Match) -> u16 {
    let (start, _) = index.postings.name_at(position);
    let n_name = index.n_telling_units(position).max(1);
    let is_whole_unit = found.n_letters.is_none();
    // A unit that was read in part counts half.
    let n_halves = (2 * found.n_units).saturating_sub(u32::from(!is_whole_unit));
    let covered = (COVERED * n_halves / (2 * n_name)).min(COVERED) as Quality;
    let at_start = if position == start { AT_START } else { 0 };
    let whole = if is_whole(index, position, found) { WHOLE } else { 0 };
    let in_part = if is_whole_unit { 0 } else { IN_PART };
    (found.quality + at_start + covered + whole).saturating_sub(in_part)
}
