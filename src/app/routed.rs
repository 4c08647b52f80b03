//! What follows a change of page, once the new one is shown: the focus goes to its heading, or the page to
//! what the fragment names, and its title is announced. And the address bar, where the browser refused to change it before.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::focus::{self, Focused};
use crate::browser::{clock, head, page, scroll};
use crate::session::announce::use_announcer;
use crate::session::head::Arrival;
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::{effect, effect_with_last};

/// Shows nothing.
#[component]
pub fn Routed() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let announcer = use_announcer();
    let arrival = expect_context::<Arrival>();
    let left = StoredValue::new_local(Focused::now());
    effect(move || {
        let (path, query) = (location.pathname.get(), location.search.get());
        let mark = if query.is_empty() { "" } else { "?" };
        page::tell_address(&format!("{path}{mark}{query}{}", location.hash.get()));
    });
    let is_shown = Memo::new(move |_| arrival.path() == location.pathname.get());
    effect_with_last(move |last: Option<(String, String, bool)>| {
        let (path, hash) = (location.pathname.get(), location.hash.get());
        let is_same = last.as_ref().is_some_and(|last| (&last.0, &last.1) == (&path, &hash));
        if !is_same && last.is_some() {
            scroll::went();
        }
        let was_shown = is_same && last.is_some_and(|last| last.2);
        if is_shown.get() && !was_shown {
            scroll::arrived(&path, &hash);
        }
        (path, hash, was_shown || is_shown.get())
    });
    effect_with_last(move |last: Option<String>| {
        let path = location.pathname.get();
        if last.is_some_and(|last| last != path) {
            left.set_value(Focused::now());
            if site.store().is_last_copy() {
                site.retry();
            }
        }
        path
    });
    effect_with_last(move |last: Option<String>| {
        let path = arrival.path();
        if last.is_some_and(|last| !last.is_empty() && last != path) {
            leptos::task::spawn_local(async move {
                // The page is built in this very moment.
                clock::sleep(0).await;
                // A visitor who went on meanwhile is not called back.
                if left.try_with_value(Focused::is_still).unwrap_or_default() {
                    focus::focus_heading();
                }
                announcer.say(head::title());
            });
        }
        path
    });
}
