//! Published needs and offers: supply and demand.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{CountyCode, OpportunityId, ProductId, SourceId};

coded! {
    /// Whether somebody asks or offers.
    Side {
        /// Asks.
        Need = "need",
        Offer = "offer",
    }
}

coded! {
    /// What is needed or offered.
    OpportunityKind {
        /// Investment or credit.
        Capital = "capital",
        /// A technique, a license, a variety.
        Technology = "technology",
        /// Machines.
        Equipment = "equipment",
        /// People.
        Talent = "talent",
        /// Produce to be processed.
        RawMaterial = "raw-material",
        /// Storage and transport.
        Logistics = "logistics",
        /// Ways to buyers.
        Channel = "channel",
        /// Land, plants, greenhouses.
        LandFacility = "land-facility",
        /// Research for others.
        ResearchService = "research-service",
        /// Finance for others.
        FinanceService = "finance-service",
        /// Training for others.
        TrainingService = "training-service",
        /// Selling online for others.
        ECommerceService = "e-commerce-service",
        /// Design and branding.
        Design = "design",
    }
}

/// A published need or offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: OpportunityId,
    /// Whether it asks or offers.
    pub side: Side,
    /// What is needed or offered.
    pub kind: OpportunityKind,
    pub title: Bilingual,
    /// Who, in Chinese, as the source names it.
    pub organization: String,
    /// Its county; `None` where no source names it.
    pub county: Option<CountyCode>,
    /// Its industry in Chinese, as the source names it.
    pub industry: Option<String>,
    /// The products that it is about; may be empty.
    pub products: Vec<ProductId>,
    /// Ten thousand yuan (万元), as the source gives it; finite, not negative, never a price. `None` where
    /// the source states none.
    pub amount_cny_10k: Option<f64>,
    /// ISO 8601, as exact as known: `2024`, `2024-07` or `2024-07-01`.
    pub published: Option<String>,
    /// What it is about.
    pub summary: Bilingual,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}
