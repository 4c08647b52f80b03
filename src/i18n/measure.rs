//! How a quantity is said in a language: which numbers in which units, not yet formatted.
//!
//! Chinese readers get mu, tonnes and yuan in 万 and 亿; others get mu with hectares.

use crate::model::figure::{MU_PER_HECTARE, Quantity};

/// A number with the unit to be written behind (or, for money, before) it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// In `unit`.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

/// Units that the interface has words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Mu, 1/15 ha.
    Mu,
    Hectare,
    Tonne,
    Yuan,
}

/// The measure in the source's unit and, where readers of `lang` need it, a second one.
pub fn measures(quantity: Quantity, lang: &str) -> (Measure, Option<Measure>) {
    match quantity {
        Quantity::Area { mu } => {
            // A converted figure is not more exact than its source.
            let exact = mu / MU_PER_HECTARE;
            let value = if exact < 10.0 { exact } else { exact.round() };
            let hectares = Measure { value, unit: Unit::Hectare };
            (Measure { value: mu, unit: Unit::Mu }, (!lang.starts_with("zh")).then_some(hectares))
        }
        Quantity::Mass { t } => (Measure { value: t, unit: Unit::Tonne }, None),
        Quantity::Money { cny } => (Measure { value: cny, unit: Unit::Yuan }, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_of_english_get_hectares_beside_mu() {
        let hectares = |mu| measures(Quantity::Area { mu }, "en").1.map(|measure| measure.value);
        assert_eq!([hectares(383_000.0), hectares(30.0)], [Some(25_533.0), Some(2.0)]);
        let area = Quantity::Area { mu: 300_000.0 };
        assert_eq!(measures(area, "zh").1, None);
        assert_eq!(measures(area, "en").1, Some(Measure { value: 20_000.0, unit: Unit::Hectare }));
    }
}
