//! The catalogue.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::features::catalogue::CatalogueView;
use crate::features::catalogue::filters::{Chips, Filters};
use crate::features::catalogue::results::{HEADING_ID, Results, ResultsBar};
use crate::query::answer::Catalogue;
use crate::ui::head::describe_page;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::keep_buttons::keep_icons;
use crate::ui::messages::t;
use crate::ui::not_found::not_found;
use crate::ui::remote::remote;
use crate::ui::site::use_site;

/// Where filters stand beside the results, as in `style/catalogue.css`; elsewhere they open on demand.
const WIDE: &str = "(min-width: 60rem)";

/// The page.
#[component]
pub fn Products() -> impl IntoView {
    let site = use_site();
    describe_page(t!(catalogue.title), t!(catalogue.description));
    let catalogue = site.load(|store| async move { store.catalogue().await });
    view! {
        <div class="page">
            <h1>{t!(catalogue.title)}</h1>
            {remote(catalogue, |catalogue| view! { <Loaded catalogue /> }, not_found)}
        </div>
    }
}

#[component]
fn Loaded(
    /// All products.
    catalogue: Arc<Catalogue>,
) -> impl IntoView {
    let view = CatalogueView::new(catalogue);
    let n_chosen = move || view.query.with(|query| query.chosen().len());
    view! {
        <div class="catalogue">
            <details class="catalogue__filters" open=page::fits_media(WIDE)>
                <summary class="button">
                    <Glyph icon=Icon::Filter /> {t!(catalogue.filters)} " "
                    <span class="catalogue__n">{move || (n_chosen() > 0).then(n_chosen)}</span>
                </summary>
                <Filters view />
            </details>
            <section class="catalogue__results" aria-labelledby=HEADING_ID>
                <h2 class="visually-hidden" id=HEADING_ID>{t!(catalogue.results)}</h2>
                <ResultsBar view />
                <Chips view />
                <Results view actions=keep_icons />
            </section>
        </div>
    }
}
