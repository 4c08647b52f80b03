//! The state of the field and its list, and what keys and presses do to it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::content::{Choice, Content, Found};
use crate::browser::storage;
use crate::data::recent;
use crate::i18n::messages::t;
use crate::query::catalogue::CatalogueQuery;
use crate::query::everything::EverythingQuery;
use crate::routes;
use crate::routes::{products_path, search_path};
use crate::search::kind::Kind;
use crate::search::options::{Step, moved};
use crate::search::recent::RecentSearches;
use crate::session::announce::{Announcer, use_announcer};
use crate::session::search::{Search, use_search};
use crate::session::site::{Site, use_site};
use crate::session::typed::{Address, use_address};
use crate::ui::finding::search_ideas::ideas;

/// Whether the list may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// It is closed.
    No,
    /// It opens by itself, where it is in nobody's way.
    ByTyping,
    /// The visitor wants to see it.
    OnDemand,
}

/// Path of the catalogue with what stands in the field.
pub fn catalogue_path(text: &str) -> String {
    products_path(&CatalogueQuery::from_query("").with_typed(text))
}

type Navigate = Rc<dyn Fn(&str, NavigateOptions)>;

/// The field and its list.
#[derive(Clone, Copy)]
pub struct Combobox {
    site: Site,
    search: Search,
    announcer: Announcer,
    navigate: StoredValue<Navigate, LocalStorage>,
    address: Address,
    is_catalogue: Memo<bool>,
    /// What the catalogue is asked.
    query: Memo<CatalogueQuery>,
    /// (place, text): what was typed on another page than the catalogue. It goes when the page goes.
    draft: RwSignal<(String, String)>,
    /// The page: its path, and on the results page what it shows.
    place: Memo<String>,
    recent: RwSignal<RecentSearches>,
    opened: RwSignal<Opened>,
    active: RwSignal<Option<Choice>>,
    /// (text, kind): the kind of which all hits are shown.
    unfolded: RwSignal<Option<(String, Kind)>>,
    /// What stands in the field.
    pub text: Memo<String>,
    /// What the list has.
    pub content: Memo<Content>,
    /// What can be chosen in it, in its order.
    pub choices: Memo<Vec<Choice>>,
    /// Whether it is seen.
    pub is_open: Memo<bool>,
    /// Position of the choice that Enter takes.
    pub active_idx: Memo<Option<usize>>,
}

impl Combobox {
    /// A closed list. To be called once: it follows other tabs for the life of the page.
    pub(super) fn new() -> Self {
        let (site, search) = (use_site(), use_search());
        let location = use_location();
        let path = Memo::new(move |_| location.pathname.get());
        let is_catalogue =
            Memo::new(move |_| path.with(|path| site.page_path(path) == routes::PRODUCTS));
        let address = use_address();
        let query =
            Memo::new(move |_| address.query().with(|query| CatalogueQuery::from_query(query)));
        // What the results page shows; none elsewhere.
        let searched = Memo::new(move |_| {
            let is_results = path.with(|path| site.page_path(path) == routes::SEARCH);
            is_results.then(|| location.search.with(|s| EverythingQuery::from_query(s).typed))
        });
        let place =
            Memo::new(move |_| format!("{}?{}", path.get(), searched.get().unwrap_or_default()));
        let draft = RwSignal::new((String::new(), String::new()));
        let text = Memo::new(move |_| {
            if is_catalogue.get() {
                return query.with(|query| query.typed.clone());
            }
            let typed =
                draft.with(|(of, text)| place.with(|place| place == of).then(|| text.clone()));
            typed.or_else(|| searched.get()).unwrap_or_default()
        });
        let recent = RwSignal::new(recent::load());
        storage::on_change_elsewhere(move |key| {
            if key.as_deref().is_none_or(|key| key == recent::STORAGE_KEY) {
                _ = recent.try_set(recent::load());
            }
        });
        let unfolded = RwSignal::new(None::<(String, Kind)>);
        let content = Memo::new(move |last: Option<&Content>| {
            let text = text.with(|text| text.trim().to_owned());
            if text.is_empty() {
                // The catalogue has them as filters.
                let ideas = if is_catalogue.get() { vec![] } else { ideas(site.month) };
                return recent.with(|recent| Content::start(recent, ideas));
            }
            if let Some(error) = search.failure() {
                return Content::Failed(error);
            }
            match search.suggested().filter(|suggested| suggested.text == text) {
                // What fits may be in a part of the index that is still to come.
                Some(suggested) if !suggested.reply.is_nearest || suggested.reply.is_whole => {
                    let unfolded = unfolded.with(|unfolded| {
                        let of_text = unfolded.as_ref().filter(|(of, _)| *of == text);
                        of_text.map(|(_, kind)| *kind)
                    });
                    Content::Found(Found::new(text, &suggested.reply, is_catalogue.get(), unfolded))
                }
                // The next answer is there in a moment; until then the last one stands.
                _ => match last {
                    Some(Content::Found(found)) => Content::Found(found.clone()),
                    _ => Content::Loading,
                },
            }
        });
        let choices = Memo::new(move |_| content.with(Content::choices));
        let opened = RwSignal::new(Opened::No);
        let is_open = Memo::new(move |_| {
            let may_open = match opened.get() {
                Opened::No => false,
                Opened::ByTyping => !is_catalogue.get() || content.with(Content::hides_no_products),
                Opened::OnDemand => true,
            };
            may_open && !content.with(Content::is_nothing)
        });
        let active = RwSignal::new(None);
        let active_idx = Memo::new(move |_| {
            let active = active.get()?;
            let is_seen = is_open.get();
            choices.with(|choices| choices.iter().position(|choice| is_seen && *choice == active))
        });
        let navigate: Navigate = {
            let navigate = use_navigate();
            Rc::new(move |href, options| navigate(href, options))
        };
        Self {
            site,
            search,
            announcer: use_announcer(),
            navigate: StoredValue::new_local(navigate),
            address,
            is_catalogue,
            query,
            draft,
            place,
            recent,
            opened,
            active,
            unfolded,
            text,
            content,
            choices,
            is_open,
            active_idx,
        }
    }

    /// The field got the focus.
    pub fn focused(self) {
        self.search.wake();
        let is_empty = self.text.with_untracked(|text| text.trim().is_empty());
        // Over an unfiltered catalogue, earlier searches are more help than harm.
        self.open(if is_empty { Opened::OnDemand } else { Opened::ByTyping });
    }

    /// Another text stands in the field, and no input method is at work on it.
    pub fn typed(self, text: &str) {
        self.put(text);
        self.open(Opened::ByTyping);
    }

    /// The form is sent off: to the results page with what stands in the field. The catalogue shows
    /// its results itself, but where only other things fit, it would be a dead end.
    pub fn submit(self, text: &str) {
        let has_others_only = self.content.with_untracked(|content| match content {
            Content::Found(found) => found.text == text.trim() && content.hides_no_products(),
            _ => false,
        });
        self.remember(text);
        self.close();
        if self.is_catalogue.get_untracked() && !has_others_only {
            self.filter(text, true);
        } else {
            self.address.catch_up();
            self.go(&search_path(&EverythingQuery::of(text.trim())));
        }
    }

    /// Closes the list.
    pub fn close(self) {
        self.opened.set(Opened::No);
        self.active.set(None);
    }

    /// A key was pressed. `true` if it is used up.
    pub fn pressed(self, key: &str, has_alt: bool) -> bool {
        match key {
            "ArrowDown" if has_alt => self.open(Opened::OnDemand),
            "ArrowUp" if has_alt => self.close(),
            "ArrowDown" => self.step(Step::Down),
            "ArrowUp" => self.step(Step::Up),
            "Enter" => match self.active_choice() {
                Some(choice) => self.choose(choice),
                None => return false,
            },
            "Delete" => match self.active_choice() {
                Some(Choice::Recent(text)) => {
                    let idx = self.active_idx.get_untracked();
                    self.forget(&text);
                    let choices = self.choices.get_untracked();
                    self.active.set(idx.and_then(|idx| choices.get(idx).cloned()));
                }
                _ => return false,
            },
            "Escape" if self.is_open.get_untracked() => self.close(),
            "Escape" if self.text.with_untracked(|text| !text.is_empty()) => self.put(""),
            "Tab" => {
                self.close();
                return false;
            }
            // The caret moves: Enter is about the text again.
            "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                self.active.set(None);
                return false;
            }
            _ => return false,
        }
        true
    }

    /// Does what a choice says.
    pub fn choose(self, choice: Choice) {
        match choice {
            Choice::Page(path) => {
                self.took();
                self.go(&path);
            }
            Choice::AllProducts => {
                self.took();
                self.go(&catalogue_path(&self.text.get_untracked()));
            }
            Choice::AllResults => {
                self.took();
                let text = self.text.get_untracked();
                self.go(&search_path(&EverythingQuery::of(text.trim())));
            }
            Choice::Recent(text) => {
                self.typed(&text);
                self.active.set(None);
            }
            Choice::ForgetAll => {
                self.keep(RecentSearches::default());
                self.announcer.say(t!(search.forgot_all));
            }
            Choice::Retry => self.search.retry(),
            Choice::More(kind) => {
                // The option goes; from the one before it the first new one is a step away.
                let before = self.choices.with_untracked(|choices| {
                    let idx = choices.iter().position(|choice| *choice == Choice::More(kind))?;
                    choices.get(idx.checked_sub(1)?).cloned()
                });
                self.active.set(before);
                let text = self.text.get_untracked().trim().to_owned();
                self.search.unfold(&text);
                self.unfolded.set(Some((text, kind)));
            }
        }
    }

    /// A link of the list was followed.
    pub fn took(self) {
        self.remember(&self.text.get_untracked());
        self.close();
        // The way back leads to what was typed.
        self.address.catch_up();
    }

    /// The focus is somewhere else.
    pub fn left(self) {
        self.close();
        self.address.catch_up();
    }

    /// Takes an earlier text off the list.
    pub fn forget(self, text: &str) {
        let mut recent = self.recent.get_untracked();
        recent.remove(text);
        self.keep(recent);
        self.announcer.say(t!(search.forgot, text = text));
    }

    fn go(self, path: &str) {
        let options = NavigateOptions { resolve: false, ..Default::default() };
        self.navigate.get_value()(&self.site.href(path), options);
        // The page says now what was typed.
        _ = self.draft.try_set((String::new(), String::new()));
    }

    fn open(self, opened: Opened) {
        self.opened.set(opened);
        self.search.suggest(self.text.get_untracked().trim());
    }

    fn step(self, step: Step) {
        if !self.is_open.get_untracked() {
            self.open(Opened::OnDemand);
        }
        let choices = self.choices.get_untracked();
        let next_idx = moved(self.active_idx.get_untracked(), choices.len(), step);
        self.active.set(next_idx.and_then(|idx| choices.get(idx).cloned()));
    }

    fn active_choice(self) -> Option<Choice> {
        let active_idx = self.active_idx.get_untracked()?;
        self.choices.with_untracked(|choices| choices.get(active_idx).cloned())
    }

    /// Puts a text into the field.
    fn put(self, text: &str) {
        self.active.set(None);
        if self.is_catalogue.get_untracked() {
            self.filter(text, false);
        } else {
            self.draft.set((self.place.get_untracked(), text.to_owned()));
        }
    }

    /// Goes to the catalogue with a text, beside what else is chosen there already.
    fn filter(self, text: &str, is_submit: bool) {
        let is_here = self.is_catalogue.get_untracked();
        if !is_here {
            self.go(&catalogue_path(text));
            return;
        }
        let old = self.query.get_untracked();
        if old.typed != text {
            // One step of history for a whole word, not for each of its letters.
            let settled = CatalogueQuery::from_query(&self.address.settled_query());
            let is_replacing = !is_submit && !settled.typed.is_empty() && !text.is_empty();
            let href = self.site.href(&products_path(&old.with_typed(text)));
            self.address.follow(href, is_replacing);
        }
        if is_submit {
            self.address.catch_up();
        }
    }

    fn remember(self, text: &str) {
        let mut recent = self.recent.get_untracked();
        recent.add(text);
        self.keep(recent);
    }

    fn keep(self, list: RecentSearches) {
        recent::store(&list);
        self.recent.set(list);
    }
}
