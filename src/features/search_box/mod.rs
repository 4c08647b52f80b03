//! The header's search field: hits of all kinds with every key press, as an ARIA combobox with a list
//! of grouped options. On the catalogue it filters the page instead, and lists the rest.
//!
//! Start at [`content`] for what the list has, at [`combobox`] for what keys do.

mod combobox;
mod content;
mod popup;

use leptos::html;
use leptos::prelude::*;

use crate::browser::{clock, focus, typing, viewport};
use crate::ui::announce::use_announcer;
use crate::ui::dynamic::effect;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::messages::t;
use crate::ui::site::use_site;
use crate::ui::typed::typed_text;
use combobox::Combobox;
use content::Content;
use popup::{LIST_ID, Popup, found_sentence, option_id};

/// Who types on is not interrupted: as long as a pause between words.
const ANNOUNCE_AFTER_MS: u32 = 700;
/// Between the list and the edge of what is seen.
const EDGE_PX: f64 = 8.0;

/// The search field with its button and its list.
#[component]
pub fn SearchBox() -> impl IntoView {
    let site = use_site();
    let combobox = Combobox::new();
    let field = NodeRef::<html::Input>::new();
    let list = NodeRef::<html::Div>::new();
    announce(combobox);
    follow_active(combobox, list);
    let room = fit(combobox, field);
    let take = move |event: &leptos::ev::Event| {
        if let Some(text) = typed_text(event) {
            combobox.typed(&text);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        // An input method's own keys: Enter takes its word, arrows choose among its words.
        if typing::is_composing(&event) {
            return;
        }
        if combobox.pressed(&event.key(), event.alt_key()) {
            event.prevent_default();
        }
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            combobox.submit(&field.value());
        }
    };
    let on_leave = move |event: leptos::ev::FocusEvent| {
        if !focus::stays_within(&event) {
            combobox.left();
        }
    };
    let active = move || combobox.active_idx.get().map(option_id);
    view! {
        <form
            class="search"
            role="search"
            action=site.href("/search")
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
                aria-expanded=move || if combobox.is_open.get() { "true" } else { "false" }
                aria-activedescendant=active
                node_ref=field
                prop:value=move || combobox.text.get()
                on:focus=move |_| combobox.focused()
                on:click=move |_| combobox.focused()
                on:input=move |event| take(&event)
                on:compositionend=move |event| take(&event)
                on:keydown=on_key
            />
            <button class="icon-button search__button" type="submit" aria-label=t!(shell.search)>
                <Glyph icon=Icon::Search />
            </button>
            // A press here must not take the focus from the field, which would close the list first.
            <div
                class="search-list"
                node_ref=list
                hidden=move || !combobox.is_open.get()
                style=move || format!("--room: {}px", room.get())
                on:mousedown=|event| event.prevent_default()
            >
                <Popup combobox />
            </div>
        </form>
    }
}

/// Tells screen readers how many hits there are, once the visitor pauses.
fn announce(combobox: Combobox) {
    let announcer = use_announcer();
    let n_changes = StoredValue::new(0_u32);
    effect(move || {
        let words = combobox.content.with(|content| match content {
            Content::Start { .. } | Content::Loading => None,
            Content::Failed(_) => Some(t!(search.failed).to_owned()),
            Content::Found(found) => Some(
                found_sentence(found)
                    .unwrap_or_else(|| t!(search.n_results, count = found.n_hits())),
            ),
        });
        let words = words.filter(|_| combobox.is_open.get());
        n_changes.update_value(|n| *n = n.wrapping_add(1));
        let mine = n_changes.get_value();
        let Some(words) = words else { return };
        leptos::task::spawn_local(async move {
            clock::sleep(ANNOUNCE_AFTER_MS).await;
            if n_changes.try_get_value() == Some(mine) {
                announcer.say(words);
            }
        });
    });
}

/// Keeps the option that Enter takes in sight, without moving the page.
fn follow_active(combobox: Combobox, list: NodeRef<html::Div>) {
    effect(move || {
        let active_idx = combobox.active_idx.get();
        if let (Some(idx), Some(list)) = (active_idx, list.get_untracked()) {
            viewport::reveal_within(&list, &option_id(idx));
        }
    });
}

/// The height that the list may have below the field, CSS px: a keyboard on the screen takes its part.
fn fit(combobox: Combobox, field: NodeRef<html::Input>) -> RwSignal<f64> {
    let room = RwSignal::new(0.0);
    let measure = move || {
        let field = field.try_get_untracked().flatten();
        _ = field
            .map(|field| room.try_set((viewport::room_below(&field) - 2.0 * EDGE_PX).max(0.0)));
    };
    let listening = StoredValue::new_local(None);
    effect(move || {
        let is_open = combobox.is_open.get();
        listening.set_value(is_open.then(|| viewport::on_change(measure)));
        if is_open {
            measure();
        }
    });
    room
}
