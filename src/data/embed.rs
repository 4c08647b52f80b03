//! What the build tells of widgets.

use std::sync::Arc;

use super::error::LoadError;
use super::fetch::{self, Freshness};
use super::store::{Loaded, Store};
use crate::embed::choice::QuoteFile;
use crate::source::Request;
use crate::wire::Malformed;

impl Store {
    /// The block quote and the heights of a frame, from the file at `url`; `None` where there is no such frame.
    ///
    /// # Errors
    /// If it cannot be had.
    pub async fn quote(&self, url: String) -> Loaded<QuoteFile> {
        let request = Request::changing(url);
        let bytes = match fetch::bytes(&request, Freshness::Cached).await {
            Err(LoadError::Status { status: 404, .. }) => return Ok(None),
            other => other?,
        };
        // A server for development answers every address with the app.
        if bytes.trim_ascii_start().starts_with(b"<") {
            return Ok(None);
        }
        let file = serde_json::from_slice(&bytes).map_err(|error| LoadError::Malformed {
            url: request.url,
            problem: Malformed::Json { what: "QuoteFile", detail: error.to_string() },
        })?;
        Ok(Some(Arc::new(file)))
    }
}
