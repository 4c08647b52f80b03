//! What the list under the field has, and what can be chosen in it.

use crate::data::error::SearchError;
use crate::search::kind::Kind;
use crate::search::recent::RecentSearches;
use crate::ui::finding::hits::{FacetChoice, hit_path};
use crate::ui::finding::search_ideas::Idea;
use crate::wire::search::{HitGroup, HitRow, SearchReply};

/// Products are what most visitors look for, and their names are much alike.
const MAX_PRODUCTS: usize = 6;
/// So that the list shows several kinds on one screen.
const MAX_OTHERS: usize = 4;
/// Choices of the catalogue are one press above the hits.
const MAX_FACETS: usize = 3;
/// What is merely similar is a hint below the hits.
const MAX_SIMILAR: usize = 5;

/// What the list has.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Nothing was typed.
    Start {
        /// What was searched for before, newest first.
        recent: Vec<String>,
        /// What may be looked for.
        ideas: Vec<Idea>,
    },
    /// The search is not there yet.
    Loading,
    /// There is no search.
    Failed(SearchError),
    /// An answer.
    Found(Found),
}

/// An answer to a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it answers.
    pub text: String,
    /// Choices of the catalogue that were named, the nearest first.
    pub facets: Vec<FacetChoice>,
    /// In their order; none is empty.
    pub groups: Vec<Group>,
    /// What is similar, of any kind, where little fits.
    pub similar: Vec<(Kind, Hit)>,
    /// Nothing fits: these come nearest.
    pub is_nearest: bool,
    /// Whether no more can come.
    pub is_whole: bool,
    /// How many products fit.
    pub n_products: u32,
    /// How many things of any kind fit.
    pub n_all: u32,
    /// Whether the page itself shows the products.
    pub is_catalogue: bool,
}

/// The hits of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they are.
    pub kind: Kind,
    /// How many there are in all.
    pub n: u32,
    /// The best of them.
    pub hits: Vec<Hit>,
    /// Whether more of them can be shown.
    pub has_more: bool,
}

/// A page that the list leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Path of its page.
    pub path: String,
    /// Its names, with what of them fits.
    pub row: HitRow,
}

/// What can be chosen by keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A page of this site, by its path.
    Page(String),
    /// The catalogue with the text that was typed.
    AllProducts,
    /// The results page with it.
    AllResults,
    /// More hits of a kind.
    More(Kind),
    /// An earlier text.
    Recent(String),
    /// To forget all earlier texts.
    ForgetAll,
    /// To try again.
    Retry,
}

impl Content {
    /// What is shown for an empty field.
    pub fn start(recent: &RecentSearches, ideas: Vec<Idea>) -> Self {
        Self::Start { recent: recent.texts().to_vec(), ideas }
    }

    /// Whether there is nothing to be shown.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Start { recent, ideas } if recent.is_empty() && ideas.is_empty())
    }

    /// What can be chosen, in the order of the list.
    pub fn choices(&self) -> Vec<Choice> {
        match self {
            Self::Loading => vec![],
            Self::Start { recent, ideas } => {
                let forget = (!recent.is_empty()).then_some(Choice::ForgetAll);
                let recent = recent.iter().cloned().map(Choice::Recent);
                let ideas = ideas.iter().map(|idea| Choice::Page(idea.path.clone()));
                recent.chain(forget).chain(ideas).collect()
            }
            Self::Failed(_) => vec![Choice::Retry],
            Self::Found(found) => {
                let page = |hit: &Hit| Choice::Page(hit.path.clone());
                let of_group = |group: &Group| -> Vec<Choice> {
                    let more = group.has_more.then_some(Choice::More(group.kind));
                    group.hits.iter().map(page).chain(more).collect()
                };
                let facets = found.facets.iter().map(|facet| Choice::Page(facet.path.clone()));
                let groups = found.groups.iter().flat_map(of_group);
                let similar = found.similar.iter().map(|(_, hit)| page(hit));
                let products = found.has_catalogue_row().then_some(Choice::AllProducts);
                let all = found.has_results_row().then_some(Choice::AllResults);
                facets.chain(groups).chain(similar).chain(products).chain(all).collect()
            }
        }
    }

    /// Whether more is on its way.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Loading => true,
            Self::Found(found) => !found.is_whole,
            Self::Start { .. } | Self::Failed(_) => false,
        }
    }

    /// Whether the list may open by itself over the catalogue. There the page is the answer, changing
    /// with every key press, and a list over it would hide what it filters. But where no product fits,
    /// nothing is hidden, and a county or an organization of that name is the way out.
    pub fn hides_no_products(&self) -> bool {
        match self {
            Self::Found(found) => {
                !found.is_nearest && found.n_products == 0 && !found.groups.is_empty()
            }
            _ => false,
        }
    }
}

impl Found {
    /// The answer as the list shows it, with all the hits that it has of the kind `unfolded`. On the
    /// catalogue, products are left to the page.
    pub fn new(
        text: String,
        reply: &SearchReply,
        is_catalogue: bool,
        unfolded: Option<Kind>,
    ) -> Self {
        let group = |group| Group::new(group, unfolded);
        let groups = reply.groups.iter().filter_map(group);
        let groups: Vec<_> = groups.collect();
        let products = groups.iter().filter(|group| group.kind == Kind::Product);
        let n_products = products.map(|group| group.n).sum();
        let n_all = groups.iter().fold(0_u32, |n, group| n.saturating_add(group.n));
        let facets = reply.facets.iter().filter_map(FacetChoice::new).take(MAX_FACETS).collect();
        let is_shown = |group: &Group| !(is_catalogue && group.kind == Kind::Product);
        let groups = groups.into_iter().filter(is_shown).collect();
        let similar = reply.similar.iter().filter_map(group);
        let similar =
            similar.flat_map(|group| group.hits.into_iter().map(move |hit| (group.kind, hit)));
        let similar = similar.take(MAX_SIMILAR).collect();
        let (is_nearest, is_whole) = (reply.is_nearest, reply.is_whole);
        Self {
            text,
            facets,
            groups,
            similar,
            is_nearest,
            is_whole,
            n_products,
            n_all,
            is_catalogue,
        }
    }

    /// Whether there is a last row that leads to the catalogue: nothing near is all that it would show.
    pub fn has_catalogue_row(&self) -> bool {
        !self.is_catalogue && !self.is_nearest && self.n_products > 0
    }

    /// Whether there is a last row that leads to the results page.
    pub fn has_results_row(&self) -> bool {
        !self.is_nearest && self.n_all > 0
    }

    /// How many things of the shown kinds there are in all.
    pub fn n_hits(&self) -> u32 {
        self.groups.iter().fold(0, |n, group| n.saturating_add(group.n))
    }
}

impl Group {
    fn new(group: &HitGroup, unfolded: Option<Kind>) -> Option<Self> {
        let kind = Kind::from_code(&group.kind)?;
        let max_hits = match kind {
            _ if unfolded == Some(kind) => usize::MAX,
            Kind::Product => MAX_PRODUCTS,
            _ => MAX_OTHERS,
        };
        let hits = group
            .hits
            .iter()
            .filter_map(|row| Some(Hit { path: hit_path(kind, &row.id)?, row: row.clone() }));
        let hits: Vec<_> = hits.take(max_hits).collect();
        // Products have the catalogue.
        let is_folded = kind != Kind::Product && unfolded != Some(kind);
        let has_more = is_folded && (hits.len() as u64) < u64::from(group.n);
        (!hits.is_empty()).then_some(Self { kind, n: group.n, hits, has_more })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::search::{FacetHit, FacetPart};

    fn group(kind: &str, n: u32, ids: &[&str]) -> HitGroup {
        let row = |id: &&str| HitRow {
            id: (*id).to_owned(),
            score: 1,
            zh: String::new(),
            en: String::new(),
            zh_marks: vec![],
            en_marks: vec![],
            county_zh: String::new(),
            county_en: String::new(),
        };
        HitGroup { kind: kind.to_owned(), n, hits: ids.iter().map(row).collect() }
    }

    fn facet(query: &str) -> FacetHit {
        let part =
            FacetPart { query: query.to_owned(), zh: "茶".to_owned(), en: "Tea".to_owned() };
        FacetHit { parts: vec![part], n: 3 }
    }

    /// Seven products of nine, five counties of five, a kind of a later version, a broken id.
    fn reply() -> SearchReply {
        SearchReply {
            groups: vec![
                group("product", 9, &["a1", "a2", "a3", "a4", "a5", "a6", "a7"]),
                group("county", 5, &["500101", "500102", "500103", "500104", "500105"]),
                group("village", 4, &["x"]),
                group("township", 1, &["no code"]),
            ],
            facets: vec![facet("category=tea"), facet("nothing=known")],
            is_whole: true,
            ..SearchReply::default()
        }
    }

    fn paths(found: &Found) -> Vec<(Kind, usize, bool)> {
        found.groups.iter().map(|group| (group.kind, group.hits.len(), group.has_more)).collect()
    }

    #[test]
    fn each_kind_has_room_and_what_cannot_be_opened_is_left_out() {
        let found = Found::new("茶".to_owned(), &reply(), false, None);
        assert_eq!(paths(&found), [(Kind::Product, 6, false), (Kind::County, 4, true)]);
        assert_eq!((found.n_products, found.n_all, found.n_hits()), (9, 14, 14));
        assert_eq!(found.facets.len(), 1, "the catalogue has no facet of the other's name");
    }

    #[test]
    fn an_unfolded_kind_shows_all_that_came() {
        let found = Found::new("茶".to_owned(), &reply(), false, Some(Kind::County));
        assert_eq!(paths(&found), [(Kind::Product, 6, false), (Kind::County, 5, false)]);
    }

    #[test]
    fn the_catalogue_shows_its_products_itself() {
        let found = Found::new("茶".to_owned(), &reply(), true, None);
        assert_eq!(paths(&found), [(Kind::County, 4, true)]);
        assert_eq!((found.n_products, found.n_hits()), (9, 5));
        assert!(!found.has_catalogue_row() && found.has_results_row());
        let hides = |reply: &SearchReply| {
            Content::Found(Found::new(String::new(), reply, true, None)).hides_no_products()
        };
        assert!(!hides(&reply()), "nine products stand on the page");
        let counties = SearchReply { groups: vec![reply().groups.remove(1)], ..reply() };
        assert!(hides(&counties));
        assert!(!hides(&SearchReply { is_nearest: true, ..counties }));
        assert!(!hides(&SearchReply::default()));
    }

    #[test]
    fn choices_follow_the_list() {
        let mut reply = reply();
        reply.groups.truncate(2);
        reply.groups[0].hits.truncate(1);
        reply.groups[1].hits.truncate(1);
        reply.similar = vec![group("product", 2, &["b1", "b2"])];
        let choices = |reply: &SearchReply| {
            Content::Found(Found::new("茶".to_owned(), reply, false, None)).choices()
        };
        let page = |path: &str| Choice::Page(path.to_owned());
        let rows = [
            page("/products?category=tea"),
            page("/products/a1"),
            page("/counties/500101"),
            Choice::More(Kind::County),
            page("/products/b1"),
            page("/products/b2"),
        ];
        let ends = [Choice::AllProducts, Choice::AllResults];
        assert_eq!(choices(&reply), [rows.as_slice(), &ends].concat());
        reply.is_nearest = true;
        assert_eq!(choices(&reply), rows, "what is merely near is all that there is");
    }

    #[test]
    fn an_empty_field_offers_earlier_texts_to_be_forgotten() {
        let start = |recent: &[&str]| {
            let recent = recent.iter().map(|text| (*text).to_owned()).collect();
            let idea = Idea { path: "/products?category=tea".to_owned(), label: "Tea".to_owned() };
            Content::Start { recent, ideas: vec![idea] }
        };
        let idea = Choice::Page("/products?category=tea".to_owned());
        assert_eq!(start(&[]).choices(), [idea.clone()]);
        let recent = Choice::Recent("plum".to_owned());
        assert_eq!(start(&["plum"]).choices(), [recent, Choice::ForgetAll, idea]);
        assert!(Content::start(&RecentSearches::default(), vec![]).is_nothing());
        assert!(!start(&[]).is_nothing());
    }

    #[test]
    fn busy_until_every_shard_was_searched() {
        let found = |is_whole| {
            let reply = SearchReply { is_whole, ..reply() };
            Content::Found(Found::new(String::new(), &reply, false, None)).is_busy()
        };
        assert!(Content::Loading.is_busy() && found(false));
        assert!(
            !found(true)
                && !Content::Failed(SearchError::Refused { detail: String::new() }).is_busy()
        );
        assert_eq!(
            Content::Failed(SearchError::Refused { detail: String::new() }).choices(),
            [Choice::Retry]
        );
    }
}
