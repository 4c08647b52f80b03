//! An address that leads nowhere: says so and offers search and the catalogue. One that only names its
//! language in another way leads to its page. Every page may say so, and few do: its code comes when it is wanted.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::lazy::lazy_part;
use super::remote::Loading;
use crate::browser::{head, leave};
use crate::i18n::address::mended;
use crate::i18n::messages::{languages, t};
use crate::query::guess::words_of_path;
use crate::routes;
use crate::routes::product_path;
use crate::session::head::describe_page;
use crate::session::search::use_search;
use crate::session::site::use_site;
use crate::ui::finding::hits::{hit_names, product_hits};
use crate::ui::primitives::dynamic::dynamic;

/// More than a few are no guess.
const MAX_GUESSES: usize = 5;

/// "Not found", with ways on; or the way to the page that was meant.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let path = location.pathname.get_untracked();
    let Some(meant) = mended(&site.page_path(&path), &languages()) else {
        return nothing(&path);
    };
    // Another language is another document.
    let address = site.file(meant.trim_start_matches('/'));
    let query = location.search.get_untracked();
    let mark = if query.is_empty() { "" } else { "?" };
    leave::for_another(&format!("{address}{mark}{query}{}", location.hash.get_untracked()));
    view! { <div class="page"><Loading /></div> }.into_any()
}

fn nothing(path: &str) -> AnyView {
    let site = use_site();
    describe_page(t!(pages.not_found), t!(pages.not_found_text));
    head::set_indexed(false);
    on_cleanup(|| head::set_indexed(true));
    let words = words_of_path(path);
    let guesses = (!words.is_empty()).then(|| view! { <Guesses /> });
    view! {
        <div class="page page--narrow">
            <h1>{t!(pages.not_found)}</h1>
            <p class="lead">{t!(pages.not_found_text)}</p>
            <form class="inline-form" role="search" aria-label=t!(pages.search_all) action=site.href(routes::SEARCH)>
                <label class="field">
                    <span class="field__label">{t!(pages.search_all)}</span>
                    <input class="input" name="q" type="search" maxlength="100" value=words />
                </label>
                <button class="button" data-kind="primary" type="submit">{t!(shell.search)}</button>
            </form>
            <p class="links">
                <a href=site.href(routes::PRODUCTS)>{t!(catalogue.show_all)}</a>
                <a href=site.href(routes::HOME)>{t!(shell.home)}</a>
            </p>
            // Last, as they come later than the rest and must not push it.
            {guesses}
        </div>
    }
    .into_any()
}

/// Products that an address which leads nowhere may have meant.
#[component]
fn Guesses() -> impl IntoView {
    let site = use_site();
    let words = words_of_path(&use_location().pathname.get_untracked());
    let search = use_search();
    search.find(&words);
    on_cleanup(move || search.find(""));
    dynamic(move || {
        let found = search.found().filter(|found| found.text == words);
        let Some(found) = found else { return ().into_any() };
        let links = product_hits(&found.reply.groups).take(MAX_GUESSES).map(|row| {
            let (name, ..) = hit_names(row);
            view! { <li><a href=site.href(&product_path(&row.id))>{name}</a></li> }
        });
        let links: Vec<_> = links.collect();
        if links.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="notice">
                <p class="notice__title">{t!(pages.did_you_mean)}</p>
                <ul class="places">{links}</ul>
            </div>
        }
        .into_any()
    })
}

/// The same, for a page or a part of one.
pub fn not_found() -> AnyView {
    lazy_part!(guesses, NotFound)
}
