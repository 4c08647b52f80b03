//! Beginnings that very many names have: what they find is found out once, when it is published.
//!
//! Whoever types `z` or 茶 in a base of 200,000 products is one of many with a question that takes longest.
//! For each beginning with more than [`enough`] documents the best of each kind are kept, how many there are,
//! and of products all of them.

use std::collections::HashMap;
use std::io::{self, Write};

use super::bits::Bits;
use super::copy::{Cell, Rows};
use super::names::Entry;
use crate::search::kind::Kind;

/// Documents of a kind that are kept in order: as many as twenty pages of the catalogue show. Behind them
/// products follow by weight.
const MAX_BEST: usize = 480;

/// What the best of a beginning are kept for, so many documents have it: reading and sorting that many is
/// what a question may take.
const MAX_ENOUGH: usize = 2_000;
/// The same for a small base, whose tests then go the same way as a large one.
const MIN_ENOUGH: usize = 20;
const ENOUGH_SHARE: usize = 200;

fn enough(n_docs: usize) -> usize {
    (n_docs / ENOUGH_SHARE).clamp(MIN_ENOUGH, MAX_ENOUGH)
}

/// The documents of a kind that have a beginning.
struct Found {
    n: u32,
    /// (score, document), the best first, at most [`MAX_BEST`].
    best: Vec<(u32, u32)>,
    /// Products alone.
    products: Option<Bits>,
}

/// Writes the rows of `published.frequent`. `row_of` gives the row of a product's document.
///
/// # Errors
/// If nobody takes what is written.
pub(super) fn write(
    entries: &[Entry<'_>],
    row_of: impl Fn(&Entry<'_>) -> Option<usize>,
    n_products: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let numbers = beginnings(entries);
    let mut texts: Vec<(&String, usize)> = numbers.iter().map(|(text, n)| (text, *n)).collect();
    texts.sort_unstable();
    let mut found: Vec<HashMap<Kind, Found>> = vec![];
    found.resize_with(texts.len(), HashMap::new);
    for (entry, doc) in entries.iter().zip(0..) {
        // Each beginning with its characters once, whichever of its keys have it.
        let keys = entry.keys();
        let beginnings: HashMap<usize, &str> =
            keys.iter().flat_map(|key| beginnings_of(key, &numbers)).collect();
        let row = row_of(entry);
        for (number, text) in beginnings {
            let Some(found) = found.get_mut(number) else { continue };
            let found = found.entry(entry.kind).or_insert_with(|| Found {
                n: 0,
                best: vec![],
                products: row.map(|_| Bits::none(n_products)),
            });
            found.add(doc, entry.score(text));
            if let (Some(products), Some(row)) = (&mut found.products, row) {
                products.add(row);
            }
        }
    }
    let mut rows = Rows::of(out, "frequent", "beginning, kind, n, best, products")?;
    for (text, number) in texts {
        let Some(found) = found.get(number) else { continue };
        let mut kinds: Vec<_> = found.iter().collect();
        kinds.sort_unstable_by_key(|(kind, _)| **kind);
        for (kind, found) in kinds {
            let best: Vec<u32> = found.best.iter().map(|(_, doc)| *doc).collect();
            rows.row(&[
                Cell::Text(text),
                Cell::Text(kind.code()),
                Cell::Number(found.n),
                Cell::Numbers(&best),
                found.products.as_ref().map_or(Cell::Nothing, Cell::Bits),
            ])?;
        }
    }
    rows.end()
}

impl Found {
    /// Documents come with the weightiest first: of equal scores the earlier stands first.
    fn add(&mut self, doc: u32, score: u32) {
        self.n += 1;
        let is_full = self.best.len() >= MAX_BEST;
        if is_full && self.best.last().is_some_and(|(last, _)| *last >= score) {
            return;
        }
        if is_full {
            self.best.pop();
        }
        let at = self.best.partition_point(|(other, _)| *other >= score);
        self.best.insert(at, (score, doc));
    }
}

/// The beginnings of a key that are frequent, with their numbers.
fn beginnings_of<'a>(
    key: &'a str,
    numbers: &'a HashMap<String, usize>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let ends = key.char_indices().map(|(start, c)| start + c.len_utf8());
    // Where a beginning is not frequent no longer one is.
    ends.map_while(|end| {
        let text = key.get(..end)?;
        Some((*numbers.get(text)?, text))
    })
}

/// Every frequent beginning with a number. Each round finds those that are one character longer.
fn beginnings(entries: &[Entry<'_>]) -> HashMap<String, usize> {
    let enough = enough(entries.len());
    let mut all: HashMap<String, usize> = HashMap::new();
    for n_chars in 1_usize.. {
        // With the last document that was counted: a document counts once.
        let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
        for (entry, doc) in entries.iter().zip(1..) {
            for key in entry.keys() {
                let mut ends = key.char_indices().map(|(start, c)| start + c.len_utf8());
                let before = n_chars.checked_sub(2).and_then(|nth| ends.nth(nth)).unwrap_or(0);
                let Some(end) = ends.next() else { continue };
                let (before, text) = (key.get(..before), key.get(..end));
                let is_open = n_chars == 1 || before.is_some_and(|text| all.contains_key(text));
                let Some(text) = text.filter(|_| is_open) else { continue };
                if !counts.contains_key(text) {
                    counts.insert(text.to_owned(), (0, 0));
                }
                if let Some((last, n)) = counts.get_mut(text)
                    && *last != doc
                {
                    (*last, *n) = (doc, *n + 1);
                }
            }
        }
        let n_before = all.len();
        for (text, (_, n)) in counts {
            if n > enough {
                let number = all.len();
                all.insert(text, number);
            }
        }
        if all.len() == n_before {
            break;
        }
    }
    all
}
