//! Answers from memory, and one load for all who ask the same at the same time: a page shares that of
//! the prefetch that began when a finger touched its link.
//!
//! A load goes on as long as somebody waits for it, and is broken off when nobody does. What may be
//! kept and shared says [`crate::query::memory`].

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::{LocalBoxFuture, Shared, WeakShared};

use super::error::LoadError;
use super::fetch;
use super::store::{Loaded, Store};
use crate::browser::log;
use crate::query::memory::{Found, Memory};
use crate::source::{Source, Step};

/// Answers kept in memory. A visit rarely opens so many pages.
const MAX_KEPT: usize = 200;
/// What nearly every page asks for is not let go.
const LASTING: [&str; 3] = ["catalogue", "manifest", "map"];

/// An answer of any type.
type Answer = Arc<dyn Any + Send + Sync>;
type Outcome = Result<Option<Answer>, LoadError>;
type Loading = LocalBoxFuture<'static, Outcome>;

/// Answers and loads under way.
pub(super) struct Answers(RefCell<Memory<WeakShared<Loading>, Answer>>);

impl Default for Answers {
    fn default() -> Self {
        Self(RefCell::new(Memory::new(MAX_KEPT, &LASTING)))
    }
}

impl Answers {
    /// Forgets all, loads under way too.
    pub(super) fn forget(&self) {
        self.0.borrow_mut().forget();
    }

    /// Forgets what was read.
    pub(super) fn forget_answers(&self) {
        self.0.borrow_mut().forget_answers();
    }

    /// From now on what was forgotten stands in for nothing.
    pub(super) fn forget_former(&self) {
        self.0.borrow_mut().forget_former();
    }
}

impl Store {
    /// What the source answers, from memory if it was asked before.
    pub(super) async fn ask<T: Send + Sync + 'static>(
        &self,
        key: &str,
        first_step: impl Fn(&Source) -> Step<T> + 'static,
    ) -> Loaded<T> {
        let load = async move |store: Self| {
            let ask = async |source: std::rc::Rc<Source>, freshness| {
                fetch::run(first_step(&source), freshness).await
            };
            store.retrying(ask).await
        };
        self.kept_or(key, load).await
    }

    /// What is kept under `key`, or else what `load` gives; one load for all who ask meanwhile. A
    /// failure is told to all of them, and not kept; they get what was kept before, if there was.
    pub(super) async fn kept_or<T: Send + Sync + 'static, F>(
        &self,
        key: &str,
        load: impl FnOnce(Self) -> F,
    ) -> Loaded<T>
    where
        F: Future<Output = Result<Option<T>, LoadError>> + 'static,
    {
        #[cfg(not(target_arch = "wasm32"))]
        let _asking = crate::browser::outside::asking(key);
        let found = self.0.answers.0.borrow_mut().find(key);
        let under_way = match found {
            Found::Answer(answer) => return Ok(typed(answer)),
            Found::UnderWay(load) => load.upgrade(),
            Found::Nothing => None,
        };
        let loading = under_way.unwrap_or_else(|| {
            let load = load(self.clone());
            let load = async move { Ok(load.await?.map(|value| Arc::new(value) as Answer)) };
            self.begin(key, load.boxed_local())
        });
        Ok(loading.await?.and_then(typed))
    }

    fn begin(&self, key: &str, load: Loading) -> Shared<Loading> {
        let ticket = self.0.answers.0.borrow_mut().ticket();
        let (store, question) = (self.clone(), key.to_owned());
        let load = async move {
            let outcome = load.await;
            let mut memory = store.0.answers.0.borrow_mut();
            match &outcome {
                Ok(Some(answer)) => memory.keep(&question, ticket, Arc::clone(answer)),
                Ok(None) => memory.give_up(&question, ticket),
                Err(error) => {
                    if let Some(former) = memory.fall_back(&question, ticket) {
                        log::log_warning(&error.to_string());
                        return Ok(Some(former));
                    }
                }
            }
            drop(memory);
            outcome
        };
        let load = load.boxed_local().shared();
        if let Some(shared) = load.downgrade() {
            self.0.answers.0.borrow_mut().begin(key, ticket, shared);
        }
        load
    }
}

/// The answer as what it is: every key has answers of one type.
fn typed<T: Send + Sync + 'static>(answer: Answer) -> Option<Arc<T>> {
    let typed = answer.downcast();
    debug_assert!(typed.is_ok(), "one key, one type");
    typed.ok()
}
