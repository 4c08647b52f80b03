//! The design system: the pieces that pages are made of.
//!
//! A room for each subject: [`primitives`] know no facts, [`loading`] shows what is not there yet,
//! [`product`] and [`place`] show what their names say, [`finding`] is what can be looked for and what was
//! found, [`chain_terms`] what the words of the chain map mean, [`evidence`] which evidence counts, [`sharing`] hands addresses on, [`take_away`] tables. Components know facts (`crate::model`) and what the app shares (`crate::session`), but no page.

pub mod primitives;

pub mod loading;

pub mod chain_terms;
pub mod evidence;
pub mod finding;
pub mod place;
pub mod product;
pub mod sharing;
pub mod take_away;
