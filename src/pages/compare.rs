//! Products side by side, two to four: the ids stand in the address.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::{focus, page};
use crate::data::kept::KeptList;
use crate::data::store::{Loaded as Answer, Store};
use crate::features::add_product::AddProduct;
use crate::features::comparison::{comparison, shown_sources};
use crate::i18n::messages::t;
use crate::model::id::ProductId;
use crate::model::product::Product;
use crate::query::id_list::path_with_ids;
use crate::routes;
use crate::session::address_ids::use_address_ids;
use crate::session::announce::use_announcer;
use crate::session::head::describe_page;
use crate::session::kept::use_kept;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::dynamic::effect;
use crate::ui::primitives::icon::{Glyph, Icon};
use crate::ui::primitives::sources::{SourceList, SourcesSection};
use crate::ui::sharing::printed::printed_address;
use crate::ui::sharing::share::ShareButton;

const PATH: &str = routes::COMPARE;

/// The page. Without ids in the address it takes those that the visitor chose before.
#[component]
pub fn Compare() -> impl IntoView {
    let site = use_site();
    describe_page(t!(compare.title), t!(compare.description));
    let kept = use_kept();
    // Only arriving takes what was chosen: what is chosen later does not change this page.
    let chosen = move || kept.ids_untracked(KeptList::Compared);
    let address = use_address_ids(PATH);
    // What was chosen is shown before the address says so, or it would be loaded twice.
    let ids = Memo::new(move |_| {
        Some(address.ids.get()).filter(|ids| !ids.is_empty()).unwrap_or_else(chosen)
    });
    let navigate = use_navigate();
    effect(move || {
        let chosen = chosen();
        if address.is_here.get() && address.ids.with(Vec::is_empty) && !chosen.is_empty() {
            let options = NavigateOptions { resolve: false, replace: true, ..Default::default() };
            navigate(&site.href(&compare_path(&chosen)), options);
        }
    });
    let details = site.load(move |store| {
        let ids = ids.get();
        async move { load_all(&store, &ids).await }
    });
    view! {
        <div class="page">
            <h1>{t!(compare.title)}</h1>
            {remote(details, |found| view! { <Loaded found /> }, not_found)}
        </div>
    }
}

/// More ids of an address than this are not looked for, so that a hostile one costs little.
const MAX_ASKED: usize = 12;

fn compare_path(ids: &[ProductId]) -> String {
    path_with_ids(PATH, ids)
}

/// What can be compared, and how many ids of the address cannot.
struct Found {
    details: Vec<Arc<Product>>,
    n_left_out: usize,
}

/// Products that are not there, and those that do not fit side by side, are left out.
async fn load_all(store: &Store, ids: &[ProductId]) -> Answer<Found> {
    let mut details = Vec::new();
    for id in ids.iter().take(MAX_ASKED) {
        if details.len() < KeptList::Compared.max_len() {
            details.extend(store.product(id).await?);
        }
    }
    let n_left_out = ids.len() - details.len();
    Ok(Some(Arc::new(Found { details, n_left_out })))
}

#[component]
fn Loaded(
    /// The products, in the order of the address.
    found: Arc<Found>,
) -> impl IntoView {
    let site = use_site();
    let kept = use_kept();
    let announcer = use_announcer();
    let left_out = (found.n_left_out > 0).then(|| {
        view! { <p class="notice">{t!(compare.left_out, count = found.n_left_out)}</p> }
    });
    let columns = &found.details;
    let ids: Vec<_> = columns.iter().map(|column| column.card.id.clone()).collect();
    let navigate = use_navigate();
    let go = Callback::new(move |ids: Vec<ProductId>| {
        let options = NavigateOptions { resolve: false, scroll: false, ..Default::default() };
        navigate(&site.href(&compare_path(&ids)), options);
        focus::focus_heading();
    });
    let (of_add, of_remove) = (ids.clone(), ids.clone());
    // The address may be somebody else's: only the product in question changes in the visitor's own list.
    let add = Callback::new(move |id: ProductId| {
        if !kept.contains(KeptList::Compared, &id) {
            kept.toggle(KeptList::Compared, &id);
        }
        announcer.tell(t!(product.compared));
        go.run(of_add.iter().cloned().chain([id]).collect());
    });
    let remove = Callback::new(move |id: ProductId| {
        kept.remove(KeptList::Compared, &id);
        announcer.tell(t!(product.uncompared));
        go.run(of_remove.iter().filter(|other| **other != id).cloned().collect());
    });
    let is_full = ids.len() >= KeptList::Compared.max_len();
    let path = site.href(&compare_path(&ids));
    let address = printed_address(&path);
    let more = (!is_full).then(|| view! { <AddProduct ids add /> });
    if columns.is_empty() {
        return view! {
            {left_out}
            <div class="notice">
                <p class="notice__title">{t!(compare.empty)}</p>
                <p>{t!(compare.empty_text)}</p>
                <a class="button" data-kind="primary" href=site.href(routes::PRODUCTS)>{t!(home.browse)}</a>
            </div>
            {more}
        }
        .into_any();
    }
    let list = SourceList::new(&shown_sources(&found.details));
    let hint = (columns.len() < 2).then(|| view! { <p class="notice">{t!(compare.one)}</p> });
    view! {
        {left_out}
        {hint}
        <div class="saved-tools">
            <ShareButton title=t!(compare.title).to_owned() path />
            <button type="button" class="button" on:click=|_| page::print()>
                <Glyph icon=Icon::Print /> {t!(product.print)}
            </button>
        </div>
        {comparison(columns, list, remove)}
        {address}
        {more}
        <SourcesSection sources=list />
    }
    .into_any()
}
