//! What the head of the document tells browsers and search engines.

use web_sys::{Document, Element};

use super::page::{content_of, document};

/// Sets title, description and the addresses of the page in each language.
///
/// `alternates` are (language, absolute address); the first is also the default for all others.
pub fn describe(title: &str, description: &str, canonical: &str, alternates: &[(&str, String)]) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(meta) = head_element(&document, "meta", "name", "description") {
        _ = meta.set_attribute("content", description);
    }
    if let Some(link) = head_element(&document, "link", "rel", "canonical") {
        _ = link.set_attribute("href", canonical);
    }
    let default = alternates.first().map(|(_, address)| ("x-default", address.clone()));
    for (lang, address) in alternates.iter().cloned().chain(default) {
        if let Some(link) = head_element(&document, "link", "hreflang", lang) {
            _ = link.set_attribute("rel", "alternate");
            _ = link.set_attribute("href", &address);
        }
    }
}

/// Whether search engines may list the page.
pub fn set_indexed(is_indexed: bool) {
    let Some(document) = document() else { return };
    if let Some(meta) = head_element(&document, "meta", "name", "robots") {
        _ = meta.set_attribute("content", if is_indexed { "all" } else { "noindex" });
    }
}

/// The application's name in a language, as the document says (WHATWG HTML, 4.2.5.1: an element for
/// each language); empty where it does not.
pub fn application_name(lang: &str) -> String {
    let selector = format!("head > meta[name=\"application-name\"][lang=\"{lang}\"]");
    content_of(&selector)
}

/// The document's title.
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// The element of the head with this attribute, made if it is not there.
fn head_element(document: &Document, tag: &str, attribute: &str, value: &str) -> Option<Element> {
    let selector = format!("head > {tag}[{attribute}=\"{value}\"]");
    if let Ok(Some(found)) = document.query_selector(&selector) {
        return Some(found);
    }
    let element = document.create_element(tag).ok()?;
    element.set_attribute(attribute, value).ok()?;
    document.head()?.append_child(&element).ok()?;
    Some(element)
}
