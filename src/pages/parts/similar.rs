//! Products of other counties that are like one, each with a word about why, and the way to see them side
//! by side.

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::product::{Likeness, ProductCard, SimilarProduct};
use crate::query::id_list::path_with_ids;
use crate::routes;
use crate::session::site::use_site;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::product::keep_buttons::keep_icons;
use crate::ui::product::product_card::ProductCardView;

/// The section; nothing where no product is like this one.
pub fn similar_products(product: &ProductCard, rows: &[SimilarProduct]) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let others = rows.iter().map(|row| row.card.id.clone());
    let ids: Vec<_> = [product.id.clone()].into_iter().chain(others).collect();
    let ids = ids.get(..KeptList::Compared.max_len()).unwrap_or(&ids);
    let href = use_site().href(&path_with_ids(routes::COMPARE, ids));
    let cards: Vec<_> = rows.iter().map(entry).collect();
    Some(
        view! {
            <section class="section no-print" aria-labelledby="similar-heading">
                <h2 id="similar-heading">{t!(product.similar)}</h2>
                <ul class="grid">{cards}</ul>
                <p>
                    <a class="button" href=href>
                        <Glyph icon=Icon::Compare /> {t!(product.compare_similar)}
                    </a>
                </p>
            </section>
        }
        .into_any(),
    )
}

fn entry(row: &SimilarProduct) -> impl IntoView + use<> {
    let actions = keep_icons(&row.card);
    // The same crop is of the same category too.
    let is_kind = row.same.contains(&Likeness::Kind);
    let reasons = row.same.iter().filter(|same| !(is_kind && **same == Likeness::Category));
    let reasons: Vec<_> = reasons.map(|same| words::likeness(*same)).collect();
    let reasons = reasons.join(t!(words.list_separator));
    view! {
        <li>
            <ProductCardView product=row.card.clone() county=row.county.clone() actions />
            <p class="hint">{reasons}</p>
        </li>
    }
}
