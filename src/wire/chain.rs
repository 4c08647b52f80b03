//! Organisations and the links between them.

use serde::{Deserialize, Serialize};

use super::base::Text;
use super::catalogue::CatalogueFile;
use super::source::SourceRow;

/// `organisations`: the nodes and edges of the chain map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OrganisationsFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Ascending by id.
    pub organisations: Vec<OrganisationRow>,
    /// In the order of the table.
    pub links: Vec<LinkRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
    /// The products and counties that are named above, as the catalogue has them; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<CatalogueFile>,
}

super::error::file!(OrganisationsFile);

/// A node of the chain map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OrganisationRow {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// `enterprise`, `institute`...: as in the table.
    pub kind: String,
    /// `innovation`, `industry`, `capital` or `talent`.
    pub chain: String,
    /// `inputs` to `service`.
    pub stage: String,
    /// County code; absent outside the base's region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// Ids of the products that it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A directed edge of the chain map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LinkRow {
    /// Id of an organisation.
    pub from: String,
    /// Id of an organisation, or `product:` and a product's id.
    pub to: String,
    /// One verb.
    pub kind: String,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}
