//! The file behind a county's page and the pages of its townships.

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text, bad, id, ids, optional_text, text_row, texts};
use super::card::CardRow;
use super::chain::OrganizationRow;
use super::demonstration::DemonstrationRow;
use super::error::Malformed;
use super::listing::{OpportunityRow, ParkRow};
use super::rows::Losses;
use super::source::SourceRow;
use crate::model::certification::{CertificationKind, ProtectedArea};
use crate::model::id::{CountyCode, ProductId, SourceId, TownshipCode};
use crate::model::place::{County, CountyKind, Point, Township, TownshipKind};

/// A county or a few, ascending by code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PlaceFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// One county where the set is small, neighbours by code where it is large.
    pub counties: Vec<CountyDetail>,
}

super::error::file!(PlaceFile);

/// A county with what is in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CountyDetail {
    /// Code, name, pinyin.
    pub place: PlaceRef,
    /// A code of [`crate::model::place::CountyKind`].
    pub kind: String,
    /// (degrees north, degrees east), WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// What the point stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point_place: Option<String>,
    /// All its townships, ascending by code.
    pub townships: Vec<TownshipRow>,
    /// How many products come from it.
    pub n_products: u64,
    /// At most [`MAX_PRODUCTS`] of them, by pinyin; the catalogue has them all.
    pub products: Vec<CardRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<OrganizationRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parks: Vec<ParkRow>,
    /// Needs and offers in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opportunities: Vec<OpportunityRow>,
    /// Protected areas of its products, by product and kind of certificate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaRow>,
    /// Villages and towns in it that a list names for a product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demonstrations: Vec<DemonstrationRow>,
    /// Ids of the sources of the division and its point.
    pub sources: Vec<String>,
    /// Every source that is named above.
    pub source_list: Vec<SourceRow>,
}

/// A county's page shows at most so many products itself. Shipped counties have up to a dozen; two
/// hundred is the most that one page can show without paging.
pub const MAX_PRODUCTS: usize = 200;

/// The protected area of a product of the county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AreaRow {
    /// Id of the product.
    pub product: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// A code of [`crate::model::certification::CertificationKind`].
    pub kind: String,
    /// The area in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Text>,
    /// Codes of its townships; none where it is the whole county or not known by township.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub townships: Vec<String>,
    /// What is in doubt about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Text>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A township in the file of its county.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TownshipRow {
    /// Nine digits.
    pub code: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
    /// Syllables with spaces between, made by machine.
    pub pinyin: String,
    /// A code of [`crate::model::place::TownshipKind`].
    pub kind: String,
    /// (degrees north, degrees east), WGS 84.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    /// How many products name it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub n_products: u64,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

impl CountyDetail {
    /// The model's county. Rows of lists that cannot be read are left out.
    ///
    /// # Errors
    /// If its code, its kind or its point is none.
    pub fn decode(&self, losses: &mut Losses) -> Result<County, Malformed> {
        Ok(County {
            place: self.place.decode(CountyCode::parse)?,
            kind: CountyKind::from_code(&self.kind)
                .ok_or_else(|| bad("county.kind", &self.kind))?,
            point: point(self.point)?,
            point_place: self.point_place.clone(),
            townships: losses.keep("townships", &self.townships, TownshipRow::decode),
            n_products: self.n_products,
            products: losses.keep("products", &self.products, CardRow::decode),
            organizations: losses.keep(
                "organizations",
                &self.organisations,
                OrganizationRow::decode,
            ),
            parks: losses.keep("parks", &self.parks, ParkRow::decode),
            opportunities: losses.keep(
                "opportunities",
                &self.opportunities,
                OpportunityRow::decode,
            ),
            areas: losses.keep("protected areas", &self.areas, AreaRow::decode),
            demonstrations: losses.keep(
                "demonstrations",
                &self.demonstrations,
                DemonstrationRow::decode,
            ),
            sources: ids(&self.sources, "county.sources", SourceId::parse)?,
            source_list: losses.keep("sources", &self.source_list, SourceRow::decode),
        })
    }
}

impl From<&Township> for TownshipRow {
    fn from(township: &Township) -> Self {
        Self {
            code: township.code.to_string(),
            name: Text::from(&township.name),
            pinyin: township.pinyin.clone(),
            kind: township.kind.code().to_owned(),
            point: township.point.map(|point| (point.lat, point.lon)),
            n_products: township.n_products,
        }
    }
}

impl TownshipRow {
    /// The model's township.
    ///
    /// # Errors
    /// If the code, the kind or the point is none.
    pub fn decode(&self) -> Result<Township, Malformed> {
        Ok(Township {
            code: id(&self.code, "township.code", TownshipCode::parse)?,
            name: self.name.decode(),
            pinyin: self.pinyin.clone(),
            kind: TownshipKind::from_code(&self.kind)
                .ok_or_else(|| bad("township.kind", &self.kind))?,
            point: point(self.point)?,
            n_products: self.n_products,
        })
    }
}

impl From<&ProtectedArea> for AreaRow {
    fn from(area: &ProtectedArea) -> Self {
        Self {
            product: area.product.to_string(),
            name: Text::from(&area.name),
            kind: area.kind.code().to_owned(),
            area: text_row(area.area.as_ref()),
            townships: texts(&area.townships),
            caution: text_row(area.caution.as_ref()),
            sources: texts(&area.sources),
        }
    }
}

impl AreaRow {
    /// The model's area.
    ///
    /// # Errors
    /// If an id, a code or the kind is none.
    pub fn decode(&self) -> Result<ProtectedArea, Malformed> {
        Ok(ProtectedArea {
            product: id(&self.product, "area.product", ProductId::parse)?,
            name: self.name.decode(),
            kind: CertificationKind::from_code(&self.kind)
                .ok_or_else(|| bad("area.kind", &self.kind))?,
            area: optional_text(self.area.as_ref()),
            townships: ids(&self.townships, "area.townships", TownshipCode::parse)?,
            caution: optional_text(self.caution.as_ref()),
            sources: ids(&self.sources, "area.sources", SourceId::parse)?,
        })
    }
}

fn point(of: Option<(f64, f64)>) -> Result<Option<Point>, Malformed> {
    let Some((lat, lon)) = of else { return Ok(None) };
    if lat.abs() <= 90.0 && lon.abs() <= 180.0 {
        Ok(Some(Point { lat, lon }))
    } else {
        Err(Malformed::value("point", "out of range"))
    }
}
