//! The files of the project.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with its path from the project's folder.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// With `/` on every system: `src/ui/mod.rs`.
    pub path: String,
    /// Its content.
    pub text: String,
}

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder` with this extension, by path; none where there is no such folder.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<File> {
    let paths = paths(folder, &[extension]).into_iter();
    paths.map(|path| File { text: fs::read_to_string(root().join(&path)).unwrap(), path }).collect()
}

/// (path, bytes) of every file under `folder` with one of these extensions, by path.
pub(crate) fn sizes(folder: &str, extensions: &[&str]) -> Vec<(String, u64)> {
    let paths = paths(folder, extensions).into_iter();
    paths.map(|path| (path.clone(), fs::metadata(root().join(path)).unwrap().len())).collect()
}

/// One file at the root of the project.
pub(crate) fn root_file(name: &str) -> File {
    File { text: fs::read_to_string(root().join(name)).unwrap(), path: name.to_owned() }
}

fn paths(folder: &str, extensions: &[&str]) -> Vec<String> {
    let mut found = vec![];
    walk(&root().join(folder), extensions, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, extensions: &[&str], found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            // What npm installs is not ours.
            if !path.ends_with("node_modules") {
                walk(&path, extensions, found);
            }
        } else if path
            .extension()
            .is_some_and(|found| extensions.iter().any(|extension| found == *extension))
        {
            let from_root = path.strip_prefix(root()).unwrap();
            let parts: Vec<_> = from_root.iter().map(|part| part.to_str().unwrap()).collect();
            found.push(parts.join("/"));
        }
    }
}

#[test]
fn finds_this_file() {
    let found = files("tests", "rs");
    let here = found.iter().find(|file| file.path == "tests/tidy/tree.rs").unwrap();
    assert!(here.text.contains("finds_this_file"));
    assert!(files("no-such-folder", "rs").is_empty());
}
