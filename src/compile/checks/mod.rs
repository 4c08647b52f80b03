//! What is wrong with a data set: every cell, what joins rows and tables ([`rows`], [`references`]), and
//! what is valid and hardly true ([`doubts`]). Start at [`check`].

pub mod check;
pub mod doubts;
pub mod references;
pub mod rows;
pub mod suggest;
mod tours;
