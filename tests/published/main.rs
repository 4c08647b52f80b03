//! What a database answers is what the compiled files say: `atlas publish` fills one, and the functions of
//! `api/migrations` are asked in SQL.
//!
//! Needs PostgreSQL; see `tests/fixtures/cluster.rs`. Start at [`answers`].
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod answers;
mod bases;
mod documents;
mod publishing;
mod suggestions;

#[path = "../fixtures/cluster.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod cluster;
#[path = "../fixtures/scratch.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod scratch;
