//! The compiled files of a site, read by their manifest.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use crate::search::index::Index;
use crate::wire::catalogue::{CatalogueFile, CatalogueShard};
use crate::wire::manifest::{Directory, DirectoryFile, Manifest};

/// A folder of compiled files, `dist/data/v1` of a built site.
pub(super) struct Compiled {
    folder: PathBuf,
    pub manifest: Manifest,
}

/// `problem` with the file that has it.
fn at(path: &str) -> impl Fn(&dyn Display) -> String + '_ {
    move |problem| format!("{path}: {problem}")
}

impl Compiled {
    /// # Errors
    /// In words, with the file, if there is no manifest of this format.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        const MANIFEST: &str = "manifest.json";
        let file = folder.join(MANIFEST);
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let manifest = Manifest::from_json(&bytes).map_err(|error| at(MANIFEST)(&error))?;
        Ok(Self { folder: folder.to_owned(), manifest })
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        std::fs::read(self.folder.join(path)).map_err(|error| at(path)(&error))
    }

    /// A file as `read` reads it.
    ///
    /// # Errors
    /// In words, with the file, if it is missing or no such file.
    pub(super) fn file<T, E: Display>(
        &self,
        path: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, String> {
        read(&self.bytes(path)?).map_err(|error| at(path)(&error))
    }

    /// The text of the file that the manifest calls so; `None` where it calls none so.
    ///
    /// # Errors
    /// In words, with the file.
    pub(super) fn named(&self, name: &str) -> Result<Option<String>, String> {
        let Some(file) = self.manifest.files.get(name) else { return Ok(None) };
        self.text(&file.path).map(Some)
    }

    /// # Errors
    /// In words, with the file.
    pub(super) fn text(&self, path: &str) -> Result<String, String> {
        String::from_utf8(self.bytes(path)?).map_err(|error| at(path)(&error))
    }

    /// The paths of all leaves of a directory, in order.
    ///
    /// # Errors
    /// In words, with the file.
    pub(super) fn leaves(&self, directory: &Directory) -> Result<Vec<String>, String> {
        let mut paths = vec![];
        for entry in &directory.entries {
            if directory.depth < 2 {
                paths.push(entry.leaf_path(&directory.folder));
                continue;
            }
            let part = self.file(&entry.index_path(&directory.folder), DirectoryFile::from_json)?;
            paths.extend(part.entries.iter().map(|leaf| leaf.leaf_path(&directory.folder)));
        }
        Ok(paths)
    }

    /// # Errors
    /// In words, with the file.
    pub(super) fn catalogue(&self) -> Result<Vec<CatalogueShard>, String> {
        let shards = self.manifest.catalogue.iter();
        let read = |bytes: &[u8]| CatalogueFile::from_json(bytes)?.decode();
        shards.map(|shard| self.file(&shard.file.path, read)).collect()
    }

    /// The search index of all shards; an older set has none, and nothing is found in it.
    ///
    /// # Errors
    /// In words, with the file.
    pub(super) fn index(&self) -> Result<Index, String> {
        let mut index = Index::default();
        for shard in &self.manifest.search {
            let bytes = self.bytes(&shard.path)?;
            index.extend(bytes).map_err(|error| at(&shard.path)(&error))?;
        }
        index.rebuild();
        Ok(index)
    }
}
