//! Frames of the screen, and what a picture on a canvas takes from the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MediaQueryList};

use super::clock::pause;
use super::page::window;

/// Acts before the next frame.
pub fn on_next_frame(act: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let act = Closure::once_into_js(act);
        _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// Waits until the next frame is on its way to the screen.
pub async fn frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            _ = window.request_animation_frame(&resolve);
        }
    });
    _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    pause().await;
}

/// Device pixels in a CSS pixel.
pub fn pixel_ratio() -> f32 {
    window().map_or(1.0, |window| window.device_pixel_ratio() as f32)
}

/// Tells once that [`pixel_ratio`] is another one, as on another screen, unless it is dropped before.
pub struct PixelRatioWatch {
    list: Option<MediaQueryList>,
    // Kept for as long as the list may call it.
    _on_change: Closure<dyn Fn()>,
}

impl PixelRatioWatch {
    /// Watches from now on.
    pub fn new(tell: impl Fn() + 'static) -> Self {
        let on_change = Closure::<dyn Fn()>::new(tell);
        let query = window().map(|window| {
            let ratio = window.device_pixel_ratio();
            window.match_media(&format!("(resolution: {ratio}dppx)"))
        });
        let list = query.and_then(|list| list.ok().flatten());
        if let Some(list) = &list {
            list.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        }
        Self { list, _on_change: on_change }
    }
}

impl Drop for PixelRatioWatch {
    fn drop(&mut self) {
        if let Some(list) = &self.list {
            list.set_onchange(None);
        }
    }
}

/// What the page's styles make of a property of an element, as CSS; empty if nothing.
pub fn computed_style(element: &Element, property: &str) -> String {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
