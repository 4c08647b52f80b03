//! Title, description and alternate addresses of a page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::site::use_site;
use crate::browser::{address, head, takeover};
use crate::i18n::messages::{languages, t};

/// The path whose page is shown: its data have come, or failed. Provided once by `app`, which moves
/// the focus and announces the page then.
#[derive(Clone, Copy)]
pub struct Arrival(RwSignal<String>);

impl Arrival {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// As in the address bar; empty before the first page is shown.
    pub fn path(self) -> String {
        self.0.get()
    }

    /// Whether the page at an address is shown now.
    pub fn is_at(self, href: &str) -> bool {
        self.0.try_get_untracked().is_none_or(|path| path == href)
    }
}

impl Default for Arrival {
    fn default() -> Self {
        Self::new()
    }
}

/// States that the page of the current address is shown.
pub fn arrive() {
    let path = use_location().pathname.get_untracked();
    _ = expect_context::<Arrival>().0.try_set(path);
    takeover::arrived();
}

/// Sets what the browser and search engines are told of a page that is shown now. An empty title
/// stands for the site alone.
pub fn describe_page(title: &str, description: &str) {
    describe(title, description);
    arrive();
}

/// The same for a page whose data are still to come. One that is shown, and asks again, stays what it is.
pub fn describe_awaited_page() {
    let path = use_location().pathname.get_untracked();
    if !expect_context::<Arrival>().is_at(&path) {
        describe(t!(shell.loading), t!(shell.description));
    }
}

fn describe(title: &str, description: &str) {
    let site = use_site();
    let path = site.page_path(&use_location().pathname.get_untracked());
    let title = if title.is_empty() {
        untrack(|| site.name())
    } else {
        t!(shell.page_title, title = title, name = untrack(|| site.name()))
    };
    let origin = address::origin();
    let address = |language| format!("{origin}{}", site.href_in(&path, language));
    let alternates: Vec<_> =
        languages().into_iter().map(|language| (language, address(language))).collect();
    head::describe(&title, description, &format!("{origin}{}", site.href(&path)), &alternates);
}
