//! A button that opens a small panel beside it. The browser opens and closes it (`popover`), also on
//! Escape and on a press outside.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};

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
