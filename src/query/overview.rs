//! What a base shows to someone who asked for nothing: a few products and how many there are of what.
//!
//! It is as small for a base of 200,000 products as for one of 400.

use super::answer::{Answer, Catalogue};
use super::catalogue::{CatalogueQuery, FacetValue};
use crate::model::id::ProductId;
use crate::model::season::Month;

/// Two rows of a wide screen at most.
const MAX_IN_SEASON: usize = 8;

/// The home page and the plain catalogue in a month.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// The products that they show, with the names of all counties and industries.
    pub catalogue: Catalogue,
    /// The first page of the plain catalogue, with the counts of all facets but townships. Positions
    /// are those of `catalogue`.
    pub first_page: Answer,
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
        let catalogue = Catalogue::new(shown, whole.names().without_townships());
        let moved = |idxs: &[usize]| -> Vec<usize> {
            let ids = idxs.iter().filter_map(|idx| all.get(*idx));
            ids.filter_map(|product| catalogue.position(product.id.as_str())).collect()
        };
        let in_season = moved(&in_season);
        first_page.page = moved(&first_page.page);
        let n_with_months = all.iter().filter(|product| !product.months.is_empty()).count();
        Self { catalogue, first_page, in_season, n_with_months }
    }

    /// How many products have this.
    pub fn n_of(&self, value: &FacetValue) -> usize {
        let facets = self.first_page.facets.iter();
        let counted = facets.flat_map(|facet| &facet.values).find(|(own, _)| own == value);
        counted.map_or(0, |(_, n)| *n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::category::Category;
    use crate::model::product::ProductCard;
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
}
