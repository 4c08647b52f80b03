//! Ways to the pages of all counties: a map shaded by the number of products, and a list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::id::CountyCode;
use crate::query::answer::Catalogue;
use crate::ui::bilingual::localized;
use crate::ui::county_map::{Counts, CountyMapView, Extent};
use crate::ui::drawn_link::Landing;
use crate::ui::messages::{lang, t};
use crate::ui::site::{county_path, use_site};

/// The map with the list below it, closed; the list alone where there is no map.
#[component]
pub fn CountyLinks(
    /// All products.
    catalogue: Arc<Catalogue>,
) -> impl IntoView {
    let site = use_site();
    let map = site.load(|store| async move { store.map().await });
    let counts: Counts =
        catalogue.n_by_county().into_iter().map(|(code, n)| (code.clone(), n)).collect();
    let counts = Signal::stored(counts);
    let href = Callback::new(move |code: CountyCode| site.href(&county_path(code.as_str())));
    let list = list(&catalogue);
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

fn list(catalogue: &Catalogue) -> impl IntoView + use<> {
    let site = use_site();
    let counts = catalogue.n_by_county();
    let mut counties: Vec<_> = catalogue.names().counties.iter().collect();
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
