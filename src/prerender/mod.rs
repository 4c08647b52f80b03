//! The pages of a built site as files of HTML, made from the compiled data by the components that the
//! browser runs. Native.
//!
//! [`run`] does all of it: [`site`] has what all pages
//! share, [`addresses`] says which addresses become files, [`render`] makes the HTML of
//! one, [`links`] has lists lead to their files, [`packs`] says which
//! code it needs, [`told`] has each page say something of its own, [`structured_data`] tells search engines what a page is
//! about, and [`document`] puts all of it into the site's start page. The app takes the place of the HTML
//! when it is there: see `browser::takeover`.
//!
//! [`frames`] makes the widgets for other sites' pages.
//!
//! Around the pages stand what [`site_files`] writes: [`sitemap`], [`icons`], and [`hosting`], the
//! configurations for hosts with the [`policy`] of just this build.

pub mod addresses;
pub mod cards;
pub mod document;
pub mod frames;
pub mod links;
pub mod packs;
pub mod render;
pub mod run;
pub mod site;
pub mod structured_data;
pub mod told;

pub mod hosting;
pub mod icons;
pub mod policy;
pub mod site_files;
pub mod sitemap;
