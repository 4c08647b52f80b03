//! What follows a change of page: the focus goes to its heading, and its title is announced.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::{clock, focus, page};
use crate::ui::announce::use_announcer;

/// A page's heading and title come with its data; they are waited for so long at most.
const MAX_WAIT_MS: u32 = 3000;
const STEP_MS: u32 = 50;

/// Shows nothing.
#[component]
pub fn Routed() -> impl IntoView {
    let location = use_location();
    let announcer = use_announcer();
    Effect::new(move |last: Option<String>| {
        let path = location.pathname.get();
        let is_change = last.as_ref().is_some_and(|last| *last != path);
        if is_change || last.is_none() {
            leptos::task::spawn_local(async move {
                let mut waited_ms = 0;
                while !focus::has_new_heading() && waited_ms < MAX_WAIT_MS {
                    clock::sleep(STEP_MS).await;
                    waited_ms += STEP_MS;
                }
                focus::mark_headings_seen();
                if is_change {
                    focus::focus_heading();
                    announcer.say(page::title());
                }
            });
        }
        path
    });
}
