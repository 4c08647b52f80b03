//! A product in a list, as a card.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::certificate::CertificateBadges;
use super::picture::{PicturePlace, product_picture};
use super::season::InSeasonNow;
use crate::browser::{clock, transition};
use crate::i18n::words;
use crate::model::bilingual::Bilingual;
use crate::model::product::ProductCard;
use crate::routes::product_path;
use crate::session::head::Arrival;
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::{localized, other_name};

/// How often and how long it is waited for the next page before it is shown as it is then: together
/// less than what a visitor would take for a hang.
const MAX_WAITS: u32 = 20;
const WAIT_MS: u32 = 16;

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
    let site = use_site();
    let href = site.href(&product_path(product.id.as_str()));
    let id = product.id.clone();
    // What a visitor is about to open is fetched already, so that the page is there at once.
    let fetch_ahead = move |_| {
        let (store, id) = (site.store(), id.clone());
        leptos::task::spawn_local(async move {
            // A failure is told by the page, if it is opened.
            _ = store.product(&id).await;
        });
    };
    let open = use_open(href.clone());
    // The chosen card's picture becomes the page's, where the browser has view transitions.
    let is_chosen = RwSignal::new(false);
    let choose = move |event: leptos::ev::MouseEvent| {
        // Another tab leaves this page as it is.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            is_chosen.set(true);
            open();
        }
    };
    view! {
        <article class="product-card" data-chosen=move || is_chosen.get().then_some("true")>
            {product_picture(&product, PicturePlace::Card)}
            <div class="product-card__body">
                <p class="product-card__meta">
                    {localized(&county)} " · " {words::category(product.category)}
                </p>
                <h3 class="product-card__title">
                    <a class="product-card__link" href=href on:click=choose on:pointerdown=fetch_ahead>
                        {localized(&product.name)}
                    </a>
                </h3>
                <p class="product-card__other">{other_name(&product.name, &product.pinyin)}</p>
                <div class="product-card__marks">
                    <InSeasonNow months=product.months />
                    <CertificateBadges certifications=product.certifications />
                </div>
            </div>
            {actions.map(|actions| view! { <div class="product-card__actions">{actions}</div> })}
        </article>
    }
}

/// Goes to another page of this site by a view transition: the browser blends both pages. It waits until
/// the new page has drawn itself, at most `MAX_WAITS` times `WAIT_MS`.
fn use_open(href: String) -> impl Fn() {
    let navigate = use_navigate();
    let arrival = use_context::<Arrival>();
    move || {
        let (navigate, href) = (navigate.clone(), href.clone());
        transition::blend(move || {
            navigate(&href, NavigateOptions { resolve: false, ..Default::default() });
            async move {
                for _ in 0..MAX_WAITS {
                    if arrival.is_none_or(|arrival| arrival.is_at(&href)) {
                        break;
                    }
                    clock::sleep(WAIT_MS).await;
                }
            }
        });
    }
}
