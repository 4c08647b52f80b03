//! Sources as files carry them.

use serde::{Deserialize, Serialize};

use super::base::{bad, id};
use super::error::Malformed;
use crate::model::id::SourceId;
use crate::model::provenance::{Source, SourceQuality};
use crate::text::url::is_web_url;

/// A source. Sources that must not be linked have no `url`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SourceRow {
    /// Id, stable over versions of the data.
    pub id: String,
    /// Headline, shortened by us.
    pub title: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// ISO 8601, as exact as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// `http` or `https`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// A code of [`SourceQuality`].
    pub quality: String,
}

/// `sources`: every source of the data set, by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SourcesFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Ascending by id.
    pub sources: Vec<SourceRow>,
}

super::error::file!(SourcesFile);

impl From<&Source> for SourceRow {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.to_string(),
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            date: source.date.clone(),
            url: source.url.clone(),
            quality: source.quality.code().to_owned(),
        }
    }
}

impl SourceRow {
    /// The model's source. An address that is not `http(s)` is dropped: it is never linked.
    ///
    /// # Errors
    /// If the id or the quality is none.
    pub fn decode(&self) -> Result<Source, Malformed> {
        Ok(Source {
            id: id(&self.id, "source.id", SourceId::parse)?,
            title: self.title.clone(),
            publisher: self.publisher.clone(),
            date: self.date.clone(),
            url: self.url.clone().filter(|url| is_web_url(url)),
            quality: SourceQuality::from_code(&self.quality)
                .ok_or_else(|| bad("source.quality", &self.quality))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_not_of_the_web_is_dropped() {
        let row = SourceRow {
            id: "s001".to_owned(),
            title: "t".to_owned(),
            publisher: None,
            date: None,
            url: Some("javascript:alert(1)".to_owned()),
            quality: "media".to_owned(),
        };
        assert_eq!(row.decode().unwrap().url, None);
    }
}
