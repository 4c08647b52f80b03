//! Where the points of a map come from.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::model::provenance::Source;

/// `Points: GeoNames (CC BY 4.0)`, linked where it may be.
#[component]
pub fn PointSource(
    /// The sources; nothing is shown where there is none.
    sources: Vec<Source>,
) -> impl IntoView {
    (!sources.is_empty()).then(|| {
        let names = sources.into_iter().enumerate().map(|(idx, source)| {
            let name = source.publisher.unwrap_or(source.title);
            let name = match source.url {
                Some(url) => {
                    view! { <a href=url rel="external noopener nofollow">{name}</a> }.into_any()
                }
                None => name.into_any(),
            };
            ((idx > 0).then(|| t!(words.list_separator)), name)
        });
        view! { <span>{t!(map.points)} {names.collect::<Vec<_>>()}</span> }
    })
}
