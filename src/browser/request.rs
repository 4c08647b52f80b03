//! Requests, each broken off when nobody waits for it any more.

use std::cell::Cell;
use std::pin::pin;

use futures::future::{Either, select};

use gloo_net::http::Request;
use web_sys::{AbortController, RequestCache};

use super::clock;
use super::page::document;
use super::reply::{Cache, Reply};
use crate::text::url::query_pairs;

/// Aborts its request when it is dropped, as it is when a page is left.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

thread_local! {
    /// Whether what came with the page proved wrong or old.
    static IS_OLD: Cell<bool> = const { Cell::new(false) };
}

/// From now on the network alone answers: what came with the page proved wrong, or older than the host.
pub fn distrust_page() {
    IS_OLD.set(true);
}

/// The file as it stands in the page, which came with it.
fn embedded(url: &str) -> Option<Vec<u8>> {
    if IS_OLD.get() || url.contains(['"', '\\']) {
        return None;
    }
    let selector = format!("script[data-file=\"{url}\"]");
    let script = document()?.query_selector(&selector).ok().flatten()?;
    Some(script.text_content()?.into_bytes())
}

/// How long a server may take to store something, ms.
const POST_PATIENCE_MS: u32 = 30_000;
/// How many times as long as its beginning the rest of an answer may take: on a slow network it is long.
const BODY_PATIENCE: u32 = 4;

/// What the host answers, or what of it stands in the page already. An answer has to begin within
/// `patience_ms`, if that is given, and to end within [`BODY_PATIENCE`] times as long.
///
/// # Errors
/// The browser's words, where there is no answer.
pub async fn get(url: &str, cache: Cache, patience_ms: Option<u32>) -> Result<Reply, String> {
    if let Some(bytes) = embedded(url).filter(|_| cache != Cache::No) {
        return Ok(Reply { status: 200, bytes, retry_after_s: None });
    }
    let controller = AbortOnDrop(AbortController::new().ok());
    let signal = controller.0.as_ref().map(AbortController::signal);
    let cache = match cache {
        Cache::Any => RequestCache::ForceCache,
        Cache::Checked => RequestCache::NoCache,
        Cache::Fresh => RequestCache::Default,
        Cache::No => RequestCache::Reload,
    };
    let words = |error: gloo_net::Error| error.to_string();
    // gloo-net adds an `&` to the query of an address, so that it gets path and query apart.
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let pairs = query_pairs(query);
    let pairs = pairs.iter().map(|(key, value)| (key.as_str(), value));
    let request = Request::get(path).query(pairs);
    let request = request.cache(cache).abort_signal(signal.as_ref());
    let reply = within(patience_ms, request.send()).await?.map_err(words)?;
    let status = reply.status();
    let retry_after_s = reply.headers().get("retry-after").and_then(|text| text.parse().ok());
    let bytes = if reply.ok() {
        let rest_ms = patience_ms.map(|ms| ms * BODY_PATIENCE);
        within(rest_ms, reply.binary()).await?.map_err(words)?
    } else {
        vec![]
    };
    Ok(Reply { status, bytes, retry_after_s })
}

/// The status by which the server answers to JSON that is posted.
///
/// # Errors
/// The browser's words, where there is no answer.
pub async fn post(url: &str, json: String) -> Result<u16, String> {
    let words = |error: gloo_net::Error| error.to_string();
    let request = Request::post(url).header("content-type", "application/json");
    let request = request.body(json).map_err(words)?;
    let reply = within(Some(POST_PATIENCE_MS), request.send()).await?;
    Ok(reply.map_err(words)?.status())
}

async fn within<T>(patience_ms: Option<u32>, work: impl Future<Output = T>) -> Result<T, String> {
    let Some(patience_ms) = patience_ms else { return Ok(work.await) };
    match select(pin!(work), pin!(clock::sleep(patience_ms))).await {
        Either::Left((outcome, _)) => Ok(outcome),
        Either::Right(_) => Err(format!("nothing within {patience_ms} ms")),
    }
}
