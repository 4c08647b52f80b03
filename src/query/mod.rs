//! Queries as values: what an address asks for, and what a catalogue answers.
//!
//! [`catalogue`] is the query and its address, [`answer`] what it gives: hits, facets with counts, order,
//! page; [`showcase`] is the order for who asked for nothing, and [`overview`] what they are shown.
//! [`everything`] is what the results page of all kinds is asked, [`id_list`] products that an address
//! names, [`notes`] what a visitor wrote about some, [`guess`] what a wrong address may have meant,
//! [`letters`] is the index of names, [`narrowing`] narrows a list that is read whole, [`side_by_side`] chooses
//! two industries, [`memory`] says which answers are kept and which loads several share. Knows nothing of the
//! browser.

pub mod catalogue;

pub mod answer;
mod counts;
pub mod overview;
pub mod showcase;

pub mod everything;
pub mod guess;
pub mod id_list;
pub mod letters;
pub mod narrowing;
pub mod notes;
pub mod side_by_side;
pub mod watch_list;

pub mod memory;
