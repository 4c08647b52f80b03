//! Something that is done soon: once, however often it is asked for meanwhile, and not at all when the
//! map is gone by then.

use leptos::prelude::*;

use crate::browser::frame::on_next_frame;
use crate::browser::tasks::in_next_task;

/// What is done once.
#[derive(Clone, Copy)]
pub(super) struct Once {
    is_asked: StoredValue<bool>,
}

impl Once {
    /// Nothing is asked yet.
    pub(super) fn new() -> Self {
        Self { is_asked: StoredValue::new(false) }
    }

    /// Does it before the next frame.
    pub(super) fn on_next_frame(self, act: impl FnOnce() + 'static) {
        self.ask(|| on_next_frame(move || self.act(act)));
    }

    /// Does it in a task of its own.
    pub(super) fn in_next_task(self, act: impl FnOnce() + 'static) {
        self.ask(|| in_next_task(move || self.act(act)));
    }

    fn ask(self, ask: impl FnOnce()) {
        let was_asked = self.is_asked.try_update_value(|is| std::mem::replace(is, true));
        if was_asked == Some(false) {
            ask();
        }
    }

    fn act(self, act: impl FnOnce()) {
        if self.is_asked.try_set_value(false).is_none() {
            act();
        }
    }
}
