//! Pages, and parts of pages, whose code lies in a file of its own, which is fetched when it is first
//! wanted.
//!
//! In a release [`lazy_code`] marks where the linked WebAssembly is cut; `scripts/path/wasm-bindgen`
//! cuts it. Every other build keeps the code together. Knows no page.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::head::describe_awaited_page;
use super::remote::{Failed, Loading};
use super::site::use_site;
use crate::data::error::LoadError;

/// Builds a page. Exists where the page's code has come.
pub type Page = fn() -> AnyView;

/// Brings the code of a component when it is first wanted: `lazy_code!(map, Map)` puts the component
/// `Map`, which has no properties, and all that only it needs into a file named after `map`.
///
/// Pages that name the same file share it. What several files need, but not the rest of the app, lies
/// in further files, one for each set of files that needs it: eleven files made 39 of these.
macro_rules! lazy_code {
    ($file:ident, $page:ident) => {{
        // The file holds what is reachable from here only.
        #[cfg_attr(
            not(debug_assertions),
            leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)
        )]
        fn $file() -> Result<$crate::ui::lazy::Page, leptos::wasm_split::SplitLoaderError> {
            Ok(|| leptos::prelude::IntoAny::into_any($page()))
        }
        #[cfg(not(debug_assertions))]
        let load = $file;
        #[cfg(debug_assertions)]
        let load = async || $file();
        load
    }};
}

/// The view of a route whose page's code comes when it is first opened; see [`lazy_code`].
macro_rules! lazy_page {
    ($file:ident, $page:ident) => {
        || $crate::ui::lazy::when_loaded($crate::ui::lazy::lazy_code!($file, $page), true)
    };
}

/// The same for a part of a page.
macro_rules! lazy_part {
    ($file:ident, $part:ident) => {
        $crate::ui::lazy::when_loaded($crate::ui::lazy::lazy_code!($file, $part), false).into_any()
    };
}
pub(crate) use {lazy_code, lazy_page, lazy_part};

/// Shows the page, or the part of one, that `load` brings: a skeleton while its code is on the way, a message with a
/// retry where it failed to come.
pub fn when_loaded(
    load: impl AsyncFn() -> Result<Page, SplitLoaderError> + Clone + 'static,
    is_page: bool,
) -> impl IntoView {
    let loading = use_site().load(move |_| {
        let load = load.clone();
        async move { load().await.map_err(unreachable_code) }
    });
    // A retry for the page's data must not build the page anew.
    let page = Memo::new_with_compare(
        move |_| loading.get(),
        |old, new| !matches!((old, new), (Some(Some(Ok(_))), Some(Some(Ok(_))))),
    );
    move || match page.get() {
        None => {
            if is_page {
                describe_awaited_page();
            }
            view! { <Loading /> }.into_any()
        }
        Some(Ok(page)) => page(),
        Some(Err(error)) => view! { <Failed error /> }.into_any(),
    }
}

/// The loader has put the browser's words into the console.
fn unreachable_code(error: SplitLoaderError) -> LoadError {
    LoadError::Network { url: "the code of the page".to_owned(), detail: error.to_string() }
}
