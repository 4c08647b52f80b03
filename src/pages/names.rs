//! All products by the first letter of their names: the index of the atlas, which needs no search.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::i18n::localized::plain;
use crate::i18n::messages::{lang, t};
use crate::query::answer::Catalogue;
use crate::query::letters::{NAMES_PER_PAGE, OTHER, by_letter, page_of};
use crate::routes::{letter_path, product_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::text::case::upper;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::letters::Letters;
use crate::ui::primitives::pagination::Pagination;

/// The page at [`NAMES`](crate::routes::NAMES).
#[component]
pub fn Names() -> impl IntoView {
    let site = use_site();
    let params = use_params_map();
    let letter = Memo::new(move |_| params.with(|params| params.get("letter")));
    // 0, which is no page, where it is no number.
    let number = Memo::new(move |_| {
        params.with(|params| params.get("page").map_or(1, |page| page.parse().unwrap_or_default()))
    });
    let catalogue = site.load(|store| {
        describe_awaited_page();
        async move { store.catalogue().await }
    });
    let ready = move |catalogue: Arc<Catalogue>| {
        dynamic(move || {
            let wanted = letter.get();
            let wanted = wanted.as_deref();
            page(&catalogue, wanted, number.get())
        })
    };
    remote(catalogue, ready, not_found)
}

/// The index, or a page of one letter of it; "not found" where no name begins so, or not so many.
fn page(catalogue: &Catalogue, wanted: Option<&str>, number: usize) -> AnyView {
    let site = use_site();
    let letters = by_letter(catalogue, lang());
    let counts: Vec<_> = letters.iter().map(|(letter, own)| (*letter, own.len())).collect();
    let letter = match wanted {
        None => None,
        Some(wanted) => match letters.keys().find(|own| wanted == own.to_string()) {
            Some(letter) => Some(*letter),
            None => return not_found(),
        },
    };
    let own = letter.and_then(|letter| letters.get(&letter)).map_or(&[][..], Vec::as_slice);
    let shown = page_of(own, number);
    if letter.is_some() && shown.is_none() {
        return not_found();
    }
    let title = letter.map_or_else(
        || t!(catalogue.names_title).to_owned(),
        |letter| t!(catalogue.names_of, letter = letter_name(letter)),
    );
    let whole_title = match number {
        0 | 1 => title.clone(),
        page => format!("{title} · {}", t!(catalogue.go_to_page, page = page)),
    };
    describe_page(&whole_title, t!(catalogue.names_text));
    let pages = letter.map(|letter| {
        let href = Callback::new(move |page| site.href(&letter_path(letter, page)));
        let n_pages = own.len().div_ceil(NAMES_PER_PAGE);
        view! { <Pagination page=number n_pages href /> }
    });
    let entries = shown.into_iter().flatten().map(|product| {
        let href = site.href(&product_path(product.id.as_str()));
        let county = catalogue.names().counties.get(&product.county);
        let county = county.map(|(name, _)| plain(name)).unwrap_or_default();
        view! { <li><a href=href>{localized(&product.name)}</a> " " <span class="hint">{county}</span></li> }
    });
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
