//! Industries, and the clusters of the manufacturing system that they belong to.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{ClusterId, IndustryId, ProductId, SourceId};

/// What is built on one product or a family of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Industry {
    pub id: IndustryId,
    pub name: Bilingual,
    /// The products that it is built on. Never empty.
    pub products: Vec<ProductId>,
    /// Its cluster; `None` where it belongs to none.
    pub cluster: Option<ClusterId>,
}

coded! {
    /// Tiers of the system of manufacturing clusters, highest first.
    ClusterTier {
        /// Leading clusters.
        Leading = "leading",
        Pillar = "pillar",
        Specialty = "speciality",
        NewStar = "new-star",
    }
}

/// A manufacturing cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    pub id: ClusterId,
    pub tier: ClusterTier,
    pub name: Bilingual,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}
