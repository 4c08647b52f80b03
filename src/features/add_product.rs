//! A product more: a field that finds one by name, and what the visitor saved before.

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::i18n::messages::t;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::session::kept::use_kept;
use crate::session::search::use_search;
use crate::session::site::use_site;
use crate::ui::finding::hits::product_ids;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{dynamic, effect};
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::product::picture::{PicturePlace, product_picture};

/// Few enough to be seen at a glance on a phone.
const MAX_OFFERED: usize = 6;

/// The field and what it offers.
#[component]
pub fn AddProduct(
    /// Products that are there already.
    ids: Vec<ProductId>,
    add: Callback<ProductId>,
) -> impl IntoView {
    let site = use_site();
    let search = use_search();
    let kept = use_kept();
    let text = RwSignal::new(String::new());
    effect(move || search.find(text.with(|text| text.trim().to_owned()).as_str()));
    on_cleanup(move || search.find(""));
    let offered = Memo::new(move |_| -> Vec<ProductId> {
        let typed = text.with(|text| text.trim().to_owned());
        let found: Vec<ProductId> = if typed.is_empty() {
            kept.ids(KeptList::Saved).into_iter().rev().collect()
        } else {
            let found = search.found().filter(|found| found.text == typed);
            found.map(|found| product_ids(&found.reply.groups).collect()).unwrap_or_default()
        };
        found.into_iter().filter(|id| !ids.contains(id)).take(MAX_OFFERED).collect()
    });
    let cards = site.load(move |store| {
        let offered = offered.get();
        async move { store.products(&offered).await }
    });
    let offers = dynamic(move || {
        let cards = cards.get().and_then(|loaded| loaded.ok()?);
        let ids = offered.get();
        let offers =
            ids.iter().filter_map(|id| Some(offer(cards.as_ref()?.product(id.as_str())?, add)));
        view! { <ul class="offers">{offers.collect_view()}</ul> }.into_any()
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
