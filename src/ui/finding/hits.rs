//! Hits of the search as they are shown, in the header's list and on the results page: where they lead,
//! and how they are named.

use leptos::prelude::*;

use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::id::{CountyCode, IndustryId, ProductId, Slug, TownshipCode};
use crate::query::catalogue::{CatalogueQuery, FacetValue};
use crate::routes::{
    achievement_path, county_path, industry_path, opportunity_path, organization_path,
    product_path, products_path, township_path,
};
use crate::search::kind::Kind;
use crate::text::case::capitalized;
use crate::text::short_name::short_county_name;
use crate::ui::primitives::marked::marked;
use crate::wire::search::{FacetHit, FacetPart, HitGroup, HitRow};

/// Path of the page of the thing with this id; `None` where that is no id of its kind.
pub fn hit_path(kind: Kind, id: &str) -> Option<String> {
    let slug = || Slug::parse(id).ok();
    Some(match kind {
        Kind::Product => product_path(ProductId::parse(id).ok()?.as_str()),
        Kind::County => county_path(CountyCode::parse(id).ok()?.as_str()),
        Kind::Township => township_path(TownshipCode::parse(id).ok()?.as_str()),
        Kind::Organization => organization_path(slug()?.as_str()),
        Kind::Industry => industry_path(IndustryId::parse(id).ok()?.as_str()),
        Kind::Opportunity => opportunity_path(slug()?.as_str()),
        Kind::Achievement => achievement_path(slug()?.as_str()),
        Kind::Topic => return None,
    })
}

/// `Products`.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Product => t!(search.products),
        Kind::County => t!(search.counties),
        Kind::Township => t!(search.townships),
        Kind::Organization => t!(search.organizations),
        Kind::Industry => t!(search.industries),
        Kind::Opportunity => t!(search.opportunities),
        Kind::Achievement => t!(search.achievements),
        Kind::Topic => t!(search.topics),
    }
}

/// A choice of the catalogue that was named.
#[derive(Debug, Clone, PartialEq)]
pub struct FacetChoice {
    /// Path of the catalogue with it.
    pub path: String,
    /// `Tea`, `Fengjie County, Fruit`.
    pub name: String,
    /// How many products it has.
    pub n: u32,
}

impl FacetChoice {
    /// What a reply offers; `None` where it names no choice that the catalogue has.
    pub fn new(facet: &FacetHit) -> Option<Self> {
        let queries: Vec<&str> = facet.parts.iter().map(|part| part.query.as_str()).collect();
        let query = CatalogueQuery::from_query(&queries.join("&"));
        if query.chosen().is_empty() {
            return None;
        }
        let names: Vec<String> = facet.parts.iter().map(part_name).collect();
        let name = names.join(t!(search.list_separator));
        Some(Self { path: products_path(&query), name, n: facet.n })
    }

    /// `Tea: 10 products`.
    pub fn label(&self) -> String {
        t!(search.facet, count = self.n, name = self.name.clone())
    }
}

/// As the catalogue's filter names it; several values of a facet as the table names them together.
fn part_name(part: &FacetPart) -> String {
    let values = CatalogueQuery::from_query(&part.query).chosen();
    match values.as_slice() {
        [FacetValue::Category(category)] => words::category(*category).to_owned(),
        [FacetValue::Certification(kind)] => words::certification(*kind).to_owned(),
        [FacetValue::Month(month)] => words::month(*month),
        _ => {
            let (zh, en) = (part.zh.as_str(), part.en.as_str());
            let is_chinese = lang().starts_with("zh");
            let name = if is_chinese && !zh.is_empty() || en.is_empty() { zh } else { en };
            capitalized(name)
        }
    }
}

/// The products among these hits.
pub fn product_hits(groups: &[HitGroup]) -> impl Iterator<Item = &HitRow> {
    let of_products = groups.iter().filter(|group| group.kind == Kind::Product.code());
    of_products.flat_map(|group| &group.hits)
}

pub fn product_ids(groups: &[HitGroup]) -> impl Iterator<Item = ProductId> {
    product_hits(groups).filter_map(|row| ProductId::parse(&row.id).ok())
}

/// The names of a hit with what of them fits, and the county where they do not say it.
pub fn hit_names(row: &HitRow) -> (AnyView, Option<AnyView>, Option<AnyView>) {
    let is_chinese = lang().starts_with("zh");
    let chinese = || marked(&row.zh, "zh", &row.zh_marks).into_any();
    let english = || (!row.en.is_empty()).then(|| marked(&row.en, "en", &row.en_marks).into_any());
    let (name, other) = match (is_chinese, english()) {
        (true, english) => (chinese(), english),
        (false, Some(english)) => (english, Some(chinese())),
        (false, None) => (chinese(), None),
    };
    let county = hit_county(row, is_chinese).map(|county| {
        let county_lang = if is_chinese || row.county_en.is_empty() { "zh" } else { "en" };
        marked(county, county_lang, &[]).into_any()
    });
    (name, other, county)
}

/// The county in the language of the reader, where the name does not say it already.
fn hit_county(row: &HitRow, is_chinese: bool) -> Option<&str> {
    let (name, county) = match is_chinese || row.county_en.is_empty() {
        true => (&row.zh, row.county_zh.as_str()),
        false => (&row.en, row.county_en.as_str()),
    };
    let is_told = county.is_empty() || name.contains(short_county_name(county));
    (!is_told).then_some(county)
}
