//! Ways to hand a page's address on: to another person, to another device, to paper.

pub mod printed;
pub mod qr_code;
pub mod share;
