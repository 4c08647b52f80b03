//! A base in PostgreSQL, and the way in and out.
//!
//! Nothing here talks to a database: scripts for `psql` are written, and what `psql` writes is read. The operators'
//! tables come in by [`migrations`] and [`load`] and out by [`export`]; [`schema`] says what a table is in SQL, and
//! a test keeps `api/migrations` equal to it. [`published`] is what visitors read. Start at [`load`];
//! `api/README.md` tells operators.

pub(super) mod commands;
mod copy;
pub mod export;
pub mod load;
pub mod migrations;
pub mod published;
pub mod schema;
