//! Opportunities, achievements, parks, figures, industries and clusters.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::{Text, ids, optional_id, optional_text};
use super::catalogue::CatalogueFile;
use super::product::FigureRow;
use super::rows::Losses;
use super::source::SourceRow;
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::id::{
    AchievementId, CountyCode, OpportunityId, ParkId, ProductId, SourceId, TownshipCode,
};
use crate::model::listing::Listing;
use crate::model::opportunity::{Opportunity, OpportunityKind, Side};
use crate::model::park::Park;

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

impl<R> ListingFile<R> {
    /// The rows that `decode` can read, and the sources.
    pub fn decode<T>(
        &self,
        decode: impl Fn(&R) -> Result<T, Malformed>,
        losses: &mut Losses,
    ) -> Listing<T> {
        Listing {
            rows: losses.keep("rows", &self.rows, decode),
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        }
    }
}

/// A published need or offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OpportunityRow {
    /// Once among its kind; part of addresses, so it never changes.
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
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// `variety`, `standard`, `technology`, `patent` or `award`.
    pub kind: String,
    /// In Chinese and, where somebody wrote it, in English.
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
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
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
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
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
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// `leading`, `pillar`, `speciality` or `new-star`.
    pub tier: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}

impl OpportunityRow {
    /// The model's opportunity.
    ///
    /// # Errors
    /// If an id, a code, the side or the kind is none, or the amount no amount.
    pub fn decode(&self) -> Result<Opportunity, Malformed> {
        if self.amount_cny_10k.is_some_and(|amount| !amount.is_finite() || amount < 0.0) {
            return Err(Malformed::value("opportunity.amount_cny_10k", "out of range"));
        }
        Ok(Opportunity {
            id: OpportunityId::parse(&self.id)
                .map_err(|e| Malformed::value("opportunity.id", e))?,
            side: Side::from_code(&self.side)
                .ok_or_else(|| Malformed::value("opportunity.side", &self.side))?,
            kind: OpportunityKind::from_code(&self.kind)
                .ok_or_else(|| Malformed::value("opportunity.kind", &self.kind))?,
            title: self.title.decode(),
            organization: self.organisation.clone(),
            county: optional_id(self.county.as_ref(), "opportunity.county", CountyCode::parse)?,
            industry: self.industry.clone(),
            products: ids(&self.products, "opportunity.products", ProductId::parse)?,
            amount_cny_10k: self.amount_cny_10k,
            published: self.published.clone(),
            summary: self.summary.decode(),
            sources: ids(&self.sources, "opportunity.sources", SourceId::parse)?,
        })
    }
}

impl AchievementRow {
    /// The model's achievement.
    ///
    /// # Errors
    /// If an id or the kind is none.
    pub fn decode(&self) -> Result<Achievement, Malformed> {
        Ok(Achievement {
            id: AchievementId::parse(&self.id)
                .map_err(|e| Malformed::value("achievement.id", e))?,
            kind: AchievementKind::from_code(&self.kind)
                .ok_or_else(|| Malformed::value("achievement.kind", &self.kind))?,
            name: self.name.decode(),
            organization: self.organisation.clone(),
            industry: self.industry.clone(),
            year: self.year,
            summary: optional_text(self.summary.as_ref()),
            products: ids(&self.products, "achievement.products", ProductId::parse)?,
            sources: ids(&self.sources, "achievement.sources", SourceId::parse)?,
        })
    }
}

impl ParkRow {
    /// The model's park.
    ///
    /// # Errors
    /// If an id or a code is none.
    pub fn decode(&self) -> Result<Park, Malformed> {
        Ok(Park {
            id: ParkId::parse(&self.id).map_err(|e| Malformed::value("park.id", e))?,
            name: self.name.decode(),
            kind: self.kind.decode(),
            county: optional_id(self.county.as_ref(), "park.county", CountyCode::parse)?,
            township: optional_id(self.township.as_ref(), "park.township", TownshipCode::parse)?,
            industry: self.industry.clone(),
            year: self.year,
            is_unconfirmed: self.unconfirmed,
            products: ids(&self.products, "park.products", ProductId::parse)?,
            sources: ids(&self.sources, "park.sources", SourceId::parse)?,
        })
    }
}
