//! Results that others can use.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{AchievementId, ProductId, SourceId};

coded! {
    /// What a result is.
    AchievementKind {
        /// A variety or breed.
        Variety = "variety",
        Standard = "standard",
        /// A technique.
        Technology = "technology",
        Patent = "patent",
        Award = "award",
    }
}

/// A result that others can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achievement {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: AchievementId,
    /// What it is.
    pub kind: AchievementKind,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// Whose, in Chinese, as the source names them; `None` where it names nobody.
    pub organization: Option<String>,
    /// Its industry in Chinese, as the source names it.
    pub industry: Option<String>,
    /// Year of approval, award or report.
    pub year: Option<i16>,
    /// What it is, in a sentence or two.
    pub summary: Option<Bilingual>,
    /// The products that it is for; may be empty.
    pub products: Vec<ProductId>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}
