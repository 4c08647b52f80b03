//! The picture of a product where there is no photograph: its name's characters as a seal, on a
//! ground of its category. Issue "Looks" puts paper-cuts in its place.

use leptos::prelude::*;

use crate::model::product::ProductCard;

/// At most so many characters fit a seal.
const MAX_CHARS: usize = 4;

/// A decorative seal: hidden from screen readers, for the name stands beside it.
pub fn emblem(product: &ProductCard) -> impl IntoView + use<> {
    let name: Vec<char> = product.name.zh.chars().filter(|c| c.is_alphanumeric()).collect();
    let n_shown = if name.len() <= MAX_CHARS { name.len() } else { 2 };
    let shown: String = name.iter().skip(name.len() - n_shown).collect();
    let category = product.category.code();
    view! {
        <span class="emblem" data-category=category data-length=n_shown.to_string() aria-hidden="true">
            <span class="emblem__seal" lang="zh">{shown}</span>
        </span>
    }
}
