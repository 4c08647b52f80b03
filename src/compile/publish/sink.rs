//! A folder that is filled aside and then takes the place of the old one.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Published;
use crate::wire::manifest::{FileRef, Manifest};

/// Collects files beside the folder that they will become.
pub(super) struct Sink {
    folder: PathBuf,
    aside: PathBuf,
    /// Folders, and files named by content alone.
    made: std::collections::HashSet<String>,
    /// (path, size) of every file so far.
    files: Vec<(String, u64)>,
}

/// A file that was written.
pub struct Written {
    /// First hexadecimal digits of the SHA-256 of its content.
    pub hash: String,
    /// Size.
    pub n_bytes: u64,
    path: String,
}

/// 40 bits: two files of one name would have to collide for a wrong one to be cached.
const N_HASH_DIGITS: usize = 10;

/// It leads to all that is named by content.
const MANIFEST: &str = "manifest.json";

impl Sink {
    /// A sink that will become `folder`, which is an older data set, empty or not there yet:
    /// anything else would be lost.
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        let has_files = folder.exists() && fs::read_dir(folder)?.next().is_some();
        if has_files && !folder.join(MANIFEST).exists() {
            let what = format!("it has other files in it and no {MANIFEST}; name a new folder");
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, what));
        }
        let aside = sibling(folder, "new");
        if aside.exists() {
            fs::remove_dir_all(&aside)?;
        }
        fs::create_dir_all(&aside)?;
        let made = std::collections::HashSet::new();
        Ok(Self { folder: folder.to_owned(), aside, made, files: vec![] })
    }

    /// Writes `{folder}/{name}.{hash}.{extension}`.
    pub(super) fn write(
        &mut self,
        folder: &str,
        name: &str,
        extension: &str,
        bytes: &[u8],
    ) -> io::Result<Written> {
        let hash = content_hash(bytes);
        let file = format!("{name}.{hash}.{extension}");
        let path = if folder.is_empty() { file } else { format!("{folder}/{file}") };
        self.make_folder(folder)?;
        fs::write(self.aside.join(&path), bytes)?;
        let n_bytes = bytes.len() as u64;
        self.files.push((path.clone(), n_bytes));
        Ok(Written { hash, n_bytes, path })
    }

    /// Writes `{folder}/{hash}.{extension}` and gives the hash. The same content is written once.
    pub(super) fn by_content(
        &mut self,
        folder: &str,
        extension: &str,
        bytes: &[u8],
    ) -> io::Result<String> {
        let hash = content_hash(bytes);
        let path = format!("{folder}/{hash}.{extension}");
        if self.made.insert(path.clone()) {
            self.make_folder(folder)?;
            fs::write(self.aside.join(&path), bytes)?;
            self.files.push((path, bytes.len() as u64));
        }
        Ok(hash)
    }

    /// Writes a file whose name is not that of its own content.
    pub(super) fn named(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make_folder(folder)?;
        }
        fs::write(self.aside.join(path), bytes)?;
        self.files.push((path.to_owned(), bytes.len() as u64));
        Ok(())
    }

    /// Takes over files of the older data set, all or none; whether it has them all and `is_whole`
    /// finds nothing missing in them.
    #[cfg(feature = "photos")]
    pub(super) fn take_over(
        &mut self,
        paths: &[String],
        is_whole: impl Fn(&[u8]) -> bool,
    ) -> io::Result<bool> {
        let read = |path: &String| fs::read(self.folder.join(path)).ok();
        let files: Vec<_> = paths.iter().map_while(read).collect();
        if files.len() < paths.len() || !files.iter().all(|bytes| is_whole(bytes)) {
            return Ok(false);
        }
        for (path, bytes) in paths.iter().zip(&files) {
            self.named(path, bytes)?;
        }
        Ok(true)
    }

    /// Leaves the older data set as it is and nothing beside it.
    pub(super) fn abandon(self) -> io::Result<()> {
        fs::remove_dir_all(&self.aside)
    }

    fn make_folder(&mut self, folder: &str) -> io::Result<()> {
        if self.made.insert(folder.to_owned()) {
            fs::create_dir_all(self.aside.join(folder))?;
        }
        Ok(())
    }

    /// Writes `value` as JSON.
    pub(super) fn json(
        &mut self,
        folder: &str,
        name: &str,
        value: &impl Serialize,
    ) -> io::Result<FileRef> {
        Ok(self.write(folder, name, "json", &to_json(value)?)?.into())
    }

    /// The version of a manifest: a hash over all but the time of its making. It names every other
    /// file by content, so it changes with any of them.
    pub(super) fn version(&self, manifest: &Manifest) -> io::Result<String> {
        let timeless =
            Manifest { generated_at: String::new(), version: String::new(), ..manifest.clone() };
        Ok(content_hash(&to_json(&timeless)?))
    }

    /// Writes the manifest and puts the folder in the place of the old one, unless that has the
    /// same version and all its files.
    pub(super) fn finish(self, manifest: &Manifest) -> io::Result<Published> {
        let bytes = to_json(manifest)?;
        let n_files = self.files.len() as u64 + 1;
        let n_bytes = self.files.iter().map(|(_, n)| n).sum::<u64>() + bytes.len() as u64;
        let is_there = |(path, n_bytes): &(String, u64)| {
            fs::metadata(self.folder.join(path)).is_ok_and(|found| found.len() == *n_bytes)
        };
        let old = fs::read(self.folder.join(MANIFEST)).ok();
        let old = old.and_then(|bytes| Manifest::from_json(&bytes).ok());
        let is_unchanged = old.is_some_and(|old| old.version == manifest.version)
            && self.files.iter().all(is_there);
        if is_unchanged {
            fs::remove_dir_all(&self.aside)?;
        } else {
            let mut file = fs::File::create(self.aside.join(MANIFEST))?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            let outdated = sibling(&self.folder, "old");
            if outdated.exists() {
                fs::remove_dir_all(&outdated)?;
            }
            if self.folder.exists() {
                fs::rename(&self.folder, &outdated)?;
            }
            fs::rename(&self.aside, &self.folder)?;
            if outdated.exists() {
                fs::remove_dir_all(&outdated)?;
            }
        }
        let version = manifest.version.clone();
        Ok(Published { version, n_files, n_bytes, is_unchanged })
    }
}

impl From<Written> for FileRef {
    fn from(file: Written) -> Self {
        Self { path: file.path, bytes: file.n_bytes }
    }
}

/// Compact JSON.
pub(super) fn to_json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::other)
}

/// First hexadecimal digits of the SHA-256 of `bytes`.
pub(super) fn content_hash(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes)).chars().take(N_HASH_DIGITS).collect()
}

/// `.{name}.{suffix}` beside `folder`.
fn sibling(folder: &Path, suffix: &str) -> PathBuf {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or("data");
    folder.with_file_name(format!(".{name}.{suffix}"))
}
