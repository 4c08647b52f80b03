//! The first look at a base: who stands at which stage of which industry, and what is missing.

pub mod gaps;
pub mod grid;
pub mod questions;
pub mod tour;

use std::sync::Arc;

use leptos::prelude::*;

use crate::chain::board::Board;
use crate::chain::query::{ChainQuery, View};
use crate::data::store::{Loaded, Store};
use crate::i18n::explained;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::Chain;
use crate::model::evidence::Evidence;
use crate::routes::{self, chain_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::load::Load;
use crate::session::site::use_site;
use crate::ui::chain_terms::terms;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::sharing::share::ShareButton;
use grid::grid;
use questions::{questions, tours};

/// The board in place of a map that is too large to be opened unasked.
#[component]
pub fn BoardOfMany() -> impl IntoView {
    let evidence = page_evidence();
    remote(load(evidence), move |shown: Arc<Shown>| page(&shown, evidence), not_found)
}

/// The board of what counts.
pub struct Shown {
    pub board: Arc<Board>,
    /// Organizations that do not.
    pub n_left_out: usize,
}

impl Shown {
    /// Whether the base has no organizations, whatever counts.
    pub fn is_of_nobody(&self) -> bool {
        self.board.n_organizations == 0 && self.n_left_out == 0
    }
}

/// The board of the base, which a page opens with.
pub fn load(evidence: Memo<Evidence>) -> Load<Shown> {
    use_site().load(move |store| {
        describe_awaited_page();
        let evidence = evidence.get();
        async move { shown(&store, evidence).await }
    })
}

/// The board of what counts, and what does not.
pub async fn shown(store: &Store, evidence: Evidence) -> Loaded<Shown> {
    let Some(board) = store.board(evidence).await? else { return Ok(None) };
    let counts = store.dataset().await?;
    let all = counts.and_then(|own| own.counts.get("organisations").copied());
    let n_left_out = all.unwrap_or_default().saturating_sub(board.n_organizations.into());
    Ok(Some(Arc::new(Shown { board, n_left_out: n_left_out as usize })))
}

/// Which evidence counts, and how many organizations fall away.
pub fn evidence_of(shown: &Shown, evidence: Memo<Evidence>) -> AnyView {
    let n_left_out = shown.n_left_out;
    evidence_select(evidence, move || Some(n_left_out))
}

/// What the page shows.
pub fn page(shown: &Shown, evidence: Memo<Evidence>) -> AnyView {
    let (site, board) = (use_site(), &shown.board);
    describe_page(&t!(chain.title_of, name = t!(chain.board_title)), t!(chain.description));
    let whole = ChainQuery { is_whole: true, ..ChainQuery::default() };
    let view_of = |view: View| site.href(&chain_path(&whole.with_view(view)));
    let ways = [
        (view_of(View::Network), t!(chain.whole_network)),
        (view_of(View::Table), t!(chain.view_table)),
        (view_of(View::Map), t!(chain.view_map)),
        (site.href(routes::GAPS), t!(chain.all_gaps)),
        (site.href(routes::INDUSTRIES), t!(industry.all_title)),
        (site.href(routes::OPPORTUNITIES), t!(pages.opportunities_title)),
    ];
    let ways = ways.map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
    let content = if board.rows.is_empty() {
        view! { <p class="lead">{t!(chain.too_many, n = board.n_organizations)}</p> }.into_any()
    } else {
        view! {
            <p class="board-page__lead">{t!(chain.board_lead)} {tours(board)}</p>
            <div class="board-page__bar">{questions(board)} {terms()} {key()} {evidence_of(shown, evidence)}</div>
            {grid(board)}
        }
        .into_any()
    };
    view! {
        <div class="page page--wide board-page">
            <div class="board-page__head">
                <h1>{t!(chain.title)} " " <span class="title-of">{t!(chain.board_title)}</span></h1>
                <ShareButton title=t!(chain.board_title).to_owned() />
            </div>
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
            <li title=explained::chain(*chain)>
                <span class="board__mark" data-chain=chain.code() aria-hidden="true"></span> {words::chain(*chain)}
            </li>
        }
    });
    view! {
        <ul class="board-key" aria-label=t!(chain.key)>
            {chains.collect_view()}
            <li><span class="board-key__gap" aria-hidden="true"></span> {t!(chain.key_gap)}</li>
            <li>{t!(chain.key_blank)}</li>
            <li><span class="board-key__flow" aria-hidden="true"></span> {t!(chain.key_flow)}</li>
        </ul>
    }
    .into_any()
}
