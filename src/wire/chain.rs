//! Organizations and the links between them.

use serde::{Deserialize, Serialize};

use super::base::{Text, bad, id, ids, optional_id, optional_text, text_row, texts};
use super::catalogue::CatalogueFile;
use super::error::Malformed;
use super::rows::Losses;
use super::source::SourceRow;
use crate::chain::graph::PRODUCT_PREFIX;
use crate::model::chain::{Chain, Stage};
use crate::model::id::{CountyCode, OrganizationId, ProductId, SourceId};
use crate::model::organization::{Link, LinkEnd, Organization, OrganizationKind, Organizations};

/// `organisations`: the nodes and edges of the chain map; all of them, or those around some.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OrganizationsFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Ascending by id. In a part, those at the other ends of its links have neither products nor county.
    pub organisations: Vec<OrganizationRow>,
    /// In the order of the table; in a part, all that begin or end at those that it is of.
    pub links: Vec<LinkRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
    /// The products and counties that are named above, as the catalogue has them; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<CatalogueFile>,
}

super::error::file!(OrganizationsFile);

/// A node of the chain map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OrganizationRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
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
    /// Id of an organization.
    pub from: String,
    /// Id of an organization, or `product:` and a product's id.
    pub to: String,
    /// One verb.
    pub kind: String,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

impl OrganizationsFile {
    /// Organizations, links and sources.
    pub fn decode(&self, losses: &mut Losses) -> Organizations {
        Organizations {
            organizations: losses.keep(
                "organizations",
                &self.organisations,
                OrganizationRow::decode,
            ),
            links: losses.keep("links", &self.links, LinkRow::decode),
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        }
    }
}

impl From<&Organization> for OrganizationRow {
    fn from(row: &Organization) -> Self {
        Self {
            id: row.id.to_string(),
            name: Text::from(&row.name),
            kind: row.kind.code().to_owned(),
            chain: row.chain.code().to_owned(),
            stage: row.stage.code().to_owned(),
            county: row.county.as_ref().map(ToString::to_string),
            products: texts(&row.products),
            sources: texts(&row.sources),
        }
    }
}

impl OrganizationRow {
    /// The model's organization.
    ///
    /// # Errors
    /// If an id, a code, the kind, the chain or the stage is none.
    pub fn decode(&self) -> Result<Organization, Malformed> {
        Ok(Organization {
            id: id(&self.id, "organization.id", OrganizationId::parse)?,
            name: self.name.decode(),
            kind: OrganizationKind::from_code(&self.kind)
                .ok_or_else(|| bad("organization.kind", &self.kind))?,
            chain: Chain::from_code(&self.chain)
                .ok_or_else(|| bad("organization.chain", &self.chain))?,
            stage: Stage::from_code(&self.stage)
                .ok_or_else(|| bad("organization.stage", &self.stage))?,
            county: optional_id(self.county.as_ref(), "organization.county", CountyCode::parse)?,
            products: ids(&self.products, "organization.products", ProductId::parse)?,
            sources: ids(&self.sources, "organization.sources", SourceId::parse)?,
        })
    }
}

impl From<&Link> for LinkRow {
    fn from(row: &Link) -> Self {
        Self {
            from: row.from.to_string(),
            to: match &row.to {
                LinkEnd::Organization(id) => id.to_string(),
                LinkEnd::Product(id) => format!("{PRODUCT_PREFIX}{id}"),
            },
            kind: row.verb.clone(),
            note: text_row(row.note.as_ref()),
            sources: texts(&row.sources),
        }
    }
}

impl LinkRow {
    /// The model's link.
    ///
    /// # Errors
    /// If an id is none.
    pub fn decode(&self) -> Result<Link, Malformed> {
        let organization = |text: &str| {
            OrganizationId::parse(text).map_err(|error| Malformed::value("link", error))
        };
        let to = match self.to.strip_prefix(PRODUCT_PREFIX) {
            Some(id) => LinkEnd::Product(
                ProductId::parse(id).map_err(|error| Malformed::value("link.to", error))?,
            ),
            None => LinkEnd::Organization(organization(&self.to)?),
        };
        Ok(Link {
            from: organization(&self.from)?,
            to,
            verb: self.kind.clone(),
            note: optional_text(self.note.as_ref()),
            sources: ids(&self.sources, "link.sources", SourceId::parse)?,
        })
    }
}
