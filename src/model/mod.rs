//! Facts and the words for them: products, places, certifications, sources.
//!
//! Knows nothing of files, formats, languages of the interface or the browser. Start at
//! [`product`]; the identifiers are in [`id`].

pub mod id;

pub mod bilingual;

pub mod season;

pub mod category;
pub mod certification;
pub mod demonstration;
pub mod dossier;
pub mod evidence;
pub mod figure;
pub mod photo;
pub mod place;
pub mod product;
pub mod provenance;

pub mod achievement;
pub mod chain;
pub mod industry;
pub mod opportunity;
pub mod organization;
pub mod park;
pub mod tour;

pub mod base;
pub mod listing;

pub mod lists;

pub(crate) mod coded;
