//! Queries as values: what an address asks for, and what a catalogue answers.
//!
//! Knows nothing of the browser. [`catalogue`] is the query and its address, [`answer`] what
//! it gives: hits, facets with counts, order, page.

pub mod catalogue;

pub mod answer;
