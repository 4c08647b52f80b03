//! How much of a crowd is painted while it moves: as much as its frames have time for.

/// Time of a frame up to which all is well: less than two of a screen's, ms.
const SLOW_MS: f64 = 30.0;
/// A frame that took longer was not painted all that time: the page was out of sight, ms.
const AWAY_MS: f64 = 2_000.0;
/// After so long without a frame all is painted, ms.
pub const REST_MS: u32 = 200;
/// What is painted at least.
const LEAST: f32 = 0.05;
/// Growth in a frame that was fast.
const GROWTH: f32 = 1.1;

/// Learns from frames how much they have time for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The share that is painted while it moves, 0 to 1.
    pub share: f32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { share: 1.0 }
    }
}

impl Pace {
    /// Learns from a frame that this share was painted in: the time from its start to the next one's.
    pub fn learn(&mut self, took_ms: f64) {
        if took_ms < SLOW_MS {
            self.share = (self.share * GROWTH).min(1.0);
        } else if took_ms < AWAY_MS {
            self.share = (self.share * (SLOW_MS / took_ms) as f32).max(LEAST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The share that is left after frames that take `cost_ms` for all of it, and 2 ms more.
    fn settled(pace: &mut Pace, cost_ms: f64) -> f32 {
        for _ in 0..60 {
            pace.learn((cost_ms * f64::from(pace.share) + 2.0).max(16.7));
        }
        pace.share
    }

    #[test]
    fn what_has_time_is_painted_whole() {
        assert_eq!(settled(&mut Pace::default(), 14.0), 1.0);
    }

    #[test]
    fn what_is_slow_is_painted_in_part_and_all_of_it_when_it_gets_faster() {
        let pace = &mut Pace::default();
        let share = settled(pace, 150.0);
        assert!((0.1..0.25).contains(&share), "{share}");
        assert_eq!(settled(pace, 10.0), 1.0);
    }

    #[test]
    fn what_is_far_too_slow_is_not_gone() {
        assert_eq!(settled(&mut Pace::default(), 900.0), LEAST);
    }

    #[test]
    fn who_was_away_finds_all_of_it() {
        let mut pace = Pace::default();
        pace.learn(60_000.0);
        assert_eq!(pace.share, 1.0);
    }
}
