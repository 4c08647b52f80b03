//! Widgets for other sites' pages: which there are, where their frames lie, how high they are, and the
//! script that puts them in place. Pure; `prerender::frames` makes the frames themselves.
//!
//! A partner pastes a block quote with an element `<township-atlas>` around it and one script. Without the
//! script the block quote stands; with it the [`loader`] puts the frame of the [`widget`] in its place.

pub mod choice;
pub mod loader;
pub mod oembed;
pub mod size;
pub mod widget;
