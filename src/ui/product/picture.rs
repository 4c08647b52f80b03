//! What a product shows of itself: its photograph, where there is none its paper-cut, and where
//! neither can be had a seal with its name. The one place that chooses.

use leptos::prelude::*;

use super::emblem::emblem;
use super::photo::{Urgency, photo, photo_credit};
use crate::i18n::messages::t;
use crate::model::photo::{CreditedPhoto, Photo};
use crate::model::product::ProductCard;
use crate::session::site::use_site;
use crate::ui::primitives::sources::SourceList;

/// Where a picture stands: how wide it is, and how soon it is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PicturePlace {
    /// A card of a grid.
    Card,
    /// A row of a list.
    Row,
    /// The head of a column of the comparison.
    Comparison,
    /// The middle of the wheel of months.
    Wheel,
    /// The product's own page.
    Page,
}

impl PicturePlace {
    /// Its width, as in the attribute `sizes`.
    fn sizes(self) -> &'static str {
        match self {
            Self::Card => "(min-width: 60rem) 16rem, 45vw",
            Self::Row => "3rem",
            Self::Comparison => "12rem",
            Self::Wheel => "(min-width: 60rem) 16rem, 50vw",
            Self::Page => "(min-width: 48rem) 38vw, 92vw",
        }
    }

    fn urgency(self) -> Urgency {
        match self {
            Self::Card | Self::Row | Self::Comparison => Urgency::WhenNear,
            Self::Wheel | Self::Page => Urgency::Now,
        }
    }
}

/// Width and height that a paper-cut tells the layout, px; it scales to its frame.
const SIZE: u32 = 320;

/// The picture of a product in a square frame.
pub fn product_picture(product: &ProductCard, place: PicturePlace) -> AnyView {
    framed(product, product.photo.as_ref(), place, RwSignal::new(false)).into_any()
}

/// The picture at the head of the product's own page, with whose it is.
pub fn main_picture(
    product: &ProductCard,
    main: Option<&CreditedPhoto>,
    sources: SourceList,
) -> impl IntoView + use<> {
    let has_failed = RwSignal::new(false);
    let picture = framed(product, main.map(|main| &main.photo), PicturePlace::Page, has_failed);
    let is_photo = main.is_some();
    let credit =
        main.map(|main| view! { <div hidden=has_failed>{photo_credit(main, sources)}</div> });
    let drawn = product.picture.is_some().then(|| {
        let is_hidden = move || is_photo && !has_failed.get();
        view! { <p class="hint" hidden=is_hidden>{t!(product.drawn)}</p> }
    });
    view! {
        <figure class="product__figure">
            {picture}
            <figcaption>{credit} {drawn}</figcaption>
        </figure>
    }
}

fn framed(
    product: &ProductCard,
    main: Option<&Photo>,
    place: PicturePlace,
    has_failed: RwSignal<bool>,
) -> impl IntoView + use<> {
    let (product, main) = (product.clone(), main.cloned());
    let shown = move || match main.as_ref().filter(|_| !has_failed.get()) {
        Some(main) => photo(main, place.sizes(), place.urgency(), has_failed).into_any(),
        None => drawn(&product, place).into_any(),
    };
    view! { <span class="picture">{shown}</span> }
}

/// The paper-cut, or the seal. Neither says more than the name beside it.
fn drawn(product: &ProductCard, place: PicturePlace) -> impl IntoView + use<> {
    let store = use_site().store();
    let name = product.picture.as_ref();
    let url = name.and_then(|name| store.picture_url(name));
    let has_failed = RwSignal::new(false);
    let product = product.clone();
    let is_urgent = place.urgency() == Urgency::Now;
    let loading = if is_urgent { "eager" } else { "lazy" };
    let priority = is_urgent.then_some("high");
    move || match url.clone().filter(|_| !has_failed.get()) {
        Some(url) => view! {
            <img
                class="picture__image"
                alt=""
                width=SIZE
                height=SIZE
                loading=loading
                fetchpriority=priority
                decoding="async"
                on:error=move |_| _ = has_failed.try_set(true)
                src=url
            />
        }
        .into_any(),
        None => emblem(&product).into_any(),
    }
}
