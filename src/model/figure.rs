//! Figures over the years, in the source's own unit and in SI or currency units.

use super::bilingual::Bilingual;
use super::coded::coded;
use super::id::SourceId;

/// 1 mu = 1/15 ha (State Council order on legal units of measurement, 1984).
pub const MU_PER_HECTARE: f64 = 15.0;

coded! {
    /// What a figure measures, and with it the unit of its value.
    Metric {
        /// Planted or managed area, mu.
        AreaMu = "area_mu",
        /// Output, tonnes.
        OutputT = "output_t",
        /// Value of output, hundred million yuan (亿元).
        OutputValue = "output_value_cny_100m",
        /// Value of the brand by its evaluator, hundred million yuan. Evaluators are not comparable.
        BrandValue = "brand_value_cny_100m",
        /// Exports, hundred million yuan.
        Export = "export_cny_100m",
    }
}

/// A value with its unit, converted once from the source's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// Area in mu, as the source gives it.
    Area {
        /// Mu; divide by [`MU_PER_HECTARE`] for hectares.
        mu: f64,
    },
    /// Mass in tonnes.
    Mass {
        /// Tonnes.
        t: f64,
    },
    /// Money in yuan.
    Money {
        /// Yuan.
        cny: f64,
    },
}

/// One figure of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What the source calls its subject.
    pub subject: Bilingual,
    /// What is measured.
    pub metric: Metric,
    /// The year it is for.
    pub year: i16,
    /// In the unit of `metric`, as the source gives it. Finite and not negative.
    pub value: f64,
    /// Whether the source gives it as expected or planned.
    pub is_forecast: bool,
    /// What it covers and what to beware of.
    pub scope: Option<Bilingual>,
    /// Where this is written. Never empty.
    pub sources: Vec<SourceId>,
}

impl Metric {
    /// `value` of this metric with its unit.
    pub fn quantity(self, value: f64) -> Quantity {
        const HUNDRED_MILLION: f64 = 1e8;
        match self {
            Self::AreaMu => Quantity::Area { mu: value },
            Self::OutputT => Quantity::Mass { t: value },
            Self::OutputValue | Self::BrandValue | Self::Export => {
                Quantity::Money { cny: value * HUNDRED_MILLION }
            }
        }
    }
}

/// What is measured of both, in the order of [`Metric::ALL`].
pub fn metrics_of_both(one: &[Figure], other: &[Figure]) -> Vec<Metric> {
    let has = |figures: &[Figure], metric| figures.iter().any(|own| own.metric == metric);
    let all = Metric::ALL.iter().copied();
    all.filter(|metric| has(one, *metric) && has(other, *metric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_measured_of_both() {
        let of = |metric| Figure {
            subject: Bilingual { zh: "榨菜".to_owned(), en: None },
            metric,
            year: 2024,
            value: 1.0,
            is_forecast: false,
            scope: None,
            sources: vec![],
        };
        let one = [Metric::Export, Metric::OutputT, Metric::AreaMu].map(of);
        let other = [Metric::OutputT, Metric::BrandValue, Metric::Export].map(of);
        assert_eq!(metrics_of_both(&one, &other), [Metric::OutputT, Metric::Export]);
        assert_eq!(metrics_of_both(&one, &[]), []);
    }

    #[test]
    fn gives_each_metric_its_unit() {
        assert_eq!(Metric::AreaMu.quantity(15.0), Quantity::Area { mu: 15.0 });
        assert_eq!(Metric::OutputT.quantity(2.0), Quantity::Mass { t: 2.0 });
        assert_eq!(Metric::BrandValue.quantity(1.5), Quantity::Money { cny: 1.5e8 });
    }
}
