//! What the data compiler publishes keeps its promises: the tables of the journeys, the small good ones
//! with every awkward case, a synthetic set too large for a flat directory, and the shipped tables.
//!
//! No number and no row that operators change stands here; files are compared with the tables that they
//! come from. Start at [`published`].
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod chain;
mod downloads;
mod facts;
mod hidden;
mod manifest;
mod map;
mod names;
mod parts;
mod pictures;
mod published;
mod references;
mod round_trip;
mod rows;
mod schemas;
mod search;

#[path = "../fixtures/scratch.rs"]
mod scratch;
