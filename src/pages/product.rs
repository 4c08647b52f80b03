//! One product: all that the data know of it, each fact with its sources.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::browser::page;
use crate::features::place_lists::{achievements, opportunities, organisations, parks};
use crate::features::shelf::county_shelf;
use crate::features::similar::similar_products;
use crate::model::certification::Certification;
use crate::model::figure::Figure;
use crate::model::id::ProductId;
use crate::model::photo::CreditedPhoto;
use crate::model::product::ProductCard;
use crate::network::graph::PRODUCT_PREFIX;
use crate::network::query::ChainQuery;
use crate::ui::bilingual::{
    localized, localized_text, other_name, plain, plain_text, township_name,
};
use crate::ui::breadcrumbs::Breadcrumbs;
use crate::ui::certificate::{CertificateBadge, CertificateBadges};
use crate::ui::dynamic::effect;
use crate::ui::figures::FigureTables;
use crate::ui::head::{describe_awaited_page, describe_page};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::keep_buttons::keep_buttons;
use crate::ui::messages::t;
use crate::ui::not_found::not_found;
use crate::ui::photo::{photo_list, plain_url};
use crate::ui::picture::main_picture;
use crate::ui::printed::printed_address;
use crate::ui::remote::remote;
use crate::ui::season::{InSeasonNow, SeasonStrip};
use crate::ui::section_tabs::{Section, SectionTabs};
use crate::ui::share::ShareButton;
use crate::ui::site::{
    chain_path, county_path, product_path, products_with, township_path, use_site,
};
use crate::ui::sources::{SourceList, SourcesSection, source_refs, source_refs_of};
use crate::ui::words;
use crate::wire::base::PlaceRef;
use crate::wire::product::{CertificationRow, FigureRow, ProductDetail};

/// The page.
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
    let aliases = site.load(|store| async move { store.manifest().await });
    let absent = move || {
        // A renamed product: its old address leads to the new one.
        let renamed = move || {
            let manifest = aliases.get()?.ok()??;
            let renamed = manifest.aliases.get(&id.get())?;
            // The compiler lets every old id lead to one of today; more steps would be a circle.
            (!manifest.aliases.contains_key(renamed)).then(|| renamed.clone())
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
fn Loaded(
    /// The product.
    detail: Arc<ProductDetail>,
) -> impl IntoView {
    match detail.card.decode() {
        Ok(card) => loaded(&detail, &card).into_any(),
        Err(problem) => {
            page::log_error(&problem.to_string());
            not_found()
        }
    }
}

fn loaded(detail: &ProductDetail, card: &ProductCard) -> impl IntoView + use<> {
    let summary = plain_text(&detail.summary);
    describe_page(&plain(&card.name), &summary);
    set_structured_data(detail, card);
    let list = SourceList::new(&detail.source_list);
    let photos: Vec<_> = detail.photos.iter().filter_map(|row| row.decode().ok()).collect();
    let address = use_site().href(&product_path(card.id.as_str()));
    let catalogue_label = t!(catalogue.title).into_any();
    let county_label = localized_text(&detail.county.name).into_any();
    let between = vec![
        (catalogue_label, "/products".to_owned()),
        (county_label, county_path(&detail.county.code)),
    ];
    view! {
        <article class="page page--entry product">
            <Breadcrumbs between page=localized(&card.name).into_any() />
            {header(detail, card, &photos, list)}
            <SectionTabs sections=sections(detail) />
            {further_photos(&photos, list)}
            {certifications(&detail.certifications, list)}
            {origin(detail, list)}
            {figures(&detail.figures, list)}
            {organisations(&detail.organisations, list)}
            {(!detail.organisations.is_empty()).then(|| in_chain(card.id.as_str()))}
            {achievements(&detail.achievements, list)}
            {parks(&detail.parks, list)}
            {opportunities(&detail.opportunities, list)}
            {similar_products(card, &detail.similar)}
            {related(detail)}
            {printed_address(&address)}
            <SourcesSection sources=list />
        </article>
    }
}

/// The sections that this product has, as the page shows them.
fn sections(detail: &ProductDetail) -> Vec<Section> {
    let all = [
        ("certification-heading", t!(product.certification), true),
        ("origin-heading", t!(product.origin), true),
        ("figures-heading", t!(product.figures), !detail.figures.is_empty()),
        ("organisations-heading", t!(product.organisations), !detail.organisations.is_empty()),
        ("achievements-heading", t!(product.achievements), !detail.achievements.is_empty()),
        ("parks-heading", t!(product.parks), !detail.parks.is_empty()),
        ("opportunities-heading", t!(product.opportunities), !detail.opportunities.is_empty()),
        ("sources-heading", t!(product.sources), true),
    ];
    all.into_iter().filter(|(.., is_there)| *is_there).map(|(id, name, _)| (id, name)).collect()
}

fn header(
    detail: &ProductDetail,
    card: &ProductCard,
    photos: &[CreditedPhoto],
    list: SourceList,
) -> impl IntoView + use<> {
    let site = use_site();
    let path = site.href(&product_path(card.id.as_str()));
    let category = site.href(&products_with("category", card.category.code()));
    let county = site.href(&county_path(&detail.county.code));
    let caution = detail.caution.as_ref().map(|caution| {
        view! { <p class="notice" data-tone="caution"><strong>{t!(product.caution)}</strong> " " {localized_text(caution)}</p> }
    });
    view! {
        <header class="product__header">
            {main_picture(card, photos.first(), list)}
            <div class="product__heading">
                <p class="product__meta">
                    <a href=county>{localized_text(&detail.county.name)}</a> " · "
                    <a href=category>{words::category(card.category)}</a>
                </p>
                <h1>{localized(&card.name)}</h1>
                <p class="product__other">{other_name(&card.name, &card.pinyin)}</p>
                <div class="product__marks">
                    <InSeasonNow months=card.months />
                    <CertificateBadges certifications=card.certifications />
                </div>
                <p class="lead">{localized_text(&detail.summary)} {source_refs_of(&detail.sources, list)}</p>
                {caution}
                <div class="product__actions">
                    {keep_buttons(card)}
                    <ShareButton title=plain(&card.name) path />
                    <button type="button" class="button" data-on="desk" on:click=|_| page::print()>
                        <Glyph icon=Icon::Print /> {t!(product.print)}
                    </button>
                </div>
                {season(detail, card, list)}
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

fn season(detail: &ProductDetail, card: &ProductCard, list: SourceList) -> impl IntoView + use<> {
    let shown = if card.months.is_empty() {
        view! { <p class="hint">{t!(product.season_unknown)}</p> }.into_any()
    } else {
        let sources = source_refs_of(&detail.sources, list).into_any();
        view! { <SeasonStrip months=card.months sources /> }.into_any()
    };
    view! {
        <section class="product__season" aria-labelledby="season-heading">
            <h2 id="season-heading">{t!(product.season)}</h2>
            {shown}
        </section>
    }
}

fn certifications(rows: &[CertificationRow], list: SourceList) -> impl IntoView + use<> {
    let decoded: Vec<Certification> = rows.iter().filter_map(|row| row.decode().ok()).collect();
    let shown = if decoded.is_empty() {
        view! { <p class="hint">{t!(product.no_certification)}</p> }.into_any()
    } else {
        let items: Vec<_> = decoded.iter().map(|item| certification(item, list)).collect();
        view! {
            <ul class="certificates">{items}</ul>
            <p class="hint">{t!(product.certification_caveat)}</p>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="certification-heading">
            <h2 id="certification-heading">{t!(product.certification)}</h2>
            {shown}
        </section>
    }
}

fn certification(item: &Certification, list: SourceList) -> impl IntoView + use<> {
    let year = match item.year {
        Some(year) => t!(product.in_year, year = year),
        None => t!(product.year_unknown).to_owned(),
    };
    let number = item.number.clone().map(|number| t!(product.number, number = number));
    view! {
        <li class="certificate">
            <p class="certificate__title">
                <CertificateBadge kind=item.kind /> " " <span>{year}</span> " " {number}
                {source_refs(&item.sources, list)}
            </p>
            <p class="certificate__text">{words::certification_explained(item.kind)}</p>
        </li>
    }
}

fn origin(detail: &ProductDetail, list: SourceList) -> impl IntoView + use<> {
    let site = use_site();
    let township = |place: &PlaceRef| {
        let href = site.href(&township_path(&place.code));
        let name = township_name(place.name.decode(), &place.pinyin);
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
            <p><a href=county>{localized_text(&detail.county.name)}</a> {source_refs_of(&detail.sources, list)}</p>
            {townships}
            {as_named}
        </section>
    }
}

fn figures(rows: &[FigureRow], list: SourceList) -> impl IntoView + use<> {
    let figures: Vec<Figure> = rows.iter().filter_map(|row| row.decode().ok()).collect();
    (!figures.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="figures-heading">
                <h2 id="figures-heading">{t!(product.figures)}</h2>
                <FigureTables figures sources=list />
            </section>
        }
    })
}

fn related(detail: &ProductDetail) -> impl IntoView + use<> {
    let cards: Vec<ProductCard> =
        detail.related.iter().filter_map(|row| row.decode().ok()).collect();
    let county = detail.county.name.decode();
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

/// Tells search engines what this is (schema.org/Product), from the same facts.
fn set_structured_data(detail: &ProductDetail, card: &ProductCard) {
    let image = card.photo.as_ref().map(|photo| page::absolute(&plain_url(photo)));
    let mut json = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": plain(&card.name),
        "alternateName": card.name.zh,
        "description": plain_text(&detail.summary),
        "category": words::category(card.category),
        "countryOfOrigin": { "@type": "Country", "name": "CN" },
    });
    if let (Some(image), Some(fields)) = (image, json.as_object_mut()) {
        fields.insert("image".to_owned(), image.into());
    }
    page::set_structured_data(Some(&json.to_string()));
    on_cleanup(|| page::set_structured_data(None));
}

/// The way to the product's node in the chain map.
fn in_chain(id: &str) -> impl IntoView + use<> {
    let node = format!("{PRODUCT_PREFIX}{id}");
    let href = use_site().href(&chain_path(&ChainQuery::default().with_node(Some(&node))));
    view! { <p><a href=href>{t!(chain.see_in_chain)}</a></p> }
}
