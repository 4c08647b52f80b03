//! Ways to the pages of counties: a map shaded by the number of products, and a list. A base of more counties than
//! an overview names has the list of those with most products.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::messages::{lang, t};
use crate::model::id::CountyCode;
use crate::query::catalogue::{CatalogueQuery, FacetValue, View};
use crate::query::overview::Overview;
use crate::routes::{county_path, products_path};
use crate::session::site::use_site;
use crate::ui::place::county_map::{Counts, CountyMapView, Extent};
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::drawn_link::Landing;

/// The map with the list below it, closed; the list alone where there is no map.
#[component]
pub fn CountyLinks(
    /// How many products each has.
    overview: Arc<Overview>,
) -> impl IntoView {
    let site = use_site();
    let is_whole = overview.has_all_counties();
    let map =
        site.load(move |store| async move { if is_whole { store.map().await } else { Ok(None) } });
    let counts = counts(&overview);
    let href = Callback::new(move |code: CountyCode| site.href(&county_path(code.as_str())));
    let list = list(&overview, &counts);
    let counts = Signal::stored(counts);
    let more = (!is_whole).then(|| {
        let all = CatalogueQuery { view: View::Map, ..CatalogueQuery::default() };
        let href = site.href(&products_path(&all));
        view! { <p><a href=href>{t!(catalogue.all_counties, n = overview.n_counties)}</a></p> }
    });
    let loaded = Memo::new(move |_| match map.get() {
        None => Shown::Nothing,
        Some(Ok(Some(map))) => Shown::Map(map),
        Some(_) => Shown::List,
    });
    view! {
        <div class="map-panel">
            {move || match loaded.get() {
                Shown::Map(map) => view! {
                    <CountyMapView map counts href landing=Landing::Top extent=Extent::Whole />
                }
                .into_any(),
                // Keeps the page from jumping when the map comes.
                Shown::Nothing => view! { <div class="county-map__wait"></div> }.into_any(),
                Shown::List => ().into_any(),
            }}
            <details class="county-links" open=move || loaded.get() == Shown::List>
                <summary class="button">{t!(home.all_counties)}</summary>
                {list}
                {more}
            </details>
        </div>
    }
}

#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Map(Arc<crate::wire::map::CountyMap>),
    List,
}

/// Counties without a product have 0.
fn counts(overview: &Overview) -> Counts {
    let codes = overview.catalogue.names().counties.keys().cloned();
    codes.map(|code| (code.clone(), overview.n_of(&FacetValue::County(code)))).collect()
}

fn list(overview: &Overview, counts: &Counts) -> impl IntoView + use<> {
    let site = use_site();
    let mut counties: Vec<_> = overview.catalogue.names().counties.iter().collect();
    if !lang().starts_with("zh") {
        counties.sort_by_key(|(_, (name, _))| name.localized(lang()).text.to_owned());
    }
    let items = counties.into_iter().map(|(code, (name, _))| {
        let n = counts.get(code).copied().unwrap_or_default();
        view! {
            <li>
                <a class="county-link" href=site.href(&county_path(code.as_str()))>
                    <span>{localized(name)}</span> " "
                    <span class="county-link__count">{t!(catalogue.n_products, count = n)}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="county-list">{items.collect_view()}</ul> }
}
