//! The list under the field, and what the field does with it. Comes when it is first wanted.

use leptos::html;
use leptos::prelude::*;

use super::combobox::Combobox;
use super::content::Content;
use super::field::{Act, Answering, Field};
use super::option_id;
use super::popup::{Popup, found_sentence};
use crate::browser::{clock, viewport};
use crate::i18n::messages::t;
use crate::session::announce::use_announcer;
use crate::ui::primitives::dynamic::effect;

/// Who types on is not interrupted: as long as a pause between words.
const ANNOUNCE_AFTER_MS: u32 = 700;
/// Between the list and the edge of what is seen.
const EDGE_PX: f64 = 8.0;

/// The list of the [`Field`] in the context.
#[component]
pub fn SearchList() -> impl IntoView {
    let field = expect_context::<Field>();
    let combobox = Combobox::new();
    let list = NodeRef::<html::Div>::new();
    announce(combobox);
    follow_active(combobox, list);
    let room = fit(combobox, field.element);
    let act = Callback::new(move |act| match act {
        Act::Focused => {
            combobox.focused();
            true
        }
        Act::Typed(text) => {
            combobox.typed(&text);
            true
        }
        Act::Pressed(key, has_alt) => combobox.pressed(&key, has_alt),
        Act::Submitted(text) => {
            combobox.submit(&text);
            true
        }
        Act::Left => {
            combobox.left();
            true
        }
    });
    let Combobox { text, is_open, active_idx, .. } = combobox;
    let answering = Answering { act, text, is_open, active_idx };
    let is_answering = StoredValue::new(false);
    effect(move || {
        if !field.is_composing.get() && !is_answering.get_value() {
            is_answering.set_value(true);
            field.answer(answering);
        }
    });
    view! {
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
