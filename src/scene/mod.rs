//! What the chain map draws, in world units: turns a graph and what is asked of it into cards and
//! lines, and those into text that any painter reads.
//!
//! [`diagram`] says what is laid out, [`camera`] where the world is on the screen, [`crowd`] what is
//! drawn of more items than one can read. Knows nothing of the browser, and nothing of how a card is
//! painted.

pub mod diagram;
pub mod heads;
pub mod picture;
pub mod strokes;

pub mod drawing;

pub mod camera;
pub mod crowd;
pub mod emphasis;
pub mod order;
pub mod walk;

pub mod paths;
pub mod svg;
pub mod wrap;

#[cfg(test)]
pub mod zoo;
