//! What this visitor saved, on this device only.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::focus;
use crate::data::kept::KeptList;
use crate::features::shelf::shelf;
use crate::query::answer::Catalogue;
use crate::ui::announce::use_announcer;
use crate::ui::head::describe_page;
use crate::ui::kept::use_kept;
use crate::ui::messages::t;
use crate::ui::not_found::not_found;
use crate::ui::remote::remote;
use crate::ui::site::use_site;

/// The page.
#[component]
pub fn Saved() -> impl IntoView {
    let site = use_site();
    describe_page(t!(saved.title), t!(saved.text));
    let catalogue = site.load(|store| async move { store.catalogue().await });
    view! {
        <div class="page">
            <h1>{t!(saved.title)}</h1>
            <p class="lead">{t!(saved.text)}</p>
            {remote(catalogue, |catalogue| view! { <Loaded catalogue /> }, not_found)}
        </div>
    }
}

#[component]
fn Loaded(
    /// All products.
    catalogue: Arc<Catalogue>,
) -> impl IntoView {
    let site = use_site();
    let kept = use_kept();
    let announcer = use_announcer();
    // What "Remove all" took, until the visitor leaves.
    let removed = RwSignal::new(Vec::new());
    let clear = move |_| {
        removed.set(kept.ids(KeptList::Saved));
        kept.set(KeptList::Saved, vec![]);
        announcer.say(t!(saved.cleared));
        focus::focus_heading();
    };
    let undo = move |_| {
        kept.set(KeptList::Saved, removed.get_untracked());
        removed.set(vec![]);
        focus::focus_heading();
    };
    move || {
        let ids = kept.ids(KeptList::Saved);
        // The last one saved comes first.
        let products: Vec<_> =
            ids.iter().rev().filter_map(|id| catalogue.product(id.as_str())).collect();
        let n_gone = ids.len() - products.len();
        let gone =
            (n_gone > 0).then(|| view! { <p class="hint">{t!(saved.gone, count = n_gone)}</p> });
        if products.is_empty() {
            let undo = (ids.is_empty() && removed.with(|ids| !ids.is_empty())).then(|| {
                view! { <button type="button" class="button" on:click=undo>{t!(saved.undo)}</button> }
            });
            return view! {
                <div class="notice">
                    <p class="notice__title">{t!(saved.empty)}</p>
                    <p>{t!(saved.empty_text)}</p>
                    <a class="button" data-kind="primary" href=site.href("/products")>{t!(home.browse)}</a>
                    {undo}
                </div>
                {gone}
            }
            .into_any();
        }
        view! {
            <h2 class="visually-hidden">{t!(catalogue.title)}</h2>
            {shelf(&products, &catalogue)}
            {gone}
            <button type="button" class="button" on:click=clear>
                {t!(saved.clear)}
            </button>
        }
        .into_any()
    }
}
