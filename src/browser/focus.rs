//! Moving the focus after a change of page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::page::document;

/// Set on headings that were shown before, so that a new page's can be told from the last one's.
const SEEN: &str = "data-seen";

/// Focuses the page's first heading, else the main part, without scrolling.
pub fn focus_heading() {
    if !focus("main h1") {
        focus_main();
    }
}

/// Focuses the main part, without scrolling.
pub fn focus_main() {
    focus("main");
}

fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(target) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    _ = target.set_attribute("tabindex", "-1");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    target.focus_with_options(&options).is_ok()
}

/// Whether the page shows a heading that was not there before: its data have come, or failed.
pub fn has_new_heading() -> bool {
    let selector = format!("main :is(h1, [role=alert]):not([{SEEN}])");
    document().is_some_and(|document| matches!(document.query_selector(&selector), Ok(Some(_))))
}

/// Takes every heading that is there as seen.
pub fn mark_headings_seen() {
    let found = document().and_then(|d| d.query_selector_all("main :is(h1, [role=alert])").ok());
    let Some(found) = found else { return };
    for idx in 0..found.length() {
        let element = found.item(idx).and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        if let Some(element) = element {
            _ = element.set_attribute(SEEN, "");
        }
    }
}
