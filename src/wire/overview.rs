//! What a base shows to someone who asked for nothing, in one month.

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::catalogue::{CatalogueFile, merge};
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::evidence::{EVIDENCE_KEY, Evidence};
use crate::model::season::{Month, SeasonEvent};
use crate::query::answer::{Answer, Catalogue, Facet};
use crate::query::catalogue::{FacetValue, PAGE_SIZE};
use crate::query::overview::Overview;
use crate::text::sorting::sort_by_key;

/// `overview-01` to `overview-12`: the home page and the plain catalogue in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OverviewFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// The products that are shown, every industry of the base, and the counties that `by_county` counts.
    pub catalogue: CatalogueFile,
    /// How many counties have products; 0 in older sets, whose files have all of them.
    #[serde(default)]
    pub n_counties: u32,
    /// Positions of the products of the first page of the catalogue.
    pub first_page: Vec<u32>,
    /// Positions of some products that are harvested in the month.
    pub in_season: Vec<u32>,
    /// How many products there are.
    pub n_products: u32,
    /// Of how many of them the months are known.
    pub n_with_months: u32,
    /// How many of them have each of `Category::ALL`, by the order of this format version.
    pub by_category: Vec<u32>,
    /// How many are harvested in each of the twelve months.
    pub by_month: Vec<u32>,
    /// Of how many each of `SeasonEvent::ALL` is told, by the order of this format version.
    pub by_event: Vec<u32>,
    /// How many have each of `CertificationKind::ALL`, by the order of this format version.
    pub by_certification: Vec<u32>,
    /// Of how many the sources meet each demand of `Evidence::ALL`, by the order of this format version; none in older
    /// sets.
    #[serde(default)]
    pub by_evidence: Vec<u32>,
    /// How many come from each of `catalogue.counties`.
    pub by_county: Vec<u32>,
    /// How many serve each of `catalogue.industries`.
    pub by_industry: Vec<u32>,
}

super::error::file!(OverviewFile);

impl OverviewFile {
    /// The file of `overview`; `catalogue` has the same products in the same order.
    pub fn new(overview: &Overview, catalogue: CatalogueFile) -> Self {
        let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let positions = |idxs: &[usize]| idxs.iter().map(|idx| n(*idx)).collect();
        let count = |value: FacetValue| n(overview.n_of(&value));
        let named = |key: &str, id: &String| FacetValue::parse(key, id).map_or(0, count);
        let page = &overview.first_page;
        Self {
            format: super::FORMAT,
            first_page: positions(&page.page),
            in_season: positions(&overview.in_season),
            n_products: n(page.n_hits),
            n_with_months: n(overview.n_with_months),
            n_counties: n(overview.n_counties),
            by_category: categories().map(count).collect(),
            by_month: months().map(count).collect(),
            by_event: events().map(count).collect(),
            by_certification: certifications().map(count).collect(),
            by_evidence: evidence().map(count).collect(),
            by_county: catalogue.counties.iter().map(|own| named("county", &own.code)).collect(),
            by_industry: catalogue
                .industries
                .iter()
                .map(|own| named("industry", &own.id))
                .collect(),
            catalogue,
        }
    }

    /// What the file says, checked.
    ///
    /// # Errors
    /// If a column is too long, or a position is none.
    pub fn decode(&self) -> Result<Overview, Malformed> {
        let shard = self.catalogue.decode()?;
        let counties = shard.counties.iter().map(|own| FacetValue::County(own.code.clone()));
        let by_county = facet("county", counties, &self.by_county)?;
        let by_county_len = by_county.values.len();
        let industries = shard.industries.iter().map(|own| FacetValue::Industry(own.code.clone()));
        let by_industry = facet("industry", industries, &self.by_industry)?;
        let catalogue = merge([shard]);
        let n_hits = self.n_products as usize;
        let first_page = Answer {
            page: positions(&self.first_page, &catalogue)?,
            n_hits,
            page_number: 1,
            n_pages: n_hits.div_ceil(PAGE_SIZE).max(1),
            facets: vec![
                facet("category", categories(), &self.by_category)?,
                facet("month", months(), &self.by_month)?,
                facet("event", events(), &self.by_event)?,
                facet("cert", certifications(), &self.by_certification)?,
                by_county,
                by_industry,
                facet(EVIDENCE_KEY, evidence(), &self.by_evidence)?,
            ],
        };
        Ok(Overview {
            first_page,
            in_season: positions(&self.in_season, &catalogue)?,
            n_with_months: self.n_with_months as usize,
            n_counties: by_county_len.max(self.n_counties as usize),
            catalogue,
        })
    }
}

fn categories() -> impl Iterator<Item = FacetValue> {
    Category::ALL.iter().copied().map(FacetValue::Category)
}

fn months() -> impl Iterator<Item = FacetValue> {
    Month::all().map(FacetValue::Month)
}

fn events() -> impl Iterator<Item = FacetValue> {
    SeasonEvent::ALL.iter().copied().map(FacetValue::Event)
}

fn certifications() -> impl Iterator<Item = FacetValue> {
    CertificationKind::ALL.iter().copied().map(FacetValue::Certification)
}

fn evidence() -> impl Iterator<Item = FacetValue> {
    Evidence::ALL.iter().copied().map(FacetValue::Evidence)
}

fn positions(idxs: &[u32], catalogue: &Catalogue) -> Result<Vec<usize>, Malformed> {
    let position = |idx: &u32| {
        let at = usize::try_from(*idx).ok().filter(|at| *at < catalogue.products().len());
        at.ok_or_else(|| Malformed::value("first_page", format!("no entry {idx}")))
    };
    idxs.iter().map(position).collect()
}

/// The values that any product has, with their numbers.
fn facet(
    key: &'static str,
    values: impl Iterator<Item = FacetValue>,
    counts: &[u32],
) -> Result<Facet, Malformed> {
    let values: Vec<_> = values.collect();
    if counts.len() > values.len() {
        return Err(Malformed::value(key, format!("{} counts", counts.len())));
    }
    let counted = values.into_iter().zip(counts.iter().map(|count| *count as usize));
    let mut values: Vec<_> = counted.filter(|(_, count)| *count > 0).collect();
    // Industries stand in the order of their table.
    sort_by_key(&mut values, |(value, _)| value.clone());
    Ok(Facet { key, values })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::FORMAT;
    use crate::wire::base::{PlaceRef, Text};
    use crate::wire::catalogue::ProductColumns;

    fn file() -> OverviewFile {
        let county = |code: &str| PlaceRef {
            code: code.to_owned(),
            name: Text { zh: "县".to_owned(), en: None },
            pinyin: "xian".to_owned(),
        };
        let texts = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        let products = ProductColumns {
            id: texts(["a", "b"]),
            zh: texts(["甲", "乙"]),
            en: texts(["A", "B"]),
            pinyin: texts(["jia", "yi"]),
            category: vec![0, 1],
            county: vec![1, 1],
            townships: vec![vec![], vec![]],
            certifications: vec![1, 0],
            months: vec![1 << 10, 0],
            events: vec![1, 0],
            industries: vec![vec![], vec![]],
            grades: vec![1, 0],
            picture: vec![],
        };
        let catalogue = CatalogueFile {
            format: FORMAT,
            counties: vec![county("500101"), county("500102")],
            townships: vec![],
            industries: vec![],
            products,
            photos: vec![],
        };
        let whole = merge([catalogue.decode().unwrap()]);
        let month = Month::new(11).unwrap();
        let overview = Overview::of(&whole.with_showcase(&[], month), &[], month);
        OverviewFile::new(&overview, catalogue)
    }

    #[test]
    fn says_the_same_after_a_way_as_a_file() {
        let file = file();
        let overview = file.decode().unwrap();
        assert_eq!(overview.first_page.page, [0, 1]);
        assert_eq!(overview.in_season, [0]);
        assert_eq!((overview.first_page.n_hits, overview.n_with_months), (2, 1));
        assert_eq!(overview.n_of(&FacetValue::Month(Month::new(11).unwrap())), 1);
        let county = |code| FacetValue::parse("county", code).unwrap();
        assert_eq!((overview.n_of(&county("500101")), overview.n_of(&county("500102"))), (0, 2));
        assert_eq!(file.by_category.get(..2), Some(&[1, 1][..]));
        assert_eq!(OverviewFile::new(&overview, file.catalogue.clone()), file);
    }

    #[test]
    fn refuses_positions_and_counts_of_nothing() {
        let mut wild = file();
        wild.first_page = vec![7];
        assert!(wild.decode().is_err());
        let mut wild = file();
        wild.by_county.push(1);
        assert!(wild.decode().is_err());
    }
}
