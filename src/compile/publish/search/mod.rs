//! The search index: every name that can be found, in shards with the most important first.

mod readings;
mod topics;
mod villages;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

use super::relations::{Relations, of};
use super::sink::Sink;
use crate::compile::facts::{Product, TownshipFact};
use crate::model::bilingual::Bilingual;
use crate::model::id::CountyCode;
use crate::search::format::assemble::{Named, assemble};
use crate::search::format::write::Doc;
use crate::search::kind::Kind;
use crate::text::romanize::romanized_township;
use crate::wire::manifest::FileRef;
use readings::Reader;
use topics::{Topic, Topics};

/// Size of the first shard, not compressed: with the engine less than 300 kB on the way, so that the
/// first answer comes soon.
const FIRST_SHARD_BYTES: usize = 450_000;
/// Each further shard is so many times as large: a browser that has one more rebuilds all it has.
const GROWTH: usize = 4;

// Weights, 0 to 255: of equal fits the heavier stands first, and the heaviest come with the first
// shard. Few and wide things are heavy, so that everybody's search finds its frame at once; then what
// visitors come for, the certified first; last the many townships.
const INDUSTRY: usize = 220;
const COUNTY: usize = 200;
const PRODUCT: usize = 100;
const PER_CERTIFICATE: usize = 15;
const MAX_CERTIFICATES: usize = 6;
const OF_INDUSTRY: usize = 30;
const ORGANISATION: usize = 90;
const TOWNSHIP_OF_PRODUCTS: usize = 70;
const PUBLISHED: usize = 60;
const TOWNSHIP: usize = 40;

/// What can be found.
struct Entry<'a> {
    kind: Kind,
    id: Cow<'a, str>,
    zh: Cow<'a, str>,
    en: Cow<'a, str>,
    others: Vec<String>,
    /// As its row says; empty where it does not.
    pinyin: &'a str,
    weight: u8,
    parents: Vec<(Kind, &'a str)>,
    /// Positions of its topics, which are the first documents.
    topics: Vec<u32>,
    catalogue_row: Option<u32>,
}

/// Writes the index and gives its shards.
pub(super) fn write<'a>(relations: &Relations<'a>, sink: &mut Sink) -> io::Result<Vec<FileRef>> {
    let topics = Topics::new(relations);
    let mut entries = entries(relations, &topics);
    entries.sort_by(|a, b| {
        let key = |entry: &Entry<'_>| (std::cmp::Reverse(entry.weight), entry.kind);
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
    });
    let topics = topics.topics.into_iter().map(topic_entry).collect();
    let parts = parts(topics, entries);
    let number: HashMap<(Kind, &str), u32> =
        parts.iter().flatten().map(|entry| (entry.kind, entry.id.as_ref())).zip(0..).collect();
    let reader = Reader::new(relations);
    let named = |entry: &Entry<'a>| Named {
        readings: reader.read(&entry.zh, entry.pinyin),
        others: entry.others.iter().map(|name| reader.read(name, "")).collect(),
        doc: Doc {
            kind: entry.kind,
            weight: entry.weight,
            id: entry.id.clone().into_owned(),
            zh: entry.zh.clone().into_owned(),
            en: entry.en.clone().into_owned(),
            others: entry.others.clone(),
            parents: {
                let own = entry.parents.iter().filter_map(|key| number.get(key).copied());
                own.chain(entry.topics.iter().copied()).collect()
            },
            row: entry.catalogue_row,
        },
    };
    let named = parts.iter().map(|part| part.iter().map(named).collect()).collect();
    // Half of what this takes: gone before the other half is used.
    drop(number);
    drop(parts);
    let common: BTreeMap<_, _> = reader.common().collect();
    let shards = assemble(named, &common, traditional());
    shards
        .iter()
        .zip(0..)
        .map(|(shard, idx)| {
            Ok(sink.write("", &format!("search-{idx}"), "bin", &shard.to_bytes())?.into())
        })
        .collect()
}

/// A topic is shown by its first name in each language.
fn topic_entry<'a>(topic: Topic) -> Entry<'a> {
    let mut others = topic.names;
    let mut first = |is_wanted: fn(&String) -> bool| {
        let at = others.iter().position(is_wanted);
        at.map(|at| others.remove(at)).unwrap_or_default()
    };
    let (zh, en) = (first(|name| !name.is_ascii()), first(|name| name.is_ascii()));
    Entry {
        kind: Kind::Topic,
        id: topic.id.into(),
        zh: zh.into(),
        en: en.into(),
        others,
        pinyin: "",
        weight: u8::MAX,
        parents: vec![],
        topics: vec![],
        catalogue_row: None,
    }
}

impl<'a> Entry<'a> {
    /// What has no more than a name; a weight above 255 is 255.
    fn new(kind: Kind, id: &'a str, name: &'a Bilingual, weight: usize) -> Self {
        Self {
            kind,
            id: id.into(),
            zh: name.zh.as_str().into(),
            en: name.en.as_deref().unwrap_or_default().into(),
            others: vec![],
            pinyin: "",
            weight: u8::try_from(weight).unwrap_or(u8::MAX),
            parents: vec![],
            topics: vec![],
            catalogue_row: None,
        }
    }
}

fn entries<'a>(relations: &Relations<'a>, topics: &Topics<'a>) -> Vec<Entry<'a>> {
    let facts = relations.facts;
    let mut entries = vec![];
    for row in &facts.industries {
        entries.push(Entry::new(Kind::Industry, &row.id, &row.name, INDUSTRY));
    }
    for row in &facts.counties {
        let entry = Entry::new(Kind::County, &row.code, &row.name, COUNTY);
        entries.push(Entry { pinyin: &row.pinyin, ..entry });
    }
    for row in &facts.organizations {
        // Who processes pork is found by the pig's industry.
        let industries = row.products.iter().flat_map(|id| of(&relations.industries, id));
        let industries = industries.map(|industry| (Kind::Industry, &*industry.id));
        let mut parents: Vec<_> = county(row.county.as_ref()).chain(industries).collect();
        parents.dedup();
        let entry = Entry::new(Kind::Organization, &row.id, &row.name, ORGANISATION);
        entries.push(Entry { parents, ..entry });
    }
    for row in &facts.opportunities {
        let entry = Entry::new(Kind::Opportunity, &row.id, &row.title, PUBLISHED);
        entries.push(Entry { parents: county(row.county.as_ref()).collect(), ..entry });
    }
    for row in &facts.achievements {
        entries.push(Entry::new(Kind::Achievement, &row.id, &row.name, PUBLISHED));
    }
    entries.extend(facts.townships.iter().map(|row| township(relations, row)));
    // A product of no county is in no catalogue; the check refuses it.
    for (product, row) in relations.catalogue().into_iter().zip(0..) {
        entries.push(Entry { catalogue_row: Some(row), ..product_entry(product) });
    }
    for entry in &mut entries {
        entry.topics = topics.of(entry.kind, &entry.id);
    }
    entries
}

fn county<'a>(code: Option<&'a CountyCode>) -> impl Iterator<Item = (Kind, &'a str)> + use<'a> {
    code.into_iter().map(|code| (Kind::County, &**code))
}

fn township<'a>(relations: &Relations<'a>, row: &'a TownshipFact) -> Entry<'a> {
    let has_products = !of(&relations.products_of_township, &row.code).is_empty();
    let weight = if has_products { TOWNSHIP_OF_PRODUCTS } else { TOWNSHIP };
    let mut entry = Entry::new(Kind::Township, &row.code, &row.name, weight);
    if row.name.en.is_none() {
        // As the pages name townships to readers of English.
        entry.en = romanized_township(&row.name.zh, &row.pinyin).unwrap_or_default().into();
    }
    entry.pinyin = &row.pinyin;
    entry.others = villages::names_of(relations, &row.code);
    entry.parents = vec![(Kind::County, row.code.get(..6).unwrap_or_default())];
    entry
}

fn product_entry(product: &Product) -> Entry<'_> {
    let card = &product.card;
    let n_certificates = card.certifications.len() as usize;
    let certified = PER_CERTIFICATE * n_certificates.min(MAX_CERTIFICATES);
    let of_industry = if card.industries.is_empty() { 0 } else { OF_INDUSTRY };
    let townships = card.townships.iter().map(|code| (Kind::Township, &**code));
    let industries = card.industries.iter().map(|id| (Kind::Industry, &**id));
    let weight = PRODUCT + certified + of_industry;
    Entry {
        pinyin: &card.pinyin,
        parents: county(Some(&card.county)).chain(townships).chain(industries).collect(),
        ..Entry::new(Kind::Product, &card.id, &card.name, weight)
    }
}

/// Cuts entries into shards and orders each so that it gets small: like beside like. Topics are the
/// first documents of all, so that naming one takes a byte.
fn parts<'a>(topics: Vec<Entry<'a>>, entries: Vec<Entry<'a>>) -> Vec<Vec<Entry<'a>>> {
    let mut parts = vec![vec![]];
    let (mut n_bytes, mut most) = (0, FIRST_SHARD_BYTES);
    for entry in entries {
        let n = entry.id.len() + entry.zh.len() + entry.en.len() + entry.topics.len() + 8;
        if n_bytes + n > most {
            parts.push(vec![]);
            n_bytes = 0;
            most *= GROWTH;
        }
        n_bytes += n;
        if let Some(part) = parts.last_mut() {
            part.push(entry);
        }
    }
    for part in &mut parts {
        part.sort_by(|a, b| {
            let key = |entry: &Entry<'_>| (entry.kind, entry.catalogue_row);
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
    }
    if let Some(first) = parts.first_mut() {
        first.splice(0..0, topics);
    }
    parts
}

/// Gives the traditional forms of characters, by the tables of OpenCC.
fn traditional() -> impl Fn(&BTreeSet<char>) -> Vec<(char, char)> {
    let mut pairs: Vec<(char, char)> = ('\u{3400}'..='\u{9FFF}')
        .filter_map(|from| {
            let text = hanconv::t2s(from.to_string());
            let mut simplified = text.chars();
            let to = simplified.next().filter(|to| *to != from && simplified.next().is_none())?;
            Some((to, from))
        })
        .collect();
    pairs.sort_unstable();
    move |used| {
        let of = |to: &char| {
            let start = pairs.partition_point(|(other, _)| other < to);
            let to = *to;
            pairs
                .iter()
                .skip(start)
                .take_while(move |(other, _)| *other == to)
                .map(|(to, from)| (*from, *to))
        };
        used.iter().flat_map(of).collect()
    }
}
