//! What cards need words for, and from whom they get them.

use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::chain::Stage;
use crate::model::season::{Months, SeasonEvent};

/// Something to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// `Fruit`.
    Category(Category),
    /// A certificate in a word or two.
    Certification(CertificationKind),
    /// `Picked`.
    Event(SeasonEvent),
    /// What the marked months are, where more than one thing happens in them.
    Season,
    /// `November to January`.
    Months(Months),
    /// `Cultivation`.
    Stage(Stage),
    /// `Chain map`.
    Chain,
    /// `4 products`.
    Products(usize),
    /// `30 townships`.
    Townships(usize),
    /// `38 counties`.
    Counties(usize),
    /// `12 organizations`.
    Organizations(usize),
    /// `20 links`.
    Links(usize),
}

/// The words of one language of the site.
pub trait Words: Sync {
    /// BCP 47 tag of the language.
    fn lang(&self) -> &str;
    /// A phrase in this language.
    fn say(&self, phrase: Phrase) -> String;
}
