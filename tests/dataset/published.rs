//! Sets of tables, checked and published once for all tests.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;
use township_atlas::compile::checks::check::check;
use township_atlas::compile::generate::{Size, generate};
use township_atlas::compile::problem::{Limits, Report};
use township_atlas::compile::publish::publish;
use township_atlas::compile::reading::dataset::Dataset;
use township_atlas::compile::schema::spec::TableId;
use township_atlas::text::csv::write_row;
use township_atlas::wire::catalogue::{CatalogueFile, CatalogueShard};
use township_atlas::wire::chain_map::{ChainFile, IndustryFile};
use township_atlas::wire::manifest::{Directory, DirectoryEntry, DirectoryFile, Manifest};
use township_atlas::wire::place::{CountyDetail, PlaceFile};
use township_atlas::wire::product::{ProductDetail, ProductFile};

use crate::scratch::{Scratch, copy_files, good_tables, read_files};

/// A published set and the tables that it comes from.
pub(crate) struct Set {
    /// For messages.
    pub name: &'static str,
    /// The tables.
    pub dataset: Dataset,
    /// Where it was published.
    pub out: PathBuf,
    /// Every published file by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// `manifest.json`.
    pub manifest: Manifest,
}

/// Time of all publications.
pub(crate) const NOW: &str = "2026-01-31T12:00:00Z";

/// Every set. What names products or counts them asks the first one, which no operator edits.
pub(crate) fn sets() -> &'static [Set] {
    static SETS: LazyLock<Vec<Set>> = LazyLock::new(|| {
        vec![
            Set::publish("journeys", &journeys_tables()),
            Set::publish("small", &small_tables()),
            Set::publish("synthetic", &synthetic_tables()),
            Set::publish("shipped", &Path::new(env!("CARGO_MANIFEST_DIR")).join("tables")),
        ]
    });
    &SETS
}

/// Some rows of the shipped tables as they once were: those that the browser's journeys go through.
pub(crate) fn journeys_tables() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journeys")
}

/// The good tables with a product whose texts a spreadsheet would run.
fn small_tables() -> PathBuf {
    let folder = kept_folder("dataset-small-tables");
    copy_files(&good_tables(), &folder);
    let path = folder.join(TableId::Products.file());
    let mut text = std::fs::read_to_string(&path).unwrap();
    let cells = [
        "formula-fruit",
        "=红橙",
        "-Fruit",
        "hong cheng",
        "fruit",
        "990001",
        "",
        "=A1;+B2",
        "",
        "@说明",
        "+more",
        "＝注意",
        "Mind;＋1+1",
        "",
        "",
        "s-gazette",
        "",
    ];
    write_row(&mut text, cells);
    std::fs::write(path, text).unwrap();
    folder
}

/// More products than a manifest lists.
fn synthetic_tables() -> PathBuf {
    let folder = kept_folder("dataset-synthetic-tables");
    let size = Size { n_products: 300, n_organisations: 40, n_links: 80, seed: 7 };
    generate(&size, &folder).unwrap();
    folder
}

/// A folder that stays for the other tests of this run.
fn kept_folder(name: &str) -> PathBuf {
    let scratch = Scratch::new(name);
    let folder = scratch.join("");
    std::mem::forget(scratch);
    folder
}

impl Set {
    fn publish(name: &'static str, tables: &Path) -> Self {
        let mut report = Report::new(Limits::NONE);
        let dataset = Dataset::read(tables, &mut report);
        check(&dataset, "2026-11-28", &mut report);
        assert_eq!(report.n_errors(), 0, "{name}: {report}");
        let out = kept_folder(&format!("dataset-{name}")).join("v1");
        publish(&dataset, &out, NOW).unwrap();
        let files: BTreeMap<_, _> = read_files(&out).into_iter().collect();
        let manifest = Manifest::from_json(&files["manifest.json"]).unwrap();
        Self { name, dataset, out, files, manifest }
    }

    /// The content of a file.
    #[track_caller]
    pub(crate) fn bytes(&self, path: &str) -> &[u8] {
        let bytes = self.files.get(path);
        bytes.unwrap_or_else(|| panic!("{}: there is no file {path}", self.name))
    }

    /// A file as plain JSON.
    #[track_caller]
    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_slice(self.bytes(path)).unwrap()
    }

    /// The file that the manifest calls so.
    #[track_caller]
    pub(crate) fn named(&self, name: &str) -> &[u8] {
        self.bytes(&self.manifest.files[name].path)
    }

    /// Every JSON file but downloads, with the name of its schema.
    pub(crate) fn json_files(&self) -> Vec<(String, String)> {
        let is_data = |path: &&String| path.ends_with(".json") && !path.starts_with("downloads/");
        let paths = self.files.keys().filter(is_data);
        let schema = |path: &String| match path.split_once('/') {
            Some((_, rest)) if rest.starts_with("index/") => "directory".to_owned(),
            Some(("cards", _)) => "catalogue".to_owned(),
            Some(("organisations", _)) => "organisations".to_owned(),
            Some(("products", _)) => "product".to_owned(),
            Some(("places", _)) => "place".to_owned(),
            Some(("industries", _)) => "industry".to_owned(),
            Some(("dossiers", _)) => "dossier".to_owned(),
            Some(("names", _)) => "names-page".to_owned(),
            _ => path.split(['.', '-']).next().unwrap().to_owned(),
        };
        paths.map(|path| (path.clone(), schema(path))).collect()
    }

    /// (path, entry) of every leaf of a directory; the paths of its index files.
    pub(crate) fn leaves(
        &self,
        directory: &Directory,
    ) -> (Vec<(String, DirectoryEntry)>, Vec<String>) {
        let leaf = |entry: DirectoryEntry| (entry.leaf_path(&directory.folder), entry);
        if directory.depth == 1 {
            return (directory.entries.iter().cloned().map(leaf).collect(), vec![]);
        }
        let paths = directory.entries.iter().map(|entry| entry.index_path(&directory.folder));
        let paths: Vec<_> = paths.collect();
        let parts = paths.iter().map(|path| DirectoryFile::from_json(self.bytes(path)).unwrap());
        (parts.flat_map(|part| part.entries).map(leaf).collect(), paths)
    }

    /// Every product's own file.
    pub(crate) fn products(&self) -> Vec<ProductDetail> {
        let (leaves, _) = self.leaves(&self.manifest.products);
        let files =
            leaves.iter().map(|(path, _)| ProductFile::from_json(self.bytes(path)).unwrap());
        files.flat_map(|file| file.products).collect()
    }

    /// Every county's own file.
    pub(crate) fn counties(&self) -> Vec<CountyDetail> {
        let (leaves, _) = self.leaves(&self.manifest.places);
        let files = leaves.iter().map(|(path, _)| PlaceFile::from_json(self.bytes(path)).unwrap());
        files.flat_map(|file| file.counties).collect()
    }

    /// The chain map of the whole base, then those of its industries.
    pub(crate) fn chain_maps(&self) -> Vec<ChainFile> {
        let whole = ChainFile::from_json(self.named("chain")).unwrap();
        let (leaves, _) = self.leaves(self.manifest.industries.as_ref().unwrap());
        let files =
            leaves.iter().map(|(path, _)| IndustryFile::from_json(self.bytes(path)).unwrap());
        std::iter::once(whole).chain(files.flat_map(|file| file.maps)).collect()
    }

    /// Every shard of the catalogue.
    pub(crate) fn catalogue(&self) -> Vec<CatalogueShard> {
        let shards = self.manifest.catalogue.iter();
        shards
            .map(|shard| CatalogueFile::from_json(self.bytes(&shard.file.path)).unwrap())
            .map(|file| file.decode().unwrap())
            .collect()
    }

    /// The ids of the products that are held back.
    pub(crate) fn held(&self) -> Vec<&str> {
        let rows = self.dataset.table(TableId::Products).rows();
        rows.filter(|row| !row.get("hold").is_empty()).map(|row| row.key()).collect()
    }
}

#[test]
fn the_sets_have_the_awkward_cases() {
    let [_, small, synthetic, _] = sets() else { panic!("four sets") };
    assert_eq!(small.held(), ["held-plum"]);
    assert!(small.dataset.table(TableId::Sources).rows().any(|row| row.get("linkable") == "no"));
    assert_eq!((synthetic.manifest.products.depth, synthetic.manifest.places.depth), (2, 1));
    assert!(synthetic.json_files().iter().any(|(_, schema)| schema == "directory"));
}
