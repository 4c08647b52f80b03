//! A worker: a script with a thread of its own, so that long work does not hold the page up.
//!
//! Knows nothing of what it is told. Messages are arrays of [`Part`]s both ways.

use js_sys::{Array, Float32Array, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent};

/// A part of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Text(String),
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// An `ArrayBuffer`; it is handed over, not copied by the browser.
    Bytes(Vec<u8>),
    /// A `Uint32Array`.
    Numbers(Vec<u32>),
    /// A `Float32Array`.
    Floats(Vec<f32>),
    /// Anything else.
    Other,
}

/// A worker that runs until this is dropped.
pub struct Worker {
    worker: web_sys::Worker,
    // Kept for as long as the worker may call them.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Worker {
    /// Starts the script at `url`. Whatever it tells comes to `told`; that it cannot be loaded, or
    /// broke, to `broke` with the browser's words.
    ///
    /// # Errors
    /// The browser's words, where it allows no such worker at all.
    pub fn start(
        url: &str,
        told: impl Fn(Vec<Part>) + 'static,
        broke: impl Fn(String) + 'static,
    ) -> Result<Self, String> {
        let worker = web_sys::Worker::new(url).map_err(|error| format!("{error:?}"))?;
        let on_message =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| told(parts(event)));
        let address = url.to_owned();
        let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // The page tells it in its own words; the browser's own report would be a second one.
            event.prevent_default();
            let error = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            broke(error.unwrap_or_else(|| format!("{address} cannot be run")));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Tells the worker something. Bytes are handed over.
    ///
    /// # Errors
    /// The browser's words, where it cannot send it.
    pub fn tell(&self, message: Vec<Part>) -> Result<(), String> {
        let (sent, handed_over) = (Array::new(), Array::new());
        for part in message {
            let value: JsValue = match part {
                Part::Text(text) => text.into(),
                Part::Number(number) => number.into(),
                Part::Flag(flag) => flag.into(),
                Part::Floats(numbers) => Float32Array::from(numbers.as_slice()).into(),
                Part::Numbers(numbers) => Uint32Array::from(numbers.as_slice()).into(),
                Part::Bytes(bytes) => {
                    let buffer = Uint8Array::from(bytes.as_slice()).buffer();
                    handed_over.push(&buffer);
                    buffer.into()
                }
                Part::Other => JsValue::NULL,
            };
            sent.push(&value);
        }
        self.worker
            .post_message_with_transfer(&sent, &handed_over)
            .map_err(|error| format!("{error:?}"))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

fn parts(event: MessageEvent) -> Vec<Part> {
    event
        .data()
        .dyn_ref::<Array>()
        .map(|array| array.iter().map(part).collect())
        .unwrap_or_default()
}

fn part(value: JsValue) -> Part {
    if let Some(text) = value.as_string() {
        Part::Text(text)
    } else if let Some(number) = value.as_f64() {
        Part::Number(number)
    } else if let Some(flag) = value.as_bool() {
        Part::Flag(flag)
    } else if let Some(numbers) = value.dyn_ref::<Uint32Array>() {
        Part::Numbers(numbers.to_vec())
    } else if let Some(numbers) = value.dyn_ref::<Float32Array>() {
        Part::Floats(numbers.to_vec())
    } else {
        Part::Other
    }
}
