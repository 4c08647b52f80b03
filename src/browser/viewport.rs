//! What of the page a visitor sees: without what a keyboard on the screen covers.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, EventTarget};

use super::frame::computed_style;
use super::page::{document, window};

/// Height from the lower edge of `element` to the lower edge of what is seen, CSS px.
pub fn room_below(element: &Element) -> f64 {
    let start_screen = element.get_bounding_client_rect().bottom();
    let Some(window) = window() else { return 0.0 };
    let end_screen = match window.visual_viewport() {
        Some(seen) => seen.offset_top() + seen.height(),
        None => window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default(),
    };
    end_screen - start_screen
}

/// How much of the window is left above what stays over its lower part and fits `selector`, CSS px: more than
/// there is where it covers nothing. `None` while there is no such thing.
pub fn room_above_fixed(selector: &str) -> Option<f64> {
    let found = document()?.query_selector(selector).ok().flatten()?;
    let is_fixed = computed_style(&found, "position") == "fixed";
    Some(if is_fixed { found.get_bounding_client_rect().top() } else { f64::MAX })
}

/// Listens for as long as it is kept.
pub struct Listening {
    targets: Vec<(EventTarget, &'static str)>,
    listener: Closure<dyn Fn()>,
}

/// Calls `changed` whenever something else of the page is seen: it was scrolled, turned, enlarged, or a
/// keyboard came or went.
pub fn on_change(changed: impl Fn() + 'static) -> Listening {
    let listener = Closure::<dyn Fn()>::new(changed);
    let mut targets: Vec<(EventTarget, &'static str)> = Vec::new();
    if let Some(window) = window() {
        if let Some(seen) = window.visual_viewport() {
            targets.extend([(seen.clone().into(), "resize"), (seen.into(), "scroll")]);
        }
        targets.extend([(window.clone().into(), "resize"), (window.into(), "scroll")]);
    }
    for (target, event) in &targets {
        _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    Listening { targets, listener }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        for (target, event) in &self.targets {
            _ = target.remove_event_listener_with_callback(event, listener);
        }
    }
}

/// Scrolls `list` alone, and no further than needed, so that its part with this id is in sight.
pub fn reveal_within(list: &Element, id: &str) {
    let part = list.owner_document().and_then(|document| document.get_element_by_id(id));
    let Some(part) = part else { return };
    let (list_box, part_box) = (list.get_bounding_client_rect(), part.get_bounding_client_rect());
    let (above, below) = (list_box.top() - part_box.top(), part_box.bottom() - list_box.bottom());
    let moved = if above > 0.0 { -above } else { below.max(0.0) };
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and no page is so high")]
    list.set_scroll_top(list.scroll_top() + moved.round() as i32);
}
