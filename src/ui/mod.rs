//! The design system: words, addresses, and the pieces that pages are made of.
//!
//! Components here know facts (`crate::model`) but not queries to the data source, routes or each
//! page's job. Start at [`messages`] for words and [`remote`] for the four states of data.

pub mod messages;

pub mod chain_words;
pub mod site;
pub mod words;

pub mod lazy;
pub mod load;
pub mod remote;
pub mod search;

pub mod hits;
pub mod search_ideas;

pub mod announce;
pub mod head;
pub mod typed;

pub mod county_flows;
pub mod county_map;
pub mod county_plate;
pub mod drawn_link;
pub mod dynamic;
pub mod map_approval;
pub mod plate_areas;
pub mod point_source;

pub mod address_ids;
pub mod bilingual;
pub mod breadcrumbs;
pub mod certificate;
pub mod emblem;
pub mod figures;
pub mod icon;
pub mod keep_buttons;
pub mod kept;
pub mod letters;
pub mod marked;
pub mod measure;
pub mod menu;
pub mod modal;
pub mod not_found;
pub mod opened;
pub mod pagination;
pub mod photo;
pub mod picture;
pub mod printed;
pub mod product_card;
pub mod rows;
pub mod season;
pub mod section_tabs;
pub mod share;
pub mod sources;
