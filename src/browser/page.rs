//! The document: where it is, what it is called, how it looks.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Window};

/// The window; absent only outside a page (in a worker).
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// Path of the address bar, `/en/products`.
pub fn pathname() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The whole address of a file of this page; as it is where it is none.
pub fn absolute(address: &str) -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let base = base.unwrap_or_default();
    web_sys::Url::new_with_base(address, &base)
        .map_or_else(|_| address.to_owned(), |url| url.href())
}

/// Path of the site's root without a slash at its end, from the page's `<base>`: empty at the root
/// of a host, `/atlas` in a folder.
pub fn base_path() -> String {
    let path = document()
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|uri| web_sys::Url::new(&uri).ok())
        .map(|url| url.pathname())
        .unwrap_or_default();
    let folder = path.rfind('/').and_then(|end| path.get(..end)).unwrap_or_default();
    folder.to_owned()
}

/// Sets the language of the document.
pub fn set_language(lang: &str) {
    if let Some(root) = root() {
        _ = root.set_attribute("lang", lang);
    }
}

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

/// What the page's `<meta>` of this name says; empty where there is none.
pub fn meta(name: &str) -> String {
    content_of(&format!("head > meta[name=\"{name}\"]"))
}

/// The attribute `content` of the first element that fits; empty where there is none.
fn content_of(selector: &str) -> String {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    found.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The application's name in a language, as the document says (WHATWG HTML, 4.2.5.1: an element for
/// each language); empty where it does not.
pub fn application_name(lang: &str) -> String {
    let selector = format!("head > meta[name=\"application-name\"][lang=\"{lang}\"]");
    content_of(&selector)
}

/// The visitor's languages, BCP 47 tags by preference; empty where the browser does not tell.
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = window() else { return vec![] };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether the browser thinks that there is a network.
pub fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// The document's title.
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Puts `json` into the page as structured data for search engines, in place of what was there;
/// `None` takes it away.
pub fn set_structured_data(json: Option<&str>) {
    const ID: &str = "structured-data";
    let Some(document) = document() else { return };
    if let Some(old) = document.get_element_by_id(ID) {
        old.remove();
    }
    let (Some(json), Some(head)) = (json, document.head()) else { return };
    if let Ok(script) = document.create_element("script") {
        _ = script.set_attribute("type", "application/ld+json");
        script.set_id(ID);
        script.set_text_content(Some(json));
        _ = head.append_child(&script);
    }
}

/// `Some("dark")` or `Some("light")` as chosen; `None` follows the system.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = root() {
        _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Takes away the shell that `index.html` shows until the app has mounted.
pub fn remove_boot_shell() {
    if let Some(shell) = document().and_then(|document| document.get_element_by_id("boot")) {
        shell.remove();
    }
    if let Some(root) = root() {
        _ = root.set_attribute("data-state", "ready");
    }
}

/// Shows the error page of `index.html`, over whatever is there.
pub fn show_crash() {
    let Some(window) = window() else { return };
    let crash = js_sys::Reflect::get(&window, &"atlasCrash".into());
    if let Some(crash) = crash.ok().and_then(|value| value.dyn_into::<js_sys::Function>().ok()) {
        _ = crash.call0(&window);
    }
}

/// Says where the app is, path, query and fragment, to the guard of the history in `index.html`: an
/// address that the browser refused to change follows to there.
pub fn tell_address(address: &str) {
    let Some(window) = window() else { return };
    let tell = js_sys::Reflect::get(&window, &"atlasAddress".into());
    if let Some(tell) = tell.ok().and_then(|value| value.dyn_into::<js_sys::Function>().ok()) {
        _ = tell.call1(&window, &address.into());
    }
}

/// Whether the window fits a media query, now.
pub fn fits_media(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        _ = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        _ = window.location().reload();
    }
}

/// Writes details for developers to the console.
pub fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}

/// Writes what failed where the page can do without into the console.
pub fn log_warning(message: &str) {
    web_sys::console::warn_1(&message.into());
}

fn root() -> Option<Element> {
    document()?.document_element()
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
