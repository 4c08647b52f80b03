//! Tabs that lead to the sections of a long page, and stay in sight while it is read.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::messages::t;

/// A section: its heading's id and its name.
pub type Section = (&'static str, &'static str);

/// Links to the sections of the page that is shown. Fewer than three need none.
#[component]
pub fn SectionTabs(
    /// In the order of the page.
    sections: Vec<Section>,
) -> impl IntoView {
    // A page with <base> needs the whole path before a fragment.
    let path = use_location().pathname.get_untracked();
    let is_long = sections.len() > 2;
    let tabs = sections.into_iter().map(move |(id, name)| {
        view! { <li><a class="tabs__tab" rel="external" href=format!("{path}#{id}")>{name}</a></li> }
    });
    is_long.then(|| {
        view! {
            <nav class="tabs no-print" aria-label=t!(shell.sections)>
                <ul class="tabs__list">{tabs.collect_view()}</ul>
            </nav>
        }
    })
}
