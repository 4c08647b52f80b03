//! One product: all that the data know of it, each fact with its sources.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::browser::page;
use crate::chain::graph::PRODUCT_PREFIX;
use crate::features::report::ReportMistake;
use crate::i18n::localized::{plain, township_name};
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::figure::Figure;
use crate::model::id::{ProductId, TownshipCode};
use crate::model::photo::CreditedPhoto;
use crate::model::place::Place;
use crate::model::product;
use crate::pages::parts::chain_steps::by_stage;
use crate::pages::parts::place_lists::{
    Naming, achievements, demonstrations, opportunities, parks,
};
use crate::pages::parts::product_facts::certificates::certificates;
use crate::pages::parts::product_facts::season::season;
use crate::pages::parts::product_facts::story::{self, story};
use crate::pages::parts::shelf::county_shelf;
use crate::pages::parts::similar::similar_products;
use crate::routes;
use crate::routes::{chain_of_node_path, county_path, product_path, products_with, township_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::primitives::breadcrumbs::Breadcrumbs;
use crate::ui::primitives::dynamic::effect;
use crate::ui::primitives::embed_link::embed_link;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::section_tabs::{Section, SectionTabs};
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};
use crate::ui::product::certificate::CertificateBadges;
use crate::ui::product::figures::FigureTables;
use crate::ui::product::keep_buttons::keep_buttons;
use crate::ui::product::photo::photo_list;
use crate::ui::product::picture::main_picture;
use crate::ui::product::season::InSeasonNow;
use crate::ui::sharing::printed::printed_address;
use crate::ui::sharing::share::ShareButton;

/// The page at [`PRODUCT`](crate::routes::PRODUCT).
#[component]
pub fn Product() -> impl IntoView {
    let site = use_site();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let detail = site.load(move |store| {
        let id = id.get();
        describe_awaited_page();
        async move {
            match ProductId::parse(&id) {
                Ok(id) => store.product(&id).await,
                Err(_) => Ok(None),
            }
        }
    });
    let aliases = site.load(|store| async move { store.dataset().await });
    let absent = move || {
        // A renamed product: its old address leads to the new one.
        let renamed = move || {
            let dataset = aliases.get()?.ok()??;
            let renamed = dataset.aliases.get(&id.get())?;
            // The compiler lets every old id lead to one of today; more steps would be a circle.
            (!dataset.aliases.contains_key(renamed)).then(|| renamed.clone())
        };
        let navigate = use_navigate();
        effect(move || {
            if let Some(renamed) = renamed() {
                let options =
                    NavigateOptions { resolve: false, replace: true, ..Default::default() };
                navigate(&site.href(&product_path(&renamed)), options);
            }
        });
        not_found()
    };
    remote(detail, |detail| view! { <Loaded detail /> }, absent)
}

#[component]
fn Loaded(detail: Arc<product::Product>) -> impl IntoView {
    let card = &detail.card;
    let summary = plain(&detail.summary);
    describe_page(&plain(&card.name), &summary);
    let list = SourceList::new(&detail.source_list);
    let photos = &detail.photos;
    let address = use_site().href(&product_path(card.id.as_str()));
    let catalogue_label = t!(catalogue.title).into_any();
    let county_label = localized(&detail.county.name).into_any();
    let between = vec![
        (catalogue_label, routes::PRODUCTS.to_owned()),
        (county_label, county_path(&detail.county.code)),
    ];
    view! {
        <article class="page page--entry product">
            <Breadcrumbs between page=localized(&card.name).into_any() />
            {header(&detail, list)}
            <SectionTabs sections=sections(&detail) />
            {further_photos(photos, list)}
            {story(detail.story.as_ref(), list)}
            {certificates(&detail.certifications, list)}
            {origin(&detail, list)}
            {demonstrations(&detail.demonstrations, Naming::InFull, list)}
            {figures(&detail.figures, list)}
            {by_stage(&detail.organizations, list)}
            {(!detail.organizations.is_empty()).then(|| in_chain(card.id.as_str()))}
            {achievements(&detail.achievements, list)}
            {parks(&detail.parks, list)}
            {opportunities(&detail.opportunities, list)}
            {similar_products(card, &detail.similar)}
            {related(&detail)}
            {printed_address(&address)}
            <SourcesSection sources=list />
            <ReportMistake name=plain(&card.name) path=use_site().href(&product_path(card.id.as_str())) />
        </article>
    }
}

/// The sections that this product has, as the page shows them.
fn sections(detail: &product::Product) -> Vec<Section> {
    let all = [
        (story::HEADING, t!(product.story), detail.story.is_some()),
        ("certification-heading", t!(product.certification), true),
        ("origin-heading", t!(product.origin), true),
        ("demonstrations-heading", t!(product.demonstrations), !detail.demonstrations.is_empty()),
        ("figures-heading", t!(product.figures), !detail.figures.is_empty()),
        ("organisations-heading", t!(product.organizations), !detail.organizations.is_empty()),
        ("achievements-heading", t!(product.achievements), !detail.achievements.is_empty()),
        ("parks-heading", t!(product.parks), !detail.parks.is_empty()),
        ("opportunities-heading", t!(product.opportunities), !detail.opportunities.is_empty()),
        ("sources-heading", t!(product.sources), true),
    ];
    all.into_iter().filter(|(.., is_there)| *is_there).map(|(id, name, _)| (id, name)).collect()
}

fn header(detail: &product::Product, list: SourceList) -> impl IntoView + use<> {
    let card = &detail.card;
    let site = use_site();
    let path = site.href(&product_path(card.id.as_str()));
    let category = site.href(&products_with("category", card.category.code()));
    let county = site.href(&county_path(&detail.county.code));
    let caution = detail.caution.as_ref().map(|caution| {
        view! { <p class="notice" data-tone="caution"><strong>{t!(product.caution)}</strong> " " {localized(caution)}</p> }
    });
    view! {
        <header class="product__header">
            {main_picture(card, detail.photos.first(), list)}
            <div class="product__heading">
                <p class="product__meta">
                    <a href=county>{localized(&detail.county.name)}</a> " · "
                    <a href=category>{words::category(card.category)}</a>
                </p>
                <h1>{localized(&card.name)}</h1>
                <p class="product__other">{other_name(&card.name, &card.pinyin)}</p>
                <div class="product__marks">
                    <InSeasonNow months=card.months />
                    <CertificateBadges certifications=card.certifications />
                </div>
                <p class="lead">{localized(&detail.summary)} {source_refs(&detail.sources, list)}</p>
                {caution}
                <div class="product__actions">
                    {keep_buttons(card)}
                    <ShareButton title=plain(&card.name) path />
                    {embed_link("product", card.id.as_str())}
                    <button type="button" class="button" data-on="desk" on:click=|_| page::print()>
                        <Glyph icon=Icon::Print /> {t!(product.print)}
                    </button>
                </div>
                {season(detail, card.months, list)}
            </div>
        </header>
    }
}

fn further_photos(photos: &[CreditedPhoto], list: SourceList) -> impl IntoView + use<> {
    let further = photos.get(1..).filter(|further| !further.is_empty());
    further.map(|further| {
        view! {
            <section class="section" aria-labelledby="photos-heading">
                <h2 id="photos-heading">{t!(product.photos)}</h2>
                {photo_list(further, list)}
            </section>
        }
    })
}

fn origin(detail: &product::Product, list: SourceList) -> impl IntoView + use<> {
    let site = use_site();
    let township = |place: &Place<TownshipCode>| {
        let href = site.href(&township_path(&place.code));
        let name = township_name(place.name.clone(), &place.pinyin);
        view! { <li><a href=href>{localized(&name)}</a> " " {other_name(&name, &place.pinyin)}</li> }
    };
    let townships: Vec<_> = detail.townships.iter().map(township).collect();
    let townships = (!townships.is_empty()).then(|| {
        view! {
            <h3>{t!(product.townships)}</h3>
            <ul class="places">{townships}</ul>
            <p class="hint">{t!(product.townships_caveat)}</p>
        }
    });
    let is_other = detail.townships_as_named.len() > detail.townships.len();
    let as_named = is_other.then(|| {
        let named = detail.townships_as_named.join("、");
        view! { <p>{t!(product.as_named)} <span lang="zh">{named}</span></p> }
    });
    let county = site.href(&county_path(&detail.county.code));
    view! {
        <section class="section" aria-labelledby="origin-heading">
            <h2 id="origin-heading">{t!(product.origin)}</h2>
            <p><a href=county>{localized(&detail.county.name)}</a> {source_refs(&detail.sources, list)}</p>
            {townships}
            {as_named}
        </section>
    }
}

fn figures(rows: &[Figure], list: SourceList) -> impl IntoView + use<> {
    let figures = rows.to_vec();
    (!figures.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="figures-heading">
                <h2 id="figures-heading">{t!(product.figures)}</h2>
                <FigureTables figures sources=list />
            </section>
        }
    })
}

fn related(detail: &product::Product) -> impl IntoView + use<> {
    let cards = detail.related.clone();
    let county = detail.county.name.clone();
    let href = use_site().href(&products_with("county", &detail.county.code));
    (!cards.is_empty()).then(|| {
        view! {
            <section class="section no-print" aria-labelledby="related-heading">
                <h2 id="related-heading">{t!(product.related, county = plain(&county))}</h2>
                {county_shelf(cards, &county)}
                <p><a href=href>{t!(product.all_of_county, county = plain(&county))}</a></p>
            </section>
        }
    })
}

/// The way to the product's node in the chain map.
fn in_chain(id: &str) -> impl IntoView + use<> {
    let node = format!("{PRODUCT_PREFIX}{id}");
    let href = use_site().href(&chain_of_node_path(&node));
    view! { <p><a href=href>{t!(chain.see_in_chain)}</a></p> }
}
