//! What one cell may hold, and what it likely said before a spreadsheet or an input method spoiled it.
//!
//! [`cell`] has the rules, [`mend`] reads a value that breaks its rule in every way in which such values
//! are spoiled. Knows no rows.

pub(super) mod cell;
pub(super) mod characters;
pub(super) mod mend;
pub(super) mod months;
pub(super) mod placeholder;
pub(super) mod quantity;
pub(super) mod short_date;
pub(super) mod spelled_date;
pub(super) mod typed;
pub(super) mod web_address;
pub(super) mod when;
