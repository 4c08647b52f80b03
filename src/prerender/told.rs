//! What chats and search engines are told of pages of which the app says the same as of their neighbors: of
//! a list what it lists, of a letter its names, of an industry its name.

use super::addresses::{Address, Kind};
use super::site::{Site, had};
use crate::browser::outside::Said;
use crate::data::store::Store;
use crate::features::catalogue::label;
use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::model::bilingual::Bilingual;
use crate::model::product::ProductCard;
use crate::query::answer::Catalogue;
use crate::query::catalogue::CatalogueQuery;
use crate::query::letters::parse_letter;
use crate::routes;

/// Names that a description tells.
const N_NAMED: usize = 5;
/// Characters that search engines show at most of a description in English.
const MAX_LENGTH: usize = 160;

/// Gives `said` the title and the description of this page alone.
pub fn retell(site: &Site, address: &Address, said: &mut Said) {
    if address.path == routes::ABOUT {
        said.description = shortened(&plain(&site.dataset.base.about));
    }
    if address.kind == Kind::Industry {
        let what = bare(&said.title, site).to_owned();
        said.description = t!(shell.what_text, what = what, text = said.description.clone());
    }
    if !matches!(address.kind, Kind::List | Kind::Letter | Kind::Township) {
        return;
    }
    let store = Store::of_thread(&site.base_path);
    if address.kind == Kind::Letter {
        tell_letter(site, address, &store, said);
        return;
    }
    let Ok(catalogue) = had(store.catalogue()) else { return };
    match address.kind {
        Kind::List => tell_list(site, address, &catalogue, said),
        _ => {
            let is_of =
                |own: &&ProductCard| own.townships.iter().any(|code| code.as_str() == address.id);
            let own: Vec<_> = catalogue.products().iter().filter(is_of).collect();
            let what = said.description.trim_end_matches(['.', '。']).to_owned();
            if !own.is_empty() {
                tell(what, own.len(), own.into_iter().map(|own| &own.name), said);
            }
        }
    }
}

/// The title without the name of the site.
pub fn bare<'t>(title: &'t str, site: &Site) -> &'t str {
    let name = plain(&site.dataset.base.name);
    title.strip_suffix(name.as_str()).map_or(title, |bare| bare.trim_end_matches([' ', '·']))
}

/// A list is called after what it lists: `Tea · Products · Page 2`.
fn tell_list(site: &Site, address: &Address, catalogue: &Catalogue, said: &mut Said) {
    let query = address.shown.split_once('?').map_or("", |(_, query)| query);
    let query = CatalogueQuery::from_query(query);
    let chosen = query.chosen();
    let mut parts: Vec<_> = chosen.iter().map(|own| label(catalogue.names(), own)).collect();
    parts.push(t!(catalogue.title).to_owned());
    if query.page > 1 {
        parts.push(t!(catalogue.go_to_page, page = query.page));
    }
    let what = parts.join(" · ");
    let name = plain(&site.dataset.base.name);
    said.title = t!(shell.page_title, title = what.clone(), name = name);
    let answer = catalogue.answer(&query, lang(), None);
    let own = answer.page.iter().filter_map(|idx| catalogue.at(*idx));
    tell(what, answer.n_hits, own.map(|own| &own.name), said);
}

fn tell_letter(site: &Site, address: &Address, store: &Store, said: &mut Said) {
    let mut parts = address.path.split('/').skip(2);
    let Some(letter) = parts.next().and_then(parse_letter) else { return };
    let page = parts.next().and_then(|page| page.parse().ok()).unwrap_or(1);
    let Ok(index) = had(store.names(lang(), Some((letter, page)))) else { return };
    let names = index.names.iter().map(|own| &own.name);
    tell(bare(&said.title, site).to_owned(), index.letters.n_names(letter), names, said);
}

fn tell<'p>(what: String, n: usize, names: impl Iterator<Item = &'p Bilingual>, said: &mut Said) {
    let names: Vec<String> = names.take(N_NAMED).map(plain).collect();
    let names = names.join(t!(words.list_separator));
    let text = if n > N_NAMED {
        let products = t!(catalogue.n_products, count = n);
        t!(catalogue.such_as, products = products, names = names)
    } else {
        t!(catalogue.just, names = names)
    };
    said.description = t!(shell.what_text, what = what, text = text);
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}
