//! What can be done with a whole list: share, compare, print, take away as a table, keep.

use std::sync::Arc;

use leptos::prelude::*;

use super::Whose;
use super::own_list_link;
use super::save_all;
use super::shared_path;
use crate::browser::{address, page};
use crate::data::kept::KeptList;
use crate::data::notes;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::id::ProductId;
use crate::query::answer::Catalogue;
use crate::query::id_list::path_with_ids;
use crate::routes;
use crate::routes::product_path;
use crate::session::announce::{Announcer, use_announcer};
use crate::session::kept::{Kept, use_kept};
use crate::session::site::{Site, use_site};
use crate::text::table::Table;
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::sharing::printed::printed_address;
use crate::ui::sharing::share::ShareButton;
use crate::ui::take_away::take_away;

/// The buttons above the list.
#[component]
pub fn Tools(
    /// The products of the list.
    catalogue: Arc<Catalogue>,
    /// The ids in the order of the page.
    ids: Signal<Vec<ProductId>>,
    /// Whose list it is.
    whose: Whose,
) -> impl IntoView {
    let site = use_site();
    let share = dynamic(move || {
        let path = site.href(&shared_path(&ids.get()));
        view! { <ShareButton title=t!(saved.shared_title).to_owned() path /> }.into_any()
    });
    let max = KeptList::Compared.max_len();
    let compare = dynamic(move || {
        let ids = ids.get();
        if !(2..=max).contains(&ids.len()) {
            return ().into_any();
        }
        let href = site.href(&path_with_ids(routes::COMPARE, &ids));
        view! { <a class="button" href=href><Glyph icon=Icon::Compare /> {t!(saved.compare_all)}</a> }
            .into_any()
    });
    let files = take_away(Box::new(move || table(&catalogue, &ids.get_untracked(), site)));
    let (kept, announcer) = (use_kept(), use_announcer());
    let keep = (whose == Whose::Shared).then(|| keep_button(ids, kept, announcer));
    let address = dynamic(move || printed_address(&site.href(&shared_path(&ids.get()))));
    view! {
        {address}
        <div class="saved-tools">
            {keep}
            {share}
            {compare}
            <button type="button" class="button" on:click=|_| page::print()>
                <Glyph icon=Icon::Print /> {t!(product.print)}
            </button>
            {files}
            {(whose == Whose::Shared).then(own_list_link)}
        </div>
    }
}

fn keep_button(ids: Signal<Vec<ProductId>>, kept: Kept, announcer: Announcer) -> AnyView {
    let is_all_kept =
        move || ids.with(|ids| ids.iter().all(|id| kept.contains(KeptList::Saved, id)));
    let keep = move |_| save_all(&ids.get_untracked(), kept, announcer);
    view! {
        <button type="button" class="button" data-kind="primary" disabled=is_all_kept on:click=keep>
            <Glyph icon=Icon::Save /> {t!(saved.save_all)}
        </button>
    }
    .into_any()
}

/// The list to take away.
fn table(catalogue: &Catalogue, ids: &[ProductId], site: Site) -> Table {
    let notes = notes::load();
    let origin = address::origin();
    let head = [
        "id",
        t!(catalogue.name),
        t!(catalogue.by_county),
        t!(catalogue.by_category),
        t!(catalogue.by_month),
        t!(catalogue.by_certification),
        t!(saved.note),
        t!(product.address),
    ];
    let products = ids.iter().filter_map(|id| catalogue.product(id.as_str()));
    let rows = products.map(|product| {
        let id = product.id.as_str();
        let county = catalogue.names().counties.get(&product.county);
        let certificates: Vec<_> =
            product.certifications.iter().map(words::certification).collect();
        vec![
            id.to_owned(),
            plain(&product.name),
            county.map(|(name, _)| plain(name)).unwrap_or_default(),
            words::category(product.category).to_owned(),
            words::months(product.months),
            certificates.join("; "),
            notes.get(&product.id).to_owned(),
            format!("{origin}{}", site.href(&product_path(id))),
        ]
    });
    Table {
        name: "saved".to_owned(),
        head: head.map(str::to_owned).into(),
        rows: rows.collect(),
        numbers: vec![],
    }
}
