//! The field and its button, and what a visitor does there until the list's code has come.
//!
//! Knows the list only by what it puts into [`Field`].

use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::LIST_ID;
use super::list::SearchList;
use super::option_id;
use crate::browser::{focus, typing};
use crate::data::error::LoadError;
use crate::i18n::messages::t;
use crate::routes;
use crate::session::site::use_site;
use crate::session::typed::typed_text;
use crate::ui::loading::lazy::{lazy_code, part_or};
use crate::ui::loading::remote::failed_notice;
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::icon::{Glyph, Icon};

/// What a visitor does with the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// It got the focus.
    Focused,
    /// Another text stands in it, and no input method is at work on it.
    Typed(String),
    /// A key was pressed, with or without Alt.
    Pressed(String, bool),
    /// The form is sent off with this text.
    Submitted(String),
    /// The focus is somewhere else.
    Left,
}

/// What answers the field.
#[derive(Clone, Copy)]
pub(super) struct Answering {
    /// Does what an act brings about. `true` if a key is used up.
    pub act: Callback<Act, bool>,
    /// What stands in the field.
    pub text: Memo<String>,
    /// Whether the list is seen.
    pub is_open: Memo<bool>,
    /// Position of the option that Enter takes.
    pub active_idx: Memo<Option<usize>>,
}

/// The field, which is there before what answers it.
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub element: NodeRef<html::Input>,
    /// Whether an input method is at work on it: its text is not to be touched.
    pub is_composing: RwSignal<bool>,
    answering: RwSignal<Option<Answering>>,
    /// What was done before it could be answered, in its order.
    early: StoredValue<Vec<Act>>,
    /// Whether anything was done with it.
    is_used: RwSignal<bool>,
    has_focus: RwSignal<bool>,
    has_failed: RwSignal<bool>,
}

impl Field {
    fn new() -> Self {
        Self {
            element: NodeRef::new(),
            is_composing: RwSignal::new(false),
            answering: RwSignal::new(None),
            early: StoredValue::new(vec![]),
            is_used: RwSignal::new(false),
            has_focus: RwSignal::new(false),
            has_failed: RwSignal::new(false),
        }
    }

    /// Does what was done already, and answers from now on: nothing that was typed is lost.
    pub(super) fn answer(self, answering: Answering) {
        self.has_failed.set(false);
        for act in self.early.try_update_value(std::mem::take).unwrap_or_default() {
            answering.act.run(act);
        }
        self.answering.set(Some(answering));
    }

    /// `true` if a key is used up.
    fn act(self, act: Act) -> bool {
        match self.answering.get_untracked() {
            Some(answering) => answering.act.run(act),
            None => {
                self.early.update_value(|early| early.push(act));
                // Without the focus too: a script may put a text in.
                self.is_used.set(true);
                false
            }
        }
    }
}

/// The search field with its button and its list.
#[component]
pub fn SearchBox() -> impl IntoView {
    let site = use_site();
    let field = Field::new();
    provide_context(field);
    let take = move |event: &leptos::ev::Event| {
        if let Some(text) = typed_text(event) {
            field.act(Act::Typed(text));
        }
    };
    let on_focus = move || {
        field.has_focus.set(true);
        field.act(Act::Focused);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        // An input method's own keys: Enter takes its word, arrows choose among its words.
        if typing::is_composing(&event) {
            return;
        }
        if field.act(Act::Pressed(event.key(), event.alt_key())) {
            event.prevent_default();
        }
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        // Without an answer to come, the browser goes to the results.
        if field.has_failed.get_untracked() {
            return;
        }
        event.prevent_default();
        if let Some(element) = field.element.get_untracked() {
            field.act(Act::Submitted(element.value()));
        }
    };
    let on_leave = move |event: leptos::ev::FocusEvent| {
        if !focus::stays_within(&event) {
            field.has_focus.set(false);
            field.act(Act::Left);
        }
    };
    let is_open = move || field.answering.get().is_some_and(|answering| answering.is_open.get());
    let active = move || field.answering.get()?.active_idx.get().map(option_id);
    // Until then the field's text is the visitor's alone.
    let text = move || field.answering.get().map(|answering| answering.text.get());
    view! {
        <form
            class="search"
            role="search"
            action=site.href(routes::SEARCH)
            on:submit=on_submit
            on:focusout=on_leave
        >
            <label class="visually-hidden" for="search">{t!(shell.search)}</label>
            <input
                class="search__field"
                id="search"
                name="q"
                type="search"
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="100"
                enterkeyhint="search"
                placeholder=t!(shell.search_hint)
                aria-autocomplete="list"
                aria-controls=LIST_ID
                aria-expanded=move || if is_open() { "true" } else { "false" }
                aria-activedescendant=active
                node_ref=field.element
                prop:value=text
                on:focus=move |_| on_focus()
                on:click=move |_| on_focus()
                on:input=move |event| take(&event)
                on:compositionstart=move |_| field.is_composing.set(true)
                on:compositionend=move |event| {
                    take(&event);
                    field.is_composing.set(false);
                }
                on:keydown=on_key
            />
            <button class="icon-button search__button" type="submit" aria-label=t!(shell.search)>
                <Glyph icon=Icon::Search />
            </button>
            {list(field)}
        </form>
    }
}

/// The list, once the field is used. And where the address has a text, which the field shows.
fn list(field: Field) -> impl IntoView {
    let location = use_location();
    let has_text = Memo::new(move |_| {
        location.search.with(|query| query.split('&').any(|pair| pair.starts_with("q=")))
    });
    let is_wanted = Memo::new(move |last: Option<&bool>| {
        last == Some(&true) || field.is_used.get() || has_text.get()
    });
    dynamic(move || match is_wanted.get() {
        true => part_or(lazy_code!(search_box, SearchList), failed),
        false => ().into_any(),
    })
}

fn failed(error: &LoadError, retry: Callback<()>) -> AnyView {
    let field = expect_context::<Field>();
    field.has_failed.set(true);
    let notice = failed_notice(error, move || retry.run(()));
    view! {
        <div class="search-list" hidden=move || !field.has_focus.get()>
            {notice}
        </div>
    }
    .into_any()
}
