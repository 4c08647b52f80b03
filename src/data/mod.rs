//! Getting data: fetches what [`crate::source`] asks for, retries what can succeed later, keeps what
//! was read, and falls back to the last good manifest when the network is gone.
//!
//! Knows nothing of components. Start at [`store`]; [`search`] and [`layouter`] are the page's side of
//! its two workers, [`worker`] what both have in common.

pub mod store;

pub mod catalogue;

pub mod worker;

pub mod layouter;
pub mod search;

mod chain;
mod embed;
mod fetch;
mod names;
mod shared;
mod suggesting;

pub mod error;
pub mod kept;
pub mod notes;
pub mod recent;
pub mod watch_list;
