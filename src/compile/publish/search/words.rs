//! Words that stand in names: which rows of `synonyms.csv` a name belongs to.

use std::collections::{BTreeSet, HashMap};

use crate::compile::facts::SynonymFact;
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::search::letters::{Unit, spelling, units};

/// A unit of a name, for comparing: a plural is its singular.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Piece {
    Han(char),
    Word(Vec<u8>),
}

/// A row whose words are looked for.
#[derive(Debug)]
struct Group {
    within: Option<Category>,
    except: Vec<Vec<Piece>>,
}

/// The words of all rows.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By their first unit, with their topic.
    by_first: HashMap<Piece, Vec<(Vec<Piece>, u32)>>,
    groups: HashMap<u32, Group>,
}

impl Words {
    /// Takes the words of a row that names are looked through for: `includes`, and `words` unless they
    /// mean something else.
    pub(super) fn add_row(&mut self, row: &SynonymFact, topic: u32, has_names: bool) {
        let own = row.words.iter().filter(|_| has_names);
        for word in own.chain(&row.includes) {
            let pieces = pieces(word);
            if let Some(first) = pieces.first() {
                self.by_first.entry(first.clone()).or_default().push((pieces, topic));
            }
        }
        if has_names {
            let except = row.except.iter().map(|word| pieces(word)).filter(|word| !word.is_empty());
            let except = except.collect();
            self.groups.insert(topic, Group { within: row.within, except });
        }
    }

    /// Whether a topic is one of words in names.
    pub(super) fn has_topic(&self, topic: u32) -> bool {
        self.groups.contains_key(&topic)
    }

    /// The topics of a name in both languages; `category` is that of a product.
    pub(super) fn in_name(&self, name: &Bilingual, category: Option<Category>) -> BTreeSet<u32> {
        let names = [Some(&name.zh), name.en.as_ref()].into_iter().flatten();
        let names: Vec<_> = names.map(|name| pieces(name)).collect();
        let mut topics = BTreeSet::new();
        for name in &names {
            for start in 0..name.len() {
                let rest = name.get(start..).unwrap_or_default();
                let words = rest.first().and_then(|first| self.by_first.get(first));
                for (word, topic) in words.into_iter().flatten() {
                    if rest.starts_with(word) {
                        topics.insert(*topic);
                    }
                }
            }
        }
        let is_meant = |topic: &u32| {
            let Some(group) = self.groups.get(topic) else { return true };
            let is_within =
                group.within.is_none() || category.is_none() || group.within == category;
            let has = |word: &Vec<Piece>| {
                names.iter().any(|name| name.windows(word.len()).any(|part| part == word))
            };
            is_within && !group.except.iter().any(has)
        };
        topics.retain(is_meant);
        topics
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let piece = |(_, unit)| match unit {
        Unit::Han(c) => Piece::Han(c),
        Unit::Word(word) => Piece::Word(singular(spelling(word))),
    };
    units(text).map(piece).collect()
}

/// An English word without the ending of a plural. Only for comparing: "tomatoes" and "tomatoe" are one.
fn singular(mut word: Vec<u8>) -> Vec<u8> {
    if let Some(stem) = word.strip_suffix(b"ies").filter(|stem| stem.len() > 1) {
        return [stem, b"y"].concat();
    }
    if word.len() > 3 && word.ends_with(b"s") && !word.ends_with(b"ss") {
        word.pop();
    }
    word
}
