//! Text without meaning: folding for comparison, addresses, escaping.
//!
//! Knows nothing of products or languages of the interface.

pub mod fold;
pub mod html;
pub mod url;
