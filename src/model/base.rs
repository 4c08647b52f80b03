//! The base that runs an atlas, its data set, and what it says of itself.

use std::collections::BTreeMap;

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{ProductId, SourceId, StatementId};
use super::provenance::Source;

/// The organization that runs an atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// Id of the base.
    pub id: String,
    /// Name of the atlas.
    pub name: Bilingual,
    /// The region that it covers.
    pub region: Bilingual,
    /// Who runs it.
    pub organization: Bilingual,
    /// When the base opened, ISO 8601, as exact as known.
    pub opened: Option<String>,
    /// Two or three sentences.
    pub about: Bilingual,
    /// Page to get in touch. Not checked: it is shown by way of [`crate::text::url`].
    pub contact_url: Option<String>,
    /// Address for mail.
    pub contact_email: Option<String>,
    /// Products that the home page shows first.
    pub featured: Vec<ProductId>,
    /// Where this is written.
    pub sources: Vec<SourceId>,
    /// ICP filing number of the site (ICP备案号).
    pub icp_number: Option<String>,
    /// Number of the filing with the public security (公安备案号).
    pub police_number: Option<String>,
    /// Approval number of the maps (审图号).
    pub map_approval: Option<String>,
    /// Absolute address of the site's root, for what reads the site from outside.
    pub site_url: Option<String>,
}

/// A file for people: a table as CSV, a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its file name: `products.csv`.
    pub name: String,
    /// Relative to the data's folder.
    pub path: String,
    /// Bytes, not compressed.
    pub n_bytes: u64,
}

/// What is known of a data set before anything of it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatasetInfo {
    /// Changes with any content.
    pub version: String,
    /// When it was compiled, ISO 8601, UTC.
    pub generated_at: String,
    /// Whether the data were made by a generator and mean nothing.
    pub is_synthetic: bool,
    /// Who runs this atlas.
    pub base: Base,
    /// How many rows of each table are published, by the table's name.
    pub counts: BTreeMap<String, u64>,
    /// Files for people, by name.
    pub downloads: Vec<Download>,
    /// Renamed product ids: old to new.
    pub aliases: BTreeMap<String, String>,
}

coded! {
    /// What a statement is about, in the order of the page.
    Topic {
        /// What the base is for.
        Mission = "mission",
        /// The association that leads it.
        Association = "association",
        /// The program that it serves.
        Program = "programme",
        /// The four chains that are to be integrated.
        FourChains = "four-chains",
        /// The system of manufacturing clusters.
        Clusters = "clusters",
        RegionalBrand = "regional-brand",
        /// How many of what there are.
        Counts = "counts",
    }
}

/// One statement with its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: StatementId,
    /// What it is about.
    pub topic: Topic,
    /// The statement.
    pub text: Bilingual,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

/// What the page "About" says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// In the order of the table.
    pub statements: Vec<Statement>,
    /// Every source that the statements and the base name.
    pub source_list: Vec<Source>,
}
