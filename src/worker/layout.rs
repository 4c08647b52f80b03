//! Layouts: answers, as [`crate::wire::layout`] says.

use js_sys::{Array, Float32Array, Uint32Array};
use wasm_bindgen::JsCast;

use crate::layered::arrange;
use crate::wire::layout::{Question, reply};

/// Lays out from now on.
pub fn run() {
    super::run(answer);
}

fn answer(message: &Array) -> Option<Array> {
    let verb = message.get(0);
    if verb.as_string()? != "layout" {
        return None;
    }
    let numbers = |at: u32| Some(message.get(at).dyn_ref::<Float32Array>()?.to_vec());
    let edges = message.get(3).dyn_ref::<Uint32Array>()?.to_vec();
    let question = Question { nodes: numbers(2)?, edges, rooms: numbers(4)? };
    let (diagram, options) = question.decode()?;
    let reply = reply(&arrange(&diagram, &options));
    let floats = Float32Array::from(reply.numbers.as_slice());
    Some(Array::of4(&verb, &message.get(1), &floats, &Uint32Array::from(reply.counts.as_slice())))
}
