//! A township: its products and its neighbours in the county.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::features::report::ReportMistake;
use crate::geo::neighbors::nearest;
use crate::i18n::localized::{plain, township_name};
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::id::TownshipCode;
use crate::model::place::{County, Township as Place};
use crate::model::product::ProductCard;
use crate::pages::parts::county_data::county_resource_beside_map;
use crate::pages::parts::place_facts::{areas_of_township, areas_with, has_facts};
use crate::pages::parts::place_lists::{Naming, demonstrations, township_link};
use crate::pages::parts::plate_figure::PlateFigure;
use crate::pages::parts::shelf::county_shelf;
use crate::routes::{county_path, products_with, township_path};
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

/// Neighbors that are named: a ring of them.
const MAX_NEIGHBORS: usize = 6;
/// Products of the county that are shown: two rows of a wide screen.
const MAX_OF_COUNTY: usize = 8;

/// The page at [`TOWNSHIP`](crate::routes::TOWNSHIP).
#[component]
pub fn Township() -> impl IntoView {
    let params = use_params_map();
    let code = Memo::new(move |_| params.with(|params| params.get("code").unwrap_or_default()));
    let county = Memo::new(move |_| {
        let code = code.get();
        TownshipCode::parse(&code).map(|code| code.county().to_string()).unwrap_or_default()
    });
    let detail = county_resource_beside_map(county);
    let ready = move |detail: Arc<County>| {
        move || {
            let code = code.get();
            let found = detail.townships.iter().find(|township| township.code == *code.as_str());
            found.map_or_else(not_found, |township| loaded(&detail, township).into_any())
        }
    };
    remote(detail, ready, not_found)
}

fn loaded(detail: &Arc<County>, township: &Place) -> impl IntoView + use<> {
    let site = use_site();
    let name = township_name(township.name.clone(), &township.pinyin);
    let county = detail.place.name.clone();
    let full_name = t!(place.full_name, township = plain(&name), county = plain(&county));
    // In other languages a town and a subdistrict may have one name.
    let is_chinese = plain(&name) == name.zh;
    let title = if is_chinese { full_name.clone() } else { format!("{full_name} ({})", name.zh) };
    describe_page(&title, &t!(place.township_description, name = title.clone()));
    let county_href = county_path(&detail.place.code);
    let county_label = localized(&detail.place.name).into_any();
    let of_township: Vec<_> = detail
        .demonstrations
        .iter()
        .filter(|row| row.township.as_ref().is_some_and(|place| place.code == township.code))
        .collect();
    // The file is about the whole county; what this page shows is the division and what names it.
    let of_areas = areas_with(detail, &township.code).flat_map(|row| &row.sources);
    let of_places = of_township.iter().flat_map(|row| &row.sources);
    let named = detail.sources.iter().chain(of_areas).chain(of_places);
    let list = SourceList::named(&detail.source_list, named);
    view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![(county_label, county_href.clone())] page=localized(&name).into_any() />
            <header class="place__header">
                <h1>{localized(&name)}</h1>
                <p class="place__other">{other_name(&name, &township.pinyin)}</p>
                <p class="place__meta">
                    {words::township_kind(township.kind)} " · " <a href=site.href(&county_href)>{localized(&county)}</a> " · "
                    {t!(place.code, code = township.code.to_string())} {source_refs(&detail.sources, list)}
                </p>
                {(!lang().starts_with("zh")).then(|| view! { <p class="hint">{t!(place.pinyin_caveat)}</p> })}
            </header>
            {products(detail, township)}
            {areas_of_township(detail, &township.code, list)}
            {demonstrations(of_township, Naming::InTownship, list)}
            {neighbors(detail, township)}
            {of_county(detail, township)}
            <SourcesSection sources=list />
            <ReportMistake
                name=full_name
                path=site.href(&township_path(&township.code))
                label=t!(place.tell_us)
            />
        </article>
    }
}

/// The cards of `detail` that fit, at most `n`.
fn cards(detail: &County, fits: impl Fn(&ProductCard) -> bool, n: usize) -> Vec<ProductCard> {
    detail.products.iter().filter(|card| fits(card)).take(n).cloned().collect()
}

/// What a source places in the township; where none does, how to tell us.
fn products(detail: &County, township: &Place) -> AnyView {
    let cards = cards(detail, |card| card.townships.contains(&township.code), usize::MAX);
    let county = detail.place.name.clone();
    let shown = if cards.is_empty() && has_facts(detail, &township.code) {
        view! { <p>{t!(place.only_facts)}</p> }.into_any()
    } else if cards.is_empty() {
        view! { <p>{t!(place.no_township_products)}</p> }.into_any()
    } else {
        let catalogue = use_site().href(&products_with("township", &township.code));
        view! {
            {county_shelf(cards, &county)}
            <p><a href=catalogue>{t!(place.in_catalogue)}</a></p>
            <p class="hint">{t!(product.townships_caveat)}</p>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="products-heading">
            <h2 id="products-heading">{t!(place.products)}</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// The townships of the county near by, on its plate and as links.
fn neighbors(detail: &Arc<County>, township: &Place) -> Option<AnyView> {
    let from = detail.townships.iter().position(|row| row.code == township.code)?;
    let points: Vec<_> = detail.townships.iter().map(|row| row.point).collect();
    let near = nearest(&points, from, MAX_NEIGHBORS);
    let near = near.into_iter().filter_map(|idx| detail.townships.get(idx));
    let items: Vec<_> = near.map(township_link).collect();
    let list = (!items.is_empty()).then(|| {
        view! {
            <h3>{t!(place.neighbors)}</h3>
            <ul class="places">{items}</ul>
        }
    });
    Some(
        view! {
            <section class="section" aria-labelledby="where-heading">
                <h2 id="where-heading">{t!(place.where_it_is)}</h2>
                <div class="where">
                    <PlateFigure detail=Arc::clone(detail) current=township.code.to_string() />
                    <div>{list}</div>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// What else comes from the county.
fn of_county(detail: &County, township: &Place) -> AnyView {
    let county = detail.place.name.clone();
    let others = |card: &ProductCard| !card.townships.contains(&township.code);
    let cards = cards(detail, others, MAX_OF_COUNTY);
    let href = use_site().href(&county_path(&detail.place.code));
    let shelf = (!cards.is_empty()).then(|| county_shelf(cards, &county));
    view! {
        <section class="section no-print" aria-labelledby="county-heading">
            <h2 id="county-heading">{t!(place.products_of_county, county = plain(&county))}</h2>
            {shelf}
            <p><a href=href>{t!(place.all_of_county, county = plain(&county))}</a></p>
        </section>
    }
    .into_any()
}
