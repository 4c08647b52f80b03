//! Villages and towns that a list names for a product, as files carry them.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text, bad, id, ids, optional_text, text_row, texts};
use super::error::Malformed;
use crate::model::demonstration::{Demonstration, DemonstrationLevel};
use crate::model::id::{CountyCode, DemonstrationId, ProductId, SourceId, TownshipCode};

/// A village or township on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DemonstrationRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// A code of [`crate::model::demonstration::DemonstrationLevel`].
    pub level: String,
    /// Number of the batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<u32>,
    /// Year of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// County code.
    pub county: String,
    pub county_name: Text,
    /// The township, where it exists today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub township: Option<PlaceRef>,
    /// The village; `None` where the whole township is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub village: Option<Text>,
    /// What it is named for, as the source writes it.
    pub named_for: Text,
    /// Ids of the products that are meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

impl From<&Demonstration> for DemonstrationRow {
    fn from(row: &Demonstration) -> Self {
        Self {
            id: row.id.to_string(),
            level: row.level.code().to_owned(),
            batch: row.batch,
            year: row.year,
            county: row.county.to_string(),
            county_name: Text::from(&row.county_name),
            township: row.township.as_ref().map(PlaceRef::from),
            village: text_row(row.village.as_ref()),
            named_for: Text::from(&row.named_for),
            products: texts(&row.products),
            note: text_row(row.note.as_ref()),
            sources: texts(&row.sources),
        }
    }
}

impl DemonstrationRow {
    /// The model's row.
    ///
    /// # Errors
    /// If an id, a code or the level is none.
    pub fn decode(&self) -> Result<Demonstration, Malformed> {
        Ok(Demonstration {
            id: id(&self.id, "demonstration.id", DemonstrationId::parse)?,
            level: DemonstrationLevel::from_code(&self.level)
                .ok_or_else(|| bad("demonstration.level", &self.level))?,
            batch: self.batch,
            year: self.year,
            county: id(&self.county, "demonstration.county", CountyCode::parse)?,
            county_name: self.county_name.decode(),
            township: self
                .township
                .as_ref()
                .map(|row| row.decode(TownshipCode::parse))
                .transpose()?,
            village: optional_text(self.village.as_ref()),
            named_for: self.named_for.decode(),
            products: ids(&self.products, "demonstration.products", ProductId::parse)?,
            note: optional_text(self.note.as_ref()),
            sources: ids(&self.sources, "demonstration.sources", SourceId::parse)?,
        })
    }
}
