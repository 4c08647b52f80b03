//! Numbers that look like chance and are the same every time: SplitMix64 (G. L. Steele, D. Lea,
//! C. H. Flood, 2014).

/// A sequence of numbers; the same seed gives the same one.
#[derive(Debug, Clone)]
pub(super) struct Chance(u64);

impl Chance {
    /// The sequence of this seed.
    pub(super) fn with_seed(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `n - 1`; 0 if there is none.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        (((self.next() >> 32) * u64::from(n)) >> 32) as u32
    }

    /// A number from 0 to 1, without 1.
    pub(super) fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u32 << 24) as f32
    }

    /// Yes or no.
    pub(super) fn coin(&mut self) -> bool {
        self.next() >> 63 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_in_their_ranges_and_come_again() {
        let (mut one, mut same) = (Chance::with_seed(3), Chance::with_seed(3));
        let mut seen = [0; 5];
        for _ in 0..1_000 {
            let number = one.below(5);
            assert_eq!(number, same.below(5));
            seen[number as usize] += 1;
            assert!((0.0..1.0).contains(&one.share()));
            same.share();
            assert_eq!(one.coin(), same.coin());
        }
        assert!(seen.iter().all(|n| (150..250).contains(n)), "{seen:?}");
        assert_eq!(one.below(0), 0);
    }
}
