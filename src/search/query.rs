//! Queries: what was typed, as words of symbols.
//!
//! Knows no index but for the traditional characters that it replaces.

use super::letters::{Sign, sign};

/// Symbols that count; more are dropped. A state of the automata is one bit for each and one more.
pub const MAX_SYMBOLS: usize = 60;

/// English words that join others and that no name needs: "lemon of Tongnan".
const STOP_WORDS: &[&str] = &["of", "the", "from", "and", "in", "for"];

/// A letter or a Chinese character of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Symbol {
    /// `a` to `z` or `0` to `9`.
    Letter(u8),
    /// A character that stands for itself.
    Han(char),
}

/// Symbols without a gap between.
pub type Word = Vec<Symbol>;

/// The words of what was typed, at most [`MAX_SYMBOLS`] symbols in all. `simplify` gives the
/// simplified form of a character.
pub fn words(typed: &str, simplify: impl Fn(char) -> char) -> Vec<Word> {
    let mut words = vec![Word::new()];
    let mut n_symbols = 0;
    for c in typed.chars() {
        let symbol = match sign(c) {
            Sign::Letter(letter) => Symbol::Letter(letter),
            Sign::Han(c) => Symbol::Han(simplify(c)),
            Sign::Nothing => continue,
            Sign::Gap => {
                words.push(Word::new());
                continue;
            }
        };
        if n_symbols == MAX_SYMBOLS {
            break;
        }
        n_symbols += 1;
        if let Some(word) = words.last_mut() {
            word.push(symbol);
        }
    }
    words.retain(|word| !word.is_empty());
    let is_stop =
        |word: &Word| STOP_WORDS.iter().any(|stop| word.iter().copied().eq(letters(stop)));
    if !words.iter().all(is_stop) {
        words.retain(|word| !is_stop(word));
    }
    words
}

fn letters(word: &str) -> impl Iterator<Item = Symbol> {
    word.bytes().map(Symbol::Letter)
}

/// Words without the digits 1 to 5 that close a syllable with its tone (`fu2ling2`); `None` where
/// there are none.
pub fn without_tone_digits(words: &[Word]) -> Option<Vec<Word>> {
    let is_tone = |before: Option<&Symbol>, symbol: &Symbol| {
        matches!(before, Some(Symbol::Letter(b'a'..=b'z')))
            && matches!(symbol, Symbol::Letter(b'1'..=b'5'))
    };
    let strip = |word: &Word| -> Word {
        let before = std::iter::once(None).chain(word.iter().map(Some));
        word.iter()
            .zip(before)
            .filter(|(symbol, before)| !is_tone(*before, symbol))
            .map(|(s, _)| *s)
            .collect()
    };
    let stripped: Vec<Word> = words.iter().map(strip).collect();
    (stripped != words).then_some(stripped)
}

/// How much a word weighs, and how many slips it may have: a character is worth two letters.
pub fn weight(word: &[Symbol]) -> usize {
    word.iter().map(|symbol| if matches!(symbol, Symbol::Han(_)) { 2 } else { 1 }).sum()
}

/// Whether all symbols are letters.
pub fn is_latin(word: &[Symbol]) -> bool {
    word.iter().all(|symbol| matches!(symbol, Symbol::Letter(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &[Word]) -> Vec<String> {
        let text = |symbol: &Symbol| match symbol {
            Symbol::Letter(letter) => char::from(*letter),
            Symbol::Han(c) => *c,
        };
        words.iter().map(|word| word.iter().map(text).collect()).collect()
    }

    #[test]
    fn words_part_at_gaps_and_lose_tones_and_case() {
        for (typed, wanted) in [
            ("Fúlíng  zhàcài", vec!["fuling", "zhacai"]),
            ("fuling榨菜", vec!["fuling榨菜"]),
            ("nan'an", vec!["nanan"]),
            ("奉节，脐橙", vec!["奉节", "脐橙"]),
            ("lǜ", vec!["lv"]),
            ("", vec![]),
            ("  ", vec![]),
        ] {
            assert_eq!(shown(&words(typed, |c| c)), wanted, "{typed}");
        }
        assert_eq!(shown(&words("陸", |_| '陆')), ["陆"]);
    }

    #[test]
    fn digits_of_tones_can_be_left_out() {
        let typed = words("fu2 ling2 zha4cai4", |c| c);
        assert_eq!(shown(&without_tone_digits(&typed).unwrap()), ["fu", "ling", "zhacai"]);
        assert_eq!(without_tone_digits(&words("72 fuling", |c| c)), None);
    }

    #[test]
    fn long_queries_are_cut() {
        let n: usize = words(&"ab ".repeat(100), |c| c).iter().map(Vec::len).sum();
        assert_eq!(n, MAX_SYMBOLS);
    }
}
