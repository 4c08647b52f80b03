//! Questions to something that answers later, one at a time for each asker: the newest wins.
//!
//! Knows neither who asks nor who answers, nor what; [`Asking`] only says what is to be sent next and
//! whether an answer is still wanted, [`Askers`] the same of several who ask the same worker.

use std::collections::BTreeMap;

/// A question to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<Q> {
    /// The answer names it again.
    pub ask: u32,
    /// What is asked.
    pub what: Q,
}

/// What to do with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<Q> {
    /// What it answers; `None` where nobody wants it any more.
    pub what: Option<Q>,
    /// What to send now.
    pub next: Option<Question<Q>>,
}

/// The questions of one asker.
#[derive(Debug)]
pub struct Asking<Q> {
    n_asked: u32,
    /// Before it is open, questions wait.
    is_open: bool,
    wanted: Option<Q>,
    in_flight: Option<Question<Q>>,
    /// What has an answer that is known and holds.
    known: Option<Q>,
    /// The answer that is awaited holds no more: what answers has learned more since.
    is_awaited_stale: bool,
}

impl<Q: Clone + PartialEq> Asking<Q> {
    /// Nothing is wanted yet.
    pub fn new(is_open: bool) -> Self {
        Self {
            n_asked: 0,
            is_open,
            wanted: None,
            in_flight: None,
            known: None,
            is_awaited_stale: false,
        }
    }

    /// Wants the answer to this, and to nothing else any more.
    pub fn want(&mut self, what: Q) -> Option<Question<Q>> {
        if self.wanted.as_ref() != Some(&what) {
            self.wanted = Some(what);
            self.known = None;
        }
        self.next()
    }

    /// Wants nothing any more.
    pub fn want_nothing(&mut self) {
        self.wanted = None;
        self.known = None;
    }

    /// Questions can be answered from now on.
    pub fn open(&mut self) -> Option<Question<Q>> {
        self.is_open = true;
        self.next()
    }

    /// What answers has learned more: what is wanted is asked again.
    pub fn ask_again(&mut self) -> Option<Question<Q>> {
        self.known = None;
        self.is_awaited_stale = self.in_flight.is_some();
        self.next()
    }

    /// What answers is gone. What is wanted is asked once [`Self::open`] is called again.
    pub fn close(&mut self) {
        self.is_open = false;
        self.in_flight = None;
        self.known = None;
        self.is_awaited_stale = false;
    }

    /// An answer has come.
    pub fn answered(&mut self, ask: u32) -> Answered<Q> {
        let Some(question) = self.in_flight.take_if(|question| question.ask == ask) else {
            return Answered { what: None, next: None };
        };
        let is_wanted = self.wanted.as_ref() == Some(&question.what);
        let is_stale = std::mem::take(&mut self.is_awaited_stale);
        if is_wanted && !is_stale {
            self.known = Some(question.what.clone());
        }
        Answered { what: is_wanted.then_some(question.what), next: self.next() }
    }

    fn next(&mut self) -> Option<Question<Q>> {
        if !self.is_open || self.in_flight.is_some() || self.known.is_some() {
            return None;
        }
        let what = self.wanted.clone()?;
        self.n_asked = self.n_asked.wrapping_add(1);
        let question = Question { ask: self.n_asked, what };
        self.in_flight = Some(question.clone());
        Some(question)
    }
}

/// Several askers of one worker. Each has questions of its own: none drops what another wants.
#[derive(Debug)]
pub struct Askers<K, Q> {
    /// Only those who asked at least once.
    askings: BTreeMap<K, Asking<Q>>,
    is_open: bool,
}

impl<K, Q> Default for Askers<K, Q> {
    fn default() -> Self {
        Self { askings: BTreeMap::new(), is_open: false }
    }
}

impl<K: Copy + Ord, Q: Clone + PartialEq> Askers<K, Q> {
    /// As [`Asking::want`], for one asker; without a question, nothing is wanted any more.
    pub fn want(&mut self, asker: K, what: Option<Q>) -> Option<Question<Q>> {
        let is_open = self.is_open;
        let asking = self.askings.entry(asker).or_insert_with(|| Asking::new(is_open));
        match what {
            Some(what) => asking.want(what),
            None => {
                asking.want_nothing();
                None
            }
        }
    }

    /// As [`Asking::ask_again`], for one asker.
    pub fn ask_again(&mut self, asker: K) -> Option<Question<Q>> {
        self.askings.get_mut(&asker)?.ask_again()
    }

    /// As [`Asking::answered`], for one asker.
    pub fn answered(&mut self, asker: K, ask: u32) -> Answered<Q> {
        let asking = self.askings.get_mut(&asker);
        asking.map_or(Answered { what: None, next: None }, |asking| asking.answered(ask))
    }

    /// As [`Asking::open`], for all; what each is to be asked now.
    pub fn open(&mut self) -> Vec<(K, Question<Q>)> {
        self.is_open = true;
        self.each(Asking::open)
    }

    /// As [`Asking::ask_again`], for all.
    pub fn ask_all_again(&mut self) -> Vec<(K, Question<Q>)> {
        self.each(Asking::ask_again)
    }

    /// As [`Asking::close`], for all.
    pub fn close(&mut self) {
        self.is_open = false;
        self.askings.values_mut().for_each(Asking::close);
    }

    fn each(&mut self, ask: fn(&mut Asking<Q>) -> Option<Question<Q>>) -> Vec<(K, Question<Q>)> {
        let askings = self.askings.iter_mut();
        askings.filter_map(|(asker, asking)| Some((*asker, ask(asking)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Text = &'static str;

    fn question(ask: u32, what: Text) -> Option<Question<Text>> {
        Some(Question { ask, what })
    }

    fn open() -> Asking<Text> {
        let mut asking = Asking::new(false);
        assert_eq!(asking.open(), None);
        asking
    }

    #[test]
    fn waits_until_it_is_open() {
        let mut asking = Asking::new(false);
        assert_eq!(asking.want("a"), None);
        assert_eq!(asking.want("ab"), None);
        assert_eq!(asking.open(), question(1, "ab"));
        assert_eq!(asking.open(), None);
    }

    #[test]
    fn one_question_is_under_way_and_the_newest_text_follows() {
        let mut asking = open();
        assert_eq!(asking.want("a"), question(1, "a"));
        assert_eq!(asking.want("ab"), None);
        assert_eq!(asking.want("abc"), None);
        let answered = asking.answered(1);
        assert_eq!(answered, Answered { what: None, next: question(2, "abc") });
        let answered = asking.answered(2);
        assert_eq!(answered, Answered { what: Some("abc"), next: None });
        assert_eq!(asking.want("abc"), None);
    }

    #[test]
    fn late_and_unknown_answers_are_dropped() {
        let mut asking = open();
        asking.want("a");
        assert_eq!(asking.answered(7), Answered { what: None, next: None });
        asking.want_nothing();
        assert_eq!(asking.answered(1), Answered { what: None, next: None });
        assert_eq!(asking.want("a"), question(2, "a"));
    }

    #[test]
    fn what_is_wanted_is_asked_again_once_more_is_known() {
        let mut asking = open();
        asking.want("a");
        asking.answered(1);
        assert_eq!(asking.ask_again(), question(2, "a"));
        // More is known while the question is under way: the answer is shown, then asked for again.
        assert_eq!(asking.ask_again(), None);
        let answered = asking.answered(2);
        assert_eq!(answered, Answered { what: Some("a"), next: question(3, "a") });
        assert_eq!(asking.answered(3).next, None);
    }

    #[test]
    fn no_asker_drops_what_another_wants() {
        let mut askers = Askers::default();
        assert_eq!(askers.want("finder", Some("zhacai")), None, "not open yet");
        assert_eq!(askers.open(), [("finder", Question { ask: 1, what: "zhacai" })]);
        // The header's field gets the focus and wants nothing, then something else.
        assert_eq!(askers.want("field", None), None);
        assert_eq!(askers.want("field", Some("fl")), question(1, "fl"));
        let answered = |what| Answered { what: Some(what), next: None };
        assert_eq!(askers.answered("field", 1), answered("fl"));
        assert_eq!(askers.answered("finder", 1), answered("zhacai"));
        assert_eq!(askers.answered("nobody", 1), Answered { what: None, next: None });
        // More is known: both ask again; then all closes, and both ask what they want when it opens.
        let both = |ask| {
            [("field", "fl"), ("finder", "zhacai")].map(|(k, t)| (k, question(ask, t).unwrap()))
        };
        assert_eq!(askers.ask_all_again(), both(2));
        askers.close();
        assert_eq!(askers.want("field", Some("fl")), None);
        assert_eq!(askers.open(), both(3));
    }

    #[test]
    fn a_new_start_asks_what_is_wanted() {
        let mut asking = open();
        asking.want("a");
        asking.close();
        assert_eq!(asking.want("ab"), None);
        assert_eq!(asking.answered(1).what, None);
        assert_eq!(asking.open(), question(2, "ab"));
    }
}
