//! A product in a list: as a card in a grid or as a row.

use leptos::prelude::*;

use super::bilingual::{localized, other_name};
use super::certificate::CertificateBadges;
use super::picture::{PicturePlace, product_picture};
use super::season::InSeasonNow;
use super::site::{product_path, use_site};
use super::words;
use crate::model::bilingual::Bilingual;
use crate::model::product::ProductCard;

/// A card; the whole of it is a link's target, and actions stay reachable.
#[component]
pub fn ProductCardView(
    /// What it shows.
    product: ProductCard,
    /// Name of its county.
    county: Bilingual,
    /// Buttons at its foot. Default: none.
    #[prop(optional, into)]
    actions: Option<AnyView>,
) -> impl IntoView {
    let href = use_site().href(&product_path(product.id.as_str()));
    view! {
        <article class="product-card">
            {product_picture(&product, PicturePlace::Card)}
            <div class="product-card__body">
                <h3 class="product-card__title">
                    <a class="product-card__link" href=href>{localized(&product.name)}</a>
                </h3>
                <p class="product-card__other">{other_name(&product.name, &product.pinyin)}</p>
                <p class="product-card__meta">
                    {localized(&county)} " · " {words::category(product.category)} " "
                    <InSeasonNow months=product.months />
                </p>
                <CertificateBadges certifications=product.certifications />
                {actions.map(|actions| view! { <div class="product-card__actions">{actions}</div> })}
            </div>
        </article>
    }
}
