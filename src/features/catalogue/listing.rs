//! The products that a page of the catalogue has: no more than it needs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::error::LoadError;
use crate::data::store::{Loaded, Store};
use crate::i18n::messages::lang;
use crate::query::answer::{Answer, Catalogue, Page};
use crate::query::catalogue::{CatalogueQuery, View};
use crate::query::overview::Overview;
use crate::session::site::use_site;
use crate::ui::primitives::dynamic::effect;

/// The products that are there: all of them, or those that the plain catalogue shows.
#[derive(Clone)]
pub enum Listing {
    /// The first page without filters.
    Plain(Arc<Overview>),
    /// A page that the backend answered, and to which query.
    Page(Box<CatalogueQuery>, Arc<Page>),
    /// All products.
    Whole(Arc<Catalogue>),
}

impl Listing {
    /// Its products and the names of their counties and of all industries.
    pub fn catalogue(&self) -> &Catalogue {
        match self {
            Self::Plain(overview) => &overview.catalogue,
            Self::Page(_, page) => &page.catalogue,
            Self::Whole(whole) => whole,
        }
    }

    /// The answer to a query; `None` where it takes the whole. `ranked` are positions in the whole.
    pub fn answer(&self, query: &CatalogueQuery, ranked: Option<&[u32]>) -> Option<Answer> {
        match self {
            Self::Plain(overview) => query.is_plain().then(|| overview.first_page.clone()),
            Self::Page(asked, page) => {
                let asked = CatalogueQuery { view: query.view, ..asked.as_ref().clone() };
                (asked == *query).then(|| page.answer.clone())
            }
            Self::Whole(whole) => Some(whole.answer(query, lang(), ranked)),
        }
    }

    /// Whether the backend found nothing that fits what was typed.
    pub fn is_nearest(&self) -> bool {
        matches!(self, Self::Page(_, page) if page.is_nearest && page.answer.n_hits > 0)
    }
}

/// What a page that opens with `query` lists: no more than it needs.
///
/// # Errors
/// If it cannot be had.
pub async fn first_listing(store: Store, query: CatalogueQuery) -> Loaded<Listing> {
    listing_of(store, query, false).await
}

/// The same; with all counties even where nothing is chosen.
async fn listing_of(
    store: Store,
    query: CatalogueQuery,
    has_all_counties: bool,
) -> Loaded<Listing> {
    let listing = if query.is_plain() && !has_all_counties {
        store.overview().await?.map(Listing::Plain)
    } else if let Some(page) = store.page(&query, lang()).await? {
        Some(Listing::Page(Box::new(query), page))
    } else {
        store.catalogue().await?.map(Listing::Whole)
    };
    Ok(listing.map(Arc::new))
}

/// What the backend answers to each query of the address, after `first`, and why it does not.
pub fn answered(
    first: Listing,
    query: Memo<CatalogueQuery>,
    is_wanted: RwSignal<bool>,
) -> (RwSignal<Listing>, Signal<Option<LoadError>>) {
    let listing = RwSignal::new(first);
    // How hits are set out is no question.
    let asked = Memo::new(move |_| {
        query.with(|query| CatalogueQuery { view: View::default(), ..query.clone() })
    });
    let answer = use_site().load(move |store| listing_of(store, asked.get(), is_wanted.get()));
    effect(move || {
        if let Some(Ok(Some(now))) = answer.get() {
            listing.set(now.as_ref().clone());
        }
    });
    (listing, Signal::derive(move || answer.get()?.err()))
}

/// What is listed, `first` until the whole is wanted and there, and why it is not.
pub fn whole_after(
    first: Listing,
    query: Memo<CatalogueQuery>,
    is_wanted: RwSignal<bool>,
) -> (RwSignal<Listing>, Signal<Option<LoadError>>) {
    let site = use_site();
    let is_whole = matches!(first, Listing::Whole(_));
    let listing = RwSignal::new(first);
    let is_needed = Memo::new(move |was: Option<&bool>| {
        let is_needed = is_wanted.get() || query.with(|query| !query.is_plain());
        was.copied().unwrap_or_default() || is_needed && !is_whole
    });
    let whole = site.load(move |store| {
        let is_needed = is_needed.get();
        async move { if is_needed { store.catalogue().await } else { Ok(None) } }
    });
    effect(move || {
        if let Some(Ok(Some(whole))) = whole.get() {
            listing.set(Listing::Whole(whole));
        }
    });
    (listing, Signal::derive(move || whole.get()?.err()))
}
