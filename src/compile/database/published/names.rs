//! The names of what can be found, as the search index reads them, and by which texts they begin.
//!
//! A name is found by what is typed of it from any of its units on: as it is written (陵榨菜), as it is
//! read (lingzhacai), by initials (lzc). Each of these runs is a key; a typed text fits a name if it is the
//! beginning of one.

use crate::search::index::postings::END;
use crate::search::index::{DocId, Index, Lang};
use crate::search::kind::Kind;
use crate::search::letters::UNREAD;
use crate::search::letters::units;
use crate::text::short_name::{short_county_name, short_township_name};

/// Units from whose beginning a name is found: no name that people type has more.
const MAX_UNITS: usize = 60;

/// A text with its length.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub text: String,
    n_chars: u32,
}

/// A name in units: characters, and words of letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Name {
    /// As they are written: a character, or the letters of a word.
    written: Vec<String>,
    /// As they are read: a syllable, or the letters of a word.
    read: Vec<String>,
}

/// A document that has a page.
pub(super) struct Entry<'a> {
    pub kind: Kind,
    pub id: &'a str,
    pub zh: &'a str,
    pub en: &'a str,
    /// Code of the county that it lies in; empty where it lies in none.
    pub county: &'a str,
    pub zh_name: Name,
    pub en_name: Name,
    /// Its Chinese name as it is written, as it is read and by its initials, and its English name: without
    /// gaps, empty where there is none.
    pub written: Run,
    pub reading: Run,
    pub initials: Run,
    pub english: Run,
    /// What it is called as a whole: its names in every spelling, also without what stands in brackets at
    /// their end, and those of a place without the word for what it is. Ascending.
    pub whole: Vec<String>,
    others: Vec<Name>,
}

impl Name {
    fn of(index: &Index, name: u32) -> Self {
        let mut this = Self::default();
        let start = index.postings.name_start(name);
        for position in (start..).take(MAX_UNITS) {
            let spelling = index.postings.spelling(position);
            if spelling == END {
                break;
            }
            let letters: String =
                index.vocabulary.codes(spelling).iter().map(|code| letter(*code)).collect();
            let written = index.vocabulary.han(spelling);
            this.written.push(written.map_or_else(|| letters.clone(), String::from));
            this.read.push(letters);
        }
        this
    }

    /// All of it as it is written, without gaps.
    fn written(&self) -> String {
        self.written.concat()
    }

    /// The syllables and words.
    pub(super) fn syllables(&self) -> &[String] {
        &self.read
    }

    /// All of it as it is read, without gaps.
    fn reading(&self) -> String {
        self.read.concat()
    }

    /// The first `n` units.
    fn first(&self, n: usize) -> Self {
        let first = |units: &[String]| units.iter().take(n).cloned().collect();
        Self { written: first(&self.written), read: first(&self.read) }
    }

    /// Its runs from each unit on.
    fn add_keys(&self, has_initials: bool, keys: &mut Vec<String>) {
        for start in 0..self.read.len() {
            let rest = |units: &[String]| units.get(start..).unwrap_or_default().concat();
            keys.extend([rest(&self.written), rest(&self.read)]);
            if has_initials {
                keys.push(initials(self.read.get(start..).unwrap_or_default()));
            }
        }
    }
}

fn initials(units: &[String]) -> String {
    units.iter().filter_map(|unit| unit.chars().next()).collect()
}

impl Run {
    fn of(text: String) -> Self {
        let n_chars = text.chars().count() as u32;
        Self { text, n_chars }
    }
}

/// A name of the index as it is written, without gaps.
pub(super) fn written(index: &Index, name: u32) -> String {
    Name::of(index, name).written()
}

/// The letter of a code of the vocabulary; what no query has where it is none.
fn letter(code: u8) -> char {
    match code {
        0..=25 => char::from(b'a' + code),
        26..=35 => char::from(b'0' + code - 26),
        _ => char::from(UNREAD),
    }
}

impl<'a> Entry<'a> {
    /// Every document that has a page, the weightiest first; `Kind::Topic` has none.
    pub(super) fn all(index: &'a Index) -> Vec<Self> {
        let n_docs = index.n_docs();
        let mut others: Vec<(DocId, u32)> = vec![];
        for name in n_docs * 2.. {
            let doc = index.doc_of(name);
            if doc == DocId::MAX {
                break;
            }
            others.push((doc, name));
        }
        others.sort_unstable();
        let docs = (0..n_docs).filter(|doc| index.kind(*doc) != Kind::Topic);
        let mut docs: Vec<DocId> = docs.collect();
        docs.sort_by_key(|doc| {
            (std::cmp::Reverse(index.weight(*doc)), index.kind(*doc), index.id(*doc))
        });
        let entry = |doc: DocId| {
            let from = others.partition_point(|(own, _)| *own < doc);
            let own = others.iter().skip(from).take_while(|(own, _)| *own == doc);
            let county = index.county_of(doc).unwrap_or(doc);
            let is_county = index.kind(county) == Kind::County;
            let (zh_name, en_name) = (Name::of(index, doc * 2), Name::of(index, doc * 2 + 1));
            let this = Self {
                kind: index.kind(doc),
                id: index.id(doc),
                zh: index.name(doc, Lang::Zh),
                en: index.name(doc, Lang::En),
                county: if is_county { index.id(county) } else { "" },
                written: Run::of(zh_name.written()),
                reading: Run::of(zh_name.reading()),
                initials: Run::of(initials(&zh_name.read)),
                english: Run::of(en_name.reading()),
                zh_name,
                en_name,
                whole: vec![],
                others: own.map(|(_, name)| Name::of(index, *name)).collect(),
            };
            Self { whole: this.whole_names(), ..this }
        };
        docs.into_iter().map(entry).collect()
    }

    fn whole_names(&self) -> Vec<String> {
        let kind_left_out = |text: &'a str| match self.kind {
            Kind::County => short_county_name(text),
            Kind::Township => short_township_name(text),
            _ => text,
        };
        let mut names = vec![];
        for (name, text) in [(&self.zh_name, self.zh), (&self.en_name, self.en)] {
            let outside = text.split(['（', '(']).next().unwrap_or_default();
            for text in [text, kind_left_out(text), outside] {
                let name = name.first(units(text).count());
                names.extend([name.written(), name.reading()]);
            }
        }
        names.retain(|name| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Its keys, each once, ascending.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = vec![];
        self.zh_name.add_keys(true, &mut keys);
        // First letters of English words are no initials that anybody types.
        self.en_name.add_keys(false, &mut keys);
        self.others.iter().for_each(|name| name.add_keys(true, &mut keys));
        keys.retain(|key| !key.is_empty());
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// How well the beginning of one of its keys fits it. The function `published.score` of
    /// `api/migrations/014_words.sql` says the same of what is asked later; a test compares both.
    pub(super) fn score(&self, text: &str) -> u32 {
        const WHOLE: u32 = 450;
        const START: u32 = 320;
        const START_OF_INITIALS: u32 = 220;
        const WITHIN: u32 = 200;
        const WITHIN_INITIALS: u32 = 120;
        /// By another name, that nobody sees.
        const OTHER: u32 = 110;
        /// Is added in the share of the name that the text covers.
        const COVERED: u32 = 80;
        if self.whole.binary_search_by(|name| name.as_str().cmp(text)).is_ok() {
            return WHOLE;
        }
        let n_chars = text.chars().count() as u32;
        let runs = [
            (&self.written, START, WITHIN),
            (&self.reading, START, WITHIN),
            (&self.english, START, WITHIN),
            (&self.initials, START_OF_INITIALS, WITHIN_INITIALS),
        ];
        let worth = |(run, start, within): (&Run, u32, u32)| {
            let covered = COVERED * n_chars / run.n_chars.max(1);
            let is_within = || run.text.contains(text).then_some(within + covered);
            if run.text.starts_with(text) { Some(start + covered) } else { is_within() }
        };
        runs.into_iter().filter_map(worth).max().unwrap_or(OTHER)
    }
}
