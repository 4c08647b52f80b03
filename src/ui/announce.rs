//! The one live region: says to screen readers what changed on the page.

use leptos::prelude::*;

/// Where announcements go; provided once by `app`.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// An announcer that has said nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Says `text` when the reader next pauses.
    pub fn say(self, text: impl Into<String>) {
        _ = self.0.try_set(text.into());
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The app's announcer.
pub fn use_announcer() -> Announcer {
    expect_context()
}

/// The live region itself.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = use_announcer();
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || announcer.0.get()}</p> }
}
