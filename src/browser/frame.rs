//! Frames of the screen, and what a picture on a canvas takes from the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;

use super::page::window;

/// Acts before the next frame.
pub fn on_next_frame(act: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let act = Closure::once_into_js(act);
        _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// Device pixels in a CSS pixel.
pub fn pixel_ratio() -> f32 {
    window().map_or(1.0, |window| window.device_pixel_ratio() as f32)
}

/// What the page's styles make of a property of an element, as CSS; empty if nothing.
pub fn computed_style(element: &Element, property: &str) -> String {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
