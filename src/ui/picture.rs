//! What a product shows of itself: its photograph, and the emblem where there is none or it cannot be
//! had. The one place that chooses; all that show a product's picture call it.

use leptos::prelude::*;

use super::emblem::emblem;
use super::photo::{Urgency, photo, photo_credit};
use super::sources::SourceList;
use crate::model::photo::{CreditedPhoto, Photo};
use crate::model::product::ProductCard;

/// Where a picture stands: how wide it is, and how soon it is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PicturePlace {
    /// A card of a grid.
    Card,
    /// The head of a column of the comparison.
    Comparison,
}

/// The picture of a product in a list.
pub fn product_picture(product: &ProductCard, place: PicturePlace) -> AnyView {
    let sizes = match place {
        PicturePlace::Card => "(min-width: 36rem) 22rem, 92vw",
        PicturePlace::Comparison => "(min-width: 60rem) 22rem, 13rem",
    };
    match &product.photo {
        Some(main) => {
            let has_failed = RwSignal::new(false);
            photo_or_emblem(product, main, sizes, Urgency::WhenNear, has_failed).into_any()
        }
        None => emblem(product).into_any(),
    }
}

/// The picture at the head of the product's own page, with whose it is.
pub fn main_picture(
    product: &ProductCard,
    main: Option<&CreditedPhoto>,
    sources: SourceList,
) -> AnyView {
    const SIZES: &str = "(min-width: 48rem) min(38vw, 30rem), 92vw";
    let Some(main) = main else { return emblem(product).into_any() };
    let has_failed = RwSignal::new(false);
    let picture = photo_or_emblem(product, &main.photo, SIZES, Urgency::Now, has_failed);
    view! {
        <figure class="photo-figure">
            {picture}
            <div hidden=has_failed>{photo_credit(main, sources)}</div>
        </figure>
    }
    .into_any()
}

fn photo_or_emblem(
    product: &ProductCard,
    main: &Photo,
    sizes: &'static str,
    urgency: Urgency,
    has_failed: RwSignal<bool>,
) -> impl IntoView + use<> {
    let (product, main) = (product.clone(), main.clone());
    move || match has_failed.get() {
        true => emblem(&product).into_any(),
        false => photo(&main, sizes, urgency, has_failed).into_any(),
    }
}
