//! Photographs of an operator: files in the folder `images` beside the tables.
//!
//! [`file`] says what is wrong with one file by its bytes, [`check`] looks at all that `images.csv`
//! names and at what it does not, `encode` makes the small files that the site shows. Only that and
//! `decode` need the libraries that take minutes to build (cargo feature `photos`). Knows nothing of
//! where the small files go; that is [`super::publish`]'s.

pub mod check;
#[cfg_attr(not(feature = "photos"), path = "no_decode.rs")]
pub mod decode;
pub mod file;

#[cfg(feature = "photos")]
pub mod encode;
#[cfg(feature = "photos")]
pub mod threads;
