//! The map of the catalogue: shaded by what the other filters leave, each county a filter itself.

use leptos::prelude::*;

use super::CatalogueView;
use crate::i18n::messages::t;
use crate::query::catalogue::FacetValue;
use crate::routes::county_path;
use crate::session::site::use_site;
use crate::ui::loading::remote::optional;
use crate::ui::place::county_map::{Counts, CountyMapView, Extent};
use crate::ui::primitives::drawn_link::Landing;
use crate::ui::primitives::dynamic::effect;

/// The map, and links to the pages of the chosen counties. What is filtered is the [`CatalogueView`] in
/// the context, as the code of this comes when the map is first wanted.
#[component]
pub fn MapPanel() -> impl IntoView {
    let view = expect_context::<CatalogueView>();
    let site = use_site();
    let map = site.load(|store| async move { store.map().await });
    // As for any facet: how many hits choosing the county would show.
    let counts = Signal::derive(move || {
        view.answer.with(|answer| {
            let facet = answer.facets.iter().find(|facet| facet.key == "county");
            let values = facet.into_iter().flat_map(|facet| &facet.values);
            values
                .filter_map(|(value, n)| match value {
                    FacetValue::County(code) => Some((code.clone(), *n)),
                    _ => None,
                })
                .collect::<Counts>()
        })
    });
    let chosen = Signal::derive(move || view.query.with(|query| query.counties.clone()));
    let href = Callback::new(move |code| {
        view.query.with(|query| view.href(&query.toggled(&FacetValue::County(code))))
    });
    let drawn = optional(
        map,
        move |map| {
            view! {
                <CountyMapView map counts href landing=Landing::Here extent=Extent::Whole current=chosen />
            }
        },
        || t!(map.missing),
    );
    // Each county of the map says how many it has.
    effect(move || {
        if view.n_counties_of_more().is_some() {
            view.want_all_counties();
        }
    });
    effect(move || {
        if map.get().is_some() {
            view.is_map_awaited.set(false);
        }
    });
    let pages = move || {
        let links = chosen.get().into_iter().map(|code| {
            let name = view.label(&FacetValue::County(code.clone()));
            let href = site.href(&county_path(code.as_str()));
            view! { <li><a href=href>{t!(map.county_page, name = name)}</a></li> }
        });
        let links = links.collect::<Vec<_>>();
        (!links.is_empty()).then(|| view! { <ul class="links">{links}</ul> })
    };
    view! {
        <div class="map-panel">
            <p class="hint">{t!(map.choose)}</p>
            {drawn}
            {pages}
        </div>
    }
}
