//! Queries as values: what an address asks for, what a catalogue answers, and how a search field is
//! used.
//!
//! Knows nothing of the browser. [`catalogue`] is the query and its address, [`answer`] what it gives:
//! hits, facets with counts, order, page; [`showcase`] is the order for who asked for nothing, and
//! [`overview`] what they are shown.
//! [`everything`] is what the results page of all kinds is asked. For a search field, [`asking`] keeps
//! questions and late answers in order, [`options`] moves through what is offered, [`recent`] is what
//! was searched before. [`id_list`] are products that an address names, [`notes`] what a visitor wrote
//! about some, [`guess`] what a wrong address may have meant, [`list_address`] writes
//! queries of lists as paths, [`letters`] is the index of names. [`memory`] says which answers are kept,
//! and which loads several share.

pub mod catalogue;

pub mod answer;
pub mod overview;
pub mod showcase;

pub mod everything;
pub mod guess;
pub mod id_list;
pub mod letters;
pub mod list_address;
pub mod notes;

pub mod asking;
pub mod options;
pub mod recent;

pub mod memory;
