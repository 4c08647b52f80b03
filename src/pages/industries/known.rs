//! What is known of each industry beside the others, by the evidence that counts, and how a cell of a table says it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::chain::board::Board;
use crate::data::store::{Loaded, Store};
use crate::features::board;
use crate::i18n::messages::t;
use crate::i18n::{quantity, words};
use crate::model::bilingual::Bilingual;
use crate::model::chain::Chain;
use crate::model::dossier::{Known as OfEvidence, Summaries, Summary};
use crate::model::evidence::{Evidence, EvidenceFilter};
use crate::model::figure::Quantity;
use crate::model::opportunity::{Side, State};
use crate::query::narrowing::Asked;
use crate::routes::{self, GAPS, industry_path};
use crate::session::site::use_site;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::sources::{SourceList, source_refs};

/// An industry with what else is known of it.
pub(super) struct Row {
    pub summary: Summary,
    pub of_evidence: OfEvidence,
    /// Organizations, in the order of [`Chain::ALL`].
    pub by_chain: [usize; 4],
    /// What rules find missing, in their words.
    pub gaps: Vec<Bilingual>,
    /// Behind its organizations.
    pub n_sources: u32,
    /// Open needs and offers.
    pub n_open: [usize; 2],
}

pub(super) struct Known {
    /// In the order of the base.
    pub rows: Vec<Row>,
    pub summaries: Arc<Summaries>,
    /// Organizations, needs and offers of the base that do not count.
    pub n_left_out: usize,
}

/// `None` where the data set is older than industries side by side.
///
/// # Errors
/// If a file cannot be had.
pub(super) async fn known(store: &Store, evidence: Evidence) -> Loaded<Known> {
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
        let gaps = own.iter().zip(&board).flat_map(|(row, board)| {
            row.gaps.iter().filter_map(|gap| Some(board.rule(gap)?.text.clone()))
        });
        Row {
            summary: summary.clone(),
            of_evidence: summary.known(evidence),
            by_chain: [Chain::Innovation, Chain::Industry, Chain::Capital, Chain::Talent]
                .map(by_chain),
            gaps: gaps.collect(),
            n_sources: own.as_ref().map_or(0, |row| row.n_sources),
            n_open,
        }
    });
    let rows = rows.collect();
    Ok(Some(Arc::new(Known { rows, summaries: Arc::clone(&summaries), n_left_out })))
}

impl Row {
    pub(super) fn id(&self) -> &str {
        self.summary.industry.id.as_str()
    }

    pub(super) fn name(&self) -> &Bilingual {
        &self.summary.industry.name
    }

    pub(super) fn n_organizations(&self) -> usize {
        self.by_chain.iter().sum()
    }

    /// Its name, with the way to its dossier.
    pub(super) fn link(&self, class: Option<&'static str>) -> AnyView {
        let href = use_site().href(&industry_path(self.id()));
        view! { <a class=class href=href>{localized(self.name())}</a> }.into_any()
    }

    /// On how many sources its organizations rest.
    pub(super) fn n_sources_told(&self) -> AnyView {
        let told = t!(chain.n_sources, count = self.n_sources as usize);
        view! { <span class="hint">{told}</span> }.into_any()
    }

    pub(super) fn n_gaps(&self) -> AnyView {
        number(self.gaps.len(), &format!("{GAPS}#{}", self.id()))
    }

    /// The newest figure with its sources; `None` where there is none.
    pub(super) fn latest(&self, sources: SourceList) -> Option<AnyView> {
        let figure = self.of_evidence.latest.as_ref()?;
        let value = quantity::quantity(figure.metric.quantity(figure.value));
        let year = t!(product.in_year, year = figure.year);
        let what = format!("{} · {year}", words::metric(figure.metric));
        Some(
            view! { {value} " " <span class="hint">{what}</span> {source_refs(&figure.sources, sources)} }
                .into_any(),
        )
    }

    /// Open needs or offers.
    pub(super) fn n_open(&self, side: Side) -> AnyView {
        let [needs, offers] = self.n_open;
        let n = match side {
            Side::Need => needs,
            Side::Offer => offers,
        };
        let asked = self.asked().with("side", side.code()).with("state", State::Open.code());
        number(n, &asked.to_path(routes::OPPORTUNITIES))
    }

    pub(super) fn n_achievements(&self) -> AnyView {
        let n = self.of_evidence.n_achievements as usize;
        number(n, &self.asked().to_path(routes::ACHIEVEMENTS))
    }

    pub(super) fn n_products(&self) -> AnyView {
        number(self.summary.industry.products.len(), &self.asked().to_path(routes::PRODUCTS))
    }

    /// The lists that are narrowed to it.
    fn asked(&self) -> Asked {
        Asked::default().with("industry", self.id())
    }

    /// More of it comes first.
    pub(super) fn key(&self, sort: &str) -> f64 {
        let [needs, offers] = self.n_open;
        match sort {
            "gaps" => self.gaps.len() as f64,
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

/// How many there are, with the way to them where there are any.
fn number(n: usize, path: &str) -> AnyView {
    let href = use_site().href(path);
    match n {
        0 => view! { "0" }.into_any(),
        n => view! { <a href=href>{n}</a> }.into_any(),
    }
}
