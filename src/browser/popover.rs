//! Panels that the browser opens and closes: popovers and `<details>`.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent};

use super::frame::on_next_frame;
use super::page::document;
use super::scroll;

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

/// Closes the opened `<details>` that the focus leaves for another element, as it covers what stands behind it.
pub fn fold_when_left(event: FocusEvent) {
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(to), Some(details)) = (to, opened_around(&event))
        && !details.contains(Some(&to))
    {
        _ = details.remove_attribute("open");
    }
}

/// Closes the opened `<details>` around the focus on Escape, and puts the focus on what opened it.
pub fn fold_on_escape(event: KeyboardEvent) {
    if event.key() != "Escape" {
        return;
    }
    let Some(details) = opened_around(&event) else { return };
    _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|own| own.dyn_into::<HtmlElement>().ok()) {
        _ = summary.focus();
    }
}

/// A `<details>` by the id of its summary.
pub struct Toggled {
    pub id: String,
    pub is_open: bool,
}

/// What a `toggle` event is about. What was opened is brought into sight, once it is drawn.
pub fn toggled(event: &Event) -> Option<Toggled> {
    let details = event.target()?.dyn_into::<Element>().ok()?;
    let id = details.query_selector("summary").ok()??.id();
    let is_open = details.has_attribute("open");
    if is_open {
        scroll::tells(&id);
        on_next_frame(move || {
            if let Some(panel) = details.last_element_child() {
                scroll::show(&panel);
            }
        });
    }
    Some(Toggled { id, is_open }).filter(|own| !own.id.is_empty())
}

fn opened_around(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("details[open]").ok().flatten()
}

/// Whether the panel that an event is about is open now.
pub fn is_open(event: &Event) -> bool {
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

/// Closes the open panel around what an event is about.
pub fn close_around(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(panel) = target.and_then(|own| own.closest(":popover-open").ok().flatten()) {
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
pub fn is_on_link(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest("a").ok().flatten()).is_some()
}
