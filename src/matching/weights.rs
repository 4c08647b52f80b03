//! How much each ground counts.

use super::ground::Ground;

/// The most that a ground can count.
pub const MAX: u8 = 10;

/// A weight for each ground, 0 to [`MAX`]; not all 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights([u8; Ground::ALL.len()]);

impl Default for Weights {
    /// What is asked must be what is given, and be for the same industry, before anything else helps; a product in
    /// common is most of that again; a neighbor is easier to deal with, but goods and money travel; of two that fit alike
    /// the newer one is more likely still to stand.
    fn default() -> Self {
        Self(
            Ground::ALL
                .iter()
                .map(|ground| ground.usual())
                .collect::<Vec<_>>()
                .try_into()
                .unwrap_or([1; Ground::ALL.len()]),
        )
    }
}

impl Weights {
    /// What an address says: `kind.5,place.0`; the others, and what is none, are as usual.
    pub fn parse(text: &str) -> Self {
        let mut weights = Self::default();
        for part in text.split(',') {
            let Some((code, weight)) = part.split_once('.') else { continue };
            if let (Some(ground), Ok(weight)) = (Ground::from_code(code), weight.parse::<u8>()) {
                weights = weights.with(ground, weight);
            }
        }
        weights
    }

    /// As [`Self::parse`] reads it; empty where all are as usual.
    pub fn to_text(self) -> String {
        let changed = Ground::ALL.iter().filter(|ground| self.weight(**ground) != ground.usual());
        let parts = changed.map(|ground| format!("{}.{}", ground.code(), self.weight(*ground)));
        parts.collect::<Vec<_>>().join(",")
    }

    /// The same with another weight of a ground, at most [`MAX`]; where it would leave all 0, as it is.
    #[must_use]
    pub fn with(self, ground: Ground, weight: u8) -> Self {
        let mut weights = self.0;
        if let Some(own) = weights.get_mut(ground as usize) {
            *own = weight.min(MAX);
        }
        if weights.iter().all(|weight| *weight == 0) { self } else { Self(weights) }
    }

    /// Of a ground, 0 to [`MAX`].
    pub fn weight(self, ground: Ground) -> u8 {
        self.0.get(ground as usize).copied().unwrap_or_default()
    }

    pub(super) fn of(self, ground: Ground) -> f32 {
        f32::from(self.weight(ground))
    }

    /// Of all grounds; not 0.
    pub(super) fn sum(self) -> f32 {
        self.0.iter().map(|weight| f32::from(*weight)).sum::<f32>().max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_differs() {
        assert_eq!(Weights::default().to_text(), "");
        let weights = Weights::default().with(Ground::Place, 9).with(Ground::Date, 0);
        assert_eq!(weights.to_text(), "place.9,date.0");
        assert_eq!(Weights::parse("place.9,date.0"), weights);
    }

    #[test]
    fn what_is_no_weight_changes_nothing() {
        for text in [
            "",
            "place",
            "place.",
            "place.-1",
            "place.999",
            "<b>.1",
            ".,.,",
            "date.1.5",
            "kind.NaN",
        ] {
            assert_eq!(Weights::parse(text), Weights::default(), "{text}");
        }
        assert_eq!(Weights::parse("place.200").weight(Ground::Place), MAX);
        let none = Ground::ALL.iter().fold(Weights::default(), |own, ground| own.with(*ground, 0));
        assert!(none.sum() >= 1.0 && none.to_text() != "");
    }
}
