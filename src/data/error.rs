//! Why data could not be had.

use crate::source::config::BadConfig;
use crate::wire::Malformed;

/// Why data could not be had; what was asked for is in `url`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// No answer: offline, refused, or cut off.
    #[error("no answer from {url}: {detail}")]
    Network {
        /// What was asked for.
        url: String,
        /// The browser's words.
        detail: String,
    },
    /// An answer that is none.
    #[error("{url} answered with status {status}")]
    Status {
        /// What was asked for.
        url: String,
        /// HTTP status.
        status: u16,
    },
    /// An answer of another shape.
    #[error("{url}: {problem}")]
    Malformed {
        /// What was asked for.
        url: String,
        /// What is wrong with it.
        problem: Malformed,
    },
    /// The site is set up wrongly.
    #[error(transparent)]
    Config(#[from] BadConfig),
}

impl LoadError {
    /// Whether asking again later may succeed.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Network { .. } => true,
            Self::Status { status, .. } => *status == 429 || *status >= 500,
            Self::Malformed { .. } | Self::Config(_) => false,
        }
    }
}

/// Why nothing can be searched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SearchError {
    /// The worker does not start, or broke.
    #[error("the search worker: {detail}")]
    Worker {
        /// The browser's words.
        detail: String,
    },
    /// A shard of the index cannot be had.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The worker does not take a shard for one.
    #[error("the search index is refused: {detail}")]
    Refused {
        /// The worker's words.
        detail: String,
    },
    /// The data set has no index.
    #[error("the data set has no search index")]
    Absent,
}
