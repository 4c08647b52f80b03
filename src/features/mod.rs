//! One job each: searching, filtering, keeping, sharing, choosing looks and language.
//!
//! A feature knows components of `crate::ui` and pure modules, but no route and no other feature.

pub mod search_box;

pub mod catalogue;
pub mod chain;

pub mod report;
pub mod saved;

pub mod add_product;
pub mod comparison;

pub mod language_switch;
pub mod theme_switch;

pub mod by_id;
pub mod county_data;
pub mod county_links;
pub mod month_wheel;
pub mod place_facts;
pub mod place_lists;
pub mod plate_figure;
pub mod product_facts;
pub mod shelf;
pub mod similar;
