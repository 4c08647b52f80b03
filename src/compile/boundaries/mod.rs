//! True shapes of the counties, where an operator has them: `boundaries.geojson` beside the tables.
//!
//! [`read`] takes the file apart and reports what is wrong with it, [`arcs`] makes shared borders one
//! line and drops what cannot be seen, [`shape`] turns lines into paths with a place for a name.

pub mod read;
pub mod shape;

mod arcs;
mod label;
mod simplify;
mod sound;
