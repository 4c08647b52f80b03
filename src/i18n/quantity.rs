//! A quantity in words: the source's unit and, where readers need it, a second one.

use super::messages::{lang, t};
use super::words;
use crate::i18n::measure::measures;
use crate::model::figure::Quantity;

/// `300,000 mu`: in the source's unit alone.
pub fn short(quantity: Quantity) -> String {
    words::measure(measures(quantity, lang()).0)
}

/// `300,000 mu (20,000 ha)`.
pub fn quantity(quantity: Quantity) -> String {
    let (first, second) = measures(quantity, lang());
    match second {
        None => words::measure(first),
        Some(second) => t!(
            words.with_second_unit,
            first = words::measure(first),
            second = words::measure(second)
        ),
    }
}
