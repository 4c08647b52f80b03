//! Words without gaps that fit in pieces only: 奉节橙 finds 奉节脐橙, zhacaifuling finds 涪陵榨菜.

use super::automata::bit;
use super::automata::clean::Clean;
use super::engine::Engine;
use super::query::{Symbol, Word, is_latin, weight};
use super::score::Scores;

/// Weight that a piece of a word without gaps has at least, in letters: shorter ones fit by chance
/// what was meant as something else. A character is a piece.
pub(super) const MIN_LATIN_PIECE: usize = 4;
/// Pieces of a word without gaps, and ways to part it that are tried.
const MAX_PIECES: usize = 4;
const MAX_PARTINGS: u32 = 6;

impl Engine {
    /// The documents that fit `run` in two pieces or more; a piece may end after `ends` symbols, a bit
    /// each.
    pub(super) fn fit_parted(&self, run: &[Symbol], ends: u64) -> Scores {
        self.fit_in_pieces(run, ends, MAX_PIECES)
    }

    /// The documents that fit `run` in two or more pieces; it may end a piece after `ends`.
    fn fit_in_pieces(&self, run: &[Symbol], ends: u64, n_pieces: usize) -> Scores {
        let n_docs = self.index().n_docs();
        let mut n_tried = 0;
        for at in (1..run.len()).rev().filter(|at| ends & bit(*at) != 0) {
            let Some((left, right)) = run.split_at_checked(at) else { continue };
            if is_short(left) || is_short(right) {
                continue;
            }
            let mut rest = self.none();
            let further = self.walk(&Clean::new(right, bit(right.len())), right, &mut rest);
            if rest.is_blank() && n_pieces > 2 {
                rest = self.fit_in_pieces(right, further, n_pieces - 1);
            }
            rest.spread_to_children(self.index());
            if !rest.is_empty() {
                let first = self.fit_piece(left);
                let both = [(weight(left), &first), (weight(right), &rest)];
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
        self.none()
    }

    fn fit_piece(&self, piece: &[Symbol]) -> Scores {
        let mut scores = self.none();
        self.walk(&Clean::new(piece, bit(piece.len())), piece, &mut scores);
        scores.spread_to_children(self.index());
        scores
    }

    /// The longest pieces of a word that anything fits, from its beginning on; what nothing fits is
    /// left out.
    pub fn pieces(&self, word: &[Symbol]) -> Vec<Word> {
        let mut pieces = vec![];
        let mut rest = word;
        while !rest.is_empty() && pieces.len() < MAX_PIECES {
            let fits = |n: &usize| {
                let piece = rest.get(..*n).unwrap_or_default();
                !is_short(piece) && !self.fit_piece(piece).is_empty()
            };
            let n = (1..=rest.len()).rev().find(fits).unwrap_or_default();
            if n > 0 {
                pieces.push(rest.get(..n).unwrap_or_default().to_vec());
            }
            rest = rest.get(n.max(1)..).unwrap_or_default();
        }
        pieces
    }
}

fn is_short(piece: &[Symbol]) -> bool {
    is_latin(piece) && piece.len() < MIN_LATIN_PIECE
}
