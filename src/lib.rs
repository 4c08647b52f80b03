//! Township Atlas (一乡一品图谱): regional products and the industries built on them.
//!
//! This file is only the map. Dependencies between the modules point one way, from the end of
//! this list to its beginning; `tests/tidy` keeps it so. Start at [`model`] for the words, at
//! [`compile`] for how tables become files, and at [`app`] for what a visitor sees.

// Pure: no browser, no clock, no I/O.
pub mod model;

pub mod papercut;
pub mod text;

pub mod i18n;

pub mod geo;
pub mod layered;
pub mod search;

pub mod chain;
pub mod charts;
pub mod matching;
pub mod query;

pub mod routes;

pub mod embed;
pub mod wire;

pub mod source;

// The data compiler (native).
#[cfg(feature = "cli")]
pub mod compile;

// The pictures by which chats show an address (native).
#[cfg(feature = "cards")]
pub mod share_cards;

// The workers (wasm32).
#[cfg(feature = "worker")]
pub mod worker;

// What a visitor sees: in a browser (wasm32), or as files of HTML (native).
#[cfg(feature = "view")]
pub mod browser;
#[cfg(feature = "view")]
pub mod data;

#[cfg(feature = "view")]
pub mod session;

#[cfg(feature = "view")]
pub mod ui;

#[cfg(feature = "view")]
pub mod features;

#[cfg(feature = "view")]
pub mod pages;

#[cfg(feature = "view")]
pub mod app;

// The pages as files of HTML (native).
#[cfg(feature = "prerender")]
pub mod prerender;
