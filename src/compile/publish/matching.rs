//! What matching is told of places and industries.

use std::collections::BTreeSet;
use std::io;

use super::relations::Relations;
use super::sink::Sink;
use crate::wire::FORMAT;
use crate::wire::base::Text;
use crate::wire::manifest::FileRef;
use crate::wire::matching::{FamilyRow, MatchingFile};

/// Decimals of a degree: a kilometer, and counties are tens of them.
const DECIMALS: f64 = 100.0;

pub(super) fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<FileRef> {
    let facts = relations.facts;
    let round = |degrees: f64| (degrees * DECIMALS).round() / DECIMALS;
    let counties = relations.counties().into_iter().filter_map(|row| {
        let point = row.point?;
        Some((row.code.to_string(), round(point.lat), round(point.lon)))
    });
    let industries = facts.industries.iter().map(|row| {
        let products = row.products.iter().filter_map(|id| relations.product(id));
        let categories: BTreeSet<_> = products.map(|product| product.card.category).collect();
        FamilyRow {
            id: row.id.to_string(),
            categories: categories.into_iter().map(|own| own.code().to_owned()).collect(),
            cluster: row.cluster.as_ref().map(ToString::to_string),
        }
    });
    let used: BTreeSet<_> =
        facts.industries.iter().filter_map(|row| row.cluster.as_ref()).collect();
    let clusters = facts.clusters.iter().filter(|row| used.contains(&row.id));
    let file = MatchingFile {
        format: FORMAT,
        counties: counties.collect(),
        industries: industries.collect(),
        clusters: clusters.map(|row| (row.id.to_string(), Text::from(&row.name))).collect(),
    };
    sink.json("", "matching", &file)
}
