//! What a base shows to someone who asked for nothing: a few products and how many there are of what.
//!
//! It is as small for a base of 200,000 products as for one of 400.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::answer::{Answer, Catalogue};
use super::catalogue::{CatalogueQuery, FacetValue};
use crate::model::id::{CountyCode, ProductId};
use crate::model::product::ProductCard;
use crate::model::season::Month;

/// Two rows of a wide screen at most.
const MAX_IN_SEASON: usize = 8;
/// More counties than any province has. A base of more of them names those with most products.
pub const MAX_COUNTIES: usize = 200;

/// The home page and the plain catalogue in a month.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// The products that they show, with the names of all industries, and of all counties where these are no more
    /// than [`MAX_COUNTIES`]; else of those with most products, and of those of the products that are shown.
    pub catalogue: Catalogue,
    /// The first page of the plain catalogue, with the counts of all facets but townships, and of the counties
    /// that `catalogue` names. Positions are those of `catalogue`.
    pub first_page: Answer,
    /// How many counties have products.
    pub n_counties: usize,
    /// Positions in `catalogue` of some products of the month, in the order of the data set.
    pub in_season: Vec<usize>,
    /// Of how many products the months are known.
    pub n_with_months: usize,
}

impl Overview {
    /// That of `whole`, which has the showcase of `month` and `featured`.
    pub fn of(whole: &Catalogue, featured: &[ProductId], month: Month) -> Self {
        let mut first_page = whole.answer(&CatalogueQuery::default(), "zh", None);
        first_page.facets.retain(|facet| facet.key != "township");
        let all = whole.products();
        let is_in_season = |idx: &usize| all.get(*idx).is_some_and(|p| p.months.contains(month));
        let in_season = (0..all.len()).filter(is_in_season).take(MAX_IN_SEASON);
        let in_season: Vec<usize> = in_season.collect();
        let featured = featured.iter().filter_map(|id| whole.position(id.as_str()));
        let shown = first_page.page.iter().chain(&in_season).copied().chain(featured);
        let shown = shown.filter_map(|idx| all.get(idx)).cloned();
        let shown: Vec<ProductCard> = shown.collect();
        let mut names = whole.names().without_townships();
        let n_counties = counties_of(&first_page).count();
        if names.counties.len() > MAX_COUNTIES {
            let mut by_count: Vec<_> = counties_of(&first_page).collect();
            by_count.sort_by_key(|(_, n)| Reverse(*n));
            let most = by_count.into_iter().take(MAX_COUNTIES).map(|(code, _)| code);
            let named: BTreeSet<CountyCode> =
                most.chain(shown.iter().map(|product| &product.county)).cloned().collect();
            names.counties.retain(|code, _| named.contains(code));
            let county = first_page.facets.iter_mut().filter(|facet| facet.key == "county");
            county.for_each(|facet| {
                facet.values.retain(|(value, _)| match value {
                    FacetValue::County(code) => named.contains(code),
                    _ => true,
                });
            });
        }
        let catalogue = Catalogue::new(shown, names);
        let moved = |idxs: &[usize]| -> Vec<usize> {
            let ids = idxs.iter().filter_map(|idx| all.get(*idx));
            ids.filter_map(|product| catalogue.position(product.id.as_str())).collect()
        };
        let in_season = moved(&in_season);
        first_page.page = moved(&first_page.page);
        let n_with_months = all.iter().filter(|product| !product.months.is_empty()).count();
        Self { catalogue, first_page, n_counties, in_season, n_with_months }
    }

    /// Whether it names every county that has products.
    pub fn has_all_counties(&self) -> bool {
        counties_of(&self.first_page).count() >= self.n_counties
    }

    /// How many products have this.
    pub fn n_of(&self, value: &FacetValue) -> usize {
        let facets = self.first_page.facets.iter();
        let counted = facets.flat_map(|facet| &facet.values).find(|(own, _)| own == value);
        counted.map_or(0, |(_, n)| *n)
    }
}

/// The counties of an answer with their numbers of products, by code.
fn counties_of(answer: &Answer) -> impl Iterator<Item = (&CountyCode, usize)> {
    let facets = answer.facets.iter().filter(|facet| facet.key == "county");
    facets.flat_map(|facet| &facet.values).filter_map(|(value, n)| match value {
        FacetValue::County(code) => Some((code, *n)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::category::Category;
    use crate::query::answer::Names;
    use crate::query::catalogue::PAGE_SIZE;

    fn product(number: usize) -> ProductCard {
        let months: &[u8] = if number.is_multiple_of(3) { &[11] } else { &[] };
        ProductCard {
            category: Category::ALL[number % 2],
            months: months.iter().filter_map(|month| Month::new(*month)).collect(),
            ..ProductCard::sample(&format!("p{number:03}"))
        }
    }

    #[test]
    fn shows_what_the_whole_catalogue_would_and_holds_little_of_it() {
        let (month, last) = (Month::new(11).unwrap(), ProductId::parse("p299").unwrap());
        let featured = std::slice::from_ref(&last);
        let whole = Catalogue::new((0..300).map(product), Names::default());
        let whole = whole.with_showcase(featured, month);
        let overview = Overview::of(&whole, featured, month);

        let answer = whole.answer(&CatalogueQuery::default(), "en", None);
        let ids = |catalogue: &Catalogue, idxs: &[usize]| -> Vec<String> {
            let products = idxs.iter().filter_map(|idx| catalogue.at(*idx));
            products.map(|product| product.id.to_string()).collect()
        };
        let page = ids(&overview.catalogue, &overview.first_page.page);
        assert_eq!(page, ids(&whole, &answer.page));
        assert_eq!((page.len(), page.first().map(String::as_str)), (PAGE_SIZE, Some("p299")));
        assert_eq!(overview.first_page.n_hits, 300);
        assert_eq!(overview.n_with_months, 100);
        assert_eq!(overview.n_of(&FacetValue::Month(month)), 100);
        assert_eq!(overview.n_of(&FacetValue::Category(Category::ALL[1])), 150);
        assert_eq!(overview.n_of(&FacetValue::Category(Category::ALL[2])), 0);
        let in_season = ids(&overview.catalogue, &overview.in_season);
        assert_eq!(in_season.first().map(String::as_str), Some("p000"));
        assert_eq!(in_season.len(), MAX_IN_SEASON);
        assert!(overview.catalogue.products().len() <= PAGE_SIZE + MAX_IN_SEASON + 1);
    }

    #[test]
    fn of_many_counties_it_names_those_with_most_products() {
        let month = Month::JANUARY;
        let code = |n: usize| CountyCode::parse(&(100_000 + n).to_string()).unwrap();
        let base = |n_counties: usize| {
            // The first county has one product, the last as many as there are counties.
            let counties = (0..n_counties).flat_map(|at| std::iter::repeat_n(at, 1 + at));
            let products = counties.zip(0..).map(|(at, number)| ProductCard {
                county: code(at),
                ..ProductCard::sample(&format!("p{number:06}"))
            });
            let names = (0..n_counties).map(|at| (code(at), Default::default())).collect();
            Catalogue::new(products, Names { counties: names, ..Names::default() })
        };
        let small = Overview::of(&base(MAX_COUNTIES), &[], month);
        assert!(small.has_all_counties());
        assert_eq!(small.catalogue.names().counties.len(), MAX_COUNTIES);

        let large = Overview::of(&base(MAX_COUNTIES + 60), &[], month);
        assert!(!large.has_all_counties());
        assert_eq!(large.n_counties, MAX_COUNTIES + 60);
        let named = &large.catalogue.names().counties;
        assert!(named.len() <= MAX_COUNTIES + PAGE_SIZE);
        assert!(large.catalogue.products().iter().all(|own| named.contains_key(&own.county)));
        assert!(named.contains_key(&code(MAX_COUNTIES + 59)) && !named.contains_key(&code(59)));
        let n_of = |at: usize| large.n_of(&FacetValue::County(code(at)));
        // Those of the products that are shown are counted like all.
        assert_eq!((n_of(0), n_of(59), n_of(60)), (1, 0, 61));
    }
}
