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
        /// When the server wants to be asked again, seconds.
        retry_after_s: Option<u32>,
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
    /// Whether asking again in a moment may succeed.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Network { .. } => true,
            Self::Status { status, .. } => *status == 429 || *status >= 500,
            Self::Malformed { .. } | Self::Config(_) => false,
        }
    }

    /// Whether somebody may mend it while the page is open: a server is started, a right granted, a file or a
    /// function put where it was missing.
    pub fn is_mendable(&self) -> bool {
        matches!(self, Self::Network { .. } | Self::Status { .. })
    }

    /// When the server wants to be asked again, ms.
    pub fn retry_after_ms(&self) -> Option<u32> {
        match self {
            Self::Status { retry_after_s, .. } => retry_after_s.map(|s| s.saturating_mul(1_000)),
            _ => None,
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
