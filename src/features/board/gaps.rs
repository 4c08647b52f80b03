//! Gaps of all industries: what a rule finds missing, how sure that is, and who stands around it.

use leptos::prelude::*;

use super::grid::industry_query;
use crate::chain::board::{Board, Documented, Row};
use crate::chain::graph::GapRule;
use crate::chain::matrix::Gap;
use crate::chain::query::View;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::Stage;
use crate::routes::{chain_path, organization_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;

/// A gap with its rule, in words.
pub fn gap_text(board: &Board, row: &Row, gap: &Gap) -> AnyView {
    let Some(rule) = board.rule(gap) else { return ().into_any() };
    view! {
        {localized(&rule.text)}
        " "
        <span class="hint">
            {t!(chain.rule_found, n_found = gap.n_found, at_least = rule.at_least)} " " {sureness(row)}
        </span>
    }
    .into_any()
}

/// How much is known of an industry: what a gap in it rests on.
pub fn sureness(row: &Row) -> String {
    let verdict = match row.documented() {
        Documented::Well => t!(chain.documented_well),
        Documented::Partly => t!(chain.documented_partly),
        Documented::Thinly => t!(chain.documented_thinly),
    };
    t!(chain.sureness, n = row.n_organizations(), n_sources = row.n_sources, verdict = verdict)
}

/// What a page says of how a gap could be closed.
pub type Closing = fn(&Row, &GapRule) -> AnyView;

/// All gaps, those of the best known industries first.
pub fn all_gaps(board: &Board, closing: Closing) -> AnyView {
    let mut rows: Vec<&Row> = board.rows.iter().filter(|row| !row.gaps.is_empty()).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.n_organizations()));
    let sections = rows.into_iter().map(|row| of_industry(board, row, closing));
    let without: Vec<_> = board.rows.iter().filter(|row| row.gaps.is_empty()).collect();
    let n_gaps: usize = board.rows.iter().map(|row| row.gaps.len()).sum();
    let others = (!without.is_empty()).then(|| {
        let items = without.into_iter().map(|row| {
            let unasked = (row.n_unasked > 0).then(|| t!(chain.n_unasked, count = row.n_unasked as usize));
            view! {
                <li>{localized(&row.industry.name)} " " <span class="hint">{sureness(row)} " " {unasked}</span></li>
            }
        });
        view! {
            <section class="section" aria-labelledby="no-gaps-heading">
                <h2 id="no-gaps-heading">{t!(chain.without_gaps)}</h2>
                <ul class="links gaps__others">{items.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <p class="lead">{t!(chain.gaps_lead, n = n_gaps)}</p>
        {sections.collect_view()}
        {others}
    }
    .into_any()
}

fn of_industry(board: &Board, row: &Row, closing: Closing) -> AnyView {
    let site = use_site();
    let heading = format!("gaps-{}", row.industry.id);
    let items = row.gaps.iter().filter_map(|gap| {
        let rule = board.rule(gap)?;
        let query = industry_query(row).with_view(View::Matrix);
        let href = site.href(&chain_path(&query));
        Some(view! {
            <li class="gaps__gap">
                <p class="gaps__rule">{localized(&rule.text)}</p>
                <p>{t!(chain.rule_found, n_found = gap.n_found, at_least = rule.at_least)}</p>
                {around(row, rule)}
                {closing(row, rule)}
                <p><a href=href>{t!(chain.see_in_matrix)}</a></p>
            </li>
        })
    });
    let unasked = (row.n_unasked > 0).then(|| t!(chain.n_unasked, count = row.n_unasked as usize));
    view! {
        <section class="section gaps" id=row.industry.id.clone() aria-labelledby=heading.clone()>
            <div>
                <h2 id=heading.clone()>{localized(&row.industry.name)}</h2>
                <p class="hint">{sureness(row)} " " {unasked}</p>
            </div>
            <ul class="gaps__list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Who is known at the stage itself and at its neighbors.
pub fn around(row: &Row, rule: &GapRule) -> Option<AnyView> {
    let stage = rule.stage? as usize;
    let parts = [stage.checked_sub(1), Some(stage), Some(stage + 1)].into_iter().flatten();
    let items = parts.filter_map(|at| {
        let (stage, cell) = (Stage::ALL.get(at)?, row.cells.get(at)?);
        let names = cell.members.iter().map(|own| {
            let href = use_site().href(&organization_path(&own.id));
            view! { <li><a href=href>{localized(&own.name)}</a></li> }
        });
        let more = (cell.n as usize > cell.members.len())
            .then(|| view! { <li class="hint">{t!(chain.n_more, n = cell.n as usize - cell.members.len())}</li> });
        let nobody = (cell.n == 0).then(|| view! { <li class="hint">{t!(chain.nobody_known)}</li> });
        Some(view! {
            <div>
                <dt>{words::stage(*stage)}</dt>
                <dd><ul class="gaps__names">{names.collect_view()} {more} {nobody}</ul></dd>
            </div>
        })
    });
    let items = items.collect_view();
    Some(view! { <dl class="gaps__around">{items}</dl> }.into_any())
}
