//! The approval number that maps must show in China.

use leptos::prelude::*;

use crate::i18n::messages::t;
use crate::session::site::use_site;

/// `审图号：…`, where the base has one.
#[component]
pub fn MapApproval() -> impl IntoView {
    let manifest = use_site().load(|store| async move { store.manifest().await });
    let number = move || manifest.get()?.ok()??.base.map_approval.clone();
    move || {
        number().map(|number| view! { <span class="map-approval">{t!(map.approval, number = number)}</span> })
    }
}
