//! The files behind one product's page.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text, bad, ids, optional_text, text_row, texts};
use super::card::{CardRow, kind};
use super::catalogue::IndustryRef;
use super::chain::OrganizationRow;
use super::demonstration::DemonstrationRow;
use super::error::Malformed;
use super::listing::{AchievementRow, OpportunityRow, ParkRow};
use super::photo::CreditedPhotoRow;
use super::rows::Losses;
use super::season::SeasonRow;
use super::source::SourceRow;
use crate::model::certification::Certification;
use crate::model::figure::{Figure, Metric};
use crate::model::id::{CountyCode, SourceId, TownshipCode};
use crate::model::product::{Likeness, Product, SimilarProduct, Story};

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
    pub organisations: Vec<OrganizationRow>,
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

/// One certificate or listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificationRow {
    /// A code of [`crate::model::certification::CertificationKind`].
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

impl ProductDetail {
    /// The model's product. Rows of lists that cannot be read are left out.
    ///
    /// # Errors
    /// If its card, its county or a source id is none.
    pub fn decode(&self, losses: &mut Losses) -> Result<Product, Malformed> {
        Ok(Product {
            card: self.card.decode()?,
            county: self.county.decode(CountyCode::parse)?,
            townships: losses
                .keep("townships", &self.townships, |row| row.decode(TownshipCode::parse)),
            townships_as_named: self.townships_as_named.clone(),
            summary: self.summary.decode(),
            caution: optional_text(self.caution.as_ref()),
            sources: ids(&self.sources, "product.sources", SourceId::parse)?,
            certifications: losses.keep(
                "certificates",
                &self.certifications,
                CertificationRow::decode,
            ),
            seasons: losses.keep("seasons", &self.seasons, SeasonRow::decode),
            story: losses.keep("stories", &self.story, StoryRow::decode).pop(),
            demonstrations: losses.keep(
                "demonstrations",
                &self.demonstrations,
                DemonstrationRow::decode,
            ),
            figures: losses.keep("figures", &self.figures, FigureRow::decode),
            organizations: losses.keep(
                "organizations",
                &self.organisations,
                OrganizationRow::decode,
            ),
            achievements: losses.keep("achievements", &self.achievements, AchievementRow::decode),
            parks: losses.keep("parks", &self.parks, ParkRow::decode),
            opportunities: losses.keep(
                "opportunities",
                &self.opportunities,
                OpportunityRow::decode,
            ),
            photos: losses.keep("photographs", &self.photos, CreditedPhotoRow::decode),
            similar: losses.keep("similar products", &self.similar, SimilarRow::decode),
            related: losses.keep("related products", &self.related, CardRow::decode),
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        })
    }
}

impl From<&SimilarProduct> for SimilarRow {
    fn from(similar: &SimilarProduct) -> Self {
        Self {
            card: CardRow::from(&similar.card),
            county: Text::from(&similar.county),
            same: similar.same.iter().map(|same| same.code().to_owned()).collect(),
        }
    }
}

impl SimilarRow {
    /// The model's product.
    ///
    /// # Errors
    /// If its card or a reason is none.
    pub fn decode(&self) -> Result<SimilarProduct, Malformed> {
        let same =
            |code: &String| Likeness::from_code(code).ok_or_else(|| bad("similar.same", &code));
        Ok(SimilarProduct {
            card: self.card.decode()?,
            county: self.county.decode(),
            same: self.same.iter().map(same).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&Story> for StoryRow {
    fn from(story: &Story) -> Self {
        Self { text: Text::from(&story.text), sources: texts(&story.sources) }
    }
}

impl StoryRow {
    /// The model's story.
    ///
    /// # Errors
    /// If a source id is none.
    pub fn decode(&self) -> Result<Story, Malformed> {
        let sources = ids(&self.sources, "story.sources", SourceId::parse)?;
        Ok(Story { text: self.text.decode(), sources })
    }
}

impl From<&Certification> for CertificationRow {
    fn from(row: &Certification) -> Self {
        Self {
            kind: row.kind.code().to_owned(),
            year: row.year,
            number: row.number.clone(),
            notice: row.notice.clone(),
            date: row.date.clone(),
            holder: row.holder.clone(),
            area: text_row(row.area.as_ref()),
            area_townships: row.area_townships.iter().map(PlaceRef::from).collect(),
            quality: text_row(row.quality.as_ref()),
            caution: text_row(row.caution.as_ref()),
            sources: texts(&row.sources),
        }
    }
}

impl CertificationRow {
    /// The model's certification.
    ///
    /// # Errors
    /// If the kind, a township or a source id is none.
    pub fn decode(&self) -> Result<Certification, Malformed> {
        let townships = self.area_townships.iter().map(|row| row.decode(TownshipCode::parse));
        Ok(Certification {
            kind: kind(&self.kind)?,
            year: self.year,
            number: self.number.clone(),
            notice: self.notice.clone(),
            date: self.date.clone(),
            holder: self.holder.clone(),
            area: optional_text(self.area.as_ref()),
            area_townships: townships.collect::<Result<_, _>>()?,
            quality: optional_text(self.quality.as_ref()),
            caution: optional_text(self.caution.as_ref()),
            sources: ids(&self.sources, "certification.sources", SourceId::parse)?,
        })
    }
}

impl From<&Figure> for FigureRow {
    fn from(figure: &Figure) -> Self {
        Self {
            subject: Text::from(&figure.subject),
            metric: figure.metric.code().to_owned(),
            year: figure.year,
            value: figure.value,
            forecast: figure.is_forecast,
            scope: text_row(figure.scope.as_ref()),
            sources: texts(&figure.sources),
        }
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
            subject: self.subject.decode(),
            metric: Metric::from_code(&self.metric)
                .ok_or_else(|| bad("figure.metric", &self.metric))?,
            year: self.year,
            value: self.value,
            is_forecast: self.forecast,
            scope: self.scope.as_ref().map(Text::decode),
            sources: ids(&self.sources, "figure.sources", SourceId::parse)?,
        })
    }
}
