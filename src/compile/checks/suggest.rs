//! "Did you mean ...": the nearest known word.

use std::cell::Cell;

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
        let wanted: Vec<char> = word.to_lowercase().chars().take(100).collect();
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            let Some(n_left) = self.n_left.get().checked_sub(1) else { break };
            let max = best.map_or((wanted.len() / 3).max(1), |(distance, _)| distance);
            if candidate.len().abs_diff(word.len()) > max * 4 {
                continue;
            }
            self.n_left.set(n_left);
            let distance = distance(&wanted, candidate);
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

/// How many characters must be put in, taken out, replaced or swapped with their neighbour
/// (optimal string alignment; Damerau 1964).
fn distance(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before_last: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous_a = None;
    for (row, &ca) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        let mut left = row + 1;
        next.push(left);
        let mut previous_b = None;
        for (col, (&cb, pair)) in b.iter().zip(last.windows(2)).enumerate() {
            let [diagonal, up] = *pair else { continue };
            let mut least = (diagonal + usize::from(ca != cb)).min(up + 1).min(left + 1);
            if previous_a == Some(cb)
                && previous_b == Some(ca)
                && let Some(swapped) = col.checked_sub(1).and_then(|col| before_last.get(col))
            {
                least = least.min(swapped + 1);
            }
            next.push(least);
            left = least;
            previous_b = Some(cb);
        }
        previous_a = Some(ca);
        before_last = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_slips() {
        let check = |a: &str, b: &str, expected| {
            let chars: Vec<char> = a.chars().collect();
            assert_eq!(distance(&chars, b), expected, "{a} {b}");
        };
        check("", "", 0);
        check("", "abc", 3);
        check("fruit", "friut", 1);
        check("fruit", "fruits", 1);
        check("tea", "pea", 1);
        check("kitten", "sitting", 3);
    }

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
