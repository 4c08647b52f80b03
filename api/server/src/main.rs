//! Serves `api_v1` as PostgREST does, where PostgREST's own program is not installed: for development and
//! tests. It reads the same settings (`PGRST_*`) and adds what postrust's own program lacks: requests that are
//! under way are answered before it ends.

use std::future::pending;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::serve;
use postrust_core::AppConfig;
use postrust_server::lenient_uri::LenientListener;
use postrust_server::{App, Host};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::oneshot;
use tokio::time::sleep;
use tracing_subscriber::EnvFilter;

/// Longer than any request may take, which the database ends after 3 s: what is still open then is a client
/// that does not read.
const MAX_DRAIN: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> Result<()> {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("postrust=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let mut config = AppConfig::try_from_env()?;
    // Addresses, errors and bodies as PostgREST has them, and like it a look at what the database notifies.
    config.compat_mode = true;
    config.db_channel_enabled = true;
    let address = format!("{}:{}", config.server_host, config.server_port);
    let App { router, .. } = postrust_server::build(config, Host::SERVER).await?;
    let listener =
        TcpListener::bind(&address).await.with_context(|| format!("cannot listen on {address}"))?;

    let (begin_drain, drain_began) = oneshot::channel();
    let mut ended = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    let asked_to_stop = async move {
        tokio::select! {
            _ = ended.recv() => {}
            _ = interrupted.recv() => {}
        }
        // It fails only where nobody waits for the end any more.
        let _ = begin_drain.send(());
    };
    let drained_too_long = async {
        if drain_began.await.is_err() {
            pending::<()>().await;
        }
        sleep(MAX_DRAIN).await;
    };
    let server = serve(LenientListener(listener), router).with_graceful_shutdown(asked_to_stop);
    tokio::select! {
        outcome = server => outcome.context("the server ended"),
        () = drained_too_long => Ok(()),
    }
}
