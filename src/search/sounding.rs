//! What sounds like a query. Readings are few and names are many: of what was typed in characters, a name
//! shares at least one, or it is another name that happens to sound alike.

use super::automata::sound::Sound;
use super::engine::Engine;
use super::index::Lang;
use super::index::postings::END;
use super::query::{self, Symbol, Word};
use super::score::Scores;
use super::walk::{HanMasks, Walk};

impl Engine {
    /// The documents that sound like it.
    pub(super) fn sound(&self, run: &[Symbol], scores: &mut Scores) {
        let index = self.index();
        let spelt = self.spelt(run);
        let typed: Vec<char> = run.iter().filter_map(han).collect();
        let automaton = Sound::new(&spelt);
        let masks = HanMasks::new(&spelt, index);
        Walk::new(index, &automaton, &masks).run(|position, found| {
            if typed.is_empty() || self.shares(&typed, position) {
                scores.note_match(index, position, found);
            }
        });
    }

    /// Symbols with characters as their pinyin.
    pub fn spelt(&self, run: &[Symbol]) -> Word {
        let mut spelt = Word::new();
        for symbol in run {
            match symbol {
                Symbol::Han(c) => match self.index().characters.reading(*c) {
                    Some(letters) => spelt.extend(letters.iter().copied().map(Symbol::Letter)),
                    None => spelt.push(*symbol),
                },
                Symbol::Letter(_) => spelt.push(*symbol),
            }
        }
        spelt.truncate(query::MAX_SYMBOLS);
        spelt
    }

    /// Whether the name at a position, or the Chinese one of its document, has one of these characters.
    fn shares(&self, typed: &[char], position: u32) -> bool {
        let index = self.index();
        let name = index.postings.name(position);
        if index.name(index.doc_of(name), Lang::Zh).chars().any(|c| typed.contains(&c)) {
            return true;
        }
        let units = (index.postings.name_start(name)..).map(|at| index.postings.spelling(at));
        let mut units = units.take_while(|unit| *unit != END);
        units.any(|unit| index.vocabulary.han(unit).is_some_and(|c| typed.contains(&c)))
    }
}

fn han(symbol: &Symbol) -> Option<char> {
    match symbol {
        Symbol::Han(c) => Some(*c),
        Symbol::Letter(_) => None,
    }
}
