//! The data behind a county and its townships, which come in one file.

use leptos::prelude::*;

use crate::data::store::{Loaded, Store};
use crate::model::id::CountyCode;
use crate::model::place::County;
use crate::session::head::describe_awaited_page;
use crate::session::load::Load;
use crate::session::site::use_site;

/// The county with a code that may be none, beside the map.
pub fn county_resource_beside_map(code: Memo<String>) -> Load<County> {
    let site = use_site();
    site.load(move |store| {
        let code = code.get();
        describe_awaited_page();
        async move { store.beside_map(county(&store, &code)).await }
    })
}

async fn county(store: &Store, code: &str) -> Loaded<County> {
    match CountyCode::parse(code) {
        Ok(code) => store.county(&code).await,
        Err(_) => Ok(None),
    }
}
