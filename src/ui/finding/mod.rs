//! What can be looked for, and how what was found is named.

pub mod hits;
pub mod search_ideas;
