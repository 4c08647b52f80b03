//! One module per route. A page asks the store, shows the four states, and sets title and
//! description; what it shows comes from `crate::features`, `crate::ui` and, where two pages
//! have the same section, [`parts`].

pub mod parts;

pub mod home;

pub mod products;

pub mod product;

pub mod chain;
pub mod county;
pub mod gaps;
pub mod industries;
pub mod industry;
pub mod township;

pub mod achievements;
pub mod list;
pub mod names;
pub mod opportunities;
pub mod opportunity;
pub mod organization;

pub mod compare;
pub mod saved;
pub mod search;
pub mod services;
pub mod watch;

pub mod about;
pub mod data;
pub mod embed;

#[cfg(debug_assertions)]
pub mod styleguide;
