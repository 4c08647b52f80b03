//! Comma-separated values, RFC 4180 (2005): a reader that goes on after broken
//! rows. The writer is in [`crate::text::csv`].
//!
//! Our own, since the common readers cannot say where a quote went wrong, nor resume. Knows nothing
//! of tables or columns. Start at [`read`].

pub mod read;
