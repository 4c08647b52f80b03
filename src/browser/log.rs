//! The console, for developers.

/// Writes details for developers to the console.
pub fn log_error(message: &str) {
    web_sys::console::error_1(&message.into());
}

/// Writes what failed where the page can do without into the console.
pub fn log_warning(message: &str) {
    web_sys::console::warn_1(&message.into());
}
