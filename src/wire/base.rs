//! Who runs the atlas, and small pieces that several files share.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use super::error::Malformed;
use super::objects::read_in_place;
use super::rows::Losses;
use super::source::SourceRow;
use crate::model::base::{About, Base, Statement, Topic};
use crate::model::bilingual::Bilingual;
use crate::model::id::{IdError, ProductId, SourceId, StatementId};
use crate::model::place::Place;

/// Text in Chinese and, where there is one, English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English, absent where nobody wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl From<&Bilingual> for Text {
    fn from(text: &Bilingual) -> Self {
        Self { zh: text.zh.clone(), en: text.en.clone() }
    }
}

impl Text {
    /// The model's text. An empty English one counts as none.
    pub fn decode(&self) -> Bilingual {
        Bilingual::new(&self.zh, self.en.as_deref().unwrap_or_default())
    }
}

/// A file's text; `None` where there is none.
pub(super) fn text_row(text: Option<&Bilingual>) -> Option<Text> {
    text.map(Text::from)
}

/// Ids or codes as files carry them.
pub(super) fn texts<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// The model's text; `None` where there is none.
pub(super) fn optional_text(text: Option<&Text>) -> Option<Bilingual> {
    text.map(Text::decode)
}

/// A way to read an id or code.
pub(super) type ParseId<T> = fn(&str) -> Result<T, IdError>;

/// An id or code.
pub(super) fn id<T>(text: &str, field: &'static str, parse: ParseId<T>) -> Result<T, Malformed> {
    parse(text).map_err(|error| bad(field, &error))
}

/// Ids or codes, all of them.
pub(super) fn ids<T>(
    texts: &[String],
    field: &'static str,
    parse: ParseId<T>,
) -> Result<Vec<T>, Malformed> {
    texts.iter().map(|text| id(text, field, parse)).collect()
}

/// An id or code, where there is one.
pub(super) fn optional_id<T>(
    text: Option<&String>,
    field: &'static str,
    parse: ParseId<T>,
) -> Result<Option<T>, Malformed> {
    text.map(|text| id(text, field, parse)).transpose()
}

/// A bad value in `field`. Out of line: it stands behind nearly every field of every row.
#[cold]
#[inline(never)]
pub(super) fn bad(field: &'static str, value: &dyn Display) -> Malformed {
    Malformed::value(field, value)
}

/// The organisation that runs this atlas.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BaseInfo {
    /// Id of the base.
    pub id: String,
    /// Name of the atlas.
    pub name: Text,
    /// The region that it covers.
    pub region: Text,
    /// Who runs it.
    #[serde(rename = "organisation")]
    pub organization: Text,
    /// When the base opened, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<String>,
    /// Two or three sentences.
    pub about: Text,
    /// Page to get in touch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_url: Option<String>,
    /// Address for mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_email: Option<String>,
    /// Ids of products that the home page shows first.
    pub featured: Vec<String>,
    /// Ids in the file `sources`.
    pub sources: Vec<String>,
    /// ICP filing number of the site (ICP备案号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icp_number: Option<String>,
    /// Number of the filing with the public security (公安备案号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub police_number: Option<String>,
    /// Approval number of the maps (审图号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map_approval: Option<String>,
    /// Absolute address of the site's root, for what reads the site from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
}

read_in_place! {
    BaseInfo
    needs { id, name, region, organization = "organisation", about, featured, sources }
    may_have {
        opened, contact_url, contact_email, icp_number, police_number, map_approval, site_url,
    }
}

/// A named place: code, name and toneless pinyin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PlaceRef {
    /// Six digits for a county, nine for a township.
    pub code: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Syllables with spaces between.
    pub pinyin: String,
}

impl<C: ToString> From<&Place<C>> for PlaceRef {
    fn from(place: &Place<C>) -> Self {
        Self {
            code: place.code.to_string(),
            name: Text::from(&place.name),
            pinyin: place.pinyin.clone(),
        }
    }
}

impl PlaceRef {
    /// The model's place.
    ///
    /// # Errors
    /// If the code is none.
    pub fn decode<C>(&self, parse: fn(&str) -> Result<C, IdError>) -> Result<Place<C>, Malformed> {
        let code = id(&self.code, "place.code", parse)?;
        Ok(Place { code, name: self.name.decode(), pinyin: self.pinyin.clone() })
    }
}

/// `about`: what the page "About" says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AboutFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// In the order of the table.
    pub statements: Vec<StatementRow>,
    /// Every source that `statements` and the base name.
    pub sources: Vec<SourceRow>,
}

/// One statement with its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StatementRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// `mission`, `association`, `programme`, `four-chains`, `clusters`, `regional-brand`, `counts`.
    pub topic: String,
    /// The statement.
    pub text: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}

super::error::file!(AboutFile);

impl From<&Statement> for StatementRow {
    fn from(statement: &Statement) -> Self {
        Self {
            id: statement.id.to_string(),
            topic: statement.topic.code().to_owned(),
            text: Text::from(&statement.text),
            sources: texts(&statement.sources),
        }
    }
}

impl StatementRow {
    /// The model's statement.
    ///
    /// # Errors
    /// If an id or the topic is none.
    pub fn decode(&self) -> Result<Statement, Malformed> {
        Ok(Statement {
            id: id(&self.id, "statement.id", StatementId::parse)?,
            topic: Topic::from_code(&self.topic)
                .ok_or_else(|| bad("statement.topic", &self.topic))?,
            text: self.text.decode(),
            sources: ids(&self.sources, "statement.sources", SourceId::parse)?,
        })
    }
}

impl AboutFile {
    /// What the page says.
    pub fn decode(&self, losses: &mut Losses) -> About {
        About {
            statements: losses.keep("statements", &self.statements, StatementRow::decode),
            source_list: losses.keep("sources", &self.sources, SourceRow::decode),
        }
    }
}

impl From<&Base> for BaseInfo {
    fn from(base: &Base) -> Self {
        Self {
            id: base.id.clone(),
            name: Text::from(&base.name),
            region: Text::from(&base.region),
            organization: Text::from(&base.organization),
            opened: base.opened.clone(),
            about: Text::from(&base.about),
            contact_url: base.contact_url.clone(),
            contact_email: base.contact_email.clone(),
            featured: texts(&base.featured),
            sources: texts(&base.sources),
            icp_number: base.icp_number.clone(),
            police_number: base.police_number.clone(),
            map_approval: base.map_approval.clone(),
            site_url: base.site_url.clone(),
        }
    }
}

impl BaseInfo {
    /// The model's base.
    ///
    /// # Errors
    /// If a source id is none.
    pub fn decode(&self, losses: &mut Losses) -> Result<Base, Malformed> {
        let featured = |id: &String| {
            ProductId::parse(id).map_err(|error| Malformed::value("base.featured", error))
        };
        Ok(Base {
            id: self.id.clone(),
            name: self.name.decode(),
            region: self.region.decode(),
            organization: self.organization.decode(),
            opened: self.opened.clone(),
            about: self.about.decode(),
            contact_url: self.contact_url.clone(),
            contact_email: self.contact_email.clone(),
            featured: losses.keep("featured products", &self.featured, featured),
            sources: ids(&self.sources, "base.sources", SourceId::parse)?,
            icp_number: self.icp_number.clone(),
            police_number: self.police_number.clone(),
            map_approval: self.map_approval.clone(),
            site_url: self.site_url.clone(),
        })
    }
}
