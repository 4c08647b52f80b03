//! `config.json` beside `index.html`: which backend this site uses, so that one build serves all.

use serde::Deserialize;

use crate::text::url::is_web_url;
use crate::wire::from_json;

/// Version of `config.json`.
const FORMAT: u32 = 1;

/// Which backend, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceConfig {
    /// Compiled files under this root, which ends with `/`.
    Static {
        /// Relative to the site, or an `http(s)` address.
        root: String,
    },
}

/// What is wrong with a `config.json`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadConfig {
    /// Not JSON, or of another shape.
    #[error("config.json cannot be read: {0}")]
    Json(String),
    /// For another version of the app.
    #[error("config.json has format {0}, this app reads format {FORMAT}")]
    Format(u32),
    /// A root that leads elsewhere.
    #[error("config.json: source.root {0:?} is neither a relative path nor an http(s) address")]
    Root(String),
}

#[derive(Deserialize)]
struct File {
    format: u32,
    source: FileSource,
}

// An enum tagged by a field is read by way of a copy of anything, whose code is 2 kB of the download.
#[derive(Deserialize)]
struct FileSource {
    kind: FileKind,
    root: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum FileKind {
    Static,
}

/// Reads `config.json`.
///
/// # Errors
/// If it is of another shape or format, or its root is no usable address.
pub fn parse(bytes: &[u8]) -> Result<SourceConfig, BadConfig> {
    let file: File = from_json(bytes).map_err(|e| BadConfig::Json(e.to_string()))?;
    if file.format != FORMAT {
        return Err(BadConfig::Format(file.format));
    }
    let FileSource { kind: FileKind::Static, root } = file.source;
    if !is_usable_root(&root) {
        return Err(BadConfig::Root(root));
    }
    let root = if root.ends_with('/') { root } else { format!("{root}/") };
    Ok(SourceConfig::Static { root })
}

/// A path without scheme and without `..`, or an `http(s)` address.
fn is_usable_root(root: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    let is_path = !root.is_empty()
        && !root.starts_with("//")
        && root.chars().all(is_plain)
        && root.split('/').all(|segment| segment != "..");
    is_path || is_web_url(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(root: &str) -> Result<SourceConfig, BadConfig> {
        let file = serde_json::json!({"format": 1, "source": {"kind": "static", "root": root}});
        parse(file.to_string().as_bytes())
    }

    #[test]
    fn takes_paths_and_web_addresses() {
        for root in ["data/v1/", "data/v1", "/atlas/data/", "https://cdn.example.org/v1"] {
            let SourceConfig::Static { root } = check(root).unwrap();
            assert!(root.ends_with('/'));
        }
    }

    #[test]
    fn refuses_the_rest_and_says_why() {
        for root in ["", "javascript:x/", "//evil.example/", "../x/", "data:,", "a b/"] {
            assert!(matches!(check(root), Err(BadConfig::Root(_))), "{root}");
        }
        assert!(matches!(parse(b""), Err(BadConfig::Json(_))));
        assert!(matches!(parse(b"<!doctype html>"), Err(BadConfig::Json(_))));
        let newer = br#"{"format":2,"source":{"kind":"static","root":"data/"}}"#;
        assert_eq!(parse(newer), Err(BadConfig::Format(2)));
    }
}
