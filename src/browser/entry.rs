//! An entry of the history for what is open over a page, so that the way back closes it first.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::page::window;

const STATE_KEY: &str = "atlasOpen";

/// Adds an entry with the address of this one; `false` if the browser refused.
pub fn add() -> bool {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return false };
    let state = js_sys::Object::new();
    let is_set = Reflect::set(&state, &STATE_KEY.into(), &JsValue::TRUE);
    is_set.is_ok()
        && history.push_state(&state, "").is_ok()
        // The browser may have refused; see the guard in `index.html`.
        && history.state().is_ok_and(|state| {
            Reflect::get(&state, &STATE_KEY.into()).is_ok_and(|is_added| is_added.is_truthy())
        })
}

/// Goes back to the entry before this one.
pub fn take_back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        _ = history.back();
    }
}

/// Goes forward again to the entry that a visitor went back from.
pub fn return_to() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        _ = history.forward();
    }
}
