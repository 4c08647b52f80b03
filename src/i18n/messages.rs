//! The words of the interface, from `locales/`, checked when compiling.
//!
//! The language is fixed for the life of a document: the switch loads the page of the other
//! language. So components read it once and no text is reactive for its sake.

use std::cell::Cell;

pub use catalog::i18n::Locale;
use leptos_i18n::Locale as _;
use leptos_i18n::reexports::icu::plurals::{PluralCategory, PluralOperands, PluralRuleType};

use crate::i18n::address::split_language;

#[expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    clippy::expect_used,
    reason = "generated from the messages by build.rs, which checks the language codes"
)]
mod catalog {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

thread_local! {
    static CURRENT: Cell<Locale> = Cell::new(Locale::default());
}

/// The language of this document.
pub fn locale() -> Locale {
    CURRENT.get()
}

/// BCP 47 tag of the language of this document.
pub fn lang() -> &'static str {
    locale().as_str()
}

/// All languages, the default first.
pub fn languages() -> Vec<&'static str> {
    Locale::get_all().iter().map(|locale| locale.as_str()).collect()
}

/// (BCP 47 tag, its own name) of every language, the default first.
pub fn language_names() -> Vec<(&'static str, &'static str)> {
    let name = |locale: &Locale| leptos_i18n::td_string!(*locale, shell.language_name);
    Locale::get_all().iter().map(|locale| (locale.as_str(), name(locale))).collect()
}

/// Takes the language with this BCP 47 tag; `false` where there is none, and nothing changes.
pub fn set_language(tag: &str) -> bool {
    let found = Locale::get_all().iter().find(|locale| locale.as_str() == tag);
    found.inspect(|locale| CURRENT.set(**locale)).is_some()
}

/// Takes the language from a path of the site. Called once, before anything is shown.
pub fn set_language_of(path: &str) {
    let (language, _) = split_language(path, &languages());
    let found = Locale::get_all().iter().find(|locale| locale.as_str() == language);
    CURRENT.set(found.copied().unwrap_or_default());
}

/// Which of a message's plural forms a number takes. build.rs puts this in the place of ICU's rules.
#[derive(Clone, Copy)]
pub struct PluralRules(Locale);

/// The rules of a language for how many, which are all that messages have.
pub fn plural_rules(locale: Locale, _cardinal: PluralRuleType) -> PluralRules {
    PluralRules(locale)
}

impl PluralRules {
    /// The form for `count`, by Unicode's CLDR
    /// (<https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html>). A language
    /// without its rule here does not compile.
    pub fn category_for(self, count: impl Into<PluralOperands>) -> PluralCategory {
        match self.0 {
            Locale::zh => PluralCategory::Other,
            Locale::en if count.into() == PluralOperands::from(1_u32) => PluralCategory::One,
            Locale::en => PluralCategory::Other,
        }
    }
}

/// A message in the language of this document: `t!(shell.skip)`, `t!(catalogue.n, count = || n)`.
macro_rules! t {
    ($($key:tt)*) => {
        leptos_i18n::td_string!($crate::i18n::messages::locale(), $($key)*)
    };
}

pub(crate) use t;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_forms_are_those_of_unicode() {
        use leptos_i18n::reexports::icu::plurals::PluralRules as Icu;
        for locale in Locale::get_all() {
            let icu = Icu::try_new_cardinal(locale.as_icu_locale().into()).unwrap();
            for n in (0..1_000_u32).chain([10_000, 1_000_000, u32::MAX]) {
                let ours = plural_rules(*locale, PluralRuleType::Cardinal).category_for(n);
                assert_eq!(ours, icu.category_for(n), "{n} in {}", locale.as_str());
            }
        }
    }
}
