//! How much of a large drawing is painted while it moves: as much as its frames have time for.

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
pub struct FrameBudget {
    /// The share that is painted while it moves, 0 to 1.
    pub share: f32,
}

impl Default for FrameBudget {
    fn default() -> Self {
        Self { share: 1.0 }
    }
}

impl FrameBudget {
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
    fn settled(frame_budget: &mut FrameBudget, cost_ms: f64) -> f32 {
        for _ in 0..60 {
            frame_budget.learn((cost_ms * f64::from(frame_budget.share) + 2.0).max(16.7));
        }
        frame_budget.share
    }

    #[test]
    fn what_has_time_is_painted_whole() {
        assert_eq!(settled(&mut FrameBudget::default(), 14.0), 1.0);
    }

    #[test]
    fn what_is_slow_is_painted_in_part_and_all_of_it_when_it_gets_faster() {
        let frame_budget = &mut FrameBudget::default();
        let share = settled(frame_budget, 150.0);
        assert!((0.1..0.25).contains(&share), "{share}");
        assert_eq!(settled(frame_budget, 10.0), 1.0);
    }

    #[test]
    fn what_is_far_too_slow_is_not_gone() {
        assert_eq!(settled(&mut FrameBudget::default(), 900.0), LEAST);
    }

    #[test]
    fn who_was_away_finds_all_of_it() {
        let mut frame_budget = FrameBudget::default();
        frame_budget.learn(60_000.0);
        assert_eq!(frame_budget.share, 1.0);
    }
}
