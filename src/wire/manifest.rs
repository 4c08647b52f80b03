//! `manifest.json`: it names every file that is named by its content.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::BaseInfo;
use super::objects::read_in_place;
use super::rows::Losses;
use crate::model::base::{DatasetInfo, Download};

/// Everything that a page needs to find its files.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Manifest {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Changes with any content: a hash over all files.
    pub version: String,
    /// When it was compiled, ISO 8601, UTC.
    pub generated_at: String,
    /// Whether the data were made by `atlas generate` and mean nothing.
    pub synthetic: bool,
    /// Who runs this atlas.
    pub base: BaseInfo,
    /// How many rows of each table are published, by table name.
    pub counts: BTreeMap<String, u64>,
    /// Shards of the catalogue, in order; together they hold every product once.
    pub catalogue: Vec<ShardRef>,
    /// Shards of the search index, the most important things first; none in older sets.
    #[serde(default)]
    pub search: Vec<FileRef>,
    /// [`super::catalogue::CatalogueFile`] by product id: what lists show of some neighbors; none in older
    /// sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cards: Option<Directory>,
    /// [`super::product::ProductFile`] by product id.
    pub products: Directory,
    /// [`super::place::PlaceFile`] by county code.
    pub places: Directory,
    /// [`super::chain_map::IndustryFile`] by industry id; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industries: Option<Directory>,
    /// [`super::dossier::DossierFile`] by industry id; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dossiers: Option<Directory>,
    /// [`super::chain::OrganizationsFile`] by organization id: some neighbors by id, with those that they are linked
    /// with; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisations: Option<Directory>,
    /// All other files by name: `about`, `sources`, `organisations`, `opportunities`,
    /// `achievements`, `parks`, `figures`, `industries`, `clusters`; `map` where the base has
    /// counties; `chain`, `names`, and `overview-01` to `overview-12` (older sets have none).
    pub files: BTreeMap<String, FileRef>,
    /// Files for people: tables as CSV and JSON Schemas, by file name.
    pub downloads: BTreeMap<String, FileRef>,
    /// Renamed product ids: old to new.
    pub aliases: BTreeMap<String, String>,
}

read_in_place! {
    Manifest
    needs { format, version, generated_at, synthetic, base, counts, catalogue, products, places, files, downloads, aliases }
    may_have { search, cards, industries, dossiers, organisations }
}

impl Manifest {
    /// What is known of the data set. Takes counts and aliases out: the code that copies a map is kilobytes.
    ///
    /// # Errors
    /// If the base cannot be read.
    pub fn dataset(&mut self, losses: &mut Losses) -> Result<DatasetInfo, Malformed> {
        let download = |(name, file): (&String, &FileRef)| Download {
            name: name.clone(),
            path: file.path.clone(),
            n_bytes: file.bytes,
        };
        Ok(DatasetInfo {
            version: self.version.clone(),
            generated_at: self.generated_at.clone(),
            is_synthetic: self.synthetic,
            base: self.base.decode(losses)?,
            counts: std::mem::take(&mut self.counts),
            downloads: self.downloads.iter().map(download).collect(),
            aliases: std::mem::take(&mut self.aliases),
        })
    }
}

/// A file whose name changes with its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FileRef {
    /// Relative to the manifest's folder.
    pub path: String,
    /// Size in bytes, not compressed.
    pub bytes: u64,
}

/// A shard of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShardRef {
    pub file: FileRef,
    /// How many products it holds.
    pub n_products: u64,
    /// Lowest and highest county code in it.
    pub counties: (String, String),
}

/// Finds the file that holds a key. Small sets are listed in the manifest itself; larger ones have
/// one level of [`DirectoryFile`]s between, so that the manifest stays small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Directory {
    /// Folder of the leaves, relative to the manifest's.
    pub folder: String,
    /// 1: `entries` are leaves. 2: they are [`DirectoryFile`]s (in `{folder}/index`).
    pub depth: u8,
    /// Ascending by first key.
    pub entries: Vec<DirectoryEntry>,
}

/// (first key in the file, content hash, bytes). The file is `{folder}/{first key}.{hash}.json` and
/// holds the keys from its own first up to the next entry's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DirectoryEntry(pub String, pub String, pub u64);

/// Part of a [`Directory`] of depth 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DirectoryFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Leaves, ascending by first key.
    pub entries: Vec<DirectoryEntry>,
}

super::error::file!(Manifest);
super::error::file!(DirectoryFile);

/// The entry whose range holds `key`; `None` if `key` lies before the first.
/// `entries` ascend by first key.
pub fn entry_of<'a>(entries: &'a [DirectoryEntry], key: &str) -> Option<&'a DirectoryEntry> {
    let n_before = entries.partition_point(|entry| entry.0.as_str() <= key);
    entries.get(n_before.checked_sub(1)?)
}

impl DirectoryEntry {
    /// Path of the leaf in `folder`.
    pub fn leaf_path(&self, folder: &str) -> String {
        format!("{folder}/{}.{}.json", self.0, self.1)
    }

    /// Path of the directory file in `folder`.
    pub fn index_path(&self, folder: &str) -> String {
        format!("{folder}/index/{}.{}.json", self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_range_that_holds_a_key() {
        let entries: Vec<_> = ["b", "d", "f"]
            .iter()
            .map(|first| DirectoryEntry((*first).to_owned(), "00".to_owned(), 1))
            .collect();
        let first = |key| entry_of(&entries, key).map(|entry| entry.0.as_str());
        assert_eq!(first("a"), None);
        assert_eq!(first("b"), Some("b"));
        assert_eq!(first("c"), Some("b"));
        assert_eq!(first("zzz"), Some("f"));
        assert_eq!(entry_of(&[], "a"), None);
    }

    #[test]
    fn a_manifest_that_lacks_something_says_what() {
        let whole = serde_json::json!({
            "format": 1, "version": "a", "generated_at": "2026-11-30T00:00:00Z", "synthetic": false,
            "base": {
                "id": "a", "name": {"zh": "甲"}, "region": {"zh": "丁"}, "organisation": {"zh": "乙"},
                "about": {"zh": "丙"}, "featured": ["b"], "sources": [], "newer": 1,
            },
            "counts": {"products": 2}, "catalogue": [], "search": [], "products": {"folder": "p", "depth": 1, "entries": []},
            "places": {"folder": "c", "depth": 1, "entries": [["500101", "ab", 9]]},
            "files": {}, "downloads": {}, "aliases": {"a": "b"}, "newer": [{}],
        });
        let read = |value: &serde_json::Value| Manifest::from_json(value.to_string().as_bytes());
        let manifest = read(&whole).unwrap();
        assert_eq!(manifest.places.entries.len(), 1);
        assert_eq!((manifest.dossiers, manifest.counts["products"]), (None, 2));
        for name in [
            "format",
            "version",
            "generated_at",
            "synthetic",
            "base",
            "counts",
            "catalogue",
            "products",
            "places",
            "files",
            "downloads",
            "aliases",
        ] {
            let mut part = whole.clone();
            part.as_object_mut().unwrap().remove(name);
            let told = read(&part).unwrap_err().to_string();
            assert!(told.contains(&format!("missing field `{name}`")), "{told}");
            let mut wrong = whole.clone();
            wrong[name] = serde_json::json!([[1]]);
            assert!(read(&wrong).is_err(), "{name}");
        }
        assert_eq!(manifest.base.organization.zh, "乙");
        for name in ["id", "name", "region", "organisation", "about", "featured", "sources"] {
            let mut part = whole.clone();
            part["base"].as_object_mut().unwrap().remove(name);
            let told = read(&part).unwrap_err().to_string();
            assert!(told.contains(&format!("missing field `{name}`")), "{told}");
        }
    }

    #[test]
    fn refuses_another_format_and_what_is_no_json() {
        let error = DirectoryFile::from_json(br#"{"format":2,"entries":[]}"#);
        assert!(matches!(error, Err(super::super::Malformed::Format { found: 2, .. })));
        let error = DirectoryFile::from_json(b"<!doctype html>");
        assert!(matches!(error, Err(super::super::Malformed::Json { .. })));
    }
}
