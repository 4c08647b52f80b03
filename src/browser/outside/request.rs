//! Files below a folder in place of requests.

use super::super::reply::{Cache, Reply};
use super::page;
use super::read;

/// Nothing comes with a page before it is made.
pub fn distrust_page() {}

/// What the file at `url` has; status 404 where there is none.
///
/// # Errors
/// In words, where it cannot be read.
pub async fn get(url: &str, _cache: Cache, _patience_ms: Option<u32>) -> Result<Reply, String> {
    let path = page(|page| {
        let path = url.strip_prefix(page.base_path.as_str()).unwrap_or(url);
        page.folder.join(path.trim_start_matches('/'))
    });
    match std::fs::read(&path) {
        Ok(bytes) => {
            read(url);
            Ok(Reply { status: 200, bytes, retry_after_s: None })
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(Reply { status: 404, bytes: vec![], retry_after_s: None })
        }
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Nothing is sent while pages become files.
///
/// # Errors
/// Always.
pub async fn post(url: &str, _json: String) -> Result<u16, String> {
    Err(format!("nothing is sent to {url}"))
}
