//! The moment when the app takes the place of a page that is HTML.
//!
//! The app is built apart from the document. Once it shows the page, the script in `index.html` puts it
//! in place of the HTML, with what the visitor typed, opened, focused and pressed meanwhile. An app that
//! cannot show the page leaves the HTML where it is until it can; where the HTML is not of this address, it says why.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::frame::on_next_frame;
use super::page::{document, root, show_crash, window};

/// What the app shows in place of a page that it cannot load.
pub const FAILED: &str = "data-failed";
/// What the script in `index.html` marks where the page is of another query, or of a visitor who kept nothing.
const OTHER: &str = "data-query";

thread_local! {
    static APP: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
    /// Title of the HTML.
    static TITLE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Where the app is to be built if the document is a page already.
pub fn place() -> Option<HtmlElement> {
    let document = document()?;
    document.get_element_by_id("prerendered")?;
    let place = document.create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
    APP.set(Some(place.clone()));
    TITLE.set(document.title());
    Some(place)
}

/// The app shows a page, or why it cannot.
pub fn arrived() {
    if APP.with_borrow(Option::is_some) {
        on_next_frame(take_over);
    }
}

/// Takes over once nothing of the page is loading any more.
fn take_over() {
    let Some(app) = APP.with_borrow(Clone::clone) else { return };
    let has = |selector: &str| app.query_selector(selector).is_ok_and(|found| found.is_some());
    let stands = root().is_none_or(|root| !root.has_attribute(OTHER));
    if stands && has(&format!("main [{FAILED}]")) {
        // A page that stands is worth more than a message that it cannot be loaded. What is asked for again by itself
        // may come yet.
        if let Some(document) = document() {
            TITLE.with_borrow(|title| document.set_title(title));
        }
        show_crash();
        return;
    }
    // However long it takes: until then there is a page.
    if has(".loading") || !call(&app) {
        on_next_frame(take_over);
        return;
    }
    APP.take();
    if let Some(root) = root() {
        _ = root.set_attribute("data-state", "ready");
    }
}

fn call(app: &HtmlElement) -> bool {
    let Some(window) = window() else { return false };
    let script = Reflect::get(&window, &"atlasTakeOver".into()).ok();
    let script = script.and_then(|script| script.dyn_into::<Function>().ok());
    let done = script.and_then(|script| script.call1(&window, app).ok());
    done.is_none_or(|done| done.is_truthy())
}
