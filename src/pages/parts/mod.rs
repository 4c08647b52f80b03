//! Sections that more than one page has. A part knows no page and no other part.

pub mod by_id;
pub mod chain_steps;
pub mod closing;
pub mod county_data;
pub mod county_links;
pub mod last_days;
pub mod month_wheel;
pub mod place_facts;
pub mod place_lists;
pub mod plate_figure;
pub mod product_facts;
pub mod shelf;
pub mod similar;
