//! Questions that a reader may begin with, each of which leads to a state of the map.

use leptos::prelude::*;

use super::grid::industry_query;
use crate::chain::board::{Board, Question, Row};
use crate::chain::query::{ChainQuery, View};
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::model::chain::{Chain, Stage};
use crate::routes::{self, chain_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;

/// The first three that the base has an answer to.
pub fn questions(board: &Board) -> AnyView {
    let site = use_site();
    let links = board.questions().into_iter().take(3).filter_map(|question| {
        let (text, path) = asked(board, question)?;
        Some(view! { <li><a class="chip" href=site.href(&path)>{text}</a></li> })
    });
    let links = links.collect_view();
    view! {
        <nav class="board-questions" aria-label=t!(chain.questions)>
            <span class="hint">{t!(chain.questions)}</span>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}

/// The tours of the base, in a sentence of their own; nothing where it has none.
pub fn tours(board: &Board) -> AnyView {
    let site = use_site();
    let links = board.tours.iter().filter_map(|tour| {
        let href = site.href(&format!("{}?{}", routes::CHAIN, tour.address(1)?));
        Some(view! { <a class="board-page__tour" href=href>{localized(&tour.name)}</a> " " })
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { " " {t!(chain.tours)} " " {links} }).into_any()
}

/// A question in words, and the path of its answer.
fn asked(board: &Board, question: Question) -> Option<(String, String)> {
    let of = |row: usize, words: &dyn Fn(String) -> String, narrow: &dyn Fn(&mut ChainQuery)| {
        let row: &Row = board.rows.get(row)?;
        let mut query = industry_query(row).with_view(View::Network);
        narrow(&mut query);
        Some((words(plain(&row.industry.name)), chain_path(&query)))
    };
    let processing = [Stage::PrimaryProcessing, Stage::DeepProcessing];
    match question {
        Question::Processes(row) => {
            of(row, &|name| t!(chain.who_processes, name = name), &|query| {
                query.stages = processing.into()
            })
        }
        Question::Missing => Some((t!(chain.what_is_missing).to_owned(), routes::GAPS.to_owned())),
        Question::Finances(row) => of(row, &|name| t!(chain.who_finances, name = name), &|query| {
            query.chains = [Chain::Capital].into()
        }),
        Question::Researches(row) => {
            of(row, &|name| t!(chain.who_researches, name = name), &|query| {
                query.chains = [Chain::Innovation].into()
            })
        }
        Question::Supplies(row) => of(row, &|name| t!(chain.who_supplies, name = name), &|query| {
            query.stages = [Stage::Inputs].into()
        }),
    }
}
