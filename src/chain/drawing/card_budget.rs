//! How many cards a frame has time for: to take away, to bring up to date, to make, to exchange.

/// What making a card takes, and exchanging two, in those that are brought up to date or taken away
/// meanwhile.
const MAKING: usize = 8;
const EXCHANGING: usize = 4;
/// One card comes first: its code is to be compiled.
const FIRST_WORK: usize = MAKING;
/// In the frame of a change there is more to do than cards.
const CHANGE_WORK: usize = 2 * MAKING;
/// So much is done in other frames at least (what each frame takes beside is as much) and at most.
const LEAST_WORK: usize = 4 * MAKING;
const MOST_WORK: usize = 8 * MAKING;
/// A frame that takes less has room for much more, one that takes more had too much, ms.
const ROOM_MS: f64 = 8.0;
const FULL_MS: f64 = 16.0;

/// Learns from frames how much they have time for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardBudget {
    /// In cards that are brought up to date or taken away.
    work: usize,
}

/// Numbers of cards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cards {
    /// To take away.
    pub n_gone: usize,
    /// To bring up to date.
    pub n_stale: usize,
    /// To make.
    pub n_new: usize,
}

/// Whether cards may come and go in one frame: both move those between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// They may.
    Together,
    /// None goes before one that is awaited has come.
    ComeFirst,
    /// None comes while others are to go.
    GoFirst,
}

impl Default for CardBudget {
    fn default() -> Self {
        Self { work: FIRST_WORK }
    }
}

impl CardBudget {
    /// The next frame is that of a change.
    pub fn change(&mut self) {
        self.work = self.work.min(CHANGE_WORK);
    }

    /// Learns from a frame that this much was done in.
    pub fn learn(&mut self, frame_ms: f64) {
        let work = match frame_ms {
            ..ROOM_MS => self.work * 2,
            ROOM_MS..FULL_MS => self.work + MAKING,
            _ => self.work / 2,
        };
        self.work = work.clamp(LEAST_WORK, MOST_WORK);
    }

    /// What of `all` a frame has time for; at least one new card, so that it ends.
    pub fn share(self, all: Cards, order: Order) -> Cards {
        let n_gone = all.n_gone.min(self.work);
        let n_stale = all.n_stale.min(self.work - n_gone);
        let room = self.work - n_gone - n_stale;
        let n_new = all.n_new.min((room / MAKING).max(1));
        match order {
            Order::ComeFirst => Cards { n_gone: 0, n_stale, n_new },
            Order::GoFirst if n_gone > 0 => Cards { n_gone, n_stale, n_new: 0 },
            Order::GoFirst | Order::Together => Cards { n_gone, n_stale, n_new },
        }
    }

    /// Cards that a frame exchanges in which there is nothing else to do.
    pub fn n_exchanges(self) -> usize {
        self.work / EXCHANGING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards(n_gone: usize, n_stale: usize, n_new: usize) -> Cards {
        Cards { n_gone, n_stale, n_new }
    }

    #[test]
    fn frames_that_have_room_get_more_and_slow_ones_less() {
        let mut budget = CardBudget::default();
        let mut learn = |frame_ms| {
            budget.learn(frame_ms);
            budget.work
        };
        let after = [4.0, 4.0, 40.0, 12.0, 12.0, 900.0, 900.0, 900.0].map(&mut learn);
        assert_eq!(after, [32, 64, 32, 40, 48, 32, 32, 32]);
        budget.change();
        assert_eq!(budget.work, CHANGE_WORK);
        let mut first = CardBudget::default();
        first.change();
        assert_eq!(first, CardBudget::default(), "the first one is still to come");
    }

    #[test]
    fn what_goes_comes_before_what_changes_and_that_before_what_is_new() {
        let share = |all, order| CardBudget { work: 32 }.share(all, order);
        let together = |all| share(all, Order::Together);
        assert_eq!(together(cards(0, 0, 100)), cards(0, 0, 4));
        assert_eq!(together(cards(0, 16, 100)), cards(0, 16, 2));
        assert_eq!(together(cards(10, 100, 100)), cards(10, 22, 1), "one always comes");
        assert_eq!(together(cards(100, 100, 0)), cards(32, 0, 0));
        assert_eq!(together(Cards::default()), Cards::default());
        assert_eq!(share(cards(5, 0, 9), Order::ComeFirst), cards(0, 0, 3));
        assert_eq!(share(cards(5, 0, 9), Order::GoFirst), cards(5, 0, 0));
        assert_eq!(share(cards(0, 0, 9), Order::GoFirst), cards(0, 0, 4));
    }
}
