//! What can be found: names with their beginnings, topics with their products, how characters are read.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::bits::Bits;
use super::copy::{Cell, Rows};
use super::frequent;
use super::names::Entry;
use crate::query::answer::Catalogue;
use crate::search::format::REGION;
use crate::search::index::{DocId, Index, Lang};
use crate::search::kind::Kind;
use crate::search::query::{Symbol, words};
use crate::text::ideographs::usual;
use crate::text::short_name::short_county_name;

/// The characters that names and queries have: Unified Ideographs with their first extension.
const CHARACTERS: std::ops::RangeInclusive<char> = '\u{3400}'..='\u{9FFF}';

/// What copied texts have in the place of characters.
const RADICALS: std::ops::RangeInclusive<char> = '\u{2E80}'..='\u{2FDF}';

/// Letters of an English word in which a slip is mended: of fewer the half is other words.
const MIN_ENGLISH_WORD: usize = 4;

/// What can be found of a base.
pub(super) struct Search<'a> {
    index: &'a Index,
    catalogue: &'a Catalogue,
    /// With the weightiest first: a document's position is its number in the database.
    entries: Vec<Entry<'a>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(index: &'a Index, catalogue: &'a Catalogue) -> Self {
        Self { index, catalogue, entries: Entry::all(index) }
    }

    /// The rows of all products, the weightiest first.
    pub(super) fn by_weight(&self) -> Vec<usize> {
        let found: Vec<usize> =
            self.entries.iter().filter_map(|entry| self.row_of(entry)).collect();
        // An older set has no index: any order will do.
        if found.is_empty() { (0..self.catalogue.products().len()).collect() } else { found }
    }

    fn row_of(&self, entry: &Entry<'_>) -> Option<usize> {
        Some(entry.id)
            .filter(|_| entry.kind == Kind::Product)
            .and_then(|id| self.catalogue.position(id))
    }

    /// # Errors
    /// If nobody takes what is written.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.write_names(out)?;
        let n_products = self.catalogue.products().len();
        frequent::write(&self.entries, |entry| self.row_of(entry), n_products, out)?;
        self.write_english_words(out)?;
        self.write_topics(out)?;
        self.write_characters(out)
    }

    fn write_names(&self, out: &mut dyn Write) -> io::Result<()> {
        let columns = "doc, kind, id, zh, en, county, product, written, syllables, reading, initials, \
                       english, whole, keys";
        let mut rows = Rows::of(out, "names", columns)?;
        for (entry, doc) in self.entries.iter().zip(0..) {
            let keys = entry.keys();
            let row = self.row_of(entry).and_then(|row| u32::try_from(row).ok());
            rows.row(&[
                Cell::Number(doc),
                Cell::Text(entry.kind.code()),
                Cell::Text(entry.id),
                Cell::Text(entry.zh),
                Cell::Text(entry.en),
                Cell::Text(entry.county),
                row.map_or(Cell::Nothing, Cell::Number),
                Cell::Text(&entry.written.text),
                Cell::Texts(entry.zh_name.syllables().iter().map(String::as_str).collect()),
                Cell::Text(&entry.reading.text),
                Cell::Text(&entry.initials.text),
                Cell::Text(&entry.english.text),
                Cell::Texts(entry.whole.iter().map(String::as_str).collect()),
                Cell::Lexemes(keys.iter().map(String::as_str).collect()),
            ])?;
        }
        rows.end()
    }

    fn write_english_words(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut words: BTreeMap<&str, u32> = BTreeMap::new();
        for entry in &self.entries {
            for word in entry.en_name.syllables() {
                *words.entry(word).or_default() += 1;
            }
        }
        let is_word = |word: &str| {
            word.len() >= MIN_ENGLISH_WORD && word.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        let mut rows = Rows::of(out, "english_words", "word, n, slips")?;
        for (word, n) in words.iter().filter(|(word, _)| is_word(word)) {
            let without = |at: usize| [&word[..at], &word[at + 1..]].concat();
            let mut slips: Vec<String> = (0..word.len()).map(without).collect();
            slips.push((*word).to_owned());
            slips.sort_unstable();
            slips.dedup();
            let slips = slips.iter().map(String::as_str).collect();
            rows.row(&[Cell::Text(word), Cell::Number(*n), Cell::Texts(slips)])?;
        }
        rows.end()
    }

    /// Topics and counties: what lends its name to products.
    fn write_topics(&self, out: &mut dyn Write) -> io::Result<()> {
        let index = self.index;
        let docs = || 0..index.n_docs();
        let topics = || docs().filter(|doc| index.kind(*doc) == Kind::Topic);
        let mut rows = Rows::of(out, "topics", "topic, zh, en, n, products")?;
        for doc in topics() {
            let products = self.products_of(doc);
            rows.row(&[
                Cell::Text(index.id(doc)),
                Cell::Text(index.name(doc, Lang::Zh)),
                Cell::Text(index.name(doc, Lang::En)),
                Cell::Number(products.n()),
                Cell::Bits(&products),
            ])?;
        }
        rows.end()?;
        // Of topics and counties of one name the topic is meant, as in the search of the app.
        let mut names: BTreeMap<String, (&str, bool)> = BTreeMap::new();
        for (name, doc) in self.names_of_topics() {
            names.entry(run(&name)).or_insert((index.id(doc), false));
        }
        for doc in docs().filter(|doc| index.kind(*doc) == Kind::County) {
            for name in [Lang::Zh, Lang::En].map(|lang| index.name(doc, lang)) {
                for name in [name, short_county_name(name)] {
                    names.entry(run(name)).or_insert((index.id(doc), true));
                }
            }
        }
        names.remove("");
        let mut rows = Rows::of(out, "topic_names", "name, topic, county")?;
        for (name, (id, is_county)) in names {
            let (topic, county) = if is_county {
                (Cell::Nothing, Cell::Text(id))
            } else {
                (Cell::Text(id), Cell::Nothing)
            };
            rows.row(&[Cell::Text(&name), topic, county])?;
        }
        rows.end()
    }

    fn products_of(&self, topic: DocId) -> Bits {
        let n_products = self.catalogue.products().len();
        if self.index.id(topic) == REGION {
            return Bits::of(n_products, 0..n_products);
        }
        let children = self.index.children_of(topic).iter();
        let products = children.filter(|doc| self.index.kind(**doc) == Kind::Product);
        let rows = products.filter_map(|doc| self.catalogue.position(self.index.id(*doc)));
        Bits::of(n_products, rows)
    }

    /// With its document each.
    fn names_of_topics(&self) -> Vec<(String, DocId)> {
        let index = self.index;
        let names = index.names_of_topics().iter().map(|name| {
            let name = *name;
            (super::names::written(index, name), index.doc_of(name))
        });
        names.collect()
    }

    /// Traditional characters by the simplified ones, and readings.
    fn write_characters(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut rows = Rows::of(out, "characters", "character, simplified, reading")?;
        let characters = &self.index.characters;
        for c in RADICALS.chain(CHARACTERS) {
            let simplified = characters.simplify(usual(c));
            let reading = characters.reading(simplified).map(String::from_utf8_lossy);
            if simplified != c || reading.is_some() {
                rows.row(&[
                    Cell::Text(&c.to_string()),
                    Cell::Text(&simplified.to_string()),
                    reading.as_deref().map_or(Cell::Nothing, Cell::Text),
                ])?;
            }
        }
        rows.end()
    }
}

/// A name as it is compared: its letters and characters without gaps.
fn run(name: &str) -> String {
    let letter = |symbol: Symbol| match symbol {
        Symbol::Letter(letter) => char::from(letter),
        Symbol::Han(c) => c,
    };
    words(name, |c| c).into_iter().flatten().map(letter).collect()
}
