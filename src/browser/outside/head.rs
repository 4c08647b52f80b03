//! What the head of the file will tell.

use super::page;
use super::say;

/// Sets title, description and the addresses of the page in each language.
pub fn describe(title: &str, description: &str, canonical: &str, alternates: &[(&str, String)]) {
    say(|said| {
        said.title = title.to_owned();
        said.description = description.to_owned();
        said.canonical = canonical.to_owned();
        let owned =
            |(language, address): &(&str, String)| ((*language).to_owned(), address.clone());
        said.alternates = alternates.iter().map(owned).collect();
    });
}

/// Whether search engines may list the page.
pub fn set_indexed(is_indexed: bool) {
    say(|said| said.is_hidden = !is_indexed);
}

/// The application's name in the language of the page.
pub fn application_name(_lang: &str) -> String {
    page(|page| page.name.clone())
}

/// The document's title.
pub fn title() -> String {
    super::SAID.with_borrow(|said| said.title.clone())
}
