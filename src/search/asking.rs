//! Questions to something that answers later, one at a time for each asker: the newest text wins.
//!
//! Knows neither who asks nor who answers; [`Asking`] only says what is to be sent next and whether an
//! answer is still wanted, [`Askers`] the same of several who ask the same engine.

use std::collections::BTreeMap;

/// A question to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The answer names it again.
    pub ask: u32,
    /// What is asked.
    pub text: String,
}

/// What to do with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The text that it answers; `None` where nobody wants it any more.
    pub text: Option<String>,
    /// What to send now.
    pub next: Option<Question>,
}

/// The questions of one asker.
#[derive(Debug, Default)]
pub struct Asking {
    n_asked: u32,
    /// Before it is open, questions wait.
    is_open: bool,
    wanted: Option<String>,
    in_flight: Option<Question>,
    /// The text whose answer is known and holds.
    known: Option<String>,
    /// The answer that is awaited holds no more: what answers has learned more since.
    is_awaited_stale: bool,
}

impl Asking {
    /// Wants the answer to `text`, and to nothing else any more.
    pub fn want(&mut self, text: &str) -> Option<Question> {
        if self.wanted.as_deref() != Some(text) {
            self.wanted = Some(text.to_owned());
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
    pub fn open(&mut self) -> Option<Question> {
        self.is_open = true;
        self.next()
    }

    /// What answers has learned more: what is wanted is asked again.
    pub fn ask_again(&mut self) -> Option<Question> {
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
    pub fn answered(&mut self, ask: u32) -> Answered {
        let Some(question) = self.in_flight.take_if(|question| question.ask == ask) else {
            return Answered { text: None, next: None };
        };
        let is_wanted = self.wanted.as_ref() == Some(&question.text);
        let is_stale = std::mem::take(&mut self.is_awaited_stale);
        if is_wanted && !is_stale {
            self.known = Some(question.text.clone());
        }
        Answered { text: is_wanted.then_some(question.text), next: self.next() }
    }

    fn next(&mut self) -> Option<Question> {
        if !self.is_open || self.in_flight.is_some() || self.known.is_some() {
            return None;
        }
        let text = self.wanted.clone()?;
        self.n_asked = self.n_asked.wrapping_add(1);
        let question = Question { ask: self.n_asked, text };
        self.in_flight = Some(question.clone());
        Some(question)
    }
}

/// Several askers of one engine. Each has questions of its own: none drops what another wants.
#[derive(Debug)]
pub struct Askers<K> {
    /// Only those who asked at least once.
    askings: BTreeMap<K, Asking>,
    is_open: bool,
}

impl<K> Default for Askers<K> {
    fn default() -> Self {
        Self { askings: BTreeMap::new(), is_open: false }
    }
}

impl<K: Copy + Ord> Askers<K> {
    /// As [`Asking::want`], for one asker; an empty text wants nothing.
    pub fn want(&mut self, asker: K, text: &str) -> Option<Question> {
        let is_open = self.is_open;
        let new = || Asking { is_open, ..Asking::default() };
        let asking = self.askings.entry(asker).or_insert_with(new);
        if text.is_empty() {
            asking.want_nothing();
            return None;
        }
        asking.want(text)
    }

    /// As [`Asking::ask_again`], for one asker.
    pub fn ask_again(&mut self, asker: K) -> Option<Question> {
        self.askings.get_mut(&asker)?.ask_again()
    }

    /// As [`Asking::answered`], for one asker.
    pub fn answered(&mut self, asker: K, ask: u32) -> Answered {
        let asking = self.askings.get_mut(&asker);
        asking.map_or(Answered { text: None, next: None }, |asking| asking.answered(ask))
    }

    /// As [`Asking::open`], for all; what each is to be asked now.
    pub fn open(&mut self) -> Vec<(K, Question)> {
        self.is_open = true;
        self.each(Asking::open)
    }

    /// As [`Asking::ask_again`], for all.
    pub fn ask_all_again(&mut self) -> Vec<(K, Question)> {
        self.each(Asking::ask_again)
    }

    /// As [`Asking::close`], for all.
    pub fn close(&mut self) {
        self.is_open = false;
        self.askings.values_mut().for_each(Asking::close);
    }

    fn each(&mut self, ask: fn(&mut Asking) -> Option<Question>) -> Vec<(K, Question)> {
        let askings = self.askings.iter_mut();
        askings.filter_map(|(asker, asking)| Some((*asker, ask(asking)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(ask: u32, text: &str) -> Option<Question> {
        Some(Question { ask, text: text.to_owned() })
    }

    fn open() -> Asking {
        let mut asking = Asking::default();
        assert_eq!(asking.open(), None);
        asking
    }

    #[test]
    fn waits_until_it_is_open() {
        let mut asking = Asking::default();
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
        assert_eq!(answered, Answered { text: None, next: question(2, "abc") });
        let answered = asking.answered(2);
        assert_eq!(answered, Answered { text: Some("abc".to_owned()), next: None });
        assert_eq!(asking.want("abc"), None);
    }

    #[test]
    fn late_and_unknown_answers_are_dropped() {
        let mut asking = open();
        asking.want("a");
        assert_eq!(asking.answered(7), Answered { text: None, next: None });
        asking.want_nothing();
        assert_eq!(asking.answered(1), Answered { text: None, next: None });
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
        assert_eq!(answered, Answered { text: Some("a".to_owned()), next: question(3, "a") });
        assert_eq!(asking.answered(3).next, None);
    }

    #[test]
    fn no_asker_drops_what_another_wants() {
        let mut askers = Askers::default();
        assert_eq!(askers.want("finder", "zhacai"), None, "not open yet");
        assert_eq!(askers.open(), [("finder", Question { ask: 1, text: "zhacai".to_owned() })]);
        // The header's field gets the focus and wants nothing, then something else.
        assert_eq!(askers.want("field", ""), None);
        assert_eq!(askers.want("field", "fl"), question(1, "fl"));
        let answered = |text: &str| Answered { text: Some(text.to_owned()), next: None };
        assert_eq!(askers.answered("field", 1), answered("fl"));
        assert_eq!(askers.answered("finder", 1), answered("zhacai"));
        assert_eq!(askers.answered("nobody", 1), Answered { text: None, next: None });
        // More is known: both ask again; then all closes, and both ask what they want when it opens.
        let both = |ask| {
            [("field", "fl"), ("finder", "zhacai")].map(|(k, t)| (k, question(ask, t).unwrap()))
        };
        assert_eq!(askers.ask_all_again(), both(2));
        askers.close();
        assert_eq!(askers.want("field", "fl"), None);
        assert_eq!(askers.open(), both(3));
    }

    #[test]
    fn a_new_start_asks_what_is_wanted() {
        let mut asking = open();
        asking.want("a");
        asking.close();
        assert_eq!(asking.want("ab"), None);
        assert_eq!(asking.answered(1).text, None);
        assert_eq!(asking.open(), question(2, "ab"));
    }
}
