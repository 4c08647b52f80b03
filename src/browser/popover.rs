//! Panels that the browser opens and closes.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};

/// Closes the open panel that the focus leaves for another element: what stands behind it is not to
/// be worked in while it is covered.
pub fn close_when_left(event: FocusEvent) {
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    let panel = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let (Some(to), Some(panel)) = (to, panel) else { return };
    if panel.contains(Some(&to)) || !panel.matches(":popover-open").unwrap_or_default() {
        return;
    }
    let hide = Reflect::get(&panel, &"hidePopover".into());
    if let Some(hide) = hide.ok().and_then(|hide| hide.dyn_into::<Function>().ok()) {
        _ = hide.call0(&panel);
    }
}
