//! What the search worker and the page tell each other.
//!
//! Requests are JavaScript arrays, `[verb, ..]`; [`SearchReply`] goes back as JSON, the rows of
//! [`ProductHits`] as a `Uint32Array`. Both sides come from one build, so there is no version here.
//!
//! | request | reply |
//! |---|---|
//! | `["index", ArrayBuffer]`: a shard of the index | `["ready", documents so far]` or `["refused", why]` |
//! | `["whole"]`: that was the last shard | none |
//! | `["suggest", ask, text, hits per kind]` | `["suggest", ask, JSON of SearchReply]` |
//! | `["named", ask, text, kinds ..]` | `["named", ask, JSON of NameHits]` |
//! | `["find", ask, text, hits per kind]`: the same for a page | `["find", ask, JSON of SearchReply]` |
//! | `["products", ask, text]` | `["products", ask, Uint32Array, is nearest, is whole]` |
//!
//! `ask` is a number that the page chooses; the reply names it again.

use serde::{Deserialize, Serialize};

use crate::search::engine::{Effort, Engine, Outcome};
use crate::search::index::{DocId, Lang};
use crate::search::kind::Kind;
use crate::search::meaning::Facet;
use crate::search::score::Scores;

/// Similar names of each kind: a hint, not a second list.
const MAX_SIMILAR: usize = 3;

/// Hits of all kinds, grouped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchReply {
    /// Groups with at least one hit, the one with the best hit first.
    pub groups: Vec<HitGroup>,
    /// Choices of the catalogue that were named, the nearest first.
    pub facets: Vec<FacetHit>,
    /// No product is all that was named: `facets` are the parts of it, each alone.
    pub are_parts: bool,
    /// What fits as well if slips are forgiven, where little fits as it stands; as the groups.
    pub similar: Vec<HitGroup>,
    /// Nothing fits what was typed; these come nearest.
    pub is_nearest: bool,
    /// Whether every shard of the index was searched.
    pub is_whole: bool,
}

/// The hits of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitGroup {
    /// `product`, `county`, `township`, `organisation`, `industry`, `opportunity` or `achievement`.
    pub kind: String,
    /// How many there are in all.
    pub n: u32,
    /// The best of them, best first.
    pub hits: Vec<HitRow>,
}

/// A choice of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetHit {
    /// What it is made of, one or more.
    pub parts: Vec<FacetPart>,
    /// How many products it has.
    pub n: u32,
}

/// A value of a facet, or several of one facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetPart {
    /// As in the address of the catalogue: `category=fruit`, `county=500236`.
    pub query: String,
    /// Chinese name; empty where there is none.
    pub zh: String,
    /// English name; empty where there is none.
    pub en: String,
}

/// What the worker tells of a document that fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitRow {
    /// Id or code, as in the table of its kind.
    pub id: String,
    /// How well it fits, among the hits of one reply.
    pub score: u32,
    /// Chinese name.
    pub zh: String,
    /// English name; empty where there is none.
    pub en: String,
    /// What of `zh` fits: ranges of characters (Unicode scalar values), ascending, half open.
    pub zh_marks: Vec<(u32, u32)>,
    /// What of `en` fits.
    pub en_marks: Vec<(u32, u32)>,
    /// Chinese name of the county that it lies in; empty where there is none.
    pub county_zh: String,
    /// English name of that county.
    pub county_en: String,
}

impl SearchReply {
    /// What of `outcome` a page shows: at most `n_best` hits of each kind.
    pub fn new(engine: &Engine, outcome: &Outcome, n_best: usize, is_whole: bool) -> Self {
        let groups = |scores: &Scores, n_best| -> Vec<HitGroup> {
            let groups = engine.groups(scores, n_best).into_iter();
            let rows = |docs: &[DocId]| {
                docs.iter().map(|doc| HitRow::new(engine, outcome, *doc)).collect()
            };
            groups
                .map(|group| HitGroup {
                    kind: group.kind.code().to_owned(),
                    n: group.n,
                    hits: rows(&group.best),
                })
                .collect()
        };
        let similar = groups(&outcome.similar, n_best.min(MAX_SIMILAR));
        let is_nearest = outcome.effort > Effort::Clean;
        let facets = engine.facets(outcome);
        let are_parts = facets.are_parts;
        let facets = facets.facets.iter().map(|facet| FacetHit::new(engine, facet)).collect();
        let mut groups = groups(&outcome.scores, n_best);
        // 水果 in the midst of an offer's title is less to who looks for fruit than any fruit.
        if engine.is_of_topics(&outcome.words) {
            groups.sort_by_key(|group| group.kind != Kind::Product.code());
        }
        Self { facets, are_parts, groups, similar, is_nearest, is_whole }
    }
}

impl FacetHit {
    fn new(engine: &Engine, facet: &Facet) -> Self {
        let index = engine.index();
        let part = |doc: &DocId| FacetPart {
            query: match index.kind(*doc) {
                Kind::County => format!("county={}", index.id(*doc)),
                _ => index.id(*doc).to_owned(),
            },
            zh: index.name(*doc, Lang::Zh).to_owned(),
            en: index.name(*doc, Lang::En).to_owned(),
        };
        Self { parts: facet.docs.iter().map(part).collect(), n: facet.n_products }
    }
}

impl HitRow {
    fn new(engine: &Engine, outcome: &Outcome, doc: DocId) -> Self {
        let index = engine.index();
        let name = |doc, lang| index.name(doc, lang).to_owned();
        let county = index.county_of(doc);
        Self {
            id: index.id(doc).to_owned(),
            score: u32::from(outcome.scores.get(doc).max(outcome.similar.get(doc))),
            zh: name(doc, Lang::Zh),
            en: name(doc, Lang::En),
            zh_marks: engine.marks(outcome, doc, Lang::Zh),
            en_marks: engine.marks(outcome, doc, Lang::En),
            county_zh: county.map(|county| name(county, Lang::Zh)).unwrap_or_default(),
            county_en: county.map(|county| name(county, Lang::En)).unwrap_or_default(),
        }
    }
}

/// All of some kinds whose own names fit what was typed, without their names: for who has these.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameHits {
    /// (kind as in [`HitGroup::kind`], id), best first.
    pub hits: Vec<(String, String)>,
    /// Nothing fits what was typed; these come nearest.
    pub is_nearest: bool,
    /// Whether every shard of the index was searched.
    pub is_whole: bool,
}

impl NameHits {
    /// What of `outcome` is of these kinds.
    pub fn new(engine: &Engine, outcome: &Outcome, kinds: &[Kind], is_whole: bool) -> Self {
        let index = engine.index();
        let hit = |doc| (index.kind(doc).code().to_owned(), index.id(doc).to_owned());
        let hits = engine.named(outcome, kinds).into_iter().map(hit).collect();
        Self { hits, is_nearest: outcome.effort > Effort::Clean, is_whole }
    }
}

/// The products that fit what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProductHits {
    /// Positions in the whole catalogue (all its shards in order), best first.
    pub rows: Vec<u32>,
    /// Nothing fits what was typed; these come nearest.
    pub is_nearest: bool,
    /// Whether every shard of the index was searched.
    pub is_whole: bool,
}
