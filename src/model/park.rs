//! Parks, bases and villages with a title.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{CountyCode, ParkId, ProductId, SourceId, TownshipCode};

coded! {
    /// What may be in doubt about a park.
    ParkStatus {
        /// It may not be finished.
        Unconfirmed = "unconfirmed",
    }
}

/// A park, base or village with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Park {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: ParkId,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// Its title or type, in the words of the base.
    pub kind: Bilingual,
    /// Its county; `None` where no source names it.
    pub county: Option<CountyCode>,
    pub township: Option<TownshipCode>,
    /// Its industry in Chinese, as the source names it.
    pub industry: Option<String>,
    /// Year of the title or opening.
    pub year: Option<i16>,
    /// What is in doubt about it; `None` where nothing is.
    pub status: Option<ParkStatus>,
    /// The products that it is for; may be empty.
    pub products: Vec<ProductId>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}
