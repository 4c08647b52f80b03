//! The picture of each address, with the words of the site's languages.

use std::path::Path;

use crate::i18n::messages::{self, t};
use crate::i18n::words;
use crate::share_cards::words::{Phrase, Words};
use crate::share_cards::{About, Cards, Job, write_all};

/// Makes the cards of the built site in `dist`: `dist/cards/{hash}.png`. `cache` has those of earlier
/// runs, `wanted` says for which language and thing one is made.
///
/// # Errors
/// In words, with what to do: no fonts, a file that cannot be read or written.
pub fn write(
    dist: &Path,
    cache: &Path,
    threads: usize,
    wanted: &(dyn Fn(&str, &About) -> bool + Sync),
) -> Result<Cards, String> {
    let languages: Vec<_> = messages::languages().into_iter().map(Language).collect();
    let words: Vec<&dyn Words> = languages.iter().map(|own| own as _).collect();
    let (data, out) = (dist.join("data/v1"), dist.join("cards"));
    write_all(&Job { data: &data, out: &out, cache, words: &words, threads, wanted })
}

/// Messages are those of the thread's language, so that it is set before each.
struct Language(&'static str);

impl Words for Language {
    fn lang(&self) -> &str {
        self.0
    }

    fn say(&self, phrase: Phrase) -> String {
        messages::set_language_of(&format!("/{}", self.0));
        match phrase {
            Phrase::Category(category) => words::category(category).to_owned(),
            Phrase::Certification(kind) => words::certification_short(kind).to_owned(),
            Phrase::Event(event) => words::season_event_title(event),
            Phrase::Season => t!(cards.season).to_owned(),
            Phrase::Months(months) => words::months(months),
            Phrase::Stage(stage) => words::stage(stage).to_owned(),
            Phrase::Chain => t!(cards.chain).to_owned(),
            Phrase::Products(n) => t!(catalogue.n_products, count = n),
            Phrase::Townships(n) => t!(cards.n_townships, count = n),
            Phrase::Counties(n) => t!(cards.n_counties, count = n),
            Phrase::Organizations(n) => t!(cards.n_organizations, count = n),
            Phrase::Links(n) => t!(cards.n_links, count = n),
        }
    }
}
