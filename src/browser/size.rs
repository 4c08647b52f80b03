//! Sizes of elements, as they change.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::viewport::{self, Listening};

/// Tells the size of an element until it is dropped.
pub struct SizeObserver {
    observer: Option<ResizeObserver>,
    // Kept for as long as the observer may call it.
    _on_change: Closure<dyn Fn(Array)>,
    /// In the observer's place where the browser has none.
    _listening: Option<Listening>,
}

impl SizeObserver {
    /// Tells width and height of the content of `element` now and whenever they change, CSS pixels. A
    /// browser without observers of sizes tells them now and when the window changes.
    pub fn new(element: &Element, tell: impl Fn(f32, f32) + 'static) -> Self {
        let tell = Rc::new(tell);
        let told = Rc::clone(&tell);
        let on_change = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let last = entries.pop();
            if let Some(entry) = last.dyn_ref::<ResizeObserverEntry>() {
                let content = entry.content_rect();
                told(content.width() as f32, content.height() as f32);
            }
        });
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        let listening = observer.is_none().then(|| {
            let element = element.clone();
            let measure =
                move || tell(element.client_width() as f32, element.client_height() as f32);
            measure();
            viewport::on_change(measure)
        });
        Self { observer, _on_change: on_change, _listening: listening }
    }
}

impl Drop for SizeObserver {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
