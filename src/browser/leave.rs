//! Leaving the document for another one.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::page::window;

/// Loads another page in place of this one: the way back does not lead here again.
pub fn for_another(address: &str) {
    if let Some(window) = window() {
        _ = window.location().replace(address);
    }
}

/// From now on links to paths that are not `inside` open new windows. For the life of the page.
pub fn by_new_windows(inside: fn(&str) -> bool) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = pressed.and_then(|pressed| pressed.closest("a[href]").ok().flatten());
        let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
        if let Some(link) = link.filter(|link| !inside(&link.pathname())) {
            link.set_target("_blank");
            link.set_rel("noopener");
        }
    });
    // Before the router, which leaves alone what has a target.
    let callback = listener.as_ref().unchecked_ref();
    _ = window.add_event_listener_with_callback_and_bool("click", callback, true);
    listener.forget();
}
