//! What a base knows of an industry, and of all of them side by side.

use super::achievement::Achievement;
use super::bilingual::Bilingual;
use super::demonstration::Demonstration;
use super::evidence::{Evidence, EvidenceFilter};
use super::figure::Figure;
use super::industry::{Cluster, Industry};
use super::opportunity::Opportunity;
use super::park::Park;
use super::provenance::Source;

/// All that is known of an industry but its chain map, which is a file of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    pub industry: Industry,
    /// Its place in the system of manufacturing clusters; `None` where it has none.
    pub cluster: Option<Cluster>,
    /// Of its products, by metric and year.
    pub figures: Vec<Figure>,
    pub parks: Vec<Park>,
    /// Villages and towns that a list names for one of its products.
    pub demonstrations: Vec<Demonstration>,
    /// Needs and offers that name it or one of its products.
    pub opportunities: Vec<Opportunity>,
    pub achievements: Vec<Achievement>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}

impl Dossier {
    /// What is left of it where sources must meet a demand, and how many facts are not.
    pub fn trusted(&self, evidence: Evidence) -> (Self, usize) {
        let filter = EvidenceFilter::new(evidence, &self.source_list);
        let mut n = 0;
        let kept = Self {
            figures: filter.rows(&self.figures, |row| &row.sources, &mut n),
            parks: filter.rows(&self.parks, |row| &row.sources, &mut n),
            demonstrations: filter.rows(&self.demonstrations, |row| &row.sources, &mut n),
            opportunities: filter.rows(&self.opportunities, |row| &row.sources, &mut n),
            achievements: filter.rows(&self.achievements, |row| &row.sources, &mut n),
            ..self.clone()
        };
        (kept, n)
    }
}

/// An industry beside others.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub industry: Industry,
    /// Name of its cluster.
    pub cluster: Option<Bilingual>,
    /// By the order of [`Evidence::ALL`]; sets that were compiled before there were grades have the first alone.
    pub by_evidence: Vec<Known>,
}

/// What is known of an industry by the evidence that counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// The newest that is no forecast: of the value of its output, else of what else is measured. `None` where nothing is.
    pub latest: Option<Figure>,
    pub n_achievements: u32,
}

impl Summary {
    /// What is known by the evidence that counts.
    pub fn known(&self, evidence: Evidence) -> Known {
        self.by_evidence.get(evidence as usize).cloned().unwrap_or_default()
    }
}

/// All industries of a base.
#[derive(Debug, Clone, PartialEq)]
pub struct Summaries {
    /// In the order of the table.
    pub rows: Vec<Summary>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}
