//! Text from the data, marked with its language where that is not the document's.

use leptos::prelude::*;

use crate::i18n::messages::lang;
use crate::model::bilingual::Bilingual;

/// `text` in the language of the document or, where nobody wrote it, in the one fallen back to.
pub fn localized(text: &Bilingual) -> impl IntoView + use<> {
    let shown = text.localized(lang());
    let lang = (shown.lang != lang()).then_some(shown.lang);
    view! { <span lang=lang>{shown.text.to_owned()}</span> }
}

/// The name that a reader may meet on the spot: the Chinese one beside an English one, and toneless
/// pinyin beside a Chinese one. Empty where the name itself says it all.
pub fn other_name(name: &Bilingual, pinyin: &str) -> impl IntoView + use<> {
    let shown = name.localized(lang());
    if lang().starts_with("zh") {
        let english = name.en.clone();
        english
            .map(|english| view! { <span class="other-name" lang="en">{english}</span> }.into_any())
    } else if shown.lang == "zh" {
        let pinyin = pinyin.to_owned();
        Some(view! { <span class="other-name" lang="zh-Latn">{pinyin}</span> }.into_any())
    } else {
        let chinese = name.zh.clone();
        Some(view! { <span class="other-name" lang="zh">{chinese}</span> }.into_any())
    }
}
