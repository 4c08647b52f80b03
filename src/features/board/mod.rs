//! The first look at a base: who stands at which stage of which industry, and what is missing.

pub mod gaps;
pub mod grid;
pub mod questions;
pub mod tour;

use std::sync::Arc;

use leptos::prelude::*;

use crate::chain::board::Board;
use crate::chain::query::{ChainQuery, View};
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::Chain;
use crate::routes::{self, chain_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::load::Load;
use crate::session::site::use_site;
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use grid::grid;
use questions::{questions, tours};

/// The board in place of a map that is too large to be opened unasked.
#[component]
pub fn BoardOfMany() -> impl IntoView {
    remote(load(), |board: Arc<Board>| page(&board), not_found)
}

/// The board of the base, which a page opens with.
pub fn load() -> Load<Board> {
    use_site().load(|store| {
        describe_awaited_page();
        async move { store.board().await }
    })
}

/// What the page shows.
pub fn page(board: &Arc<Board>) -> AnyView {
    let site = use_site();
    describe_page(&t!(chain.title_of, name = t!(chain.board_title)), t!(chain.description));
    let whole = ChainQuery { is_whole: true, ..ChainQuery::default() };
    let view_of = |view: View| site.href(&chain_path(&whole.with_view(view)));
    let ways = [
        (view_of(View::Network), t!(chain.whole_network)),
        (view_of(View::Table), t!(chain.view_table)),
        (view_of(View::Map), t!(chain.view_map)),
        (site.href(routes::GAPS), t!(chain.all_gaps)),
    ];
    let ways = ways.map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
    let content = if board.rows.is_empty() {
        view! { <p class="lead">{t!(chain.too_many, n = board.n_organizations)}</p> }.into_any()
    } else {
        view! {
            <p class="board-page__lead">{t!(chain.board_lead)} {tours(board)}</p>
            <div class="board-page__bar">{questions(board)} {key()}</div>
            {grid(board)}
        }
        .into_any()
    };
    view! {
        <div class="page page--wide board-page">
            <h1>{t!(chain.title)} " " <span class="title-of">{t!(chain.board_title)}</span></h1>
            {content}
            <nav class="board-page__ways" aria-label=t!(chain.views)><ul class="links">{ways.collect_view()}</ul></nav>
        </div>
    }
    .into_any()
}

/// What the marks of the board mean.
fn key() -> AnyView {
    let chains = Chain::ALL.iter().map(|chain| {
        view! {
            <li><span class="board__mark" data-chain=chain.code() aria-hidden="true"></span> {words::chain(*chain)}</li>
        }
    });
    view! {
        <ul class="board-key" aria-label=t!(chain.key)>
            {chains.collect_view()}
            <li><span class="board-key__gap" aria-hidden="true"></span> {t!(chain.key_gap)}</li>
            <li><span class="board-key__flow" aria-hidden="true"></span> {t!(chain.key_flow)}</li>
        </ul>
    }
    .into_any()
}
