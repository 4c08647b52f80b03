//! The grid: industries in rows, stages in columns; on narrow windows the other way round.

use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::gaps::gap_text;
use crate::browser::popover::{fold_on_escape, fold_when_left, toggled};
use crate::chain::board::{Board, Cell, Member, Row};
use crate::chain::matrix::Gap;
use crate::chain::query::{ChainQuery, View};
use crate::i18n::explained;
use crate::i18n::format;
use crate::i18n::messages::{lang, t};
use crate::i18n::words;
use crate::model::chain::Stage;
use crate::model::id::IndustryId;
use crate::routes::{GAPS, chain_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::opened::opened;

/// Names that a closed cell shows; how many more there are stands below them.
const MAX_NAMES: usize = 3;

/// The whole grid.
pub fn grid(board: &Arc<Board>) -> AnyView {
    let heads = Stage::ALL.iter().map(|stage| {
        view! {
            <div class="board__stage" role="columnheader" title=explained::stage(*stage)>
                <span class="board__reach">{words::reach(stage.reach())}</span>
                {words::stage(*stage)}
            </div>
        }
    });
    let rows = (0..board.rows.len()).filter_map(|at| Some(row(board, board.rows.get(at)?)));
    let (navigate, location) = (use_navigate(), use_location());
    // The address says which cell is open, so that it can be sent.
    let tell = move |event: Event| {
        let Some(opened) = toggled(&event) else { return };
        let (path, query) = (location.pathname.get_untracked(), location.search.get_untracked());
        let place = if query.is_empty() { path } else { format!("{path}?{query}") };
        let fragment = format!("#{}", opened.id);
        let to = match opened.is_open {
            // It is what the address has opened.
            true if location.hash.get_untracked() == fragment => return,
            true => format!("{place}{fragment}"),
            false if location.hash.get_untracked() == fragment => place,
            false => return,
        };
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..Default::default() };
        navigate(&to, options);
    };
    view! {
        <div class="board" on:focusout=fold_when_left on:keydown=fold_on_escape on:toggle:capture=tell role="table" aria-label=t!(chain.industries_by_stage) style:--n-industries=board.rows.len().to_string()>
            <div class="board__row" role="row">
                <div class="board__corner" role="columnheader">{t!(chain.industry)}</div>
                {heads.collect_view()}
            </div>
            {rows.collect_view()}
        </div>
    }
    .into_any()
}

/// The address of what the chain map shows of an industry.
pub fn industry_query(row: &Row) -> ChainQuery {
    ChainQuery { industry: IndustryId::parse(&row.industry.id).ok(), ..ChainQuery::default() }
}

fn row(board: &Arc<Board>, row: &Row) -> AnyView {
    let site = use_site();
    let href = site.href(&chain_path(&industry_query(row)));
    let gaps = row.gaps_at(&board.rules, None);
    let holes = (!gaps.is_empty()).then(|| {
        let names = gaps.iter().filter_map(|gap| board.rule(gap)?.chain).map(words::chain);
        let names = names.collect::<Vec<_>>().join(t!(chain.list_comma));
        let id = cell_id(row, None);
        let summary =
            view! { <summary id=id class="board__gap">{t!(chain.gap_in, name = names)}</summary> };
        let (board, row) = (Arc::clone(board), row.clone());
        opened("board__more", summary.into_any(), move || panel(&board, &row, None, &gaps))
    });
    let cells = Stage::ALL.iter().map(|stage| cell(board, row, *stage));
    view! {
        <div class="board__row" role="row">
            <div class="board__industry" role="rowheader">
                <a href=href>{localized(&row.industry.name)}</a>
                <span class="board__count">{t!(chain.n_organizations, count = row.n_organizations() as usize)}</span>
                {holes}
            </div>
            {cells.collect_view()}
        </div>
    }
    .into_any()
}

fn cell(board: &Arc<Board>, row: &Row, stage: Stage) -> AnyView {
    let own = row.cell(stage).cloned().unwrap_or_default();
    let gaps = row.gaps_at(&board.rules, Some(stage));
    let n_on = row.n_flowing_past(stage);
    let flow = (n_on > 0).then(|| {
        let width = format!("{}px", n_on.min(4) + 1);
        view! { <span class="board__flow" style:--flow=width title=t!(chain.n_links_on, count = n_on as usize)></span> }
    });
    let content = if own.n == 0 && gaps.is_empty() {
        view! { <span class="board__none"><span class="visually-hidden">{t!(chain.nobody_known)}</span></span> }
            .into_any()
    } else {
        let summary = summary(board, cell_id(row, Some(stage)), &own, &gaps);
        let (board, row, gaps) = (Arc::clone(board), row.clone(), gaps.clone());
        opened("board__more", summary, move || panel(&board, &row, Some(stage), &gaps))
    };
    let gap = (!gaps.is_empty()).then_some("true");
    view! { <div class="board__cell" role="cell" data-gap=gap>{content} {flow}</div> }.into_any()
}

/// What a closed cell shows, in at most four lines.
fn summary(board: &Board, id: String, cell: &Cell, gaps: &[Gap]) -> AnyView {
    let n = cell.n as usize;
    let max = if gaps.is_empty() { MAX_NAMES } else { MAX_NAMES - 1 };
    let n_shown = if n <= max + 1 { n } else { max };
    let names = cell.members.iter().take(n_shown).map(member);
    let more = (n > n_shown)
        .then(|| view! { <span class="board__rest">{t!(chain.n_more, n = n - n_shown)}</span> });
    let gap = gaps.first().map(|gap| gap_name(board, gap, n > 0));
    view! {
        <summary id=id class="board__summary">
            <span class="board__n">{n}</span>
            <span class="board__names">{names.collect_view()} {more}</span>
            {gap}
        </summary>
    }
    .into_any()
}

/// What stands in the place of a gap. Where somebody stands there all the same, the gap is one of a chain.
fn gap_name(board: &Board, gap: &Gap, has_members: bool) -> AnyView {
    let chain = board.rule(gap).and_then(|rule| rule.chain).filter(|_| has_members);
    let text = match chain {
        Some(chain) => t!(chain.gap_in, name = words::chain(chain)),
        None => t!(chain.gap).to_owned(),
    };
    view! { <span class="board__gap">{text}</span> }.into_any()
}

/// Id of what opens a cell, or with no stage what is missing of whole chains: as a fragment of an address it opens it.
fn cell_id(row: &Row, stage: Option<Stage>) -> String {
    format!("{}.{}", row.industry.id, stage.map_or("chains", Stage::code))
}

fn member(own: &Member) -> AnyView {
    view! {
        <span class="board__name">
            <span class="board__mark" data-chain=own.chain.code() title=words::chain(own.chain)></span>
            {localized(&own.name)}
        </span>
    }
    .into_any()
}

/// What an open cell says; a press on its text goes to it and not to what is around it, so that it stays open: all that is known there, the rules that find too little, and the ways on.
fn panel(board: &Board, row: &Row, stage: Option<Stage>, gaps: &[Gap]) -> AnyView {
    let site = use_site();
    let query = industry_query(row);
    let cell = stage.and_then(|stage| row.cell(stage)).cloned().unwrap_or_default();
    let members = cell.members.iter().map(|own| {
        let href = site.href(&chain_path(&query.with_node(Some(&own.id))));
        view! {
            <li>
                <span class="board__mark" data-chain=own.chain.code() aria-hidden="true"></span>
                <a href=href>{localized(&own.name)}</a> " "
                <span class="hint">{words::chain(own.chain)}</span>
            </li>
        }
    });
    let rules = gaps.iter().map(|gap| {
        view! { <li>{gap_name(board, gap, stage.is_none() || cell.n > 0)} " " {gap_text(board, row, gap)}</li> }
    });
    let n_more = cell.n as usize - cell.members.len().min(cell.n as usize);
    let of_stage = ChainQuery { stages: stage.into_iter().collect(), ..query.clone() };
    let all = (cell.n > 0).then(|| {
        let href = site.href(&chain_path(&of_stage.with_view(View::Network)));
        let text = match n_more {
            0 => t!(chain.see_in_network).to_owned(),
            _ => t!(chain.see_all_in_network, n = cell.n),
        };
        view! { <p><a href=href>{text}</a></p> }
    });
    let around = (!gaps.is_empty()).then(|| {
        let href = site.href(&format!("{GAPS}#{}", row.industry.id));
        view! { <p><a href=href>{t!(chain.see_around)}</a></p> }
    });
    let title = stage.map(|stage| format!(" · {}", words::stage(stage)));
    let meaning = stage.map(|stage| view! { <p class="hint">{explained::stage(stage)}</p> });
    let known = (cell.n_sources > 0).then(|| {
        let words = match &cell.newest {
            Some(date) => {
                let date = format::date(date, lang());
                t!(chain.cell_known_from, count = cell.n_sources as usize, date = date)
            }
            None => t!(chain.cell_known, count = cell.n_sources as usize),
        };
        view! { <p class="hint">{words}</p> }
    });
    view! {
        <div class="board__panel" tabindex="-1">
            <p class="board__panel-title">{localized(&row.industry.name)} {title}</p>
            {meaning}
            <ul class="board__members">{members.collect_view()}</ul>
            {known}
            <ul class="board__rules">{rules.collect_view()}</ul>
            {around}
            {all}
        </div>
    }
    .into_any()
}
