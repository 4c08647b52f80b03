//! Text without meaning: folding for comparison, characters that look alike, addresses, escaping,
//! widths, marks; names cut short.
//!
//! Knows nothing of products or languages of the interface.

#[cfg(feature = "view")]
pub mod calendar;
pub mod case;
pub mod citation;
pub mod contact;
pub mod csv;
pub mod fold;
pub mod html;
pub mod ideographs;
pub mod marks;
pub mod ranges;
pub mod romanize;
pub mod short_name;
pub mod sorting;
pub mod table;
pub mod url;
pub mod width;
#[cfg(feature = "view")]
pub mod workbook;
pub mod xml;
