//! The start of the app in a browser.

use leptos::prelude::*;

use super::App;
use crate::browser::{address, page, scroll};
use crate::ui::messages;

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
    scroll::keep_positions();
    leptos::mount::mount_to_body(move || view! { <App base_path /> });
    page::remove_boot_shell();
}
