//! The catalogue.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::browser::popover;
use crate::features::catalogue::filters::{Chips, Filters};
use crate::features::catalogue::listing::{Listing, first_listing};
use crate::features::catalogue::results::{HEADING_ID, Results, ResultsBar};
use crate::features::catalogue::sheet::in_history;
use crate::features::catalogue::{CatalogueView, Standing, use_go};
use crate::i18n::messages::t;
use crate::query::catalogue::CatalogueQuery;
use crate::session::head::describe_page;
use crate::session::search::use_search;
use crate::session::site::use_site;
use crate::ui::evidence::follow_evidence;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::product::keep_buttons::keep_icons;

/// The filters, for the button that opens them.
const FILTERS_ID: &str = "filters";

/// The page at [`PRODUCTS`](crate::routes::PRODUCTS).
#[component]
pub fn Products() -> impl IntoView {
    let site = use_site();
    describe_page(t!(catalogue.title), t!(catalogue.description));
    let query = CatalogueQuery::from_query(&use_location().search.get_untracked());
    if !query.text().is_empty() {
        // The index comes beside the catalogue, not after it.
        use_search().wake();
    }
    // The map, if it is wanted, loads itself: to ask for it here, the code that reads it would be needed.
    let listing = site.load(move |store| first_listing(store, query.clone()));
    view! {
        <div class="page">
            <h1>{t!(catalogue.title)}</h1>
            {remote(listing, |first| view! { <Loaded first /> }, not_found)}
        </div>
    }
}

#[component]
fn Loaded(
    /// What is listed first.
    first: Arc<Listing>,
) -> impl IntoView {
    let view = CatalogueView::new(first.as_ref().clone(), use_site().store().version());
    let is_busy = Memo::new(move |_| view.standing.with(|standing| *standing == Standing::Earlier));
    let n_hits = Memo::new(move |_| view.n_hits());
    follow_evidence();
    let go = use_go(view);
    let clear = move |_| go(&view.query.get_untracked().cleared());
    let toggled = in_history(view, FILTERS_ID);
    let n_chosen = move || view.query.with(|query| query.chosen().len());
    view! {
        <div class="catalogue">
            <button type="button" class="button catalogue__open" popovertarget=FILTERS_ID>
                <Glyph icon=Icon::Filter /> {t!(catalogue.filters)} " "
                <span class="catalogue__n">{move || (n_chosen() > 0).then(n_chosen)}</span>
            </button>
            // Beside the results where there is room; elsewhere a sheet that the browser opens, and
            // closes on Escape and on a press outside.
            <div
                class="catalogue__filters"
                id=FILTERS_ID
                popover="auto"
                role="group"
                aria-label=t!(catalogue.filters)
                on:focusin=move |_| view.load_ahead()
                on:focusout=popover::close_when_left
                on:pointerover=move |_| view.load_ahead()
                on:toggle=toggled
            >
                <div class="catalogue__sheet-head">
                    <p class="modal__title">{t!(catalogue.filters)}</p>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=t!(shell.close)
                        autofocus
                        popovertarget=FILTERS_ID
                        popovertargetaction="hide"
                    >
                        <Glyph icon=Icon::Close />
                    </button>
                </div>
                <Filters view />
                <div class="catalogue__done">
                    <button type="button" class="button" disabled=move || n_chosen() == 0 on:click=clear>
                        {t!(catalogue.clear)}
                    </button>
                    <button
                        type="button"
                        class="button"
                        data-kind="primary"
                        popovertarget=FILTERS_ID
                        popovertargetaction="hide"
                    >
                        {move || match n_hits.get() {
                            Some(n_hits) => t!(catalogue.show_n, count = n_hits),
                            None => t!(catalogue.results).to_owned(),
                        }}
                    </button>
                </div>
            </div>
            <section
                class="catalogue__results"
                aria-busy=move || is_busy.get().then_some("true")
                aria-labelledby=HEADING_ID
            >
                <h2 class="visually-hidden" id=HEADING_ID>{t!(catalogue.results)}</h2>
                <ResultsBar view />
                <div class="catalogue__chips"><Chips view /></div>
                <Results view actions=keep_icons />
            </section>
        </div>
    }
}
