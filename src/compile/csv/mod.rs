//! Comma-separated values, RFC 4180 (2005): a reader that goes on after broken rows and a writer.
//!
//! Our own, since the common readers cannot say where a quote went wrong, nor resume. Knows nothing
//! of tables or columns. Start at [`read`].

pub mod read;
pub mod write;
