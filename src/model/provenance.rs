//! Where a fact comes from.

use super::coded::coded;
use super::id::SourceId;

coded! {
    /// What kind of publication a source is, the most to be trusted first.
    SourceQuality {
        /// A government's own site or gazette.
        Official = "official",
        /// A scholarly publication.
        Academic = "academic",
        /// A university, institute or company on itself.
        Institution = "institution",
        /// A trade or heritage association.
        Association = "association",
        /// A newspaper, agency or broadcaster.
        Media = "media",
        /// An open data set.
        Dataset = "dataset",
        /// The base's own statement.
        Statement = "statement",
        /// Another site that carries a named paper's story.
        Repost = "repost",
        /// Lists of specialities and encyclopaedias.
        Aggregator = "aggregator",
        /// A copy on an unrelated host.
        Mirror = "mirror",
        /// A forum post.
        Forum = "forum",
    }
}

/// A source: what to call it and, where it may be linked, its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: SourceId,
    /// Headline, shortened by us: not always verbatim.
    pub title: String,
    /// Who published it; `None` where the title alone is known.
    pub publisher: Option<String>,
    /// ISO 8601 date, as exact as known: `2024`, `2024-07` or `2024-07-01`.
    pub date: Option<String>,
    /// `http` or `https` address; `None` where it must not be linked.
    pub url: Option<String>,
    /// What kind of publication it is.
    pub quality: SourceQuality,
}
