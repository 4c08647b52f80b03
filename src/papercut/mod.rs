//! Paper-cut pictures (剪纸): a product's picture where there is no photograph.
//!
//! A [`motifs::Motif`] is drawn on a [`paper::Sheet`] with the words of [`ornament`]; [`compose`]
//! puts it into a border on a ground. [`arrangement`] draws a fruit in many ways, [`spread`] chooses. Pure: the same choice gives the same SVG, byte for byte.
//! Start at [`compose::picture`].

pub mod geometry;
pub mod path;

pub mod ornament;
pub mod paper;

pub mod arrangement;
pub mod foliage;
pub mod motifs;

pub mod border;
pub mod palette;

pub mod compose;
pub mod plain;
pub mod spread;
