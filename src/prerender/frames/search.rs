//! A field whose hits open in the atlas.

use leptos::prelude::*;

use super::quote::Quote;
use super::{Content, Data};
use crate::i18n::messages::t;
use crate::routes;
use crate::session::site::use_site;

pub(super) fn content(data: &Data<'_>) -> Content {
    let title = t!(embed.search_in, name = data.name());
    let action = use_site().href(routes::SEARCH);
    let body = view! {
        <form class="search" action=action method="get" target="_blank" role="search">
            <h1><label for="q">{title.clone()}</label></h1>
            <div class="search__line">
                <input class="input" id="q" name="q" type="search" maxlength="100" required />
                <button class="button" type="submit">
                    {t!(embed.search)}
                    <span class="visually-hidden">" (" {t!(embed.opens_atlas)} ")"</span>
                </button>
            </div>
        </form>
    };
    let page = routes::HOME.to_owned();
    let quote = Quote { title: title.clone(), page: page.clone(), ..Quote::default() };
    Content { title, page, n: 1, body: body.into_any(), quote }
}
