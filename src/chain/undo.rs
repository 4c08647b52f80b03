//! What a visitor asked before, so that the last change can be taken back.
//!
//! A fold over the queries of one map, one after the other: [`UndoStack::after`] tells what is to be taken back
//! after each. Going back is an address like any other, which is why the stack is told of it beforehand; what the
//! browser's own buttons do is a change too. Knows no address bar.

use super::query::ChainQuery;

/// Changes that can be taken back at most: as many as anyone remembers, at a kilobyte each.
const MAX_CHANGES: usize = 50;

/// Why there is another query.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Change {
    /// Something else is asked.
    #[default]
    New,
    /// The last change is taken back.
    Undo,
    /// What was taken back last is done again.
    Redo,
}

/// The queries before and, where some were taken back, after the one of now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoStack {
    /// The latest comes last.
    past: Vec<ChainQuery>,
    now: Option<ChainQuery>,
    /// The nearest comes last.
    future: Vec<ChainQuery>,
}

impl UndoStack {
    /// The stack once `query` is asked. A change other than [`Change::New`] holds only if it leads to `query`.
    #[must_use]
    pub fn after(&self, query: &ChainQuery, change: Change) -> Self {
        let mut next = self.clone();
        let asked = state_of(query);
        if next.now.as_ref() == Some(&asked) {
            return next;
        }
        let before = next.now.replace(asked);
        let now = &next.now;
        match change {
            Change::Undo if next.past.last() == now.as_ref() => {
                next.past.pop();
                next.future.extend(before);
            }
            Change::Redo if next.future.last() == now.as_ref() => {
                next.future.pop();
                next.past.extend(before);
            }
            _ => {
                next.future.clear();
                next.past.extend(before);
                let n_old = next.past.len().saturating_sub(MAX_CHANGES);
                next.past.drain(..n_old);
            }
        }
        next
    }

    /// The query to go to for a change; `None` where there is none. What is typed now stays typed.
    pub fn to(&self, change: Change, typed: &str) -> Option<ChainQuery> {
        let state = match change {
            Change::New => None,
            Change::Undo => self.past.last(),
            Change::Redo => self.future.last(),
        };
        Some(ChainQuery { typed: typed.to_owned(), ..state?.clone() })
    }
}

/// What counts as a change: all but what is typed, which text fields take back themselves.
fn state_of(query: &ChainQuery) -> ChainQuery {
    ChainQuery { typed: String::new(), ..query.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A page: the stack, and what is asked.
    struct Page {
        stack: UndoStack,
        query: ChainQuery,
    }

    impl Page {
        fn new(query: &str) -> Self {
            let query = ChainQuery::from_query(query);
            Self { stack: UndoStack::default().after(&query, Change::New), query }
        }

        fn ask(&mut self, query: &str) {
            self.query = ChainQuery::from_query(query);
            self.stack = self.stack.after(&self.query, Change::New);
        }

        /// The address that comes of it; empty where nothing does.
        fn press(&mut self, change: Change) -> String {
            let Some(query) = self.stack.to(change, &self.query.typed) else {
                return String::new();
            };
            self.stack = self.stack.after(&query, change);
            self.query = query;
            self.query.to_query()
        }
    }

    #[test]
    fn changes_are_taken_back_and_done_again() {
        let mut page = Page::new("node=a");
        assert_eq!(page.press(Change::Undo), "", "nothing was changed");
        page.ask("node=b");
        page.ask("node=b&trace=both");
        assert_eq!(page.press(Change::Undo), "node=b");
        assert_eq!(page.press(Change::Undo), "node=a");
        assert_eq!(page.press(Change::Undo), "");
        assert_eq!(page.press(Change::Redo), "node=b");
        assert_eq!(page.press(Change::Redo), "node=b&trace=both");
        assert_eq!(page.press(Change::Redo), "");
        page.press(Change::Undo);
        page.ask("node=c");
        assert_eq!(page.press(Change::Redo), "", "a new change ends what was taken back");
        assert_eq!(page.press(Change::Undo), "node=b");
    }

    #[test]
    fn a_change_that_leads_back_is_one_like_others() {
        let mut page = Page::new("node=a");
        page.ask("node=b");
        page.ask("node=a");
        assert_eq!(page.press(Change::Undo), "node=b");
        assert_eq!(page.press(Change::Undo), "node=a");
    }

    #[test]
    fn what_is_typed_is_not_taken_back_and_stays() {
        let mut page = Page::new("node=a");
        page.ask("node=a&q=x");
        assert_eq!(page.press(Change::Undo), "");
        page.ask("node=b&q=xy");
        assert_eq!(page.press(Change::Undo), "q=xy&node=a");
    }

    #[test]
    fn an_answer_to_something_else_is_a_change() {
        let asked = |query: &str| ChainQuery::from_query(query);
        let stack = UndoStack::default().after(&asked("node=a"), Change::New);
        let stack =
            stack.after(&asked("node=b"), Change::New).after(&asked("node=c"), Change::Undo);
        assert_eq!(stack.to(Change::Undo, ""), Some(asked("node=b")));
        assert_eq!(stack.to(Change::Redo, ""), None);
    }

    proptest! {
        #[test]
        fn as_many_steps_back_as_forward_lead_to_the_same(n in 1..120_usize, n_back in 0..120_usize) {
            let mut page = Page::new("node=0");
            (1..=n).for_each(|at| page.ask(&format!("node={at}")));
            let kept = n.min(MAX_CHANGES);
            for back in 1..=n_back.min(kept) {
                prop_assert_eq!(page.press(Change::Undo), format!("node={}", n - back));
            }
            if n_back > kept {
                prop_assert_eq!(page.press(Change::Undo), "");
            }
            for _ in 0..n_back.min(kept) {
                prop_assert_ne!(page.press(Change::Redo), "");
            }
            prop_assert_eq!(page.query.to_query(), format!("node={n}"));
        }
    }
}
