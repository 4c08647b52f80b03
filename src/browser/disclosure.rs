//! `<details>` that lie over the page.

use wasm_bindgen::JsCast;
pub use web_sys::Element;
use web_sys::{Event, HtmlElement, Node};

use super::page::document;

/// Px between a menu and the side of the window.
const MARGIN: f64 = 8.0;

/// Tells the styles of `details` how much room there is from its start to the end of the window:
/// `--room`.
pub fn tell_room(details: &Element) {
    let root = document().and_then(|document| document.document_element());
    let width = root.map_or(0.0, |root| f64::from(root.client_width()));
    let room = width - MARGIN - details.get_bounding_client_rect().left();
    if let Some(details) = details.dyn_ref::<HtmlElement>() {
        _ = details.style().set_property("--room", &format!("{room}px"));
    }
}

/// Whether `details` shows its content.
pub fn is_open(details: &Element) -> bool {
    details.has_attribute("open")
}

/// Hides the content of `details`; its summary gets the focus if `is_focused`.
pub fn close(details: &Element, is_focused: bool) {
    _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|own| own.dyn_into::<HtmlElement>().ok())
        && is_focused
    {
        _ = summary.focus();
    }
}

/// Whether something happens inside of an element.
pub fn is_within(event: &Event, element: &Element) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    element.contains(target.as_ref())
}
