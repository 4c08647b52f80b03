//! The catalogue's query and its address: `?q=&category=&county=&...`.

use std::collections::BTreeSet;

use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::model::id::{CountyCode, IndustryId, TownshipCode};
use crate::model::season::{Month, SeasonEvent};
use crate::text::fold::clean_typed;
use crate::text::url::{encode_query, query_pairs};

/// Products on one page of the catalogue: divides by 2, 3 and 4 columns.
pub const PAGE_SIZE: usize = 24;

/// What a visitor asks the catalogue. Sets are "or" within and "and" between; an empty set asks
/// for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CatalogueQuery {
    /// What was typed, at most 100 characters.
    pub typed: String,
    /// Any of these kinds.
    pub categories: BTreeSet<Category>,
    /// Any of these counties.
    pub counties: BTreeSet<CountyCode>,
    /// Any of these townships.
    pub townships: BTreeSet<TownshipCode>,
    /// In season in any of these months.
    pub months: BTreeSet<Month>,
    /// Of which any of these is told.
    pub events: BTreeSet<SeasonEvent>,
    /// With any of these certificates.
    pub certifications: BTreeSet<CertificationKind>,
    /// In any of these industries.
    pub industries: BTreeSet<IndustryId>,
    /// Of which the sources meet this demand.
    pub evidence: Evidence,
    /// Order of the hits.
    pub sort: Sort,
    /// 1 is the first page.
    pub page: usize,
    /// How the hits are set out.
    pub view: View,
}

/// Order of hits. Ties fall to the pinyin of the name, then to the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Best fit first; without a typed text, what the base puts first, what is in season, then a mix.
    #[default]
    Relevance,
    /// By name: pinyin for readers of Chinese, letters for others.
    Name,
    /// By county code.
    County,
    /// Most certificates first.
    Certifications,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Name, Self::County, Self::Certifications];

    /// Its word in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Name => "name",
            Self::County => "county",
            Self::Certifications => "certifications",
        }
    }

    /// The order of this word; the default for any other.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|sort| sort.code() == code).unwrap_or_default()
    }
}

/// How hits are set out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Cards.
    #[default]
    Grid,
    /// Rows.
    List,
    /// Cards below a map of counties.
    Map,
}

impl View {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Grid, Self::List, Self::Map];

    /// Its word in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::List => "list",
            Self::Map => "map",
        }
    }

    /// The way of this word; the default for any other.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.code() == code).unwrap_or_default()
    }
}

/// A choice by which the catalogue is filtered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetValue {
    /// Kind of product.
    Category(Category),
    County(CountyCode),
    Township(TownshipCode),
    /// Month of the season.
    Month(Month),
    /// What happens in the season.
    Event(SeasonEvent),
    /// Certificate.
    Certification(CertificationKind),
    Industry(IndustryId),
    /// What is asked of the sources: one at a time.
    Evidence(Evidence),
}

impl CatalogueQuery {
    /// Reads an address's query string. Unknown keys and values are passed over: an old or hand-
    /// written link gives what can be understood of it.
    pub fn from_query(query: &str) -> Self {
        let mut this = Self { page: 1, ..Self::default() };
        for (key, value) in query_pairs(query) {
            match key.as_str() {
                "q" => this.typed = clean_typed(&value),
                "sort" => this.sort = Sort::from_code(&value),
                "view" => this.view = View::from_code(&value),
                "page" => this.page = value.parse().unwrap_or(1).max(1),
                key => {
                    if let Some(value) = FacetValue::parse(key, &value) {
                        this.insert(value);
                    }
                }
            }
        }
        this
    }

    /// The query string, without `?`, empty for the plain catalogue. Keys stand in a fixed order
    /// and defaults are left out, so equal queries have equal addresses.
    pub fn to_query(&self) -> String {
        let mut pairs = Vec::new();
        if !self.typed.is_empty() {
            pairs.push(("q", self.typed.clone()));
        }
        pairs.extend(self.chosen().into_iter().map(|value| (value.key(), value.text())));
        if self.sort != Sort::default() {
            pairs.push(("sort", self.sort.code().to_owned()));
        }
        if self.page > 1 {
            pairs.push(("page", self.page.to_string()));
        }
        if self.view != View::default() {
            pairs.push(("view", self.view.code().to_owned()));
        }
        let parts: Vec<_> =
            pairs.iter().map(|(key, value)| format!("{key}={}", encode_query(value))).collect();
        parts.join("&")
    }

    /// What is searched for: what was typed, without space around it. Empty where nothing was.
    pub fn text(&self) -> &str {
        self.typed.trim()
    }

    pub fn chosen(&self) -> Vec<FacetValue> {
        let categories = self.categories.iter().copied().map(FacetValue::Category);
        let counties = self.counties.iter().cloned().map(FacetValue::County);
        let townships = self.townships.iter().cloned().map(FacetValue::Township);
        let months = self.months.iter().copied().map(FacetValue::Month);
        let events = self.events.iter().copied().map(FacetValue::Event);
        let kinds = self.certifications.iter().copied().map(FacetValue::Certification);
        let industries = self.industries.iter().cloned().map(FacetValue::Industry);
        let evidence = (self.evidence != Evidence::Any).then_some(self.evidence);
        categories
            .chain(counties)
            .chain(townships)
            .chain(months)
            .chain(events)
            .chain(kinds)
            .chain(industries)
            .chain(evidence.map(FacetValue::Evidence))
            .collect()
    }

    /// Whether `value` is chosen.
    pub fn contains(&self, value: &FacetValue) -> bool {
        match value {
            FacetValue::Category(v) => self.categories.contains(v),
            FacetValue::County(v) => self.counties.contains(v),
            FacetValue::Township(v) => self.townships.contains(v),
            FacetValue::Month(v) => self.months.contains(v),
            FacetValue::Event(v) => self.events.contains(v),
            FacetValue::Certification(v) => self.certifications.contains(v),
            FacetValue::Industry(v) => self.industries.contains(v),
            FacetValue::Evidence(v) => self.evidence == *v,
        }
    }

    /// This query with `value` chosen if it was not, and else without it; on its first page.
    #[must_use]
    pub fn toggled(&self, value: &FacetValue) -> Self {
        let mut this = Self { page: 1, ..self.clone() };
        if !this.remove(value) {
            this.insert(value.clone());
        }
        this
    }

    /// This query without any facet value and typed text, in the same order and view.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, view: self.view, page: 1, ..Self::default() }
    }

    /// Whether nothing in particular is asked for, and the first page of it.
    pub fn is_plain(&self) -> bool {
        let Self { sort, page, .. } = *self;
        self.typed.is_empty() && self.chosen().is_empty() && sort == Sort::default() && page <= 1
    }

    /// This query for another typed text, on its first page.
    #[must_use]
    pub fn with_typed(&self, typed: &str) -> Self {
        Self { typed: clean_typed(typed), page: 1, ..self.clone() }
    }

    fn insert(&mut self, value: FacetValue) -> bool {
        match value {
            FacetValue::Category(v) => self.categories.insert(v),
            FacetValue::County(v) => self.counties.insert(v),
            FacetValue::Township(v) => self.townships.insert(v),
            FacetValue::Month(v) => self.months.insert(v),
            FacetValue::Event(v) => self.events.insert(v),
            FacetValue::Certification(v) => self.certifications.insert(v),
            FacetValue::Industry(v) => self.industries.insert(v),
            FacetValue::Evidence(v) => std::mem::replace(&mut self.evidence, v) != v,
        }
    }

    fn remove(&mut self, value: &FacetValue) -> bool {
        match value {
            FacetValue::Category(v) => self.categories.remove(v),
            FacetValue::County(v) => self.counties.remove(v),
            FacetValue::Township(v) => self.townships.remove(v),
            FacetValue::Month(v) => self.months.remove(v),
            FacetValue::Event(v) => self.events.remove(v),
            FacetValue::Certification(v) => self.certifications.remove(v),
            FacetValue::Industry(v) => self.industries.remove(v),
            FacetValue::Evidence(v) => {
                *v != Evidence::Any && std::mem::take(&mut self.evidence) == *v
            }
        }
    }
}

impl FacetValue {
    /// Its key in the address.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Category(_) => "category",
            Self::County(_) => "county",
            Self::Township(_) => "township",
            Self::Month(_) => "month",
            Self::Event(_) => "event",
            Self::Certification(_) => "cert",
            Self::Industry(_) => "industry",
            Self::Evidence(_) => EVIDENCE_KEY,
        }
    }

    /// Its value in the address.
    pub fn text(&self) -> String {
        match self {
            Self::Category(v) => v.code().to_owned(),
            Self::County(v) => v.to_string(),
            Self::Township(v) => v.to_string(),
            Self::Month(v) => v.number().to_string(),
            Self::Event(v) => v.code().to_owned(),
            Self::Certification(v) => v.code().to_owned(),
            Self::Industry(v) => v.to_string(),
            Self::Evidence(v) => v.code().to_owned(),
        }
    }

    /// The value that `key` and `value` of an address name.
    pub fn parse(key: &str, value: &str) -> Option<Self> {
        match key {
            "category" => Category::from_code(value).map(Self::Category),
            "county" => CountyCode::parse(value).ok().map(Self::County),
            "township" => TownshipCode::parse(value).ok().map(Self::Township),
            "month" => {
                let month = value.parse().ok().and_then(Month::new);
                month.filter(|month| month.number().to_string() == value).map(Self::Month)
            }
            "event" => SeasonEvent::from_code(value).map(Self::Event),
            "cert" => CertificationKind::from_code(value).map(Self::Certification),
            "industry" => IndustryId::parse(value).ok().map(Self::Industry),
            EVIDENCE_KEY => Evidence::from_code(value).map(Self::Evidence),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::btree_set;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn any_query() -> impl Strategy<Value = CatalogueQuery> {
        let county = "[0-9]{6}".prop_map(|code| CountyCode::parse(&code).unwrap());
        let township = "[0-9]{9}".prop_map(|code| TownshipCode::parse(&code).unwrap());
        let industry = "[a-z0-9]{1,9}".prop_map(|id| IndustryId::parse(&id).unwrap());
        (
            // A query never holds what is cleaned away: U+2028 is printable to a regex, hidden to us.
            "\\PC{0,99}".prop_map(|typed| clean_typed(&typed)),
            btree_set(select(Category::ALL), 0..4),
            btree_set(county, 0..4),
            btree_set(township, 0..4),
            (
                btree_set((1..=12_u8).prop_map(|n| Month::new(n).unwrap()), 0..4),
                btree_set(select(SeasonEvent::ALL), 0..3),
            ),
            btree_set(select(CertificationKind::ALL), 0..4),
            (btree_set(industry, 0..3), select(Evidence::ALL)),
            select(&Sort::ALL[..]),
            1..500_usize,
            select(&View::ALL[..]),
        )
            .prop_map(
                |(
                    typed,
                    categories,
                    counties,
                    townships,
                    (months, events),
                    kinds,
                    (industries, evidence),
                    sort,
                    page,
                    view,
                )| {
                    CatalogueQuery {
                        typed,
                        categories,
                        counties,
                        townships,
                        months,
                        events,
                        certifications: kinds,
                        industries,
                        evidence,
                        sort,
                        page,
                        view,
                    }
                },
            )
    }

    proptest! {
        #[test]
        fn an_address_restores_its_query(query in any_query()) {
            prop_assert_eq!(CatalogueQuery::from_query(&query.to_query()), query);
        }

        #[test]
        fn any_address_is_read_and_settles(text in ".*") {
            let query = CatalogueQuery::from_query(&text);
            prop_assert_eq!(CatalogueQuery::from_query(&query.to_query()), query);
        }

        #[test]
        fn toggling_twice_changes_nothing(query in any_query(), n in 0..11_usize) {
            let value = FacetValue::Category(Category::ALL[n]);
            let first_page = CatalogueQuery { page: 1, ..query };
            prop_assert_eq!(first_page.toggled(&value).toggled(&value), first_page);
        }
    }

    #[test]
    fn passes_over_what_it_does_not_know() {
        let query = CatalogueQuery::from_query(
            "?month=13&month=7&county=x&cert=MTYX&event=eaten&page=-1&y=z",
        );
        assert_eq!(query.to_query(), "month=7");
    }

    #[test]
    fn the_plain_catalogue_has_a_plain_address() {
        assert_eq!(CatalogueQuery::from_query("").to_query(), "");
        assert_eq!(CatalogueQuery::from_query("sort=relevance&page=1&view=grid").to_query(), "");
    }
}
