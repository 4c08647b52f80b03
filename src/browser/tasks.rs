//! Long work cut into tasks: the one place that says when work makes room for the browser, and when it
//! ends because nobody wants it any more.
//!
//! The browser draws, and hears the visitor, between two tasks. [`in_next_task`] and [`after_frames`]
//! put work off. [`Work`] is work that goes on for longer: it ends a task when its [`Budget`] is spent,
//! and all of it when its [`Token`] is over. Budgets and tokens know no browser.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::clock::{now_ms, pause};
use super::frame::frame;

/// How long a task works, ms. A frame of a fast screen has 8; a slow device takes fewer pieces in a
/// task, not longer tasks.
const TASK_MS: f64 = 5.0;

/// Acts in a task of its own, after what waits, as drawing a frame.
pub fn in_next_task(act: impl FnOnce() + 'static) {
    after_frames(0, act);
}

/// Acts in a task of its own, once what is there has been on the screen for `n_frames` frames.
pub fn after_frames(n_frames: u32, act: impl FnOnce() + 'static) {
    spawn_local(async move {
        pause().await;
        for _ in 0..n_frames {
            frame().await;
        }
        act();
    });
}

/// Acts on each of `all` in a task of its own, in their order.
pub fn each_in_a_task<T: 'static>(all: Vec<T>, mut act: impl FnMut(T) + 'static) {
    spawn_local(async move {
        for one in all {
            pause().await;
            act(one);
        }
    });
}

/// Work that takes more than a task.
#[derive(Debug)]
pub struct Work {
    token: Token,
    budget: Budget,
}

impl Work {
    /// Work that is wanted until `token` is over. It begins now.
    pub fn new(token: Token) -> Self {
        Self { token, budget: Budget::new(now_ms()) }
    }

    /// Call it between two pieces: makes room for the browser if this task has had its time. Pieces are
    /// best some tenths of a millisecond long.
    ///
    /// # Errors
    /// If nobody wants the rest.
    pub async fn go_on(&mut self) -> Result<(), Over> {
        if self.budget.is_spent(now_ms()) {
            pause().await;
            self.budget = Budget::new(now_ms());
        }
        self.token.check()
    }
}

/// The time of a task.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budget {
    begun_ms: f64,
}

impl Budget {
    /// That of a task that begins now.
    pub fn new(now_ms: f64) -> Self {
        Self { begun_ms: now_ms }
    }

    /// Whether the task has had its time.
    pub fn is_spent(self, now_ms: f64) -> bool {
        now_ms - self.begun_ms >= TASK_MS
    }
}

/// Work of one kind, of which the newest alone is wanted; none any more once this is dropped, as it is
/// with the component that keeps it.
#[derive(Debug, Default)]
pub struct Latest(Rc<Cell<u32>>);

impl Latest {
    /// Begins other work: that before is over.
    pub fn begin(&self) -> Token {
        self.0.set(self.0.get().wrapping_add(1));
        Token { newest: Rc::clone(&self.0), mine: self.0.get() }
    }
}

impl Drop for Latest {
    fn drop(&mut self) {
        self.begin();
    }
}

/// Says whether work is still wanted. That which is made by default always is.
#[derive(Debug, Clone, Default)]
pub struct Token {
    newest: Rc<Cell<u32>>,
    mine: u32,
}

/// The work is no longer wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over;

impl Token {
    /// Whether it is over.
    ///
    /// # Errors
    /// If it is.
    pub fn check(&self) -> Result<(), Over> {
        if self.newest.get() == self.mine { Ok(()) } else { Err(Over) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt as _;

    #[test]
    fn a_task_is_over_when_its_time_is() {
        let budget = Budget::new(100.0);
        let is_spent = [99.0, 100.0, 100.0 + TASK_MS - 0.1, 100.0 + TASK_MS, 1_000.0];
        let is_spent = is_spent.map(|now_ms| budget.is_spent(now_ms));
        assert_eq!(is_spent, [false, false, false, true, true]);
    }

    #[test]
    fn only_the_newest_work_is_wanted() {
        let (searches, layouts) = (Latest::default(), Latest::default());
        let [first, other] = [searches.begin(), layouts.begin()];
        assert_eq!((first.check(), other.check()), (Ok(()), Ok(())));
        let second = searches.begin();
        assert_eq!((first.check(), second.check()), (Err(Over), Ok(())));
        assert_eq!(other.check(), Ok(()), "work of another kind goes on");
        drop(searches);
        assert_eq!(second.check(), Err(Over), "who wanted it is gone");
        assert_eq!(Token::default().check(), Ok(()));
    }

    #[test]
    fn work_ends_between_two_pieces() {
        let latest = Latest::default();
        let mut work = Work::new(latest.begin());
        let mut go_on = || work.go_on().now_or_never();
        assert_eq!(go_on(), Some(Ok(())));
        latest.begin();
        assert_eq!(go_on(), Some(Err(Over)));
    }
}
