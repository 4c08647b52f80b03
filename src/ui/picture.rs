//! The picture of a product: its paper-cut, or a seal with its name where there is none.

use leptos::prelude::*;

use super::emblem::emblem;
use super::site::use_site;
use crate::model::product::ProductCard;

/// When a picture is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetch {
    /// With the page: it is what the page shows first.
    Now,
    /// When it comes near the window.
    WhenNear,
}

/// Folder of the paper-cuts among the compiled files.
const FOLDER: &str = "pictures";
/// Width and height that a paper-cut tells the layout, px; it scales to its frame.
const SIZE: u32 = 320;

/// A square frame with the picture, hidden from screen readers: the name stands beside it.
pub fn product_picture(product: &ProductCard, fetch: Fetch) -> impl IntoView + use<> {
    let store = use_site().store();
    let name = product.picture.as_ref();
    let url = name.and_then(|name| store.download_url(&format!("{FOLDER}/{name}.svg")));
    let has_failed = RwSignal::new(false);
    let product = product.clone();
    let loading = if fetch == Fetch::Now { "eager" } else { "lazy" };
    let shown = move || match url.clone().filter(|_| !has_failed.get()) {
        Some(url) => view! {
            <img
                class="picture__image"
                src=url
                alt=""
                width=SIZE
                height=SIZE
                loading=loading
                decoding="async"
                on:error=move |_| has_failed.set(true)
            />
        }
        .into_any(),
        None => emblem(&product).into_any(),
    };
    view! { <span class="picture" aria-hidden="true">{shown}</span> }
}
