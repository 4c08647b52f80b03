//! The files behind one product's page.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text};
use super::catalogue::IndustryRef;
use super::chain::OrganisationRow;
use super::demonstration::DemonstrationRow;
use super::error::Malformed;
use super::listing::{AchievementRow, OpportunityRow, ParkRow};
use super::photo::{CreditedPhotoRow, PhotoRow};
use super::season::SeasonRow;
use super::source::SourceRow;
use crate::model::category::Category;
use crate::model::certification::{Certification, CertificationKind, CertificationSet};
use crate::model::figure::{Figure, Metric};
use crate::model::id::{CountyCode, IndustryId, PictureId, ProductId, SourceId, TownshipCode};
use crate::model::product::ProductCard;
use crate::model::season::{Month, Months, SeasonEvent, SeasonEvents};

/// A few products with all that is known of them. Ascending by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ProductFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// One product where the set is small, neighbours by id where it is large.
    pub products: Vec<ProductDetail>,
}

super::error::file!(ProductFile);

/// All that the data know of one product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ProductDetail {
    /// What lists show.
    pub card: CardRow,
    /// Its county.
    pub county: PlaceRef,
    /// Townships that a source names and that exist today.
    pub townships: Vec<PlaceRef>,
    /// The places as the source writes them, often with historic names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub townships_as_named: Vec<String>,
    /// Industries built on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub industries: Vec<IndustryRef>,
    /// What it is.
    pub summary: Text,
    /// What a reader should know before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Text>,
    /// Ids of the sources of the name, the origin, the season and the summary.
    pub sources: Vec<String>,
    /// Certificates and listings, geographical indications first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certifications: Vec<CertificationRow>,
    /// What happens in which months, in the order of the table. Months of the card that none of
    /// them has are told by the sources of the product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seasons: Vec<SeasonRow>,
    /// How it is made and eaten, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<StoryRow>,
    /// Villages and towns that a list names for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demonstrations: Vec<DemonstrationRow>,
    /// Figures, by metric and year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureRow>,
    /// Who works on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<OrganisationRow>,
    /// Varieties, standards, techniques, patents and awards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub achievements: Vec<AchievementRow>,
    /// Parks and bases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parks: Vec<ParkRow>,
    /// Published needs and offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opportunities: Vec<OpportunityRow>,
    /// Photographs, the one of the card first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<CreditedPhotoRow>,
    /// A few products of other counties that are like it, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<SimilarRow>,
    /// A few other products of the same county.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<CardRow>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
}

/// A product that is like another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SimilarRow {
    /// What lists show.
    pub card: CardRow,
    /// Name of its county.
    pub county: Text,
    /// What the two have in common, weightiest first: `kind`, `category`, `months`, `certification`.
    pub same: Vec<String>,
}

/// A product as lists show it, on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CardRow {
    /// Id.
    pub id: String,
    /// Name.
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
    /// Name of its paper-cut `pictures/{name}.svg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Main photograph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoRow>,
}

/// One certificate or listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificationRow {
    /// A code of [`CertificationKind`].
    pub kind: String,
    /// Year of registration or announcement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Number in its register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The notice that announced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// Day of registration or of the notice, ISO 8601, as exact as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Who holds or applied for it, in Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// The protected area in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Text>,
    /// Townships of the area; none where it is a whole county or not known by township.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area_townships: Vec<PlaceRef>,
    /// What the product must be like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Text>,
    /// What is in doubt about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// How a product is made and eaten, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StoryRow {
    /// Two or three sentences.
    pub text: Text,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// One figure of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FigureRow {
    /// What the source calls its subject.
    pub subject: Text,
    /// A code of [`Metric`]; it fixes the unit.
    pub metric: String,
    /// The year it is for.
    pub year: i16,
    /// In the unit of the metric.
    pub value: f64,
    /// Whether it is expected or planned.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forecast: bool,
    /// What it covers, caveats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
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
            .map(|n| Month::new(*n).ok_or_else(|| Malformed::value("card.months", n)))
            .collect::<Result<Months, _>>()?;
        let event = |code: &String| {
            SeasonEvent::from_code(code).ok_or_else(|| Malformed::value("card.events", code))
        };
        let events = self.events.iter().map(event).collect::<Result<SeasonEvents, _>>()?;
        Ok(ProductCard {
            id: ProductId::parse(&self.id).map_err(|e| Malformed::value("card.id", e))?,
            name: self.name.decode(),
            pinyin: self.pinyin.clone(),
            category: Category::from_code(&self.category)
                .ok_or_else(|| Malformed::value("card.category", &self.category))?,
            county: CountyCode::parse(&self.county)
                .map_err(|e| Malformed::value("card.county", e))?,
            townships: parse_all(&self.townships, "card.townships", TownshipCode::parse)?,
            certifications: kinds,
            months,
            events,
            industries: parse_all(&self.industries, "card.industries", IndustryId::parse)?,
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

impl CertificationRow {
    /// The model's certification.
    ///
    /// # Errors
    /// If the kind or a source id is none.
    pub fn decode(&self) -> Result<Certification, Malformed> {
        Ok(Certification {
            kind: kind(&self.kind)?,
            year: self.year,
            number: self.number.clone(),
            sources: parse_all(&self.sources, "certification.sources", SourceId::parse)?,
        })
    }
}

impl FigureRow {
    /// The model's figure.
    ///
    /// # Errors
    /// If the metric or a source id is none, or the value negative or not finite.
    pub fn decode(&self) -> Result<Figure, Malformed> {
        if !self.value.is_finite() || self.value < 0.0 {
            return Err(Malformed::value("figure.value", "out of range"));
        }
        Ok(Figure {
            metric: Metric::from_code(&self.metric)
                .ok_or_else(|| Malformed::value("figure.metric", &self.metric))?,
            year: self.year,
            value: self.value,
            is_forecast: self.forecast,
            scope: self.scope.as_ref().map(Text::decode),
            sources: parse_all(&self.sources, "figure.sources", SourceId::parse)?,
        })
    }
}

fn kind(code: &str) -> Result<CertificationKind, Malformed> {
    CertificationKind::from_code(code).ok_or_else(|| Malformed::value("certification.kind", code))
}

fn parse_all<T, E: ToString>(
    texts: &[String],
    field: &'static str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, Malformed> {
    texts
        .iter()
        .map(|text| parse(text).map_err(|error| Malformed::value(field, error.to_string())))
        .collect()
}
