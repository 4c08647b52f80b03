//! Takes changes of the map back, by buttons and keys. What comes of it is an address like any other, so that
//! the browser's own buttons go on as they do.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::ChainView;
use super::use_go;
use crate::chain::undo::{Change, UndoStack};
use crate::chain::view::viewport::closest;
use crate::i18n::messages::t;
use crate::ui::primitives::dynamic::{attribute, flag};
use crate::ui::primitives::icon::{Glyph, Icon};

/// What has keys of its own for this.
const TEXT_FIELDS: &str = "textarea, select, input:not([type='checkbox'])";

/// Takes the last change of the map back, and does it again: as buttons and, where the focus is on the page
/// and in no text field, by Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y.
#[component]
pub fn Undo(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let go = use_go(view);
    // Said before the address changes, for what comes of it to be told from a visitor's next change.
    let coming = StoredValue::new(Change::New);
    let stack = Memo::new(move |was: Option<&UndoStack>| {
        let change = coming.try_get_value().unwrap_or_default();
        let before = was.cloned().unwrap_or_default();
        let now = view.query.with(|query| before.after(query, change));
        if now != before {
            _ = coming.try_set_value(Change::New);
        }
        now
    });
    let to = move |change| {
        let typed = view.query.with_untracked(|query| query.typed.clone());
        stack.with_untracked(|stack| stack.to(change, &typed))
    };
    let act = Callback::new(move |change| {
        if let Some(query) = to(change) {
            coming.set_value(change);
            go(&query);
        }
    });
    let keys = move |event: KeyboardEvent| {
        let Some(change) = change_of(&event).filter(|_| is_here(&event)) else { return };
        event.prevent_default();
        act.run(change);
    };
    let listener = window_event_listener(keydown, keys);
    on_cleanup(move || listener.remove());
    let has = move |change| stack.with(|stack| stack.to(change, "").is_some());
    // Who never takes anything back needs no second button. It stays, and keeps the focus, once it has come.
    let was_undone =
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or_default() || has(Change::Redo));
    let button = |change, name: &'static str, icon, keys: &'static str, is_hidden| {
        let is_off = move || (!has(change)).then(|| "true".to_owned());
        view! {
            <button
                type="button"
                class="icon-button chain-undo"
                aria-label=name
                title=name
                aria-disabled=attribute(is_off)
                aria-keyshortcuts=keys
                hidden=is_hidden
                on:click=move |_| act.run(change)
            >
                <Glyph icon />
            </button>
        }
        .into_any()
    };
    let (undo_keys, redo_keys) = ("Control+Z", "Control+Shift+Z Control+Y");
    view! {
        {button(Change::Undo, t!(chain.undo), Icon::Undo, undo_keys, flag(|| false))}
        {button(Change::Redo, t!(chain.redo), Icon::Redo, redo_keys, flag(move || !was_undone.get()))}
    }
}

/// What a key asks for.
fn change_of(event: &KeyboardEvent) -> Option<Change> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Change::Undo),
        ("z", true) | ("y", false) => Some(Change::Redo),
        _ => None,
    }
}

/// Whether the focus is on the map or what belongs to it, or nowhere, and in no text field.
fn is_here(event: &KeyboardEvent) -> bool {
    let is_page = closest(event, ".chain-page").is_some() || closest(event, "body > *").is_none();
    is_page && closest(event, TEXT_FIELDS).is_none()
}
