//! Opportunities, achievements, parks, figures, industries and clusters.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::Text;
use super::catalogue::CatalogueFile;
use super::product::FigureRow;
use super::source::SourceRow;

/// A file of rows of one kind with the sources that they name: `opportunities`, `achievements`,
/// `parks`, `figures`, `industries`, `clusters`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ListingFile<R> {
    /// [`super::FORMAT`].
    pub format: u32,
    /// In the order of the table.
    pub rows: Vec<R>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
    /// `opportunities` and `achievements`: the products and counties that are named above, as the
    /// catalogue has them; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<CatalogueFile>,
}

impl<R: serde::de::DeserializeOwned> super::error::Formatted for ListingFile<R> {
    fn format(&self) -> u32 {
        self.format
    }
}

impl<R: serde::de::DeserializeOwned> ListingFile<R> {
    /// Reads the file and checks its format version.
    ///
    /// # Errors
    /// If `bytes` is no such file.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Malformed> {
        super::error::read("ListingFile", bytes)
    }
}

/// A published need or offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OpportunityRow {
    /// Id.
    pub id: String,
    /// `need` or `offer`.
    pub side: String,
    /// `capital`, `technology`...: as in the table.
    pub kind: String,
    /// Title.
    pub title: Text,
    /// Who, as the source names it.
    pub organisation: String,
    /// County code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Industry, as the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Ids of products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Ten thousand yuan, where stated; never a price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_cny_10k: Option<f64>,
    /// ISO 8601, as exact as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// What it is about.
    pub summary: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A result that others can use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AchievementRow {
    /// Id.
    pub id: String,
    /// `variety`, `standard`, `technology`, `patent` or `award`.
    pub kind: String,
    /// Name.
    pub name: Text,
    /// Who, as the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Industry, as the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Year of approval, award or report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// Ids of products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A park, base or village with a title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ParkRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Title or type.
    pub kind: Text,
    /// County code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Township code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub township: Option<String>,
    /// Industry, as the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Year of the title or opening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Whether it may not be finished.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unconfirmed: bool,
    /// Ids of products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A figure with the products that it serves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FigureOfRow {
    /// Ids of products; empty for a whole region or trade.
    pub products: Vec<String>,
    /// The figure.
    pub figure: FigureRow,
}

/// An industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct IndustryRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Ids of products.
    pub products: Vec<String>,
    /// Id of its cluster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
}

/// A manufacturing cluster and its tier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClusterRow {
    /// Id.
    pub id: String,
    /// `leading`, `pillar`, `speciality` or `new-star`.
    pub tier: String,
    /// Name.
    pub name: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}
