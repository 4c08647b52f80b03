//! The filters as a sheet over the results, in the history: the way back closes it first, and what is
//! chosen in one visit to it is one step back.
//!
//! An entry is added when it opens. What is chosen replaces that entry, and stays when the sheet is closed;
//! where nothing was, the entry is taken back.

use leptos::ev::{Event, click, popstate};
use leptos::prelude::*;

use super::CatalogueView;
use crate::browser::{clock, entry, popover};
use crate::query::catalogue::CatalogueQuery;
use crate::ui::primitives::dynamic::effect;

/// In which a press outside of the sheet, which closes it, has become a click.
const CLICK_MS: u32 = 60;

/// A visit to the sheet.
#[derive(Debug, Clone, PartialEq)]
struct Visit {
    before: CatalogueQuery,
    /// The query as chosen so far.
    chosen: CatalogueQuery,
    /// Whether a link was pressed.
    is_left: bool,
}

/// Whether the sheet is open, and what came of it.
#[derive(Clone, Copy)]
pub struct Sheet {
    visit: StoredValue<Option<Visit>>,
}

impl Sheet {
    /// A sheet that is not open.
    pub fn closed() -> Self {
        Self { visit: StoredValue::new(None) }
    }

    /// Notes that `query` is about to be shown; `true` where it takes the place of the entry of the history.
    pub fn choose(self, query: &CatalogueQuery) -> bool {
        let note = |visit: &mut Option<Visit>| {
            visit.as_mut().map(|visit| visit.chosen = query.clone()).is_some()
        };
        self.visit.try_update_value(note).unwrap_or_default()
    }

    fn open(self, query: CatalogueQuery) {
        if entry::add() {
            let visit = Visit { before: query.clone(), chosen: query, is_left: false };
            self.visit.set_value(Some(visit));
        }
    }

    fn take(self) -> Option<Visit> {
        self.visit.try_update_value(Option::take).flatten()
    }

    fn leave(self) {
        let note = |visit: &mut Option<Visit>| {
            if let Some(visit) = visit {
                visit.is_left = true;
            }
        };
        self.visit.try_update_value(note);
    }
}

/// What the `toggle` event of the sheet with this id does.
pub fn in_history(view: CatalogueView, id: &'static str) -> impl Fn(Event) {
    let sheet = view.sheet;
    // An effect, as only a browser has a window.
    effect(move || {
        let back = window_event_listener(popstate, move |_| {
            let Some(visit) = sheet.take() else { return };
            popover::close(id);
            if visit.chosen != visit.before {
                entry::return_to();
            }
        });
        let press = window_event_listener(click, move |event| {
            if popover::is_on_link(&event) {
                sheet.leave();
            }
        });
        on_cleanup(move || {
            back.remove();
            press.remove();
        });
    });
    move |event| {
        if popover::is_open(&event) {
            sheet.open(view.query.get_untracked());
            return;
        }
        leptos::task::spawn_local(async move {
            clock::sleep(CLICK_MS).await;
            let Some(visit) = sheet.take() else { return };
            if visit.chosen == visit.before && !visit.is_left {
                entry::take_back();
            }
        });
    }
}
