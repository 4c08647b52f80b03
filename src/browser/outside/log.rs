//! In place of the console: what a page says there is told with the page.

use super::say;

/// Writes details for developers.
pub fn log_error(message: &str) {
    say(|said| said.problems.push(message.to_owned()));
}

/// Writes what failed where the page can do without.
pub fn log_warning(message: &str) {
    log_error(message);
}
