//! Numbers and dates as the browser's `Intl` would write them, for the languages that we know.

use crate::i18n::plain;

/// `value` with the language's digits and separators; at most two decimals.
pub fn number(value: f64, _lang: &str) -> String {
    plain::number(value)
}

/// `value` short: `38.3万` and `50.7亿` in Chinese, `383,000` and `5.07 billion` in English.
pub fn number_short(value: f64, lang: &str) -> String {
    plain::number_short(value, lang)
}

/// The month's name: `7月`, `July`.
pub fn month(number: u8, lang: &str) -> String {
    plain::month(number, lang)
}

/// The month's name, short: `7月`, `Jul`.
pub fn month_short(number: u8, lang: &str) -> String {
    plain::month_short(number, lang)
}

/// An ISO 8601 date as the language writes it, as exact as it is given. Any other text is given back as
/// it is.
pub fn date(iso: &str, lang: &str) -> String {
    plain::iso_date(iso, lang)
}
