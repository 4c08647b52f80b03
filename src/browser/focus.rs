//! Moving the focus after a change of page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::page::document;

/// Focuses the page's first heading, else the main part, without scrolling.
pub fn focus_heading() {
    let Some(document) = document() else { return };
    let found = document.query_selector("main h1").ok().flatten();
    let target = found.or_else(|| document.query_selector("main").ok().flatten());
    if let Some(target) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        _ = target.set_attribute("tabindex", "-1");
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = target.focus_with_options(&options);
    }
}

/// Whether the page shows a heading yet: its data have come, or failed.
pub fn has_heading() -> bool {
    let selector = "main h1, main [role=alert]";
    document().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}
