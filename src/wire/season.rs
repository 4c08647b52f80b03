//! What happens to a product in which months, as files carry it.

use serde::{Deserialize, Serialize};

use super::base::Text;
use super::error::Malformed;
use crate::model::season::{Month, Months, SeasonEvent};

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

impl SeasonRow {
    /// The months and what happens in them.
    ///
    /// # Errors
    /// If a month or the event is none.
    pub fn decode(&self) -> Result<(Months, SeasonEvent), Malformed> {
        let months = self
            .months
            .iter()
            .map(|n| Month::new(*n).ok_or_else(|| Malformed::value("season.months", n)))
            .collect::<Result<Months, _>>()?;
        let event = SeasonEvent::from_code(&self.event)
            .ok_or_else(|| Malformed::value("season.event", &self.event))?;
        Ok((months, event))
    }
}
