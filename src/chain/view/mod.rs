//! The network of the chain map on the screen, and its twin in the document for keyboard and screen
//! reader.
//!
//! [`viewport`] is the camera as signals with every gesture that moves it; [`network`] puts cards, lines
//! and heads in it. [`canvas`] paints a large drawing behind the cards, `virtual_cards` keeps elements
//! for the cards that are wanted, as many in a frame as it has time for, and `highlight` lays an overlay
//! over what steps back. Takes drawings of [`crate::chain::drawing`] and tells what was pointed at; knows
//! no query and no data.

pub mod viewport;

pub mod network;

mod canvas;
mod cards;
mod heads;
mod highlight;
mod minimap;
mod once;
mod strokes;
mod virtual_cards;

/// The mark in time of the first picture of a map that is seen.
const FIRST_FRAME: &str = "atlas:first-frame";
