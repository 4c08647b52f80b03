//! The tables that a base has: [`spec`] is what a table is made of, [`tables`] lists them all.

pub mod spec;
pub mod synonyms;
pub mod tables;
