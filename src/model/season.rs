//! Months of harvest.

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
    fn refuses_what_is_no_month() {
        assert!(Month::new(0).is_none());
        assert!(Month::new(13).is_none());
        assert!(Months::from_bits(1 << 12).is_none());
    }
}
