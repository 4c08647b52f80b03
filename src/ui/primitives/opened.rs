//! What is made only when it is opened: menus and lists that many visitors never look into.

use leptos::prelude::*;

use super::dynamic::dynamic;

/// A part of a page behind its `summary`; `content` is made when it is first opened.
pub fn opened(
    class: &'static str,
    summary: AnyView,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let (open, content) = when_opened(Box::new(content));
    view! {
        <details class=class on:toggle=move |_| open()>
            {summary}
            {content}
        </details>
    }
    .into_any()
}

/// What to do when something is opened, and what is in it from then on.
pub fn when_opened(content: Box<dyn Fn() -> AnyView + Send>) -> (impl Fn() + Copy, AnyView) {
    let is_opened = RwSignal::new(false);
    // It is told of the closing too, and made once.
    let open = move || {
        if !is_opened.get_untracked() {
            is_opened.set(true);
        }
    };
    (open, dynamic(move || if is_opened.get() { content() } else { ().into_any() }))
}
