//! The products that the address of a page names.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::site::use_site;
use crate::model::id::ProductId;
use crate::query::id_list::ids_of;

/// What the address says to one page. The address of the next page is there before this one has gone, and
/// is none of this page's.
#[derive(Clone, Copy)]
pub struct AddressIds {
    /// The ids; those of this page's last address while the next page comes.
    pub ids: Memo<Vec<ProductId>>,
    /// Whether the address is this page's.
    pub is_here: Memo<bool>,
}

/// Follows the ids of the page at `path`.
pub fn use_address_ids(path: &'static str) -> AddressIds {
    let site = use_site();
    let location = use_location();
    let is_here = Memo::new(move |_| location.pathname.with(|here| site.page_path(here) == path));
    let ids = Memo::new(move |last: Option<&Vec<ProductId>>| match last {
        Some(last) if !is_here.get() => last.clone(),
        _ => location.search.with(|search| ids_of(search)),
    });
    AddressIds { ids, is_here }
}
