//! A part of the catalogue, in columns: what lists, facets and the simple search need.
//!
//! It is a shard of the whole, some neighbors by id (`cards`), or the products that another file names.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::base::{PlaceRef, Text, bad, id};
use super::error::Malformed;
use super::photo::{PhotoOfProduct, PhotoRow};
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::certification::CertificationSet;
use crate::model::evidence::Grades;
use crate::model::id::{CountyCode, IndustryId, PictureId, ProductId, TownshipCode};
use crate::model::place::Place;
use crate::model::product::ProductCard;
use crate::model::season::{Months, SeasonEvents};
use crate::query::answer::{Catalogue, Names};

/// One part. Each stands alone: it names every place and industry that its products name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CatalogueFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Shards: every county of the base, also those without products. Other parts: those that are named.
    /// Ascending by code.
    pub counties: Vec<PlaceRef>,
    /// Townships that a product of this part names. Ascending by code.
    pub townships: Vec<PlaceRef>,
    /// Industries of the base.
    pub industries: Vec<IndustryRef>,
    /// The products, a column per field; all columns have the same length.
    pub products: ProductColumns,
    /// Main photographs, ascending by product. Few products have one, so it is no column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PhotoOfProduct>,
}

/// An industry by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct IndustryRef {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: String,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Text,
}

/// Row `i` of every column is one product.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ProductColumns {
    /// Ids.
    pub id: Vec<String>,
    /// Chinese names.
    pub zh: Vec<String>,
    /// English names; empty where there is none.
    pub en: Vec<String>,
    /// Syllables with spaces between.
    pub pinyin: Vec<String>,
    /// Positions in `Category::ALL`, by the order of this format version.
    pub category: Vec<u8>,
    /// Positions in `counties`.
    pub county: Vec<u32>,
    /// Positions in `townships`.
    pub townships: Vec<Vec<u32>>,
    /// Bits: `i` is `CertificationKind::ALL[i]`, by the order of this format version.
    pub certifications: Vec<u16>,
    /// Bits: 0 is January.
    pub months: Vec<u16>,
    /// Bits: `i` is `SeasonEvent::ALL[i]`, by the order of this format version. The whole column is
    /// missing in sets that were compiled before there were any.
    #[serde(default)]
    pub events: Vec<u16>,
    /// Positions in `industries`.
    pub industries: Vec<Vec<u32>>,
    /// Bits: `i` is `Evidence::ALL[i]`, by the order of this format version. The whole column is missing in sets that
    /// were compiled before there were any.
    #[serde(default)]
    pub grades: Vec<u8>,
    /// Names of the paper-cuts `pictures/{name}.svg`; empty where there is none. The whole column is
    /// missing in sets that were compiled before there were any.
    #[serde(default)]
    pub picture: Vec<String>,
}

super::error::file!(CatalogueFile);

/// A part, checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CatalogueShard {
    pub counties: Vec<Place<CountyCode>>,
    /// Townships that a product names.
    pub townships: Vec<Place<TownshipCode>>,
    /// Industries of the base.
    pub industries: Vec<Place<IndustryId>>,
    pub products: Vec<ProductCard>,
}

impl From<&Place<IndustryId>> for IndustryRef {
    fn from(industry: &Place<IndustryId>) -> Self {
        Self { id: industry.code.to_string(), name: Text::from(&industry.name) }
    }
}

impl CatalogueShard {
    /// The part in columns.
    ///
    /// # Errors
    /// If a product names a place or an industry that is not one of the part.
    pub fn encode(&self) -> Result<CatalogueFile, Malformed> {
        let counties = positions(&self.counties);
        let townships = positions(&self.townships);
        let industries = positions(&self.industries);
        let mut columns = ProductColumns::default();
        let mut photos = vec![];
        for (card, product) in self.products.iter().zip(0..) {
            let photo = card.photo.as_ref().map(PhotoRow::from);
            photos.extend(photo.map(|photo| PhotoOfProduct { product, photo }));
            columns.id.push(card.id.to_string());
            columns.zh.push(card.name.zh.clone());
            columns.en.push(card.name.en.clone().unwrap_or_default());
            columns.pinyin.push(card.pinyin.clone());
            columns.category.push(card.category as u8);
            columns.county.push(position(&counties, &card.county, "county")?);
            let of_townships = card.townships.iter();
            let of_townships = of_townships.map(|code| position(&townships, code, "townships"));
            columns.townships.push(of_townships.collect::<Result<_, _>>()?);
            columns.certifications.push(card.certifications.bits());
            columns.months.push(card.months.bits());
            columns.events.push(card.events.bits());
            let of_industries = card.industries.iter();
            let of_industries = of_industries.map(|id| position(&industries, id, "industries"));
            columns.industries.push(of_industries.collect::<Result<_, _>>()?);
            columns.grades.push(card.grades.bits());
            let picture = card.picture.as_ref().map(ToString::to_string);
            columns.picture.push(picture.unwrap_or_default());
        }
        Ok(CatalogueFile {
            format: super::FORMAT,
            counties: self.counties.iter().map(PlaceRef::from).collect(),
            townships: self.townships.iter().map(PlaceRef::from).collect(),
            industries: self.industries.iter().map(IndustryRef::from).collect(),
            products: columns,
            photos,
        })
    }
}

/// Positions by code.
fn positions<C: Eq + std::hash::Hash>(places: &[Place<C>]) -> HashMap<&C, u32> {
    places.iter().map(|place| &place.code).zip(0..).collect()
}

fn position<C: Eq + std::hash::Hash + std::fmt::Display>(
    positions: &HashMap<&C, u32>,
    code: &C,
    field: &'static str,
) -> Result<u32, Malformed> {
    positions.get(code).copied().ok_or_else(|| Malformed::value(field, code))
}

impl CatalogueFile {
    /// Checks every column and gives the products row by row.
    ///
    /// # Errors
    /// At the first column of another length, or value out of range.
    pub fn decode(&self) -> Result<CatalogueShard, Malformed> {
        let counties = self
            .counties
            .iter()
            .map(|row| decode_place(row, "county.code", CountyCode::parse))
            .collect::<Result<Vec<_>, _>>()?;
        let townships = self
            .townships
            .iter()
            .map(|row| decode_place(row, "township.code", TownshipCode::parse))
            .collect::<Result<Vec<_>, _>>()?;
        let industries = self
            .industries
            .iter()
            .map(|row| {
                let code = id(&row.id, "industry.id", IndustryId::parse)?;
                Ok(Place { code, name: row.name.decode(), pinyin: String::new() })
            })
            .collect::<Result<Vec<_>, Malformed>>()?;
        let n_products = self.products.id.len();
        let mut products = (0..n_products)
            .map(|row_idx| self.products.row(row_idx, &counties, &townships, &industries))
            .collect::<Result<Vec<_>, _>>()?;
        for row in &self.photos {
            let product_idx = usize::try_from(row.product).ok();
            let product = product_idx.and_then(|idx| products.get_mut(idx)).ok_or_else(|| {
                Malformed::value("photos.product", format!("no entry {}", row.product))
            })?;
            product.photo = Some(row.photo.decode()?);
        }
        Ok(CatalogueShard { counties, townships, industries, products })
    }
}

/// One catalogue of these parts.
pub fn merge(parts: impl IntoIterator<Item = CatalogueShard>) -> Catalogue {
    let mut names = Names::default();
    let mut products = Vec::new();
    for part in parts {
        let counties = part.counties.into_iter().map(|p| (p.code, (p.name, p.pinyin)));
        names.counties.extend(counties);
        let townships = part.townships.into_iter().map(|p| (p.code, (p.name, p.pinyin)));
        names.townships.extend(townships);
        names.industries.extend(part.industries.into_iter().map(|p| (p.code, p.name)));
        products.extend(part.products);
    }
    Catalogue::new(products, names)
}

/// The products that a file names; `None` where it is of an older set, which says no more than ids.
///
/// # Errors
/// If `named` does not fit together.
pub fn named_products(named: Option<&CatalogueFile>) -> Result<Option<Catalogue>, Malformed> {
    named.map(|part| Ok(merge([part.decode()?]))).transpose()
}

fn decode_place<C, E: ToString>(
    row: &PlaceRef,
    field: &'static str,
    parse: impl Fn(&str) -> Result<C, E>,
) -> Result<Place<C>, Malformed> {
    let code = parse(&row.code).map_err(|error| Malformed::value(field, error.to_string()))?;
    Ok(Place { code, name: row.name.decode(), pinyin: row.pinyin.clone() })
}

fn cell<'a, T>(column: &'a [T], row_idx: usize, field: &'static str) -> Result<&'a T, Malformed> {
    column
        .get(row_idx)
        .ok_or_else(|| Malformed::value(field, format!("the column ends before row {row_idx}")))
}

fn named<C: Clone>(
    places: &[Place<C>],
    place_idx: u32,
    field: &'static str,
) -> Result<C, Malformed> {
    usize::try_from(place_idx)
        .ok()
        .and_then(|idx| places.get(idx))
        .map(|place| place.code.clone())
        .ok_or_else(|| Malformed::value(field, format!("no entry {place_idx}")))
}

impl ProductColumns {
    fn row(
        &self,
        row_idx: usize,
        counties: &[Place<CountyCode>],
        townships: &[Place<TownshipCode>],
        industries: &[Place<IndustryId>],
    ) -> Result<ProductCard, Malformed> {
        let category = *cell(&self.category, row_idx, "category")?;
        let certifications = *cell(&self.certifications, row_idx, "certifications")?;
        let months = *cell(&self.months, row_idx, "months")?;
        Ok(ProductCard {
            id: ProductId::parse(cell(&self.id, row_idx, "id")?)
                .map_err(|e| Malformed::value("id", e))?,
            name: Bilingual::new(cell(&self.zh, row_idx, "zh")?, cell(&self.en, row_idx, "en")?),
            pinyin: cell(&self.pinyin, row_idx, "pinyin")?.clone(),
            category: Category::ALL
                .get(usize::from(category))
                .copied()
                .ok_or_else(|| bad("category", &category))?,
            county: named(counties, *cell(&self.county, row_idx, "county")?, "county")?,
            townships: cell(&self.townships, row_idx, "townships")?
                .iter()
                .map(|idx| named(townships, *idx, "townships"))
                .collect::<Result<_, _>>()?,
            certifications: CertificationSet::from_bits(certifications)
                .ok_or_else(|| bad("certifications", &certifications))?,
            months: Months::from_bits(months).ok_or_else(|| bad("months", &months))?,
            events: self.events.get(row_idx).map_or(Ok(SeasonEvents::default()), |bits| {
                SeasonEvents::from_bits(*bits).ok_or_else(|| bad("events", &bits))
            })?,
            industries: cell(&self.industries, row_idx, "industries")?
                .iter()
                .map(|idx| named(industries, *idx, "industries"))
                .collect::<Result<_, _>>()?,
            grades: self.grades.get(row_idx).map_or(Ok(Grades::default()), |bits| {
                Grades::from_bits(*bits).ok_or_else(|| bad("grades", &bits))
            })?,
            picture: match self.picture.get(row_idx) {
                Some(name) if !name.is_empty() => {
                    Some(PictureId::parse(name).map_err(|e| Malformed::value("picture", e))?)
                }
                _ => None,
            },
            photo: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> CatalogueFile {
        let place = |code: &str| PlaceRef {
            code: code.to_owned(),
            name: Text { zh: "奉节县".to_owned(), en: None },
            pinyin: "feng jie".to_owned(),
        };
        CatalogueFile {
            format: 1,
            counties: vec![place("500236")],
            townships: vec![place("500236100")],
            industries: vec![],
            products: ProductColumns {
                id: vec!["a".to_owned()],
                zh: vec!["脐橙".to_owned()],
                en: vec![String::new()],
                pinyin: vec!["qi cheng".to_owned()],
                category: vec![0],
                county: vec![0],
                townships: vec![vec![0]],
                certifications: vec![1],
                months: vec![1],
                events: vec![1],
                industries: vec![vec![]],
                grades: vec![3],
                picture: vec!["1f0c2b3a4d".to_owned()],
            },
            photos: vec![],
        }
    }

    #[test]
    fn writes_what_it_reads() {
        let mut with_photo = file();
        with_photo.photos = vec![photo_of(0)];
        assert_eq!(with_photo.decode().unwrap().encode().unwrap(), with_photo);
        let mut shard = with_photo.decode().unwrap();
        shard.counties.clear();
        assert!(shard.encode().is_err(), "a product of a county that the part has not");
    }

    #[test]
    fn gives_rows_from_columns() {
        let shard = file().decode().unwrap();
        let product = &shard.products[0];
        assert_eq!(product.category, Category::Fruit);
        assert_eq!(product.county.as_str(), "500236");
        assert_eq!(product.name.en, None);
        assert_eq!(product.picture.as_ref().unwrap().as_str(), "1f0c2b3a4d");
    }

    #[test]
    fn a_set_from_before_there_were_pictures_and_events_is_read() {
        let mut json = serde_json::to_value(file()).unwrap();
        for column in ["picture", "events"] {
            json["products"].as_object_mut().unwrap().remove(column);
        }
        let file = CatalogueFile::from_json(json.to_string().as_bytes()).unwrap();
        let product = &file.decode().unwrap().products[0];
        assert_eq!((&product.picture, product.events), (&None, SeasonEvents::default()));
    }

    #[test]
    fn a_picture_leads_nowhere_else() {
        for name in ["../evil", "a/b", "https://x", "1F0C2B3A4D", "1f"] {
            let mut file = file();
            file.products.picture = vec![name.to_owned()];
            assert!(file.decode().is_err(), "{name}");
        }
    }

    fn photo_of(product: u32) -> PhotoOfProduct {
        let alt = Text { zh: "脐橙".to_owned(), en: None };
        let hash = "0123456789".to_owned();
        let photo = PhotoRow { hash, width: 640, height: 400, widths: vec![320, 640], alt };
        PhotoOfProduct { product, photo }
    }

    #[test]
    fn gives_products_their_photographs() {
        let mut with_photo = file();
        assert_eq!(with_photo.decode().unwrap().products[0].photo, None);
        assert!(!serde_json::to_string(&with_photo).unwrap().contains("photos"));
        with_photo.photos = vec![photo_of(0)];
        assert_eq!(with_photo.decode().unwrap().products[0].photo.as_ref().unwrap().height, 400);
        with_photo.photos = vec![photo_of(1)];
        assert!(with_photo.decode().is_err(), "there is one product");
    }

    #[test]
    fn refuses_short_columns_and_wild_positions() {
        let mut short = file();
        short.products.months.clear();
        assert!(short.decode().is_err());
        let mut wild = file();
        wild.products.county = vec![7];
        assert!(wild.decode().is_err());
        let mut bits = file();
        bits.products.months = vec![u16::MAX];
        assert!(bits.decode().is_err());
        let mut bits = file();
        bits.products.events = vec![u16::MAX];
        assert!(bits.decode().is_err());
    }
}
