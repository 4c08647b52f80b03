//! The index in memory: names as positions of units, and where each pair of spellings begins.
//!
//! Built from shards as they come. Knows nothing of queries.

pub mod characters;
pub mod postings;
pub mod vocabulary;

use std::collections::HashMap;

use super::format::read::{BadIndex, Shard};
use super::format::{MAX_DOCS, MAX_NAME_UNITS, NOW, REGION};
use super::kind::Kind;
use super::letters::{Unit, spelling, units};
use super::query::{Symbol, words};
use crate::text::short_name::{short_county_name, short_township_name};
use characters::Characters;
use postings::Postings;
use vocabulary::{Spelling, Vocabulary};

/// Number of a document in the whole index.
pub type DocId = u32;

/// Everything that can be found.
#[derive(Debug, Default)]
pub struct Index {
    shards: Vec<Shard>,
    /// Number of the first document of each shard, and of the one after the last.
    firsts: Vec<DocId>,
    /// Characters with their readings.
    pub characters: Characters,
    /// Spellings in order.
    pub vocabulary: Vocabulary,
    /// Names as positions.
    pub postings: Postings,
    kinds: Vec<Kind>,
    weights: Vec<u8>,
    /// For each name how many units are a place's name without its kind (石柱 of 石柱土家族自治县); 0
    /// for what is no place.
    n_short: Vec<u8>,
    /// The document of each other name; those are numbered after the two of each document.
    others_of: Vec<DocId>,
    children: Children,
    topics: Topics,
    /// The visitor's month, 1 to 12.
    month: Option<u8>,
}

/// What documents of [`Kind::Topic`] are called.
#[derive(Debug, Default)]
struct Topics {
    by_name: HashMap<Vec<Symbol>, DocId>,
    /// The numbers of all their names.
    names: Vec<u32>,
    region: Option<DocId>,
    now: Option<DocId>,
    /// (number, topic)
    months: Vec<(u8, DocId)>,
}

/// What is found by the name of something else: for each document where its children end.
#[derive(Debug, Default)]
struct Children {
    ends: Vec<u32>,
    docs: Vec<DocId>,
}

/// Which of the two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Index {
    /// Takes the bytes of the next shard; [`Self::rebuild`] makes it found.
    ///
    /// # Errors
    /// If they are none, or not the next one; the index stays as it was.
    pub fn extend(&mut self, bytes: Vec<u8>) -> Result<(), BadIndex> {
        let shard = Shard::read(bytes, self.n_docs())?;
        self.add(shard);
        Ok(())
    }

    /// Takes a shard that begins with document [`Self::n_docs`].
    pub fn add(&mut self, shard: Shard) {
        let first = self.n_docs();
        if self.firsts.is_empty() {
            self.firsts.push(first);
        }
        self.firsts.push(first.saturating_add(shard.n_docs()).min(MAX_DOCS));
        self.shards.push(shard);
    }

    /// How many documents it has.
    pub fn n_docs(&self) -> u32 {
        self.firsts.last().copied().unwrap_or_default()
    }

    /// Makes everything that was added findable. Linear in the length of all names.
    pub fn rebuild(&mut self) {
        let docs = self.shards.iter().flat_map(|shard| {
            (0..shard.n_docs() as usize).map(|doc_idx| (shard.kind(doc_idx), shard.weight(doc_idx)))
        });
        (self.kinds, self.weights) =
            docs.map(|(kind, weight)| (kind.unwrap_or(Kind::Product), weight)).unzip();
        self.children = self.children();
        self.characters = Characters::new(self.shards.iter().flat_map(|shard| shard.traditional()));
        for (syllable, chars) in self.shards.iter().flat_map(Shard::readings) {
            let syllable = self.characters.syllable(syllable);
            chars.chars().for_each(|c| self.characters.read_as(c, syllable));
        }
        let mut names = Names::default();
        let (mut others, mut others_of) = (vec![], vec![]);
        for (shard, first) in self.shards.iter().zip(&self.firsts) {
            let mut exceptions = shard.exceptions().iter().peekable();
            let syllables: Vec<u16> =
                shard.readings().map(|(syllable, _)| self.characters.syllable(syllable)).collect();
            let mut read_so = |name_idx: u32| {
                let mut read_so = vec![];
                while let Some(exception) = exceptions.next_if(|e| e.doc_idx == name_idx) {
                    let syllable = syllables.get(exception.syllable_idx as usize).copied();
                    read_so.push((exception.unit_idx, syllable.unwrap_or(characters::UNREAD)));
                }
                read_so
            };
            for doc_idx in 0..shard.n_docs() {
                let read_so = read_so(doc_idx);
                names.add(shard.zh(doc_idx as usize), &read_so, &self.characters);
                names.add(shard.en(doc_idx as usize), &[], &self.characters);
            }
            for ((doc_idx, name), name_idx) in shard.others().zip(shard.n_docs()..) {
                others.push((name.to_owned(), read_so(name_idx)));
                others_of.push(first + doc_idx);
            }
        }
        for (name, read_so) in &others {
            names.add(name, read_so, &self.characters);
        }
        self.topics = self.topics(&others, &others_of);
        self.others_of = others_of;
        let places = (0..self.n_docs()).flat_map(|doc| {
            let kind = self.kind(doc);
            [Lang::Zh, Lang::En].map(|lang| n_short(kind, self.name(doc, lang)))
        });
        self.n_short = places.collect();
        let Names { spellings, mut units, ends, .. } = names;
        let n_spellings = spellings.len();
        let (vocabulary, new_ids) = Vocabulary::new(spellings);
        for spelling in &mut units {
            *spelling = new_ids.get(*spelling as usize).copied().unwrap_or(postings::END);
        }
        self.characters.note_spellings(&vocabulary);
        self.vocabulary = vocabulary;
        self.postings = Postings::new(units, ends, n_spellings);
    }

    fn topics(&self, others: &[(String, Vec<(u32, u16)>)], others_of: &[DocId]) -> Topics {
        let n_docs = self.n_docs();
        let mut topics = Topics::default();
        let mut call = |text: &str, doc: DocId| {
            let symbols: Vec<Symbol> = words(text, |c| c).concat();
            let is_name = !symbols.is_empty();
            if is_name {
                topics.by_name.entry(symbols).or_insert(doc);
            }
            is_name
        };
        let mut add = |name: u32, text: &str, doc: DocId| {
            if call(text, doc) {
                topics.names.push(name);
            }
        };
        for doc in (0..n_docs).filter(|doc| self.kind(*doc) == Kind::Topic) {
            add(doc * 2, self.name(doc, Lang::Zh), doc);
            add(doc * 2 + 1, self.name(doc, Lang::En), doc);
        }
        for ((name, (text, _)), doc) in (n_docs * 2..).zip(others).zip(others_of) {
            if self.kind(*doc) == Kind::Topic {
                add(name, text, *doc);
            }
        }
        for doc in (0..n_docs).filter(|doc| self.kind(*doc) == Kind::County) {
            for name in [Lang::Zh, Lang::En].map(|lang| self.name(doc, lang)) {
                call(name, doc);
                call(short_county_name(name), doc);
            }
        }
        for doc in (0..n_docs).filter(|doc| self.kind(*doc) == Kind::Topic) {
            match self.id(doc) {
                REGION => topics.region = Some(doc),
                NOW => topics.now = Some(doc),
                id => {
                    let month = id.strip_prefix("month=").and_then(|month| month.parse().ok());
                    topics.months.extend(month.map(|month: u8| (month, doc)));
                }
            }
        }
        topics
    }

    /// The topic or county that is called exactly so.
    pub fn called(&self, name: &[Symbol]) -> Option<DocId> {
        self.topics.by_name.get(name).copied()
    }

    /// The numbers of all names of topics.
    pub fn names_of_topics(&self) -> &[u32] {
        &self.topics.names
    }

    /// Says which month it is where the visitor is, 1 to 12.
    pub fn set_month(&mut self, month: u8) {
        self.month = Some(month);
    }

    /// The topic that a topic stands for: the one of the month for "in season", else itself.
    pub fn meant_by(&self, doc: DocId) -> DocId {
        let months = self.topics.months.iter().filter(|_| self.topics.now == Some(doc));
        let of_now = months.filter(|(month, _)| Some(*month) == self.month);
        of_now.map(|(_, doc)| *doc).next().unwrap_or(doc)
    }

    /// Whether a document is the whole region, whose children are all documents.
    pub fn is_region(&self, doc: DocId) -> bool {
        self.topics.region == Some(doc)
    }

    /// The document that a name belongs to.
    pub fn doc_of(&self, name: u32) -> DocId {
        let n_own = self.n_docs() * 2;
        match name.checked_sub(n_own) {
            None => name / 2,
            Some(other) => self.others_of.get(other as usize).copied().unwrap_or(DocId::MAX),
        }
    }

    fn children(&self) -> Children {
        let n_docs = self.n_docs() as usize;
        let mut ends = vec![0_u32; n_docs];
        let pairs = || {
            let docs = self.shards.iter().zip(&self.firsts).flat_map(|(shard, first)| {
                (0..shard.n_docs()).map(move |doc_idx| (shard, first + doc_idx, doc_idx))
            });
            docs.flat_map(|(shard, doc, doc_idx)| {
                shard.parents(doc_idx as usize).iter().map(move |parent| (*parent, doc))
            })
        };
        for (parent, _) in pairs() {
            if let Some(n) = ends.get_mut(parent as usize) {
                *n += 1;
            }
        }
        let mut end = 0;
        for slot in &mut ends {
            let n = *slot;
            *slot = end; // for now where its children begin
            end += n;
        }
        let mut docs = vec![0; end as usize];
        for (parent, doc) in pairs() {
            if let Some(next) = ends.get_mut(parent as usize) {
                if let Some(slot) = docs.get_mut(*next as usize) {
                    *slot = doc;
                }
                *next += 1;
            }
        }
        Children { ends, docs }
    }

    /// What is found by the name of `doc` too.
    pub fn children_of(&self, doc: DocId) -> &[DocId] {
        let before =
            (doc as usize).checked_sub(1).and_then(|before| self.children.ends.get(before));
        let start = before.copied().unwrap_or_default() as usize;
        let end = self.children.ends.get(doc as usize).map_or(start, |end| *end as usize);
        self.children.docs.get(start..end).unwrap_or_default()
    }

    /// What a document is.
    pub fn kind(&self, doc: DocId) -> Kind {
        self.kinds.get(doc as usize).copied().unwrap_or(Kind::Product)
    }

    /// Of equal fits the heavier stands first.
    pub fn weight(&self, doc: DocId) -> u8 {
        self.weights.get(doc as usize).copied().unwrap_or_default()
    }

    fn shard_of(&self, doc: DocId) -> Option<(&Shard, usize)> {
        let shard_idx = self.firsts.partition_point(|first| *first <= doc).checked_sub(1)?;
        let shard = self.shards.get(shard_idx)?;
        Some((shard, (doc - self.firsts.get(shard_idx)?) as usize))
    }

    /// Id or code of a document.
    pub fn id(&self, doc: DocId) -> &str {
        self.shard_of(doc).map(|(shard, doc_idx)| shard.id(doc_idx)).unwrap_or_default()
    }

    /// A name of a document; empty where it has none.
    pub fn name(&self, doc: DocId, lang: Lang) -> &str {
        let found = self.shard_of(doc);
        let name = found.map(|(shard, doc_idx)| match lang {
            Lang::Zh => shard.zh(doc_idx),
            Lang::En => shard.en(doc_idx),
        });
        name.unwrap_or_default()
    }

    /// Where a name of a document begins in [`Self::postings`].
    pub fn name_start(&self, doc: DocId, lang: Lang) -> u32 {
        self.postings.name_start(doc * 2 + u32::from(lang == Lang::En))
    }

    /// How many units of the name at a position are the name itself: all of them, but for places.
    pub fn n_telling_units(&self, position: u32) -> u32 {
        let (start, end) = self.postings.name_at(position);
        let n_short = self.n_short.get(self.postings.name(position) as usize).copied();
        match n_short.unwrap_or_default() {
            0 => end.saturating_sub(start),
            n_short => u32::from(n_short),
        }
    }

    /// The row of a product in the catalogue.
    pub fn row(&self, doc: DocId) -> Option<u32> {
        self.shard_of(doc).and_then(|(shard, doc_idx)| shard.row(doc_idx))
    }

    /// The county that a document lies in.
    pub fn county_of(&self, doc: DocId) -> Option<DocId> {
        let (shard, doc_idx) = self.shard_of(doc)?;
        let mut parents = shard.parents(doc_idx).iter().copied();
        parents.find(|parent| *parent < self.n_docs() && self.kind(*parent) == Kind::County)
    }
}

fn n_short(kind: Kind, name: &str) -> u8 {
    let short = match kind {
        Kind::County => short_county_name(name),
        Kind::Township => short_township_name(name),
        _ => return 0,
    };
    u8::try_from(units(short).count()).unwrap_or_default()
}

/// Names as they are read: two for each document.
#[derive(Default)]
struct Names {
    words: HashMap<Vec<u8>, u32>,
    /// By character and number of its syllable.
    read: HashMap<(char, u16), u32>,
    spellings: Vec<Spelling>,
    /// The spelling of each unit; after each name comes [`postings::END`].
    units: Vec<u32>,
    /// Where each name ends in `units`.
    ends: Vec<u32>,
}

impl Names {
    fn add(&mut self, name: &str, exceptions: &[(u32, u16)], characters: &Characters) {
        for ((_, unit), unit_idx) in units(name).zip(0_u32..).take(MAX_NAME_UNITS) {
            let next = u32::try_from(self.spellings.len()).unwrap_or(postings::END - 1);
            let id = match unit {
                Unit::Word(word) => {
                    let letters = spelling(word);
                    let known = self.words.get(&letters).copied();
                    known.unwrap_or_else(|| {
                        self.spellings.push(Spelling { letters: letters.clone(), han: None });
                        self.words.insert(letters, next);
                        next
                    })
                }
                Unit::Han(c) => {
                    let exception = exceptions.iter().find(|(idx, _)| *idx == unit_idx);
                    let syllable = exception.map_or_else(|| characters.usual(c), |(_, s)| *s);
                    *self.read.entry((c, syllable)).or_insert_with(|| {
                        let letters = characters.letters(syllable).to_vec();
                        self.spellings.push(Spelling { letters, han: Some(c) });
                        next
                    })
                }
            };
            self.units.push(id);
        }
        self.ends.push(u32::try_from(self.units.len()).unwrap_or(u32::MAX));
        self.units.push(postings::END);
    }
}
