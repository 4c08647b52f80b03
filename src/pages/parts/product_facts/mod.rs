//! What a product's page tells of it in sections of their own: its season, its story, its certificates.
//!
//! Each takes rows of the product's file and the page's list of sources, and shows nothing, or a hint,
//! where there are none.

pub mod certificates;
pub mod season;
pub mod story;
