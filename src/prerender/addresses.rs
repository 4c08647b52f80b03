//! Which addresses become files.

use crate::query::answer::Catalogue;
use crate::query::catalogue::{CatalogueQuery, PAGE_SIZE};
use crate::query::letters::by_letter;
use crate::query::list_address::to_path;
use crate::ui::site;

/// What an address is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Home, about and the like.
    Page,
    /// A page that search engines shall not list: of what this visitor keeps, or of a search.
    Private,
    /// A product.
    Product,
    /// A county.
    County,
    /// A township.
    Township,
    /// An organization.
    Organisation,
    /// A need or an offer.
    Opportunity,
    /// The chain map of an industry.
    Industry,
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
    /// Codes of counties.
    pub counties: Vec<String>,
    /// Codes of townships.
    pub townships: Vec<String>,
    /// Ids of organizations.
    pub organisations: Vec<String>,
    /// Ids of needs and offers.
    pub opportunities: Vec<String>,
    /// Ids of industries with a chain map.
    pub industries: Vec<String>,
}

const PAGES: [&str; 7] =
    ["/", "/products", "/chain", "/achievements", "/about", "/data", site::NAMES];
const PRIVATE: [&str; 3] = ["/search", "/saved", "/compare"];

/// All addresses below a language, the most important first.
pub fn addresses(catalogue: &Catalogue, contents: &Contents, lang: &str) -> Vec<Address> {
    let mut all = vec![];
    let mut add = |path: String, kind: Kind, id: &str| {
        all.push(Address { shown: path.clone(), path, kind, id: id.to_owned() });
    };
    for path in PAGES {
        add(path.to_owned(), Kind::Page, "");
    }
    for path in PRIVATE {
        add(path.to_owned(), Kind::Private, "");
    }
    for product in catalogue.products() {
        add(site::product_path(product.id.as_str()), Kind::Product, product.id.as_str());
    }
    for code in &contents.counties {
        add(site::county_path(code), Kind::County, code);
    }
    for id in &contents.organisations {
        add(site::organisation_path(id), Kind::Organisation, id);
    }
    for id in &contents.opportunities {
        add(site::opportunity_path(id), Kind::Opportunity, id);
    }
    for code in &contents.townships {
        add(site::township_path(code), Kind::Township, code);
    }
    for letter in by_letter(catalogue, lang).into_keys() {
        add(site::letter_path(letter), Kind::Letter, "");
    }
    let industries = contents
        .industries
        .iter()
        .map(|id| (format!("/chain?industry={id}"), Kind::Industry, id.as_str()));
    let lists = lists(catalogue).into_iter().map(|shown| (shown, Kind::List, ""));
    for (shown, kind, id) in industries.chain(lists) {
        if let Some(path) = to_path(&shown) {
            all.push(Address { path, shown, kind, id: id.to_owned() });
        }
    }
    all
}

/// Facets that have lists of their own.
const LISTED: [&str; 4] = ["category", "month", "cert", "county"];

/// The catalogue by one value of one facet, each with all its pages, and the pages of the whole.
fn lists(catalogue: &Catalogue) -> Vec<String> {
    let facets = catalogue.answer(&CatalogueQuery::default(), "zh", None).facets;
    let wanted = LISTED.iter().filter_map(|key| facets.iter().find(|facet| facet.key == *key));
    let by_value = wanted.flat_map(|facet| &facet.values);
    let by_value = by_value.map(|(value, n)| (format!("{}={}", value.key(), value.text()), *n));
    let all = std::iter::once((String::new(), catalogue.products().len())).chain(by_value);
    let mut lists = vec![];
    for (query, n) in all {
        for page in 1..=n.div_ceil(PAGE_SIZE) {
            let query = CatalogueQuery::from_query(&format!("{query}&page={page}")).to_query();
            if !query.is_empty() {
                lists.push(format!("/products?{query}"));
            }
        }
    }
    lists
}
