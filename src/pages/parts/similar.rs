//! Products of other counties that are like one, each with a word about why, and the way to see them side
//! by side.

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::i18n::messages::t;
use crate::model::product::ProductCard;
use crate::query::id_list::path_with_ids;
use crate::session::site::use_site;
use crate::ui::loading::rows::decoded;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::product::keep_buttons::keep_icons;
use crate::ui::product::product_card::ProductCardView;
use crate::wire::product::SimilarRow;

/// The section; nothing where no product is like this one.
pub fn similar_products(product: &ProductCard, rows: &[SimilarRow]) -> Option<AnyView> {
    let similar: Vec<(ProductCard, &SimilarRow)> =
        decoded(rows, |row| Ok((row.card.decode()?, row)));
    if similar.is_empty() {
        return None;
    }
    let others = similar.iter().map(|(card, _)| card.id.clone());
    let ids: Vec<_> = [product.id.clone()].into_iter().chain(others).collect();
    let ids = ids.get(..KeptList::Compared.max_len()).unwrap_or(&ids);
    let href = use_site().href(&path_with_ids("/compare", ids));
    let cards: Vec<_> = similar.into_iter().map(|(card, row)| entry(card, row)).collect();
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

fn entry(card: ProductCard, row: &SimilarRow) -> impl IntoView + use<> {
    let actions = keep_icons(&card);
    // The same crop is of the same category too.
    let is_kind = row.same.iter().any(|same| same == "kind");
    let reasons = row.same.iter().filter(|same| !(is_kind && *same == "category"));
    let reasons: Vec<_> = reasons.filter_map(|same| reason(same)).collect();
    let reasons = reasons.join(t!(words.list_separator));
    view! {
        <li>
            <ProductCardView product=card county=row.county.decode() actions />
            <p class="hint">{reasons}</p>
        </li>
    }
}

/// Why, in a word; nothing for what this version does not know.
fn reason(same: &str) -> Option<&'static str> {
    match same {
        "kind" => Some(t!(product.same_kind)),
        "category" => Some(t!(product.same_category)),
        "months" => Some(t!(product.same_months)),
        "certification" => Some(t!(product.same_certification)),
        _ => None,
    }
}
