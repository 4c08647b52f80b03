//! The addresses of pages: every path of the site is spelled here and nowhere else.
//!
//! Paths stand below the site's root and the language: `/products/a`, which a page links to by
//! [`Site::href`](crate::session::site::Site::href). Links live for years: a path is never changed, only
//! added to. Queries behind a path are those of `query` and `chain::query`. [`list_address`] writes lists
//! without a query string.

pub mod list_address;
#[cfg(feature = "view")]
pub mod pattern;

use crate::chain::query::ChainQuery;
use crate::query::catalogue::CatalogueQuery;
use crate::query::everything::EverythingQuery;
use crate::text::url::encode_query;

/// Declares a constant for each path.
macro_rules! routes {
    ($($(#[$doc:meta])* $name:ident $path:tt)+) => {
        $($(#[$doc])* pub const $name: &str = concat!("/", $path);)+
    };
}

routes! {
    /// The home page.
    HOME ""
    /// The catalogue, with a [`CatalogueQuery`].
    PRODUCTS "products"
    PRODUCT "products/:id"
    /// The catalogue with its query as a path of pairs, see [`list_address`].
    PRODUCT_LIST "products/*pairs"
    COUNTY "counties/:code"
    TOWNSHIP "townships/:code"
    ORGANIZATION "organisations/:id"
    /// Who can give what a maker needs.
    SERVICES "services"
    /// Industries side by side, with `sort=`, and `of=` for each of two beside each other.
    INDUSTRIES "industries"
    /// What is known of an industry.
    INDUSTRY "industries/:id"
    /// Published needs and offers.
    OPPORTUNITIES "opportunities"
    /// A published need or offer.
    OPPORTUNITY "opportunities/:id"
    /// Results that others can use, narrowed as other lists; the fragment names one.
    ACHIEVEMENTS "achievements"
    /// Products side by side, with `id=` for each.
    COMPARE "compare"
    /// The chain map, with a [`ChainQuery`].
    CHAIN "chain"
    /// The chain map with its query as a path of pairs.
    CHAIN_PART "chain/*pairs"
    /// Gaps of all industries.
    GAPS "gaps"
    /// The index of names.
    NAMES "names"
    /// The names with a letter.
    LETTER "names/:letter"
    /// The same, from the second page on.
    LETTER_PAGE "names/:letter/:page"
    /// Hits of all kinds, with an [`EverythingQuery`].
    SEARCH "search"
    /// What the visitor kept on the device.
    SAVED "saved"
    /// Pages that the visitor watches, on the device; a list that was sent in the fragment.
    WATCH "watch"
    /// The base and the method.
    ABOUT "about"
    /// The data, their sources and downloads.
    DATA "data"
    /// Builder of widgets for other sites; below it lie their frames.
    EMBED "embed"
    /// The chain map in a frame of another site, without what stands around pages, with a [`ChainQuery`].
    EMBED_MAP "embed/map"
    /// All components, in builds for development.
    STYLEGUIDE "styleguide"
}

/// Path of the catalogue with a query.
pub fn products_path(query: &CatalogueQuery) -> String {
    format!("{PRODUCTS}?{}", query.to_query())
}

/// Path of the catalogue with one facet value chosen.
pub fn products_with(key: &str, value: &str) -> String {
    format!("{PRODUCTS}?{key}={value}")
}

/// Path of the results page.
pub fn search_path(query: &EverythingQuery) -> String {
    format!("{SEARCH}?{}", query.to_query())
}

/// Path of a page of a letter of the index of names, 1 the first.
pub fn letter_path(letter: char, page: usize) -> String {
    if page > 1 { format!("{NAMES}/{letter}/{page}") } else { format!("{NAMES}/{letter}") }
}

pub fn product_path(id: &str) -> String {
    format!("/products/{id}")
}

pub fn county_path(code: &str) -> String {
    format!("/counties/{code}")
}

pub fn township_path(code: &str) -> String {
    format!("/townships/{code}")
}

pub fn industry_path(id: &str) -> String {
    format!("/industries/{id}")
}

pub fn organization_path(id: &str) -> String {
    format!("/organisations/{id}")
}

/// Path of the chain map with a query.
pub fn chain_path(query: &ChainQuery) -> String {
    format!("{CHAIN}?{}", query.to_query())
}

/// Path of the chain map of an industry: [`chain_path`] of that alone, for pages that have no other query of it.
pub fn chain_of_industry_path(id: &str) -> String {
    format!("{CHAIN}?industry={id}")
}

/// Path of the chain map with a node chosen, in the same way.
pub fn chain_of_node_path(id: &str) -> String {
    format!("{CHAIN}?node={}", encode_query(id))
}

/// Path of the builder of widgets with a choice.
pub fn embed_path(query: &str) -> String {
    format!("{EMBED}?{query}")
}

/// Path of the chain map in a frame with a query.
pub fn embed_map_path(query: &ChainQuery) -> String {
    format!("{EMBED_MAP}?{}", query.to_query())
}

/// Whether a path of the address bar is that of the app in a frame of another site.
pub fn is_in_frame(pathname: &str) -> bool {
    pathname.trim_end_matches('/').ends_with(EMBED_MAP)
}

/// Path of a published need or offer.
pub fn opportunity_path(id: &str) -> String {
    format!("/opportunities/{id}")
}

/// Path of a result among all of them.
pub fn achievement_path(id: &str) -> String {
    format!("{ACHIEVEMENTS}#{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path with `x` for each of its parts.
    fn filled(pattern: &str) -> String {
        let part = |part: &str| if part.starts_with(':') { "x" } else { part }.to_owned();
        pattern.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn a_path_that_is_linked_to_is_one_that_the_router_knows() {
        for (path, pattern) in [
            (product_path("x"), PRODUCT),
            (county_path("x"), COUNTY),
            (township_path("x"), TOWNSHIP),
            (organization_path("x"), ORGANIZATION),
            (opportunity_path("x"), OPPORTUNITY),
            (industry_path("x"), INDUSTRY),
            (letter_path('x', 1), LETTER),
            (letter_path('x', 2).replace('2', "x"), LETTER_PAGE),
        ] {
            assert_eq!(path, filled(pattern));
        }
    }

    #[test]
    fn short_ways_to_the_chain_map_are_those_of_a_query() {
        let industry = crate::model::id::IndustryId::parse("tea").unwrap();
        let of_industry = ChainQuery { industry: Some(industry.clone()), ..ChainQuery::default() };
        assert_eq!(chain_of_industry_path(&industry), chain_path(&of_industry));
        for id in ["fl-zhacai-group", "product:fuling-zhacai", "a&b=c"] {
            let of_node = ChainQuery::default().with_node(Some(id));
            assert_eq!(chain_of_node_path(id), chain_path(&of_node));
        }
    }

    #[test]
    fn the_app_knows_when_it_is_in_a_frame() {
        for path in ["/embed/map", "/en/embed/map/", "/atlas/en/embed/map"] {
            assert!(is_in_frame(path), "{path}");
        }
        for path in ["/", "/embed", "/embed/mapx", "/chain", "/embed/map/x"] {
            assert!(!is_in_frame(path), "{path}");
        }
    }
}
