//! All products by the first letter of their names: the index of the atlas, which needs no search.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::query::answer::Catalogue;
use crate::query::letters::{OTHER, by_letter};
use crate::ui::bilingual::{localized, plain};
use crate::ui::dynamic::dynamic;
use crate::ui::head::{describe_awaited_page, describe_page};
use crate::ui::letters::Letters;
use crate::ui::messages::{lang, t};
use crate::ui::not_found::not_found;
use crate::ui::remote::remote;
use crate::ui::site::{product_path, use_site};

/// The page.
#[component]
pub fn Names() -> impl IntoView {
    let site = use_site();
    let params = use_params_map();
    let letter = Memo::new(move |_| params.with(|params| params.get("letter")));
    let catalogue = site.load(|store| {
        describe_awaited_page();
        async move { store.catalogue().await }
    });
    let ready = move |catalogue: Arc<Catalogue>| {
        dynamic(move || {
            let wanted = letter.get();
            let wanted = wanted.as_deref();
            page(&catalogue, wanted)
        })
    };
    remote(catalogue, ready, not_found)
}

/// The index, or one letter of it; "not found" where no name begins so.
fn page(catalogue: &Catalogue, wanted: Option<&str>) -> AnyView {
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
    let title = letter.map_or_else(
        || t!(catalogue.names_title).to_owned(),
        |letter| t!(catalogue.names_of, letter = letter_name(letter)),
    );
    describe_page(&title, t!(catalogue.names_text));
    let own = letter.and_then(|letter| letters.get(&letter));
    let entries = own.into_iter().flatten().map(|product| {
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
        </div>
    }
    .into_any()
}

fn letter_name(letter: char) -> String {
    if letter == OTHER { "#".to_owned() } else { letter.to_uppercase().to_string() }
}
