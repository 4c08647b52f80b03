//! Drawing and its twin in the document: the network of the chain map on the screen.
//!
//! [`sight`] is the camera as signals with every gesture that moves it; [`network`] puts cards, strokes
//! and heads in it, `crowd` canvases behind them where there are too many, `deck` brings the cards up to
//! date, `lit` shows what stands out. Takes drawings of [`crate::scene`] and tells what was pointed at;
//! knows no query and no data.

pub mod sight;

pub mod network;

mod cards;
mod crowd;
mod deck;
mod heads;
mod lit;
mod minimap;
mod strokes;

/// The mark in time of the first picture of a map that is seen.
const FIRST_FRAME: &str = "atlas:first-frame";
