//! The search of a worker: started on first use, given the index shard by shard, then asked.
//!
//! What is asked and answered is in [`crate::wire::search`]; in which order, in
//! [`crate::search::asking`]. Knows no component: whatever happens goes to one listener as [`News`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen_futures::spawn_local;

use super::error::SearchError;
use super::fetch::Freshness;
use super::store::Store;
use crate::browser::worker::{Part, Worker};
use crate::browser::{log, page};
use crate::search::asking::{Askers, Question};
use crate::search::kind::Kind;
use crate::wire::from_json;
use crate::wire::search::{NameHits, ProductHits, SearchReply};

/// Where `index.html` says the name of the worker's script, which changes with its content.
pub const WORKER_META: &str = "atlas-worker";

/// Hits of each kind in a list of suggestions. Six products fill half a phone, and whoever does not
/// find theirs among them types on, or asks for all.
const HITS_PER_KIND: u32 = 6;
/// Hits of each kind where all of one are wanted. Nobody reads more in a list.
const ALL_HITS: u32 = 200;

/// What [`Searcher::name`] looks for: what the chain map shows.
const NAMED: [Kind; 2] = [Kind::Organization, Kind::Product];

/// Who asks, by what is asked: each has questions and answers of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asker {
    Suggest,
    Find,
    Named,
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

/// How far the search is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Phase {
    /// Nobody asked yet.
    #[default]
    Asleep,
    /// Nothing can be answered yet.
    Loading,
    /// Questions are answered, perhaps from a part of the index.
    Ready,
    /// Nothing is answered before another try.
    Failed(SearchError),
}

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
        /// The text.
        text: String,
        /// The products, as positions in the catalogue.
        hits: ProductHits,
        /// Version of the data set whose catalogue it is.
        version: String,
    },
}

/// The search of one app. Clones share one worker.
#[derive(Clone)]
pub struct Searcher(Rc<Inner>);

struct Inner {
    store: Store,
    script_url: String,
    tell: Box<dyn Fn(News)>,
    worker: RefCell<Option<Worker>>,
    phase: RefCell<Phase>,
    /// Counts the starts: what belongs to an earlier one is dropped.
    n_starts: Cell<u32>,
    /// Whether the last failure came while there was no network: then the network's return mends it.
    failed_offline: Cell<bool>,
    /// Version of the data set that the index is of.
    version: RefCell<String>,
    askers: RefCell<Askers<Asker>>,
    /// The text of which all hits are wanted.
    unfolded: RefCell<String>,
}

impl Searcher {
    /// A searcher that sleeps until it is asked; `script_url` is the worker's.
    pub fn new(store: Store, script_url: String, tell: impl Fn(News) + 'static) -> Self {
        Self(Rc::new(Inner {
            store,
            script_url,
            tell: Box::new(tell),
            worker: RefCell::default(),
            phase: RefCell::default(),
            n_starts: Cell::default(),
            failed_offline: Cell::default(),
            version: RefCell::default(),
            askers: RefCell::default(),
            unfolded: RefCell::default(),
        }))
    }

    /// Gets the index, if it is not there or belongs to other data than the store has now.
    pub fn wake(&self) {
        let is_asleep = *self.0.phase.borrow() == Phase::Asleep;
        if is_asleep || self.is_outdated() {
            self.start(Freshness::Cached);
        } else if self.0.failed_offline.get() && page::is_online() {
            self.retry();
        }
    }

    /// Tries again after a failure.
    pub fn retry(&self) {
        let freshness = match &*self.0.phase.borrow() {
            // A copy that the browser kept may be what is wrong.
            Phase::Failed(SearchError::Refused { .. }) => Freshness::Anew,
            Phase::Failed(_) => Freshness::Cached,
            _ => return,
        };
        // The manifest may have an index, or another one, by now.
        self.0.store.forget();
        self.start(freshness);
    }

    /// Asks for hits of all kinds. An answer to an earlier question comes no more.
    pub fn suggest(&self, text: &str) {
        self.ask(Asker::Suggest, text);
    }

    /// Asks for the hits of all kinds that a page shows. An answer to an earlier question comes no
    /// more.
    pub fn find(&self, text: &str) {
        self.ask(Asker::Find, text);
    }

    /// Asks for all hits of the text that was asked last.
    pub fn unfold(&self, text: &str) {
        self.0.unfolded.replace(text.to_owned());
        let question = self.0.askers.borrow_mut().ask_again(Asker::Suggest);
        self.send(Asker::Suggest, question);
    }

    /// Asks for all organizations and products by their names. An answer to an earlier question comes
    /// no more.
    pub fn name(&self, text: &str) {
        self.ask(Asker::Named, text);
    }

    /// Asks which products fit. An answer to an earlier question comes no more.
    pub fn rank(&self, text: &str) {
        self.ask(Asker::Products, text);
    }

    fn ask(&self, asker: Asker, text: &str) {
        if !text.is_empty() {
            self.wake();
        }
        let question = self.0.askers.borrow_mut().want(asker, text);
        self.send(asker, question);
    }

    fn is_outdated(&self) -> bool {
        let version = self.0.version.borrow();
        let is_of_another = |now: String| now != *version;
        *self.0.phase.borrow() == Phase::Ready && self.0.store.version().is_some_and(is_of_another)
    }

    /// Starts a new worker and gets it the index, from the beginning.
    fn start(&self, freshness: Freshness) {
        self.stop();
        let start = self.0.n_starts.get();
        self.enter(Phase::Loading);
        let this = self.clone();
        spawn_local(async move {
            let begin = |version: &str| this.begin(start, version);
            let take = |bytes| this.tell(start, vec![text("index"), Part::Bytes(bytes)]);
            let outcome = this.0.store.search_index(freshness, begin, take).await;
            if this.0.n_starts.get() != start {
                return;
            }
            match outcome {
                Ok(Some(())) => this.complete(start),
                Ok(None) => this.fail(SearchError::Absent),
                Err(error) => this.fail(error.into()),
            }
        });
    }

    /// A worker for an index that is about to come. One that an earlier try began to fill is let go.
    fn begin(&self, start: u32, version: &str) {
        if self.0.n_starts.get() != start {
            return;
        }
        self.close();
        self.enter(Phase::Loading);
        self.0.version.replace(version.to_owned());
        let (this, that) = (self.clone(), self.clone());
        let told = move |message| this.told(start, message);
        let broke = move |detail| that.fail_at(start, SearchError::Worker { detail });
        match Worker::start(&self.0.script_url, told, broke) {
            Ok(worker) => _ = self.0.worker.replace(Some(worker)),
            Err(detail) => self.fail(SearchError::Worker { detail }),
        }
    }

    fn complete(&self, start: u32) {
        self.tell(start, vec![text("whole")]);
        // What was answered so far came from a part of the index.
        let questions = self.0.askers.borrow_mut().ask_all_again();
        self.send_all(questions);
    }

    fn told(&self, start: u32, message: Vec<Part>) {
        if self.0.n_starts.get() != start {
            return;
        }
        match message.as_slice() {
            [Part::Text(verb), ..] if verb == "ready" => self.open(),
            [Part::Text(verb), Part::Text(why), ..] if verb == "refused" => {
                self.fail(SearchError::Refused { detail: why.clone() });
            }
            [Part::Text(verb), Part::Number(ask), Part::Text(json)] => match verb.as_str() {
                "suggest" => self.answer(Asker::Suggest, *ask, json, News::Suggested),
                "find" => self.answer(Asker::Find, *ask, json, News::Found),
                "named" => self.answer(Asker::Named, *ask, json, News::Named),
                _ => log::log_error(&format!("the search worker answers what none asks: {verb}")),
            },
            [
                Part::Text(verb),
                Part::Number(ask),
                Part::Numbers(rows),
                Part::Flag(is_nearest),
                Part::Flag(is_whole),
            ] if verb == "products" => {
                let (is_nearest, is_whole) = (*is_nearest, *is_whole);
                self.ranked(*ask, ProductHits { rows: rows.clone(), is_nearest, is_whole });
            }
            other => {
                let n_parts = other.len();
                log::log_error(&format!(
                    "the search worker says {n_parts} parts, of which none asks"
                ));
            }
        }
    }

    /// The first shard is in: what was asked meanwhile can be answered.
    fn open(&self) {
        self.enter(Phase::Ready);
        let questions = self.0.askers.borrow_mut().open();
        self.send_all(questions);
    }

    /// The text that an answer answers, if that is still wanted; the next question is sent.
    fn answered(&self, asker: Asker, ask: f64) -> Option<String> {
        let answered = self.0.askers.borrow_mut().answered(asker, number(ask));
        self.send(asker, answered.next);
        answered.text
    }

    /// An answer as JSON, told as `news` of the text that it answers.
    fn answer<T: DeserializeOwned>(
        &self,
        asker: Asker,
        ask: f64,
        json: &str,
        news: fn(String, T) -> News,
    ) {
        let Some(text) = self.answered(asker, ask) else { return };
        match from_json(json.as_bytes()) {
            Ok(answer) => (self.0.tell)(news(text, answer)),
            Err(error) => self.fail(SearchError::Worker { detail: error.to_string() }),
        }
    }

    fn ranked(&self, ask: f64, hits: ProductHits) {
        let Some(text) = self.answered(Asker::Products, ask) else { return };
        let version = self.0.version.borrow().clone();
        (self.0.tell)(News::Ranked { text, hits, version });
    }

    fn send_all(&self, questions: Vec<(Asker, Question)>) {
        for (asker, question) in questions {
            self.send(asker, Some(question));
        }
    }

    fn send(&self, asker: Asker, question: Option<Question>) {
        let Some(Question { ask, text: asked }) = question else { return };
        let options = match asker {
            Asker::Suggest => {
                let is_unfolded = *self.0.unfolded.borrow() == asked;
                let n_hits = if is_unfolded { ALL_HITS } else { HITS_PER_KIND };
                vec![Part::Number(f64::from(n_hits))]
            }
            Asker::Named => NAMED.map(|kind| text(kind.code())).to_vec(),
            Asker::Find => vec![Part::Number(f64::from(ALL_HITS))],
            Asker::Products => vec![],
        };
        let mut message = vec![text(asker.verb()), Part::Number(f64::from(ask)), Part::Text(asked)];
        message.extend(options);
        self.tell(self.0.n_starts.get(), message);
    }

    fn tell(&self, start: u32, message: Vec<Part>) {
        if self.0.n_starts.get() != start {
            return;
        }
        let outcome = self.0.worker.borrow().as_ref().map(|worker| worker.tell(message));
        if let Some(Err(detail)) = outcome {
            self.fail(SearchError::Worker { detail });
        }
    }

    fn fail_at(&self, start: u32, error: SearchError) {
        if self.0.n_starts.get() == start {
            self.fail(error);
        }
    }

    fn fail(&self, error: SearchError) {
        log::log_error(&error.to_string());
        self.0.failed_offline.set(!page::is_online());
        self.stop();
        self.enter(Phase::Failed(error));
    }

    /// Lets the worker go; what is wanted stays wanted.
    fn stop(&self) {
        self.0.n_starts.set(self.0.n_starts.get().wrapping_add(1));
        self.close();
        let worker = self.0.worker.take();
        // It may be this worker's own message that ends it, and a listener is not dropped while it runs.
        spawn_local(async move { drop(worker) });
    }

    /// Nobody answers for now.
    fn close(&self) {
        self.0.askers.borrow_mut().close();
    }

    fn enter(&self, phase: Phase) {
        if self.0.phase.replace(phase.clone()) != phase {
            (self.0.tell)(News::Phase(phase));
        }
    }
}

fn text(text: &str) -> Part {
    Part::Text(text.to_owned())
}

/// The number of a question. What is none becomes 0, which no question has.
fn number(ask: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what does not fit is the number of another question, and its answer is dropped"
    )]
    if ask.fract() == 0.0 { ask as u32 } else { 0 }
}
