//! Which files of code and style a page needs: the release's `packs.json`, so that they come together with the page.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file that scripts/release/pack.mjs writes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Packs {
    /// Files by page, the largest first, style sheets last.
    pages: BTreeMap<String, Vec<String>>,
    /// Pages by route: `products/:id`.
    routes: BTreeMap<String, String>,
}

impl Packs {
    /// Reads it.
    ///
    /// # Errors
    /// In words, if it is of another shape.
    pub fn from_json(json: &str) -> Result<Self, String> {
        serde_json::from_str(json).map_err(|error| format!("packs.json: {error}"))
    }

    /// The files of the page at a path below the language, which may have a query; none where the whole
    /// app is one file.
    pub fn of(&self, path: &str) -> &[String] {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        // What is asked of the chain map is a part of its page.
        if path == crate::routes::CHAIN && !query.is_empty() {
            return self.pages.get("chain").map_or(&[], Vec::as_slice);
        }
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let fits = |route: &str| {
            let route: Vec<&str> = route.split('/').filter(|part| !part.is_empty()).collect();
            route.len() == parts.len()
                && route.iter().zip(&parts).all(|(own, part)| own.starts_with(':') || own == part)
        };
        let page = self.routes.iter().find(|(route, _)| fits(route)).map(|(_, page)| page);
        page.and_then(|page| self.pages.get(page)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_files_of_its_route() {
        let json = r#"{"pages":{"home":["h.wasm"],"product":["s.wasm","p.wasm"],"list":["l.wasm"]},
            "routes":{"":"home","products":"list","products/:id":"product","products/*pairs":"list"}}"#;
        let packs = Packs::from_json(json).unwrap();
        assert_eq!(packs.of("/"), ["h.wasm"]);
        assert_eq!(packs.of("/products/fuling-zhacai"), ["s.wasm", "p.wasm"]);
        assert_eq!(packs.of("/products?category=tea"), ["l.wasm"]);
        assert_eq!(packs.of("/nothing"), [""; 0]);
        assert!(Packs::from_json("[]").is_err());
    }
}
