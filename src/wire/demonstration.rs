//! Villages and towns that a list names for a product, as files carry them.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text};

/// A village or township on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DemonstrationRow {
    /// Id.
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
    /// Name of the county.
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
