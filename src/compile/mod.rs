//! The data compiler: operators' tables become checked, content-hashed files.
//!
//! Bytes become text ([`encoding`]), text records ([`csv`]), records tables ([`table`]), tables a
//! [`dataset::Dataset`] with every problem in one [`problem::Report`] ([`check`]); a set without
//! errors is written by [`publish`]. [`generate`] makes synthetic tables. Uses pure modules only and
//! knows nothing of the app. Photographs beside the tables are [`photo`]'s. Start at [`commands`].

pub mod commands;

pub mod boundaries;
pub mod check;
pub mod dataset;
pub mod generate;
pub mod publish;
pub mod render;

#[cfg_attr(not(feature = "png"), path = "no_raster.rs")]
pub mod raster;

pub mod problem;
pub mod rule;
pub mod spec;
pub mod synonyms;
pub mod table;
pub mod tables;

pub mod photo;

pub mod csv;
pub mod encoding;
mod foreign;
mod separator;

mod cell;
mod characters;
mod garbled;
mod mend;
mod mojibake;
mod months;
mod placeholder;
mod quantity;
mod short_date;
mod spelled_date;
mod suggest;
mod typed;
mod web_address;
mod when;

mod doubts;
mod header;
mod motif_page;
mod references;
mod rows;
mod start_page;
