//! The geography of counties and townships as numbers: hexagon tiles, dots and names on a plate, shades
//! for counts.
//!
//! Pure geometry: the same input gives the same output, in whatever order it comes. Knows nothing of
//! formats, colors, words or the browser. Start at [`tiles`] and [`plate`].

pub mod tiles;

pub mod hexagon;
pub mod neighbors;

pub mod plate;

pub mod labels;
pub mod map_names;

pub mod compass;
pub mod shades;

pub mod projection;
pub mod vector;

mod assignment;
mod board;
mod improve;
mod spread;
