//! What can be looked for, for who does not know yet: what is in season, and kinds of things.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::category::Category;
use crate::model::season::Month;
use crate::routes::products_with;
use crate::session::site::use_site;

/// A way into the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Path of the catalogue with it.
    pub path: String,
    /// `In season in November`, `Tea`.
    pub label: String,
}

/// Categories beside the season: what most visitors come for.
const CATEGORIES: [Category; 5] = [
    Category::Fruit,
    Category::Tea,
    Category::Vegetable,
    Category::CondimentPreserve,
    Category::Handicraft,
];

/// Ideas for a visitor who comes in `month`.
pub fn ideas(month: Month) -> Vec<Idea> {
    let season = Idea {
        path: products_with("month", &month.number().to_string()),
        label: t!(search.in_season, month = words::month(month)),
    };
    let categories = CATEGORIES.into_iter().map(|category| Idea {
        path: products_with("category", category.code()),
        label: words::category(category).to_owned(),
    });
    std::iter::once(season).chain(categories).collect()
}

/// The same as links.
#[component]
pub fn SearchIdeas() -> impl IntoView {
    let site = use_site();
    let links = ideas(site.month).into_iter().map(|idea| {
        view! { <li><a class="chip" href=site.href(&idea.path)>{idea.label}</a></li> }
    });
    view! {
        <section class="section" aria-labelledby="ideas-heading">
            <h2 id="ideas-heading">{t!(search.ideas)}</h2>
            <ul class="results__facets">{links.collect_view()}</ul>
        </section>
    }
}
