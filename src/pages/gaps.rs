//! Gaps of all industries.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chain::board::Board;
use crate::features::board::gaps::all_gaps;
use crate::i18n::messages::t;
use crate::routes;
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;

/// The page at [`GAPS`](crate::routes::GAPS).
#[component]
pub fn Gaps() -> impl IntoView {
    let board = use_site().load(|store| {
        describe_awaited_page();
        async move { store.board().await }
    });
    remote(board, page, not_found)
}

fn page(board: Arc<Board>) -> AnyView {
    describe_page(t!(chain.gaps_title), t!(chain.gaps_description));
    let chain = use_site().href(routes::CHAIN);
    view! {
        <div class="page gaps-page">
            <h1>{t!(chain.gaps_title)}</h1>
            {all_gaps(&board)}
            <p class="hint">{t!(chain.gaps_hint)}</p>
            <p><a href=chain>{t!(chain.see_in_chain)}</a></p>
        </div>
    }
    .into_any()
}
