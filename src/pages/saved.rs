//! What this visitor saved, on this device only; with ids in the address, a list that somebody shared.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::focus;
use crate::data::kept::KeptList;
use crate::features::saved::{PATH, ProductList, Whose};
use crate::i18n::messages::t;
use crate::model::id::ProductId;
use crate::query::answer::Catalogue;
use crate::routes;
use crate::session::address_ids::use_address_ids;
use crate::session::announce::use_announcer;
use crate::session::head::describe_page;
use crate::session::kept::use_kept;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::dynamic::dynamic;

/// The page at [`SAVED`](crate::routes::SAVED).
#[component]
pub fn Saved() -> impl IntoView {
    let site = use_site();
    let shared = use_address_ids(PATH).ids;
    let whose =
        Memo::new(move |_| if shared.with(Vec::is_empty) { Whose::Own } else { Whose::Shared });
    let kept = use_kept();
    // What was taken away stays loaded: it may come back.
    let asked = Memo::new(move |last: Option<&Vec<ProductId>>| {
        let mut asked = last.cloned().unwrap_or_default();
        let wanted = shared.get().into_iter().chain(kept.ids(KeptList::Saved));
        for id in wanted {
            if !asked.contains(&id) {
                asked.push(id);
            }
        }
        asked
    });
    let catalogue = site.load(move |store| {
        let asked = asked.get();
        async move { store.products(&asked).await }
    });
    let words = dynamic(move || {
        let (title, text) = match whose.get() {
            Whose::Own => (t!(saved.title), t!(saved.text)),
            Whose::Shared => (t!(saved.shared_title), t!(saved.shared_text)),
        };
        describe_page(title, text);
        view! {
            <h1>{title}</h1>
            <p class="lead no-print">{text}</p>
        }
        .into_any()
    });
    let list = remote(
        catalogue,
        move |catalogue: Arc<Catalogue>| {
            dynamic(move || match whose.get() {
                Whose::Own => own(Arc::clone(&catalogue)),
                Whose::Shared => sent(Arc::clone(&catalogue), shared),
            })
        },
        not_found,
    );
    view! { <div class="page">{words} {list}</div> }
}

/// Those of `ids` that the catalogue has.
fn known(catalogue: &Catalogue, ids: impl Iterator<Item = ProductId>) -> Vec<ProductId> {
    ids.filter(|id| catalogue.product(id.as_str()).is_some()).collect()
}

fn gone(n_gone: usize) -> Option<AnyView> {
    (n_gone > 0).then(|| view! { <p class="hint">{t!(saved.gone, count = n_gone)}</p> }.into_any())
}

fn empty(undo: Option<AnyView>) -> AnyView {
    let href = use_site().href(routes::PRODUCTS);
    view! {
        <div class="notice">
            <p class="notice__title">{t!(saved.empty)}</p>
            <p>{t!(saved.empty_text)}</p>
            <a class="button" data-kind="primary" href=href>{t!(home.browse)}</a>
            {undo}
        </div>
    }
    .into_any()
}

/// The visitor's own list, the last one saved first.
fn own(catalogue: Arc<Catalogue>) -> AnyView {
    let kept = use_kept();
    let announcer = use_announcer();
    kept.forget_other_notes();
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
    let of_ids = Arc::clone(&catalogue);
    let ids = Memo::new(move |_| known(&of_ids, kept.ids(KeptList::Saved).into_iter().rev()));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let list = dynamic(move || {
        if is_empty.get() {
            let undo = removed.with_untracked(|ids| !ids.is_empty()).then(|| {
                view! { <button type="button" class="button" on:click=undo>{t!(saved.undo)}</button> }
                    .into_any()
            });
            return empty(undo);
        }
        view! {
            <ProductList catalogue=Arc::clone(&catalogue) ids whose=Whose::Own />
            <button type="button" class="button" on:click=clear>{t!(saved.clear)}</button>
        }
        .into_any()
    });
    let gone = move || gone(kept.ids(KeptList::Saved).len().saturating_sub(ids.with(Vec::len)));
    view! { {list} {gone} }.into_any()
}

/// A list from an address, in its order. Opening it changes nothing on the device.
fn sent(catalogue: Arc<Catalogue>, shared: Memo<Vec<ProductId>>) -> AnyView {
    let of_ids = Arc::clone(&catalogue);
    let ids = Memo::new(move |_| known(&of_ids, shared.get().into_iter()));
    let list = dynamic(move || {
        if ids.with(Vec::is_empty) {
            return empty(None);
        }
        view! { <ProductList catalogue=Arc::clone(&catalogue) ids whose=Whose::Shared /> }
            .into_any()
    });
    let gone = move || gone(shared.with(Vec::len).saturating_sub(ids.with(Vec::len)));
    view! { {list} {gone} }.into_any()
}
