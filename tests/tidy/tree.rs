//! The files of the project.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with its path from the project's folder.
#[derive(Debug, Clone)]
pub struct File {
    /// With `/` on every system: `src/ui/mod.rs`.
    pub path: String,
    /// Its content.
    pub text: String,
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder` with this extension, by path; none where there is no such folder.
pub fn files(folder: &str, extension: &str) -> Vec<File> {
    let mut found = vec![];
    walk(&root().join(folder), extension, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, extension: &str, found: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            let from_root = path.strip_prefix(root()).unwrap();
            let parts: Vec<_> = from_root.iter().map(|part| part.to_str().unwrap()).collect();
            found.push(File { path: parts.join("/"), text: fs::read_to_string(&path).unwrap() });
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
