//! The browser, behind small safe functions: nothing here fails, panics or knows of products.
//!
//! Raw `web_sys` lives here alone. Where the browser refuses (storage full, no clipboard), the
//! functions say so by their value.

pub mod leave;
pub mod page;

pub mod storage;

pub mod clock;
pub mod format;
pub mod frame;

pub mod scroll;
pub mod share;
pub mod size;

pub mod dialog;
pub mod download;
pub mod entry;
pub mod focus;
pub mod fullscreen;
pub mod popover;
pub mod transition;
pub mod typing;
pub mod viewport;

pub mod worker;
