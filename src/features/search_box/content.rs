//! What the list under the field has, and what can be chosen in it.

use crate::data::search::SearchError;
use crate::model::id::{CountyCode, IndustryId, ProductId, Slug, TownshipCode};
use crate::query::recent::RecentSearches;
use crate::search::kind::Kind;
use crate::text::short_name::short_county_name;
use crate::ui::site::{
    achievement_path, county_path, opportunity_path, organisation_path, product_path,
    products_with, township_path,
};
use crate::wire::search::{HitGroup, HitRow, SearchReply};

/// Products are what most visitors look for, and their names are much alike.
const MAX_PRODUCTS: usize = 6;
/// So that the list shows several kinds on one screen.
const MAX_OTHERS: usize = 4;
/// What is merely similar is a hint below the hits.
const MAX_SIMILAR: usize = 5;

/// What the list has.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Nothing was typed, and nothing was searched for before.
    Nothing,
    /// Nothing was typed: what was searched for before, newest first.
    Recent(Vec<String>),
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

/// One hit.
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
    /// More hits of a kind.
    More(Kind),
    /// An earlier text.
    Recent(String),
    /// To forget all earlier texts.
    ForgetAll,
    /// To try again.
    Retry,
}

/// Path of the page of the thing with this id; `None` where that is no id of its kind.
fn path(kind: Kind, id: &str) -> Option<String> {
    let slug = || Slug::parse(id).ok();
    Some(match kind {
        Kind::Product => product_path(ProductId::parse(id).ok()?.as_str()),
        Kind::County => county_path(CountyCode::parse(id).ok()?.as_str()),
        Kind::Township => township_path(TownshipCode::parse(id).ok()?.as_str()),
        Kind::Organisation => organisation_path(slug()?.as_str()),
        Kind::Industry => products_with("industry", IndustryId::parse(id).ok()?.as_str()),
        Kind::Opportunity => opportunity_path(slug()?.as_str()),
        Kind::Achievement => achievement_path(slug()?.as_str()),
    })
}

impl Content {
    /// What is shown for an empty field.
    pub fn of_recent(recent: &RecentSearches) -> Self {
        match recent.texts() {
            [] => Self::Nothing,
            texts => Self::Recent(texts.to_vec()),
        }
    }

    /// What can be chosen, in the order of the list.
    pub fn choices(&self) -> Vec<Choice> {
        match self {
            Self::Nothing | Self::Loading => vec![],
            Self::Recent(texts) => {
                let texts = texts.iter().cloned().map(Choice::Recent);
                texts.chain([Choice::ForgetAll]).collect()
            }
            Self::Failed(_) => vec![Choice::Retry],
            Self::Found(found) => {
                let page = |hit: &Hit| Choice::Page(hit.path.clone());
                let of_group = |group: &Group| -> Vec<Choice> {
                    let more = group.has_more.then_some(Choice::More(group.kind));
                    group.hits.iter().map(page).chain(more).collect()
                };
                let groups = found.groups.iter().flat_map(of_group);
                let similar = found.similar.iter().map(|(_, hit)| page(hit));
                let all = found.has_catalogue_row().then_some(Choice::AllProducts);
                groups.chain(similar).chain(all).collect()
            }
        }
    }

    /// Whether more is on its way.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Loading => true,
            Self::Found(found) => !found.is_whole,
            Self::Nothing | Self::Recent(_) | Self::Failed(_) => false,
        }
    }

    /// Whether the list may open by itself over the catalogue. There the page is the answer, changing
    /// with every key press, and a list over it would hide what it filters. But where no product fits,
    /// nothing is hidden, and a county or an organisation of that name is the way out.
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
        let is_shown = |group: &Group| !(is_catalogue && group.kind == Kind::Product);
        let groups = groups.into_iter().filter(is_shown).collect();
        let similar = reply.similar.iter().filter_map(group);
        let similar =
            similar.flat_map(|group| group.hits.into_iter().map(move |hit| (group.kind, hit)));
        let similar = similar.take(MAX_SIMILAR).collect();
        let (is_nearest, is_whole) = (reply.is_nearest, reply.is_whole);
        Self { text, groups, similar, is_nearest, is_whole, n_products, is_catalogue }
    }

    /// Whether there is a last row that leads to the catalogue: nothing near is all that it would show.
    pub fn has_catalogue_row(&self) -> bool {
        !self.is_catalogue && !self.is_nearest && self.n_products > 0
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
            .filter_map(|row| Some(Hit { path: path(kind, &row.id)?, row: row.clone() }));
        let hits: Vec<_> = hits.take(max_hits).collect();
        // Products have the catalogue.
        let is_folded = kind != Kind::Product && unfolded != Some(kind);
        let has_more = is_folded && (hits.len() as u64) < u64::from(group.n);
        (!hits.is_empty()).then_some(Self { kind, n: group.n, hits, has_more })
    }
}

impl Hit {
    /// The county in the language of the reader, where its name does not say it already.
    pub fn county(&self, is_chinese: bool) -> Option<&str> {
        let row = &self.row;
        let (name, county) = match is_chinese || row.county_en.is_empty() {
            true => (&row.zh, row.county_zh.as_str()),
            false => (&row.en, row.county_en.as_str()),
        };
        let is_told = county.is_empty() || name.contains(short_county_name(county));
        (!is_told).then_some(county)
    }
}
