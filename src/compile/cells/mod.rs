//! What one cell may hold, and what it likely said before a spreadsheet or an input method spoiled it.
//!
//! [`cell`] has the rules, [`mend`] reads a value that breaks its rule in every way in which such values
//! are spoiled. Knows no rows.

pub mod cell;
pub mod characters;
pub mod mend;
pub mod months;
pub mod placeholder;
pub mod quantity;
pub mod short_date;
pub mod spelled_date;
pub mod typed;
pub mod web_address;
pub mod when;
