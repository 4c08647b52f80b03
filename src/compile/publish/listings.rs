//! The files that list one kind of thing each: what the manifest calls `files`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

use serde::Serialize;

use super::catalogue::named;
use super::citations::{Citations, Sourced};
use super::relations::Relations;
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::facts::FigureFact;
use crate::compile::schema::spec::TableId;
use crate::model::base::Base;
use crate::model::id::OrganizationId;
use crate::model::organization::{Link, LinkEnd, Organization};
use crate::wire::FORMAT;
use crate::wire::base::{AboutFile, StatementRow};
use crate::wire::chain::{LinkRow, OrganizationRow, OrganizationsFile};
use crate::wire::listing::{
    AchievementRow, ClusterRow, FigureOfRow, IndustryRow, ListingFile, OpportunityRow, ParkRow,
};
use crate::wire::manifest::{Directory, FileRef};
use crate::wire::product::FigureRow;
use crate::wire::source::{SourceRow, SourcesFile};

/// Organizations in a part, beside those that they are linked with: a page shows one.
const MAX_ORGANIZATIONS: usize = 16;

/// Writes them all.
pub(super) fn write(
    relations: &Relations<'_>,
    base: &Base,
    sink: &mut Sink,
) -> io::Result<BTreeMap<String, FileRef>> {
    let facts = relations.facts;
    let mut opportunities: ListingFile<OpportunityRow> = listing(relations, &facts.opportunities)?;
    let rows = facts.opportunities.iter();
    let counties = rows.clone().filter_map(|row| row.county.as_ref());
    opportunities.named = Some(named(relations, rows.flat_map(|row| &row.products), counties)?);
    let mut achievements: ListingFile<AchievementRow> = listing(relations, &facts.achievements)?;
    let products = facts.achievements.iter().flat_map(|row| &row.products);
    achievements.named = Some(named(relations, products, [])?);
    let parks: ListingFile<ParkRow> = listing(relations, &facts.parks)?;
    let clusters: ListingFile<ClusterRow> = listing(relations, &facts.clusters)?;
    let industries = ListingFile {
        format: FORMAT,
        rows: facts.industries.iter().map(IndustryRow::from).collect(),
        source_list: vec![],
        named: None,
    };
    let figures = ListingFile {
        format: FORMAT,
        rows: facts.figures.iter().map(figure_of).collect(),
        source_list: Citations::default().and(&facts.figures).rows(relations)?,
        named: None,
    };

    let links: Vec<&Link> = facts.links.iter().collect();
    let organizations = organizations(relations, &by_id(relations), &links)?;

    let mut files = BTreeMap::new();
    let mut add = |name: &str, file: FileRef| files.insert(name.to_owned(), file);
    add("about", sink.json("", "about", &about(relations, base)?)?);
    add("sources", sink.json("", "sources", &sources(relations))?);
    add("organisations", sink.json("", "organisations", &organizations)?);
    add("opportunities", write_rows(sink, TableId::Opportunities, &opportunities)?);
    add("achievements", write_rows(sink, TableId::Achievements, &achievements)?);
    add("parks", write_rows(sink, TableId::Parks, &parks)?);
    add("figures", write_rows(sink, TableId::Figures, &figures)?);
    add("industries", write_rows(sink, TableId::Industries, &industries)?);
    add("clusters", write_rows(sink, TableId::Clusters, &clusters)?);
    Ok(files)
}

fn write_rows<R: Serialize>(
    sink: &mut Sink,
    id: TableId,
    file: &ListingFile<R>,
) -> io::Result<FileRef> {
    sink.json("", id.name(), file)
}

/// All rows of a table with their sources.
fn listing<'a, T: Sourced, R: From<&'a T>>(
    relations: &Relations<'a>,
    rows: &'a [T],
) -> io::Result<ListingFile<R>> {
    Ok(ListingFile {
        format: FORMAT,
        rows: rows.iter().map(R::from).collect(),
        source_list: Citations::default().and(rows).rows(relations)?,
        named: None,
    })
}

/// A figure with its products.
fn figure_of(row: &FigureFact) -> FigureOfRow {
    FigureOfRow {
        products: row.products.iter().map(ToString::to_string).collect(),
        figure: FigureRow::from(&row.figure()),
    }
}

fn about(relations: &Relations<'_>, base: &Base) -> io::Result<AboutFile> {
    let statements = &relations.facts.statements;
    Ok(AboutFile {
        format: FORMAT,
        statements: statements.iter().map(StatementRow::from).collect(),
        sources: Citations::default().and([base]).and(statements).rows(relations)?,
    })
}

/// Every source that a published row names, by id.
fn sources(relations: &Relations<'_>) -> SourcesFile {
    let mut sources: Vec<_> = relations.facts.sources.iter().collect();
    sources.sort_by_key(|source| &source.id);
    SourcesFile { format: FORMAT, sources: sources.into_iter().map(SourceRow::from).collect() }
}

fn by_id<'a>(relations: &Relations<'a>) -> Vec<&'a Organization> {
    let mut rows: Vec<_> = relations.facts.organizations.iter().collect();
    rows.sort_by_key(|row| &row.id);
    rows
}

/// Writes parts of the organizations by id, each with its links, and gives their directory: a page shows one.
pub(super) fn write_organizations(
    relations: &Relations<'_>,
    sink: &mut Sink,
) -> io::Result<Directory> {
    let rows = by_id(relations);
    let row_of: HashMap<_, _> = rows.iter().map(|row| (&row.id, *row)).collect();
    let links = &relations.facts.links;
    let mut links_of: HashMap<&OrganizationId, Vec<usize>> = HashMap::new();
    for (at, link) in links.iter().enumerate() {
        links_of.entry(&link.from).or_default().push(at);
        if let LinkEnd::Organization(to) = &link.to {
            links_of.entry(to).or_default().push(at);
        }
    }
    let keys: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
    write_directory(sink, "organisations", &keys, MAX_ORGANIZATIONS, |_, range| {
        let own = rows.get(range).unwrap_or_default();
        let at = own.iter().filter_map(|row| links_of.get(&row.id)).flatten();
        let at: BTreeSet<usize> = at.copied().collect();
        let links: Vec<&Link> = at.into_iter().filter_map(|at| links.get(at)).collect();
        let has_own = |id: &OrganizationId| own.binary_search_by_key(&id, |row| &row.id).is_ok();
        let ends = links.iter().flat_map(|link| match &link.to {
            LinkEnd::Organization(to) => vec![&link.from, to],
            LinkEnd::Product(_) => vec![&link.from],
        });
        let others: BTreeSet<_> = ends.filter(|id| !has_own(id)).collect();
        let others: Vec<&Organization> =
            others.into_iter().filter_map(|id| row_of.get(id)).copied().collect();
        let mut file = organizations(relations, own, &links)?;
        let rows = own.iter().chain(&others).copied();
        file.source_list =
            Citations::default().and(rows).and(links.iter().copied()).rows(relations)?;
        // Of these a page shows the name.
        file.organisations.extend(others.iter().map(|row| OrganizationRow {
            products: vec![],
            county: None,
            ..OrganizationRow::from(*row)
        }));
        file.organisations.sort_by(|a, b| a.id.cmp(&b.id));
        to_json(&file)
    })
}

/// These organizations, ascending by id, and these links.
fn organizations(
    relations: &Relations<'_>,
    rows: &[&Organization],
    links: &[&Link],
) -> io::Result<OrganizationsFile> {
    let linked = links.iter().filter_map(|link| match &link.to {
        LinkEnd::Product(id) => Some(relations.renamed(id)),
        LinkEnd::Organization(_) => None,
    });
    let served = rows.iter().flat_map(|row| &row.products);
    let counties = rows.iter().filter_map(|row| row.county.as_ref());
    Ok(OrganizationsFile {
        format: FORMAT,
        named: Some(named(relations, served.chain(linked), counties)?),
        source_list: Citations::default()
            .and(rows.iter().copied())
            .and(links.iter().copied())
            .rows(relations)?,
        organisations: rows.iter().map(|row| OrganizationRow::from(*row)).collect(),
        links: links.iter().map(|link| LinkRow::from(*link)).collect(),
    })
}
