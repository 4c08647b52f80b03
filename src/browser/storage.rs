//! What is kept on the visitor's device. A browser may refuse all of it; then nothing is kept.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::address;
use super::page::window;
use crate::routes::is_in_frame;

/// What is kept; none in a frame of another site, where a visit changes nothing in this one.
fn storage() -> Option<web_sys::Storage> {
    let window = window().filter(|_| !is_in_frame(&address::pathname()))?;
    window.local_storage().ok()?
}

/// The text kept under `key`.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps `text` under `key`; `false` if the browser refused.
pub fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets what is kept under `key`.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        _ = storage.remove_item(key);
    }
}

/// Calls `changed` with the key whenever another tab changes what is kept (`None`: all of it). For
/// the life of the page.
pub fn on_change_elsewhere(changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = window() else { return };
    let listener =
        Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
            changed(event.key());
        });
    _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    listener.forget();
}
