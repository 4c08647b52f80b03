//! Languages: the addresses that carry them, the words of the interface, numbers and dates.
//!
//! [`address`] has the language of a path, `messages` the texts of `locales/`, checked when compiling,
//! `words` the names of the model's closed lists, `explained` what these mean, [`format`](mod@format) numbers and dates as a language writes them.

pub mod address;

pub mod format;
#[cfg(all(feature = "view", target_arch = "wasm32"))]
mod intl;
pub mod measure;
pub mod plain;

#[cfg(feature = "messages")]
pub mod explained;
#[cfg(feature = "messages")]
pub mod localized;
#[cfg(feature = "messages")]
pub mod messages;
#[cfg(feature = "messages")]
pub mod quantity;
#[cfg(feature = "messages")]
pub mod words;
