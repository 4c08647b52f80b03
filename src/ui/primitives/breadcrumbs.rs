//! The way from the home page to this one.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::routes;
use crate::session::site::use_site;

/// A list of (label, path) from the home page's child down, and the page itself as its last.
#[component]
pub fn Breadcrumbs(
    /// (label, path of the site) of the pages between, outermost first.
    between: Vec<(AnyView, String)>,
    /// Label of this page.
    page: AnyView,
) -> impl IntoView {
    let site = use_site();
    let links = between.into_iter().map(|(label, path)| {
        view! { <li><a href=site.href(&path)>{label}</a></li> }
    });
    view! {
        <nav class="breadcrumbs" aria-label=t!(shell.breadcrumbs)>
            <ol>
                <li><a href=site.href(routes::HOME)>{t!(shell.home)}</a></li>
                {links.collect_view()}
                <li><span aria-current="page">{page}</span></li>
            </ol>
        </nav>
    }
}
