//! Paths as the router matches them.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// A path of [`routes`](super): `/names`, `/names/:letter`, `/products/*pairs`, whose last part takes all that follows.
///
/// All paths are of this one type. `leptos_router::path!` makes a type of each shape, and the router's code is there
/// once for each of them: six shapes were 4 kB of brotli more of what every page loads.
#[derive(Debug, Clone, Copy)]
pub struct Pattern(pub &'static str);

impl Pattern {
    fn segments(self) -> impl Iterator<Item = PathSegment> {
        let parts = self.0.split('/').filter(|part| !part.is_empty());
        parts.map(|part| match part.split_at(1) {
            (":", name) => PathSegment::Param(name.into()),
            ("*", name) => PathSegment::Splat(name.into()),
            _ => PathSegment::Static(part.into()),
        })
    }
}

impl PossibleRouteMatch for Pattern {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let mut params = vec![];
        let mut rest = path;
        for segment in self.segments() {
            let own = rest.strip_prefix('/').unwrap_or(rest);
            let end = own.find('/').unwrap_or(own.len());
            let (part, after) = own.split_at(end);
            match segment {
                PathSegment::Param(name) if !part.is_empty() => {
                    params.push((name, part.to_owned()))
                }
                PathSegment::Splat(name) => {
                    params.push((name, own.to_owned()));
                    rest = "";
                    continue;
                }
                PathSegment::Static(name) if name == part => {}
                _ => return None,
            }
            rest = after;
        }
        let matched = path.strip_suffix(rest)?;
        Some(PartialPathMatch::new(rest, params, matched))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(self.segments());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes;

    /// The parameters of a path that fits whole, by name.
    fn params(pattern: &'static str, path: &str) -> Option<Vec<(String, String)>> {
        let found = Pattern(pattern).test(path)?;
        let params = |found: PartialPathMatch<'_>| {
            found.params().into_iter().map(|(name, value)| (name.into_owned(), value))
        };
        found.is_complete().then(|| params(found).collect())
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn a_path_fits_whole_with_a_slash_at_its_end_or_without() {
        for (pattern, path) in [
            (routes::HOME, ""),
            (routes::HOME, "/"),
            (routes::PRODUCTS, "/products"),
            (routes::PRODUCTS, "/products/"),
            (routes::EMBED_MAP, "/embed/map"),
        ] {
            assert_eq!(params(pattern, path), Some(vec![]), "{pattern} {path}");
        }
        for (pattern, path) in [
            (routes::HOME, "/products"),
            (routes::PRODUCTS, "/"),
            (routes::PRODUCTS, "/product"),
            (routes::PRODUCTS, "/productsx"),
            (routes::PRODUCTS, "/products/a"),
            (routes::PRODUCT, "/products"),
            (routes::PRODUCT, "/products/"),
            (routes::PRODUCT, "/products/a/b"),
            (routes::LETTER, "/names/a/2"),
            (routes::LETTER_PAGE, "/names/a"),
            (routes::EMBED_MAP, "/embed"),
        ] {
            assert_eq!(params(pattern, path), None, "{pattern} {path}");
        }
    }

    #[test]
    fn parts_of_a_path_are_parameters() {
        assert_eq!(params(routes::PRODUCT, "/products/红橙"), Some(vec![pair("id", "红橙")]));
        assert_eq!(params(routes::PRODUCT, "/products/a/"), Some(vec![pair("id", "a")]));
        let both = vec![pair("letter", "a"), pair("page", "2")];
        assert_eq!(params(routes::LETTER_PAGE, "/names/a/2"), Some(both));
        let all = vec![pair("pairs", "category/tea/")];
        assert_eq!(params(routes::PRODUCT_LIST, "/products/category/tea/"), Some(all));
    }
}
