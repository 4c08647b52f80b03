//! The pages of the site as files of HTML, made from the compiled data by the components that the browser
//! runs.

pub mod cards;

use std::path::Path;
use std::pin::Pin;

use any_spawner::Executor;
use futures::FutureExt as _;
use futures::StreamExt as _;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::browser::outside::{self, Page, Said};
use crate::ui::messages;

/// What is spawned would run after the page: it is dropped.
struct Nothing;

impl any_spawner::CustomExecutor for Nothing {
    fn spawn(&self, _future: Pin<Box<dyn Future<Output = ()> + Send>>) {}
    fn spawn_local(&self, _future: Pin<Box<dyn Future<Output = ()>>>) {}
    fn poll_local(&self) {}
}

/// Prepares this thread.
pub fn prepare() {
    _ = Executor::init_local_custom_executor(Nothing);
}

/// The body of a page and what it says of itself.
pub fn body(page: Page) -> (String, Said) {
    let base_path = page.base_path.clone();
    let path = page.address.strip_prefix(&base_path).unwrap_or(&page.address);
    messages::set_language_of(path.split('?').next().unwrap_or_default());
    let address = page.address.clone();
    outside::begin(page);
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&address));
        let app = view! { <App base_path /> };
        let stream = app.to_html_stream_in_order();
        stream.collect::<String>().now_or_never().unwrap_or_default()
    });
    owner.unset();
    (html, outside::end())
}

/// For trying.
pub fn try_one(folder: &Path, address: &str) -> (String, Said) {
    prepare();
    body(Page {
        address: address.to_owned(),
        folder: folder.to_owned(),
        today: "2026-11-28".to_owned(),
        name: "一乡一品图谱".to_owned(),
        ..Page::default()
    })
}
