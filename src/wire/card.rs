//! A product as lists show it.

use serde::{Deserialize, Serialize};

use super::base::{Text, bad, id, ids};
use super::error::Malformed;
use super::photo::PhotoRow;
use crate::model::category::Category;
use crate::model::certification::{CertificationKind, CertificationSet};
use crate::model::evidence::{Evidence, Grades};
use crate::model::id::{CountyCode, IndustryId, PictureId, ProductId, TownshipCode};
use crate::model::product::ProductCard;
use crate::model::season::{Month, Months, SeasonEvent, SeasonEvents};

/// A product as lists show it, on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CardRow {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Syllables with spaces between.
    pub pinyin: String,
    /// A code of [`Category`].
    pub category: String,
    /// County code.
    pub county: String,
    /// Township codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub townships: Vec<String>,
    /// Codes of [`CertificationKind`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certifications: Vec<String>,
    /// 1 to 12, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<u8>,
    /// Codes of [`SeasonEvent`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
    /// Industry ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<String>,
    /// Codes of [`Evidence`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<String>,
    /// Name of its paper-cut `pictures/{name}.svg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Main photograph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoRow>,
}

impl From<&ProductCard> for CardRow {
    fn from(card: &ProductCard) -> Self {
        Self {
            id: card.id.to_string(),
            name: Text::from(&card.name),
            pinyin: card.pinyin.clone(),
            category: card.category.code().to_owned(),
            county: card.county.to_string(),
            townships: card.townships.iter().map(ToString::to_string).collect(),
            certifications: card.certifications.iter().map(|k| k.code().to_owned()).collect(),
            months: card.months.iter().map(Month::number).collect(),
            events: card.events.iter().map(|event| event.code().to_owned()).collect(),
            industries: card.industries.iter().map(ToString::to_string).collect(),
            grades: card.grades.iter().map(|evidence| evidence.code().to_owned()).collect(),
            picture: card.picture.as_ref().map(ToString::to_string),
            photo: card.photo.as_ref().map(PhotoRow::from),
        }
    }
}

impl CardRow {
    /// The model's card.
    ///
    /// # Errors
    /// If an id, code, month or photograph is none.
    pub fn decode(&self) -> Result<ProductCard, Malformed> {
        let kinds = self
            .certifications
            .iter()
            .map(|code| kind(code))
            .collect::<Result<CertificationSet, _>>()?;
        let months = self
            .months
            .iter()
            .map(|n| Month::new(*n).ok_or_else(|| bad("card.months", &n)))
            .collect::<Result<Months, _>>()?;
        let event =
            |code: &String| SeasonEvent::from_code(code).ok_or_else(|| bad("card.events", &code));
        let events = self.events.iter().map(event).collect::<Result<SeasonEvents, _>>()?;
        Ok(ProductCard {
            id: id(&self.id, "card.id", ProductId::parse)?,
            name: self.name.decode(),
            pinyin: self.pinyin.clone(),
            category: Category::from_code(&self.category)
                .ok_or_else(|| bad("card.category", &self.category))?,
            county: id(&self.county, "card.county", CountyCode::parse)?,
            townships: ids(&self.townships, "card.townships", TownshipCode::parse)?,
            certifications: kinds,
            months,
            events,
            industries: ids(&self.industries, "card.industries", IndustryId::parse)?,
            grades: self
                .grades
                .iter()
                .filter_map(|code| Evidence::from_code(code))
                .collect::<Grades>(),
            picture: self
                .picture
                .as_deref()
                .map(PictureId::parse)
                .transpose()
                .map_err(|e| Malformed::value("card.picture", e))?,
            photo: self.photo.as_ref().map(PhotoRow::decode).transpose()?,
        })
    }
}

pub(super) fn kind(code: &str) -> Result<CertificationKind, Malformed> {
    CertificationKind::from_code(code).ok_or_else(|| bad("certification.kind", &code))
}
