//! The builder of widgets for other sites' pages.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::embed::choice::{Choice, QuoteFile};
use crate::embed::size::MAX_PRODUCTS;
use crate::features::add_product::AddProduct;
use crate::features::embed::facts::Facts;
use crate::features::embed::options::Options;
use crate::features::embed::preview::Preview;
use crate::features::embed::quote_of;
use crate::features::embed::result::Pasted;
use crate::i18n::messages::{languages, t};
use crate::model::id::ProductId;
use crate::routes::embed_path;
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::dynamic::dynamic;

/// The page at [`EMBED`](crate::routes::EMBED).
#[component]
pub fn Embed() -> impl IntoView {
    let site = use_site();
    let location = use_location();
    describe_page(t!(embed.title), t!(embed.lead));
    let choice =
        Memo::new(move |_| location.search.with(|search| Choice::from_query(search, &languages())));
    let navigate = use_navigate();
    let go = Callback::new(move |choice: Choice| {
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        navigate(&site.href(&embed_path(&choice.to_query())), options);
    });
    let quote = quote_of(choice);
    let finder = dynamic(move || {
        let now = choice.get();
        match now.kind.as_str() {
            "product" | "season" | "shelf" => finder(&now, go),
            _ => ().into_any(),
        }
    });
    let ready = move |file: Arc<QuoteFile>| {
        let choice = choice.get_untracked();
        view! {
            <section class="section" aria-labelledby="preview-heading">
                <h2 id="preview-heading">{t!(embed.preview)}</h2>
                <Preview choice=choice.clone() file=file.as_ref().clone() />
            </section>
            <section class="section" aria-labelledby="paste-heading">
                <h2 id="paste-heading">{t!(embed.paste)}</h2>
                <Pasted choice file=file.as_ref().clone() />
            </section>
        }
        .into_any()
    };
    let nothing = move || {
        let told = match choice.with(Choice::is_incomplete) {
            true => t!(embed.nothing_chosen),
            false => t!(embed.no_such_widget),
        };
        view! { <p class="notice">{told}</p> }.into_any()
    };
    view! {
        <div class="page embed">
            <h1>{t!(embed.title)}</h1>
            <p class="lead">{t!(embed.lead)}</p>
            <Options choice go quote />
            {finder}
            {remote(quote, ready, nothing)}
            <Facts />
        </div>
    }
}

/// The field that finds products, and those of a shelf that are chosen one by one.
fn finder(choice: &Choice, go: Callback<Choice>) -> AnyView {
    let one = (choice.kind != "shelf").then_some(choice.item.as_str()).filter(|id| !id.is_empty());
    let chosen = one.map_or_else(|| choice.chosen(), |id| vec![id]);
    let ids: Vec<ProductId> =
        chosen.into_iter().filter_map(|id| ProductId::parse(id).ok()).collect();
    let now = choice.clone();
    let add = Callback::new(move |id: ProductId| {
        let mut items: Vec<&str> = now.chosen();
        items.push(id.as_str());
        let item = if now.kind == "shelf" { items.join(",") } else { id.to_string() };
        go.run(Choice { item, ..now.clone() });
    });
    let remove = (!choice.chosen().is_empty()).then(|| {
        let now = choice.clone();
        let clear = move |_| go.run(Choice { item: String::new(), ..now.clone() });
        view! { <button type="button" class="button" on:click=clear>{t!(embed.clear)}</button> }
    });
    let is_full = choice.chosen().len() >= MAX_PRODUCTS;
    let field = (!is_full).then(|| view! { <AddProduct ids add /> });
    view! { {field} {remove} }.into_any()
}
