//! Search: any name by Chinese, pinyin, initials or English, half typed, out of order or with a slip.
//!
//! [`format`] is the file, [`index`] the memory made of it, [`query`] what was typed, [`automata`] and
//! [`walk`] how both meet, [`engine`] what is tried and in which order, [`meaning`] the topics, places
//! and facets that were named, [`hits`] what a reader sees of it. For a field, [`options`]
//! moves through what is offered, and [`recent`] is what was searched before. Knows no page and no worker. Start at [`engine`].

pub mod kind;
pub mod letters;

pub mod format;
pub mod index;

pub mod query;

pub mod automata;
pub mod walk;

pub mod score;

#[cfg(test)]
mod cases;
#[cfg(test)]
mod testing;

pub mod engine;
pub mod meaning;
mod parted;
mod sounding;

pub mod hits;

pub mod options;
pub mod recent;
