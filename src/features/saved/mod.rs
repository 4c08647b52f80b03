//! A list of products that a visitor saved or was sent: what can be done with all of it, and its entries.

pub mod entry;
pub mod tools;

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::kept::KeptList;
use crate::i18n::messages::t;
use crate::model::id::ProductId;
use crate::query::answer::Catalogue;
use crate::query::id_list::path_with_ids;
use crate::routes;
use crate::session::announce::Announcer;
use crate::session::kept::Kept;
use crate::session::site::use_site;
use entry::Entry;
use tools::Tools;

/// Path of the page of both lists.
pub const PATH: &str = routes::SAVED;

/// A list with these ids, to be sent to others.
fn shared_path(ids: &[ProductId]) -> String {
    path_with_ids(PATH, ids)
}

/// Whose list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The visitor's own: it can be changed here.
    Own,
    /// One from an address: nothing of it is kept unless the visitor says so.
    Shared,
}

/// The list with its tools; not empty.
#[component]
pub fn ProductList(
    /// The products of the list.
    catalogue: Arc<Catalogue>,
    /// The ids in the order of the page, all in the catalogue.
    #[prop(into)]
    ids: Signal<Vec<ProductId>>,
    /// Whose list it is.
    whose: Whose,
) -> impl IntoView {
    let of_entries = Arc::clone(&catalogue);
    let entry = move |id: ProductId| {
        let catalogue = Arc::clone(&of_entries);
        view! { <Entry catalogue id ids whose /> }
    };
    view! {
        <Tools catalogue ids whose />
        <h2 class="visually-hidden">{t!(catalogue.title)}</h2>
        <ol class="saved">
            <For each=move || ids.get() key=ProductId::clone children=entry />
        </ol>
    }
}

/// Keeps what is not kept yet, after what is.
fn save_all(ids: &[ProductId], kept: Kept, announcer: Announcer) {
    let own = kept.ids_untracked(KeptList::Saved);
    let new = ids.iter().filter(|id| !own.contains(id)).cloned();
    let mut all = own.clone();
    // The first of the page is the last that was saved.
    all.extend(new.rev());
    let n_kept = all.len().min(KeptList::Saved.max_len());
    let is_cut = n_kept < all.len();
    all.truncate(n_kept);
    let n_new = n_kept.saturating_sub(own.len());
    let is_stored = kept.set(KeptList::Saved, all);
    announcer.tell(match (is_stored, is_cut) {
        (false, _) => t!(product.not_stored).to_owned(),
        (true, true) => t!(product.list_full, n = KeptList::Saved.max_len()),
        (true, false) => t!(saved.saved_all, count = n_new),
    });
}

/// A link to the visitor's own list, beside a shared one.
fn own_list_link() -> AnyView {
    let href = use_site().href(PATH);
    view! { <a class="button" href=href>{t!(saved.own)}</a> }.into_any()
}
