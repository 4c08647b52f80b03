//! The header's search field: hits of all kinds with every key press, as an ARIA combobox with a list
//! of grouped options. On the catalogue it filters the page instead, and lists the rest.
//!
//! The field is on every page; what answers it comes with the first focus. Start at [`field`] for the
//! way from one to the other, at [`content`] for what the list has, at [`combobox`] for what keys do.

pub mod combobox;
pub mod content;
pub mod field;
pub mod list;
pub mod popup;

pub use field::SearchBox;

/// The list's element; the field names it.
const LIST_ID: &str = "search-list";

/// The id of the option at a position.
fn option_id(idx: usize) -> String {
    format!("search-option-{idx}")
}
