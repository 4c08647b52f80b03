//! Industries side by side: who stands in their chains, what is missing, how large they are, what is asked for and offered.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::browser::clock;
use crate::chain::board::Board;
use crate::data::store::{Loaded, Store};
use crate::features::board;
use crate::i18n::messages::t;
use crate::i18n::{quantity, words};
use crate::model::chain::Chain;
use crate::model::dossier::{Known as OfEvidence, Summaries, Summary};
use crate::model::evidence::{EVIDENCE_KEY, Evidence, EvidenceFilter};
use crate::model::figure::Quantity;
use crate::model::opportunity::{Side, State};
use crate::query::narrowing::Asked;
use crate::routes::{self, GAPS, industry_path};
use crate::session::head::{describe_awaited_page, describe_page};
use crate::session::site::use_site;
use crate::session::typed::use_address;
use crate::ui::evidence::{evidence_select, page_evidence};
use crate::ui::loading::not_found::not_found;
use crate::ui::loading::remote::remote;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::{dynamic, flag};
use crate::ui::primitives::sources::{SourceList, SourcesSection, source_refs};

const SORT: &str = "sort";

/// By what the rows are sorted; the first is that of an address that names none.
const SORTS: [&str; 5] = ["organizations", "gaps", "value", "needs", "offers"];

/// An industry with what else is known of it.
struct Row {
    summary: Summary,
    of_evidence: OfEvidence,
    by_chain: [usize; 4],
    n_gaps: usize,
    n_sources: u32,
    /// Open needs and offers.
    n_open: [usize; 2],
}

struct Known {
    rows: Vec<Row>,
    summaries: Arc<Summaries>,
    /// Organizations, needs and offers of the base that do not count.
    n_left_out: usize,
}

/// The page at [`INDUSTRIES`](crate::routes::INDUSTRIES).
#[component]
pub fn Industries() -> impl IntoView {
    let evidence = page_evidence();
    let known = use_site().load(move |store| {
        describe_awaited_page();
        let evidence = evidence.get();
        async move { known(&store, evidence).await }
    });
    remote(known, move |known| page(known, evidence), not_found)
}

async fn known(store: &Store, evidence: Evidence) -> Loaded<Known> {
    let Some(summaries) = store.summaries().await? else { return Ok(None) };
    let shown = board::shown(store, evidence).await?;
    let mut n_left_out = shown.as_ref().map_or(0, |shown| shown.n_left_out);
    let board = shown.map(|shown| Arc::clone(&shown.board));
    let opportunities = store.opportunities().await?;
    let opportunities = opportunities.map(|loaded| {
        let file = &loaded.file;
        let filter = EvidenceFilter::new(evidence, &file.source_list);
        filter.rows(&file.rows, |row| &row.sources, &mut n_left_out)
    });
    let opportunities = opportunities.unwrap_or_default();
    let today = clock::today();
    let rows = summaries.rows.iter().map(|summary| {
        let id = &summary.industry.id;
        let of_board = |board: &'_ Board| {
            board.rows.iter().find(|row| row.industry.id == id.as_str()).cloned()
        };
        let own = board.as_deref().and_then(of_board);
        let n_open = [Side::Need, Side::Offer].map(|side| {
            let of_side = opportunities
                .iter()
                .filter(|row| row.side == side && row.state(&today) == State::Open);
            let products = &summary.industry.products;
            of_side
                .filter(|row| {
                    row.industry.as_ref() == Some(id)
                        || row.products.iter().any(|id| products.contains(id))
                })
                .count()
        });
        let by_chain = |chain: Chain| {
            own.as_ref()
                .and_then(|row| row.by_chain.get(chain as usize))
                .copied()
                .unwrap_or_default() as usize
        };
        Row {
            summary: summary.clone(),
            of_evidence: summary.known(evidence),
            by_chain: [Chain::Innovation, Chain::Industry, Chain::Capital, Chain::Talent]
                .map(by_chain),
            n_gaps: own.as_ref().map_or(0, |row| row.gaps.len()),
            n_sources: own.as_ref().map_or(0, |row| row.n_sources),
            n_open,
        }
    });
    let rows = rows.collect();
    Ok(Some(Arc::new(Known { rows, summaries: Arc::clone(&summaries), n_left_out })))
}

impl Row {
    fn n_organizations(&self) -> usize {
        self.by_chain.iter().sum()
    }

    /// More of it comes first.
    fn key(&self, sort: &str) -> f64 {
        let [needs, offers] = self.n_open;
        match sort {
            "gaps" => self.n_gaps as f64,
            "value" => self.of_evidence.latest.as_ref().map_or(-1.0, |figure| {
                match figure.metric.quantity(figure.value) {
                    Quantity::Money { cny } => cny,
                    _ => 0.0,
                }
            }),
            "needs" => needs as f64,
            "offers" => offers as f64,
            _ => self.n_organizations() as f64,
        }
    }
}

fn sort_name(sort: &str) -> &'static str {
    match sort {
        "gaps" => t!(chain.gaps),
        "value" => t!(industry.latest),
        "needs" => t!(industry.open_needs),
        "offers" => t!(industry.open_offers),
        _ => t!(industry.organizations),
    }
}

fn page(known: Arc<Known>, evidence: Memo<Evidence>) -> AnyView {
    describe_page(t!(industry.all_title), t!(industry.all_text));
    let query = use_address().query();
    let sort = Memo::new(move |_| {
        let asked = query.with(|query| Asked::from_query(query, &[SORT]));
        SORTS.iter().find(|own| **own == asked.value(SORT)).copied().unwrap_or(SORTS[0])
    });
    let sources = SourceList::new(&known.summaries.source_list);
    let n_left_out = known.n_left_out;
    let of_table = Arc::clone(&known);
    let rows = dynamic(move || {
        let sort = sort.get();
        let mut rows: Vec<&Row> = of_table.rows.iter().collect();
        rows.sort_by(|one, other| other.key(sort).total_cmp(&one.key(sort)));
        rows.into_iter().map(|own| row(own, sources)).collect::<Vec<_>>().into_any()
    });
    let chains =
        Chain::ALL.iter().map(|chain| view! { <th scope="col">{words::chain(*chain)}</th> });
    view! {
        <article class="page page--wide">
            <h1>{t!(industry.all_title)}</h1>
            <p class="lead">{t!(industry.all_text)}</p>
            <div class="page__tools inline-form no-print">
                {choose_sort(sort)} {evidence_select(evidence, move || Some(n_left_out))}
            </div>
            <div class="table-pan" tabindex="0" role="group" aria-label=t!(industry.all_title)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t!(chain.industry)}</th>
                            {chains.collect_view()}
                            <th scope="col">{t!(chain.total)}</th>
                            <th scope="col">{t!(chain.gaps)}</th>
                            <th scope="col">{t!(industry.latest)}</th>
                            <th scope="col">{t!(industry.open_needs)}</th>
                            <th scope="col">{t!(industry.open_offers)}</th>
                            <th scope="col">{t!(pages.achievements_title)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="hint">{t!(industry.all_hint)}</p>
            <SourcesSection sources />
        </article>
    }
    .into_any()
}

fn choose_sort(sort: Memo<&'static str>) -> AnyView {
    let (site, navigate, query) = (use_site(), use_navigate(), use_address().query());
    let go = move |event| {
        let sort = event_target_value(&event);
        let sort = if sort == SORTS[0] { "" } else { &sort };
        let asked = query.with_untracked(|query| Asked::from_query(query, &[SORT, EVIDENCE_KEY]));
        let href = site.href(&asked.with(SORT, sort).to_path(routes::INDUSTRIES));
        navigate(&href, NavigateOptions { resolve: false, scroll: false, ..Default::default() });
    };
    let options = SORTS.iter().map(|own| {
        let is_chosen = move || sort.get() == *own;
        view! { <option value=*own prop:selected=flag(is_chosen)>{sort_name(own)}</option> }
            .into_any()
    });
    view! {
        <label class="field">
            <span class="field__label">{t!(catalogue.sort)}</span>
            <select class="select" on:change=go>{options.collect::<Vec<_>>()}</select>
        </label>
    }
    .into_any()
}

fn row(row: &Row, sources: SourceList) -> AnyView {
    let site = use_site();
    let id = &row.summary.industry.id;
    let counts = row.by_chain.iter().map(|n| view! { <td>{*n}</td> });
    let gaps = match row.n_gaps {
        0 => view! { "0" }.into_any(),
        n => view! { <a href=site.href(&format!("{GAPS}#{id}"))>{n}</a> }.into_any(),
    };
    let latest = row.of_evidence.latest.as_ref().map(|figure| {
        let value = quantity::quantity(figure.metric.quantity(figure.value));
        let year = t!(product.in_year, year = figure.year);
        view! { {value} " " <span class="hint">{words::metric(figure.metric)} " · " {year}</span> {source_refs(&figure.sources, sources)} }
    });
    let [needs, offers] = row.n_open;
    let list = |n: usize, side: Side| match n {
        0 => view! { "0" }.into_any(),
        n => {
            let asked = Asked::default().with("industry", id.as_str()).with("side", side.code());
            let href =
                site.href(&asked.with("state", State::Open.code()).to_path(routes::OPPORTUNITIES));
            view! { <a href=href>{n}</a> }.into_any()
        }
    };
    let results = match row.of_evidence.n_achievements {
        0 => view! { "0" }.into_any(),
        n => {
            let asked = Asked::default().with("industry", id.as_str());
            view! { <a href=site.href(&asked.to_path(routes::ACHIEVEMENTS))>{n}</a> }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">
                <a href=site.href(&industry_path(id))>{localized(&row.summary.industry.name)}</a>
                <br /> <span class="hint">{t!(chain.n_sources, count = row.n_sources as usize)}</span>
            </th>
            {counts.collect::<Vec<_>>()}
            <td>{row.n_organizations()}</td>
            <td>{gaps}</td>
            <td>{latest}</td>
            <td>{list(needs, Side::Need)}</td>
            <td>{list(offers, Side::Offer)}</td>
            <td>{results}</td>
        </tr>
    }
    .into_any()
}
