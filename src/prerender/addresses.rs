//! Which addresses become files.

use std::cmp::Reverse;

use crate::model::certification::CertificationKind;
use crate::model::product::ProductCard;
use crate::query::answer::Catalogue;
use crate::query::catalogue::{CatalogueQuery, PAGE_SIZE};
use crate::query::letters::{NAMES_PER_PAGE, by_letter};
use crate::routes;
use crate::routes::list_address::to_path;

/// What an address is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Home, about and the like.
    Page,
    /// A page that search engines shall not list: of what this visitor keeps, or of a search.
    Private,
    Product,
    County,
    Township,
    Organization,
    /// A need or an offer.
    Opportunity,
    /// The chain map of an industry.
    Industry,
    /// What is known of an industry.
    Dossier,
    /// A part of the catalogue.
    List,
    /// Products by first letter.
    Letter,
}

/// An address that becomes a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Path below the language: `/products/category/tea`.
    pub path: String,
    /// What the router shows there: `/products?category=tea`.
    pub shown: String,
    /// What it is about.
    pub kind: Kind,
    /// Id or code of what it is about; empty for pages and lists.
    pub id: String,
}

/// What a data set has, as far as it has pages.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// Ids of the products that the base puts first.
    pub featured: Vec<String>,
    /// Codes of counties.
    pub counties: Vec<String>,
    /// Codes of townships.
    pub townships: Vec<String>,
    /// Ids of organizations.
    pub organizations: Vec<String>,
    /// Ids of needs and offers.
    pub opportunities: Vec<String>,
    /// Ids of industries with a chain map.
    pub industries: Vec<String>,
}

const PAGES: [&str; 12] = [
    "/",
    routes::PRODUCTS,
    routes::CHAIN,
    routes::GAPS,
    routes::INDUSTRIES,
    routes::OPPORTUNITIES,
    routes::SERVICES,
    routes::ACHIEVEMENTS,
    routes::ABOUT,
    routes::DATA,
    routes::NAMES,
    routes::EMBED,
];
const PRIVATE: [&str; 4] = [routes::SEARCH, routes::SAVED, routes::WATCH, routes::COMPARE];

/// All addresses below a language, the most important first: where a bound cuts them off, there are still
/// all ways in, and the products that say most of the base.
pub fn addresses(catalogue: &Catalogue, contents: &Contents, lang: &str) -> Vec<Address> {
    let mut all = vec![];
    let mut add = |shown: String, kind: Kind, id: &str| {
        let path = if shown.contains('?') { to_path(&shown) } else { Some(shown.clone()) };
        all.extend(path.map(|path| Address { path, shown, kind, id: id.to_owned() }));
    };
    for path in PAGES {
        add(path.to_owned(), Kind::Page, "");
    }
    for path in PRIVATE {
        add(path.to_owned(), Kind::Private, "");
    }
    for id in &contents.industries {
        add(routes::chain_of_industry_path(id), Kind::Industry, id);
        add(routes::industry_path(id), Kind::Dossier, id);
    }
    let (first, later) = lists(catalogue);
    for list in first {
        add(list, Kind::List, "");
    }
    for code in &contents.counties {
        add(routes::county_path(code), Kind::County, code);
    }
    for (letter, own) in by_letter(catalogue, lang) {
        for page in 1..=own.len().div_ceil(NAMES_PER_PAGE) {
            add(routes::letter_path(letter, page), Kind::Letter, "");
        }
    }
    for product in by_importance(catalogue, &contents.featured) {
        add(routes::product_path(product.id.as_str()), Kind::Product, product.id.as_str());
    }
    for id in &contents.organizations {
        add(routes::organization_path(id), Kind::Organization, id);
    }
    for id in &contents.opportunities {
        add(routes::opportunity_path(id), Kind::Opportunity, id);
    }
    for code in &contents.townships {
        add(routes::township_path(code), Kind::Township, code);
    }
    for list in later {
        add(list, Kind::List, "");
    }
    all
}

/// Facets that have lists of their own.
const LISTED: [&str; 4] = ["category", "month", "cert", "county"];

/// The catalogue by one value of one facet, what the home page leads to, and the whole: (first pages, all
/// others).
fn lists(catalogue: &Catalogue) -> (Vec<String>, Vec<String>) {
    let answer = |query: &CatalogueQuery| catalogue.answer(query, "zh", None);
    let facets = answer(&CatalogueQuery::default()).facets;
    let wanted = LISTED.iter().filter_map(|key| facets.iter().find(|facet| facet.key == *key));
    let by_value = wanted.flat_map(|facet| &facet.values);
    let by_value = by_value.map(|(value, n)| (format!("{}={}", value.key(), value.text()), *n));
    let indications = CertificationKind::ALL.iter().filter(|own| own.is_geographical_indication());
    let indications: Vec<_> = indications.map(|own| format!("cert={}", own.code())).collect();
    let indications = indications.join("&");
    let n_indications = answer(&CatalogueQuery::from_query(&indications)).n_hits;
    let all = std::iter::once((String::new(), catalogue.products().len()));
    let all = all.chain(by_value).chain([(indications, n_indications)]);
    let (mut first, mut later) = (vec![], vec![]);
    for (query, n) in all {
        for page in 1..=n.div_ceil(PAGE_SIZE) {
            let query = CatalogueQuery::from_query(&format!("{query}&page={page}")).to_query();
            if !query.is_empty() {
                let lists = if page == 1 { &mut first } else { &mut later };
                lists.push(format!("/products?{query}"));
            }
        }
    }
    (first, later)
}

/// All products, those that the base puts first before others, then by the number of their certificates.
pub fn by_importance<'a>(catalogue: &'a Catalogue, featured: &[String]) -> Vec<&'a ProductCard> {
    let mut products: Vec<_> = catalogue.products().iter().collect();
    products.sort_by_key(|own| {
        let place = featured.iter().position(|id| id == own.id.as_str());
        (place.unwrap_or(usize::MAX), Reverse(own.certifications.len()))
    });
    products
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::category::Category;
    use crate::query::answer::Names;

    fn product(n: usize) -> ProductCard {
        ProductCard { category: Category::Tea, ..ProductCard::sample(&format!("tea-{n}")) }
    }

    fn of_a_base(n_products: usize) -> Vec<Address> {
        let mut products: Vec<_> = (0..n_products).map(product).collect();
        products[7].certifications = [CertificationKind::GiProduct].into_iter().collect();
        let contents = Contents {
            featured: vec!["tea-9".to_owned()],
            counties: vec!["500101".to_owned()],
            townships: vec!["500101001".to_owned()],
            organizations: vec!["org".to_owned()],
            opportunities: vec!["opp".to_owned()],
            industries: vec!["tea".to_owned()],
        };
        addresses(&Catalogue::new(products, Names::default()), &contents, "en")
    }

    #[test]
    fn ways_in_come_first_and_then_the_products_that_say_most() {
        let all = of_a_base(1_000);
        let at = |path: &str| all.iter().position(|own| own.path == path).expect(path);
        let order = [
            "/",
            "/products",
            "/names",
            "/search",
            "/chain/industry/tea",
            "/products/category/tea",
            "/counties/500101",
            "/names/t",
            "/names/t/3",
            "/products/tea-9",
            "/products/tea-7",
            "/products/tea-0",
            "/organisations/org",
            "/opportunities/opp",
            "/townships/500101001",
            "/products/page/2",
            "/products/category/tea/page/42",
        ];
        let places = order.map(at);
        assert!(places.is_sorted(), "{places:?}");
        let n_unique = all.iter().map(|own| &own.path).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(n_unique.len(), all.len());
        // What a bound keeps does not grow with the base.
        assert!(at("/products/tea-9") < 100);
    }

    #[test]
    fn no_page_of_a_large_base_shows_more_than_a_part_of_it() {
        let n_pages =
            |path: &str| of_a_base(1_000).iter().filter(|own| own.path.starts_with(path)).count();
        assert_eq!(n_pages("/names/t"), 3);
        assert_eq!(n_pages("/products/page/"), 41);
    }
}
