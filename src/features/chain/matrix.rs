//! Counts by stage and chain, or by industry and stage, with the organizations behind each number and
//! the gaps that a rule finds.

use leptos::prelude::*;

use super::ChainView;
use super::figures::Figures;
use crate::chain::graph::{GapRule, NodeIdx};
use crate::chain::matrix::{Findings, Matrix, at_stage, industries_by_stage};
use crate::chain::query::View;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::chain::{Chain, Stage};
use crate::model::id::IndustryId;
use crate::ui::loading::lazy::{Part, in_turn};
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::text;
use crate::ui::primitives::opened::opened;

/// The matrix of what is shown, with its figures; above it the industries, where all are shown.
#[component]
pub fn MatrixView(
    /// The chain map that this is a part of.
    view: ChainView,
) -> impl IntoView {
    let industries = move || {
        let is_all = view.query.with(|query| query.industry.is_none());
        is_all.then(|| industries(view)).into_any()
    };
    let parts: [Part; 4] = [
        Box::new(industries),
        Box::new(move || chains(view)),
        Box::new(move || findings(view)),
        Box::new(move || view! { <Figures view /> }.into_any()),
    ];
    in_turn(parts.into()).0
}

fn stage_heads() -> impl IntoView {
    let heads = Stage::ALL.iter().map(|stage| {
        view! {
            <th scope="col">
                <span class="chain-matrix__reach">{words::reach(stage.reach())}</span>
                {words::stage(*stage)}
            </th>
        }
    });
    heads.collect_view()
}

/// Stage by chain.
fn chains(view: ChainView) -> AnyView {
    let nodes = view.listed();
    let matrix = view.with_graph(|graph| Matrix::of(graph, nodes));
    let findings = view.findings();
    let is_gap = |chain: Chain, stage: Stage| {
        view.with_graph(|graph| {
            let rules = findings.gaps.iter().filter_map(|gap| graph.words.gap_rules.get(gap.rule));
            let mut places = rules.filter_map(GapRule::place);
            places.any(|(of, at)| of == chain && at.is_none_or(|at| at == stage))
        })
    };
    let rows = Chain::ALL.iter().map(|chain| {
        let cells = Stage::ALL.iter().map(|stage| {
            let members = matrix.cell(*chain, *stage).to_vec();
            let gap = is_gap(*chain, *stage).then_some("true");
            view! { <td data-gap=gap>{count(view, members)}</td> }
        });
        let total = matrix.count(Some(*chain), None);
        view! {
            <tr>
                <th scope="row" data-chain=chain.code()>{words::chain(*chain)}</th>
                {cells.collect_view()}
                <td class="chain-matrix__total">{total}</td>
            </tr>
        }
    });
    let totals = Stage::ALL.iter().map(|stage| {
        view! { <td class="chain-matrix__total">{matrix.count(None, Some(*stage))}</td> }
    });
    view! {
        <section class="chain-section" aria-labelledby="matrix-heading">
            <h2 id="matrix-heading">{t!(chain.matrix)}</h2>
            <p class="hint">{t!(chain.matrix_hint)}</p>
            <div class="table-pan" tabindex="0" role="group" aria-label=t!(chain.matrix)>
                <table class="chain-matrix">
                    <thead>
                        <tr>
                            <th scope="col">{t!(chain.chain)}</th>
                            {stage_heads()}
                            <th scope="col">{t!(chain.total)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t!(chain.total)}</th>
                            {totals.collect_view()}
                            <td class="chain-matrix__total">{matrix.count(None, None)}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// A number with the organizations behind it.
fn count(view: ChainView, members: Vec<NodeIdx>) -> AnyView {
    if members.is_empty() {
        return view! { <span class="chain-matrix__none">"0"</span> }.into_any();
    }
    let summary = view! { <summary>{members.len()}</summary> };
    opened("chain-matrix__cell", summary.into_any(), move || {
        let links = members.iter().map(|node| {
            let id = view.with_graph(|graph| graph.node(*node).map(|node| node.id.clone()));
            let name = view.with_graph(|graph| graph.node(*node).map(|node| node.name.clone()));
            let href = move || {
                let query = view.query.get().with_view(View::Network);
                view.href(&query.with_node(id.as_deref()))
            };
            view! { <li><a href=text(href)>{name.map(|name| localized(&name).into_any())}</a></li> }
                .into_any()
        });
        view! { <ul>{links.collect::<Vec<_>>()}</ul> }.into_any()
    })
}

/// Industry by stage.
fn industries(view: ChainView) -> AnyView {
    let rows = view.with_graph(|graph| {
        let counts = industries_by_stage(graph);
        graph.words.industries.iter().cloned().zip(counts).zip(0_u32..).collect::<Vec<_>>()
    });
    let rows = rows.into_iter().map(|((industry, counts), at)| {
        let id = IndustryId::parse(&industry.id).ok();
        let href = move || view.href(&view.query.get().with_industry(id.clone()));
        let cells = Stage::ALL.iter().map(|stage| {
            let members = view.with_graph(|graph| at_stage(graph, at, *stage));
            view! { <td>{count(view, members)}</td> }
        });
        let total: u32 = counts.iter().sum();
        view! {
            <tr>
                <th scope="row"><a href=href>{localized(&industry.name)}</a></th>
                {cells.collect_view()}
                <td class="chain-matrix__total">{total}</td>
            </tr>
        }
    });
    view! {
        <section class="chain-section" aria-labelledby="industries-heading">
            <h2 id="industries-heading">{t!(chain.industries_by_stage)}</h2>
            <div class="table-pan" tabindex="0" role="group" aria-label=t!(chain.industries_by_stage)>
                <table class="chain-matrix">
                    <thead>
                        <tr>
                            <th scope="col">{t!(chain.industry)}</th>
                            {stage_heads()}
                            <th scope="col">{t!(chain.total)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The gaps in words, and which rules are not asked.
fn findings(view: ChainView) -> AnyView {
    let is_judged = view.query.with(|query| query.industry.is_some() && !query.is_filtered());
    let Findings { gaps, unasked } = view.findings();
    let sentence = move |rule: usize, n_found: Option<u32>| {
        view.with_graph(|graph| {
            let rule = graph.words.gap_rules.get(rule)?;
            let asked = match n_found {
                Some(n_found) => t!(chain.rule_found, n_found = n_found, at_least = rule.at_least),
                None => t!(chain.rule_unasked, known = rule.known),
            };
            Some(view! { <li>{localized(&rule.text)} " " <span class="hint">{asked}</span></li> })
        })
    };
    let (n_gaps, n_unasked) = (gaps.len(), unasked.len());
    let found = gaps.into_iter().filter_map(|gap| sentence(gap.rule, Some(gap.n_found)));
    let thin = unasked.into_iter().filter_map(|rule| sentence(rule, None));
    let content = if !is_judged {
        view! { <p class="hint">{t!(chain.gaps_need_industry)}</p> }.into_any()
    } else {
        view! {
            {(n_gaps == 0).then(|| view! { <p>{t!(chain.no_gaps)}</p> })}
            <ul class="chain-gaps">{found.collect_view()}</ul>
            {(n_unasked > 0).then(|| view! {
                <p>{t!(chain.thin)}</p>
                <ul class="chain-gaps" data-thin="true">{thin.collect_view()}</ul>
            })}
            <p class="hint">{t!(chain.gaps_hint)}</p>
        }
        .into_any()
    };
    view! {
        <section class="chain-section" aria-labelledby="gaps-heading">
            <h2 id="gaps-heading">{t!(chain.gaps)}</h2>
            {content}
        </section>
    }
    .into_any()
}
