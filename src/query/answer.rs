//! Answers: which products fit a query, in which order, and how many each facet value would give.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::catalogue::{CatalogueQuery, FacetValue, PAGE_SIZE, Sort};
use super::counts::{Counts, Misses};
use super::showcase::showcase;
use crate::model::bilingual::Bilingual;
use crate::model::id::{CountyCode, IndustryId, ProductId, TownshipCode};
use crate::model::product::ProductCard;
use crate::model::season::Month;
use crate::text::fold::fold;

/// Names for the codes that products and facets carry.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Counties with name and pinyin, also those without products.
    pub counties: BTreeMap<CountyCode, (Bilingual, String)>,
    /// Townships that a product names.
    pub townships: BTreeMap<TownshipCode, (Bilingual, String)>,
    pub industries: BTreeMap<IndustryId, Bilingual>,
}

/// The products of a base, ready for queries.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    products: Vec<ProductCard>,
    idx_by_id: BTreeMap<ProductId, usize>,
    names: Names,
    /// Place of each product in the showcase; empty where there is none.
    showcase: Vec<usize>,
}

/// What a query gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Positions of the products of this page, in order.
    pub page: Vec<usize>,
    /// How many products fit in all.
    pub n_hits: usize,
    /// The page shown: the wanted one, or the last where there are fewer.
    pub page_number: usize,
    /// At least 1.
    pub n_pages: usize,
    /// For each facet, its values with the number of hits that choosing it would show (all other
    /// facets as they are). Values without hits are left out unless they are chosen.
    pub facets: Vec<Facet>,
}

/// A page of a catalogue that is somewhere else.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The products of the page, with the names of all that they and the facets name.
    pub catalogue: Catalogue,
    /// Positions are those of `catalogue`.
    pub answer: Answer,
    /// Nothing fits what was typed; these come nearest.
    pub is_nearest: bool,
}

/// One facet with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its key in the address.
    pub key: &'static str,
    /// (value, hits), in the order of the word lists, codes or months.
    pub values: Vec<(FacetValue, usize)>,
}

impl Names {
    /// The same, but for townships: where no county is chosen nobody reads of them.
    #[must_use]
    pub fn without_townships(&self) -> Self {
        let (counties, industries) = (self.counties.clone(), self.industries.clone());
        Self { counties, townships: BTreeMap::new(), industries }
    }
}

impl Catalogue {
    /// Makes the products ready. Later products with the id of an earlier one are dropped.
    pub fn new(products: impl IntoIterator<Item = ProductCard>, names: Names) -> Self {
        let mut this = Self { names, ..Self::default() };
        for product in products {
            let product_idx = this.products.len();
            if this.idx_by_id.contains_key(&product.id) {
                continue;
            }
            this.idx_by_id.insert(product.id.clone(), product_idx);
            this.products.push(product);
        }
        this
    }

    /// With the order of [`showcase`] for queries without a typed text.
    #[must_use]
    pub fn with_showcase(mut self, featured: &[ProductId], month: Month) -> Self {
        self.showcase = showcase(&self.products, featured, month);
        self
    }

    /// All products, in the order of the data set.
    pub fn products(&self) -> &[ProductCard] {
        &self.products
    }

    /// The product with this id.
    pub fn product(&self, id: &str) -> Option<&ProductCard> {
        self.products.get(self.position(id)?)
    }

    /// The position of the product with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.idx_by_id.get(id).copied()
    }

    /// The product at a position of [`Answer::page`].
    pub fn at(&self, product_idx: usize) -> Option<&ProductCard> {
        self.products.get(product_idx)
    }

    /// Names for codes.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Answers a query for readers of `lang`. `ranked` are the positions of the products that fit the
    /// typed text, best first, from whoever searches; `None` where nothing was typed. Positions
    /// outside the catalogue and repeated ones are passed over. Linear in the number of candidates,
    /// and sorts the hits.
    pub fn answer(&self, query: &CatalogueQuery, lang: &str, ranked: Option<&[u32]>) -> Answer {
        let mut hits = Vec::new();
        let mut counts = Counts::default();
        for (rank, product_idx) in self.candidates(ranked).into_iter().enumerate() {
            let Some(product) = self.products.get(product_idx) else { continue };
            let misses = Misses::of(product, query);
            counts.add(product, &misses);
            if misses.is_none() {
                hits.push((product_idx, ranked.is_some().then_some(rank)));
            }
        }
        self.sort(&mut hits, query, lang);
        let n_pages = hits.len().div_ceil(PAGE_SIZE).max(1);
        let page_number = query.page.clamp(1, n_pages);
        let page = hits
            .iter()
            .skip((page_number - 1) * PAGE_SIZE)
            .take(PAGE_SIZE)
            .map(|(product_idx, _)| *product_idx)
            .collect();
        Answer { page, n_hits: hits.len(), page_number, n_pages, facets: counts.facets(query) }
    }

    /// Positions of all products in the order of a query without a typed text: for who asks another engine
    /// to keep this order.
    pub fn order(&self, sort: Sort, lang: &str) -> Vec<usize> {
        let mut all: Vec<_> = (0..self.products.len()).map(|idx| (idx, None)).collect();
        self.sort(&mut all, &CatalogueQuery { sort, ..CatalogueQuery::default() }, lang);
        all.into_iter().map(|(idx, _)| idx).collect()
    }

    /// Positions to be looked at, each once and none outside.
    fn candidates(&self, ranked: Option<&[u32]>) -> Vec<usize> {
        let Some(ranked) = ranked else { return (0..self.products.len()).collect() };
        let mut is_seen = vec![false; self.products.len()];
        let idxs = ranked.iter().filter_map(|row| usize::try_from(*row).ok());
        idxs.filter(|idx| is_seen.get_mut(*idx).is_some_and(|seen| !std::mem::replace(seen, true)))
            .collect()
    }

    /// Sorts (position, rank among what fits the typed text).
    fn sort(&self, hits: &mut [(usize, Option<usize>)], query: &CatalogueQuery, lang: &str) {
        hits.sort_by_cached_key(|(product_idx, rank)| {
            let product = self.products.get(*product_idx);
            let n_certificates = product.map_or(0, |p| p.certifications.len());
            let primary = match query.sort {
                Sort::Relevance => {
                    let place = self.showcase.get(*product_idx).copied();
                    (rank.or(place), Reverse(n_certificates))
                }
                Sort::Certifications => (None, Reverse(n_certificates)),
                Sort::Name | Sort::County => (None, Reverse(0)),
            };
            let county = match query.sort {
                Sort::County => product.map(|p| self.county_key(&p.county, lang)),
                _ => None,
            };
            (primary, county, product.map(|p| name_key(p, lang)), product.map(|p| p.id.clone()))
        });
    }
}

impl Default for Answer {
    /// What there is before anything was answered.
    fn default() -> Self {
        Self { page: vec![], n_hits: 0, page_number: 1, n_pages: 1, facets: vec![] }
    }
}

impl Catalogue {
    /// What counties are ordered by: the customary order of their codes for readers of Chinese,
    /// letters for others; codes after names where there is none.
    fn county_key(&self, code: &CountyCode, lang: &str) -> (String, CountyCode) {
        let name = self.names.counties.get(code).map(|(name, _)| name.localized(lang));
        let letters = name.filter(|name| name.lang != "zh").map(|name| fold(name.text));
        (letters.unwrap_or_default(), code.clone())
    }
}

/// What names are ordered by: pinyin, syllable by syllable, for readers of Chinese; letters for
/// others.
pub fn name_key(product: &ProductCard, lang: &str) -> String {
    let name = product.name.localized(lang);
    if name.lang == "zh" { product.pinyin.clone() } else { fold(name.text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::category::Category;
    use crate::model::season::SeasonEvent;

    fn product(
        id: &str,
        category: Category,
        county: &str,
        months: &[u8],
        kinds: u16,
    ) -> ProductCard {
        ProductCard {
            id: ProductId::parse(id).unwrap(),
            name: Bilingual::new(id, ""),
            pinyin: id.to_owned(),
            category,
            county: CountyCode::parse(county).unwrap(),
            townships: vec![],
            certifications: crate::model::certification::CertificationSet::from_bits(kinds)
                .unwrap(),
            months: months.iter().filter_map(|n| Month::new(*n)).collect(),
            events: months.iter().map(|_| SeasonEvent::Picked).collect(),
            industries: vec![],
            grades: crate::model::evidence::Grades::from_bits(kinds as u8 & 7).unwrap(),
            picture: None,
            photo: None,
        }
    }

    fn catalogue() -> Catalogue {
        let products = [
            product("plum", Category::Fruit, "500237", &[7, 8], 0b101),
            product("orange", Category::Fruit, "500236", &[11], 0b111),
            product("tea", Category::Tea, "500236", &[], 0),
            product("lemon", Category::Fruit, "500152", &[], 0b1000),
        ];
        Catalogue::new(products, Names::default())
    }

    /// What a search for "e" finds: the lemon, the tea and the orange; also what it never should.
    fn ranked(query: &str) -> Option<Vec<u32>> {
        query.contains("q=e").then(|| vec![3, 9, 2, 3, 1, u32::MAX])
    }

    fn check(query: &str, wanted: &[&str]) {
        let catalogue = catalogue();
        let ranked = ranked(query);
        let answer = catalogue.answer(&CatalogueQuery::from_query(query), "zh", ranked.as_deref());
        let ids: Vec<_> =
            answer.page.iter().filter_map(|i| catalogue.at(*i)).map(|p| p.id.as_str()).collect();
        assert_eq!(ids, wanted, "{query}");
    }

    #[test]
    fn or_within_a_facet_and_between_facets() {
        check("sort=name", &["lemon", "orange", "plum", "tea"]);
        check("category=fruit&sort=name", &["lemon", "orange", "plum"]);
        check("category=fruit&category=tea&county=500236&sort=name", &["orange", "tea"]);
        check("month=7&month=11&sort=name", &["orange", "plum"]);
        check("month=1", &[]);
        check("event=picked&sort=name", &["orange", "plum"]);
        check("event=picked&month=7", &["plum"]);
        check("event=spun", &[]);
        check("cert=quality-list", &["lemon"]);
        check("evidence=original", &["orange"]);
        check("evidence=institutional&sort=name", &["orange", "plum"]);
        check("evidence=two-publishers", &[]);
    }

    #[test]
    fn orders() {
        check("", &["orange", "plum", "lemon", "tea"]);
        check("sort=county", &["lemon", "orange", "tea", "plum"]);
        check("sort=certifications", &["orange", "plum", "lemon", "tea"]);
        check("q=e", &["lemon", "tea", "orange"]);
        check("q=e&sort=certifications", &["orange", "lemon", "tea"]);
        check("q=e&sort=name&category=fruit", &["lemon", "orange"]);
    }

    #[test]
    fn who_asked_for_nothing_gets_the_showcase_and_who_typed_the_best_fit() {
        let featured = ProductId::parse("tea").unwrap();
        let catalogue = catalogue().with_showcase(&[featured], Month::new(11).unwrap());
        let ids = |query: &str, ranked: Option<&[u32]>| {
            let answer = catalogue.answer(&CatalogueQuery::from_query(query), "zh", ranked);
            let products = answer.page.iter().filter_map(|i| catalogue.at(*i));
            products.map(|p| p.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids("", None), ["tea", "orange", "lemon", "plum"]);
        assert_eq!(ids("category=fruit", None), ["orange", "lemon", "plum"]);
        assert_eq!(ids("q=e", Some(&[3, 2, 1])), ["lemon", "tea", "orange"]);
        assert_eq!(ids("sort=name", None), ["lemon", "orange", "plum", "tea"]);
    }

    #[test]
    fn counties_stand_by_code_in_chinese_and_by_letter_in_english() {
        let county = |code: &str, en: &str| {
            let code = CountyCode::parse(code).unwrap();
            (code, (Bilingual::new("县", en), String::new()))
        };
        let counties =
            [county("500236", "Zhong"), county("500237", "Banan"), county("500152", "Fengjie")];
        let names = Names { counties: counties.into(), ..Names::default() };
        let products = [
            product("a", Category::Tea, "500236", &[], 0),
            product("b", Category::Tea, "500237", &[], 0),
            product("c", Category::Tea, "500152", &[], 0),
        ];
        let catalogue = Catalogue::new(products, names);
        let ids = |lang| {
            let answer = catalogue.answer(&CatalogueQuery::from_query("sort=county"), lang, None);
            answer
                .page
                .iter()
                .filter_map(|i| catalogue.at(*i))
                .map(|p| p.id.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids("zh"), ["c", "a", "b"]);
        assert_eq!(ids("en"), ["b", "c", "a"]);
    }

    #[test]
    fn a_facet_counts_what_choosing_a_value_would_show() {
        let query = CatalogueQuery::from_query("category=tea&county=500236");
        let answer = catalogue().answer(&query, "zh", None);
        let count = |key: &str, text: &str| {
            let facet = answer.facets.iter().find(|facet| facet.key == key).unwrap();
            facet.values.iter().find(|(value, _)| value.text() == text).map(|(_, n)| *n)
        };
        assert_eq!(count("category", "fruit"), Some(1));
        assert_eq!(count("category", "tea"), Some(1));
        assert_eq!(count("county", "500236"), Some(1));
        assert_eq!(count("county", "500152"), None);
    }

    #[test]
    fn a_chosen_value_without_hits_stays_in_sight() {
        let answer = catalogue().answer(&CatalogueQuery::from_query("month=1"), "zh", None);
        let months = answer.facets.iter().find(|facet| facet.key == "month").unwrap();
        assert!(months.values.contains(&(FacetValue::Month(Month::new(1).unwrap()), 0)));
    }

    #[test]
    fn a_page_beyond_the_last_shows_the_last() {
        let answer = catalogue().answer(&CatalogueQuery::from_query("page=99"), "zh", None);
        assert_eq!((answer.page_number, answer.n_pages, answer.n_hits), (1, 1, 4));
    }

    #[test]
    fn every_count_is_the_number_of_hits_that_choosing_gives() {
        let catalogue = catalogue();
        let starts = [
            "",
            "category=fruit",
            "county=500236&month=11",
            "q=e&cert=gi-product",
            "evidence=original",
        ];
        for start in starts {
            let query = CatalogueQuery::from_query(start);
            let ranked = ranked(start);
            let ranked = ranked.as_deref();
            for facet in catalogue.answer(&query, "zh", ranked).facets {
                for (value, count) in facet.values {
                    let mut alone = query.clone();
                    let same_facet =
                        query.chosen().into_iter().filter(|chosen| chosen.key() == facet.key);
                    same_facet.for_each(|chosen| alone = alone.toggled(&chosen));
                    let n_hits = catalogue.answer(&alone.toggled(&value), "zh", ranked).n_hits;
                    assert_eq!(count, n_hits, "{start}: {value:?}");
                }
            }
        }
    }
}
