//! A product more: a field that finds one by name, and what the visitor saved before.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::query::answer::Catalogue;
use crate::ui::bilingual::localized;
use crate::ui::dynamic::{dynamic, effect};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::kept::use_kept;
use crate::ui::messages::t;
use crate::ui::picture::{PicturePlace, product_picture};
use crate::ui::search::{Ranked, use_search};
use crate::ui::site::use_site;

/// Few enough to be seen at a glance on a phone.
const MAX_OFFERED: usize = 6;

/// The field and what it offers.
#[component]
pub fn AddProduct(
    /// Products that are there already.
    ids: Vec<ProductId>,
    /// Adds one.
    add: Callback<ProductId>,
) -> impl IntoView {
    let site = use_site();
    let search = use_search();
    let kept = use_kept();
    let text = RwSignal::new(String::new());
    let catalogue = site.load(|store| async move { store.catalogue().await });
    effect(move || search.rank(text.with(|text| text.trim().to_owned()).as_str()));
    on_cleanup(move || search.rank(""));
    let offered = move |catalogue: &Arc<Catalogue>| -> Vec<ProductCard> {
        let typed = text.with(|text| text.trim().to_owned());
        let is_new = |product: &&ProductCard| !ids.contains(&product.id);
        if typed.is_empty() {
            let saved = kept.ids(KeptList::Saved).into_iter().rev();
            let saved: Vec<_> = saved.filter_map(|id| catalogue.product(id.as_str())).collect();
            return saved.into_iter().filter(is_new).take(MAX_OFFERED).cloned().collect();
        }
        // Positions in the catalogue of other data mean other products.
        let version = site.store().version();
        let is_asked =
            |ranked: &Ranked| ranked.text == typed && Some(&ranked.version) == version.as_ref();
        let rows = search.ranked().filter(is_asked).map(|ranked| ranked.hits.rows.clone());
        let rows = rows.unwrap_or_default();
        let found = rows.iter().filter_map(|row| catalogue.at(usize::try_from(*row).ok()?));
        found.filter(is_new).take(MAX_OFFERED).cloned().collect()
    };
    let offers = dynamic(move || {
        let found =
            catalogue.get().and_then(|loaded| loaded.ok()?).map(|catalogue| offered(&catalogue));
        let items = found.unwrap_or_default().into_iter().map(|product| offer(&product, add));
        view! { <ul class="offers">{items.collect_view()}</ul> }.into_any()
    });
    view! {
        <section class="section no-print add-product" aria-labelledby="add-heading">
            <h2 id="add-heading">{t!(compare.add)}</h2>
            <input
                class="input"
                type="search"
                maxlength="100"
                placeholder=t!(shell.search_hint)
                aria-labelledby="add-heading"
                on:focus=move |_| search.wake()
                on:input=move |event| text.set(event_target_value(&event))
                prop:value=text
            />
            {offers}
        </section>
    }
}

fn offer(product: &ProductCard, add: Callback<ProductId>) -> impl IntoView + use<> {
    let id = product.id.clone();
    view! {
        <li>
            <button type="button" class="button offers__one" on:click=move |_| add.run(id.clone())>
                {product_picture(product, PicturePlace::Row)}
                <span>{localized(&product.name)}</span>
                <Glyph icon=Icon::ZoomIn />
            </button>
        </li>
    }
}
