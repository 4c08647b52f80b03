//! One request with retries.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt as _;
use futures::future::{LocalBoxFuture, WeakShared};

use super::error::LoadError;
use crate::browser::reply::{Cache, Reply};
use crate::browser::{clock, log, request as network};
use crate::source::{Request, RequestKind, Step};
use crate::wire::rows::Losses;

/// Tries in all. With the waits below a dead network is told after about 2 s.
const MAX_TRIES: u32 = 3;
/// The first wait; each further one is twice as long.
const FIRST_WAIT_MS: u32 = 400;
/// The longest wait that a server may ask for (`Retry-After`) before a page tells of it, ms.
const MAX_ASKED_WAIT_MS: u32 = 8_000;
/// How long a server may take to begin an answer, ms: its own limit for a question is 3 s, and for a connection 2 s.
const ANSWER_PATIENCE_MS: u32 = 12_000;

/// Whether a copy kept by the browser may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    /// It may, where the address names its content.
    Cached,
    /// It may not: it proved wrong, as when a network's sign-in page was kept in its place.
    Anew,
}

/// Goes through all steps to the answer; `None` if there is no such thing. The console says what was left
/// out.
pub(super) async fn run<T>(
    mut step: Step<T>,
    freshness: Freshness,
) -> Result<Option<T>, LoadError> {
    let mut losses = Losses::default();
    loop {
        step = match step {
            Step::Done(value) => {
                tell(&losses);
                return Ok(Some(value));
            }
            Step::Absent => return Ok(None),
            Step::Fetch(request, next) => {
                let bytes = bytes(&request, freshness).await?;
                next(&bytes, &mut losses)
                    .map_err(|problem| LoadError::Malformed { url: request.url, problem })?
            }
        }
    }
}

/// Tells the console what was left out of files.
pub(super) fn tell(losses: &Losses) {
    losses.sentences().iter().for_each(|loss| log::log_error(loss));
}

/// A file under way.
type Flight = LocalBoxFuture<'static, Result<Rc<Vec<u8>>, LoadError>>;

thread_local! {
    /// Files under way, by their address: each as long as somebody waits for it.
    static UNDER_WAY: RefCell<Vec<(String, WeakShared<Flight>)>> = const { RefCell::new(vec![]) };
}

/// The reply's bytes. Who asks for a file that is named by its content, and is under way already, waits for
/// that one.
pub(super) async fn bytes(
    request: &Request,
    freshness: Freshness,
) -> Result<Rc<Vec<u8>>, LoadError> {
    let own = request.clone();
    let fetched = async move { retried(&own, freshness).await.map(Rc::new) }.boxed_local();
    if freshness == Freshness::Anew || request.kind == RequestKind::Changing {
        return fetched.await;
    }
    let flight = UNDER_WAY.with_borrow_mut(|all| {
        all.retain(|(_, flight)| flight.upgrade().is_some());
        let same = all.iter().find(|(url, _)| *url == request.url);
        same.and_then(|(_, flight)| flight.upgrade()).unwrap_or_else(|| {
            let flight = fetched.shared();
            all.extend(flight.downgrade().map(|weak| (request.url.clone(), weak)));
            flight
        })
    });
    flight.await
}

/// The reply's bytes, after up to [`MAX_TRIES`] tries.
async fn retried(request: &Request, freshness: Freshness) -> Result<Vec<u8>, LoadError> {
    let mut n_tries = 1;
    loop {
        match once(request, freshness).await {
            Err(error) if error.is_passing() && n_tries < MAX_TRIES => {
                let wait_ms = FIRST_WAIT_MS << (n_tries - 1);
                let wait_ms = match error.retry_after_ms() {
                    // Who is there longer waits no more: the page says what is wrong, and asks again by itself.
                    Some(asked_ms) if asked_ms > MAX_ASKED_WAIT_MS => return Err(error),
                    Some(asked_ms) => wait_ms.max(asked_ms),
                    None => wait_ms,
                };
                let jitter_ms = clock::random_ratio() * f64::from(wait_ms) / 2.0;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between 0 and half of the wait"
                )]
                clock::sleep(wait_ms + jitter_ms as u32).await;
                n_tries += 1;
            }
            outcome => return outcome,
        }
    }
}

async fn once(request: &Request, freshness: Freshness) -> Result<Vec<u8>, LoadError> {
    let url = &request.url;
    // An address that names its content is right in any cached copy, also offline. Other files are asked
    // for again each time; the host answers "not modified" where it can. A server says how long an answer holds.
    let cache = match freshness {
        Freshness::Anew => Cache::No,
        Freshness::Cached => match request.kind {
            RequestKind::Immutable => Cache::Any,
            RequestKind::Changing => Cache::Checked,
            RequestKind::Answer => Cache::Fresh,
        },
    };
    let patience_ms = (request.kind == RequestKind::Answer).then_some(ANSWER_PATIENCE_MS);
    let reply = network::get(url, cache, patience_ms).await;
    let reply = reply.map_err(|detail| LoadError::Network { url: url.clone(), detail })?;
    if !reply.is_success() {
        let Reply { status, retry_after_s, .. } = reply;
        return Err(LoadError::Status { url: url.clone(), status, retry_after_s });
    }
    Ok(reply.bytes)
}
