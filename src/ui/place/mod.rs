//! Maps: all counties ([`county_map`]), one county with its townships ([`county_plate`]).

pub mod county_flows;
pub mod county_map;
pub mod county_plate;
pub mod map_approval;
pub mod plate_areas;
pub mod point_source;
