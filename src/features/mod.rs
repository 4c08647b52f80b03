//! One job each: searching, filtering, comparing, keeping, choosing looks and language.
//!
//! A feature knows components of `crate::ui` and pure modules, but no page and no other feature.

pub mod search_box;

pub mod board;
pub mod catalogue;
pub mod chain;

pub mod embed;
pub mod inquiry;
pub mod inquiry_mail;
pub mod matches;
pub mod narrowed;
pub mod report;
pub mod saved;
pub mod watch_page;

pub mod add_product;
pub mod comparison;
pub mod language_switch;
pub mod theme_switch;
