//! Which facets of a query a product fits, and how many products each of their values would give.

use std::collections::BTreeMap;

use super::answer::Facet;
use super::catalogue::{CatalogueQuery, FacetValue};
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::model::id::{CountyCode, IndustryId, TownshipCode};
use crate::model::product::ProductCard;
use crate::model::season::{Month, SeasonEvent};

/// Which facets of a query a product does not fit.
pub(super) struct Misses {
    category: bool,
    county: bool,
    township: bool,
    month: bool,
    event: bool,
    certification: bool,
    industry: bool,
    evidence: bool,
}

impl Misses {
    pub(super) fn of(product: &ProductCard, query: &CatalogueQuery) -> Self {
        let misses_month = || !query.months.iter().any(|month| product.months.contains(*month));
        let misses_event = || !query.events.iter().any(|event| product.events.contains(*event));
        let misses_kind =
            || !query.certifications.iter().any(|kind| product.certifications.contains(*kind));
        let misses_township =
            || !product.townships.iter().any(|code| query.townships.contains(code));
        let misses_industry = || !product.industries.iter().any(|id| query.industries.contains(id));
        Self {
            category: !query.categories.is_empty() && !query.categories.contains(&product.category),
            county: !query.counties.is_empty() && !query.counties.contains(&product.county),
            township: !query.townships.is_empty() && misses_township(),
            month: !query.months.is_empty() && misses_month(),
            event: !query.events.is_empty() && misses_event(),
            certification: !query.certifications.is_empty() && misses_kind(),
            industry: !query.industries.is_empty() && misses_industry(),
            evidence: !product.grades.contains(query.evidence),
        }
    }

    fn n(&self) -> usize {
        let missed = [
            self.category,
            self.county,
            self.township,
            self.month,
            self.event,
            self.certification,
            self.industry,
            self.evidence,
        ];
        missed.into_iter().filter(|missed| *missed).count()
    }

    pub(super) fn is_none(&self) -> bool {
        self.n() == 0
    }

    /// Whether a product counts for a facet: it fits all others.
    fn counts_for(&self, missed: bool) -> bool {
        self.n() == usize::from(missed)
    }
}

/// How many hits each value of each facet would give.
#[derive(Default)]
pub(super) struct Counts {
    categories: BTreeMap<Category, usize>,
    counties: BTreeMap<CountyCode, usize>,
    townships: BTreeMap<TownshipCode, usize>,
    months: BTreeMap<Month, usize>,
    events: BTreeMap<SeasonEvent, usize>,
    certifications: BTreeMap<CertificationKind, usize>,
    industries: BTreeMap<IndustryId, usize>,
    evidence: BTreeMap<Evidence, usize>,
}

impl Counts {
    pub(super) fn add(&mut self, product: &ProductCard, misses: &Misses) {
        if misses.counts_for(misses.category) {
            *self.categories.entry(product.category).or_default() += 1;
        }
        if misses.counts_for(misses.county) {
            bump(&mut self.counties, std::iter::once(&product.county));
        }
        if misses.counts_for(misses.township) {
            bump(&mut self.townships, &product.townships);
        }
        if misses.counts_for(misses.month) {
            product.months.iter().for_each(|month| *self.months.entry(month).or_default() += 1);
        }
        if misses.counts_for(misses.event) {
            product.events.iter().for_each(|event| *self.events.entry(event).or_default() += 1);
        }
        if misses.counts_for(misses.certification) {
            for kind in product.certifications.iter() {
                *self.certifications.entry(kind).or_default() += 1;
            }
        }
        if misses.counts_for(misses.industry) {
            bump(&mut self.industries, &product.industries);
        }
        if misses.counts_for(misses.evidence) {
            product.grades.iter().for_each(|met| *self.evidence.entry(met).or_default() += 1);
        }
    }

    /// Facets with what was counted, and every chosen value even where nothing was.
    pub(super) fn facets(mut self, query: &CatalogueQuery) -> Vec<Facet> {
        query.categories.iter().for_each(|v| _ = self.categories.entry(*v).or_default());
        query.months.iter().for_each(|v| _ = self.months.entry(*v).or_default());
        query.events.iter().for_each(|v| _ = self.events.entry(*v).or_default());
        query.certifications.iter().for_each(|v| _ = self.certifications.entry(*v).or_default());
        query.counties.iter().for_each(|v| _ = self.counties.entry(v.clone()).or_default());
        query.townships.iter().for_each(|v| _ = self.townships.entry(v.clone()).or_default());
        query.industries.iter().for_each(|v| _ = self.industries.entry(v.clone()).or_default());
        if query.evidence != Evidence::Any {
            self.evidence.entry(query.evidence).or_default();
        }
        vec![
            Facet { key: "category", values: values(self.categories, FacetValue::Category) },
            Facet { key: "month", values: values(self.months, FacetValue::Month) },
            Facet { key: "event", values: values(self.events, FacetValue::Event) },
            Facet { key: "cert", values: values(self.certifications, FacetValue::Certification) },
            Facet { key: "county", values: values(self.counties, FacetValue::County) },
            Facet { key: "township", values: values(self.townships, FacetValue::Township) },
            Facet { key: "industry", values: values(self.industries, FacetValue::Industry) },
            Facet { key: EVIDENCE_KEY, values: values(self.evidence, FacetValue::Evidence) },
        ]
    }
}

fn bump<'a, K: Ord + Clone + 'a>(
    counts: &mut BTreeMap<K, usize>,
    keys: impl IntoIterator<Item = &'a K>,
) {
    for key in keys {
        if let Some(count) = counts.get_mut(key) {
            *count += 1;
        } else {
            counts.insert(key.clone(), 1);
        }
    }
}

fn values<K>(
    counts: BTreeMap<K, usize>,
    value: impl Fn(K) -> FacetValue,
) -> Vec<(FacetValue, usize)> {
    counts.into_iter().map(|(key, count)| (value(key), count)).collect()
}
