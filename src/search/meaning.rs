//! Queries by what they mean: 重庆涪陵榨菜 is 涪陵榨菜 of the whole region, 奉节水果 what of 奉节 is a
//! fruit, "green tea" one thing; and the facets that were named.
//!
//! Words that are a topic's name are known as they stand; what is half typed or has a slip is found by
//! the engine as any name is.

use super::automata::clean::Clean;
use super::automata::slips::Slips;
use super::engine::{Engine, Outcome, word_ends};
use super::index::DocId;
use super::kind::Kind;
use super::query::{Symbol, Word, is_latin, weight};
use super::score::{self, Scores};
use super::walk::{HanMasks, Walk, matches_from};

/// Words that may be one name: "traditional Chinese medicine", and one to spare.
const MAX_PHRASE: usize = 4;
/// Letters from which a name of a topic may have a slip.
const MIN_SLIPPED: usize = 4;
/// Letters from which a name may be in the plural: "gas" is no "ga".
const MIN_PLURAL: usize = 5;
/// Facets that are shown: more would push the hits away.
const MAX_FACETS: usize = 4;

/// What a query names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The query by its names, without the region where something else is named.
    pub words: Vec<Word>,
    /// Whether the region was left out.
    pub has_region: bool,
    /// Whether words were put together.
    pub has_phrase: bool,
}

/// The choices of the catalogue that a query names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// The best first.
    pub facets: Vec<Facet>,
    /// No product is all that was named: these are the parts of it, each alone.
    pub are_parts: bool,
}

/// A choice of the catalogue that was named, with what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The topics and the county that it is made of, in the order of the query.
    pub docs: Vec<DocId>,
    /// How many products it has, at least 1.
    pub n_products: u32,
}

impl Engine {
    /// The names in a query, where they are others than its words.
    pub fn meaning(&self, words: &[Word]) -> Option<Meaning> {
        let mut named = vec![];
        let mut has_phrase = false;
        let mut rest = words;
        while let [word, others @ ..] = rest {
            let phrase = (2..=MAX_PHRASE.min(rest.len())).rev().find_map(|n| {
                let phrase = rest.get(..n)?.concat();
                self.called(&phrase).map(|_| (n, phrase))
            });
            match phrase {
                Some((n, phrase)) => {
                    has_phrase = true;
                    named.push(phrase);
                    rest = rest.get(n..).unwrap_or_default();
                }
                None => {
                    self.split(word, &mut named);
                    rest = others;
                }
            }
        }
        let n_named = named.len();
        let is_region =
            |word: &Word| self.called(word).is_some_and(|doc| self.index().is_region(doc));
        if named.iter().any(|word| !is_region(word)) {
            named.retain(|word| !is_region(word));
        }
        let has_region = named.len() < n_named;
        (named != words).then_some(Meaning { words: named, has_region, has_phrase })
    }

    /// The topic with exactly this name, which may be in the plural.
    pub(super) fn topic_called(&self, name: &[Symbol]) -> Option<DocId> {
        self.called(name).filter(|doc| self.index().kind(*doc) == Kind::Topic)
    }

    /// The topic or county with exactly this name, which may be in the plural.
    fn called(&self, name: &[Symbol]) -> Option<DocId> {
        let index = self.index();
        index.called(name).or_else(|| {
            let (last, stem) = name.split_last()?;
            if *last != Symbol::Letter(b's') || name.len() < MIN_PLURAL {
                return None;
            }
            let without_e = stem.strip_suffix(&[Symbol::Letter(b'e')]);
            index.called(stem).or_else(|| index.called(without_e?)).or_else(|| {
                let berry = without_e?.strip_suffix(&[Symbol::Letter(b'i')])?;
                index.called(&[berry, &[Symbol::Letter(b'y')]].concat())
            })
        })
    }

    /// A word as the names at its ends and what is left between.
    fn split(&self, word: &[Symbol], named: &mut Vec<Word>) {
        // Letters without gaps are parted where nothing fits; a name in the midst of them is chance.
        if is_latin(word) || self.called(word).is_some() {
            named.push(word.to_vec());
            return;
        }
        let is_cut = |at: &usize| {
            // Not inside of a number or of a Latin word.
            let is_letter = |symbol: Option<&Symbol>| matches!(symbol, Some(Symbol::Letter(_)));
            !(is_letter(word.get(*at)) && is_letter(word.get(at.wrapping_sub(1))))
        };
        let cuts = || (1..word.len()).filter(is_cut);
        if let Some((name, rest)) = cuts()
            .rev()
            .filter_map(|at| word.split_at_checked(at))
            .find(|(name, _)| weight(name) > 2 && self.called(name).is_some())
        {
            named.push(name.to_vec());
            self.split(rest, named);
            return;
        }
        let end = cuts().filter_map(|at| word.split_at_checked(at));
        match end.into_iter().find(|(_, name)| self.called(name).is_some()) {
            Some((rest, name)) => {
                self.split(rest, named);
                named.push(name.to_vec());
            }
            None => named.push(word.to_vec()),
        }
    }

    /// Adds what fits a meaning to what fits by the words as they stand.
    pub(super) fn add_meaning(&self, meaning: &Meaning, all: &mut Scores) {
        let is_product = |doc: &DocId| self.index().kind(*doc) == Kind::Product;
        // Names with all of it in one run are what was meant, if there is a product among them.
        if meaning.has_region || meaning.has_phrase || !all.docs().iter().any(is_product) {
            all.note_all(&self.fit_meaning(meaning), |score| score);
        }
    }

    /// The documents that fit a meaning.
    fn fit_meaning(&self, meaning: &Meaning) -> Scores {
        let each: Vec<_> =
            meaning.words.iter().map(|word| (weight(word), self.clean_word(word))).collect();
        let each: Vec<_> = each.iter().map(|(weight, scores)| (*weight, scores)).collect();
        Scores::all_of(&each, self.index().n_docs())
    }

    /// What has to do with a topic whose name fits but for one letter.
    pub(super) fn slipped_topics(&self, word: &[Symbol], scores: &mut Scores) {
        if !is_latin(word) || weight(word) < MIN_SLIPPED {
            return;
        }
        let (index, automaton) = (self.index(), Slips::<1>::new(word));
        let han = HanMasks::new(word, index);
        let walk = Walk::new(index, &automaton, &han);
        let mut found = self.none();
        for name in index.names_of_topics() {
            let start = index.postings.name_start(*name);
            matches_from(&walk, start)
                .for_each(|(at, fit)| found.note_match(index, start + at, fit));
        }
        found.spread_to_children(index);
        scores.note_all(&found, |score| score);
    }

    /// The facets that a query names, all of them together if it names nothing else, or each alone where no
    /// product is all of them; else those of whose names it is a part, the best first. None is empty.
    pub fn facets(&self, outcome: &Outcome) -> Facets {
        let words = &outcome.words;
        let named = self.meaning(words).map_or_else(|| words.clone(), |meaning| meaning.words);
        if named.len() > 1 {
            let docs: Option<Vec<DocId>> = named
                .iter()
                .map(|word| self.called(word).filter(|doc| self.is_facet(*doc)))
                .collect();
            let docs = docs.unwrap_or_default();
            if let Some(all) = self.facet(docs.clone()) {
                return Facets { facets: vec![all], are_parts: false };
            }
            let parts: Vec<_> = docs.into_iter().filter_map(|doc| self.facet(vec![doc])).collect();
            return Facets { are_parts: !parts.is_empty(), facets: parts };
        }
        let index = self.index();
        let run: Word = named.concat();
        let automaton = Clean::new(&run, word_ends(&named));
        let han = HanMasks::new(&run, index);
        let walk = Walk::new(index, &automaton, &han);
        let mut best: Vec<(u16, DocId)> = vec![];
        let mut note = |doc: DocId, score: u16| match best.iter_mut().find(|(_, d)| *d == doc) {
            Some((old, _)) => *old = score.max(*old),
            None => best.push((score, doc)),
        };
        if weight(&run) > 1 {
            for name in index.names_of_topics() {
                let (start, doc) = (index.postings.name_start(*name), index.doc_of(*name));
                if self.is_facet(doc)
                    && let Some((_, found)) = matches_from(&walk, start).find(|(at, _)| *at == 0)
                {
                    note(doc, score::of_match(index, start, found));
                }
            }
        }
        let counties = outcome.scores.docs().iter().map(|doc| (*doc, outcome.scores.get(*doc)));
        for (doc, score) in counties.filter(|(doc, _)| index.kind(*doc) == Kind::County) {
            if score >= score::MIN_TELLING {
                note(doc, score);
            }
        }
        best.sort_by_key(|(score, doc)| (std::cmp::Reverse(*score), *doc));
        let facets = best.into_iter().filter_map(|(_, doc)| self.facet(vec![doc]));
        Facets { facets: facets.take(MAX_FACETS).collect(), are_parts: false }
    }

    /// Whether a query is names of topics and counties alone: then products are what is looked for.
    pub fn is_of_topics(&self, words: &[Word]) -> bool {
        let named = self.meaning(words).map_or_else(|| words.to_vec(), |meaning| meaning.words);
        let kinds = named.iter().map(|word| self.called(word).map(|doc| self.index().kind(doc)));
        let kinds: Option<Vec<Kind>> = kinds.collect();
        kinds.is_some_and(|kinds| kinds.contains(&Kind::Topic))
    }

    fn is_facet(&self, doc: DocId) -> bool {
        match self.index().kind(doc) {
            Kind::County => true,
            Kind::Topic => self.index().id(doc).contains('='),
            _ => false,
        }
    }

    fn facet(&self, docs: Vec<DocId>) -> Option<Facet> {
        let index = self.index();
        let docs: Vec<DocId> = docs.into_iter().map(|doc| index.meant_by(doc)).collect();
        let [first, others @ ..] = docs.as_slice() else { return None };
        let is_in = |child: &DocId| {
            index.kind(*child) == Kind::Product
                && others.iter().all(|doc| index.children_of(*doc).contains(child))
        };
        let n = index.children_of(*first).iter().filter(|child| is_in(child)).count();
        let n_products = u32::try_from(n).ok().filter(|n| *n > 0)?;
        Some(Facet { docs, n_products })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::search::engine::Effort;
    use crate::search::format::assemble::{Named, assemble};
    use crate::search::format::write::Doc;
    use crate::search::format::{NOW, REGION};
    use crate::search::index::Lang;
    use crate::search::testing::{names, ranked};

    /// (kind, id, Chinese name, English name, other names, parents, row)
    type Given<'a> = (Kind, &'a str, &'a str, &'a str, &'a [&'a str], &'a [u32], Option<u32>);

    const DOCS: &[Given<'_>] = &[
        (Kind::Topic, REGION, "重庆市", "Chongqing", &["重庆", "Chongqing City"], &[], None),
        (Kind::Topic, "category=fruit", "水果", "fruit", &["果品"], &[], None),
        (Kind::Topic, "month=11", "11月", "November", &["十一月"], &[], None),
        (Kind::Topic, NOW, "当季", "in season", &[], &[], None),
        (Kind::Topic, "words:green", "绿茶", "green tea", &[], &[], None),
        (Kind::County, "1", "奉节县", "Fengjie County", &[], &[], None),
        (Kind::County, "2", "涪陵区", "Fuling District", &[], &[], None),
        (Kind::County, "3", "南川区", "Nanchuan District", &[], &[], None),
        (Kind::Product, "a", "奉节脐橙", "Fengjie Navel Orange", &[], &[1, 2, 5], Some(0)),
        (Kind::Product, "b", "涪陵榨菜", "Fuling Zhacai", &[], &[6], Some(1)),
        (Kind::Product, "c", "金佛秀芽", "Jinfo Xiuya", &[], &[4, 7], Some(2)),
        (Kind::Product, "d", "夔门柚", "Kuimen Pomelo", &[], &[1, 5], Some(3)),
        (Kind::Product, "e", "大果茶", "Green Jade", &[], &[7], Some(4)),
        (Kind::Opportunity, "f", "奉节水果招商", "Investors for fruit", &[], &[5], None),
    ];

    fn engine() -> Engine {
        let named = |(kind, id, zh, en, others, parents, row): &Given<'_>| Named {
            doc: Doc {
                kind: *kind,
                weight: 9,
                id: (*id).to_owned(),
                zh: (*zh).to_owned(),
                en: (*en).to_owned(),
                others: others.iter().map(|name| (*name).to_owned()).collect(),
                parents: parents.to_vec(),
                row: *row,
            },
            readings: vec![],
            others: vec![],
        };
        // In two shards: topics come with the first one.
        let parts = DOCS.chunks(9).map(|part| part.iter().map(named).collect()).collect();
        let mut engine = Engine::default();
        for shard in assemble(parts, &BTreeMap::new(), |_| vec![]) {
            engine.extend(shard.to_bytes()).unwrap();
        }
        engine
    }

    fn products(engine: &Engine, typed: &str) -> Vec<String> {
        let docs = ranked(engine, typed);
        let products = docs.iter().filter(|doc| engine.index().kind(**doc) == Kind::Product);
        products.map(|doc| engine.index().name(*doc, Lang::Zh).to_owned()).collect()
    }

    #[test]
    fn topics_lend_their_names_to_what_has_them() {
        let engine = engine();
        for (typed, wanted) in [
            ("水果", vec!["奉节脐橙", "夔门柚"]),
            ("果品", vec!["奉节脐橙", "夔门柚"]),
            ("fruits", vec!["奉节脐橙", "夔门柚"]),
            ("frui", vec!["奉节脐橙", "夔门柚"]),
            ("friut", vec!["奉节脐橙", "夔门柚"]),
            ("十一月", vec!["奉节脐橙"]),
            ("November", vec!["奉节脐橙"]),
            ("green tea", vec!["金佛秀芽"]),
            ("Green Teas", vec!["金佛秀芽"]),
            ("11月水果", vec!["奉节脐橙"]),
            ("fruit november", vec!["奉节脐橙"]),
            ("奉节 水果", vec!["奉节脐橙", "夔门柚"]),
            ("奉节水果", vec!["奉节脐橙", "夔门柚"]),
            ("水果奉节", vec!["奉节脐橙", "夔门柚"]),
            ("fengjie frut", vec!["奉节脐橙", "夔门柚"]),
            ("green tea nanchuan", vec!["金佛秀芽"]),
            ("南川绿茶", vec!["金佛秀芽"]),
            ("水", vec![]),
        ] {
            assert_eq!(products(&engine, typed), wanted, "{typed}");
        }
        assert!(!names(&engine, "水果").contains(&"水果".to_owned()), "a topic has no page");
        // What fits a part is told as the nearest.
        assert_eq!(engine.ask("fuling fruit").effort, Effort::Far);
    }

    #[test]
    fn the_region_is_understood_before_and_after_a_name() {
        let engine = engine();
        for typed in [
            "重庆涪陵榨菜",
            "重庆市涪陵榨菜",
            "涪陵榨菜 重庆",
            "fuling zhacai chongqing",
            "Chongqing City Fuling Zhacai",
            "重庆涪陵炸菜",
            "chongqing fuling zhacia",
        ] {
            assert_eq!(products(&engine, typed), ["涪陵榨菜"], "{typed}");
        }
        assert_eq!(products(&engine, "重庆").len(), 5);
        assert_eq!(products(&engine, "chongqing fruit").len(), 2);
    }

    #[test]
    fn a_name_stands_before_a_meaning() {
        let engine = engine();
        assert_eq!(names(&engine, "水果").first().unwrap(), "奉节水果招商");
        assert_eq!(products(&engine, "green").first().unwrap(), "大果茶");
    }

    #[test]
    fn products_are_looked_for_where_nothing_but_topics_and_places_is_named() {
        let engine = engine();
        for (typed, is_so) in [
            ("水果", true),
            ("奉节水果", true),
            ("green tea", true),
            ("奉节", false),
            ("水", false),
            ("水果 招商", false),
            ("", false),
        ] {
            assert_eq!(engine.is_of_topics(&engine.ask(typed).words), is_so, "{typed}");
        }
    }

    #[test]
    fn what_is_in_season_follows_the_month() {
        let mut engine = engine();
        for (month, wanted) in [(11, vec!["奉节脐橙"]), (3, vec![])] {
            engine.set_month(month);
            for typed in ["当季", "in season"] {
                assert_eq!(products(&engine, typed), wanted, "{typed} in {month}");
            }
        }
    }

    #[test]
    fn facets_are_those_that_were_named() {
        let mut engine = engine();
        engine.set_month(11);
        let facets = |typed: &str| -> Vec<(String, u32)> {
            let facets = engine.facets(&engine.ask(typed)).facets;
            let id = |doc: &DocId| engine.index().id(*doc);
            facets
                .iter()
                .map(|facet| {
                    (facet.docs.iter().map(id).collect::<Vec<_>>().join(" "), facet.n_products)
                })
                .collect()
        };
        let one = |id: &str, n| vec![(id.to_owned(), n)];
        assert_eq!(facets("水果"), one("category=fruit", 2));
        assert_eq!(facets("水果 重庆"), one("category=fruit", 2));
        assert_eq!(facets("当季"), one("month=11", 1));
        assert_eq!(facets("奉节"), one("1", 2));
        assert_eq!(facets("奉节县 十一月"), one("1 month=11", 1));
        let parts = [("2".to_owned(), 1), ("category=fruit".to_owned(), 2)];
        assert_eq!(facets("涪陵 水果"), parts, "what no product is as a whole, in parts");
        assert_eq!(facets("涪陵水果"), parts);
        assert_eq!(facets("南川 水果"), [("3".to_owned(), 2), ("category=fruit".to_owned(), 2)]);
        for (typed, are_parts) in [("涪陵 水果", true), ("奉节 水果", false), ("水果", false)]
        {
            assert_eq!(engine.facets(&engine.ask(typed)).are_parts, are_parts, "{typed}");
        }
        assert_eq!(facets("绿茶"), [], "what is no choice of the catalogue");
        assert_eq!(facets("奉节 榨菜"), []);
        assert_eq!(facets(""), []);
    }
}
