//! The search of a server that answers itself: one request for each text at which typing pauses.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use futures::future::{AbortHandle, abortable};
use wasm_bindgen_futures::spawn_local;

use super::error::{LoadError, SearchError};
use super::search::{ALL_HITS, Asker, HITS_PER_KIND, NAMED, News, Phase};
use super::store::Store;
use crate::browser::{clock, log};
use crate::wire::search::{NameHits, SearchReply};

/// What is typed within this time is one question, ms. Less than an eye notices.
const PAUSE_MS: u32 = 60;

/// What is wanted of a server's search, and what of it is on its way.
pub(super) struct Suggesting {
    store: Store,
    tell: Rc<dyn Fn(News)>,
    askers: RefCell<BTreeMap<Asker, Wanted>>,
    /// The text of which all hits are wanted.
    unfolded: RefCell<String>,
    is_failed: Cell<bool>,
}

/// What somebody wants last.
#[derive(Default)]
struct Wanted {
    text: String,
    under_way: Option<AbortHandle>,
}

impl Drop for Wanted {
    fn drop(&mut self) {
        if let Some(under_way) = &self.under_way {
            under_way.abort();
        }
    }
}

impl Suggesting {
    pub(super) fn new(store: Store, tell: Rc<dyn Fn(News)>) -> Self {
        Self {
            store,
            tell,
            askers: RefCell::default(),
            unfolded: RefCell::default(),
            is_failed: Cell::default(),
        }
    }

    /// From now on `asker` wants this and no more what was asked before; nothing, if it is empty.
    pub(super) fn want(&self, asker: Asker, text: &str) {
        let wanted = Wanted { text: text.to_owned(), under_way: None };
        self.askers.borrow_mut().insert(asker, wanted);
    }

    /// All hits of this text are wanted.
    pub(super) fn unfold(&self, text: &str) {
        self.unfolded.replace(text.to_owned());
    }

    /// Asks for what is wanted.
    pub(super) fn ask(self: &Rc<Self>, asker: Asker) {
        let mut askers = self.askers.borrow_mut();
        let Some(wanted) = askers.get_mut(&asker).filter(|wanted| !wanted.text.is_empty()) else {
            return;
        };
        let n_hits = match asker {
            Asker::Suggest if *self.unfolded.borrow() != wanted.text => HITS_PER_KIND,
            // The server gives pages of the catalogue, and which products fit is a part of the answer.
            Asker::Products => return,
            _ => ALL_HITS,
        };
        let (this, text) = (Rc::clone(self), wanted.text.clone());
        let (asking, handle) = abortable(async move {
            clock::sleep(PAUSE_MS).await;
            let outcome = this.store.suggest(&text, n_hits).await;
            this.told(asker, text, outcome);
        });
        if let Some(before) = wanted.under_way.replace(handle) {
            before.abort();
        }
        drop(askers);
        spawn_local(async move { _ = asking.await });
    }

    /// Asks all again, after a failure.
    pub(super) fn retry(self: &Rc<Self>) {
        if !self.is_failed.get() {
            return;
        }
        self.store.forget();
        (self.tell)(News::Phase(Phase::Starting));
        let askers: Vec<_> = self.askers.borrow().keys().copied().collect();
        askers.into_iter().for_each(|asker| self.ask(asker));
    }

    fn told(&self, asker: Asker, text: String, outcome: Result<Option<SearchReply>, LoadError>) {
        let error = match outcome {
            Ok(Some(reply)) => {
                if self.is_failed.replace(false) {
                    (self.tell)(News::Phase(Phase::Ready));
                }
                return (self.tell)(match asker {
                    Asker::Suggest => News::Suggested(text, reply),
                    Asker::Named => News::Named(text, named(&reply)),
                    Asker::Find | Asker::Products => News::Found(text, reply),
                });
            }
            Ok(None) => SearchError::Absent,
            Err(error) => error.into(),
        };
        log::log_error(&error.to_string());
        self.is_failed.set(true);
        (self.tell)(News::Phase(Phase::Failed(error)));
    }
}

/// What of a reply the chain map shows.
fn named(reply: &SearchReply) -> NameHits {
    let own = reply.groups.iter().filter(|group| NAMED.iter().any(|k| k.code() == group.kind));
    let hits = own.flat_map(|group| {
        group.hits.iter().map(|hit| (group.kind.clone(), hit.id.clone(), hit.score))
    });
    let mut hits: Vec<_> = hits.collect();
    hits.sort_by_key(|(_, _, score)| std::cmp::Reverse(*score));
    let hits = hits.into_iter().map(|(kind, id, _)| (kind, id)).collect();
    NameHits { hits, is_nearest: reply.is_nearest, is_whole: reply.is_whole }
}
