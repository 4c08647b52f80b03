//! Ways to the lists that are files, in place of the check boxes where there is no JavaScript. Native.

use leptos::prelude::*;

use super::CatalogueView;
use super::filters::title;
use crate::routes::products_with;
use crate::session::site::use_site;

/// Facets whose values have lists that are files.
const KEYS: [&str; 4] = ["category", "month", "cert", "county"];

/// A link for each value of these facets.
pub fn ways(view: CatalogueView) -> AnyView {
    let site = use_site();
    let facets = view.answer.with_untracked(|answer| answer.facets.clone());
    let chosen = view.query.with_untracked(|query| query.chosen());
    let groups = KEYS.map(|key| {
        let values = facets.iter().filter(|facet| facet.key == key).flat_map(|own| &own.values);
        let links = values.map(|(value, _)| {
            let href = site.href(&products_with(value.key(), &value.text()));
            let current = chosen.contains(value).then_some("page");
            view! { <li><a href=href aria-current=current>{view.label(value)}</a></li> }
        });
        let links = links.collect_view();
        view! { <div class="facet"><p class="facet__title">{title(key)}</p><ul class="ways__list">{links}</ul></div> }
    });
    view! { <noscript><div class="ways">{groups.into_iter().collect_view()}</div></noscript> }
        .into_any()
}
