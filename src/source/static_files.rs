//! Where the compiled files of `public/data/v1` are, on any file host.

use std::rc::Rc;

use super::{Address, Document, Request, Step, fetch};
use crate::model::id::ProductId;
use crate::text::sorting::sort_by_key;
use crate::wire::board::board_name;
use crate::wire::catalogue::{CatalogueFile, CatalogueShard};
use crate::wire::manifest::{Directory, DirectoryEntry, DirectoryFile, Manifest, entry_of};

/// A set of compiled files.
pub(super) struct StaticFiles {
    pub(super) root: Rc<str>,
    pub(super) manifest: Manifest,
}

/// A leaf of a directory that is named in another file.
pub(super) struct Below {
    root: Rc<str>,
    folder: String,
    key: String,
}

impl StaticFiles {
    pub(super) fn address(&self, document: &Document<'_>) -> Address {
        let named = |name: &str| match self.manifest.files.get(name) {
            Some(file) => Address::At(self.request(&file.path)),
            None => Address::Absent,
        };
        let below = |directory: &Directory, key: &str| {
            let Some(entry) = entry_of(&directory.entries, key) else { return Address::Absent };
            if directory.depth < 2 {
                return Address::At(self.request(&entry.leaf_path(&directory.folder)));
            }
            let folder = directory.folder.clone();
            let index = self.request(&entry.index_path(&folder));
            Address::Below(
                index,
                Below { root: Rc::clone(&self.root), folder, key: key.to_owned() },
            )
        };
        match document {
            Document::Named(name) => named(name),
            Document::Overview(month) => named(&format!("overview-{:02}", month.number())),
            Document::Board(evidence) => named(&board_name(*evidence)),
            Document::Product(id) => below(&self.manifest.products, id.as_str()),
            Document::County(code) => below(&self.manifest.places, code.as_str()),
            Document::Organization(id) => match &self.manifest.organisations {
                Some(directory) => below(directory, id.as_str()),
                // An older set has all in one.
                None => named("organisations"),
            },
            Document::Dossier(id) => match &self.manifest.dossiers {
                Some(directory) => below(directory, id.as_str()),
                None => Address::Absent,
            },
            Document::Industry(id) => match &self.manifest.industries {
                Some(directory) => below(directory, id.as_str()),
                None => Address::Absent,
            },
        }
    }

    pub(super) fn request(&self, path: &str) -> Request {
        request(&self.root, path)
    }

    /// The parts that hold what lists show of these products; `None` in older sets.
    pub(super) fn cards(&self, ids: &[ProductId]) -> Option<Vec<Step<Vec<CatalogueShard>>>> {
        let directory = self.manifest.cards.as_ref()?;
        let mut ids = ids.to_vec();
        sort_by_key(&mut ids, ProductId::clone);
        Some(card_steps(&self.root, directory, &ids))
    }
}

impl Below {
    /// The leaf, as the directory file names it.
    pub(super) fn leaf(self, index: &DirectoryFile) -> Option<Request> {
        let entry = entry_of(&index.entries, &self.key)?;
        Some(request(&self.root, &entry.leaf_path(&self.folder)))
    }
}

pub(super) fn request(root: &str, path: &str) -> Request {
    Request::immutable(format!("{root}{path}"))
}

/// The parts of `directory` that hold these ascending ids: a step for each leaf, or for each directory file
/// with its leaves one after another.
fn card_steps(
    root: &Rc<str>,
    directory: &Directory,
    ids: &[ProductId],
) -> Vec<Step<Vec<CatalogueShard>>> {
    let folder = directory.folder.clone();
    if directory.depth < 2 {
        let paths = paths_of(&directory.entries, ids, |entry| entry.leaf_path(&folder));
        let steps = paths.into_iter().map(|(path, _)| card_leaves(root, vec![path], vec![]));
        return steps.collect();
    }
    let indices = paths_of(&directory.entries, ids, |entry| entry.index_path(&folder));
    let steps = indices.into_iter().map(|(path, own)| {
        let (root, folder) = (Rc::clone(root), folder.clone());
        fetch(request(&root, &path), move |bytes, _| {
            let index = DirectoryFile::from_json(bytes)?;
            let paths = paths_of(&index.entries, &own, |entry| entry.leaf_path(&folder));
            let mut paths: Vec<_> = paths.into_iter().map(|(path, _)| path).collect();
            paths.reverse();
            Ok(card_leaves(&root, paths, vec![]))
        })
    });
    steps.collect()
}

/// The files that hold these ascending ids, each with its own.
fn paths_of(
    entries: &[DirectoryEntry],
    ids: &[ProductId],
    path: impl Fn(&DirectoryEntry) -> String,
) -> Vec<(String, Vec<ProductId>)> {
    let mut paths: Vec<(String, Vec<ProductId>)> = vec![];
    for id in ids {
        let Some(entry) = entry_of(entries, id.as_str()) else { continue };
        let path = path(entry);
        match paths.last_mut() {
            Some((last, own)) if *last == path => own.push(id.clone()),
            _ => paths.push((path, vec![id.clone()])),
        }
    }
    paths
}

/// Fetches these leaves, the last one first, after those that were `read`.
fn card_leaves(
    root: &Rc<str>,
    mut paths: Vec<String>,
    mut read: Vec<CatalogueShard>,
) -> Step<Vec<CatalogueShard>> {
    let Some(path) = paths.pop() else { return Step::Done(read) };
    let own = Rc::clone(root);
    fetch(request(root, &path), move |bytes, _| {
        read.push(CatalogueFile::from_json(bytes)?.decode()?);
        Ok(card_leaves(&own, paths, read))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::Source;
    use super::super::config::SourceConfig;
    use super::*;
    use crate::wire::rows::Losses;

    fn source(files: &BTreeMap<&str, String>) -> Source {
        let config = SourceConfig::Static { root: "d/".to_owned() };
        Source::new(&config, files["d/manifest.json"].as_bytes()).unwrap()
    }

    fn manifest(depth: u8) -> String {
        serde_json::json!({
            "format": 1, "version": "v", "generated_at": "2026-01-01T00:00:00Z", "synthetic": true,
            "base": {
                "id": "b", "name": {"zh": "名"}, "region": {"zh": "区"}, "organisation": {"zh": "组"},
                "about": {"zh": "述"}, "featured": [], "sources": []
            },
            "counts": {}, "catalogue": [], "files": {}, "downloads": {}, "aliases": {},
            "products": {"folder": "products", "depth": depth, "entries": [["b", "11", 1], ["m", "22", 1]]},
            "places": {"folder": "places", "depth": 1, "entries": []}
        })
        .to_string()
    }

    /// Runs steps over files; gives the answer and the paths that were fetched.
    fn run<T>(mut step: Step<T>, files: &BTreeMap<&str, String>) -> (Option<T>, Vec<String>) {
        let mut fetched = vec![];
        loop {
            match step {
                Step::Done(value) => return (Some(value), fetched),
                Step::Absent => return (None, fetched),
                Step::Fetch(request, next) => {
                    step = next(files[request.url.as_str()].as_bytes(), &mut Losses::default())
                        .unwrap();
                    fetched.push(request.url);
                }
            }
        }
    }

    fn product_files() -> BTreeMap<&'static str, String> {
        let product = serde_json::json!({"format": 1, "products": [{
            "card": {"id": "n", "name": {"zh": "品"}, "pinyin": "pin", "category": "tea", "county": "500236"},
            "county": {"code": "500236", "name": {"zh": "奉节县"}, "pinyin": "feng jie"},
            "townships": [], "summary": {"zh": "述"}, "sources": [], "source_list": []
        }]});
        let index = serde_json::json!({"format": 1, "entries": [["m", "33", 1], ["n", "44", 1]]});
        BTreeMap::from([
            ("d/manifest.json", manifest(1)),
            ("d/products/m.22.json", product.to_string()),
            ("d/products/index/m.22.json", index.to_string()),
            ("d/products/n.44.json", product.to_string()),
        ])
    }

    fn ask(depth: u8, id: &str) -> (bool, Vec<String>) {
        let mut files = product_files();
        files.insert("d/manifest.json", manifest(depth));
        let source = source(&files);
        let (found, fetched) = run(source.product(&ProductId::parse(id).unwrap()), &files);
        (found.is_some(), fetched)
    }

    #[test]
    fn a_small_set_needs_one_file_for_a_product() {
        assert_eq!(ask(1, "n"), (true, vec!["d/products/m.22.json".to_owned()]));
    }

    #[test]
    fn a_large_set_needs_two() {
        let fetched = ["d/products/index/m.22.json", "d/products/n.44.json"].map(str::to_owned);
        assert_eq!(ask(2, "n"), (true, fetched.to_vec()));
    }

    /// The ids that come with `ids`, and what was fetched for them, in the steps' order.
    fn cards(depth: u8, ids: &[&str]) -> (Vec<String>, Vec<String>) {
        let directory = |first: &str, second: &str| {
            serde_json::json!({"folder": "cards", "depth": depth,
                "entries": [[first, "11", 1], [second, "22", 1]]})
        };
        let index = |entries: &[(&str, &str)]| {
            let entries: Vec<_> = entries.iter().map(|(key, hash)| (key, hash, 1)).collect();
            serde_json::json!({"format": 1, "entries": entries}).to_string()
        };
        let leaf = |id: &str| {
            let place =
                serde_json::json!({"code": "500236", "name": {"zh": "奉节县"}, "pinyin": ""});
            serde_json::json!({"format": 1, "counties": [place], "townships": [], "industries": [],
                "products": {"id": [id], "zh": ["品"], "en": [""], "pinyin": ["pin"],
                    "category": [0], "county": [0], "townships": [[]], "certifications": [0],
                    "months": [0], "industries": [[]]}})
            .to_string()
        };
        let mut manifest: serde_json::Value = serde_json::from_str(&manifest(1)).unwrap();
        manifest["cards"] = directory("b", "m");
        let files = BTreeMap::from([
            ("d/manifest.json", manifest.to_string()),
            ("d/cards/b.11.json", leaf("c")),
            ("d/cards/m.22.json", leaf("n")),
            ("d/cards/index/b.11.json", index(&[("b", "11")])),
            ("d/cards/index/m.22.json", index(&[("m", "22"), ("o", "33")])),
            ("d/cards/o.33.json", leaf("p")),
        ]);
        let source = source(&files);
        let ids: Vec<_> = ids.iter().map(|id| ProductId::parse(id).unwrap()).collect();
        let (mut found, mut fetched) = (vec![], vec![]);
        for step in source.cards(&ids).unwrap() {
            let (shards, own) = run(step, &files);
            let products = shards.unwrap().into_iter().flat_map(|shard| shard.products);
            found.extend(products.map(|product| product.id.to_string()));
            fetched.extend(own);
        }
        (found, fetched)
    }

    #[test]
    fn each_leaf_of_cards_is_fetched_once() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let files = texts(&["d/cards/b.11.json", "d/cards/m.22.json"]);
        assert_eq!(cards(1, &["n", "c", "d"]), (texts(&["c", "n"]), files));
        assert_eq!(cards(1, &["a"]), (vec![], vec![]), "lies before the first");
    }

    #[test]
    fn a_large_set_has_its_leaves_of_cards_below_directory_files() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let files = texts(&["d/cards/index/m.22.json", "d/cards/m.22.json", "d/cards/o.33.json"]);
        assert_eq!(cards(2, &["q", "n"]), (texts(&["n", "p"]), files));
    }

    #[test]
    fn an_unknown_product_is_absent() {
        assert_eq!(ask(1, "a"), (false, vec![]));
        assert!(!ask(1, "z").0);
    }
}
