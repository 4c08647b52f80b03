//! Which industries an address sets side by side: `?of=ID&of=ID`. Which ids there are, the page knows.

use crate::text::url::{encode_query, query_pairs, with_pair};

/// The key of an address, for each of them.
const OF: &str = "of";
/// Columns that a phone has room for.
const MAX_CHOSEN: usize = 2;
/// More ids of an address than this are not looked at, so that a hostile one costs little.
const MAX_ASKED: usize = 12;

/// What an address chooses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SideBySide {
    /// Ids in the order of the address, each once; at most two.
    pub chosen: Vec<String>,
    /// What else the address names: ids that are unknown, or for which there is no room.
    pub passed_over: Vec<String>,
}

impl SideBySide {
    /// What a query string chooses among the ids that are known.
    pub fn from_query(query: &str, is_known: impl Fn(&str) -> bool) -> Self {
        let mut this = Self::default();
        let ids = query_pairs(query).into_iter().filter(|(key, id)| key == OF && !id.is_empty());
        for (_, id) in ids.take(MAX_ASKED) {
            if this.chosen.contains(&id) || this.passed_over.contains(&id) {
                continue;
            }
            let has_room = !this.is_full() && is_known(&id);
            if has_room { this.chosen.push(id) } else { this.passed_over.push(id) }
        }
        this
    }

    /// Whether as many are chosen as stand side by side.
    pub fn is_full(&self) -> bool {
        self.chosen.len() >= MAX_CHOSEN
    }

    pub fn contains(&self, id: &str) -> bool {
        self.chosen.iter().any(|own| own == id)
    }

    /// The query string `query`, without `?`, with `id` chosen too, or no more where it is; what was passed over goes.
    pub fn toggled(&self, query: &str, id: &str) -> String {
        let mut ids: Vec<&str> =
            self.chosen.iter().map(String::as_str).filter(|own| *own != id).collect();
        if !self.contains(id) {
            ids.push(id);
        }
        let others = Some(with_pair(query, OF, None)).filter(|others| !others.is_empty());
        let own = ids.iter().map(|id| pair(id));
        others.into_iter().chain(own).collect::<Vec<_>>().join("&")
    }
}

/// The query string, without `?`, that chooses one alone.
pub fn pair(id: &str) -> String {
    format!("{OF}={}", encode_query(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(query: &str) -> SideBySide {
        SideBySide::from_query(query, |id| ["pig", "plum", "tea"].contains(&id))
    }

    #[test]
    fn an_address_chooses_two_that_are_known_each_once() {
        for (query, chosen, passed_over) in [
            ("", "", ""),
            ("?of=pig", "pig", ""),
            ("of=plum&sort=gaps&of=pig", "plum pig", ""),
            ("of=pig&of=pig&of=&of=plum&of=tea", "pig plum", "tea"),
            ("of=%3Cb%3E&of=no-such&of=pig&of=no-such", "pig", "<b> no-such"),
        ] {
            let own = of(query);
            assert_eq!(
                [own.chosen.join(" "), own.passed_over.join(" ")],
                [chosen, passed_over],
                "{query}"
            );
        }
        let many: Vec<_> = (0..2_000).map(|n| format!("of=no-{n}")).collect();
        assert_eq!(of(&many.join("&")).passed_over.len(), MAX_ASKED);
    }

    #[test]
    fn a_choice_keeps_what_else_the_address_says() {
        for (query, id, wanted) in [
            ("", "pig", "of=pig"),
            ("of=pig", "pig", ""),
            (
                "evidence=original&of=pig&sort=gaps",
                "plum",
                "evidence=original&sort=gaps&of=pig&of=plum",
            ),
            ("of=no-such&of=pig&of=plum&sort=gaps", "pig", "sort=gaps&of=plum"),
        ] {
            assert_eq!(of(query).toggled(query, id), wanted, "{query}");
        }
        assert_eq!(of(&pair("tea")).chosen, ["tea"]);
    }
}
