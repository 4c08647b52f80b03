//! What can be done with a whole list: share, compare, print, take away as a table, keep.

use std::sync::Arc;

use leptos::prelude::*;

use super::Whose;
use super::own_list_link;
use super::save_all;
use super::shared_path;
use crate::browser::{address, download, page};
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
use crate::text::csv::{guard_formula, write_row};
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::printed::printed_address;
use crate::ui::primitives::share::ShareButton;

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
    let save_csv = move |_| {
        let table = table(&catalogue, &ids.get_untracked(), site);
        download::save("saved.csv", "text/csv;charset=utf-8", table.as_bytes());
    };
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
            <button type="button" class="button" on:click=save_csv>
                <Glyph icon=Icon::Download /> {t!(saved.csv)}
            </button>
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

/// The list as CSV, with a mark of its encoding for Excel and WPS.
fn table(catalogue: &Catalogue, ids: &[ProductId], site: Site) -> String {
    let notes = notes::load();
    let origin = address::origin();
    let mut out = "\u{feff}".to_owned();
    let mut row = |cells: &[&str]| {
        let cells: Vec<_> = cells.iter().map(|cell| guard_formula(cell)).collect();
        write_row(&mut out, cells.iter().map(AsRef::as_ref));
    };
    row(&[
        "id",
        t!(catalogue.name),
        t!(catalogue.by_county),
        t!(catalogue.by_category),
        t!(catalogue.by_month),
        t!(catalogue.by_certification),
        t!(saved.note),
        t!(product.address),
    ]);
    for product in ids.iter().filter_map(|id| catalogue.product(id.as_str())) {
        let id = product.id.as_str();
        let county = catalogue.names().counties.get(&product.county);
        let certificates: Vec<_> =
            product.certifications.iter().map(words::certification).collect();
        row(&[
            id,
            &plain(&product.name),
            &county.map(|(name, _)| plain(name)).unwrap_or_default(),
            words::category(product.category),
            &words::months(product.months),
            &certificates.join("; "),
            notes.get(&product.id),
            &format!("{origin}{}", site.href(&product_path(id))),
        ]);
    }
    out
}
