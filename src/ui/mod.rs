//! The design system: the pieces that pages are made of.
//!
//! A room for each subject: [`primitives`] know no facts, [`loading`] shows what is not there yet,
//! [`product`] and [`place`] show what their names say, [`finding`] is what can be looked for and what was
//! found. Components know facts (`crate::model`) and what the app shares (`crate::session`), but no page.

pub mod primitives;

pub mod loading;

pub mod finding;
pub mod place;
pub mod product;
