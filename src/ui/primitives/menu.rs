//! A button that opens a small panel beside it. The browser opens and closes it (`popover`), also on
//! Escape and on a press outside.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::opened::when_opened;
use crate::browser::popover::close_when_left;

/// The button and its panel.
#[component]
pub fn Menu(
    /// Id of the panel, once in the document.
    id: &'static str,
    /// Name of the button and of the panel.
    #[prop(into)]
    label: String,
    /// Shown on the button.
    icon: Icon,
    /// What the panel has.
    children: Children,
) -> impl IntoView {
    view! {
        <span class="menu">
            <button type="button" class="icon-button" popovertarget=id aria-label=label.clone() data-tip=label.clone()>
                <Glyph icon />
            </button>
            <div class="menu__panel" id=id popover="auto" role="group" aria-label=label>
                {children()}
            </div>
        </span>
    }
}

/// A button with words and its panel, below it and inside the window; `content` is made when it is
/// first opened. `id` is that of the panel, once in the document.
pub fn menu(
    id: &'static str,
    words: AnyView,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let (open, content) = when_opened(Box::new(content));
    view! {
        <span class="menu">
            <button type="button" class="button" popovertarget=id>{words}</button>
            <div
                class="menu__panel"
                data-kind="wide"
                id=id
                popover="auto"
                on:toggle=move |_| open()
                on:focusout=close_when_left
            >
                {content}
            </div>
        </span>
    }
    .into_any()
}
