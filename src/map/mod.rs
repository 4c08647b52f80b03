//! Drawing and its twin in the document: the network of the chain map on the screen.
//!
//! [`sight`] is the camera as signals with every gesture that moves it; [`network`] puts cards, strokes
//! and heads in it. Takes drawings of [`crate::scene`] and tells what was pointed at; knows no query and
//! no data.

pub mod sight;

pub mod network;

mod cards;
mod heads;
mod minimap;
mod strokes;
