//! The one live region: says to screen readers what changed on the page.

use leptos::prelude::*;

use crate::browser::clock;

/// How long a visible message stays.
const TOAST_MS: u32 = 5_000;

/// Where announcements go; provided once by `app`.
#[derive(Clone, Copy)]
pub struct Announcer {
    /// (number, text): the number tells two equal announcements apart.
    said: RwSignal<(u32, String)>,
    /// The number of the announcement that is visible too.
    shown: RwSignal<Option<u32>>,
}

impl Announcer {
    /// An announcer that has said nothing yet.
    pub fn new() -> Self {
        Self { said: RwSignal::new((0, String::new())), shown: RwSignal::new(None) }
    }

    /// Says `text` to screen readers when they next pause.
    pub fn say(self, text: impl Into<String>) {
        if let Some((last, _)) = self.said.try_get_untracked() {
            _ = self.said.try_set((last + 1, text.into()));
        }
    }

    /// Says `text` and shows it for a moment.
    pub fn tell(self, text: impl Into<String>) {
        self.say(text);
        let number = self.said.try_get_untracked().map(|(number, _)| number);
        _ = self.shown.try_set(number);
        leptos::task::spawn_local(async move {
            clock::sleep(TOAST_MS).await;
            if self.shown.try_get_untracked() == Some(number) {
                _ = self.shown.try_set(None);
            }
        });
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

/// The live region itself and, over the page, what is to be seen as well.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let announcer = use_announcer();
    let said = move || [announcer.said.get()];
    let is_hidden = move || announcer.shown.get() != Some(announcer.said.get().0);
    // A new element for each announcement: equal texts are announced again.
    view! {
        <p class="visually-hidden" role="status" aria-live="polite">
            <For each=said key=|(number, _)| *number let((_, text))>
                <span>{text}</span>
            </For>
        </p>
        <p class="toast" aria-hidden="true" hidden=is_hidden>{move || announcer.said.get().1}</p>
    }
}
