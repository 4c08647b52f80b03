//! What narrows a list of rows: a value for each of some keys, kept in the address, and how many rows are left for
//! each other value. For lists that are read whole; the catalogue of products has [`super::catalogue`].

use std::collections::BTreeMap;

use crate::text::url::{encode_query, query_pairs};

/// The values of a row, as addresses have them.
pub type Values<T> = Box<dyn Fn(&T) -> Vec<String> + Send + Sync>;

/// A particular that rows have a value of, or several, or none.
pub struct Facet<T> {
    /// Its key in addresses.
    pub key: &'static str,
    pub values: Values<T>,
}

/// What is asked of a list: a value for some of its keys, and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// By key; never empty texts.
    values: BTreeMap<String, String>,
}

impl Asked {
    /// What a query string asks for, of these keys; of a key that stands there twice, the last.
    pub fn from_query(query: &str, keys: &[&str]) -> Self {
        let pairs = query_pairs(query).into_iter();
        let known = pairs.filter(|(key, value)| keys.contains(&key.as_str()) && !value.is_empty());
        Self { values: known.collect() }
    }

    /// The value of a key; empty where all are asked for.
    pub fn value(&self, key: &str) -> &str {
        self.values.get(key).map_or("", String::as_str)
    }

    /// The same with another value of a key; an empty one asks for all.
    #[must_use]
    pub fn with(&self, key: &str, value: &str) -> Self {
        let mut values = self.values.clone();
        match value {
            "" => values.remove(key),
            value => values.insert(key.to_owned(), value.to_owned()),
        };
        Self { values }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// As a query string, without `?`: the same for the same question.
    pub fn to_query(&self) -> String {
        let pairs = self.values.iter().map(|(key, value)| format!("{key}={}", encode_query(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// A path with this query.
    pub fn to_path(&self, path: &str) -> String {
        if self.is_empty() { path.to_owned() } else { format!("{path}?{}", self.to_query()) }
    }

    fn fits<T>(&self, row: &T, facet: &Facet<T>) -> bool {
        let wanted = self.value(facet.key);
        wanted.is_empty() || (facet.values)(row).iter().any(|own| own == wanted)
    }
}

/// The rows that fit, in their order.
pub fn fitting<'a, T>(rows: &[&'a T], facets: &[&Facet<T>], asked: &Asked) -> Vec<&'a T> {
    let fits = |row: &&&T| facets.iter().all(|facet| asked.fits(**row, facet));
    rows.iter().filter(fits).copied().collect()
}

/// For each facet, how many rows have each value among those that the other facets leave: what choosing it would show.
/// The chosen value is there even with none.
pub fn counts<T>(rows: &[&T], facets: &[&Facet<T>], asked: &Asked) -> Vec<BTreeMap<String, usize>> {
    let mut counts: Vec<BTreeMap<String, usize>> = facets
        .iter()
        .map(|facet| match asked.value(facet.key) {
            "" => BTreeMap::new(),
            value => BTreeMap::from([(value.to_owned(), 0)]),
        })
        .collect();
    for row in rows {
        let misses: Vec<bool> = facets.iter().map(|facet| !asked.fits(*row, facet)).collect();
        let n_misses = misses.iter().filter(|is_missed| **is_missed).count();
        for ((facet, counts), is_missed) in facets.iter().zip(&mut counts).zip(&misses) {
            if n_misses == usize::from(*is_missed) {
                for value in (facet.values)(row) {
                    *counts.entry(value).or_default() += 1;
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A side, and industries.
    type Row = (&'static str, &'static [&'static str]);
    const ROWS: [&Row; 4] =
        [&("need", &["pig"]), &("need", &["pig", "plum"]), &("offer", &["plum"]), &("offer", &[])];

    fn facets() -> Vec<Facet<Row>> {
        let side: Facet<Row> =
            Facet { key: "side", values: Box::new(|row| vec![row.0.to_owned()]) };
        let industry = |row: &Row| row.1.iter().map(|own| (*own).to_owned()).collect();
        vec![side, Facet { key: "industry", values: Box::new(industry) }]
    }

    fn asked(query: &str) -> Asked {
        Asked::from_query(query, &["side", "industry"])
    }

    #[test]
    fn an_address_and_a_question_are_the_same() {
        for (query, same) in [
            ("", ""),
            ("?side=need", "side=need"),
            ("side=need&industry=pig", "industry=pig&side=need"),
            ("side=need&side=offer", "side=offer"),
            ("side=&page=2&<b>=1", ""),
            ("industry=%3Cb%3E%26", "industry=%3Cb%3E%26"),
        ] {
            assert_eq!(asked(query).to_query(), same, "{query}");
            assert_eq!(asked(same), asked(query));
        }
        assert_eq!(asked("side=need").with("industry", "pig"), asked("side=need&industry=pig"));
        assert_eq!(asked("side=need").with("side", "").to_path("/a"), "/a");
        assert_eq!(asked("side=need").to_path("/a"), "/a?side=need");
    }

    #[test]
    fn rows_fit_by_all_that_is_asked() {
        let facets = facets();
        let facets: Vec<_> = facets.iter().collect();
        let of = |query: &str| fitting(&ROWS, &facets, &asked(query));
        assert_eq!(of(""), ROWS);
        assert_eq!(of("side=need"), ROWS[..2]);
        assert_eq!(of("side=need&industry=plum"), ROWS[1..2]);
        assert!(of("industry=rice").is_empty());
    }

    #[test]
    fn a_count_is_what_choosing_the_value_would_show() {
        let facets = facets();
        let facets: Vec<_> = facets.iter().collect();
        for query in ["", "side=need", "industry=plum", "side=offer&industry=pig", "industry=rice"]
        {
            let asked = asked(query);
            for (facet, counts) in facets.iter().zip(counts(&ROWS, &facets, &asked)) {
                for (value, n) in counts {
                    let shown = fitting(&ROWS, &facets, &asked.with(facet.key, &value));
                    assert_eq!(shown.len(), n, "{query}: {} = {value}", facet.key);
                }
            }
        }
        let chosen = counts(&ROWS, &facets, &asked("industry=rice"));
        assert_eq!(chosen[1].get("rice"), Some(&0));
    }
}
