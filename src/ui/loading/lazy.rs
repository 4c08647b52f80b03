//! Pages, and parts of pages, whose code lies in a file of its own, which is fetched when it is first
//! wanted.
//!
//! With the cargo feature `split`, which scripts/build turns on, [`lazy_code`] marks where the linked
//! WebAssembly is cut; scripts/release/build.mjs cuts it. Every other build keeps the code together. Knows no
//! page.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::remote::{Failed, Loading, failed_notice};
use crate::browser::tasks::{after_frames, each_in_a_task, in_next_task};
use crate::data::error::LoadError;
use crate::session::head::describe_awaited_page;
use crate::session::load::Load;
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::{dynamic, effect};

/// Where pages become files, what would come later is there at once.
const NOTHING_WAITS: bool = cfg!(not(target_arch = "wasm32"));

/// Builds a page. Exists where the page's code has come.
pub type Page = fn() -> AnyView;
/// What the loader of code gives.
pub type Split = Result<Page, SplitLoaderError>;
/// The page, or why its code did not come.
pub type Loaded = Result<Page, LoadError>;
/// Code on its way.
pub type Fetching = Pin<Box<dyn Future<Output = Loaded>>>;

/// Brings the code of a component when it is first wanted: `lazy_code!(map, Map)` puts the component
/// `Map`, which has no properties, and all that only it needs into a file named after `map`.
///
/// Parts that name the same file share it. What several files need, but not the rest of the app, lies in
/// further files, which scripts/release/pack.mjs keeps few.
macro_rules! lazy_code {
    ($file:ident, $page:ident) => {{
        // The file holds what is reachable from here only.
        #[cfg_attr(
            feature = "split",
            leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)
        )]
        fn $file() -> $crate::ui::loading::lazy::Split {
            Ok(|| leptos::prelude::IntoAny::into_any($page()))
        }
        fn fetch() -> $crate::ui::loading::lazy::Fetching {
            #[cfg(feature = "split")]
            let load = $file;
            #[cfg(not(feature = "split"))]
            let load = async || $file();
            $crate::ui::loading::lazy::fetching(Box::pin(load()))
        }
        fetch
    }};
}

/// The view of a route whose page's code comes when it is first opened; see [`lazy_code`]. A pointer, so that all
/// routes are of one type: the router's code is generic over it.
macro_rules! lazy_page {
    ($file:ident, $page:ident) => {{
        let view: fn() -> leptos::prelude::AnyView = || {
            $crate::ui::loading::lazy::page_when_loaded($crate::ui::loading::lazy::lazy_code!(
                $file, $page
            ))
        };
        view
    }};
}

/// The same for a part of a page.
macro_rules! lazy_part {
    ($file:ident, $part:ident) => {
        $crate::ui::loading::lazy::part_when_loaded($crate::ui::loading::lazy::lazy_code!(
            $file, $part
        ))
    };
}

/// The same for a part that nobody waits for: nothing is shown before it is there, nor where it fails.
macro_rules! quiet_part {
    ($file:ident, $part:ident) => {
        $crate::ui::loading::lazy::part_if_loaded($crate::ui::loading::lazy::lazy_code!(
            $file, $part
        ))
    };
}
pub(crate) use {lazy_code, lazy_page, lazy_part, quiet_part};

/// Shows the page that `fetch` brings: a skeleton while its code is on the way, a message with a retry
/// in place of the page where it failed to come.
pub fn page_when_loaded(fetch: fn() -> Fetching) -> AnyView {
    let site = use_site();
    let page = once(fetch, Box::new(move || site.follow_retries()));
    dynamic(move || match page.get() {
        None => {
            describe_awaited_page();
            view! { <Loading /> }.into_any()
        }
        Some(Ok(page)) => page(),
        Some(Err(error)) => view! { <Failed error /> }.into_any(),
    })
}

/// Shows the part of a page that `fetch` brings; what fails and is tried again is this part alone.
pub fn part_when_loaded(fetch: fn() -> Fetching) -> AnyView {
    let n_tries = RwSignal::new(0);
    let part = once(fetch, Box::new(move || n_tries.track()));
    dynamic(move || match part.get() {
        None => view! { <Loading /> }.into_any(),
        Some(Ok(part)) => part(),
        Some(Err(error)) => failed_notice(&error, move || n_tries.update(|n| *n += 1)),
    })
}

/// Shows the part of a page that `fetch` brings once it is there. The loader tells the console of a
/// failure.
pub fn part_if_loaded(fetch: fn() -> Fetching) -> AnyView {
    part_or(fetch, |_, _| ().into_any())
}

/// Shows the part that `fetch` brings once it is there, and in case of failure what `failed` makes of it
/// and of the way to try again.
pub fn part_or(
    fetch: fn() -> Fetching,
    failed: fn(&LoadError, Callback<()>) -> AnyView,
) -> AnyView {
    let n_tries = RwSignal::new(0);
    let part = once(fetch, Box::new(move || n_tries.track()));
    dynamic(move || match part.get() {
        None => ().into_any(),
        Some(Ok(part)) => part(),
        Some(Err(error)) => failed(&error, Callback::new(move |()| n_tries.update(|n| *n += 1))),
    })
}

/// A part of a page that is built once the rest has been on the screen for `n_frames` frames, or with 0
/// in the next task: all at once would hold the page up.
pub fn later(n_frames: u32, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    if NOTHING_WAITS {
        return part();
    }
    let is_due = RwSignal::new(false);
    after_frames(n_frames, move || _ = is_due.try_set(true));
    when_due(is_due, Box::new(part))
}

/// What `value` is, from the task after its change on: what it brings about is then no part of what else
/// the change does.
pub fn one_task_later(value: Memo<bool>) -> Signal<bool> {
    let late = RwSignal::new(value.get_untracked());
    effect(move || {
        value.track();
        in_next_task(move || {
            if let Some(value) = value.try_get_untracked() {
                _ = late.try_maybe_update(|late| (std::mem::replace(late, value) != value, ()));
            }
        });
    });
    late.into()
}

fn when_due(is_due: RwSignal<bool>, part: Part) -> AnyView {
    dynamic(move || if is_due.get() { part() } else { ().into_any() })
}

/// Builds a part of a page.
pub type Part = Box<dyn Fn() -> AnyView + Send>;

/// Parts that are built one after the other, in tasks of their own, as they would hold the page up if
/// they were one; and whether all are there. They may come in several frames: what holds them is best
/// not seen before.
pub fn in_turn(parts: Vec<Part>) -> (Vec<AnyView>, Signal<bool>) {
    if NOTHING_WAITS {
        return (parts.iter().map(|part| part()).collect(), Signal::stored(true));
    }
    let is_done = RwSignal::new(false);
    let (mut views, mut dues) = (vec![], vec![]);
    for part in parts {
        let is_due = RwSignal::new(false);
        views.push(when_due(is_due, part));
        dues.push(is_due);
    }
    dues.push(is_done);
    each_in_a_task(dues, |due| _ = due.try_set(true));
    (views, is_done.into())
}

/// What `fetch` brings, again when what `follow` reads changes. Once it is there it does not change: a
/// retry for the page's data must not build the page anew.
fn once(fetch: fn() -> Fetching, follow: Box<dyn Fn()>) -> Memo<Option<Loaded>> {
    let loading = Load::new(move || {
        follow();
        let code = fetch();
        async move { code.await.map(|page| Some(Arc::new(page))) }
    });
    Memo::new_with_compare(
        move |_| match loading.get()? {
            Ok(page) => page.map(|page| Ok(*page)),
            Err(error) => Some(Err(error)),
        },
        |old, new| !matches!((old, new), (Some(Some(Ok(_))), Some(Some(Ok(_))))),
    )
}

/// Code on its way, of one type whatever brings it. It says what failed; the loader has put the browser's words into the
/// console.
pub fn fetching(load: Pin<Box<dyn Future<Output = Split>>>) -> Fetching {
    Box::pin(async move {
        load.await.map_err(|error| LoadError::Network {
            url: "the code of the page".to_owned(),
            detail: error.to_string(),
        })
    })
}
