//! Pages of things that come in one file with all of their kind: the one that the address names.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::data::catalogue::Named;
use crate::model::id::CountyCode;
use crate::query::answer::Catalogue;
use crate::routes::county_path;
use crate::session::load::Load;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;

/// What `page` shows of the thing with the id in the address, from a file with the products and counties
/// that it names; "not found" where it knows none.
pub fn by_id<T: Send + Sync + 'static>(
    file: Load<Named<T>>,
    page: fn(&Catalogue, &T, &str) -> Option<AnyView>,
) -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let ready = move |loaded: Arc<Named<T>>| {
        move || {
            let Named { catalogue, file } = loaded.as_ref();
            page(catalogue, file, &id.get()).unwrap_or_else(not_found)
        }
    };
    remote(file, ready, not_found)
}

/// The way to a county that may not be known.
pub fn county_link(catalogue: &Catalogue, code: Option<&CountyCode>) -> Option<AnyView> {
    let code = code?;
    let (name, _) = catalogue.names().counties.get(code)?;
    let href = use_site().href(&county_path(code.as_str()));
    Some(view! { <a href=href>{localized(name)}</a> }.into_any())
}
