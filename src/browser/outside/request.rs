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
pub async fn get(url: &str, _cache: Cache) -> Result<Reply, String> {
    let path = page(|page| {
        let path = url.strip_prefix(page.base_path.as_str()).unwrap_or(url);
        page.folder.join(path.trim_start_matches('/'))
    });
    match std::fs::read(&path) {
        Ok(bytes) => {
            read(url);
            Ok(Reply { status: 200, bytes })
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(Reply { status: 404, bytes: vec![] })
        }
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}
