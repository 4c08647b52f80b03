//! A township: its products and its neighbours in the county.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::features::county_data::county_resource;
use crate::features::place_facts::{areas_of_township, has_facts};
use crate::features::place_lists::{Naming, demonstrations};
use crate::features::shelf::county_shelf;
use crate::model::id::TownshipCode;
use crate::model::place::TownshipKind;
use crate::model::product::ProductCard;
use crate::ui::bilingual::{localized, localized_text, other_name, plain, township_name};
use crate::ui::breadcrumbs::Breadcrumbs;
use crate::ui::head::describe_page;
use crate::ui::messages::{lang, t};
use crate::ui::not_found::not_found;
use crate::ui::remote::remote;
use crate::ui::rows::decoded;
use crate::ui::site::{county_path, products_with, use_site};
use crate::ui::sources::{SourceList, SourcesSection, source_refs_of};
use crate::ui::words;
use crate::wire::place::{CountyDetail, TownshipRow};

/// The page.
#[component]
pub fn Township() -> impl IntoView {
    let params = use_params_map();
    let code = Memo::new(move |_| params.with(|params| params.get("code").unwrap_or_default()));
    let county = Memo::new(move |_| {
        let code = code.get();
        TownshipCode::parse(&code).map(|code| code.county().to_string()).unwrap_or_default()
    });
    let detail = county_resource(county);
    let ready = move |detail: std::sync::Arc<CountyDetail>| {
        move || {
            let code = code.get();
            let found = detail.townships.iter().find(|township| township.code == code);
            found.map_or_else(not_found, |township| loaded(&detail, township).into_any())
        }
    };
    remote(detail, ready, not_found)
}

fn loaded(detail: &CountyDetail, township: &TownshipRow) -> impl IntoView + use<> {
    let site = use_site();
    let name = township_name(township.name.decode(), &township.pinyin);
    let county = detail.place.name.decode();
    let full_name = t!(place.full_name, township = plain(&name), county = plain(&county));
    describe_page(&full_name, &t!(place.township_description, name = full_name.clone()));
    let list = SourceList::new(&detail.source_list);
    let kind = TownshipKind::from_code(&township.kind).map(words::township_kind);
    let county_href = county_path(&detail.place.code);
    let county_label = localized_text(&detail.place.name).into_any();
    let rows = detail.products.iter().filter(|card| card.townships.contains(&township.code));
    let cards: Vec<ProductCard> = decoded(rows, |row| row.decode());
    let of_township = detail
        .demonstrations
        .iter()
        .filter(|row| row.township.as_ref().is_some_and(|place| place.code == township.code));
    let shown = if cards.is_empty() && has_facts(detail, &township.code) {
        view! { <p>{t!(place.only_facts)}</p> }.into_any()
    } else if cards.is_empty() {
        view! { <p>{t!(place.no_township_products)}</p> }.into_any()
    } else {
        county_shelf(cards, &county).into_any()
    };
    let catalogue = site.href(&products_with("township", &township.code));
    view! {
        <article class="page page--entry place">
            <Breadcrumbs between=vec![(county_label, county_href.clone())] page=localized(&name).into_any() />
            <header class="place__header">
                <h1>{localized(&name)}</h1>
                <p class="place__other">{other_name(&name, &township.pinyin)}</p>
                <p class="place__meta">
                    {kind} " · " <a href=site.href(&county_href)>{localized(&county)}</a> " · "
                    {t!(place.code, code = township.code.clone())} {source_refs_of(&detail.sources, list)}
                </p>
                {(!lang().starts_with("zh")).then(|| view! { <p class="hint">{t!(place.pinyin_caveat)}</p> })}
            </header>
            <section class="section" aria-labelledby="products-heading">
                <h2 id="products-heading">{t!(place.products)}</h2>
                {shown}
                {(township.n_products > 0).then(|| view! { <p><a href=catalogue>{t!(place.in_catalogue)}</a></p> })}
                <p class="hint">{t!(product.townships_caveat)}</p>
            </section>
            {areas_of_township(detail, &township.code, list)}
            {demonstrations(of_township, Naming::InTownship, list)}
            <p><a href=site.href(&county_href)>{t!(place.all_of_county, county = plain(&county))}</a></p>
            <SourcesSection sources=list />
        </article>
    }
}
