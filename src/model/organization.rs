//! Who stands on the chain map, and what goes between them.

use super::bilingual::Bilingual;
use super::chain::{Chain, Stage};
use super::coded::coded;
use super::id::{CountyCode, OrganizationId, ProductId, SourceId};
use super::provenance::Source;

coded! {
    /// What an organization is; also what stands for one on the map: a park, a brand, a loan.
    OrganizationKind {
        /// Company.
        Enterprise = "enterprise",
        /// Farmers' cooperative.
        Cooperative = "cooperative",
        /// Several cooperatives under one roof.
        CooperativeGroup = "cooperative-group",
        /// Research institute.
        Institute = "institute",
        /// University or college.
        University = "university",
        /// Public body.
        Government = "government",
        /// Trade association.
        Association = "association",
        /// Bank or other lender.
        Lender = "lender",
        /// Guarantor of loans.
        Guarantee = "guarantee",
        /// Loan with a name of its own.
        LoanProduct = "loan-product",
        /// Exchange, e-commerce or data platform.
        Platform = "platform",
        /// Industrial park.
        Park = "park",
        /// Wholesale market.
        Market = "market",
        /// Production or trial base.
        Base = "base",
        /// Regional or company brand.
        Brand = "brand",
        /// Fair or festival.
        Event = "event",
        /// Program that trains or sends people.
        TalentProgram = "talent-programme",
        /// Route of trains, trucks or ships.
        LogisticsRoute = "logistics-route",
        /// Investment fund.
        Fund = "fund",
        /// Insurance company.
        Insurer = "insurer",
        /// Insurance with a name of its own.
        InsuranceProduct = "insurance-product",
        TrainingSchool = "training-school",
    }
}

/// A node of the chain map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Once among its kind; part of addresses, so it never changes.
    pub id: OrganizationId,
    /// In Chinese and, where somebody wrote it, in English.
    pub name: Bilingual,
    /// What it is.
    pub kind: OrganizationKind,
    /// Which of the four chains it is part of.
    pub chain: Chain,
    /// Where in the chain it stands.
    pub stage: Stage,
    /// Its county; `None` outside the base's region or where no source names it.
    pub county: Option<CountyCode>,
    /// The products that it serves; may be empty.
    pub products: Vec<ProductId>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkEnd {
    Organization(OrganizationId),
    Product(ProductId),
}

/// A directed edge of the chain map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Who acts.
    pub from: OrganizationId,
    /// On whom or what.
    pub to: LinkEnd,
    /// One verb of the base's table of verbs: `supplies`.
    pub verb: String,
    /// The evidence in words; `None` where there is none.
    pub note: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

/// All organizations of a base with the links between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizations {
    /// Ascending by id.
    pub organizations: Vec<Organization>,
    /// In the order of the table. An end may be a product, or a row, that is not published.
    pub links: Vec<Link>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}
