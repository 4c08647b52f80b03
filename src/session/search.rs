//! The search as signals, and what a visitor is told where there is none.

use std::sync::Arc;

use leptos::prelude::*;

use super::load::reason;
use super::site::Site;
use crate::browser::page;
use crate::data::error::SearchError;
use crate::data::search::{Asker, News, Phase, Searcher, WORKER_META};
use crate::i18n::messages::t;
use crate::wire::search::{NameHits, ProductHits, SearchReply};

/// The search of this app; provided once by `app`.
#[derive(Clone, Copy)]
pub struct Search {
    searcher: StoredValue<Searcher, LocalStorage>,
    phase: RwSignal<Phase>,
    suggested: RwSignal<Option<Suggested>>,
    found: RwSignal<Option<Suggested>>,
    named: RwSignal<Option<Named>>,
    ranked: RwSignal<Option<Ranked>>,
}

/// Hits of all kinds for a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    pub text: String,
    /// The hits.
    pub reply: Arc<SearchReply>,
}

/// All organizations and products whose own names fit a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub text: String,
    /// Their ids.
    pub hits: Arc<NameHits>,
}

/// The products that fit a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    pub text: String,
    /// The products, as positions in the catalogue.
    pub hits: Arc<ProductHits>,
    /// Version of the data set whose catalogue it is.
    pub version: String,
}

impl Search {
    /// A search that sleeps until it is asked.
    pub fn new(site: Site) -> Self {
        let phase = RwSignal::new(Phase::default());
        let suggested = RwSignal::new(None);
        let found = RwSignal::new(None);
        let named = RwSignal::new(None);
        let ranked = RwSignal::new(None);
        let tell = move |news| match news {
            News::Phase(now) => _ = phase.try_set(now),
            News::Suggested(text, reply) => {
                _ = suggested.try_set(Some(Suggested { text, reply: Arc::new(reply) }));
            }
            News::Found(text, reply) => {
                _ = found.try_set(Some(Suggested { text, reply: Arc::new(reply) }));
            }
            News::Named(text, hits) => {
                _ = named.try_set(Some(Named { text, hits: Arc::new(hits) }));
            }
            News::Ranked { text, hits, version } => {
                _ = ranked.try_set(Some(Ranked { text, hits: Arc::new(hits), version }));
            }
        };
        let searcher = Searcher::new(site.store(), site.file(&page::meta(WORKER_META)), tell);
        Self { searcher: StoredValue::new_local(searcher), phase, suggested, found, named, ranked }
    }

    /// Gets ready, if it is not: somebody is about to ask.
    pub fn wake(self) {
        self.searcher.with_value(Searcher::wake);
    }

    /// Tries again after a failure.
    pub fn retry(self) {
        self.searcher.with_value(Searcher::retry);
    }

    /// Asks for hits of all kinds; [`Self::suggested`] follows.
    pub fn suggest(self, text: &str) {
        self.ask(Asker::Suggest, text);
    }

    /// Asks for the hits of all kinds that a page shows; [`Self::found`] follows. An empty text asks no
    /// more.
    pub fn find(self, text: &str) {
        self.ask(Asker::Find, text);
    }

    /// Asks for all hits of the text that was asked last; [`Self::suggested`] follows.
    pub fn unfold(self, text: &str) {
        self.searcher.with_value(|searcher| searcher.unfold(text));
    }

    /// Asks for all organizations and products by their names; [`Self::named`] follows. An empty text
    /// asks no more.
    pub fn name(self, text: &str) {
        self.ask(Asker::Named, text);
    }

    /// Asks which products fit; [`Self::ranked`] follows. An empty text asks no more.
    pub fn rank(self, text: &str) {
        self.ask(Asker::Products, text);
    }

    fn ask(self, asker: Asker, text: &str) {
        self.searcher.with_value(|searcher| searcher.ask(asker, text));
    }

    /// The last answer to [`Self::suggest`].
    pub fn suggested(self) -> Option<Suggested> {
        self.suggested.get()
    }

    /// The last answer to [`Self::find`].
    pub fn found(self) -> Option<Suggested> {
        self.found.get()
    }

    /// The last answer to [`Self::name`].
    pub fn named(self) -> Option<Named> {
        self.named.get()
    }

    /// The last answer to [`Self::rank`].
    pub fn ranked(self) -> Option<Ranked> {
        self.ranked.get()
    }

    /// Why nothing can be searched, if so.
    pub fn failure(self) -> Option<SearchError> {
        match self.phase.get() {
            Phase::Failed(error) => Some(error),
            Phase::Asleep | Phase::Starting | Phase::Ready => None,
        }
    }
}

/// The app's search.
pub fn use_search() -> Search {
    expect_context()
}

/// What can be done about a failure, in plain words.
pub fn failure_reason(error: &SearchError) -> &'static str {
    match error {
        SearchError::Load(error) => reason(error),
        // Its script could not be had.
        SearchError::Worker { .. } if !page::is_online() => t!(shell.failed_network),
        SearchError::Worker { .. } => t!(search.failed_worker),
        SearchError::Refused { .. } => t!(shell.failed_malformed),
        SearchError::Absent => t!(search.failed_absent),
    }
}
