//! Links in a drawing. The router follows links of HTML alone, so those of SVG ask it themselves.

use leptos::ev::MouseEvent;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Where the visitor is after following a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// At the top of another page.
    Top,
    /// Where they were: the page stays, what it shows changes.
    Here,
}

/// What a click on a link does: a plain one is the router's, one with a modifier the browser's.
pub fn follow(
    href: impl Fn() -> String + 'static,
    landing: Landing,
) -> impl Fn(MouseEvent) + 'static {
    let navigate = use_navigate();
    move |event| {
        let has_modifier =
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !has_modifier {
            event.prevent_default();
            let scroll = landing == Landing::Top;
            let options = NavigateOptions { resolve: false, scroll, ..Default::default() };
            navigate(&href(), options);
        }
    }
}
