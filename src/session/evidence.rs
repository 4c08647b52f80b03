//! Which evidence the visitor lets count, on the whole site: in the address of the pages that follow it, and on the
//! device.

use leptos::prelude::*;
use leptos_router::location::Location;

use crate::browser::storage;
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::text::url::{query_pairs, with_pair};

/// Also read by the inline script of `index.html`: pages of HTML show all evidence.
const STORAGE_KEY: &str = "atlas.evidence";

/// What counts where the address says nothing; provided once by `app`.
#[derive(Clone, Copy)]
pub struct UsualEvidence(RwSignal<Evidence>);

impl UsualEvidence {
    /// As the device has it.
    pub fn load() -> Self {
        let kept = storage::get(STORAGE_KEY).and_then(|code| Evidence::from_code(&code));
        Self(RwSignal::new(kept.unwrap_or_default()))
    }

    pub fn get(self) -> Evidence {
        self.0.get()
    }

    pub fn get_untracked(self) -> Evidence {
        self.0.get_untracked()
    }

    /// For this visit.
    pub fn set(self, evidence: Evidence) {
        self.0.set(evidence);
    }

    /// For all later ones.
    pub fn keep(self, evidence: Evidence) {
        match evidence {
            Evidence::Any => storage::remove(STORAGE_KEY),
            own => _ = storage::set(STORAGE_KEY, own.code()),
        }
    }
}

/// What the query string of an address asks.
pub fn asked(query: &str) -> Option<Evidence> {
    let pairs = query_pairs(query).into_iter().rev();
    let mut values = pairs.filter(|(key, _)| key == EVIDENCE_KEY);
    values.find_map(|(_, code)| Evidence::from_code(&code))
}

/// The address of the page at `location` where other evidence counts.
pub fn with_evidence(location: &Location, evidence: Evidence) -> String {
    let code = (evidence != Evidence::Any).then(|| evidence.code());
    let path = location.pathname.get_untracked();
    match location.search.with_untracked(|query| with_pair(query, EVIDENCE_KEY, code)).as_str() {
        "" => path,
        query => format!("{path}?{query}"),
    }
}

/// What counts where the address says nothing.
pub fn use_usual_evidence() -> UsualEvidence {
    expect_context()
}
