//! The page's side of a worker: starts it when it is wanted and again after it failed, asks it one
//! question at a time for each who asks, and drops what comes too late.
//!
//! What is asked and answered is the [`Protocol`]'s; here only its numbers are known. [`phase`] says how
//! far a worker is, [`asking`] which question is next: both are pure.

pub mod asking;
pub mod phase;

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::browser::worker::{Part, Worker};
use asking::{Askers, Question};
use phase::{Life, Phase, Start};

/// What a page and one of its workers have to say to each other.
pub trait Protocol: Sized + 'static {
    /// Who asks: each has questions and answers of its own.
    type Asker: Copy + Ord;
    /// What is asked.
    type What: Clone + PartialEq;
    /// Why nothing is answered.
    type Error: Clone + PartialEq;

    /// The message that asks. The answer is to name [`Question::ask`] again.
    fn message(&self, asker: Self::Asker, question: Question<Self::What>) -> Vec<Part>;

    /// The worker says something; where it is an answer, [`Client::answered`] says to what.
    fn told(&self, client: &Client<Self>, message: Vec<Part>);

    /// The worker cannot be run, or broke: `detail` has the browser's words.
    fn broken(detail: String) -> Self::Error;

    /// The worker is in another phase.
    fn entered(&self, phase: Phase<Self::Error>);
}

/// A worker and what is asked of it. Clones share it; it ends with the last of them.
pub struct Client<P: Protocol>(Rc<Inner<P>>);

struct Inner<P: Protocol> {
    script_url: String,
    protocol: P,
    worker: RefCell<Option<Worker>>,
    life: RefCell<Life<P::Error>>,
    askers: RefCell<Askers<P::Asker, P::What>>,
}

impl<P: Protocol> Clone for Client<P> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<P: Protocol> Client<P> {
    /// A client of the worker whose script is at `script_url`. Starts nothing yet.
    pub fn new(script_url: String, protocol: P) -> Self {
        Self(Rc::new(Inner {
            script_url,
            protocol,
            worker: RefCell::default(),
            life: RefCell::default(),
            askers: RefCell::default(),
        }))
    }

    /// What it says to its worker.
    pub fn protocol(&self) -> &P {
        &self.0.protocol
    }

    /// How far the worker is.
    pub fn phase(&self) -> Ref<'_, Phase<P::Error>> {
        Ref::map(self.0.life.borrow(), Life::phase)
    }

    /// Whether what belongs to `start` still counts: nothing began or failed since.
    pub fn is_current(&self, start: Start) -> bool {
        self.0.life.borrow().start() == start
    }

    /// Begins a start: what is there is let go; what is wanted stays wanted. [`Self::run`] is next.
    pub fn begin(&self) -> Start {
        self.let_go();
        self.change(Life::begin);
        self.0.life.borrow().start()
    }

    /// Runs the script for this start. A worker that it had already, as one that was given data that
    /// are no longer right, is let go.
    pub fn run(&self, start: Start) {
        if !self.is_current(start) {
            return;
        }
        self.let_go();
        self.change(Life::begin_again);
        let (told, broke) = (Rc::downgrade(&self.0), Rc::downgrade(&self.0));
        let told = move |message| {
            if let Some(client) = told.upgrade().map(Self).filter(|own| own.is_current(start)) {
                client.protocol().told(&client, message);
            }
        };
        let broke = move |detail| {
            if let Some(client) = broke.upgrade().map(Self).filter(|own| own.is_current(start)) {
                client.fail(P::broken(detail));
            }
        };
        match Worker::start(&self.0.script_url, told, broke) {
            Ok(worker) => _ = self.0.worker.replace(Some(worker)),
            Err(detail) => self.fail(P::broken(detail)),
        }
    }

    /// The worker can answer, if it runs: it is asked what is wanted.
    pub fn open(&self) {
        self.change(Life::open);
        if *self.phase() != Phase::Ready {
            return;
        }
        let questions = self.0.askers.borrow_mut().open();
        self.send_all(questions);
    }

    /// Nothing more comes of this start. What is wanted stays wanted, and is asked after the next.
    pub fn fail(&self, error: P::Error) {
        self.let_go();
        self.change(|life| life.fail(error));
    }

    /// Asks, as soon as the worker can answer; an answer to an earlier question of the same asker comes
    /// no more. Without a question, nothing is wanted any more.
    pub fn ask(&self, asker: P::Asker, what: Option<P::What>) {
        let question = self.0.askers.borrow_mut().want(asker, what);
        self.send(asker, question);
    }

    /// Asks the same again, as it is to be answered in another way.
    pub fn ask_again(&self, asker: P::Asker) {
        let question = self.0.askers.borrow_mut().ask_again(asker);
        self.send(asker, question);
    }

    /// Asks all again what they asked, as the worker knows more now.
    pub fn ask_all_again(&self) {
        let questions = self.0.askers.borrow_mut().ask_all_again();
        self.send_all(questions);
    }

    /// What the answer with this number answers, if that is still wanted; the next question is sent.
    pub fn answered(&self, asker: P::Asker, ask: f64) -> Option<P::What> {
        let answered = self.0.askers.borrow_mut().answered(asker, number(ask));
        self.send(asker, answered.next);
        answered.what
    }

    /// Tells the worker of this start something that is no question.
    pub fn tell(&self, start: Start, message: Vec<Part>) {
        if !self.is_current(start) {
            return;
        }
        let outcome = self.0.worker.borrow().as_ref().map(|worker| worker.tell(message));
        if let Some(Err(detail)) = outcome {
            self.fail(P::broken(detail));
        }
    }

    fn send_all(&self, questions: Vec<(P::Asker, Question<P::What>)>) {
        for (asker, question) in questions {
            self.send(asker, Some(question));
        }
    }

    fn send(&self, asker: P::Asker, question: Option<Question<P::What>>) {
        if let Some(question) = question {
            let start = self.0.life.borrow().start();
            self.tell(start, self.protocol().message(asker, question));
        }
    }

    fn let_go(&self) {
        self.0.askers.borrow_mut().close();
        let worker = self.0.worker.take();
        // It may be this worker's own message that ends it, and a listener is not dropped while it runs.
        spawn_local(async move { drop(worker) });
    }

    fn change(&self, change: impl FnOnce(&mut Life<P::Error>) -> bool) {
        let is_other = change(&mut self.0.life.borrow_mut());
        if is_other {
            let phase = self.phase().clone();
            self.protocol().entered(phase);
        }
    }
}

/// A text as a part of a message.
pub fn text(text: &str) -> Part {
    Part::Text(text.to_owned())
}

/// The number of a question. What is none becomes 0, which no question has.
fn number(ask: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what does not fit is the number of another question, and its answer is dropped"
    )]
    if ask.fract() == 0.0 { ask as u32 } else { 0 }
}
