//! Scales of charts: numbers in, positions out. What draws them is in `ui`.
//!
//! Figures of a base are few and from different years: a column for each year that has one, on an axis that has all
//! years, shows what is missing as an empty place, and joins nothing that nobody measured. For that a library is more
//! than it takes: leptos-chartistry 0.2.3, the only kept one for Leptos, brings chrono and leptos-use.

/// Ticks of an axis from 0 to at least `max`: steps of 1, 2 or 5 times a power of ten, at most `n` of them.
///
/// Heckbert, "Nice numbers for graph labels", Graphics Gems (1990), from 0 on. Values that are not positive and finite
/// give 0 and 1.
pub fn ticks(max: f64, n: usize) -> Vec<f64> {
    if !max.is_finite() || max <= 0.0 || n == 0 {
        return vec![0.0, 1.0];
    }
    let rough = max / n as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let factors = [1.0, 2.0, 5.0, 10.0];
    let step =
        factors.into_iter().map(|factor| factor * power).find(|step| *step * n as f64 >= max);
    let step = step.unwrap_or(10.0 * power);
    let n_steps = (max / step).ceil() as u32;
    (0..=n_steps).map(|at| f64::from(at) * step).collect()
}

/// What columns are drawn against, which charts beside each other share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub first_year: i16,
    pub last_year: i16,
    /// The largest value.
    pub max: f64,
}

impl Scale {
    /// That of (year, value); `None` where there are no values.
    pub fn of(values: &[(i16, f64)]) -> Option<Self> {
        let years = values.iter().map(|(year, _)| *year);
        let max = values.iter().map(|(_, value)| *value).fold(0.0, f64::max);
        Some(Self { first_year: years.clone().min()?, last_year: years.max()?, max })
    }

    /// The columns of a chart: a place for each year from the first to the last, with the value of those that have one.
    pub fn columns(&self, values: &[(i16, f64)]) -> Vec<(i16, Option<f64>)> {
        let value =
            |year: i16| values.iter().find(|(own, _)| *own == year).map(|(_, value)| *value);
        (self.first_year..=self.last_year).map(|year| (year, value(year))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(155.45, 4), [0.0, 50.0, 100.0, 150.0, 200.0]);
        assert_eq!(ticks(100.0, 4), [0.0, 50.0, 100.0]);
        assert_eq!(ticks(738_400.0, 4), [0.0, 200_000.0, 400_000.0, 600_000.0, 800_000.0]);
        assert_eq!(ticks(0.3, 3), [0.0, 0.1, 0.2, 0.30000000000000004]);
        for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(ticks(bad, 4), [0.0, 1.0]);
        }
    }

    #[test]
    fn a_year_without_a_value_has_its_place() {
        let (one, other) = ([(2021, 3.0), (2019, 1.0)], [(2020, 5.0)]);
        let own = Scale::of(&one).unwrap();
        assert_eq!(own.columns(&one), [(2019, Some(1.0)), (2020, None), (2021, Some(3.0))]);
        assert_eq!(Scale::of(&[]), None);
        let of_both = Scale::of(&[one.as_slice(), &other].concat()).unwrap();
        assert_eq!(of_both, Scale { max: 5.0, ..own });
        assert_eq!(of_both.columns(&other), [(2019, None), (2020, Some(5.0)), (2021, None)]);
    }

    proptest! {
        #[test]
        fn the_last_tick_is_not_below_what_is_shown(max in 1e-6_f64..1e13, n in 1_usize..8) {
            let ticks = ticks(max, n);
            prop_assert!(ticks.last().unwrap() * (1.0 + 1e-9) >= max, "{ticks:?}");
            prop_assert!(ticks.len() <= n + 1, "{ticks:?}");
            prop_assert!(ticks.is_sorted() && ticks[0] == 0.0);
        }
    }
}
