//! The header's search field: on the catalogue it filters with every key press, elsewhere it opens
//! the catalogue on Enter.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::browser::typing;
use crate::query::catalogue::CatalogueQuery;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::messages::t;
use crate::ui::site::{products_path, use_site};

/// The search field with its button.
#[component]
pub fn SearchBox() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    let navigate = use_navigate();
    let is_catalogue = move || location.pathname.with(|path| site.page_path(path) == "/products");
    let query =
        Memo::new(move |_| location.search.with(|search| CatalogueQuery::from_query(search)));
    let typed = move || if is_catalogue() { query.get().typed } else { String::new() };
    let go = move |text: &str, is_submit: bool| {
        let is_here = untrack(is_catalogue);
        if !is_here && !is_submit {
            return;
        }
        let old = if is_here { query.get_untracked() } else { CatalogueQuery::from_query("") };
        if is_here && old.typed == text {
            return;
        }
        // One step of history for a whole word, not for each of its letters.
        let replace = is_here && !old.typed.is_empty() && !text.is_empty();
        let options =
            NavigateOptions { resolve: false, replace, scroll: !is_here, ..Default::default() };
        navigate(&site.href(&products_path(&old.with_typed(text))), options);
    };
    let go_typing = go.clone();
    let on_input = move |event: leptos::ev::Event| {
        if let Some(text) = typing::finished_text(&event) {
            go_typing(&text, false);
        }
    };
    let go_composed = go.clone();
    let on_composed = move |event: leptos::ev::CompositionEvent| {
        go_composed(&event_target_value(&event), false);
    };
    let field = NodeRef::<leptos::html::Input>::new();
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            go(&field.value(), true);
        }
    };
    view! {
        <form class="search" role="search" action=site.href("/products") on:submit=on_submit>
            <label class="visually-hidden" for="search">{t!(shell.search)}</label>
            <input
                class="search__field"
                id="search"
                name="q"
                type="search"
                autocomplete="off"
                maxlength="100"
                enterkeyhint="search"
                placeholder=t!(shell.search_hint)
                node_ref=field
                prop:value=typed
                on:input=on_input
                on:compositionend=on_composed
            />
            <button class="icon-button search__button" type="submit" aria-label=t!(shell.search)>
                <Glyph icon=Icon::Search />
            </button>
        </form>
    }
}
