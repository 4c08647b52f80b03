//! What a visitor searched for lately: a short list, newest first.
//!
//! Where it is kept is not told here.

use crate::text::fold::{fold, is_hidden};

/// More than these are hardly looked through, and would fill a phone.
pub const MAX_RECENT: usize = 8;
/// As long as a query may be.
const MAX_CHARS: usize = 100;

/// Texts, newest first; no two that a reader takes for the same, none empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecentSearches(Vec<String>);

impl RecentSearches {
    /// Reads [`Self::to_lines`]. What is no search is dropped.
    pub fn from_lines(lines: &str) -> Self {
        let mut this = Self::default();
        // From the oldest on, so that of two equal ones the newer stays.
        for line in lines.lines().rev() {
            this.add(line);
        }
        this
    }

    /// One text a line.
    pub fn to_lines(&self) -> String {
        self.0.join("\n")
    }

    /// The texts, newest first.
    pub fn texts(&self) -> &[String] {
        &self.0
    }

    /// Puts `text` first. One that a reader takes for the same makes room for it, and so does the
    /// oldest where the list is full.
    pub fn add(&mut self, text: &str) {
        let text: String = text.chars().filter(|c| !is_hidden(*c)).collect();
        let text: String = text.trim_start().chars().take(MAX_CHARS).collect();
        let text = text.trim_end();
        if fold(text).is_empty() {
            return;
        }
        self.remove(text);
        self.0.insert(0, text.to_owned());
        self.0.truncate(MAX_RECENT);
    }

    /// Takes `text` away, as it is or as a reader takes it for the same.
    pub fn remove(&mut self, text: &str) {
        let folded = fold(text);
        self.0.retain(|kept| fold(kept) != folded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(texts: &[&str]) -> RecentSearches {
        let mut list = RecentSearches::default();
        texts.iter().for_each(|text| list.add(text));
        list
    }

    #[test]
    fn the_newest_is_first_and_equal_ones_are_one() {
        assert_eq!(of(&["榨菜", "Fuling", "茶"]).texts(), ["茶", "Fuling", "榨菜"]);
        assert_eq!(of(&["Fuling", "茶", " ＦULING "]).texts(), ["ＦULING", "茶"]);
        assert_eq!(of(&["", "  ", "\u{200B}"]).texts(), [""; 0]);
        // What hides behind a space goes before the space does.
        assert_eq!(of(&["a \0"]).texts(), ["a"]);
    }

    #[test]
    fn the_oldest_makes_room() {
        let texts: Vec<_> = (0..20).map(|n| n.to_string()).collect();
        let list = of(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(list.texts().len(), MAX_RECENT);
        assert_eq!(list.texts().first().map(String::as_str), Some("19"));
    }

    #[test]
    fn one_is_taken_away() {
        let mut list = of(&["榨菜", "Fuling"]);
        list.remove("fuling");
        assert_eq!(list.texts(), ["榨菜"]);
    }

    proptest! {
        #[test]
        fn any_text_that_was_kept_is_read_and_settles(lines in "(?s).*") {
            let list = RecentSearches::from_lines(&lines);
            prop_assert!(list.texts().len() <= MAX_RECENT);
            prop_assert_eq!(RecentSearches::from_lines(&list.to_lines()), list);
        }
    }
}
