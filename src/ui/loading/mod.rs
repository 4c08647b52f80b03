//! What is shown of what is not there: data that load or failed, code that is fetched when it is wanted,
//! addresses of nothing.
//!
//! Start at [`remote`] for the four states of data and at [`lazy`] for code in files of its own.

pub mod lazy;
pub mod not_found;
pub mod remote;
