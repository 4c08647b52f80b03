//! Data that a page asks for, as signals: asked now, and again when what the question reads changes.
//!
//! What is loaded has its type at the edges alone: in between it is a value of any type, so that the code
//! of a load is there once and not for each type.

use std::any::Any;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::error::LoadError;
use crate::data::store::Loaded;
use crate::i18n::messages::t;

type Outcome = Loaded<dyn Any + Send + Sync>;
type Loading = Pin<Box<dyn Future<Output = Outcome>>>;

/// What is loaded; the last outcome stands until the next is there.
pub struct Load<T> {
    outcome: RwSignal<Option<Outcome>>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

impl<T: Send + Sync + 'static> Load<T> {
    /// Asks `ask` now, in whose synchronous part signals are followed, and again when they change. What
    /// is asked no longer, or by nobody any more, is broken off.
    pub fn new<F: Future<Output = Loaded<T>> + 'static>(ask: impl Fn() -> F + 'static) -> Self {
        let ask = move || -> Loading {
            let answer = ask();
            Box::pin(async move { Ok(answer.await?.map(|value| value as _)) })
        };
        Self { outcome: follow(Box::new(ask)), of: PhantomData }
    }

    /// The outcome; `None` before the first is there.
    pub fn get(self) -> Option<Loaded<T>> {
        self.outcome.with(|outcome| Some(typed(outcome.as_ref()?)))
    }
}

fn typed<T: Send + Sync + 'static>(outcome: &Outcome) -> Loaded<T> {
    match outcome {
        Ok(Some(value)) => Ok(Arc::clone(value).downcast().ok()),
        Ok(None) => Ok(None),
        Err(error) => Err(error.clone()),
    }
}

fn follow(ask: Box<dyn Fn() -> Loading>) -> RwSignal<Option<Outcome>> {
    let outcome = RwSignal::new(None::<Outcome>);
    // Where pages become files nothing is waited for, and nothing is followed.
    if cfg!(not(target_arch = "wasm32")) {
        outcome.set(ask().now_or_never());
        return outcome;
    }
    let under_way = StoredValue::new_local(None::<AbortHandle>);
    let break_off = move || {
        if let Some(Some(handle)) = under_way.try_update_value(Option::take) {
            handle.abort();
        }
    };
    let following = RenderEffect::new(move |_| {
        break_off();
        let mut loading = ask();
        // What is in memory is there at once.
        match untrack(|| loading.as_mut().now_or_never()) {
            Some(now) => outcome.set(Some(now)),
            None => {
                let (handle, registration) = AbortHandle::new_pair();
                under_way.set_value(Some(handle));
                spawn_local(async move {
                    if let Ok(late) = Abortable::new(loading, registration).await {
                        // The same failure again leaves its notice, and where the focus is in it, as it is; so
                        // does the same answer, which stood in for one that failed.
                        let is_new = outcome.try_with_untracked(|last| !is_same(last, &late));
                        if is_new == Some(true) {
                            _ = outcome.try_set(Some(late));
                        }
                    }
                });
            }
        }
    });
    let following = StoredValue::new_local(Some(following));
    on_cleanup(move || {
        break_off();
        _ = following.try_update_value(Option::take);
    });
    outcome
}

fn is_same(last: &Option<Outcome>, now: &Outcome) -> bool {
    match (last, now) {
        (Some(Err(last)), Err(now)) => last == now,
        (Some(Ok(Some(last))), Ok(Some(now))) => Arc::ptr_eq(last, now),
        _ => false,
    }
}

/// Why something could not be loaded and what can be done, in plain words.
pub fn reason(error: &LoadError) -> &'static str {
    match error {
        LoadError::Network { .. } => t!(shell.failed_network),
        LoadError::Status { .. } => t!(shell.failed_status),
        LoadError::Malformed { .. } => t!(shell.failed_malformed),
        LoadError::Config(_) => t!(shell.failed_config),
    }
}
