//! Title, description and alternate addresses of a page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::messages::{languages, t};
use super::site::use_site;
use crate::browser::page;

/// Sets what the browser and search engines are told of a page. An empty title stands for the site
/// alone.
pub fn describe_page(title: &str, description: &str) {
    let site = use_site();
    let path = site.page_path(&use_location().pathname.get_untracked());
    let title = if title.is_empty() {
        t!(shell.name).to_owned()
    } else {
        t!(shell.page_title, title = title)
    };
    let origin = page::origin();
    let address = |language| format!("{origin}{}", site.href_in(&path, language));
    let alternates: Vec<_> =
        languages().into_iter().map(|language| (language, address(language))).collect();
    page::describe(&title, description, &format!("{origin}{}", site.href(&path)), &alternates);
}
