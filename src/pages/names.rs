//! All products by the first letter of their names: the index of the atlas, which needs no search.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::query::letters::{IndexPage, OTHER, parse_letter};
use crate::routes::{letter_path, product_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::text::case::upper;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::letters::Letters;
use crate::ui::primitives::pagination::Pagination;

/// The page at [`NAMES`](crate::routes::NAMES).
#[component]
pub fn Names() -> impl IntoView {
    let site = use_site();
    let params = use_params_map();
    let wanted = Memo::new(move |_| params.with(|own| wanted(own.get("letter"), own.get("page"))));
    let shown = site.load(move |store| {
        let wanted = wanted.get();
        describe_awaited_page();
        async move {
            match wanted {
                Some(chosen) => store.names(lang(), chosen).await,
                None => Ok(None),
            }
        }
    });
    remote(shown, |shown| page(&shown), not_found)
}

/// The letter and the page of it that an address names; `None` where no page can have this address.
fn wanted(letter: Option<String>, page: Option<String>) -> Option<Option<(char, usize)>> {
    let Some(letter) = letter else { return Some(None) };
    let page = page.map_or(Some(1), |page| page.parse().ok())?;
    Some(Some((parse_letter(&letter)?, page)))
}

/// The index, or a page of one letter of it.
fn page(shown: &IndexPage) -> AnyView {
    let site = use_site();
    let chosen = shown.chosen;
    let letter = chosen.map(|(letter, _)| letter);
    let title = letter.map_or_else(
        || t!(catalogue.names_title).to_owned(),
        |letter| t!(catalogue.names_of, letter = letter_name(letter)),
    );
    let whole_title = match chosen {
        None | Some((_, 1)) => title.clone(),
        Some((_, page)) => format!("{title} · {}", t!(catalogue.go_to_page, page = page)),
    };
    describe_page(&whole_title, t!(catalogue.names_text));
    let pages = chosen.map(|(letter, number)| {
        let href = Callback::new(move |page| site.href(&letter_path(letter, page)));
        let n_pages = shown.letters.n_pages(letter);
        view! { <Pagination page=number n_pages href /> }
    });
    let entries = shown.names.iter().map(|entry| {
        let href = site.href(&product_path(entry.id.as_str()));
        let county = plain(&entry.county);
        view! { <li><a href=href>{localized(&entry.name)}</a> " " <span class="hint">{county}</span></li> }
    });
    let counts = shown.letters.counts.clone();
    view! {
        <div class="page page--narrow">
            <h1>{title}</h1>
            <p class="lead">{t!(catalogue.names_text)}</p>
            <Letters counts current=letter />
            <ul class="names">{entries.collect_view()}</ul>
            {pages}
        </div>
    }
    .into_any()
}

fn letter_name(letter: char) -> String {
    if letter == OTHER { "#".to_owned() } else { upper(letter).to_string() }
}
