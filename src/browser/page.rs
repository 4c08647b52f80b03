//! The document: where it is, what it is called, how it looks.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlImageElement, Window};

use super::frame::frame;

/// The window; absent only outside a page: in a worker, and where pages become files.
pub(super) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// Sets the language of the document.
pub fn set_language(lang: &str) {
    if let Some(root) = root() {
        _ = root.set_attribute("lang", lang);
    }
}

/// What the page's `<meta>` of this name says; empty where there is none.
pub fn meta(name: &str) -> String {
    content_of(&format!("head > meta[name=\"{name}\"]"))
}

/// The attribute `content` of the first element that fits; empty where there is none.
pub(super) fn content_of(selector: &str) -> String {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    found.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
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

/// Waits until the picture that fits `selector` can be drawn, or cannot.
pub async fn picture_drawn(selector: &str) {
    frame().await;
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(picture) = found.and_then(|found| found.dyn_into::<HtmlImageElement>().ok()) {
        _ = JsFuture::from(picture.decode()).await;
    }
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

pub(super) fn root() -> Option<Element> {
    document()?.document_element()
}
