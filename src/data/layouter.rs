//! The layout worker: started with the first diagram, asked for one layout at a time.
//!
//! What is asked and answered is in [`crate::wire::layout`]. Knows no component.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use wasm_bindgen_futures::spawn_local;

use crate::browser::page;
use crate::browser::worker::{Part, Worker};
use crate::layered::{Diagram, Layout, Options};
use crate::wire::layout::{Question, Reply};

/// Where `index.html` says the name of the worker's script, which changes with its content.
const LAYOUTER_META: &str = "atlas-layouter";

/// Why there is no layout.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The worker does not start, or broke.
    #[error("the layout worker: {0}")]
    Worker(String),
    /// A later diagram came, and this one is no longer wanted.
    #[error("a later diagram came")]
    Late,
}

type Answer = Result<Layout, LayoutError>;

/// Lays out diagrams in a worker. Clones share it; it ends with the last of them.
#[derive(Clone)]
pub struct Layouter(Rc<Inner>);

struct Inner {
    script_url: String,
    worker: RefCell<Option<Worker>>,
    n_asked: Cell<u32>,
    waiting: RefCell<Option<(u32, oneshot::Sender<Answer>)>>,
}

impl Layouter {
    /// A layouter of the site whose files `file` finds by their names. Starts nothing yet.
    pub fn new(file: impl Fn(&str) -> String) -> Self {
        Self(Rc::new(Inner {
            script_url: file(&page::meta(LAYOUTER_META)),
            worker: RefCell::default(),
            n_asked: Cell::default(),
            waiting: RefCell::default(),
        }))
    }

    /// Lays `diagram` out; whoever asked before and still waits is told that it is late.
    ///
    /// # Errors
    /// If the worker cannot be had, breaks, or a later diagram comes.
    pub async fn arrange(&self, diagram: &Diagram, options: &Options) -> Answer {
        self.start()?;
        let ask = self.0.n_asked.get().wrapping_add(1);
        self.0.n_asked.set(ask);
        let (sender, receiver) = oneshot::channel();
        if let Some((_, earlier)) = self.0.waiting.replace(Some((ask, sender))) {
            _ = earlier.send(Err(LayoutError::Late));
        }
        let question = Question::new(diagram, options);
        let message = vec![
            Part::Text("layout".to_owned()),
            Part::Number(f64::from(ask)),
            Part::Floats(question.nodes),
            Part::Numbers(question.edges),
            Part::Floats(question.rooms),
        ];
        if let Some(worker) = &*self.0.worker.borrow() {
            worker.tell(message).map_err(LayoutError::Worker)?;
        }
        receiver.await.unwrap_or(Err(LayoutError::Late))
    }

    fn start(&self) -> Result<(), LayoutError> {
        if self.0.worker.borrow().is_some() {
            return Ok(());
        }
        let (told, broke) = (Rc::downgrade(&self.0), Rc::downgrade(&self.0));
        let worker = Worker::start(
            &self.0.script_url,
            move |message| _ = told.upgrade().map(|inner| inner.told(&message)),
            move |detail| _ = broke.upgrade().map(|inner| inner.broke(detail)),
        );
        *self.0.worker.borrow_mut() = Some(worker.map_err(LayoutError::Worker)?);
        Ok(())
    }
}

impl Inner {
    fn told(&self, message: &[Part]) {
        let [Part::Text(verb), Part::Number(ask), Part::Floats(numbers), Part::Numbers(counts)] =
            message
        else {
            return;
        };
        let is_wanted = |(wanted, _): &(u32, _)| f64::from(*wanted) == *ask && verb == "layout";
        if !self.waiting.borrow().as_ref().is_some_and(is_wanted) {
            return;
        }
        let reply = Reply { numbers: numbers.clone(), counts: counts.clone() };
        let layout = reply.decode();
        let broken = || LayoutError::Worker("an answer that does not fit together".to_owned());
        if let Some((_, waiting)) = self.waiting.take() {
            _ = waiting.send(layout.ok_or_else(broken));
        }
    }

    fn broke(&self, detail: String) {
        // The next diagram starts another worker; a listener is not dropped while it runs.
        let worker = self.worker.take();
        spawn_local(async move { drop(worker) });
        if let Some((_, waiting)) = self.waiting.take() {
            _ = waiting.send(Err(LayoutError::Worker(detail)));
        }
    }
}
