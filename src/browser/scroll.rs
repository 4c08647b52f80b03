//! Scroll positions by history entry, given back when the visitor goes back or forward.
//!
//! Browsers restore scroll themselves only for pages that are already long enough; ours grow when
//! their data arrive. So each history entry gets a key in its state when it is first scrolled, its
//! position is kept under the key for the session, and after `popstate` the page is scrolled there
//! as soon as it is long enough.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

use super::frame::on_next_frame;
use super::page::{document, window};

const STATE_KEY: &str = "atlasScroll";
/// Frames for which a restored page may still grow: about 5 s at 60 Hz.
const MAX_FRAMES: u32 = 300;

thread_local! {
    /// While a position is being restored, layout shifts are not the visitor's scrolling.
    static RESTORING: Cell<Option<f64>> = const { Cell::new(None) };
}

/// How far the element of a scroll event is scrolled down, and how high it is; CSS pixels.
pub fn position_of(event: &web_sys::Event) -> Option<(f64, f64)> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some((f64::from(element.scroll_top()), f64::from(element.client_height())))
}

/// Starts keeping and restoring positions, for the life of the page.
pub fn keep_positions() {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen(&window, "scroll", || {
        if RESTORING.get().is_none() {
            save();
        }
    });
    listen(&window, "popstate", || {
        RESTORING.set(Some(saved()));
        restore(MAX_FRAMES);
    });
    for gesture in ["wheel", "touchstart", "keydown", "pointerdown"] {
        listen(&window, gesture, || RESTORING.set(None));
    }
    RESTORING.set(Some(saved()).filter(|y| *y > 0.0));
    restore(MAX_FRAMES);
}

fn listen(window: &Window, event: &str, act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act);
    _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Scrolls as little as brings an element into sight.
pub fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls to the beginning of the page.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls to the position being restored once the page is long enough, else tries next frame.
fn restore(n_frames: u32) {
    let (Some(window), Some(y_screen)) = (window(), RESTORING.get()) else { return };
    let height =
        document().and_then(|d| d.document_element()).map_or(0, |root| root.scroll_height());
    let view = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default();
    let is_long_enough = f64::from(height) - view >= y_screen;
    if is_long_enough || n_frames == 0 {
        window.scroll_to_with_x_and_y(0.0, y_screen);
        // The scroll event of this very scroll comes with the next frame.
        on_next_frame(|| RESTORING.set(None));
    } else {
        on_next_frame(move || restore(n_frames - 1));
    }
}

fn save() {
    let Some(window) = window() else { return };
    let y_screen = window.scroll_y().unwrap_or_default();
    let Some(key) = entry_key(&window) else { return };
    if let Ok(Some(storage)) = window.session_storage() {
        _ = storage.set_item(&key, &y_screen.to_string());
    }
}

fn saved() -> f64 {
    window()
        .and_then(|window| {
            let key = state_key(&window.history().ok()?.state().ok()?)?;
            window.session_storage().ok()??.get_item(&key).ok()??.parse().ok()
        })
        .unwrap_or_default()
}

/// The key of the current history entry, made if it has none yet.
fn entry_key(window: &Window) -> Option<String> {
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    if let Some(key) = state_key(&state) {
        return Some(key);
    }
    let key = format!("{STATE_KEY}.{}", js_sys::Math::random());
    let state = if state.is_object() { state } else { js_sys::Object::new().into() };
    Reflect::set(&state, &STATE_KEY.into(), &JsValue::from(&key)).ok()?;
    history.replace_state(&state, "").ok()?;
    Some(key)
}

fn state_key(state: &JsValue) -> Option<String> {
    Reflect::get(state, &STATE_KEY.into()).ok()?.as_string()
}
