//! The chain map: who stands at which stage of which chain, and what feeds what.
//!
//! What is here is a graph and what is asked of it: [`graph`] is organizations, products and the links
//! between them, [`query`] what a visitor asks (the address), [`selection`] what of the graph that is,
//! [`trace`] and [`shortest_paths`] ways through it, [`undo`] what was asked before, [`matrix`] and [`measures`] what the figures say, [`board`] the first look at a
//! base, [`export`] files for
//! other programs. It knows nothing of formats of ours, places on a screen or the browser. [`drawing`]
//! turns a selection into cards and lines in world units, still without a browser; `view` puts a drawing
//! on the screen.
//!
//! Words: a *node* is an organization or a product, a *link* a directed edge between two nodes. An
//! *item* is what has a card: a node, or a cell of the grid of stages and chains that is folded into one.
//! A *bundle* is all links between two items, drawn as one line. A *plan* is the items and bundles that
//! are to be laid out, a *layout* is where they stand, a *picture* is the cards, heads and lines as they
//! look, and a *drawing* is these three. A drawing is *large* from 600 items on: then canvases paint it by
//! *levels of detail*, and only near cards are elements.

pub mod graph;

pub mod query;
pub mod selection;
pub mod shortest_paths;
pub mod trace;
pub mod undo;
pub mod walk;

pub mod board;
pub mod export;
pub mod matrix;
pub mod measures;

pub mod drawing;

#[cfg(feature = "view")]
pub mod view;

#[cfg(test)]
pub mod zoo;
