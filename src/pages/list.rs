//! Addresses of lists that have no query string, as files have them: they lead to the same list with one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

use crate::routes;
use crate::routes::list_address::to_query;
use crate::session::head::describe_awaited_page;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::Loading;
use crate::ui::primitives::dynamic::effect;

/// A part of the catalogue.
#[component]
pub fn ProductList() -> impl IntoView {
    led_to(routes::PRODUCTS)
}

/// A part of the chain map.
#[component]
pub fn ChainPart() -> impl IntoView {
    led_to(routes::CHAIN)
}

fn led_to(list: &'static str) -> AnyView {
    let site = use_site();
    let params = use_params_map();
    let pairs = params.with_untracked(|params| params.get("pairs").unwrap_or_default());
    let Some(address) = to_query(list, &pairs) else { return not_found() };
    let navigate = use_navigate();
    describe_awaited_page();
    effect(move || {
        let options = NavigateOptions { resolve: false, replace: true, ..Default::default() };
        navigate(&site.href(&address), options);
    });
    view! { <Loading /> }.into_any()
}
