//! Organisations, products and the links between them as a graph: what the chain map shows of it
//! and what it says about it.
//!
//! [`graph`] is the graph, [`query`] what a visitor asks (the address), [`selection`] what of the
//! graph that is, [`trace`] ways through it, [`matrix`] and [`measures`] what the figures say. Knows
//! nothing of formats, places on a screen or the browser.

pub mod graph;

pub mod query;
pub mod selection;
pub mod trace;

pub mod export;
pub mod matrix;
pub mod measures;

#[cfg(test)]
pub mod zoo;
