//! Two industries beside each other: what is known of both, and their figures over the years at one scale.

use std::sync::Arc;

use leptos::prelude::*;

use super::known::{Known, Row};
use crate::data::store::{Loaded, Store};
use crate::i18n::explained;
use crate::i18n::localized::plain;
use crate::i18n::messages::t;
use crate::i18n::words;
use crate::model::bilingual::Bilingual;
use crate::model::chain::Chain;
use crate::model::evidence::{Evidence, EvidenceFilter};
use crate::model::figure::{Figure, Metric, metrics_of_both};
use crate::model::id::IndustryId;
use crate::model::opportunity::Side;
use crate::query::side_by_side::SideBySide;
use crate::routes::industry_path;
use crate::session::site::use_site;
use crate::ui::loading::remote::optional;
use crate::ui::primitives::bilingual::localized;
use crate::ui::primitives::dynamic::dynamic;
use crate::ui::primitives::side_by_side::{self, side_by_side};
use crate::ui::primitives::sources::SourceList;
use crate::ui::product::chart::{charts_at, scale_of};

/// The two that the address chooses; else how to choose them. Ids that are passed over are named.
pub(super) fn two(
    known: &Arc<Known>,
    evidence: Memo<Evidence>,
    chosen: Memo<SideBySide>,
    sources: SourceList,
) -> AnyView {
    let known = Arc::clone(known);
    dynamic(move || {
        let SideBySide { chosen, passed_over } = chosen.get();
        let passed_over = (!passed_over.is_empty()).then(|| {
            let names = passed_over.join(t!(words.list_separator));
            view! { <p class="notice">{t!(industry.passed_over, names = names)}</p> }.into_any()
        });
        let rows = chosen.iter().filter_map(|id| known.rows.iter().find(|row| row.id() == id));
        let content = match rows.collect::<Vec<_>>().as_slice() {
            [one, other] => beside(one, other, evidence.get_untracked(), sources),
            [one] => {
                let told = t!(industry.beside_second, name = plain(one.name()));
                view! { <p class="notice no-print">{told}</p> }.into_any()
            }
            _ => view! { <p class="hint no-print">{t!(industry.beside_hint)}</p> }.into_any(),
        };
        view! { {passed_over} {content} }.into_any()
    })
}

fn beside(one: &Row, other: &Row, evidence: Evidence, sources: SourceList) -> AnyView {
    let label = [one, other].map(|own| plain(own.name())).join(t!(words.list_separator));
    let names = [one, other].map(|own| own.link(Some("compare__name")));
    view! {
        <section class="section" aria-labelledby="beside-heading">
            <h2 id="beside-heading">{t!(industry.beside)}</h2>
            {side_by_side(label, None, names.into(), rows(one, other, sources))}
            {figures(one, other, evidence)}
        </section>
    }
    .into_any()
}

/// As the columns of the table of all, with what else there is room for.
fn rows(one: &Row, other: &Row, sources: SourceList) -> Vec<side_by_side::Row> {
    let row = |title, differs, cells: [Option<AnyView>; 2]| side_by_side::Row {
        title,
        differs,
        cells: cells.into(),
    };
    let count = |title, of: &dyn Fn(&Row) -> usize, cell: &dyn Fn(&Row) -> AnyView| {
        row(title, of(one) != of(other), [Some(cell(one)), Some(cell(other))])
    };
    let cluster = |own: &Row| own.summary.cluster.as_ref().map(|name| localized(name).into_any());
    let is_other_cluster = one.summary.cluster != other.summary.cluster;
    let mut all = vec![
        row(t!(industry.cluster), is_other_cluster, [cluster(one), cluster(other)]),
        count(t!(place.products), &|own| own.summary.industry.products.len(), &Row::n_products),
    ];
    let chains = Chain::ALL.iter().zip(one.by_chain.iter().zip(&other.by_chain));
    all.extend(chains.map(|(chain, (one, other))| {
        row(words::chain(*chain), one != other, [*one, *other].map(|n| Some(n.into_any())))
    }));
    let [needs, offers] = one.n_open;
    let [other_needs, other_offers] = other.n_open;
    all.extend([
        count(t!(industry.organizations), &Row::n_organizations, &|own| {
            view! { {own.n_organizations()} " " {own.n_sources_told()} }.into_any()
        }),
        row(
            t!(chain.gaps),
            one.gaps != other.gaps,
            [Some(gaps(one, &other.gaps)), Some(gaps(other, &one.gaps))],
        ),
        row(
            t!(industry.latest),
            one.of_evidence.latest != other.of_evidence.latest,
            [one.latest(sources), other.latest(sources)],
        ),
        row(
            t!(industry.open_needs),
            needs != other_needs,
            [one, other].map(|own| Some(own.n_open(Side::Need))),
        ),
        row(
            t!(industry.open_offers),
            offers != other_offers,
            [one, other].map(|own| Some(own.n_open(Side::Offer))),
        ),
        count(
            t!(pages.achievements_title),
            &|own| own.of_evidence.n_achievements as usize,
            &Row::n_achievements,
        ),
    ]);
    all
}

/// How many gaps, and which; those that the other one has not are marked.
fn gaps(own: &Row, of_other: &[Bilingual]) -> AnyView {
    let items = own.gaps.iter().map(|gap| {
        let mark = (!of_other.contains(gap)).then(|| {
            view! { <span class="compare__differs">{t!(industry.in_one_alone)}</span> }
        });
        view! { <li>{localized(gap)} " " {mark}</li> }.into_any()
    });
    let items = items.collect::<Vec<_>>();
    let list = (!items.is_empty()).then(|| view! { <ul class="stack">{items}</ul> });
    view! { {own.n_gaps()} {list} }.into_any()
}

/// The figures of both that count.
struct Figures {
    of_one: Vec<Figure>,
    of_other: Vec<Figure>,
    n_left_out: usize,
}

/// Metrics that both have, at one scale; nothing while the dossiers are loaded.
fn figures(one: &Row, other: &Row, evidence: Evidence) -> AnyView {
    let ids = [one, other].map(|own| own.summary.industry.id.clone());
    let names = [one, other].map(|own| (own.name().clone(), industry_path(own.id())));
    let load = use_site().load(move |store| {
        let [one, other] = ids.clone();
        async move { load(&store, &one, &other, evidence).await }
    });
    let ready = move |loaded: Arc<Figures>| {
        let Figures { of_one, of_other, n_left_out } = loaded.as_ref();
        let [one, other] = &names;
        let both = [(one, of_one.as_slice()), (other, of_other.as_slice())];
        let metrics = metrics_of_both(of_one, of_other).into_iter();
        let metrics = metrics.filter_map(|metric| of_metric(metric, both)).collect::<Vec<_>>();
        let left_out = (*n_left_out > 0).then(|| {
            view! { <p class="hint">{t!(pages.evidence_left_out, count = *n_left_out)}</p> }
        });
        view! { {metrics} {left_out} }.into_any()
    };
    optional(load, ready, || t!(industry.no_figures)).into_any()
}

async fn load(
    store: &Store,
    one: &IndustryId,
    other: &IndustryId,
    evidence: Evidence,
) -> Loaded<Figures> {
    let (Some(one), Some(other)) = (store.dossier(one).await?, store.dossier(other).await?) else {
        return Ok(None);
    };
    let mut n_left_out = 0;
    let [of_one, of_other] = [&one.file, &other.file].map(|own| {
        let filter = EvidenceFilter::new(evidence, &own.source_list);
        filter.rows(&own.figures, |row| &row.sources, &mut n_left_out)
    });
    Ok(Some(Arc::new(Figures { of_one, of_other, n_left_out })))
}

/// The charts of a metric, those of each industry below its name, which leads to its figures and their sources.
fn of_metric(metric: Metric, both: [(&(Bilingual, String), &[Figure]); 2]) -> Option<AnyView> {
    let scale = scale_of(metric, &both.map(|(_, figures)| figures))?;
    let of_each = both.map(|((name, path), figures)| {
        let href = use_site().href(&format!("{path}#figures-heading"));
        view! {
            <h4><a href=href>{localized(name)}</a></h4>
            {charts_at(&scale, metric, figures)}
        }
        .into_any()
    });
    let caveat = explained::metric(metric).map(|caveat| view! { <p class="hint">{caveat}</p> });
    Some(
        view! {
            <h3>{t!(industry.at_one_scale, name = words::metric(metric))}</h3>
            {caveat}
            {Vec::from(of_each)}
        }
        .into_any(),
    )
}
