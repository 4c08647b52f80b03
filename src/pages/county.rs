//! A county: its products, townships, organizations, parks and opportunities.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::id::CountyCode;
use crate::model::place::{self, Point, TownshipKind};
use crate::pages::parts::county_data::county_resource_beside_map;
use crate::pages::parts::place_facts::areas_of_county;
use crate::pages::parts::place_lists::{
    Naming, demonstrations, opportunities, organizations, parks, township_link,
};
use crate::pages::parts::plate_figure::PlateFigure;
use crate::pages::parts::shelf::county_shelf;
use crate::routes::{county_path, products_with};
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::place::county_map::{Counts, CountyMapView, Extent};
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::drawn_link::Landing;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};
use crate::ui::sharing::printed::printed_address;

/// The page at [`COUNTY`](crate::routes::COUNTY).
#[component]
pub fn County() -> impl IntoView {
    let params = use_params_map();
    let code = Memo::new(move |_| params.with(|params| params.get("code").unwrap_or_default()));
    let detail = county_resource_beside_map(code);
    remote(detail, |detail| view! { <Loaded detail /> }, not_found)
}

#[component]
fn Loaded(detail: Arc<place::County>) -> impl IntoView {
    let name = detail.place.name.clone();
    let n_products = detail.n_products;
    describe_page(
        &plain(&name),
        &t!(place.county_description, name = plain(&name), count = n_products),
    );
    let list = SourceList::new(&detail.source_list);
    let address = use_site().href(&county_path(&detail.place.code));
    view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![] page=localized(&name).into_any() />
            <header class="place__header">
                <h1>{localized(&name)}</h1>
                <p class="place__other">{other_name(&name, &detail.place.pinyin)}</p>
                <p class="place__meta">
                    {words::county_kind(detail.kind)} " · " {t!(place.code, code = detail.place.code.to_string())} " · "
                    {t!(catalogue.n_products, count = n_products)} {source_refs(&detail.sources, list)}
                </p>
                {point(&detail)}
            </header>
            {products(&detail)}
            <Where detail=Arc::clone(&detail) />
            {areas_of_county(&detail, list)}
            {demonstrations(&detail.demonstrations, Naming::InCounty, list)}
            {townships(&detail)}
            {organizations(&detail.organizations, list)}
            {parks(&detail.parks, list)}
            {opportunities(&detail.opportunities, list)}
            {(!detail.products.is_empty()).then(|| {
                view! { <p>{embed_link("shelf", &format!("county/{}", detail.place.code))}</p> }
            })}
            {printed_address(&address)}
            <SourcesSection sources=list />
        </article>
    }
}

/// Where the county lies in its region, and its townships in it.
#[component]
fn Where(detail: Arc<place::County>) -> impl IntoView {
    let site = use_site();
    let map = site.load(|store| async move { store.map().await });
    let found = move || map.get().and_then(Result::ok).flatten();
    let name = plain(&detail.place.name);
    let mut current = BTreeSet::new();
    current.insert(detail.place.code.clone());
    let locator = move || {
        found().map(|map| {
            let counts = map.shapes.iter().map(|shape| (shape.code.clone(), shape.n_products));
            let counts = Signal::stored(counts.collect::<Counts>());
            let to_county = move |code: CountyCode| site.href(&county_path(code.as_str()));
            let href = Callback::new(to_county);
            let current = Signal::stored(current.clone());
            view! { <CountyMapView map counts href landing=Landing::Top extent=Extent::Locator current /> }
        })
    };
    view! {
        <section class="section" aria-labelledby="where-heading">
            <h2 id="where-heading">{t!(place.where_it_is)}</h2>
            <div class="where">
                <PlateFigure detail />
                <figure class="where__locator">
                    {locator}
                    <figcaption class="hint">{t!(place.locator, name = name)}</figcaption>
                </figure>
            </div>
        </section>
    }
}

fn point(detail: &place::County) -> Option<impl IntoView + use<>> {
    let Point { lat, lon } = detail.point?;
    let place = detail.point_place.clone().unwrap_or_default();
    Some(view! { <p class="hint">{t!(place.point, lat = lat, lon = lon, place = place)}</p> })
}

fn products(detail: &place::County) -> impl IntoView + use<> {
    let cards = detail.products.clone();
    let n_left = detail.n_products > cards.len() as u64;
    let county = detail.place.name.clone();
    let href = use_site().href(&products_with("county", &detail.place.code));
    let shown = if cards.is_empty() {
        view! { <p>{t!(place.no_products)}</p> }.into_any()
    } else {
        county_shelf(cards, &county).into_any()
    };
    let more = n_left.then(|| t!(place.more_products)).unwrap_or(t!(place.in_catalogue));
    view! {
        <section class="section" aria-labelledby="products-heading">
            <h2 id="products-heading">{t!(place.products)}</h2>
            {shown}
            {(detail.n_products > 0).then(|| view! { <p><a href=href>{more}</a></p> })}
        </section>
    }
}

fn townships(detail: &place::County) -> impl IntoView + use<> {
    let groups = TownshipKind::ALL.iter().filter_map(|kind| {
        let rows: Vec<_> = detail.townships.iter().filter(|t| t.kind == *kind).collect();
        (!rows.is_empty()).then(|| {
            let items: Vec<_> = rows.into_iter().map(township_link).collect();
            let n = items.len();
            view! {
                <h3>{words::township_kind(*kind)} " " <span class="count">{n}</span></h3>
                <ul class="places">{items}</ul>
            }
        })
    });
    view! {
        <section class="section" aria-labelledby="townships-heading">
            <h2 id="townships-heading">{t!(place.townships)}</h2>
            {groups.collect_view()}
        </section>
    }
}
