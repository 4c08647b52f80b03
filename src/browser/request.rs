//! Requests, each broken off when nobody waits for it any more.

use std::cell::Cell;

use gloo_net::http::Request;
use web_sys::{AbortController, RequestCache};

use super::page::document;
use super::reply::{Cache, Reply};

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

/// What the host answers, or what of it stands in the page already.
///
/// # Errors
/// The browser's words, where there is no answer.
pub async fn get(url: &str, cache: Cache) -> Result<Reply, String> {
    if let Some(bytes) = embedded(url).filter(|_| cache != Cache::No) {
        return Ok(Reply { status: 200, bytes });
    }
    let controller = AbortOnDrop(AbortController::new().ok());
    let signal = controller.0.as_ref().map(AbortController::signal);
    let cache = match cache {
        Cache::Any => RequestCache::ForceCache,
        Cache::Checked => RequestCache::NoCache,
        Cache::No => RequestCache::Reload,
    };
    let words = |error: gloo_net::Error| error.to_string();
    let request = Request::get(url).cache(cache).abort_signal(signal.as_ref());
    let reply = request.send().await.map_err(words)?;
    let status = reply.status();
    let bytes = if reply.ok() { reply.binary().await.map_err(words)? } else { vec![] };
    Ok(Reply { status, bytes })
}
