//! Numbers and dates as a language writes them: by the browser's `Intl` in a page, by
//! [`plain`](super::plain) elsewhere.

#[cfg(all(feature = "view", target_arch = "wasm32"))]
pub use super::intl::{date, month, month_short, number, number_short};
#[cfg(not(target_arch = "wasm32"))]
pub use super::plain::{iso_date as date, month, month_short, number_short};

/// `value` with the language's digits and separators; at most two decimals.
#[cfg(not(target_arch = "wasm32"))]
pub fn number(value: f64, _lang: &str) -> String {
    super::plain::number(value)
}
