//! A modal dialog: the native element with a title and a close button.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::browser::dialog;
use crate::i18n::messages::t;

/// A modal dialog that is closed until `dialog` is opened with [`crate::browser::dialog::open`].
/// Escape and the close button close it; the browser gives the focus back.
#[component]
pub fn Modal(
    /// The element, to open it.
    node: NodeRef<Dialog>,
    /// Its heading, which names it.
    title: &'static str,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let close = move |_| {
        if let Some(dialog) = node.get_untracked() {
            dialog::close(&dialog);
        }
    };
    // The dialog's own area is covered by its content; what is left is the backdrop.
    let close_outside = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            close(event);
        }
    };
    view! {
        <dialog class="modal" node_ref=node aria-label=title on:click=close_outside>
            <header class="modal__header">
                <h2 class="modal__title">{title}</h2>
                <button type="button" class="icon-button" aria-label=t!(shell.close) on:click=close>
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            {children()}
        </dialog>
    }
}
