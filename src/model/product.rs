//! Products: the short form that lists need.

use super::bilingual::Bilingual;
use super::category::Category;
use super::certification::CertificationSet;
use super::id::{CountyCode, IndustryId, PictureId, ProductId, TownshipCode};
use super::photo::Photo;
use super::season::{Months, SeasonEvents};

/// What a list, a card or a facet needs to know of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductCard {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: Bilingual,
    /// Toneless syllables with spaces between: `feng jie qi cheng`.
    pub pinyin: String,
    /// What kind of thing it is.
    pub category: Category,
    /// The county it comes from.
    pub county: CountyCode,
    /// The townships that a source names; may be empty.
    pub townships: Vec<TownshipCode>,
    /// Its certificates and listings.
    pub certifications: CertificationSet,
    /// Months in which a source tells of it; empty where none does.
    pub months: Months,
    /// What happens in them, as far as sources say.
    pub events: SeasonEvents,
    /// The industries built on it; may be empty.
    pub industries: Vec<IndustryId>,
    /// Its paper-cut; `None` where its row names no motif.
    pub picture: Option<PictureId>,
    /// Its main photograph; `None` where the operator has none.
    pub photo: Option<Photo>,
}

#[cfg(test)]
impl ProductCard {
    /// A product of which little more than its id matters to a test.
    ///
    /// # Panics
    /// If `id` is none.
    pub fn sample(id: &str) -> Self {
        Self {
            id: ProductId::parse(id).unwrap(),
            name: Bilingual::new(id, ""),
            pinyin: id.to_owned(),
            category: Category::Fruit,
            county: CountyCode::parse("500101").unwrap(),
            townships: vec![],
            certifications: CertificationSet::default(),
            months: Months::default(),
            events: SeasonEvents::default(),
            industries: vec![],
            picture: None,
            photo: None,
        }
    }
}
