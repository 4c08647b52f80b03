//! What happens to a product in which months, as files carry it.

use serde::{Deserialize, Serialize};

use super::base::{Text, bad, ids, optional_text, text_row, texts};
use super::error::Malformed;
use crate::model::id::SourceId;
use crate::model::season::{Month, Months, SeasonEvent, SeasonStatement};

/// What one source tells of some months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SeasonRow {
    /// 1 to 12, in the order of the source.
    pub months: Vec<u8>,
    /// A code of [`SeasonEvent`].
    pub event: String,
    /// What the months stand for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

impl From<&SeasonStatement> for SeasonRow {
    /// The months ascend: the model knows no order.
    fn from(season: &SeasonStatement) -> Self {
        Self {
            months: season.months.iter().map(Month::number).collect(),
            event: season.event.code().to_owned(),
            note: text_row(season.note.as_ref()),
            sources: texts(&season.sources),
        }
    }
}

impl SeasonRow {
    /// The model's statement.
    ///
    /// # Errors
    /// If a month, the event or a source id is none.
    pub fn decode(&self) -> Result<SeasonStatement, Malformed> {
        let months = self
            .months
            .iter()
            .map(|n| Month::new(*n).ok_or_else(|| bad("season.months", &n)))
            .collect::<Result<Months, _>>()?;
        Ok(SeasonStatement {
            months,
            event: SeasonEvent::from_code(&self.event)
                .ok_or_else(|| bad("season.event", &self.event))?,
            note: optional_text(self.note.as_ref()),
            sources: ids(&self.sources, "season.sources", SourceId::parse)?,
        })
    }
}
