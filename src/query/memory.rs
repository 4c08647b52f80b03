//! Answers that are kept, and loads under way that several ask for.
//!
//! Knows neither what is asked nor how it is loaded: `V` is an answer, `L` what lets one more wait for
//! a load. A load is begun, and ends with [`Memory::keep`], [`Memory::give_up`] or [`Memory::fall_back`]; what fails
//! is not kept, so that the next question loads again. What was forgotten stands in where that fails.

use std::collections::BTreeMap;
use std::mem;

/// What there is for a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<L, V> {
    Answer(V),
    /// A load that was begun and has not ended. It may have been broken off since: then it is begun
    /// anew.
    UnderWay(L),
    Nothing,
}

/// One load of one question: a later one of the same question has another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket(u64);

/// Answers and loads by their questions, up to a number of them.
#[derive(Debug)]
pub struct Memory<L, V> {
    entries: BTreeMap<String, Entry<L, V>>,
    max_entries: usize,
    lasting: &'static [&'static str],
    /// Counts uses and tickets.
    clock: u64,
}

#[derive(Debug)]
struct Entry<L, V> {
    state: State<L, V>,
    /// The last answer, while there is no newer one.
    former: Option<V>,
    last_used: u64,
}

#[derive(Debug)]
enum State<L, V> {
    UnderWay(Ticket, L),
    Answer(V),
    Forgotten,
}

impl<L: Clone, V: Clone> Memory<L, V> {
    /// Keeps up to `max_entries`; beyond that the one that was not used for longest is let go, never
    /// one of the questions in `lasting`.
    pub fn new(max_entries: usize, lasting: &'static [&'static str]) -> Self {
        Self { entries: BTreeMap::new(), max_entries, lasting, clock: 0 }
    }

    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }

    /// What there is for a question.
    pub fn find(&mut self, question: &str) -> Found<L, V> {
        let now = self.tick();
        let Some(entry) = self.entries.get_mut(question) else { return Found::Nothing };
        entry.last_used = now;
        match &entry.state {
            State::UnderWay(_, load) => Found::UnderWay(load.clone()),
            State::Answer(answer) => Found::Answer(answer.clone()),
            State::Forgotten => Found::Nothing,
        }
    }

    /// The ticket of a load that is about to begin.
    pub fn ticket(&mut self) -> Ticket {
        Ticket(self.tick())
    }

    /// Notes a load, in the place of what there was for the question.
    pub fn begin(&mut self, question: &str, ticket: Ticket, load: L) {
        let last_used = self.tick();
        let former = self.entries.remove(question).and_then(|entry| entry.former);
        let entry = Entry { state: State::UnderWay(ticket, load), former, last_used };
        self.entries.insert(question.to_owned(), entry);
        self.let_go(question);
    }

    /// Keeps what a load gave. Not what was forgotten or begun anew meanwhile: it may be outdated.
    pub fn keep(&mut self, question: &str, ticket: Ticket, answer: V) {
        if let Some(entry) = self.entry_of(question, ticket) {
            entry.state = State::Answer(answer);
            entry.former = None;
        }
    }

    /// A load found that there is no such thing.
    pub fn give_up(&mut self, question: &str, ticket: Ticket) {
        if self.entry_of(question, ticket).is_some() {
            self.entries.remove(question);
        }
    }

    /// A load failed: gives the answer that was forgotten before, if there is one, and takes it for good until
    /// all is forgotten again.
    pub fn fall_back(&mut self, question: &str, ticket: Ticket) -> Option<V> {
        let entry = self.entry_of(question, ticket)?;
        let former = entry.former.take();
        match &former {
            Some(answer) => entry.state = State::Answer(answer.clone()),
            None => _ = self.entries.remove(question),
        }
        former
    }

    /// Forgets the answers; who waits for a load still gets, and keeps, what it gives.
    pub fn forget_answers(&mut self) {
        for entry in self.entries.values_mut() {
            match mem::replace(&mut entry.state, State::Forgotten) {
                State::Answer(answer) => entry.former = Some(answer),
                other => entry.state = other,
            }
        }
    }

    /// Forgets answers and loads: whoever asks now loads anew.
    pub fn forget(&mut self) {
        self.forget_answers();
        self.entries.retain(|_, entry| entry.former.is_some());
        self.entries.values_mut().for_each(|entry| entry.state = State::Forgotten);
    }

    /// From now on nothing stands in for what is forgotten: it belongs to other data.
    pub fn forget_former(&mut self) {
        self.entries.values_mut().for_each(|entry| entry.former = None);
        self.entries.retain(|_, entry| !matches!(entry.state, State::Forgotten));
    }

    fn entry_of(&mut self, question: &str, ticket: Ticket) -> Option<&mut Entry<L, V>> {
        let entry = self.entries.get_mut(question)?;
        matches!(entry.state, State::UnderWay(own, _) if own == ticket).then_some(entry)
    }

    fn let_go(&mut self, begun: &str) {
        if self.entries.len() <= self.max_entries {
            return;
        }
        let may_go = self.entries.iter().filter(|(question, _)| {
            question.as_str() != begun && !self.lasting.contains(&question.as_str())
        });
        let oldest = may_go.min_by_key(|(_, entry)| entry.last_used);
        if let Some(question) = oldest.map(|(question, _)| question.clone()) {
            self.entries.remove(&question);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Small = Memory<&'static str, u32>;

    fn small(max_entries: usize) -> Small {
        Memory::new(max_entries, &["map"])
    }

    fn keep(memory: &mut Small, question: &str, answer: u32) {
        let ticket = memory.ticket();
        memory.begin(question, ticket, "load");
        memory.keep(question, ticket, answer);
    }

    #[test]
    fn who_asks_while_a_load_is_under_way_shares_it() {
        let mut memory = small(9);
        assert_eq!(memory.find("tea"), Found::Nothing);
        let ticket = memory.ticket();
        memory.begin("tea", ticket, "first");
        assert_eq!(memory.find("tea"), Found::UnderWay("first"));
        assert_eq!(memory.find("plum"), Found::Nothing);
        memory.keep("tea", ticket, 7);
        assert_eq!(memory.find("tea"), Found::Answer(7));
    }

    #[test]
    fn what_failed_is_not_kept() {
        let mut memory = small(9);
        let ticket = memory.ticket();
        memory.begin("tea", ticket, "first");
        memory.give_up("tea", ticket);
        assert_eq!(memory.find("tea"), Found::Nothing);
    }

    #[test]
    fn a_load_that_was_begun_anew_speaks_for_nobody() {
        let mut memory = small(9);
        let (first, second) = (memory.ticket(), memory.ticket());
        memory.begin("tea", first, "first");
        memory.begin("tea", second, "second");
        memory.give_up("tea", first);
        memory.keep("tea", first, 1);
        assert_eq!(memory.find("tea"), Found::UnderWay("second"));
        memory.keep("tea", second, 2);
        memory.keep("tea", first, 1);
        memory.give_up("tea", second);
        assert_eq!(memory.find("tea"), Found::Answer(2));
    }

    #[test]
    fn forgetting_answers_leaves_loads_and_forgetting_all_leaves_none() {
        let mut memory = small(9);
        keep(&mut memory, "plum", 1);
        let ticket = memory.ticket();
        memory.begin("tea", ticket, "first");
        memory.forget_answers();
        assert_eq!(memory.find("plum"), Found::Nothing);
        assert_eq!(memory.find("tea"), Found::UnderWay("first"));
        memory.forget();
        assert_eq!(memory.find("tea"), Found::Nothing);
        memory.keep("tea", ticket, 7);
        assert_eq!(memory.find("tea"), Found::Nothing, "it may be outdated");
    }

    #[test]
    fn what_was_forgotten_stands_in_for_a_load_that_fails() {
        let mut memory = small(9);
        for has_loads in [false, true] {
            keep(&mut memory, "tea", 1);
            if has_loads {
                memory.forget_answers()
            } else {
                memory.forget()
            }
            assert_eq!(memory.find("tea"), Found::Nothing, "it is asked for anew");
            let (broken_off, ticket) = (memory.ticket(), memory.ticket());
            memory.begin("tea", broken_off, "first");
            memory.begin("tea", ticket, "second");
            assert_eq!(memory.fall_back("tea", broken_off), None, "it speaks for nobody");
            assert_eq!(memory.fall_back("tea", ticket), Some(1));
            assert_eq!(memory.find("tea"), Found::Answer(1), "others get the same at once");
            memory.forget();
            let ticket = memory.ticket();
            memory.begin("tea", ticket, "third");
            memory.forget();
            assert_eq!(memory.fall_back("tea", ticket), None, "all was forgotten meanwhile");
        }
    }

    #[test]
    fn nothing_stands_in_for_what_is_gone_or_newer() {
        let mut memory = small(9);
        let fail = |memory: &mut Small| {
            let ticket = memory.ticket();
            memory.begin("tea", ticket, "load");
            memory.fall_back("tea", ticket)
        };
        assert_eq!(fail(&mut memory), None, "there never was an answer");
        keep(&mut memory, "tea", 1);
        memory.forget();
        let ticket = memory.ticket();
        memory.begin("tea", ticket, "load");
        memory.give_up("tea", ticket);
        assert_eq!(fail(&mut memory), None, "there is no such thing any more");
        keep(&mut memory, "tea", 2);
        memory.forget();
        memory.forget_former();
        assert_eq!(fail(&mut memory), None, "of other data");
        keep(&mut memory, "tea", 3);
        memory.forget_former();
        assert_eq!(memory.find("tea"), Found::Answer(3));
        memory.forget();
        keep(&mut memory, "tea", 4);
        memory.forget();
        assert_eq!(fail(&mut memory), Some(4), "the last one");
    }

    #[test]
    fn when_full_it_lets_go_of_what_was_not_used_for_longest() {
        let mut memory = small(3);
        keep(&mut memory, "map", 0);
        keep(&mut memory, "a", 1);
        keep(&mut memory, "b", 2);
        assert_eq!(memory.find("a"), Found::Answer(1));
        keep(&mut memory, "c", 3);
        assert_eq!(memory.find("b"), Found::Nothing);
        assert_eq!(memory.find("a"), Found::Answer(1));
        keep(&mut memory, "d", 4);
        assert_eq!(memory.find("c"), Found::Nothing);
        assert_eq!(memory.find("map"), Found::Answer(0), "it lasts");
    }

    proptest! {
        #[test]
        fn it_never_grows_beyond_its_size(steps in prop::collection::vec((0..6_u8, 0..8_u8), 0..80)) {
            let mut memory = small(3);
            let mut last = memory.ticket();
            for (what, how) in steps {
                let question = ["map", "a", "b", "c", "d", "e"][usize::from(what)];
                match how {
                    0 => {
                        last = memory.ticket();
                        memory.begin(question, last, "load");
                        prop_assert_eq!(memory.find(question), Found::UnderWay("load"));
                    }
                    1 => memory.keep(question, last, u32::from(what)),
                    2 => memory.give_up(question, last),
                    3 => memory.forget_answers(),
                    4 => memory.forget(),
                    5 => _ = memory.fall_back(question, last),
                    _ => keep(&mut memory, question, u32::from(what)),
                }
                prop_assert!(memory.entries.len() <= 3);
                if let Found::Answer(answer) = memory.find(question) {
                    prop_assert_eq!(answer, u32::from(what), "an answer is to its own question");
                }
            }
        }
    }
}
