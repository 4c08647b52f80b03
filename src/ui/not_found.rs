//! An address that leads nowhere: says so and offers search and the catalogue.

use leptos::prelude::*;

use super::head::describe_page;
use super::messages::t;
use super::site::use_site;
use crate::browser::page;

/// "Not found", with ways on.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = use_site();
    describe_page(t!(pages.not_found), t!(pages.not_found_text));
    page::set_indexed(false);
    on_cleanup(|| page::set_indexed(true));
    view! {
        <div class="page page--narrow">
            <h1>{t!(pages.not_found)}</h1>
            <p class="lead">{t!(pages.not_found_text)}</p>
            <form class="inline-form" role="search" aria-label=t!(pages.search_all) action=site.href("/search")>
                <label class="field">
                    <span class="field__label">{t!(pages.search_all)}</span>
                    <input class="input" name="q" type="search" maxlength="100" />
                </label>
                <button class="button" data-kind="primary" type="submit">{t!(shell.search)}</button>
            </form>
            <p class="links">
                <a href=site.href("/products")>{t!(catalogue.show_all)}</a>
                <a href=site.href("/")>{t!(shell.home)}</a>
            </p>
        </div>
    }
}

/// The same, for a part of the view.
pub fn not_found() -> AnyView {
    view! { <NotFound /> }.into_any()
}
