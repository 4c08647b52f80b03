//! The search: a worker that is started on first use and given the index shard by shard, or the server where
//! there is one that answers itself ([`super::suggesting`]).
//!
//! What is asked and answered is in [`crate::wire::search`]; when, in [`super::worker`]. Knows no component: whatever happens goes to one listener as [`News`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

use super::error::SearchError;
use super::fetch::Freshness;
use super::store::Store;
use super::suggesting::Suggesting;
use super::worker::asking::Question;
use super::worker::{Client, Protocol, phase, text};
use crate::browser::worker::Part;
use crate::browser::{log, page};
use crate::search::kind::Kind;
use crate::wire::from_json;
use crate::wire::search::{NameHits, ProductHits, SearchReply};

/// Where `index.html` says the name of the worker's script, which changes with its content.
pub const WORKER_META: &str = "atlas-worker";

/// Hits of each kind in a list of suggestions. Six products fill half a phone, and whoever does not
/// find theirs among them types on, or asks for all.
pub(super) const HITS_PER_KIND: u32 = 6;
/// Hits of each kind where all of one are wanted. Nobody reads more in a list.
pub(super) const ALL_HITS: u32 = 200;

/// What [`Asker::Named`] looks for: what the chain map shows.
pub(super) const NAMED: [Kind; 2] = [Kind::Organization, Kind::Product];

/// Who asks, by what is asked: each has questions and answers of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asker {
    /// A field: some hits of all kinds.
    Suggest,
    /// A page: as many of them as it shows.
    Find,
    /// The chain map: all organizations and products by their names.
    Named,
    /// The catalogue: which products fit.
    Products,
}

impl Asker {
    /// The verb of the question, and of its answer.
    fn verb(self) -> &'static str {
        match self {
            Self::Suggest => "suggest",
            Self::Find => "find",
            Self::Named => "named",
            Self::Products => "products",
        }
    }
}

/// How far the search is. Once it is ready, it may answer from a part of the index.
pub type Phase = phase::Phase<SearchError>;

/// What a searcher tells.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// How far it is now.
    Phase(Phase),
    /// Hits of all kinds for a text.
    Suggested(String, SearchReply),
    /// As many of them as a page shows.
    Found(String, SearchReply),
    /// All of the kinds of [`NAMED`] whose own names fit a text.
    Named(String, NameHits),
    /// The products that fit a text.
    Ranked {
        text: String,
        /// The products, as positions in the catalogue.
        hits: ProductHits,
        /// Version of the data set whose catalogue it is.
        version: String,
    },
}

/// The search of one app. Clones share one worker.
#[derive(Clone)]
pub struct Searcher {
    client: Client<Searching>,
    server: Rc<Suggesting>,
}

/// What is said to the worker, and told of it.
struct Searching {
    store: Store,
    tell: Rc<dyn Fn(News)>,
    /// Whether the last failure came while there was no network: then the network's return mends it.
    failed_offline: Cell<bool>,
    /// Version of the data set that the index is of.
    version: RefCell<String>,
    /// The text of which all hits are wanted.
    unfolded: RefCell<String>,
}

impl Searcher {
    /// A searcher that sleeps until it is asked; `script_url` is the worker's.
    pub fn new(store: Store, script_url: String, tell: impl Fn(News) + 'static) -> Self {
        let tell: Rc<dyn Fn(News)> = Rc::new(tell);
        let server = Rc::new(Suggesting::new(store.clone(), Rc::clone(&tell)));
        let searching = Searching {
            store,
            tell,
            failed_offline: Cell::default(),
            version: RefCell::default(),
            unfolded: RefCell::default(),
        };
        Self { client: Client::new(script_url, searching), server }
    }

    /// Does `server` where the backend answers itself, else `worker`, as soon as that is known.
    fn either(&self, server: impl Fn(&Self) + 'static, worker: impl Fn(&Self) + 'static) {
        let store = &self.client.protocol().store;
        match store.is_answering() {
            Some(true) => server(self),
            Some(false) => worker(self),
            None => {
                let (this, store) = (self.clone(), store.clone());
                spawn_local(async move {
                    // Where it cannot be had, the worker's start tells why.
                    _ = store.dataset().await;
                    if store.is_answering() == Some(true) { server(&this) } else { worker(&this) }
                });
            }
        }
    }

    /// Gets the index, if it is not there or belongs to other data than the store has now.
    pub fn wake(&self) {
        self.either(|_| (), Self::wake_worker);
    }

    fn wake_worker(&self) {
        let is_asleep = *self.client.phase() == Phase::Asleep;
        if is_asleep || self.is_outdated() {
            self.start(Freshness::Cached);
        } else if self.client.protocol().failed_offline.get() && page::is_online() {
            self.retry_worker();
        }
    }

    /// Tries again after a failure.
    pub fn retry(&self) {
        self.either(|this| this.server.retry(), Self::retry_worker);
    }

    fn retry_worker(&self) {
        let freshness = match &*self.client.phase() {
            // A copy that the browser kept may be what is wrong.
            Phase::Failed(SearchError::Refused { .. }) => Freshness::Anew,
            Phase::Failed(_) => Freshness::Cached,
            _ => return,
        };
        // The manifest may have an index, or another one, by now.
        self.client.protocol().store.forget();
        self.start(freshness);
    }

    /// Asks; an answer to an earlier question of the same asker comes no more. An empty text asks for
    /// nothing.
    pub fn ask(&self, asker: Asker, text: &str) {
        self.server.want(asker, text);
        let text = text.to_owned();
        self.either(
            move |this| this.server.ask(asker),
            move |this| {
                let text = Some(&text).filter(|text| !text.is_empty());
                if text.is_some() {
                    this.wake_worker();
                }
                this.client.ask(asker, text.cloned());
            },
        );
    }

    /// Asks for all hits of the text that was suggested for last.
    pub fn unfold(&self, text: &str) {
        self.client.protocol().unfolded.replace(text.to_owned());
        self.server.unfold(text);
        self.either(
            |this| this.server.ask(Asker::Suggest),
            |this| this.client.ask_again(Asker::Suggest),
        );
    }

    fn is_outdated(&self) -> bool {
        let Searching { store, version, .. } = self.client.protocol();
        let is_of_another = |now: String| now != *version.borrow();
        *self.client.phase() == Phase::Ready && store.version().is_some_and(is_of_another)
    }

    /// Starts a new worker and gets it the index, from the beginning.
    fn start(&self, freshness: Freshness) {
        let (start, client) = (self.client.begin(), self.client.clone());
        spawn_local(async move {
            let Searching { store, version, .. } = client.protocol();
            let begin = |now: &str| {
                if client.is_current(start) {
                    version.replace(now.to_owned());
                    client.run(start);
                }
            };
            let take = |bytes| client.tell(start, vec![text("index"), Part::Bytes(bytes)]);
            let outcome = store.search_index(freshness, begin, take).await;
            if !client.is_current(start) {
                return;
            }
            match outcome {
                Ok(Some(())) => {
                    client.tell(start, vec![text("whole")]);
                    // What was answered so far came from a part of the index.
                    client.ask_all_again();
                }
                Ok(None) => client.fail(SearchError::Absent),
                Err(error) => client.fail(error.into()),
            }
        });
    }
}

impl Protocol for Searching {
    type Asker = Asker;
    type What = String;
    type Error = SearchError;

    fn message(&self, asker: Asker, question: Question<String>) -> Vec<Part> {
        let Question { ask, what: asked } = question;
        let options = match asker {
            Asker::Suggest => {
                let is_unfolded = *self.unfolded.borrow() == asked;
                let n_hits = if is_unfolded { ALL_HITS } else { HITS_PER_KIND };
                vec![Part::Number(f64::from(n_hits))]
            }
            Asker::Named => NAMED.map(|kind| text(kind.code())).to_vec(),
            Asker::Find => vec![Part::Number(f64::from(ALL_HITS))],
            Asker::Products => vec![],
        };
        let mut message = vec![text(asker.verb()), Part::Number(f64::from(ask)), Part::Text(asked)];
        message.extend(options);
        message
    }

    fn told(&self, client: &Client<Self>, message: Vec<Part>) {
        match message.as_slice() {
            // The first shard is in: what was asked meanwhile can be answered.
            [Part::Text(verb), ..] if verb == "ready" => client.open(),
            [Part::Text(verb), Part::Text(why), ..] if verb == "refused" => {
                client.fail(SearchError::Refused { detail: why.clone() });
            }
            [Part::Text(verb), Part::Number(ask), Part::Text(json)] => match verb.as_str() {
                "suggest" => self.answer(client, Asker::Suggest, *ask, json, News::Suggested),
                "find" => self.answer(client, Asker::Find, *ask, json, News::Found),
                "named" => self.answer(client, Asker::Named, *ask, json, News::Named),
                _ => log::log_error(&format!("the search worker answers what none asks: {verb}")),
            },
            [
                Part::Text(verb),
                Part::Number(ask),
                Part::Numbers(rows),
                Part::Flag(is_nearest),
                Part::Flag(is_whole),
            ] if verb == "products" => {
                let Some(text) = client.answered(Asker::Products, *ask) else { return };
                let (is_nearest, is_whole) = (*is_nearest, *is_whole);
                let hits = ProductHits { rows: rows.clone(), is_nearest, is_whole };
                let version = self.version.borrow().clone();
                (self.tell)(News::Ranked { text, hits, version });
            }
            other => {
                let n_parts = other.len();
                log::log_error(&format!(
                    "the search worker says {n_parts} parts, of which none asks"
                ));
            }
        }
    }

    fn broken(detail: String) -> SearchError {
        SearchError::Worker { detail }
    }

    fn entered(&self, phase: Phase) {
        if let Phase::Failed(error) = &phase {
            log::log_error(&error.to_string());
            self.failed_offline.set(!page::is_online());
        }
        (self.tell)(News::Phase(phase));
    }
}

impl Searching {
    /// An answer as JSON, told as `news` of the text that it answers.
    fn answer<T: DeserializeOwned>(
        &self,
        client: &Client<Self>,
        asker: Asker,
        ask: f64,
        json: &str,
        news: fn(String, T) -> News,
    ) {
        let Some(text) = client.answered(asker, ask) else { return };
        match from_json(json.as_bytes()) {
            Ok(answer) => (self.tell)(news(text, answer)),
            Err(error) => client.fail(SearchError::Worker { detail: error.to_string() }),
        }
    }
}
