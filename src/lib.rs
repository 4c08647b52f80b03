//! Township Atlas (一乡一品图谱): regional products and the industries built on them.
//!
//! This file is only the map. Dependencies between the modules point one way, from the bottom of
//! this list to the top; `tests/tidy.rs` keeps it so. Start at [`model`] for the words, at
//! [`compile`] for how tables become files, and at [`app`] for what a visitor sees.

// Pure: no browser, no clock, no I/O.
pub mod model;

pub mod i18n;
pub mod text;

pub mod papercut;

pub mod layout;
pub mod network;
pub mod query;
pub mod search;

pub mod scene;
pub mod wire;

pub mod source;

// The data compiler (native).
#[cfg(feature = "cli")]
pub mod compile;

// The workers (wasm32).
#[cfg(feature = "worker")]
pub mod worker;

// The app (wasm32).
#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod data;

#[cfg(feature = "app")]
pub mod ui;

#[cfg(feature = "app")]
pub mod map;

#[cfg(feature = "app")]
pub mod features;

#[cfg(feature = "app")]
pub mod pages;

#[cfg(feature = "app")]
pub mod app;
