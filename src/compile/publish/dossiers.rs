//! What is known of each industry, and of all side by side.

use std::collections::BTreeSet;
use std::io;

use super::catalogue::named;
use super::citations::Citations;
use super::join::demonstration;
use super::relations::Relations;
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::facts::FigureFact;
use crate::model::dossier::{Known, Summary};
use crate::model::evidence::{Evidence, EvidenceFilter};
use crate::model::figure::{Figure, Metric};
use crate::model::id::ProductId;
use crate::model::industry::Industry;
use crate::wire::FORMAT;
use crate::wire::demonstration::DemonstrationRow;
use crate::wire::dossier::{DossierFile, DossierRow, SummariesFile, SummaryRow};
use crate::wire::listing::{AchievementRow, ClusterRow, IndustryRow, OpportunityRow, ParkRow};
use crate::wire::manifest::{Directory, FileRef};
use crate::wire::product::FigureRow;

/// Which metric says most of how large an industry is, first the one that does.
const TELLING: [Metric; 5] =
    [Metric::OutputValue, Metric::OutputT, Metric::AreaMu, Metric::Export, Metric::BrandValue];

/// Writes the list of all and a dossier for each.
pub(super) fn write(
    relations: &Relations<'_>,
    sink: &mut Sink,
) -> io::Result<(FileRef, Directory)> {
    let facts = relations.facts;
    let rows: Vec<(Summary, Vec<&FigureFact>)> =
        facts.industries.iter().map(|row| summary(relations, row)).collect();
    let cited =
        Citations::default().and(rows.iter().flat_map(|(_, latest)| latest.iter().copied()));
    let file = SummariesFile {
        format: FORMAT,
        rows: rows.iter().map(|(row, _)| SummaryRow::from(row)).collect(),
        source_list: cited.rows(relations)?,
    };
    let summaries = sink.json("", "summaries", &file)?;
    let mut industries: Vec<&Industry> = facts.industries.iter().collect();
    industries.sort_by_key(|row| &row.id);
    let keys: Vec<&str> = industries.iter().map(|row| row.id.as_str()).collect();
    let directory = write_directory(sink, "dossiers", &keys, 1, |_, range| {
        let rows = industries.get(range).unwrap_or_default();
        let dossiers = rows.iter().map(|row| dossier(relations, row)).collect::<io::Result<_>>()?;
        to_json(&DossierFile { format: FORMAT, dossiers })
    })?;
    Ok((summaries, directory))
}

fn names(products: &[ProductId], own: &BTreeSet<&ProductId>) -> bool {
    products.iter().any(|id| own.contains(id))
}

fn figures<'a>(relations: &Relations<'a>, own: &BTreeSet<&ProductId>) -> Vec<&'a FigureFact> {
    let rows = relations.facts.figures.iter();
    let mut rows: Vec<_> = rows.filter(|row| names(&row.products, own)).collect();
    rows.sort_by_key(|row| (row.figure().metric, row.figure().year));
    rows
}

/// An industry beside others, and the figures that it names.
fn summary<'a>(relations: &Relations<'a>, row: &'a Industry) -> (Summary, Vec<&'a FigureFact>) {
    let facts = relations.facts;
    let own: BTreeSet<_> = row.products.iter().collect();
    let measured = figures(relations, &own).into_iter().map(|fact| (fact, fact.figure()));
    let measured: Vec<_> = measured.filter(|(_, figure)| !figure.is_forecast).collect();
    let mut named = vec![];
    let by_evidence = Evidence::ALL.iter().map(|evidence| {
        let filter = EvidenceFilter::new(*evidence, &facts.sources);
        let latest = TELLING.iter().find_map(|metric| {
            let counts =
                |figure: &Figure| figure.metric == *metric && filter.admits(&figure.sources);
            let of_metric = measured.iter().filter(|(_, figure)| counts(figure));
            of_metric.max_by_key(|(_, figure)| figure.year)
        });
        named.extend(latest.map(|(fact, _)| *fact));
        let achievements = facts.achievements.iter();
        let of_own = achievements
            .filter(|result| names(&result.products, &own) && filter.admits(&result.sources));
        let n_achievements = of_own.count() as u32;
        Known { latest: latest.map(|(_, figure)| figure.clone()), n_achievements }
    });
    let by_evidence = by_evidence.collect();
    let cluster = facts.clusters.iter().find(|cluster| Some(&cluster.id) == row.cluster.as_ref());
    let summary = Summary {
        industry: row.clone(),
        cluster: cluster.map(|cluster| cluster.name.clone()),
        by_evidence,
    };
    (summary, named)
}

fn dossier(relations: &Relations<'_>, row: &Industry) -> io::Result<DossierRow> {
    let facts = relations.facts;
    let own: BTreeSet<_> = row.products.iter().collect();
    let cluster = facts.clusters.iter().find(|cluster| Some(&cluster.id) == row.cluster.as_ref());
    let figures = figures(relations, &own);
    let parks: Vec<_> = facts.parks.iter().filter(|row| names(&row.products, &own)).collect();
    let demonstrations: Vec<_> =
        facts.demonstrations.iter().filter(|row| names(&row.products, &own)).collect();
    let is_of = |industry: Option<&_>| industry == Some(&row.id);
    let opportunities: Vec<_> = facts
        .opportunities
        .iter()
        .filter(|entry| is_of(entry.industry.as_ref()) || names(&entry.products, &own))
        .collect();
    let achievements: Vec<_> =
        facts.achievements.iter().filter(|row| names(&row.products, &own)).collect();
    let cited = Citations::default()
        .and(cluster)
        .and(figures.iter().copied())
        .and(parks.iter().copied())
        .and(demonstrations.iter().copied())
        .and(opportunities.iter().copied())
        .and(achievements.iter().copied());
    let demonstrations = demonstrations
        .iter()
        .map(|row| Ok(DemonstrationRow::from(&demonstration(relations, row)?)));
    let counties = opportunities.iter().filter_map(|row| row.county.as_ref());
    Ok(DossierRow {
        industry: IndustryRow::from(row),
        cluster: cluster.map(ClusterRow::from),
        figures: figures.iter().map(|row| FigureRow::from(&row.figure())).collect(),
        parks: parks.iter().map(|row| ParkRow::from(*row)).collect(),
        demonstrations: demonstrations.collect::<io::Result<_>>()?,
        opportunities: opportunities.iter().map(|row| OpportunityRow::from(*row)).collect(),
        achievements: achievements.iter().map(|row| AchievementRow::from(*row)).collect(),
        source_list: cited.rows(relations)?,
        named: named(relations, &row.products, counties)?,
    })
}
