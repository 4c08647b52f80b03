//! The chain map: graph, words, rules and layout.
//!
//! Columns instead of rows, as there may be a hundred thousand. [`read`] checks a file on the way in,
//! [`slices`] reads a large one without holding the page up.

pub mod read;
pub mod slices;

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text};
use super::catalogue::CatalogueFile;
use super::source::SourceRow;
use crate::chain::graph::{GapRule, Verb};

/// `industries/{id}`: the chain maps of some industries; only very large bases put several into one
/// file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct IndustryFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Ascending by id of the industry.
    pub maps: Vec<ChainFile>,
}

super::error::file!(IndustryFile);

/// `chain`: the chain map of the whole base; or of one industry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ChainFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Id of the industry that this is the map of; absent in the map of the whole base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Industries: all of them, or this one.
    pub industries: Vec<ChainIndustry>,
    /// Products that a node of the map serves.
    pub products: Vec<ChainProduct>,
    /// Counties that are named below.
    pub counties: Vec<PlaceRef>,
    /// Kinds of organizations that are named below.
    pub kinds: Vec<String>,
    /// Organizations, ascending by id.
    pub organisations: OrganizationColumns,
    /// Verbs that are named below.
    pub link_kinds: Vec<LinkKindRow>,
    pub links: LinkColumns,
    /// What counts as a gap.
    pub gap_rules: Vec<GapRuleRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
    /// The first products of the map with their pictures, and all industries of the base, as the
    /// catalogue has them; none in older sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<CatalogueFile>,
    /// Where everything stands, if it was laid out when it was compiled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<LayoutRow>,
}

super::error::file!(ChainFile);

/// An industry of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ChainIndustry {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
}

/// A product of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ChainProduct {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Position in `counties`; absent if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<u32>,
    /// Positions in `industries`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<u32>,
}

/// Organizations, an array a column; all have one length.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OrganizationColumns {
    /// Ids.
    pub id: Vec<String>,
    /// Chinese names.
    pub zh: Vec<String>,
    /// English names; empty where there is none.
    pub en: Vec<String>,
    /// Positions in `kinds`.
    pub kind: Vec<u32>,
    /// Positions among the four chains.
    pub chain: Vec<u8>,
    /// Positions among the seven stages.
    pub stage: Vec<u8>,
    /// Positions in `counties` plus 1; 0 outside the base's region.
    pub county: Vec<u32>,
    /// Positions in `products`.
    pub products: Vec<Vec<u32>>,
    /// Positions in `source_list`.
    pub source_idxs: Vec<Vec<u32>>,
}

/// Links, an array a column; all have one length.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LinkColumns {
    /// Positions among the organizations.
    pub from: Vec<u32>,
    /// Positions among the organizations, or their number plus a position in `products`.
    pub to: Vec<u32>,
    /// Positions in `link_kinds`.
    pub kind: Vec<u32>,
    /// In words; empty where nobody wrote any, in the whole column where no link has any.
    pub note: Vec<Option<Text>>,
    /// Positions in `source_list`.
    pub source_idxs: Vec<Vec<u32>>,
}

/// A verb of links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LinkKindRow {
    /// The verb as in the table.
    pub id: String,
    /// `goods`, `knowledge`, `money` or `cooperation`; absent where no table says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The verb in words.
    pub name: Text,
}

/// What counts as a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GapRuleRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// The chain that is counted; absent for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<String>,
    /// The stage that is counted; absent for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Organizations that must be there.
    pub at_least: u32,
    /// Organizations of the industry that must be known before the rule is asked.
    pub known: u32,
    /// The gap in words.
    pub text: Text,
}

impl From<&Verb> for LinkKindRow {
    fn from(verb: &Verb) -> Self {
        Self {
            id: verb.id.clone(),
            family: verb.family.map(|family| family.code().to_owned()),
            name: Text::from(&verb.name),
        }
    }
}

impl From<&GapRule> for GapRuleRow {
    fn from(rule: &GapRule) -> Self {
        Self {
            id: rule.id.clone(),
            chain: rule.chain.map(|chain| chain.code().to_owned()),
            stage: rule.stage.map(|stage| stage.code().to_owned()),
            at_least: rule.at_least,
            known: rule.known,
            text: Text::from(&rule.text),
        }
    }
}

/// Places in tenths of a world unit: organizations first, then products.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LayoutRow {
    /// [left, top, width, height] of each node, one after the other.
    pub nodes: Vec<i32>,
    /// Where the way of each link starts in `points`, as a position of points; one more for the end
    /// of the last.
    pub starts: Vec<u32>,
    /// x and y of every point, one after the other.
    pub points: Vec<i32>,
    /// How each link is laid: 0 forward, 1 backward, 2 flat.
    pub courses: Vec<u8>,
    /// Start and end of each column, one after the other.
    pub columns: Vec<i32>,
    /// Start and end of each lane, one after the other.
    pub lanes: Vec<i32>,
}
