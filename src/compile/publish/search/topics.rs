//! Topics: what products have in common, by the rows of `synonyms.csv`, and the region's name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::words::Words;
use crate::compile::facts::{Facts, SynonymFact};
use crate::compile::publish::relations::Relations;
use crate::compile::schema::synonyms::Meaning;
use crate::model::bilingual::Bilingual;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::model::season::Month;
use crate::search::format::REGION;
use crate::search::kind::Kind;

/// What is found by a topic: its kind and id.
type Key<'a> = (Kind, &'a str);

/// A choice of the catalogue that is searched for by its words.
#[derive(Debug)]
pub(super) struct Topic {
    /// The catalogue's query that shows it, else `words:` and the id of its row, else [`REGION`].
    pub id: String,
    /// All names, Chinese and English, in the order of the table.
    pub names: Vec<String>,
}

/// All topics, and what is found by each.
#[derive(Debug, Default)]
pub(super) struct Topics<'a> {
    /// They are numbered in this order.
    pub topics: Vec<Topic>,
    found_by: HashMap<Key<'a>, BTreeSet<u32>>,
}

impl<'a> Topics<'a> {
    /// The topics of a data set.
    pub(super) fn new(relations: &Relations<'a>) -> Self {
        let mut this = Self::default();
        let facts = relations.facts;
        if let Some(base) = facts.base() {
            let names =
                region_names(&base.region.zh, base.region.en.as_deref().unwrap_or_default());
            this.topics.push(Topic { id: REGION.to_owned(), names });
        }
        let mut words = Words::default();
        let mut meant: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let cards = || facts.products.iter().map(|product| &product.card);
        let held: BTreeSet<String> =
            cards().flat_map(meanings_of).map(|meaning| meaning.query()).collect();
        // A choice that no product has would lead to an empty catalogue.
        let is_empty =
            |meaning: &Meaning| *meaning != Meaning::Now && !held.contains(&meaning.query());
        for row in &facts.synonyms {
            let meanings = &row.means;
            let is_nothing = !meanings.is_empty() && meanings.iter().all(is_empty);
            if is_nothing && row.products.is_empty() {
                continue;
            }
            let topic = this.topic(row);
            for meaning in meanings {
                meant.entry(meaning.query()).or_default().push(topic);
            }
            for id in row.products.iter().filter(|id| relations.product(id).is_some()) {
                this.add((Kind::Product, id), [topic]);
            }
            words.add_row(row, topic, meanings.is_empty());
        }
        if meant.contains_key(&Meaning::Now.query()) {
            this.add_months(&mut meant);
        }
        for card in cards() {
            let key = (Kind::Product, card.id.as_str());
            this.add(key, words.in_name(&card.name, Some(card.category)));
            for meaning in meanings_of(card) {
                this.add(key, meant.get(&meaning.query()).into_iter().flatten().copied());
            }
        }
        this.add_others(facts, &words);
        this
    }

    /// Positions of the topics that something is found by, ascending.
    pub(super) fn of(&self, kind: Kind, id: &str) -> Vec<u32> {
        self.found_by.get(&(kind, id)).into_iter().flatten().copied().collect()
    }

    fn add(&mut self, key: Key<'a>, topics: impl IntoIterator<Item = u32>) {
        self.found_by.entry(key).or_default().extend(topics);
    }

    /// The topic of a row; rows that mean the same are one.
    fn topic(&mut self, row: &SynonymFact) -> u32 {
        let id = topic_id(row);
        let known = self.topics.iter().position(|topic| topic.id == id);
        let idx = known.unwrap_or_else(|| {
            self.topics.push(Topic { id, names: vec![] });
            self.topics.len() - 1
        });
        if let Some(topic) = self.topics.get_mut(idx) {
            topic.names.extend_from_slice(&row.words);
        }
        u32::try_from(idx).unwrap_or(u32::MAX)
    }

    /// A topic for every month, as the visitor's month may be any of them.
    fn add_months(&mut self, meant: &mut BTreeMap<String, Vec<u32>>) {
        for month in Month::all() {
            let id = Meaning::Month(month).query();
            if !self.topics.iter().any(|topic| topic.id == id) {
                let idx = u32::try_from(self.topics.len()).unwrap_or(u32::MAX);
                meant.entry(id.clone()).or_default().push(idx);
                self.topics.push(Topic { id, names: vec![] });
            }
        }
    }

    /// What is no product is found by words in its own name, and by its products where these have a
    /// topic of names: who processes pork is found by "pork".
    fn add_others(&mut self, facts: &'a Facts, words: &Words) {
        let mut add = |key, name: &Bilingual, products: &[ProductId]| {
            let mut topics = words.in_name(name, None);
            for id in products {
                let of_product = self.of(Kind::Product, id);
                topics.extend(of_product.into_iter().filter(|topic| words.has_topic(*topic)));
            }
            self.add(key, topics);
        };
        for row in &facts.industries {
            add((Kind::Industry, &*row.id), &row.name, &row.products);
        }
        for row in &facts.organizations {
            add((Kind::Organization, &*row.id), &row.name, &row.products);
        }
        for row in &facts.opportunities {
            add((Kind::Opportunity, &*row.id), &row.title, &row.products);
        }
        for row in &facts.achievements {
            add((Kind::Achievement, &*row.id), &row.name, &row.products);
        }
    }
}

/// The choices of the catalogue that a product is found by.
fn meanings_of(card: &ProductCard) -> Vec<Meaning> {
    let months = card.months.iter().map(Meaning::Month);
    let certified = card.certifications.iter().map(Meaning::Certification);
    [Meaning::Category(card.category)].into_iter().chain(months).chain(certified).collect()
}

/// The catalogue's query for what a row means, if that is choices of one facet and nothing beside.
fn topic_id(row: &SynonymFact) -> String {
    let queries: BTreeSet<String> = row.means.iter().map(|meaning| meaning.query()).collect();
    let keys: BTreeSet<&str> =
        queries.iter().filter_map(|query| query.split_once('=')).map(|(key, _)| key).collect();
    let has_more = !row.products.is_empty() || !row.includes.is_empty();
    if keys.len() == 1 && !has_more {
        queries.into_iter().collect::<Vec<_>>().join("&")
    } else {
        format!("words:{}", row.id)
    }
}

/// What provinces are, as Chinese names end with it and English ones are written.
const PROVINCES: &[(&str, &str)] = &[
    ("维吾尔自治区", "Uygur Autonomous Region"),
    ("壮族自治区", "Zhuang Autonomous Region"),
    ("回族自治区", "Hui Autonomous Region"),
    ("特别行政区", "Special Administrative Region"),
    ("自治区", "Autonomous Region"),
    ("自治州", "Autonomous Prefecture"),
    ("地区", "Prefecture"),
    ("省", "Province"),
    ("市", "Municipality"),
    ("市", "City"),
];

/// A region's names with and without what it is.
fn region_names(zh: &str, en: &str) -> Vec<String> {
    let mut names = vec![zh.to_owned(), en.to_owned()];
    for (kind_zh, kind_en) in PROVINCES {
        if let Some(stem) = zh.strip_suffix(kind_zh).filter(|stem| stem.chars().count() > 1) {
            names.push(stem.to_owned());
            names.push(format!("{en} {kind_en}"));
        }
        if let Some(stem) = en.strip_suffix(kind_en) {
            names.push(stem.trim().to_owned());
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| !name.is_empty() && seen.insert(name.clone()));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_called_with_and_without_what_they_are() {
        assert_eq!(
            region_names("重庆市", "Chongqing"),
            ["重庆市", "Chongqing", "重庆", "Chongqing Municipality", "Chongqing City"]
        );
        assert_eq!(
            region_names("四川省", "Sichuan Province"),
            ["四川省", "Sichuan Province", "四川", "Sichuan Province Province", "Sichuan"]
        );
        assert!(region_names("广西壮族自治区", "Guangxi").contains(&"广西".to_owned()));
    }
}
