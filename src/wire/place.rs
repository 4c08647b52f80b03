//! The file behind a county's page and the pages of its townships.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text};
use super::chain::OrganisationRow;
use super::demonstration::DemonstrationRow;
use super::listing::{OpportunityRow, ParkRow};
use super::product::CardRow;
use super::source::SourceRow;

/// A county or a few, ascending by code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PlaceFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// One county where the set is small, neighbours by code where it is large.
    pub counties: Vec<CountyDetail>,
}

super::error::file!(PlaceFile);

/// A county with what is in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CountyDetail {
    /// Code, name, pinyin.
    pub place: PlaceRef,
    /// A code of [`crate::model::place::CountyKind`].
    pub kind: String,
    /// (degrees north, degrees east), WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// What the point stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point_place: Option<String>,
    /// All its townships, ascending by code.
    pub townships: Vec<TownshipRow>,
    /// How many products come from it.
    pub n_products: u64,
    /// At most [`MAX_PRODUCTS`] of them, by pinyin; the catalogue has them all.
    pub products: Vec<CardRow>,
    /// Organisations in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<OrganisationRow>,
    /// Parks in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parks: Vec<ParkRow>,
    /// Needs and offers in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opportunities: Vec<OpportunityRow>,
    /// Protected areas of its products, by product and kind of certificate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaRow>,
    /// Villages and towns in it that a list names for a product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demonstrations: Vec<DemonstrationRow>,
    /// Ids of the sources of the division and its point.
    pub sources: Vec<String>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
}

/// A county's page shows at most so many products itself. Shipped counties have up to a dozen; two
/// hundred is the most that one page can show without paging.
pub const MAX_PRODUCTS: usize = 200;

/// The protected area of a product of the county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AreaRow {
    /// Id of the product.
    pub product: String,
    /// Its name.
    pub name: Text,
    /// A code of [`crate::model::certification::CertificationKind`].
    pub kind: String,
    /// The area in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Text>,
    /// Codes of its townships; none where it is the whole county or not known by township.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub townships: Vec<String>,
    /// What is in doubt about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A township.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TownshipRow {
    /// Nine digits.
    pub code: String,
    /// Name.
    pub name: Text,
    /// Syllables with spaces between, made by machine.
    pub pinyin: String,
    /// A code of [`crate::model::place::TownshipKind`].
    pub kind: String,
    /// (degrees north, degrees east), WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// How many products name it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub n_products: u64,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}
