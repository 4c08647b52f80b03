//! Text with what fits a search marked in it.

use leptos::prelude::*;

use crate::i18n::messages::lang;
use crate::text::marks::segments;

/// `text`, which is in `text_lang`, with its `marks`: ranges of characters.
pub fn marked(text: &str, text_lang: &'static str, marks: &[(u32, u32)]) -> impl IntoView + use<> {
    let pieces: Vec<_> = segments(text, marks)
        .into_iter()
        .map(|piece| {
            let text = piece.text.to_owned();
            match piece.is_marked {
                true => view! { <mark>{text}</mark> }.into_any(),
                false => text.into_any(),
            }
        })
        .collect();
    view! { <span lang=(text_lang != lang()).then_some(text_lang)>{pieces}</span> }
}
