//! The layout worker: started with the first diagram, asked for one layout at a time.
//!
//! What is asked and answered is in [`crate::wire::layout`]. Knows no component.

use std::cell::{Cell, RefCell};
use std::mem::take;

use futures::channel::oneshot;

use super::worker::asking::Question;
use super::worker::phase::Phase;
use super::worker::{Client, Protocol, text};
use crate::browser::page;
use crate::browser::worker::Part;
use crate::layered::{Diagram, Layout, Options};
use crate::wire::layout::{self, Reply};

/// Where `index.html` says the name of the worker's script, which changes with its content.
const LAYOUTER_META: &str = "atlas-layouter";

/// Why there is no layout: the worker does not start, or broke.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the layout worker: {0}")]
pub struct LayoutError(String);

/// What came of a diagram.
type Outcome = Result<Layout, LayoutError>;

/// Lays out diagrams in a worker. Clones share it; it ends with the last of them.
#[derive(Clone)]
pub struct Layouter(Client<Layouts>);

/// What is said to the worker.
#[derive(Default)]
struct Layouts {
    n_asked: Cell<u32>,
    /// The newest diagram alone: who asked before hears that nothing comes.
    newest: RefCell<Option<Newest>>,
}

struct Newest {
    question: layout::Question,
    waiting: oneshot::Sender<Outcome>,
}

impl Layouter {
    /// A layouter of the site whose files `file` finds by their names. Starts nothing yet.
    pub fn new(file: impl Fn(&str) -> String) -> Self {
        Self(Client::new(file(&page::meta(LAYOUTER_META)), Layouts::default()))
    }

    /// Lays `diagram` out, or says why that cannot be. `None` if a later diagram came meanwhile: whoever
    /// asked before is no longer answered.
    pub async fn arrange(&self, diagram: &Diagram, options: &Options) -> Option<Outcome> {
        let (sender, receiver) = oneshot::channel();
        let question = layout::Question::new(diagram, options);
        let Layouts { n_asked, newest } = self.0.protocol();
        newest.replace(Some(Newest { question, waiting: sender }));
        n_asked.set(n_asked.get().wrapping_add(1));
        self.0.ask((), Some(n_asked.get()));
        let is_running = *self.0.phase() == Phase::Ready;
        if !is_running {
            // It knows all it needs, and reads what it was sent once it runs.
            self.0.run(self.0.begin());
            self.0.open();
        }
        receiver.await.ok()
    }
}

impl Layouts {
    fn answer(&self, outcome: Outcome) {
        if let Some(Newest { waiting, .. }) = self.newest.take() {
            _ = waiting.send(outcome);
        }
    }
}

impl Protocol for Layouts {
    type Asker = ();
    /// Which diagram.
    type What = u32;
    type Error = LayoutError;

    fn message(&self, (): (), Question { ask, .. }: Question<u32>) -> Vec<Part> {
        let mut newest = self.newest.borrow_mut();
        // Only the newest is ever asked for, and once.
        let question = newest.as_mut().map(|newest| take(&mut newest.question));
        let layout::Question { nodes, edges, rooms } = question.unwrap_or_default();
        let ask = Part::Number(f64::from(ask));
        vec![text("layout"), ask, Part::Floats(nodes), Part::Numbers(edges), Part::Floats(rooms)]
    }

    fn told(&self, client: &Client<Self>, message: Vec<Part>) {
        let Ok([Part::Text(_), Part::Number(ask), Part::Floats(numbers), Part::Numbers(counts)]) =
            <[Part; 4]>::try_from(message)
        else {
            return;
        };
        if client.answered((), ask).is_some() {
            let layout = Reply { numbers, counts }.decode();
            let broken = || LayoutError("an answer that does not fit together".to_owned());
            self.answer(layout.ok_or_else(broken));
        }
    }

    fn broken(detail: String) -> LayoutError {
        LayoutError(detail)
    }

    fn entered(&self, phase: Phase<LayoutError>) {
        if let Phase::Failed(error) = phase {
            self.answer(Err(error));
        }
    }
}
