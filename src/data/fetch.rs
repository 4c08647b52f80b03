//! One request with retries.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt as _;
use futures::future::{LocalBoxFuture, WeakShared};

use super::error::LoadError;
use crate::browser::reply::Cache;
use crate::browser::{clock, log, request as network};
use crate::source::{Request, Step};
use crate::wire::rows::Losses;

/// Tries in all. With the waits below a dead network is told after about 2 s.
const MAX_TRIES: u32 = 3;
/// The first wait; each further one is twice as long.
const FIRST_WAIT_MS: u32 = 400;

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
    if freshness == Freshness::Anew || !request.is_immutable {
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
    // An address that names its content is right in any cached copy, also offline. Others are asked
    // for again each time; the host answers "not modified" where it can.
    let cache = match freshness {
        Freshness::Anew => Cache::No,
        Freshness::Cached if request.is_immutable => Cache::Any,
        Freshness::Cached => Cache::Checked,
    };
    let reply = network::get(url, cache).await;
    let reply = reply.map_err(|detail| LoadError::Network { url: url.clone(), detail })?;
    if !reply.is_success() {
        return Err(LoadError::Status { url: url.clone(), status: reply.status });
    }
    Ok(reply.bytes)
}
