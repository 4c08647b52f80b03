//! "Did you mean ...": the nearest known word.

use std::cell::Cell;

use strsim::osa_distance;

/// Finds near words; stops when it has compared too many, so that a table full of mistakes beside a
/// table of 200,000 ids is still checked in seconds.
#[derive(Debug)]
pub struct Suggester {
    n_left: Cell<u64>,
}

/// About a second of work.
const MAX_COMPARISONS: u64 = 2_000_000;

impl Default for Suggester {
    fn default() -> Self {
        Self { n_left: Cell::new(MAX_COMPARISONS) }
    }
}

impl Suggester {
    /// The candidate that differs least from `word`, if it differs by no more than a third of its
    /// characters; of equals the first in order of the alphabet.
    pub fn nearest<'c>(
        &self,
        word: &str,
        candidates: impl Iterator<Item = &'c str>,
    ) -> Option<&'c str> {
        let wanted: String = word.to_lowercase().chars().take(100).collect();
        let n_chars = wanted.chars().count();
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            let Some(n_left) = self.n_left.get().checked_sub(1) else { break };
            let max = best.map_or((n_chars / 3).max(1), |(distance, _)| distance);
            if candidate.len().abs_diff(word.len()) > max * 4 {
                continue;
            }
            self.n_left.set(n_left);
            // Characters that must be put in, taken out, replaced or swapped with their neighbor.
            let distance = osa_distance(&wanted, candidate);
            if distance <= max && best.is_none_or(|least| (distance, candidate) < least) {
                best = Some((distance, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }

    /// "Did you mean `x`?" and a space, or nothing.
    pub fn question<'c>(&self, word: &str, candidates: impl Iterator<Item = &'c str>) -> String {
        match self.nearest(word, candidates) {
            Some(near) => format!("Did you mean `{near}`? "),
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_or_nothing() {
        let words = ["fruit", "vegetable", "tea"];
        let suggester = Suggester::default();
        let nearest = |word| suggester.nearest(word, words.into_iter());
        assert_eq!(nearest("Friut"), Some("fruit"));
        assert_eq!(nearest("vegetables"), Some("vegetable"));
        assert_eq!(nearest("poultry"), None);
        assert_eq!(nearest(""), None);
    }
}
