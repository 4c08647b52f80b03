//! The query of the results page, and its address: what was typed, and of which kind hits are shown.
//!
//! Knows no kinds: who reads the page does.

use crate::text::fold::clean_typed;
use crate::text::url::{encode_query, query_pairs};

/// What the results page is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EverythingQuery {
    /// What was typed, as it was.
    pub typed: String,
    /// Code of the kind whose hits are shown; empty for all kinds.
    pub kind: String,
}

/// No kind has so long a code.
const MAX_KIND: usize = 20;

impl EverythingQuery {
    /// Reads an address's query string. What it does not know is passed over.
    pub fn from_query(query: &str) -> Self {
        let mut this = Self::default();
        for (key, value) in query_pairs(query) {
            match key.as_str() {
                "q" => this.typed = clean_typed(&value),
                "kind" => {
                    let is_code = |c: char| c.is_ascii_lowercase() || c == '-';
                    let is_kind = value.len() <= MAX_KIND && value.chars().all(is_code);
                    this.kind = if is_kind { value } else { String::new() };
                }
                _ => {}
            }
        }
        this
    }

    /// All kinds of hits for a text.
    pub fn of(typed: &str) -> Self {
        Self { typed: clean_typed(typed), kind: String::new() }
    }

    /// The query string, without `?`; empty where nothing is asked.
    pub fn to_query(&self) -> String {
        let pairs = [("q", self.typed.as_str()), ("kind", self.kind.as_str())];
        let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        pairs
            .map(|(key, value)| format!("{key}={}", encode_query(value)))
            .collect::<Vec<_>>()
            .join("&")
    }

    /// What is searched for.
    pub fn text(&self) -> &str {
        self.typed.trim()
    }

    /// The same text with the hits of one kind; of all kinds for an empty code.
    #[must_use]
    pub fn with_kind(&self, kind: &str) -> Self {
        Self { kind: kind.to_owned(), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_says_text_and_kind() {
        let query = EverythingQuery::from_query("q=%E6%A6%A8%E8%8F%9C&kind=county&x=1");
        assert_eq!((query.text(), query.kind.as_str()), ("榨菜", "county"));
        assert_eq!(query.to_query(), "q=%E6%A6%A8%E8%8F%9C&kind=county");
        assert_eq!(EverythingQuery::from_query("kind=<b>").kind, "");
        assert_eq!(EverythingQuery::default().to_query(), "");
    }

    proptest! {
        #[test]
        fn any_address_is_read_and_settles(text in ".*") {
            let query = EverythingQuery::from_query(&text);
            prop_assert_eq!(EverythingQuery::from_query(&query.to_query()), query);
        }
    }
}
