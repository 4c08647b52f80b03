//! From names with their readings to shards: what is usual once, what is not as an exception.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::write::{Doc, Exception, ShardText};
use crate::search::letters::{Unit, spelling, units};

/// A document, and how its Chinese name is read.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// The document.
    pub doc: Doc,
    /// The syllable of each unit of its Chinese name; `None` for words and where none is known.
    pub readings: Vec<Option<&'a str>>,
    /// The same for each of its other names.
    pub others: Vec<Vec<Option<&'a str>>>,
}

/// Shards of these documents, which are numbered in this order. `common` gives readings of
/// characters that names may lack, for queries; `traditional` the forms of what names have.
pub fn assemble(
    parts: Vec<Vec<Named<'_>>>,
    common: &BTreeMap<char, String>,
    traditional: impl Fn(&BTreeSet<char>) -> Vec<(char, char)>,
) -> Vec<ShardText> {
    let usual = usual_readings(parts.iter().flatten(), common);
    let mut told = BTreeSet::new();
    let mut first_doc = 0;
    let mut shards = vec![];
    for (part, part_idx) in parts.into_iter().zip(0..) {
        let used: BTreeSet<char> =
            part.iter().flat_map(Named::names).flat_map(|(name, _)| characters(name)).collect();
        let mut new: BTreeSet<char> = used.difference(&told).copied().collect();
        told.extend(&new);
        let pairs = traditional(&new);
        if part_idx == 0 {
            new.extend(common.keys());
            told.extend(common.keys());
        }
        let mut chars_of: BTreeMap<String, String> = BTreeMap::new();
        for c in new {
            if let Some(syllable) = usual.get(&c) {
                chars_of.entry(syllable.clone()).or_default().push(c);
            }
        }
        let names = part.iter().map(|named| (named.doc.zh.as_str(), named.readings.as_slice()));
        let names = names.chain(part.iter().flat_map(Named::other_names));
        let unusual: Vec<_> =
            names.zip(0..).flat_map(|(name, idx)| unusual(name, idx, &usual)).collect();
        for (.., syllable) in &unusual {
            chars_of.entry((*syllable).to_owned()).or_default();
        }
        let syllable_idx: HashMap<&str, u32> =
            chars_of.keys().map(String::as_str).zip(0..).collect();
        let exceptions = unusual
            .iter()
            .filter_map(|(doc_idx, unit_idx, syllable)| {
                let syllable_idx = *syllable_idx.get(syllable.as_str())?;
                Some(Exception { doc_idx: *doc_idx, unit_idx: *unit_idx, syllable_idx })
            })
            .collect();
        let n_docs = part.len() as u32;
        drop(syllable_idx);
        let docs = part.into_iter().map(|named| named.doc).collect();
        let readings = chars_of.into_iter().collect();
        shards.push(ShardText { first_doc, docs, readings, exceptions, traditional: pairs });
        first_doc += n_docs;
    }
    shards
}

fn characters(name: &str) -> impl Iterator<Item = char> {
    units(name).filter_map(|(_, unit)| if let Unit::Han(c) = unit { Some(c) } else { None })
}

/// A name with the syllable of each of its units.
type ReadName<'a> = (&'a str, &'a [Option<&'a str>]);

impl Named<'_> {
    fn names(&self) -> impl Iterator<Item = ReadName<'_>> {
        std::iter::once((self.doc.zh.as_str(), self.readings.as_slice())).chain(self.other_names())
    }

    fn other_names(&self) -> impl Iterator<Item = ReadName<'_>> {
        self.doc
            .others
            .iter()
            .zip(&self.others)
            .map(|(name, read)| (name.as_str(), read.as_slice()))
    }
}

/// (position, character, syllable) of a name.
fn read<'a>((name, readings): ReadName<'a>) -> impl Iterator<Item = (u32, char, String)> + use<'a> {
    let units = units(name).zip(readings).zip(0..);
    units.filter_map(|(((_, unit), reading), unit_idx)| match (unit, reading) {
        (Unit::Han(c), Some(reading)) => Some((unit_idx, c, plain(reading))),
        _ => None,
    })
}

fn plain(syllable: &str) -> String {
    String::from_utf8(spelling(syllable)).unwrap_or_default()
}

/// How each character is read most often in names, else as `common` says.
fn usual_readings<'a>(
    all: impl Iterator<Item = &'a Named<'a>>,
    common: &BTreeMap<char, String>,
) -> HashMap<char, String> {
    let mut counts: HashMap<char, BTreeMap<String, usize>> = HashMap::new();
    for (_, c, syllable) in all.flat_map(Named::names).flat_map(read) {
        *counts.entry(c).or_default().entry(syllable).or_default() += 1;
    }
    let mut usual: HashMap<char, String> =
        common.iter().map(|(c, syllable)| (*c, plain(syllable))).collect();
    for (c, syllables) in counts {
        // Of two that are as frequent the first in the alphabet: the same tables, the same file.
        let most = syllables.into_iter().rev().max_by_key(|(_, n)| *n);
        usual.extend(most.map(|(syllable, _)| (c, syllable)));
    }
    usual.retain(|_, syllable| !syllable.is_empty());
    usual
}

/// (document, unit, syllable) of what a name reads in another way than most do.
fn unusual(
    name: ReadName<'_>,
    doc_idx: u32,
    usual: &HashMap<char, String>,
) -> Vec<(u32, u32, String)> {
    read(name)
        .filter(|(_, c, syllable)| usual.get(c).is_some_and(|usual| usual != syllable))
        .filter(|(.., syllable)| !syllable.is_empty())
        .map(|(unit_idx, _, syllable)| (doc_idx, unit_idx, syllable))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::kind::Kind;

    fn named<'a>(id: &str, zh: &str, readings: &'a str) -> Named<'a> {
        let doc = Doc {
            kind: Kind::Organization,
            weight: 0,
            id: id.to_owned(),
            zh: zh.to_owned(),
            en: String::new(),
            others: vec![],
            parents: vec![],
            row: None,
        };
        let readings = readings.split(' ').map(Some).collect();
        Named { doc, readings, others: vec![] }
    }

    #[test]
    fn tells_the_usual_once_and_the_rest_as_exceptions() {
        let parts = vec![
            vec![named("a", "重庆", "chong qing"), named("b", "重阳", "chong yang")],
            vec![named("c", "重力", "zhong li")],
        ];
        let common = BTreeMap::from([('中', "zhong".to_owned())]);
        let shards = assemble(parts, &common, |_| vec![]);
        let lines = |shard: usize| -> Vec<(&str, &str)> {
            shards[shard].readings.iter().map(|(s, c)| (s.as_str(), c.as_str())).collect()
        };
        assert_eq!(lines(0), [("chong", "重"), ("qing", "庆"), ("yang", "阳"), ("zhong", "中")]);
        assert_eq!(lines(1), [("li", "力"), ("zhong", "")]);
        assert_eq!(shards[0].exceptions, []);
        assert_eq!(shards[1].exceptions, [Exception { doc_idx: 0, unit_idx: 0, syllable_idx: 1 }]);
        assert_eq!(shards[1].first_doc, 2);
    }
}
