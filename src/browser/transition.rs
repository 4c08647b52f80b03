//! View transitions: the browser blends the page before a change into the page after it. Where it
//! cannot, or the visitor asks for less motion, the change is made at once.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::page::{self, document};

/// Makes `change` and shows it as one movement that begins when the future is done, which must be
/// soon: nothing on the page answers until then.
pub fn blend<F: Future<Output = ()> + 'static>(change: impl FnOnce() -> F + 'static) {
    let Some(start) = starter() else {
        wasm_bindgen_futures::spawn_local(change());
        return;
    };
    // The change is made once, also by a browser that refuses the movement before or after that.
    let change = Rc::new(Cell::new(Some(change)));
    let changing = Rc::clone(&change);
    let update = Closure::once_into_js(move || -> Promise {
        let changed = changing.take().map(|change| change());
        wasm_bindgen_futures::future_to_promise(async move {
            if let Some(changed) = changed {
                changed.await;
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    let transition = document().map(|document| start.call1(&document, &update));
    let Some(Ok(transition)) = transition else {
        if let Some(change) = change.take() {
            wasm_bindgen_futures::spawn_local(change());
        }
        return;
    };
    // A newer transition, or a page that nobody sees, ends this one: not a fault.
    for moment in ["ready", "finished", "updateCallbackDone"] {
        let promise = Reflect::get(&transition, &moment.into());
        if let Some(promise) = promise.ok().and_then(|promise| promise.dyn_into::<Promise>().ok()) {
            let change = Rc::clone(&change);
            wasm_bindgen_futures::spawn_local(async move {
                let outcome = wasm_bindgen_futures::JsFuture::from(promise).await;
                if let Some(change) = change.take().filter(|_| outcome.is_err()) {
                    change().await;
                }
            });
        }
    }
}

/// `document.startViewTransition`, where it shall be used.
fn starter() -> Option<Function> {
    if page::fits_media("(prefers-reduced-motion: reduce)") {
        return None;
    }
    Reflect::get(&document()?.into(), &"startViewTransition".into()).ok()?.dyn_into().ok()
}
