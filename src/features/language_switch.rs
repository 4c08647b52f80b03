//! Links to this page in the other languages. They load it anew: the language of a document is
//! fixed for its life.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::page;
use crate::i18n::address::preferred;
use crate::i18n::messages::{lang, language_names, languages, t};
use crate::session::site::use_site;

/// A link per other language, in that language. One that the visitor's browser prefers to this page's
/// stands out.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let preferred = preferred(&page::preferred_languages(), &languages());
    let others = language_names().into_iter().filter(|(code, _)| *code != lang());
    let links = others.map(|(code, name)| {
        let href = move || {
            let path = location.pathname.with(|path| site.page_path(path));
            let search = location.search.get();
            format!("{}{}", site.href_in(&format!("{path}?{search}"), code), location.hash.get())
        };
        let is_preferred = (preferred == Some(code)).then_some("true");
        view! {
            <a class="language" href=href rel="external" hreflang=code lang=code data-preferred=is_preferred>
                {name}
            </a>
        }
    });
    view! { <nav class="languages" aria-label=t!(shell.language)>{links.collect_view()}</nav> }
}
