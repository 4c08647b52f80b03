//! The data compiler: operators' tables become checked, content-hashed files.
//!
//! [`reading`] turns bytes into tables by what [`schema`] says of them, [`cells`] and [`checks`] find
//! every problem of the set in one [`problem::Report`], [`facts`] makes typed rows of a set without errors,
//! and [`publish`] writes them.
//! [`database`] brings tables to PostgreSQL and back, and publishes there. [`generate`] makes synthetic tables. Uses
//! pure modules only and knows nothing of the app. Photographs
//! beside the tables are [`photo`]'s, shapes of counties [`boundaries`]'. Start at [`commands`].

pub mod commands;

pub mod schema;

pub mod reading;

mod cells;
pub mod checks;

pub mod problem;
pub mod rule;

pub mod boundaries;
pub mod photo;

mod facts;

pub mod publish;

pub mod database;

pub mod generate;

#[cfg(feature = "png")]
pub mod raster;
#[cfg(feature = "png")]
pub mod render;

mod motif_page;
mod start_page;
