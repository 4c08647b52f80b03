//! What is made only when it is opened: menus and lists that many visitors never look into.

use leptos::ev::{KeyboardEvent, pointerdown};
use leptos::html::Details;
use leptos::prelude::*;

use super::dynamic::dynamic;
use crate::browser::disclosure::{self, Element};

/// A part of a page behind its `summary`; `content` is made when it is first opened.
pub fn opened(
    class: &'static str,
    summary: AnyView,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    made(class, summary, Box::new(content), NodeRef::new())
}

/// The same over the page: it closes with Escape and when something else is pressed, and its styles
/// know `--room`, which it has.
pub fn menu(
    class: &'static str,
    summary: AnyView,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let details: NodeRef<Details> = NodeRef::new();
    let with_open = move |act: &dyn Fn(&Element)| {
        let own = details.try_get_untracked().flatten();
        own.filter(|own| disclosure::is_open(own)).iter().for_each(|own| act(own));
    };
    let elsewhere = window_event_listener(pointerdown, move |event| {
        with_open(&|own| {
            if !disclosure::is_within(&event, own) {
                disclosure::close(own, false);
            }
        });
    });
    on_cleanup(move || elsewhere.remove());
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            with_open(&|own| {
                event.stop_propagation();
                disclosure::close(own, true);
            });
        }
    };
    let tell = move |_| with_open(&disclosure::tell_room);
    let menu = made(class, summary, Box::new(content), details);
    view! { <div class="menu" on:keydown=escape on:toggle:capture=tell>{menu}</div> }.into_any()
}

fn made(
    class: &'static str,
    summary: AnyView,
    content: Box<dyn Fn() -> AnyView + Send>,
    details: NodeRef<Details>,
) -> AnyView {
    let is_opened = RwSignal::new(false);
    // It is told of the closing too, and made once.
    let open = move |_| {
        if !is_opened.get_untracked() {
            is_opened.set(true);
        }
    };
    let content = dynamic(move || if is_opened.get() { content() } else { ().into_any() });
    view! {
        <details class=class node_ref=details on:toggle=open>
            {summary}
            {content}
        </details>
    }
    .into_any()
}
