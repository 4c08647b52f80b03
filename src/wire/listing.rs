//! Opportunities, achievements, parks, figures, industries and clusters.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::{Text, bad, id, ids, optional_id, optional_text, text_row, texts};
use super::catalogue::CatalogueFile;
use super::product::FigureRow;
use super::rows::Losses;
use super::source::SourceRow;
use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::id::{
    AchievementId, ClusterId, CountyCode, IndustryId, OpportunityId, ParkId, ProductId, SourceId,
    TownshipCode,
};
use crate::model::industry::{Cluster, ClusterTier, Industry};
use crate::model::listing::Listing;
use crate::model::opportunity::{Opportunity, OpportunityKind, Side};
use crate::model::park::{Park, ParkStatus};

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
    pub title: Text,
    /// Who, as the source names it.
    pub organisation: String,
    /// County code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Industry, as the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Id of the industry; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry_id: Option<String>,
    /// Ids of products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Ten thousand yuan, where stated; never a price.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_cny_10k: Option<f64>,
    /// ISO 8601, as exact as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// When it was last published again, the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed: Option<String>,
    /// The last day for answers, the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<String>,
    /// When it was filled or withdrawn, the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
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
    pub figure: FigureRow,
}

/// An industry as opportunities and achievements name it.
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

impl From<&Opportunity> for OpportunityRow {
    fn from(row: &Opportunity) -> Self {
        Self {
            id: row.id.to_string(),
            side: row.side.code().to_owned(),
            kind: row.kind.code().to_owned(),
            title: Text::from(&row.title),
            organisation: row.organization.clone(),
            county: row.county.as_ref().map(ToString::to_string),
            industry: row.industry_name.clone(),
            industry_id: row.industry.as_ref().map(ToString::to_string),
            products: texts(&row.products),
            amount_cny_10k: row.amount_cny_10k,
            published: row.published.clone(),
            renewed: row.renewed.clone(),
            closes: row.closes.clone(),
            closed: row.closed.clone(),
            summary: Text::from(&row.summary),
            sources: texts(&row.sources),
        }
    }
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
            id: id(&self.id, "opportunity.id", OpportunityId::parse)?,
            side: Side::from_code(&self.side).ok_or_else(|| bad("opportunity.side", &self.side))?,
            kind: OpportunityKind::from_code(&self.kind)
                .ok_or_else(|| bad("opportunity.kind", &self.kind))?,
            title: self.title.decode(),
            organization: self.organisation.clone(),
            county: optional_id(self.county.as_ref(), "opportunity.county", CountyCode::parse)?,
            industry_name: self.industry.clone(),
            industry: optional_id(
                self.industry_id.as_ref(),
                "opportunity.industry_id",
                IndustryId::parse,
            )?,
            products: ids(&self.products, "opportunity.products", ProductId::parse)?,
            amount_cny_10k: self.amount_cny_10k,
            published: self.published.clone(),
            renewed: self.renewed.clone(),
            closes: self.closes.clone(),
            closed: self.closed.clone(),
            summary: self.summary.decode(),
            sources: ids(&self.sources, "opportunity.sources", SourceId::parse)?,
        })
    }
}

impl From<&Achievement> for AchievementRow {
    fn from(row: &Achievement) -> Self {
        Self {
            id: row.id.to_string(),
            kind: row.kind.code().to_owned(),
            name: Text::from(&row.name),
            organisation: row.organization.clone(),
            industry: row.industry.clone(),
            year: row.year,
            summary: text_row(row.summary.as_ref()),
            products: texts(&row.products),
            sources: texts(&row.sources),
        }
    }
}

impl AchievementRow {
    /// The model's achievement.
    ///
    /// # Errors
    /// If an id or the kind is none.
    pub fn decode(&self) -> Result<Achievement, Malformed> {
        Ok(Achievement {
            id: id(&self.id, "achievement.id", AchievementId::parse)?,
            kind: AchievementKind::from_code(&self.kind)
                .ok_or_else(|| bad("achievement.kind", &self.kind))?,
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

impl From<&Park> for ParkRow {
    fn from(row: &Park) -> Self {
        Self {
            id: row.id.to_string(),
            name: Text::from(&row.name),
            kind: Text::from(&row.kind),
            county: row.county.as_ref().map(ToString::to_string),
            township: row.township.as_ref().map(ToString::to_string),
            industry: row.industry.clone(),
            year: row.year,
            unconfirmed: row.status == Some(ParkStatus::Unconfirmed),
            products: texts(&row.products),
            sources: texts(&row.sources),
        }
    }
}

impl ParkRow {
    /// The model's park.
    ///
    /// # Errors
    /// If an id or a code is none.
    pub fn decode(&self) -> Result<Park, Malformed> {
        Ok(Park {
            id: id(&self.id, "park.id", ParkId::parse)?,
            name: self.name.decode(),
            kind: self.kind.decode(),
            county: optional_id(self.county.as_ref(), "park.county", CountyCode::parse)?,
            township: optional_id(self.township.as_ref(), "park.township", TownshipCode::parse)?,
            industry: self.industry.clone(),
            year: self.year,
            status: self.unconfirmed.then_some(ParkStatus::Unconfirmed),
            products: ids(&self.products, "park.products", ProductId::parse)?,
            sources: ids(&self.sources, "park.sources", SourceId::parse)?,
        })
    }
}

impl From<&Industry> for IndustryRow {
    fn from(row: &Industry) -> Self {
        Self {
            id: row.id.to_string(),
            name: Text::from(&row.name),
            products: texts(&row.products),
            cluster: row.cluster.as_ref().map(ToString::to_string),
        }
    }
}

impl IndustryRow {
    /// The model's industry.
    ///
    /// # Errors
    /// If an id is none.
    pub fn decode(&self) -> Result<Industry, Malformed> {
        Ok(Industry {
            id: id(&self.id, "industry.id", IndustryId::parse)?,
            name: self.name.decode(),
            products: ids(&self.products, "industry.products", ProductId::parse)?,
            cluster: optional_id(self.cluster.as_ref(), "industry.cluster", ClusterId::parse)?,
        })
    }
}

impl From<&Cluster> for ClusterRow {
    fn from(row: &Cluster) -> Self {
        Self {
            id: row.id.to_string(),
            tier: row.tier.code().to_owned(),
            name: Text::from(&row.name),
            sources: texts(&row.sources),
        }
    }
}

impl ClusterRow {
    /// The model's cluster.
    ///
    /// # Errors
    /// If an id or the tier is none.
    pub fn decode(&self) -> Result<Cluster, Malformed> {
        Ok(Cluster {
            id: id(&self.id, "cluster.id", ClusterId::parse)?,
            tier: ClusterTier::from_code(&self.tier)
                .ok_or_else(|| bad("cluster.tier", &self.tier))?,
            name: self.name.decode(),
            sources: ids(&self.sources, "cluster.sources", SourceId::parse)?,
        })
    }
}
