//! What a base knows of its industries.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::{Text, optional_text, text_row};
use super::catalogue::CatalogueFile;
use super::demonstration::DemonstrationRow;
use super::listing::{AchievementRow, ClusterRow, IndustryRow, OpportunityRow, ParkRow};
use super::product::FigureRow;
use super::rows::Losses;
use super::source::SourceRow;
use crate::model::dossier::{Dossier, Known, Summaries, Summary};
use crate::model::evidence::Evidence;

/// An industry or a few, ascending by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DossierFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// One industry where the set is small, neighbors by id where it is large.
    pub dossiers: Vec<DossierRow>,
}

super::error::file!(DossierFile);

/// All that is known of an industry but its chain map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DossierRow {
    pub industry: IndustryRow,
    /// None where it belongs to none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<ClusterRow>,
    /// Of its products, by metric and year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parks: Vec<ParkRow>,
    /// Villages and towns that a list names for one of its products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demonstrations: Vec<DemonstrationRow>,
    /// Needs and offers that name it or one of its products.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opportunities: Vec<OpportunityRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub achievements: Vec<AchievementRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
    /// Its products and their counties, as the catalogue has them, and all industries.
    pub named: CatalogueFile,
}

/// `summaries`: all industries, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SummariesFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// In the order of the table.
    pub rows: Vec<SummaryRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
}

super::error::file!(SummariesFile);

/// An industry beside others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SummaryRow {
    pub industry: IndustryRow,
    /// Name of its cluster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cluster: Option<Text>,
    #[serde(flatten)]
    pub known: KnownRow,
    /// The same of what meets each further demand of `Evidence::ALL`, by the order of this format version; none in older
    /// sets.
    #[serde(default)]
    pub by_evidence: Vec<KnownRow>,
}

/// What is known of an industry by the evidence that counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct KnownRow {
    /// The newest figure that is no forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<FigureRow>,
    /// Results that others can use, of its products.
    pub n_achievements: u32,
}

impl From<&Known> for KnownRow {
    fn from(known: &Known) -> Self {
        let latest = known.latest.as_ref().map(FigureRow::from);
        Self { latest, n_achievements: known.n_achievements }
    }
}

impl KnownRow {
    fn decode(&self) -> Result<Known, Malformed> {
        let latest = self.latest.as_ref().map(FigureRow::decode).transpose()?;
        Ok(Known { latest, n_achievements: self.n_achievements })
    }
}

impl DossierRow {
    /// The model's dossier. Rows of lists that cannot be read are left out.
    ///
    /// # Errors
    /// If its industry or its cluster is none.
    pub fn decode(&self, losses: &mut Losses) -> Result<Dossier, Malformed> {
        Ok(Dossier {
            industry: self.industry.decode()?,
            cluster: self.cluster.as_ref().map(ClusterRow::decode).transpose()?,
            figures: losses.keep("figures", &self.figures, FigureRow::decode),
            parks: losses.keep("parks", &self.parks, ParkRow::decode),
            demonstrations: losses.keep(
                "demonstrations",
                &self.demonstrations,
                DemonstrationRow::decode,
            ),
            opportunities: losses.keep(
                "opportunities",
                &self.opportunities,
                OpportunityRow::decode,
            ),
            achievements: losses.keep("achievements", &self.achievements, AchievementRow::decode),
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        })
    }
}

impl From<&Summary> for SummaryRow {
    fn from(row: &Summary) -> Self {
        Self {
            industry: IndustryRow::from(&row.industry),
            cluster: text_row(row.cluster.as_ref()),
            known: KnownRow::from(&row.known(Evidence::Any)),
            by_evidence: row.by_evidence.iter().skip(1).map(KnownRow::from).collect(),
        }
    }
}

impl SummaryRow {
    fn decode(&self) -> Result<Summary, Malformed> {
        Ok(Summary {
            industry: self.industry.decode()?,
            cluster: optional_text(self.cluster.as_ref()),
            by_evidence: std::iter::once(&self.known)
                .chain(&self.by_evidence)
                .map(KnownRow::decode)
                .collect::<Result<_, _>>()?,
        })
    }
}

impl SummariesFile {
    /// The model's. Rows that cannot be read are left out.
    pub fn decode(&self, losses: &mut Losses) -> Summaries {
        Summaries {
            rows: losses.keep("industries", &self.rows, SummaryRow::decode),
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        }
    }
}
