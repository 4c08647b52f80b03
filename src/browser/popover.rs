//! Panels that the browser opens and closes.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};

use super::page::document;

/// Closes the open panel that the focus leaves for another element: what stands behind it is not to
/// be worked in while it is covered.
pub fn close_when_left(event: FocusEvent) {
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    let panel = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let (Some(to), Some(panel)) = (to, panel) else { return };
    if panel.contains(Some(&to)) || !panel.matches(":popover-open").unwrap_or_default() {
        return;
    }
    hide(&panel);
}

/// Whether the panel that an event is about is open now.
pub fn is_open(event: &web_sys::Event) -> bool {
    let panel = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    panel.is_some_and(|panel| panel.matches(":popover-open").unwrap_or_default())
}

/// Closes the panel with this id, if it is open.
pub fn close(id: &str) {
    let panel = document().and_then(|document| document.get_element_by_id(id));
    if let Some(panel) = panel.filter(|panel| panel.matches(":popover-open").unwrap_or_default()) {
        hide(&panel);
    }
}

fn hide(panel: &Element) {
    let hide = Reflect::get(panel, &"hidePopover".into());
    if let Some(hide) = hide.ok().and_then(|hide| hide.dyn_into::<Function>().ok()) {
        _ = hide.call0(panel);
    }
}

/// Whether an event is about a link, or what is in one.
pub fn is_on_link(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest("a").ok().flatten()).is_some()
}
