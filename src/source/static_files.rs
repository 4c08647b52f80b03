//! The compiled files of `public/data/v1`, on any file host.

use std::rc::Rc;
use std::sync::Arc;

use super::{Next, Request, Source, Step, WithNamed};
use crate::model::achievement::Achievement;
use crate::model::base::{About, DatasetInfo};
use crate::model::id::{CountyCode, IndustryId, ProductId};
use crate::model::listing::Listing;
use crate::model::opportunity::Opportunity;
use crate::model::organization::Organizations;
use crate::model::place::County;
use crate::model::product::Product;
use crate::model::provenance::Source as FactSource;
use crate::model::season::Month;
use crate::query::overview::Overview;
use crate::text::sorting::sort_by_key;
use crate::wire::Malformed;
use crate::wire::base::AboutFile;
use crate::wire::catalogue::{CatalogueFile, CatalogueShard, named_products};
use crate::wire::chain::OrganizationsFile;
use crate::wire::chain_map::read::ChainMap;
use crate::wire::chain_map::{ChainFile, IndustryFile};
use crate::wire::listing::{AchievementRow, ListingFile, OpportunityRow};
use crate::wire::manifest::{Directory, DirectoryEntry, DirectoryFile, Manifest, entry_of};
use crate::wire::map::{CountyMap, MapFile};
use crate::wire::overview::OverviewFile;
use crate::wire::place::PlaceFile;
use crate::wire::product::ProductFile;
use crate::wire::rows::Losses;
use crate::wire::source::{SourceRow, SourcesFile};

/// A set of compiled files.
pub struct StaticFiles {
    root: Rc<str>,
    manifest: Manifest,
    dataset: Arc<DatasetInfo>,
}

/// Asks for the manifest of the files under `root`, which ends with `/`.
pub fn manifest_request(root: &str) -> Request {
    Request { url: format!("{root}manifest.json"), is_immutable: false }
}

impl Source for StaticFiles {
    fn dataset(&self) -> &Arc<DatasetInfo> {
        &self.dataset
    }

    fn overview(&self, month: Month) -> Step<Overview> {
        let name = format!("overview-{:02}", month.number());
        self.named(&name, |bytes, _| OverviewFile::from_json(bytes)?.decode())
    }

    fn cards(&self, ids: &[ProductId]) -> Option<Vec<Step<Vec<CatalogueShard>>>> {
        let directory = self.manifest.cards.as_ref()?;
        let mut ids = ids.to_vec();
        sort_by_key(&mut ids, ProductId::clone);
        Some(card_steps(&self.root, directory, &ids))
    }

    fn catalogue(&self) -> Vec<Step<CatalogueShard>> {
        let shards = self.manifest.catalogue.iter();
        shards
            .map(|shard| {
                fetch(&self.root, &shard.file.path, |bytes, _| {
                    Ok(Step::Done(CatalogueFile::from_json(bytes)?.decode()?))
                })
            })
            .collect()
    }

    fn search(&self) -> Vec<Step<Vec<u8>>> {
        let shards = self.manifest.search.iter();
        let read = |bytes: &[u8], _: &mut Losses| Ok(Step::Done(bytes.to_vec()));
        shards.map(|shard| fetch(&self.root, &shard.path, read)).collect()
    }

    fn product(&self, id: &ProductId) -> Step<Product> {
        let id = id.clone();
        let key = id.to_string();
        leaf(&self.root, &self.manifest.products, &key, move |bytes, losses| {
            let file = ProductFile::from_json(bytes)?;
            let own = file.products.iter().find(|product| product.card.id == id.as_str());
            own.map(|product| product.decode(losses)).transpose()
        })
    }

    fn product_files(&self, id: &ProductId) -> Step<()> {
        leaf(&self.root, &self.manifest.products, id.as_str(), |_, _| Ok(Some(())))
    }

    fn county(&self, code: &CountyCode) -> Step<County> {
        let code = code.clone();
        let key = code.to_string();
        leaf(&self.root, &self.manifest.places, &key, move |bytes, losses| {
            let file = PlaceFile::from_json(bytes)?;
            let own = file.counties.iter().find(|county| county.place.code == code.as_str());
            own.map(|county| county.decode(losses)).transpose()
        })
    }

    fn map(&self) -> Step<CountyMap> {
        self.named("map", |bytes, losses| MapFile::from_json(bytes)?.decode(losses))
    }

    fn about(&self) -> Step<About> {
        self.named("about", |bytes, losses| Ok(AboutFile::from_json(bytes)?.decode(losses)))
    }

    fn organizations(&self) -> Step<WithNamed<Organizations>> {
        self.named("organisations", |bytes, losses| {
            let file = OrganizationsFile::from_json(bytes)?;
            Ok((named_products(file.named.as_ref())?, file.decode(losses)))
        })
    }

    fn chain(&self) -> Step<Vec<u8>> {
        self.named("chain", |bytes, _| Ok(bytes.to_vec()))
    }

    fn industry(&self, id: &IndustryId) -> Step<ChainMap> {
        let Some(directory) = &self.manifest.industries else { return Step::Absent };
        let id = id.to_string();
        leaf(&self.root, directory, &id.clone(), move |bytes, losses| {
            let file = IndustryFile::from_json(bytes)?;
            let own = file.maps.into_iter().find(|map| map.industry.as_ref() == Some(&id));
            let map = own.map(ChainFile::map).transpose()?;
            map.iter().for_each(|map| losses.add(&map.losses));
            Ok(map)
        })
    }

    fn opportunities(&self) -> Step<WithNamed<Listing<Opportunity>>> {
        self.listing("opportunities", OpportunityRow::decode)
    }

    fn achievements(&self) -> Step<WithNamed<Listing<Achievement>>> {
        self.listing("achievements", AchievementRow::decode)
    }

    fn sources(&self) -> Step<Vec<FactSource>> {
        self.named("sources", |bytes, losses| {
            let file = SourcesFile::from_json(bytes)?;
            Ok(losses.keep("sources", &file.sources, SourceRow::decode))
        })
    }
}

impl StaticFiles {
    /// The files under `root`, by the bytes of their manifest.
    ///
    /// # Errors
    /// If `manifest` is none of this format.
    pub fn new(root: &str, manifest: &[u8]) -> Result<Self, Malformed> {
        let mut manifest = Manifest::from_json(manifest)?;
        let dataset = Arc::new(manifest.dataset(&mut Losses::default())?);
        Ok(Self { root: Rc::from(root), manifest, dataset })
    }

    /// Where the files are; ends with `/`.
    pub fn root(&self) -> &str {
        &self.root
    }

    fn listing<R: serde::de::DeserializeOwned + 'static, T: 'static>(
        &self,
        name: &str,
        decode: fn(&R) -> Result<T, Malformed>,
    ) -> Step<WithNamed<Listing<T>>> {
        self.named(name, move |bytes, losses| {
            let file: ListingFile<R> = ListingFile::from_json(bytes)?;
            Ok((named_products(file.named.as_ref())?, file.decode(decode, losses)))
        })
    }

    fn named<T: 'static>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8], &mut Losses) -> Result<T, Malformed> + 'static,
    ) -> Step<T> {
        match self.manifest.files.get(name) {
            Some(file) => {
                fetch(&self.root, &file.path, |bytes, losses| Ok(Step::Done(read(bytes, losses)?)))
            }
            None => Step::Absent,
        }
    }
}

fn fetch<T>(
    root: &str,
    path: &str,
    next: impl FnOnce(&[u8], &mut Losses) -> Result<Step<T>, Malformed> + 'static,
) -> Step<T> {
    let request = Request { url: format!("{root}{path}"), is_immutable: true };
    Step::Fetch(request, Box::new(next) as Next<T>)
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
        fetch(&Rc::clone(&root), &path, move |bytes, _| {
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
    fetch(root, &path, move |bytes, _| {
        read.push(CatalogueFile::from_json(bytes)?.decode()?);
        Ok(card_leaves(&own, paths, read))
    })
}

/// Finds the leaf that holds `key`, through a directory file where there is one.
fn leaf<T: 'static>(
    root: &Rc<str>,
    directory: &Directory,
    key: &str,
    read: impl FnOnce(&[u8], &mut Losses) -> Result<Option<T>, Malformed> + 'static,
) -> Step<T> {
    let Some(entry) = entry_of(&directory.entries, key) else { return Step::Absent };
    let read_leaf = |bytes: &[u8], losses: &mut Losses| {
        Ok(read(bytes, losses)?.map_or(Step::Absent, Step::Done))
    };
    if directory.depth < 2 {
        return fetch(root, &entry.leaf_path(&directory.folder), read_leaf);
    }
    let (root, folder, key) = (Rc::clone(root), directory.folder.clone(), key.to_owned());
    let index_path = entry.index_path(&folder);
    fetch(&Rc::clone(&root), &index_path, move |bytes, _| {
        let index = DirectoryFile::from_json(bytes)?;
        Ok(match entry_of(&index.entries, &key) {
            Some(entry) => fetch(&root, &entry.leaf_path(&folder), read_leaf),
            None => Step::Absent,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

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
        let source = StaticFiles::new("d/", files["d/manifest.json"].as_bytes()).unwrap();
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
            ("d/cards/b.11.json", leaf("c")),
            ("d/cards/m.22.json", leaf("n")),
            ("d/cards/index/b.11.json", index(&[("b", "11")])),
            ("d/cards/index/m.22.json", index(&[("m", "22"), ("o", "33")])),
            ("d/cards/o.33.json", leaf("p")),
        ]);
        let source = StaticFiles::new("d/", manifest.to_string().as_bytes()).unwrap();
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
