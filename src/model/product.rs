//! Products: the short form that lists need, and all that is known of one.

use super::achievement::Achievement;
use super::bilingual::Bilingual;
use super::category::Category;
use super::certification::{Certification, CertificationSet};
use super::coded::coded;
use super::demonstration::Demonstration;
use super::evidence::Grades;
use super::figure::Figure;
use super::id::{CountyCode, IndustryId, PictureId, ProductId, SourceId, TownshipCode};
use super::opportunity::Opportunity;
use super::organization::Organization;
use super::park::Park;
use super::photo::{CreditedPhoto, Photo};
use super::place::Place;
use super::provenance::Source;
use super::season::{Months, SeasonEvents, SeasonStatement};

/// What a list, a card or a facet needs to know of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductCard {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: ProductId,
    /// In Chinese and, where somebody wrote it, in English.
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
    /// How well its name, origin, season and summary are documented.
    pub grades: Grades,
    /// Its paper-cut; `None` where its row names no motif.
    pub picture: Option<PictureId>,
    /// Its main photograph; `None` where the operator has none.
    pub photo: Option<Photo>,
}

/// All that is known of one product.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// What lists show.
    pub card: ProductCard,
    pub county: Place<CountyCode>,
    /// Townships that a source names and that exist today.
    pub townships: Vec<Place<TownshipCode>>,
    /// The places as the source writes them, often with historic names.
    pub townships_as_named: Vec<String>,
    /// What it is.
    pub summary: Bilingual,
    /// What a reader should know before relying on it.
    pub caution: Option<Bilingual>,
    /// The sources of the name, the origin, the season and the summary. Never empty.
    pub sources: Vec<SourceId>,
    /// Certificates and listings, geographical indications first.
    pub certifications: Vec<Certification>,
    /// What happens in which months, in the order of the table. Months of the card that none of them
    /// has are told by the sources of the product.
    pub seasons: Vec<SeasonStatement>,
    /// How it is made and eaten, and since when.
    pub story: Option<Story>,
    /// Villages and towns that a list names for it.
    pub demonstrations: Vec<Demonstration>,
    /// Figures, by metric and year.
    pub figures: Vec<Figure>,
    /// Who works on it.
    pub organizations: Vec<Organization>,
    /// Varieties, standards, techniques, patents and awards.
    pub achievements: Vec<Achievement>,
    /// Parks and bases.
    pub parks: Vec<Park>,
    /// Published needs and offers.
    pub opportunities: Vec<Opportunity>,
    /// Photographs, the one of the card first.
    pub photos: Vec<CreditedPhoto>,
    /// A few products of other counties that are like it, best first.
    pub similar: Vec<SimilarProduct>,
    /// A few other products of the same county.
    pub related: Vec<ProductCard>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}

/// How a product is made and eaten, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Two or three sentences.
    pub text: Bilingual,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

coded! {
    /// What two products have in common, weightiest first.
    Likeness {
        /// The same crop or craft: one motif, or names that end alike.
        Kind = "kind",
        Category = "category",
        /// A month of the season.
        Months = "months",
        /// A kind of certificate.
        Certification = "certification",
    }
}

/// A product that is like another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarProduct {
    /// What lists show.
    pub card: ProductCard,
    /// Name of its county.
    pub county: Bilingual,
    /// What the two have in common, weightiest first.
    pub same: Vec<Likeness>,
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
            grades: Grades::default(),
            picture: None,
            photo: None,
        }
    }
}
