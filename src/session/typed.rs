//! Text fields whose text belongs to the address: what is typed is answered at once, and the address
//! follows when the visitor pauses, as browsers refuse to change it with every letter.
//!
//! Knows no query: who has one reads it from [`Address::query`], which is that of the address bar, or
//! of what was typed since.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::{clock, typing};
use crate::i18n::messages::lang;

/// A pause in typing after which the address follows. Safari takes 100 changes in 30 s, other browsers
/// 200: with pauses as long as this one there are fewer however one types.
const PAUSE_MS: u32 = 400;

/// What the address is about to be.
#[derive(Clone, PartialEq)]
struct Draft {
    /// Path and query of the address over which it was typed: with another one it holds no more.
    at: (String, String),
    href: String,
    is_replacing: bool,
}

impl Draft {
    fn query(&self) -> &str {
        self.href.split_once('?').map_or("", |(_, query)| query)
    }
}

type Navigate = Rc<dyn Fn(&str, NavigateOptions)>;

/// The address of the app, with what was typed since it last followed. Provided once by `app`, inside
/// the router.
#[derive(Clone, Copy)]
pub struct Address {
    path: Memo<String>,
    settled: Memo<String>,
    draft: RwSignal<Option<Draft>>,
    query: Memo<String>,
    navigate: StoredValue<Navigate, LocalStorage>,
}

impl Address {
    /// Follows the router.
    pub fn of_router() -> Self {
        let location = use_location();
        let (path, settled) = (location.pathname, location.search);
        let draft = RwSignal::new(None::<Draft>);
        let query = Memo::new(move |_| {
            let here = (path.get(), settled.get());
            draft.with(|draft| match draft {
                Some(draft) if draft.at == here => draft.query().to_owned(),
                _ => here.1,
            })
        });
        let navigate = use_navigate();
        let navigate: Navigate = Rc::new(move |href, options| navigate(href, options));
        Self { path, settled, draft, query, navigate: StoredValue::new_local(navigate) }
    }

    /// The query string that the page answers, without `?`.
    pub fn query(self) -> Memo<String> {
        self.query
    }

    /// The query string of the entry of the history, without `?`: what is typed is not in it yet.
    pub fn settled_query(self) -> String {
        self.settled.get_untracked()
    }

    /// Has the page answer the query of `href` now, which is an address of this page with something
    /// typed, and the address follow when the visitor pauses: in place of the entry of the history, or
    /// as one of its own.
    pub fn follow(self, href: String, is_replacing: bool) {
        let at = (self.path.get_untracked(), self.settled.get_untracked());
        let draft = Some(Draft { at, href, is_replacing });
        self.draft.set(draft.clone());
        leptos::task::spawn_local(async move {
            clock::sleep(PAUSE_MS).await;
            // Another letter was typed, or the page was left.
            if self.draft.try_with_untracked(|now| *now == draft).unwrap_or_default() {
                self.catch_up();
            }
        });
    }

    /// Has the address follow now: the visitor leaves the field, or the page.
    pub fn catch_up(self) {
        let Some(draft) = self.draft.try_update(Option::take).flatten() else { return };
        let here = (self.path.get_untracked(), self.settled.get_untracked());
        if draft.at == here && draft.query() != here.1 {
            let replace = draft.is_replacing;
            let options =
                NavigateOptions { resolve: false, scroll: false, replace, ..Default::default() };
            self.navigate.with_value(|navigate| navigate(&draft.href, options));
        }
    }
}

/// The app's address.
pub fn use_address() -> Address {
    expect_context()
}

/// The text of the field that an `input` or a `compositionend` comes from; `None` while an input method
/// composes what the visitor does not mean yet.
///
/// Where every word is composed, hits would come with its end alone. Readers of Chinese compose Chinese,
/// which is nothing before it is chosen; other readers' letters are what they mean.
pub fn typed_text(event: &leptos::ev::Event) -> Option<String> {
    let is_composed_meant = typing::composes_all_scripts() && !lang().starts_with("zh");
    if is_composed_meant { typing::text(event) } else { typing::finished_text(event) }
}
