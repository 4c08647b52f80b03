//! Formats that leave the process: the compiled files of `public/data/v1`, version [`FORMAT`].
//!
//! Each type is a twin of something in [`crate::model`], with serde and a JSON Schema, and says how
//! it becomes one: `decode` checks once and gives the model's type or a [`Malformed`]. Knows nothing
//! of where bytes come from. Start at [`manifest`].

pub mod manifest;

pub mod answer;
pub mod card;
pub mod catalogue;
pub mod names;
pub mod overview;
pub mod photo;
pub mod product;
pub mod season;

pub mod demonstration;
pub mod dossier;
pub mod map;
pub mod place;

pub mod base;
pub mod blanks;
pub mod board;
pub mod chain;
pub mod chain_map;
pub mod inquiry;
pub mod layout;
pub mod listing;
pub mod matching;
pub mod source;

pub mod search;

pub mod rows;

mod error;
mod objects;

pub use error::Malformed;
pub use objects::from_json;

/// Version of the compiled format. A reader refuses any other.
pub const FORMAT: u32 = 1;
