//! The browser, behind small safe functions: nothing here fails, panics or knows of products.
//!
//! Raw `web_sys` stands here, in `chain::view` and in the workers alone. Where the browser refuses (storage full, no clipboard), the
//! functions say so by their value.
//!
//! Native builds make files of HTML from the same pages; [`outside`] stands in for the browser there.

#[cfg(target_arch = "wasm32")]
pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
pub mod head;
#[cfg(target_arch = "wasm32")]
pub mod log;
#[cfg(target_arch = "wasm32")]
pub mod request;

#[cfg(not(target_arch = "wasm32"))]
pub mod outside;
#[cfg(not(target_arch = "wasm32"))]
pub use outside::{address, clock, head, log, request};

pub mod leave;
pub mod page;

pub mod storage;

pub mod frame;
pub mod reply;
pub mod tasks;

pub mod scroll;
pub mod share;
pub mod size;

pub mod dialog;
pub mod download;
pub mod entry;
pub mod focus;
pub mod fullscreen;
pub mod picked;
pub mod popover;
pub mod takeover;
pub mod transition;
pub mod typing;
pub mod viewport;

pub mod worker;
