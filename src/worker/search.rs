//! The search: holds the index and answers, as [`crate::wire::search`] says.

use js_sys::{Array, ArrayBuffer, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::search::engine::{Effort, Engine};
use crate::search::kind::Kind;
use crate::wire::search::{NameHits, SearchReply};

/// What the worker holds.
#[derive(Default)]
struct Worker {
    engine: Engine,
    is_whole: bool,
}

/// Answers questions from now on.
pub fn run() {
    let mut worker = Worker::default();
    super::run(move |message| worker.answer(message));
}

impl Worker {
    /// The reply to a message; `None` where it wants none or is none of ours.
    fn answer(&mut self, message: &Array) -> Option<Array> {
        let verb = message.get(0);
        match verb.as_string()?.as_str() {
            "index" => Some(self.take(message.get(1).dyn_ref::<ArrayBuffer>()?)),
            "whole" => {
                self.is_whole = true;
                None
            }
            "suggest" | "find" => {
                self.know_month();
                let n_best = message.get(3).as_f64().unwrap_or_default();
                let outcome = self.engine.ask(&message.get(2).as_string()?);
                let reply =
                    SearchReply::new(&self.engine, &outcome, n_best as usize, self.is_whole);
                let json = serde_json::to_string(&reply).ok()?;
                Some(Array::of3(&verb, &message.get(1), &json.into()))
            }
            "named" => {
                let outcome = self.engine.filter(&message.get(2).as_string()?);
                let kind = |kind: JsValue| Kind::from_code(&kind.as_string()?);
                let kinds: Vec<Kind> = message.iter().skip(3).filter_map(kind).collect();
                let reply = NameHits::new(&self.engine, &outcome, &kinds, self.is_whole);
                let json = serde_json::to_string(&reply).ok()?;
                Some(Array::of3(&verb, &message.get(1), &json.into()))
            }
            "products" => {
                self.know_month();
                let outcome = self.engine.filter(&message.get(2).as_string()?);
                let rows = Uint32Array::from(self.engine.product_rows(&outcome).as_slice());
                let is_nearest = JsValue::from(outcome.effort > Effort::Clean);
                let reply = Array::of4(&verb, &message.get(1), &rows, &is_nearest);
                reply.push(&self.is_whole.into());
                Some(reply)
            }
            _ => None,
        }
    }

    /// The visitor's month, by her own clock.
    fn know_month(&mut self) {
        let month = js_sys::Date::new_0().get_month() + 1;
        self.engine.set_month(u8::try_from(month).unwrap_or_default());
    }

    fn take(&mut self, shard: &ArrayBuffer) -> Array {
        match self.engine.extend(Uint8Array::new(shard).to_vec()) {
            Ok(()) => Array::of2(&"ready".into(), &self.engine.index().n_docs().into()),
            Err(problem) => Array::of2(&"refused".into(), &problem.to_string().into()),
        }
    }
}
