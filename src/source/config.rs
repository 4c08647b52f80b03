//! `config.json` beside `index.html`: which backend this site uses, so that one build serves all.

use serde::Deserialize;

use super::Request;
use crate::text::url::is_web_url;
use crate::wire::from_json;

/// Version of `config.json`.
const FORMAT: u32 = 1;
/// Where a built site has its compiled files.
const FILES: &str = "data/v1/";

/// Which backend, and where. Roots end with `/`, and are relative to the site or an `http(s)` address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceConfig {
    /// Compiled files.
    Static { root: String },
    /// A server of PostgREST's dialect that has the functions of `api/migrations`.
    Postgrest {
        root: String,
        /// Where pictures and downloads are, which stay files.
        files: String,
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
    #[error(
        "config.json: source.{field} {root:?} is neither a relative path nor an http(s) address"
    )]
    Root {
        /// `root` or `files`.
        field: &'static str,
        /// What stands there.
        root: String,
    },
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
    #[serde(default)]
    files: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum FileKind {
    Static,
    Postgrest,
}

impl SourceConfig {
    /// With relative roots below `base_path`, which has no slash at its end.
    #[must_use]
    pub fn placed(self, base_path: &str) -> Self {
        let place = |root: String| {
            let is_placed = root.starts_with('/') || root.contains("://");
            if is_placed { root } else { format!("{base_path}/{root}") }
        };
        match self {
            Self::Static { root } => Self::Static { root: place(root) },
            Self::Postgrest { root, files } => {
                Self::Postgrest { root: place(root), files: place(files) }
            }
        }
    }

    /// Where files are, whoever is asked for the rest.
    pub fn files(&self) -> &str {
        match self {
            Self::Static { root } => root,
            Self::Postgrest { files, .. } => files,
        }
    }

    /// Every root: where a page may ask.
    pub fn roots(&self) -> Vec<&str> {
        match self {
            Self::Static { root } => vec![root],
            Self::Postgrest { root, files } => vec![root, files],
        }
    }

    /// Asks for what is known of the data from the start.
    pub fn dataset_request(&self) -> Request {
        match self {
            Self::Static { root } => Request::changing(format!("{root}manifest.json")),
            Self::Postgrest { root, .. } => Request::answer(format!("{root}rpc/dataset")),
        }
    }

    /// A line that [`Self::from_line`] reads: the root of files, or what a server needs.
    pub fn to_line(&self) -> String {
        match self {
            Self::Static { root } => root.clone(),
            Self::Postgrest { root, files } => format!("postgrest {root} {files}"),
        }
    }

    /// Reads [`Self::to_line`]. No root has a space.
    pub fn from_line(line: &str) -> Self {
        match line.split(' ').collect::<Vec<_>>().as_slice() {
            ["postgrest", root, files] => {
                Self::Postgrest { root: (*root).to_owned(), files: (*files).to_owned() }
            }
            _ => Self::Static { root: line.to_owned() },
        }
    }
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
    let FileSource { kind, root, files } = file.source;
    let root = checked("root", root)?;
    Ok(match kind {
        FileKind::Static => SourceConfig::Static { root },
        FileKind::Postgrest => {
            let files = checked("files", files.unwrap_or_else(|| FILES.to_owned()))?;
            SourceConfig::Postgrest { root, files }
        }
    })
}

fn checked(field: &'static str, root: String) -> Result<String, BadConfig> {
    match is_usable_root(&root) {
        false => Err(BadConfig::Root { field, root }),
        true if root.ends_with('/') => Ok(root),
        true => Ok(format!("{root}/")),
    }
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

    fn check(source: serde_json::Value) -> Result<SourceConfig, BadConfig> {
        let file = serde_json::json!({"format": 1, "source": source});
        parse(file.to_string().as_bytes())
    }

    fn of_files(root: &str) -> Result<SourceConfig, BadConfig> {
        check(serde_json::json!({"kind": "static", "root": root}))
    }

    #[test]
    fn takes_paths_and_web_addresses() {
        for root in ["data/v1/", "data/v1", "/atlas/data/", "https://cdn.example.org/v1"] {
            assert!(of_files(root).unwrap().files().ends_with('/'));
        }
    }

    #[test]
    fn refuses_the_rest_and_says_why() {
        for root in ["", "javascript:x/", "//evil.example/", "../x/", "data:,", "a b/"] {
            assert!(matches!(of_files(root), Err(BadConfig::Root { .. })), "{root}");
            let server = serde_json::json!({"kind": "postgrest", "root": "api/", "files": root});
            assert!(matches!(check(server), Err(BadConfig::Root { field: "files", .. })), "{root}");
        }
        assert!(matches!(parse(b""), Err(BadConfig::Json(_))));
        assert!(matches!(parse(b"<!doctype html>"), Err(BadConfig::Json(_))));
        assert!(matches!(
            check(serde_json::json!({"kind": "soap", "root": "x/"})),
            Err(BadConfig::Json(_))
        ));
        let newer = br#"{"format":2,"source":{"kind":"static","root":"data/"}}"#;
        assert_eq!(parse(newer), Err(BadConfig::Format(2)));
    }

    #[test]
    fn a_server_has_its_files_in_the_site_unless_it_says_where() {
        let server = check(serde_json::json!({"kind": "postgrest", "root": "api"})).unwrap();
        assert_eq!(server.roots(), ["api/", "data/v1/"]);
        let placed = server.placed("/atlas");
        assert_eq!(placed.dataset_request().url, "/atlas/api/rpc/dataset");
        assert_eq!(placed.files(), "/atlas/data/v1/");
    }

    #[test]
    fn a_line_says_the_same() {
        let server =
            serde_json::json!({"kind": "postgrest", "root": "https://a.example/", "files": "/d/"});
        for config in [check(server).unwrap(), of_files("data/v1/").unwrap()] {
            assert_eq!(SourceConfig::from_line(&config.to_line()), config);
        }
    }
}
