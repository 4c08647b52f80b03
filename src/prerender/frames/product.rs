//! A product in a card: what it is, where from, when in season, how certified; more of it opens in place.

use futures::FutureExt as _;
use leptos::prelude::*;

use super::document::atlas_link;
use super::quote::Quote;
use super::season::{numbers, strip};
use super::{Content, Data};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::bilingual::Bilingual;
use crate::model::id::ProductId;
use crate::model::product::{Product, ProductCard};
use crate::model::provenance::Source;
use crate::papercut::compose::url_of;
use crate::prerender::site::had;
use crate::routes::product_path;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};
use crate::ui::product::certificate::CertificateBadges;
use crate::ui::product::photo::plain_path;

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is the whole frame.
    Alone,
    /// Among others.
    Shelf,
}

/// Width and height that a picture tells the layout, px; it scales to its place.
const SIZE: u32 = 320;

pub(super) fn content(data: &Data<'_>, id: &ProductId) -> Result<Content, String> {
    let product = had(data.store.product(id))?;
    let picture = own_picture(data, &product.card);
    let more = more(&product);
    let body = card(&product.card, Some(&product.county.name), picture, Some(more), Place::Alone);
    Ok(Content {
        title: plain(&product.card.name),
        page: product_path(id.as_str()),
        n: 1,
        body: view! { <div id="card" class="card-place">{body}</div> }.into_any(),
        quote: quote(&product),
    })
}

fn quote(product: &Product) -> Quote {
    let card = &product.card;
    let kinds = card.certifications.iter().map(words::certification);
    let mut facts = vec![plain(&product.county.name), words::category(card.category).to_owned()];
    facts.extend((!card.months.is_empty()).then(|| words::months(card.months)));
    facts.extend(kinds.map(str::to_owned));
    Quote {
        title: plain(&card.name),
        page: product_path(card.id.as_str()),
        lines: vec![plain(&product.summary), facts.join(" · ")],
        links: vec![],
        source: first_source(product),
    }
}

/// The source that a product names first.
pub(super) fn first_source(product: &Product) -> Option<Source> {
    let first = product.sources.first()?;
    product.source_list.iter().find(|source| source.id == *first).cloned()
}

/// A card of a product; `more` opens in place. Its county is left out where all have the same.
pub(super) fn card(
    card: &ProductCard,
    county: Option<&Bilingual>,
    picture: AnyView,
    more: Option<AnyView>,
    place: Place,
) -> AnyView {
    let href = use_site().href(&product_path(card.id.as_str()));
    let name = atlas_link(href.clone(), localized(&card.name));
    let name = match place {
        Place::Alone => view! { <h1 class="card__name">{name}</h1> }.into_any(),
        Place::Shelf => view! { <h2 class="card__name">{name}</h2> }.into_any(),
    };
    let months = numbers(card.months);
    let season = (!card.months.is_empty()).then(|| {
        view! {
            <p class="card__season">
                {words::months(card.months)} " "
                <span class="tag card__now">{t!(product.in_season_now)}</span>
            </p>
            {strip(card.months)}
        }
    });
    let more = more.map(|more| {
        view! {
            <details class="card__more">
                <summary>{t!(embed.more)}</summary>
                {more}
            </details>
        }
    });
    view! {
        <article class="card" data-months=months>
            <a class="card__picture" href=href.clone() target="_blank" rel="noopener" tabindex="-1" aria-hidden="true">
                {picture}
            </a>
            <div class="card__body">
                <p class="card__meta">{county.map(|county| view! { {localized(county)} " · " })} {words::category(card.category)}</p>
                {name}
                <p class="card__other">{other_name(&card.name, &card.pinyin)}</p>
                {season}
                <CertificateBadges certifications=card.certifications />
            </div>
            {more}
        </article>
    }
    .into_any()
}

/// What opens in place.
pub(super) fn more(product: &Product) -> AnyView {
    let certificates = product.certifications.iter().map(|own| {
        let year = own.year.map(|year| format!(" ({year})"));
        view! { <li>{words::certification(own.kind)} {year}</li> }
    });
    let certificates = (!product.certifications.is_empty())
        .then(|| view! { <ul class="card__facts">{certificates.collect_view()}</ul> });
    let caution = product.caution.as_ref().map(|caution| view! { <p>{localized(caution)}</p> });
    // A drawing is ours; a photograph is shown where there is none, and is somebody's.
    let is_photo = product.card.picture.is_none();
    let photo = product.photos.first().filter(|_| is_photo).map(|photo| {
        let license = match photo.license_url.clone() {
            Some(url) => view! { <a href=url target="_blank" rel="noopener license">{photo.license.clone()}</a> }.into_any(),
            None => photo.license.clone().into_any(),
        };
        view! { <p>{t!(product.photo_credit, credit = photo.credit.clone())} " · " {license}</p> }
    });
    let sources = product.sources.iter();
    let sources = sources.filter_map(|id| product.source_list.iter().find(|own| own.id == *id));
    let sources = sources.take(3).map(|source| match source.url.clone() {
        Some(url) => view! {
            <li><a href=url target="_blank" rel="noopener nofollow" lang="zh">{source.title.clone()}</a></li>
        }
        .into_any(),
        None => view! { <li lang="zh">{source.title.clone()}</li> }.into_any(),
    });
    view! {
        <p>{localized(&product.summary)}</p>
        {caution}
        {certificates}
        {photo}
        <p class="card__sources">{t!(product.sources)}</p>
        <ul class="card__facts">{sources.collect_view()}</ul>
    }
    .into_any()
}

/// The picture inside of the frame, so that it needs no request; a photograph is a file.
fn own_picture(data: &Data<'_>, card: &ProductCard) -> AnyView {
    let name = card.picture.as_ref();
    let svg = name.and_then(|name| data.store.picture(name).now_or_never().flatten());
    match svg {
        Some(svg) => image(url_of(&svg), "eager").into_any(),
        None => picture(data, card),
    }
}

/// The picture as a file that is fetched when it is near: the drawing or, where there is none, the
/// photograph, whose owner [`more`] names.
pub(super) fn picture(data: &Data<'_>, card: &ProductCard) -> AnyView {
    let drawn = card.picture.as_ref().and_then(|name| data.store.picture_url(name));
    let photo = || data.store.download_url(&plain_path(card.photo.as_ref()?));
    drawn.or_else(photo).map(|url| image(url, "lazy")).into_any()
}

fn image(url: String, loading: &'static str) -> impl IntoView {
    view! { <img alt="" width=SIZE height=SIZE loading=loading decoding="async" src=url /> }
}
