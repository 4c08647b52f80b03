//! Counties and townships.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{CountyCode, TownshipCode};

coded! {
    /// Kinds of county-level divisions.
    CountyKind {
        /// 市辖区.
        District = "district",
        /// 县.
        County = "county",
        /// 自治县.
        AutonomousCounty = "autonomous-county",
        /// 县级市.
        City = "city",
        /// 旗 and 自治旗.
        Banner = "banner",
    }
}

coded! {
    /// Kinds of township-level divisions.
    TownshipKind {
        /// 街道.
        Subdistrict = "subdistrict",
        /// 镇.
        Town = "town",
        /// 乡.
        Township = "township",
        /// 民族乡.
        EthnicTownship = "ethnic-township",
    }
}

/// A point on the earth, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

/// A county-level division.
#[derive(Debug, Clone, PartialEq)]
pub struct County {
    /// GB/T 2260 code.
    pub code: CountyCode,
    /// Its name.
    pub name: Bilingual,
    /// Toneless syllables with spaces between: `wu shan`.
    pub pinyin: String,
    /// District, county and so on.
    pub kind: CountyKind,
    /// One point for it, its seat where known.
    pub point: Option<Point>,
    /// The populated place whose point it is, as its gazetteer spells it.
    pub point_place: Option<String>,
}

/// A township-level division.
#[derive(Debug, Clone, PartialEq)]
pub struct Township {
    /// Statistical code; its first six digits are the county's.
    pub code: TownshipCode,
    /// Its name.
    pub name: Bilingual,
    /// Toneless syllables with spaces between; made by machine, readings may be wrong.
    pub pinyin: String,
    /// Town, township and so on.
    pub kind: TownshipKind,
    /// A gazetteer's point, where one could be matched by name; not checked one by one.
    pub point: Option<Point>,
}
