//! Reading a shard: all of it is checked once, then it is only looked at.

use std::ops::Range;

use super::checksum;
use super::write::Exception;
use super::{MAGIC, MAX_DOCS, N_HEAD, N_SECTIONS, VERSION};
use crate::search::kind::Kind;

/// Why bytes are no shard of an index.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadIndex {
    /// They begin as something else.
    #[error("this is no search index")]
    NoIndex,
    /// Made by another version of the compiler.
    #[error("the search index has version {found}, this app reads {VERSION}")]
    Version {
        /// The version that it names.
        found: u32,
    },
    /// Cut or changed on the way.
    #[error("the search index is damaged")]
    Damaged,
    /// What it says cannot be.
    #[error("the search index is wrong: {what}")]
    Wrong { what: &'static str },
    /// A shard is missing, or there twice.
    #[error("the shard begins with document {first_doc}, wanted is {wanted}")]
    Order {
        /// Its first document.
        first_doc: u32,
        /// The first one wanted.
        wanted: u32,
    },
}

/// A shard. Its texts stay where they arrived.
#[derive(Debug)]
pub struct Shard {
    bytes: Vec<u8>,
    n_docs: u32,
    kinds: Range<usize>,
    weights: Range<usize>,
    ids: Lines,
    zh: Lines,
    en: Lines,
    /// For each document where its parents end in `parents`.
    parent_ends: Vec<u32>,
    parents: Vec<u32>,
    /// For each document its row; [`NO_ROW`] where it has none.
    rows: Vec<u32>,
    readings: Lines,
    exceptions: Vec<Exception>,
    traditional: Vec<(char, char)>,
    others: Lines,
    /// For each other name the position of its document.
    others_of: Vec<u32>,
}

const NO_ROW: u32 = u32::MAX;

/// Lines of a text by where they end (the line feed not counted).
#[derive(Debug, Default)]
struct Lines {
    start: usize,
    ends: Vec<u32>,
}

impl Lines {
    /// Checks that `range` of `bytes` is lines of UTF-8, and where they end.
    fn read(bytes: &[u8], range: Range<usize>) -> Option<Self> {
        let text = std::str::from_utf8(bytes.get(range.clone())?).ok()?;
        if !text.is_empty() && !text.ends_with('\n') {
            return None;
        }
        let ends = text.bytes().zip(0_u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at);
        Some(Self { start: range.start, ends: ends.collect() })
    }

    fn get<'a>(&self, bytes: &'a [u8], line_idx: usize) -> &'a str {
        let before = line_idx.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.map_or(0, |end| *end as usize + 1);
        let Some(end) = self.ends.get(line_idx) else { return "" };
        let line = bytes.get(self.start + start..self.start + *end as usize);
        line.and_then(|line| std::str::from_utf8(line).ok()).unwrap_or_default()
    }
}

/// Numbers from the front of bytes.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn fixed(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }

    /// LEB128, unsigned, at most 32 bits.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0xf {
                return None;
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

impl Shard {
    /// Reads a shard whose first document must be `wanted_first`.
    ///
    /// # Errors
    /// If the bytes are not exactly a shard, or one that belongs elsewhere.
    pub fn read(bytes: Vec<u8>, wanted_first: u32) -> Result<Self, BadIndex> {
        if bytes.get(..MAGIC.len()) != Some(MAGIC) {
            return Err(BadIndex::NoIndex);
        }
        let (Some(head), Some(body)) = (bytes.get(MAGIC.len()..N_HEAD), bytes.get(N_HEAD..)) else {
            return Err(BadIndex::Damaged);
        };
        let mut head = Reader(head);
        let found = head.fixed().unwrap_or_default();
        if found != VERSION {
            return Err(BadIndex::Version { found });
        }
        if head.0 != checksum(body).to_le_bytes() {
            return Err(BadIndex::Damaged);
        }
        let mut reader = Reader(body);
        let wrong = |what| BadIndex::Wrong { what };
        let (Some(first_doc), Some(n_docs)) = (reader.fixed(), reader.fixed()) else {
            return Err(BadIndex::Damaged);
        };
        if first_doc != wanted_first {
            return Err(BadIndex::Order { first_doc, wanted: wanted_first });
        }
        if first_doc.checked_add(n_docs).is_none_or(|n| n > MAX_DOCS) {
            return Err(wrong("too many documents"));
        }
        let sections = sections(&bytes, reader.0).ok_or(BadIndex::Damaged)?;
        Self::of_sections(n_docs, sections, bytes).map_err(wrong)
    }

    fn of_sections(
        n_docs: u32,
        sections: [Range<usize>; N_SECTIONS],
        bytes: Vec<u8>,
    ) -> Result<Self, &'static str> {
        let [
            kinds,
            weights,
            ids,
            zh,
            en,
            parents,
            rows,
            readings,
            exceptions,
            traditional,
            others,
            others_of,
        ] = sections;
        let n = n_docs as usize;
        if kinds.len() != n || weights.len() != n {
            return Err("a kind and a weight for each document");
        }
        let section = |range: &Range<usize>| bytes.get(range.clone()).unwrap_or_default();
        if section(&kinds).iter().any(|kind| Kind::from_number(*kind).is_none()) {
            return Err("an unknown kind");
        }
        let lines = |range: Range<usize>| Lines::read(&bytes, range).ok_or("text that is no text");
        let (ids, zh, en, readings) = (lines(ids)?, lines(zh)?, lines(en)?, lines(readings)?);
        if [&ids, &zh, &en].iter().any(|lines| lines.ends.len() != n) {
            return Err("a line for each document");
        }
        let (parent_ends, parents) = read_parents(section(&parents), n).ok_or("parents")?;
        let rows = read_rows(section(&rows), section(&kinds)).ok_or("rows")?;
        let others = lines(others)?;
        let others_of = read_steps(section(&others_of), n_docs).ok_or("other names")?;
        if others.ends.len() != others_of.len() {
            return Err("a document for each other name");
        }
        let n_named = n_docs.saturating_add(u32::try_from(others_of.len()).unwrap_or(u32::MAX));
        let exceptions = read_exceptions(section(&exceptions), n_named, readings.ends.len())
            .ok_or("exceptions to readings")?;
        let pairs =
            std::str::from_utf8(section(&traditional)).map_err(|_| "traditional characters")?;
        let traditional = pairs.chars().step_by(2).zip(pairs.chars().skip(1).step_by(2)).collect();
        Ok(Self {
            n_docs,
            kinds,
            weights,
            ids,
            zh,
            en,
            parent_ends,
            parents,
            rows,
            readings,
            exceptions,
            traditional,
            others,
            others_of,
            bytes,
        })
    }

    /// How many documents it has.
    pub fn n_docs(&self) -> u32 {
        self.n_docs
    }

    /// What the document at `doc_idx` is.
    pub fn kind(&self, doc_idx: usize) -> Option<Kind> {
        Kind::from_number(*self.bytes.get(self.kinds.clone())?.get(doc_idx)?)
    }

    pub fn weight(&self, doc_idx: usize) -> u8 {
        let weights = self.bytes.get(self.weights.clone()).unwrap_or_default();
        weights.get(doc_idx).copied().unwrap_or_default()
    }

    /// Its id or code.
    pub fn id(&self, doc_idx: usize) -> &str {
        self.ids.get(&self.bytes, doc_idx)
    }

    /// Its Chinese name.
    pub fn zh(&self, doc_idx: usize) -> &str {
        self.zh.get(&self.bytes, doc_idx)
    }

    /// Its English name; empty where there is none.
    pub fn en(&self, doc_idx: usize) -> &str {
        self.en.get(&self.bytes, doc_idx)
    }

    /// Further names, each with the position of its document, which ascend.
    pub fn others(&self) -> impl Iterator<Item = (u32, &str)> {
        let names = (0..self.others.ends.len()).map(|idx| self.others.get(&self.bytes, idx));
        self.others_of.iter().copied().zip(names)
    }

    /// Numbers of its parents; they may lie in another shard, or nowhere.
    pub fn parents(&self, doc_idx: usize) -> &[u32] {
        let before = doc_idx.checked_sub(1).and_then(|before| self.parent_ends.get(before));
        let start = before.map_or(0, |end| *end as usize);
        let end = self.parent_ends.get(doc_idx).map_or(start, |end| *end as usize);
        self.parents.get(start..end).unwrap_or_default()
    }

    /// Its row of the catalogue, for products.
    pub fn row(&self, doc_idx: usize) -> Option<u32> {
        self.rows.get(doc_idx).copied().filter(|row| *row != NO_ROW)
    }

    /// Syllables with the characters that are read so as a rule.
    pub fn readings(&self) -> impl Iterator<Item = (&str, &str)> {
        (0..self.readings.ends.len()).map(|line_idx| {
            let line = self.readings.get(&self.bytes, line_idx);
            let n_letters = line.bytes().take_while(u8::is_ascii).count();
            line.split_at_checked(n_letters).unwrap_or_default()
        })
    }

    /// Characters that are not read as a rule, ascending.
    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// (traditional character, simplified character).
    pub fn traditional(&self) -> impl Iterator<Item = (char, char)> {
        self.traditional.iter().copied()
    }
}

/// Where the sections lie in `bytes`, whose end is `rest`.
fn sections(bytes: &[u8], rest: &[u8]) -> Option<[Range<usize>; N_SECTIONS]> {
    let mut reader = Reader(rest);
    let mut found: [Range<usize>; N_SECTIONS] = Default::default();
    for range in &mut found {
        let n = reader.fixed()? as usize;
        let start = bytes.len() - reader.0.len();
        reader.0 = reader.0.get(n..)?;
        *range = start..start + n;
    }
    reader.0.is_empty().then_some(found)
}

fn read_parents(bytes: &[u8], n_docs: usize) -> Option<(Vec<u32>, Vec<u32>)> {
    let mut reader = Reader(bytes);
    let (mut ends, mut parents) = (Vec::with_capacity(n_docs), vec![]);
    for _ in 0..n_docs {
        for _ in 0..reader.number()? {
            parents.push(reader.number()?.checked_sub(1)?);
        }
        ends.push(u32::try_from(parents.len()).ok()?);
    }
    reader.0.is_empty().then_some((ends, parents))
}

fn read_rows(bytes: &[u8], kinds: &[u8]) -> Option<Vec<u32>> {
    let mut reader = Reader(bytes);
    let mut row = 0_u32;
    let mut rows = Vec::with_capacity(kinds.len());
    for kind in kinds {
        rows.push(if *kind == Kind::Product as u8 {
            row = row.checked_add(reader.number()?).filter(|row| *row < MAX_DOCS)?;
            row
        } else {
            NO_ROW
        });
    }
    reader.0.is_empty().then_some(rows)
}

/// Positions of documents, told as steps.
fn read_steps(bytes: &[u8], n_docs: u32) -> Option<Vec<u32>> {
    let mut reader = Reader(bytes);
    let (mut positions, mut position) = (vec![], 0_u32);
    while !reader.0.is_empty() {
        position = position.checked_add(reader.number()?).filter(|idx| *idx < n_docs)?;
        positions.push(position);
    }
    Some(positions)
}

fn read_exceptions(bytes: &[u8], n_docs: u32, n_syllables: usize) -> Option<Vec<Exception>> {
    let mut reader = Reader(bytes);
    let (mut exceptions, mut doc_idx) = (vec![], 0_u32);
    while !reader.0.is_empty() {
        doc_idx = doc_idx.checked_add(reader.number()?).filter(|idx| *idx < n_docs)?;
        let (unit_idx, syllable_idx) = (reader.number()?, reader.number()?);
        if syllable_idx as usize >= n_syllables {
            return None;
        }
        exceptions.push(Exception { doc_idx, unit_idx, syllable_idx });
    }
    Some(exceptions)
}
