//! The approval number that maps must show in China.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::session::site::use_site;

/// `审图号：…`, where the base has one.
#[component]
pub fn MapApproval() -> impl IntoView {
    let dataset = use_site().load(|store| async move { store.dataset().await });
    let number = move || dataset.get()?.ok()??.base.map_approval.clone();
    move || {
        number().map(|number| view! { <span class="map-approval">{t!(map.approval, number = number)}</span> })
    }
}
