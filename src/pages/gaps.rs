//! Gaps of all industries.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::board::gaps::all_gaps;
use crate::features::board::{self, Shown, evidence_of};
use crate::i18n::messages::t;
use crate::model::evidence::Evidence;
use crate::pages::parts::closing::closing;
use crate::routes;
use crate::session::head::describe_page;
use crate::session::site::use_site;
use crate::ui::evidence::page_evidence;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;

/// The page at [`GAPS`](crate::routes::GAPS).
#[component]
pub fn Gaps() -> impl IntoView {
    let evidence = page_evidence();
    remote(board::load(evidence), move |shown: Arc<Shown>| page(&shown, evidence), not_found)
}

fn page(shown: &Shown, evidence: Memo<Evidence>) -> AnyView {
    describe_page(t!(chain.gaps_title), t!(chain.gaps_description));
    let chain = use_site().href(routes::CHAIN);
    view! {
        <div class="page gaps-page">
            <h1>{t!(chain.gaps_title)}</h1>
            {evidence_of(shown, evidence)}
            {all_gaps(&shown.board, closing)}
            <p class="hint">{t!(chain.gaps_hint)}</p>
            <p><a href=chain>{t!(chain.see_in_chain)}</a></p>
        </div>
    }
    .into_any()
}
