//! Counties and townships.

use super::bilingual::Bilingual;
use super::certification::ProtectedArea;
use super::coded::coded;
use super::demonstration::Demonstration;
use super::id::{CountyCode, SourceId, TownshipCode};
use super::opportunity::Opportunity;
use super::organization::Organization;
use super::park::Park;
use super::product::ProductCard;
use super::provenance::Source;

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

/// A place, or an industry, by its code and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place<C> {
    /// Its code or id.
    pub code: C,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// Toneless syllables with spaces between; empty where nobody wrote them.
    pub pinyin: String,
}

/// A township-level division.
#[derive(Debug, Clone, PartialEq)]
pub struct Township {
    /// Statistical code; its first six digits are the county's.
    pub code: TownshipCode,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// Toneless syllables with spaces between; made by machine, readings may be wrong.
    pub pinyin: String,
    /// Town, township and so on.
    pub kind: TownshipKind,
    /// A gazetteer's point, where one could be matched by name; not checked one by one.
    pub point: Option<Point>,
    /// How many products name it.
    pub n_products: u64,
}

/// A county with what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct County {
    /// GB/T 2260 code, name, pinyin.
    pub place: Place<CountyCode>,
    /// District, county and so on.
    pub kind: CountyKind,
    /// One point for it, its seat where known.
    pub point: Option<Point>,
    /// The populated place whose point it is, as its gazetteer spells it.
    pub point_place: Option<String>,
    /// All its townships, ascending by code.
    pub townships: Vec<Township>,
    /// How many products come from it.
    pub n_products: u64,
    /// The first of them by pinyin; all, but in very large sets.
    pub products: Vec<ProductCard>,
    pub organizations: Vec<Organization>,
    pub parks: Vec<Park>,
    /// Needs and offers in it.
    pub opportunities: Vec<Opportunity>,
    /// Protected areas of its products, by product and kind of certificate.
    pub areas: Vec<ProtectedArea>,
    /// Villages and towns in it that a list names for a product.
    pub demonstrations: Vec<Demonstration>,
    /// The sources of the division and its point. Never empty.
    pub sources: Vec<SourceId>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}
