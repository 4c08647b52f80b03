//! What matching knows of an entry.

use crate::model::achievement::{Achievement, AchievementKind};
use crate::model::bilingual::Bilingual;
use crate::model::chain::{Chain, Stage};
use crate::model::id::{CountyCode, IndustryId, ProductId, SourceId};
use crate::model::opportunity::{Opportunity, OpportunityKind, Side, State};
use crate::model::organization::OrganizationKind;

use super::gives::{Given, kinds_at, of_achievement, of_offer, of_organization, place_of};

/// What an entry is in a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Asks.
    Need,
    Offer,
    Organization,
    /// A result of research.
    Achievement,
    Industry,
}

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    pub role: Role,
    /// Once among its role; part of addresses.
    pub id: String,
    pub name: Bilingual,
    /// What a need asks for; empty for all others.
    pub wants: Vec<OpportunityKind>,
    /// What it can give, and how surely.
    pub gives: Vec<Given>,
    /// Ascending, each once.
    pub industries: Vec<IndustryId>,
    /// Ascending, each once.
    pub products: Vec<ProductId>,
    pub county: Option<CountyCode>,
    /// The chain that it is part of, or that what it asks for or offers belongs to.
    pub chain: Option<Chain>,
    /// The same of stages.
    pub stage: Option<Stage>,
    /// Whether an answer makes sense; `None` for what has no end.
    pub state: Option<State>,
    /// Where all this is written; empty for an industry and a gap, which follow from what others say.
    pub sources: Vec<SourceId>,
}

impl Party {
    /// A need or an offer on a day, `2024-07-01`; `industries` are those of its products.
    pub fn of_opportunity(row: &Opportunity, industries: Vec<IndustryId>, today: &str) -> Self {
        let (chain, stage) = place_of(row.kind);
        let mut industries = industries;
        industries.extend(row.industry.clone());
        let (role, wants, gives) = match row.side {
            Side::Need => (Role::Need, vec![row.kind], vec![]),
            Side::Offer => (Role::Offer, vec![], of_offer(row.kind)),
        };
        let mut own = Self {
            role,
            id: row.id.to_string(),
            name: row.title.clone(),
            wants,
            gives,
            industries,
            products: row.products.clone(),
            county: row.county.clone(),
            chain,
            stage,
            state: Some(row.state(today)),
            sources: row.sources.clone(),
        };
        own.put_in_order();
        own
    }

    /// A result of research; `industries` are those of its products.
    pub fn of_achievement(row: &Achievement, industries: Vec<IndustryId>) -> Self {
        let mut own = Self {
            role: Role::Achievement,
            id: row.id.to_string(),
            name: row.name.clone(),
            wants: vec![],
            gives: of_achievement(row.kind),
            industries,
            products: row.products.clone(),
            county: None,
            chain: (row.kind != AchievementKind::Award).then_some(Chain::Innovation),
            stage: None,
            state: None,
            sources: row.sources.clone(),
        };
        own.put_in_order();
        own
    }

    /// An organization as the map of an industry has it.
    pub fn of_organization(
        (id, name): (&str, &Bilingual),
        (kind, chain, stage): (OrganizationKind, Chain, Stage),
        county: Option<CountyCode>,
        industries: Vec<IndustryId>,
        sources: Vec<SourceId>,
    ) -> Self {
        let mut own = Self {
            role: Role::Organization,
            id: id.to_owned(),
            name: name.clone(),
            wants: vec![],
            gives: of_organization(kind, chain, stage),
            industries,
            products: vec![],
            county,
            chain: Some(chain),
            stage: Some(stage),
            state: None,
            sources,
        };
        own.put_in_order();
        own
    }

    pub fn of_industry(id: &IndustryId, name: &Bilingual) -> Self {
        Self {
            role: Role::Industry,
            id: id.to_string(),
            name: name.clone(),
            wants: vec![],
            gives: vec![],
            industries: vec![id.clone()],
            products: vec![],
            county: None,
            chain: None,
            stage: None,
            state: None,
            sources: vec![],
        }
    }

    /// A gap: what an industry lacks at a place of its chains, as a need that has no end.
    pub fn of_gap(
        id: &str,
        name: &Bilingual,
        industry: &IndustryId,
        place: (Option<Chain>, Option<Stage>),
    ) -> Self {
        let (chain, stage) = place;
        let wants = kinds_at(chain, stage);
        Self {
            role: Role::Need,
            id: id.to_owned(),
            wants,
            chain,
            stage,
            ..Self::of_industry(industry, name)
        }
    }

    /// Has lists in their order.
    fn put_in_order(&mut self) {
        self.industries.sort();
        self.industries.dedup();
        self.products.sort();
        self.products.dedup();
    }

    /// Whether an answer no longer makes sense, as far as the dates tell.
    pub fn is_over(&self) -> bool {
        matches!(self.state, Some(State::Stale | State::Closed))
    }
}
