//! The way back to the top of a long page. Where it stands, and that short pages have none, is in the
//! style sheet: nothing listens to scrolling.

use leptos::prelude::*;

use crate::browser::{focus, scroll};
use crate::i18n::messages::t;
use crate::ui::primitives::icon::{Glyph, Icon};

/// A button that comes into sight below the first screens of a page.
#[component]
pub fn ToTop() -> impl IntoView {
    let go = |_| {
        scroll::to_top();
        // The button goes out of sight; who uses a keyboard goes on from the heading.
        focus::focus_heading();
    };
    view! {
        <div class="to-top no-print">
            <button type="button" class="to-top__button" aria-label=t!(shell.to_top) on:click=go>
                <Glyph icon=Icon::Up />
            </button>
        </div>
    }
}
