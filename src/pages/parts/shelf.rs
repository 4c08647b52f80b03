//! A shelf: a few products under a heading.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::model::bilingual::Bilingual;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::query::answer::Catalogue;
use crate::ui::product::keep_buttons::keep_icons;
use crate::ui::product::product_card::ProductCardView;

/// Cards of `products`, named by `catalogue`.
pub fn shelf(products: &[&ProductCard], catalogue: &Catalogue) -> impl IntoView + use<> {
    let names = catalogue.names();
    let cards: Vec<_> = products
        .iter()
        .map(|product| {
            let county = names.counties.get(&product.county).map(|(name, _)| name.clone());
            let actions = keep_icons(product);
            view! { <li><ProductCardView product=(*product).clone() county=county.unwrap_or_default() actions /></li> }
        })
        .collect();
    view! { <ul class="grid">{cards}</ul> }
}

/// Cards of products that all come from one county.
pub fn county_shelf(products: Vec<ProductCard>, county: &Bilingual) -> impl IntoView + use<> {
    let cards: Vec<_> = products
        .into_iter()
        .map(|product| {
            let actions = keep_icons(&product);
            view! { <li><ProductCardView product county=county.clone() actions /></li> }
        })
        .collect();
    view! { <ul class="grid">{cards}</ul> }
}

/// The products with these ids as cards; nothing where the catalogue has none of them.
pub fn products_section(catalogue: &Catalogue, ids: &[ProductId]) -> Option<impl IntoView + use<>> {
    let products: Vec<_> = ids.iter().filter_map(|id| catalogue.product(id)).collect();
    (!products.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="products-heading">
                <h2 id="products-heading">{t!(place.products)}</h2>
                {shelf(&products, catalogue)}
            </section>
        }
    })
}
