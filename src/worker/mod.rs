//! Threads of their own for work that would hold the page up: the search, and layouts. Each is a
//! program that answers messages. Know no page and no network.

pub mod layout;
pub mod search;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers messages from now on, for the life of the worker. `answer` gives none where a message
/// wants none or is none of ours.
fn run(mut answer: impl FnMut(&Array) -> Option<Array> + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(message) = event.data().dyn_into::<Array>() else { return };
        if let Some(reply) = answer(&message) {
            _ = answering.post_message(&reply);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}
