//! Languages and the addresses that carry them; quantities ready to be formatted.
//!
//! Knows nothing of messages (those are in `crate::ui::messages`, checked when compiling) and
//! formats nothing itself: the browser's `Intl` does, or [`plain`] where there is none. Start at
//! [`address`].

pub mod address;
pub mod measure;
pub mod plain;
