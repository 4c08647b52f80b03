//! Tours through the chain map: states of it in an order, with a sentence each.

use super::bilingual::Bilingual;

/// A state of the chain map, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TourStep {
    /// Once among all steps.
    pub id: String,
    /// The tour, as addresses name it.
    pub tour: String,
    /// The name of the tour.
    pub name: Bilingual,
    /// What the map shows: the query string of its address, without `?`; `None` for the board.
    pub address: Option<String>,
    /// What is said beside it.
    pub text: Bilingual,
}
