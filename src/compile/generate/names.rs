//! Names of invented products: hardly one of them comes twice. Knows no table.

use std::collections::HashSet;

use fastrand::Rng;

use super::words::{Modifier, Noun, Origin, modifiers};

/// A name in all its spellings, without the mark that says that it is invented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Syllables with spaces between.
    pub pinyin: String,
}

/// Draws names and remembers them.
#[derive(Debug, Default)]
pub(super) struct Namer {
    drawn: HashSet<String>,
}

impl Namer {
    /// A name of `origin` and `noun`; where that was drawn before, with a word between that was not
    /// drawn with them. Only when all of them were, a name comes again: with the shipped words,
    /// after a million.
    pub(super) fn name(&mut self, origin: &Origin, noun: &Noun, rng: &mut Rng) -> Name {
        let modifiers = modifiers(noun.category);
        let first = rng.usize(0..modifiers.len().max(1));
        let turned = modifiers.iter().cycle().skip(first).take(modifiers.len());
        let plain = name(origin, None, noun);
        std::iter::once(plain.clone())
            .chain(turned.map(|modifier| name(origin, Some(modifier), noun)))
            .find(|name| self.drawn.insert(name.zh.clone()))
            .unwrap_or(plain)
    }
}

fn name(origin: &Origin, modifier: Option<&Modifier>, noun: &Noun) -> Name {
    let Some(modifier) = modifier else {
        return Name {
            zh: format!("{}{}", origin.zh, noun.zh),
            en: format!("{} {}", origin.en(), noun.en),
            pinyin: format!("{} {}", origin.pinyin, noun.pinyin),
        };
    };
    Name {
        zh: format!("{}{}{}", origin.zh, modifier.zh, noun.zh),
        en: format!("{} {} {}", origin.en(), modifier.en, noun.en),
        pinyin: format!("{} {} {}", origin.pinyin, modifier.pinyin, noun.pinyin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::generate::words::{nouns, origins};

    fn origin() -> Origin {
        Origin { zh: "柏梓".to_owned(), pinyin: "bai zi".to_owned() }
    }

    #[test]
    fn a_word_stands_between_where_the_plain_name_was_drawn() {
        let (nouns, mut namer, mut rng) = (nouns(), Namer::default(), Rng::with_seed(1));
        let lemon = nouns.iter().find(|noun| noun.zh == "柠檬").unwrap();
        let mut draw = || namer.name(&origin(), lemon, &mut rng);
        let plain = draw();
        assert_eq!(
            (&*plain.zh, &*plain.en, &*plain.pinyin),
            ("柏梓柠檬", "Baizi Lemon", "bai zi ning meng")
        );
        let others: Vec<_> = modifiers(lemon.category).iter().map(|_| draw()).collect();
        for (n_before, other) in others.iter().enumerate() {
            assert!(other.zh.starts_with("柏梓") && other.zh.ends_with("柠檬"), "{}", other.zh);
            assert!(*other != plain && !others[..n_before].contains(other), "{}", other.zh);
        }
        assert_eq!(draw(), plain, "all words were used");
    }

    #[test]
    fn names_hardly_repeat_at_the_size_of_the_country() {
        const N_NAMES: usize = 200_000;
        let (origins, nouns) = (origins(), nouns());
        let (mut namer, mut rng) = (Namer::default(), Rng::with_seed(1));
        let (mut zh, mut en, mut pinyin) = (HashSet::new(), HashSet::new(), HashSet::new());
        for _ in 0..N_NAMES {
            let (origin, noun) = (rng.choice(&origins).unwrap(), rng.choice(&nouns).unwrap());
            let name = namer.name(origin, noun, &mut rng);
            zh.insert(name.zh);
            en.insert(name.en);
            pinyin.insert(name.pinyin);
        }
        // A base without townships has three origins of our own and soon runs out of names.
        if origins.len() > 500 {
            let repeated = [zh, en, pinyin].map(|names| N_NAMES - names.len());
            let [zh, en, pinyin] = repeated;
            assert!(zh < N_NAMES / 1_000, "{zh} names in Chinese repeat");
            // Places that are spelt the same are not few.
            assert!(en < N_NAMES / 20 && pinyin < N_NAMES / 20, "{en} in English, {pinyin} pinyin");
        }
    }
}
