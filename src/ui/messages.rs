//! The words of the interface, from `locales/`, checked when compiling.
//!
//! The language is fixed for the life of a document: the switch loads the page of the other
//! language. So components read it once and no text is reactive for its sake.

use std::cell::Cell;

pub use catalog::i18n::Locale;
use leptos_i18n::Locale as _;

use crate::i18n::address::split_language;

#[expect(
    dead_code,
    missing_docs,
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

/// Takes the language from a path of the site. Called once, before anything is shown.
pub fn set_language_of(path: &str) {
    let (language, _) = split_language(path, &languages());
    let found = Locale::get_all().iter().find(|locale| locale.as_str() == language);
    CURRENT.set(found.copied().unwrap_or_default());
}

/// A message in the language of this document: `t!(shell.skip)`, `t!(catalogue.n, count = || n)`.
macro_rules! t {
    ($($key:tt)*) => {
        leptos_i18n::td_string!($crate::ui::messages::locale(), $($key)*)
    };
}

pub(crate) use t;
