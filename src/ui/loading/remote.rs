//! Remote data in its four states: loading, failed, empty (no such thing), ready.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{focus, log};
use crate::data::error::LoadError;
use crate::i18n::messages::t;
use crate::session::head::describe_page;
use crate::session::load::{Load, reason};
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::effect;

/// Shows `load`: a skeleton while it loads, a message with a retry where it failed, `absent`
/// where there is no such thing, else `ready`.
pub fn remote<T: Send + Sync + 'static, V: IntoView + 'static>(
    load: Load<T>,
    ready: impl Fn(Arc<T>) -> V + Send + 'static,
    absent: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    move || match load.get() {
        None => view! { <Loading /> }.into_any(),
        Some(Ok(Some(value))) => ready(value).into_any(),
        Some(Ok(None)) => absent(),
        Some(Err(error)) => view! { <Failed error /> }.into_any(),
    }
}

/// Shows `load` where the page can do without: nothing while it loads, a sentence where it failed
/// or there is no such thing, else `ready`.
pub fn optional<T: Send + Sync + 'static, V: IntoView + 'static>(
    load: Load<T>,
    ready: impl Fn(Arc<T>) -> V + Send + 'static,
    missing: impl Fn() -> &'static str + Send + 'static,
) -> impl IntoView {
    move || match load.get() {
        None => ().into_any(),
        Some(Ok(Some(value))) => ready(value).into_any(),
        Some(Ok(None)) => view! { <p class="hint">{missing()}</p> }.into_any(),
        Some(Err(error)) => {
            log::log_warning(&error.to_string());
            view! { <p class="hint">{missing()}</p> }.into_any()
        }
    }
}

/// Says that something is being loaded, after a moment in which most things have come.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <span class="visually-hidden">{t!(shell.loading)}</span>
            <span class="skeleton" aria-hidden="true"></span>
            <span class="skeleton" aria-hidden="true"></span>
            <span class="skeleton" aria-hidden="true"></span>
        </div>
    }
}

/// Says in place of the page what failed in plain words, what can be done, and offers to try again.
#[component]
pub fn Failed(
    /// What went wrong.
    error: LoadError,
) -> impl IntoView {
    describe_page(t!(shell.failed), t!(shell.description));
    failed_data(&error)
}

/// The same in place of data on a page. What may be mended meanwhile is asked for again by itself, too.
pub fn failed_data(error: &LoadError) -> AnyView {
    let site = use_site();
    if error.is_mendable() {
        effect(move || site.retry_until_gone());
    }
    failed_notice(error, move || site.retry())
}

/// The same in place of a part of the page; `again` asks for this part alone.
pub fn failed_notice(error: &LoadError, again: impl Fn() + 'static) -> AnyView {
    log::log_error(&error.to_string());
    let press = move |_| {
        // The button goes away; the focus stays in the content.
        focus::focus_main();
        again();
    };
    view! {
        <div class="notice" data-tone="problem" role="alert" data-failed="">
            <p class="notice__title">{t!(shell.failed)}</p>
            <p>{reason(error)}</p>
            <details>
                <summary>{t!(shell.failed_details)}</summary>
                <p class="hint" lang="en">{error.to_string()}</p>
            </details>
            <button type="button" class="button" on:click=press>{t!(shell.retry)}</button>
        </div>
    }
    .into_any()
}
