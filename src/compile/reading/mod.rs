//! From the bytes of a file to the rows of a table, whatever program saved it.
//!
//! Bytes become text ([`encoding`]), text records ([`csv`]), records rows ([`table`]), all tables of a
//! folder a [`dataset`]. Knows no rule about what a cell means.

pub mod csv;
pub mod dataset;
pub mod encoding;
pub mod table;

pub mod foreign;
pub mod garbled;
mod header;
pub mod mojibake;
mod separator;
