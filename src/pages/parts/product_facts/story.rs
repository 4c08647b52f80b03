//! How a product is made and eaten, and since when, apart from the sentences of fact.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::model::product::Story;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};

/// Id of its heading.
pub const HEADING: &str = "story-heading";

/// The section; nothing without a story.
pub fn story(row: Option<&Story>, list: SourceList) -> Option<impl IntoView + use<>> {
    row.map(|row| {
        view! {
            <section class="section" aria-labelledby=HEADING>
                <h2 id=HEADING>{t!(product.story)}</h2>
                <p class="product__story">{localized(&row.text)} {source_refs(&row.sources, list)}</p>
            </section>
        }
    })
}
