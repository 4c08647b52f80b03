//! What stands for a product that has no picture: its name's characters as a seal, on plain paper.

use leptos::prelude::*;

use crate::model::product::ProductCard;

/// Characters in a column of a seal, and columns: more would be too small to read.
const MAX_ROWS: usize = 4;
const MAX_COLUMNS: usize = 2;

/// A decorative seal: hidden from screen readers, for the name stands beside it.
pub fn emblem(product: &ProductCard) -> impl IntoView + use<> {
    let seal = seal(&product.name.zh);
    let n_rows = rows(&seal).to_string();
    view! {
        <span class="emblem" data-rows=n_rows aria-hidden="true">
            <span class="emblem__seal" lang="zh">{seal}</span>
        </span>
    }
}

/// The name without what stands in brackets and without signs, as far as it fits.
fn seal(name: &str) -> String {
    let bare = name.split(['(', '（']).next().unwrap_or_default();
    bare.chars().filter(|c| c.is_alphanumeric()).take(MAX_ROWS * MAX_COLUMNS).collect()
}

/// How many characters stand in each of its columns: up to three in one, more in two.
fn rows(seal: &str) -> usize {
    let n_chars = seal.chars().count();
    if n_chars < 4 { n_chars } else { n_chars.div_ceil(MAX_COLUMNS) }
}
