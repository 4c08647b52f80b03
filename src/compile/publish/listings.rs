//! The files that list one kind of thing each: what the manifest calls `files`.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::catalogue::named;
use super::encode::{
    achievement, cluster, figure_of, industry, link, must_text, opportunity, organisation, park,
    source, sources_of,
};
use super::relations::Relations;
use super::sink::Sink;
use crate::chain::graph::PRODUCT_PREFIX;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::wire::FORMAT;
use crate::wire::base::{AboutFile, StatementRow};
use crate::wire::catalogue::CatalogueFile;
use crate::wire::chain::OrganisationsFile;
use crate::wire::listing::ListingFile;
use crate::wire::manifest::FileRef;
use crate::wire::source::SourcesFile;

/// Writes them all.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<BTreeMap<String, FileRef>> {
    let mut files = BTreeMap::new();
    let mut add = |name: &str, file: FileRef| files.insert(name.to_owned(), file);
    add("about", sink.json("", "about", &about(relations))?);
    add("sources", sink.json("", "sources", &sources(relations))?);
    add("organisations", sink.json("", "organisations", &organisations(relations))?);
    let listing = [
        ("opportunities", naming(relations, sink, TableId::Opportunities, opportunity)?),
        ("achievements", naming(relations, sink, TableId::Achievements, achievement)?),
        ("parks", listing(relations, sink, TableId::Parks, park)?),
        ("figures", listing(relations, sink, TableId::Figures, figure_of)?),
        ("industries", listing(relations, sink, TableId::Industries, industry)?),
        ("clusters", listing(relations, sink, TableId::Clusters, |_, row| cluster(row))?),
    ];
    for (name, file) in listing {
        add(name, file);
    }
    Ok(files)
}

fn listing<'a, R: Serialize>(
    relations: &Relations<'a>,
    sink: &mut Sink,
    id: TableId,
    encode: impl Fn(&Relations<'a>, Row<'a>) -> R,
) -> io::Result<FileRef> {
    sink.json("", id.name(), &rows_of(relations, id, encode))
}

/// The same with the products and counties that the rows name.
fn naming<'a, R: Serialize>(
    relations: &Relations<'a>,
    sink: &mut Sink,
    id: TableId,
    encode: impl Fn(&Relations<'a>, Row<'a>) -> R,
) -> io::Result<FileRef> {
    let rows: Vec<_> = relations.rows(id).collect();
    let mut file = rows_of(relations, id, encode);
    file.named = Some(named_by(relations, &rows));
    sink.json("", id.name(), &file)
}

fn named_by<'a>(relations: &Relations<'a>, rows: &[Row<'a>]) -> CatalogueFile {
    let products = rows.iter().flat_map(|row| relations.product_ids(*row, "products"));
    let with_county = rows.iter().filter(|row| row.table.spec.column("county").is_some());
    named(relations, products, with_county.map(|row| row.get("county")))
}

fn rows_of<'a, R: Serialize>(
    relations: &Relations<'a>,
    id: TableId,
    encode: impl Fn(&Relations<'a>, Row<'a>) -> R,
) -> ListingFile<R> {
    let rows: Vec<_> = relations.rows(id).collect();
    let has_sources = id.spec().column("sources").is_some();
    let named = rows.iter().copied().filter(|_| has_sources);
    ListingFile {
        format: FORMAT,
        source_list: sources_of(relations, named),
        named: None,
        rows: rows.iter().map(|row| encode(relations, *row)).collect(),
    }
}

fn about(relations: &Relations<'_>) -> AboutFile {
    let rows: Vec<_> = relations.rows(TableId::Statements).collect();
    let base = relations.rows(TableId::Base);
    AboutFile {
        format: FORMAT,
        statements: rows
            .iter()
            .map(|row| StatementRow {
                id: row.key().to_owned(),
                topic: row.get("topic").to_owned(),
                text: must_text(*row, "text"),
                sources: row.list("sources").map(str::to_owned).collect(),
            })
            .collect(),
        sources: sources_of(relations, base.chain(rows.iter().copied())),
    }
}

/// Every source that a published row names, by id.
fn sources(relations: &Relations<'_>) -> SourcesFile {
    let mut ids: Vec<_> = relations.named_sources().into_iter().collect();
    ids.sort_unstable();
    let rows = ids.into_iter().filter_map(|id| relations.source(id));
    SourcesFile { format: FORMAT, sources: rows.map(source).collect() }
}

fn organisations(relations: &Relations<'_>) -> OrganisationsFile {
    let mut rows: Vec<_> = relations.rows(TableId::Organisations).collect();
    rows.sort_by_key(|row| row.key());
    let links: Vec<_> = relations.rows(TableId::Links).collect();
    let linked = links.iter().filter_map(|row| row.get("to").strip_prefix(PRODUCT_PREFIX));
    let linked = linked.map(|id| relations.renamed(id).to_owned());
    let served = rows.iter().flat_map(|row| relations.product_ids(*row, "products"));
    let named = named(relations, served.chain(linked), rows.iter().map(|row| row.get("county")));
    OrganisationsFile {
        format: FORMAT,
        named: Some(named),
        source_list: sources_of(relations, rows.iter().chain(&links).copied()),
        organisations: rows.iter().map(|row| organisation(relations, *row)).collect(),
        links: links.iter().map(|row| link(*row)).collect(),
    }
}
