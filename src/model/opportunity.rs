//! Published needs and offers: supply and demand.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::{CountyCode, IndustryId, OpportunityId, ProductId, SourceId};

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

coded! {
    /// Whether an answer still makes sense, as far as the dates tell.
    State {
        /// Published or renewed within [`FRESH_MONTHS`].
        Open = "open",
        /// It has no date.
        Undated = "undated",
        /// Published longer ago, and not renewed since.
        Stale = "stale",
        /// Filled, withdrawn, or past its last day.
        Closed = "closed",
    }
}

/// For so many months a need or an offer counts as open after it was published or renewed: budgets and plans that
/// they rest on are made anew each year, and published with some months' delay.
pub const FRESH_MONTHS: i32 = 24;

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
    pub industry_name: Option<String>,
    /// The industry of the base that this is; `None` where it is of none, or of several.
    pub industry: Option<IndustryId>,
    /// The products that it is about; may be empty.
    pub products: Vec<ProductId>,
    /// Ten thousand yuan (万元), as the source gives it; finite, not negative, never a price. `None` where
    /// the source states none.
    pub amount_cny_10k: Option<f64>,
    /// ISO 8601, as exact as known: `2024`, `2024-07` or `2024-07-01`.
    pub published: Option<String>,
    /// When it was last published again, or confirmed; the same form.
    pub renewed: Option<String>,
    /// The last day for answers; the same form.
    pub closes: Option<String>,
    /// When it was filled or withdrawn; the same form.
    pub closed: Option<String>,
    /// What it is about.
    pub summary: Bilingual,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

impl Opportunity {
    /// Its state on a day, `2024-07-01`. A date of a year or month counts to its last day.
    pub fn state(&self, today: &str) -> State {
        let is_over =
            |date: &Option<String>| date.as_deref().is_some_and(|date| is_before(date, today));
        let is_closed = self.closed.as_deref().is_some_and(|date| date <= today);
        if is_closed || is_over(&self.closes) {
            return State::Closed;
        }
        match self.newest() {
            None => State::Undated,
            Some(date) if is_before(&months_later(date, FRESH_MONTHS), today) => State::Stale,
            Some(_) => State::Open,
        }
    }

    /// When it was last said: published or renewed.
    pub fn newest(&self) -> Option<&str> {
        let dates = [&self.published, &self.renewed];
        dates
            .into_iter()
            .flatten()
            .map(String::as_str)
            .max_by(|one, other| end(one).cmp(&end(other)))
    }
}

/// Whether all of a date, a day, month or year, is before a day.
fn is_before(date: &str, today: &str) -> bool {
    end(date).as_str() < today
}

/// The last day that a date may mean, or one after it: `2024` and `2024-12` both end before `2025`.
fn end(date: &str) -> String {
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => format!("{date}-31"),
        _ => date.to_owned(),
    }
}

/// The same day so many months later, as exact as it is.
fn months_later(date: &str, n_months: i32) -> String {
    let mut parts = date.splitn(3, '-');
    let mut next = || parts.next().and_then(|part| part.parse::<i32>().ok());
    let (Some(year), month, day) = (next(), next(), date.get(7..)) else { return date.to_owned() };
    let Some(month) = month else { return format!("{:04}", year + n_months / 12) };
    let months = year * 12 + month - 1 + n_months;
    format!("{:04}-{:02}{}", months / 12, months % 12 + 1, day.unwrap_or_default())
}

#[cfg(test)]
impl Opportunity {
    /// A need of which little more than its id matters to a test.
    ///
    /// # Panics
    /// If `id` is none.
    pub fn sample(id: &str) -> Self {
        Self {
            id: OpportunityId::parse(id).unwrap(),
            side: Side::Need,
            kind: OpportunityKind::Capital,
            title: Bilingual::new(id, ""),
            organization: String::new(),
            county: None,
            industry_name: None,
            industry: None,
            products: vec![],
            amount_cny_10k: None,
            published: None,
            renewed: None,
            closes: None,
            closed: None,
            summary: Bilingual::default(),
            sources: vec![],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-11-29";

    fn state(published: &str, renewed: &str, closes: &str, closed: &str) -> State {
        let date = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let own = Opportunity {
            published: date(published),
            renewed: date(renewed),
            closes: date(closes),
            closed: date(closed),
            ..Opportunity::sample("a")
        };
        own.state(TODAY)
    }

    #[test]
    fn it_is_open_for_two_years_after_it_was_last_said() {
        assert_eq!(state("2024-11-29", "", "", ""), State::Open);
        assert_eq!(state("2024-11-28", "", "", ""), State::Stale);
        assert_eq!(state("2024-11", "", "", ""), State::Open);
        assert_eq!(state("2024-10", "", "", ""), State::Stale);
        // To the last day that the year may mean.
        assert_eq!(state("2024", "", "", ""), State::Open);
        assert_eq!(state("2023", "", "", ""), State::Stale);
        assert_eq!(state("2015", "2026-01-02", "", ""), State::Open);
        assert_eq!(state("2026-01-02", "2015", "", ""), State::Open);
        assert_eq!(state("", "", "", ""), State::Undated);
    }

    #[test]
    fn it_is_closed_where_the_table_says_so_or_its_last_day_is_over() {
        assert_eq!(state("2026", "", "", "2026-11-29"), State::Closed);
        assert_eq!(state("2026", "", "", "2027-01-01"), State::Open);
        assert_eq!(state("2026", "", "2026-11-28", ""), State::Closed);
        assert_eq!(state("2026", "", "2026-11-29", ""), State::Open);
        assert_eq!(state("2026", "", "2026-11", ""), State::Open);
        assert_eq!(state("", "", "2025", ""), State::Closed);
        assert_eq!(state("2015", "2026", "", "2016"), State::Closed);
    }

    #[test]
    fn months_go_over_the_end_of_a_year() {
        assert_eq!(months_later("2024-11-29", 24), "2026-11-29");
        assert_eq!(months_later("2024-11-29", 2), "2025-01-29");
        assert_eq!(months_later("2024-12", 1), "2025-01");
        assert_eq!(months_later("2024", 24), "2026");
    }
}
