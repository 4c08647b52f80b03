//! What is shown of a product in more than one place: its picture, card, season, certificates, figures and their charts.

pub mod certificate;
pub mod chart;
pub mod emblem;
pub mod figures;
pub mod keep_buttons;
pub mod photo;
pub mod picture;
pub mod product_card;
pub mod season;
