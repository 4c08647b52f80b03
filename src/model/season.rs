//! The months of a product, and what happens in them.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::SourceId;

coded! {
    /// What a source tells of a product in a month. A month in which any of it happens is one of its
    /// season; a month of which nothing is told is not shown to be out of it.
    SeasonEvent {
        /// Fruit, leaves, shoots, mushrooms and the like are gathered.
        Picked = "picked",
        /// A field crop is cut.
        Harvested = "harvested",
        /// Roots and tubers are dug.
        Dug = "dug",
        /// It is ripe.
        Ripe = "ripe",
        /// It is in bloom, and flowers or branches are cut.
        InBloom = "in-bloom",
        /// It is sold fresh.
        OnMarket = "on-market",
        /// It is dried.
        Dried = "dried",
        /// It is boiled down.
        Boiled = "boiled",
        /// It is made.
        Made = "made",
        /// Animals are slaughtered.
        Slaughtered = "slaughtered",
        /// Animals are shorn, or fiber is spun.
        Spun = "spun",
    }
}

/// A set of events; bit `i` is `SeasonEvent::ALL[i]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SeasonEvents(u16);

impl SeasonEvents {
    /// The set with these bits; `None` if a bit names no event.
    pub fn from_bits(bits: u16) -> Option<Self> {
        (u32::from(bits) < 1 << SeasonEvent::ALL.len()).then_some(Self(bits))
    }

    /// Bit `i` is `SeasonEvent::ALL[i]`.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Whether `event` is in the set.
    pub fn contains(self, event: SeasonEvent) -> bool {
        self.0 & 1 << event as u16 != 0
    }

    /// The events in the set, in the order of their list.
    pub fn iter(self) -> impl Iterator<Item = SeasonEvent> {
        SeasonEvent::ALL.iter().copied().filter(move |event| self.contains(*event))
    }
}

impl FromIterator<SeasonEvent> for SeasonEvents {
    fn from_iter<I: IntoIterator<Item = SeasonEvent>>(events: I) -> Self {
        Self(events.into_iter().fold(0, |bits, event| bits | 1 << event as u16))
    }
}

/// A month of the year, 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// The first month.
    pub const JANUARY: Self = Self(1);

    /// January to December.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// The month with this number; `None` outside 1 to 12.
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// A set of months; bit 0 is January. Empty where no source gives the season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Months(u16);

impl Months {
    /// The set with these bits; `None` if a bit beyond December is set.
    pub fn from_bits(bits: u16) -> Option<Self> {
        (bits < 1 << 12).then_some(Self(bits))
    }

    /// Bit 0 is January.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// This set with `month` in it.
    #[must_use]
    pub fn with(self, month: Month) -> Self {
        Self(self.0 | 1 << (month.0 - 1))
    }

    /// Whether `month` is in the set.
    pub fn contains(self, month: Month) -> bool {
        self.0 & 1 << (month.0 - 1) != 0
    }

    /// Whether no source gives a month.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The months of either set.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The months that the other set has not.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The months in the set, January first.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        Month::all().filter(move |month| self.contains(*month))
    }

    /// Runs of consecutive months as (first, last), a run over the new year kept whole:
    /// November, December, January is one run (11, 1).
    pub fn runs(self) -> Vec<(Month, Month)> {
        if self.0 == (1 << 12) - 1 {
            return vec![(Month(1), Month(12))];
        }
        let previous = |month: Month| Month(if month.0 == 1 { 12 } else { month.0 - 1 });
        let next = |month: Month| Month(month.0 % 12 + 1);
        let starts = self.iter().filter(|month| !self.contains(previous(*month)));
        starts
            .map(|first| {
                let mut last = first;
                while self.contains(next(last)) {
                    last = next(last);
                }
                (first, last)
            })
            .collect()
    }
}

/// What one source tells of some months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonStatement {
    /// The months. Never empty.
    pub months: Months,
    /// What happens in them.
    pub event: SeasonEvent,
    /// What the months stand for.
    pub note: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

impl FromIterator<Month> for Months {
    fn from_iter<I: IntoIterator<Item = Month>>(months: I) -> Self {
        months.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(numbers: &[u8]) -> Vec<(u8, u8)> {
        let months: Months = numbers.iter().filter_map(|n| Month::new(*n)).collect();
        months.runs().into_iter().map(|(a, b)| (a.number(), b.number())).collect()
    }

    #[test]
    fn joins_consecutive_months_also_over_the_new_year() {
        assert_eq!(runs(&[]), []);
        assert_eq!(runs(&[7, 8]), [(7, 8)]);
        assert_eq!(runs(&[12, 1, 2]), [(12, 2)]);
        assert_eq!(runs(&[1, 3, 11, 12]), [(3, 3), (11, 1)]);
        assert_eq!(runs(&(1..=12).collect::<Vec<_>>()), [(1, 12)]);
    }

    #[test]
    fn a_union_has_the_months_of_both() {
        let set =
            |numbers: &[u8]| -> Months { numbers.iter().filter_map(|n| Month::new(*n)).collect() };
        assert_eq!(set(&[11, 12]).union(set(&[1, 12])), set(&[1, 11, 12]));
        assert_eq!(set(&[]).union(set(&[7])), set(&[7]));
        assert_eq!(set(&[1, 11, 12]).without(set(&[1, 2])), set(&[11, 12]));
    }

    #[test]
    fn a_set_of_events_keeps_what_was_put_in() {
        let set: SeasonEvents = [SeasonEvent::Spun, SeasonEvent::Picked].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [SeasonEvent::Picked, SeasonEvent::Spun]);
        assert_eq!(SeasonEvents::from_bits(set.bits()), Some(set));
        assert_eq!(SeasonEvents::from_bits(u16::MAX), None);
    }

    #[test]
    fn refuses_what_is_no_month() {
        assert!(Month::new(0).is_none());
        assert!(Month::new(13).is_none());
        assert!(Months::from_bits(1 << 12).is_none());
    }
}
