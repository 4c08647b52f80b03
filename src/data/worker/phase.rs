//! How far a worker is, and which of its starts is the present one.

/// How far a worker is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Phase<E> {
    /// Nobody asked yet.
    #[default]
    Asleep,
    /// Nothing can be answered yet.
    Starting,
    /// Questions are answered.
    Ready,
    /// Nothing is answered before another start.
    Failed(E),
}

/// A start of the worker. What belongs to an earlier one is dropped when it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Start(u32);

/// The life of a worker through all its starts.
#[derive(Debug)]
pub struct Life<E> {
    phase: Phase<E>,
    start: Start,
}

impl<E> Default for Life<E> {
    fn default() -> Self {
        Self { phase: Phase::Asleep, start: Start::default() }
    }
}

impl<E: PartialEq> Life<E> {
    /// How far it is.
    pub fn phase(&self) -> &Phase<E> {
        &self.phase
    }

    /// The present start.
    pub fn start(&self) -> Start {
        self.start
    }

    /// Starts, whatever was before; gives whether the phase is another now, as all below.
    pub fn begin(&mut self) -> bool {
        self.end();
        self.begin_again()
    }

    /// The same start is made once more, from its beginning.
    pub fn begin_again(&mut self) -> bool {
        self.enter(Phase::Starting)
    }

    /// Questions can be answered from now on, unless the start has failed.
    pub fn open(&mut self) -> bool {
        self.phase == Phase::Starting && self.enter(Phase::Ready)
    }

    /// Nothing more comes of this start.
    pub fn fail(&mut self, error: E) -> bool {
        self.end();
        self.enter(Phase::Failed(error))
    }

    fn end(&mut self) {
        self.start = Start(self.start.0.wrapping_add(1));
    }

    fn enter(&mut self, phase: Phase<E>) -> bool {
        let is_other = self.phase != phase;
        self.phase = phase;
        is_other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_starts_is_ready_fails_and_starts_again() {
        let mut life = Life::default();
        assert_eq!(life.phase(), &Phase::Asleep);
        assert!(life.begin() && *life.phase() == Phase::Starting);
        assert!(life.open() && *life.phase() == Phase::Ready);
        assert!(!life.open() && *life.phase() == Phase::Ready, "each part of an index says so");
        assert!(life.fail("broken") && *life.phase() == Phase::Failed("broken"));
        assert!(!life.open() && !life.fail("broken"), "it stays so");
        assert!(life.fail("offline") && life.begin());
        assert!(!life.begin(), "it was starting");
    }

    #[test]
    fn what_belongs_to_an_earlier_start_is_known_by_it() {
        let mut life = Life::default();
        let mut starts = vec![life.start()];
        life.begin();
        starts.push(life.start());
        life.open();
        life.begin_again();
        assert_eq!(life.start(), starts[1], "other data came, and fill the same worker anew");
        life.fail("broken");
        starts.push(life.start());
        life.begin();
        starts.push(life.start());
        starts.dedup();
        assert_eq!(starts.len(), 4);
    }
}
