//! Words that stand in names: which rows of `synonyms.csv` a name belongs to.

use std::collections::{BTreeSet, HashMap};

use crate::compile::reading::table::Row;
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
pub struct Words {
    /// By their first unit, with their topic.
    by_first: HashMap<Piece, Vec<(Vec<Piece>, u32)>>,
    groups: HashMap<u32, Group>,
}

impl Words {
    /// Takes the words of a row that names are looked through for: `includes`, and `words` unless they
    /// mean something else.
    pub fn add_row(&mut self, row: Row<'_>, topic: u32, has_names: bool) {
        let own = row.list("words").filter(|_| has_names);
        for word in own.chain(row.list("includes")) {
            let pieces = pieces(word);
            if let Some(first) = pieces.first() {
                self.by_first.entry(first.clone()).or_default().push((pieces, topic));
            }
        }
        if has_names {
            let except = row.list("except").map(pieces).filter(|word| !word.is_empty());
            let within = Category::from_code(row.get("within"));
            self.groups.insert(topic, Group { within, except: except.collect() });
        }
    }

    /// Whether a topic is one of words in names.
    pub fn has_topic(&self, topic: u32) -> bool {
        self.groups.contains_key(&topic)
    }

    /// The topics of the names of a row; `category` is that of a product.
    pub fn in_names_of(&self, row: Row<'_>, category: Option<Category>) -> BTreeSet<u32> {
        let columns = ["name_zh", "name_en", "title_zh", "title_en"];
        let has = |column: &&str| row.table.spec.column(column).is_some();
        let names = columns.into_iter().filter(has).map(|column| pieces(row.get(column)));
        let names: Vec<_> = names.collect();
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
