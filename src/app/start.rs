//! The start of the app in a browser.

use leptos::prelude::*;

use super::App;
use crate::browser::{address, leave, page, scroll, takeover};
use crate::i18n::messages;
use crate::routes::is_in_frame;

/// Starts the app in the current document. A panic shows the error page of `index.html` instead of
/// a dead one.
pub fn run() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        page::show_crash();
    }));
    let base_path = address::base_path();
    let pathname = address::pathname();
    let path = pathname.strip_prefix(&base_path).unwrap_or(&pathname);
    messages::set_language_of(path);
    page::set_language(messages::lang());
    if is_in_frame(&pathname) {
        leave::by_new_windows(is_in_frame);
    } else {
        scroll::keep_positions();
    }
    let app = move || view! { <App base_path /> };
    match takeover::place() {
        // What is on the page already is worth more than an app that still loads.
        Some(place) => leptos::mount::mount_to(place, app).forget(),
        None => {
            leptos::mount::mount_to_body(app);
            page::remove_boot_shell();
        }
    }
}
