//! A button that copies a text.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::browser::{popover, share};
use crate::i18n::messages::t;
use crate::session::announce::use_announcer;

/// Copies what `text` gives when it is pressed, and says whether the browser did.
pub fn copy_button(label: String, text: impl Fn() -> String + 'static) -> AnyView {
    copy_button_of(label, "", text)
}

/// The same of a kind, as the style sheet calls it.
pub fn copy_button_of(
    label: String,
    kind: &'static str,
    text: impl Fn() -> String + 'static,
) -> AnyView {
    let announcer = use_announcer();
    let copy = move |event: MouseEvent| {
        // It would cover what is said of it.
        popover::close_around(&event);
        let text = text();
        leptos::task::spawn_local(async move {
            let is_done = share::copy(&text).await;
            announcer.tell(if is_done { t!(product.copied) } else { t!(product.copy_failed) });
        });
    };
    view! { <button type="button" class="button" data-kind=kind on:click=copy>{label}</button> }
        .into_any()
}
