//! Rules between the cells of a row and between rows: points, counties, doubles, addresses.

use std::collections::{HashMap, HashSet};

use crate::compile::cells::cell::is_too_long;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::{Row, Table};
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Kind, PRIVATE, TableId};
use crate::model::id::Slug;
use crate::search::letters::is_han;

/// Columns by which two rows of a table say the same, so that one of them is too much.
pub(crate) const DOUBLES: [(TableId, Rule, &[&str]); 6] = [
    (TableId::Certifications, Rule::SameCertification, &["product", "kind"]),
    (TableId::Seasons, Rule::SameSeason, &["product", "event", "months"]),
    (TableId::Stories, Rule::SameStory, &["product"]),
    (
        TableId::Demonstrations,
        Rule::SameDemonstration,
        &["level", "batch", "year", "county", "township", "village_zh", "product_zh"],
    ),
    (TableId::Figures, Rule::SameFigure, &["subject_zh", "products", "metric", "year"]),
    (TableId::Links, Rule::SameLink, &["from", "to", "kind"]),
];

/// Checks all of them.
pub fn check_rows(dataset: &Dataset, report: &mut Report) {
    for id in [TableId::Counties, TableId::Townships] {
        for row in whole(dataset, id) {
            check_point(row, report);
        }
    }
    let products = whole(dataset, TableId::Products);
    for row in products.filter(|row| !is_too_long(row.get("townships"))) {
        for code in row.list("townships").filter(|code| is_elsewhere(code, row.get("county"))) {
            let repair = "Name a township of the row's county, or correct the county.";
            report.row(row, Some("townships"), Rule::OtherCounty, code, repair);
        }
    }
    for row in whole(dataset, TableId::Products).filter(|row| row.get("motif").is_empty()) {
        let repair = "Choose the nearest motif: `atlas motifs` shows all of them.";
        report.row(row, Some("motif"), Rule::MissingMotif, "", repair);
    }
    let verbs = dataset.keys(TableId::LinkKinds);
    let has_verbs = !verbs.is_empty();
    for row in whole(dataset, TableId::Links)
        .filter(|row| has_verbs && Slug::parse(row.get("kind")).is_ok())
        .filter(|row| !verbs.contains_key(row.get("kind")))
    {
        let repair = "Correct it, or give it a row in link_kinds.csv.";
        report.row(row, Some("kind"), Rule::UnknownLinkKind, row.get("kind"), repair);
    }
    for row in whole(dataset, TableId::Readings) {
        check_reading(row, report);
    }
    for id in [TableId::Parks, TableId::Demonstrations] {
        for row in whole(dataset, id) {
            let (code, county) = (row.get("township"), row.get("county"));
            if !code.is_empty() && is_elsewhere(code, county) {
                let repair = "Name a township of the row's county, or correct the county.";
                report.row(row, Some("township"), Rule::OtherCounty, code, repair);
            }
        }
    }
    check_certifications(dataset, report);
    for (id, rule, columns) in DOUBLES {
        check_doubles(dataset, id, rule, columns, report);
    }
    for row in whole(dataset, TableId::Links).filter(|row| row.get("from") == row.get("to")) {
        let repair = "Correct one end, or delete the row.";
        report.row(row, Some("to"), Rule::SelfLink, row.get("to"), repair);
    }
    check_addresses(dataset, report);
    check_use_of_sources(dataset, report);
    check_featured(dataset, report);
}

fn whole(dataset: &Dataset, id: TableId) -> impl Iterator<Item = Row<'_>> {
    dataset.table(id).rows().filter(|row| row.is_whole())
}

fn is_elsewhere(township: &str, county: &str) -> bool {
    !county.is_empty() && !township.starts_with(county)
}

/// Protected areas lie in the county of the product, and a day of registration in the year.
fn check_certifications(dataset: &Dataset, report: &mut Report) {
    let products = dataset.keys(TableId::Products);
    for row in whole(dataset, TableId::Certifications) {
        let product = dataset.find(TableId::Products, &products, row.get("product"));
        let county = product.map(|product| product.get("county")).unwrap_or_default();
        for code in row.list("area_townships").filter(|code| is_elsewhere(code, county)) {
            if is_too_long(row.get("area_townships")) {
                break; // one mistake already
            }
            let repair = "Name a township of the product's county, or correct that.";
            report.row(row, Some("area_townships"), Rule::OtherCounty, code, repair);
        }
        let (year, date) = (row.get("year"), row.get("date"));
        if !year.is_empty() && !date.is_empty() && !date.starts_with(year) {
            let repair = "Correct one of the two by the source, or say in caution_zh what differs.";
            report.row(row, Some("date"), Rule::CertificateYear, date, repair);
        }
    }
}

fn check_point(row: Row<'_>, report: &mut Report) {
    let (lat, lon) = (row.get("lat"), row.get("lon"));
    if lat.is_empty() != lon.is_empty() {
        let column = if lat.is_empty() { "lat" } else { "lon" };
        report.row(row, Some(column), Rule::PointPair, "", "Fill it, or empty the other one too.");
    }
}

fn check_reading(row: Row<'_>, report: &mut Report) {
    let (text, pinyin) = (row.get("text_zh"), row.get("pinyin"));
    let n_syllables = pinyin.split_whitespace().count();
    if !text.is_empty()
        && n_syllables > 0
        && (!text.chars().all(is_han) || text.chars().count() != n_syllables)
    {
        let repair = "Write `重庆` and `chong qing`, for example.";
        report.row(row, Some("text_zh"), Rule::ReadingLength, text, repair);
    }
}

fn check_doubles(
    dataset: &Dataset,
    id: TableId,
    rule: Rule,
    columns: &[&str],
    report: &mut Report,
) {
    let table = dataset.table(id);
    if !columns.iter().all(|column| table.has_column(column)) {
        return; // without it all rows look alike; the header says what is missing
    }
    let mut lines: HashMap<Vec<&str>, u32> = HashMap::new();
    for row in whole(dataset, id) {
        let identity: Vec<_> = columns.iter().map(|column| row.get(column)).collect();
        if let Some(first_line) = lines.get(&identity) {
            let repair =
                format!("Line {first_line} says it already: delete one, or put both into one row.");
            report.row(row, columns.first().copied(), rule, &identity.join(", "), repair);
        } else {
            lines.insert(identity, row.line());
        }
    }
}

/// An address that must not be linked is never published by another way.
fn check_addresses(dataset: &Dataset, report: &mut Report) {
    let mut ids: HashMap<String, (&str, bool)> = HashMap::new();
    for row in whole(dataset, TableId::Sources) {
        let (url, is_linkable) = (row.get("url"), row.get("linkable") == "yes");
        if url.is_empty() {
            if is_linkable {
                let repair = "Add the address, or write `no` in linkable.";
                report.row(row, Some("url"), Rule::NothingToLink, "", repair);
            }
            continue;
        }
        let bare = bare_address(url);
        match ids.get(&bare) {
            Some((id, was_linkable)) if *was_linkable != is_linkable => {
                let repair = format!(
                    "Source `{id}` has it too, and they differ in linkable: make one of the two."
                );
                report.row(row, Some("url"), Rule::AddressConflict, url, repair);
            }
            Some((id, _)) => {
                let repair = format!("Name source `{id}` instead of this one.");
                report.row(row, Some("url"), Rule::SameAddress, url, repair);
            }
            None => {
                ids.insert(bare, (row.key(), is_linkable));
            }
        }
    }
    let refused = ids.into_iter().filter(|(_, (_, is_linkable))| !is_linkable);
    let refused: HashMap<String, &str> = refused.map(|(bare, (id, _))| (bare, id)).collect();
    for table in dataset.tables() {
        for (position, column) in table.spec.columns.iter().enumerate() {
            let is_own = table.spec.id == TableId::Sources && column.name == "url";
            let is_shown = column.kind.is_text() || column.kind == Kind::WebUrl;
            if !is_shown || is_own || PRIVATE.contains(&column.name) {
                continue;
            }
            for row in table.rows().filter(|row| row.is_whole()) {
                check_mentions(row, column.name, row.cell(position), &refused, report);
            }
        }
    }
}

/// Reports addresses in the midst of text that must not be linked.
fn check_mentions(
    row: Row<'_>,
    column: &str,
    cell: &str,
    refused: &HashMap<String, &str>,
    report: &mut Report,
) {
    // A cell that is too long is an error already; looking through it could take minutes.
    if refused.is_empty() || !cell.contains("://") || is_too_long(cell) {
        return;
    }
    let mut seen = HashSet::new();
    for address in addresses_in(cell).filter(|address| seen.insert(*address)) {
        if let Some(id) = refused.get(&bare_address(address)) {
            let repair = format!(
                "Leave the address out, or give another page: source `{id}` has it and must not be linked."
            );
            report.row(row, Some(column), Rule::AddressConflict, address, repair);
        }
    }
}

/// Every web address in a text, without the text around it. Of `a;b` and `a,b` both what stands
/// before the separator and the whole, as either may be meant.
fn addresses_in(text: &str) -> impl Iterator<Item = &str> {
    /// Enough for a list in one cell; a bound keeps the work linear.
    const MAX_CUTS: usize = 16;
    let starts = text.match_indices("://").map(|(pos, _)| {
        let scheme = text.get(..pos).unwrap_or_default();
        scheme.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len()
    });
    starts.flat_map(move |start| {
        let rest = text.get(start..).unwrap_or_default();
        let is_end = |c: char| !c.is_ascii_graphic() || matches!(c, '"' | '<' | '>' | '`' | '\\');
        let whole = rest.split(is_end).next().unwrap_or_default();
        let cuts = whole.match_indices([';', ',', '|']).map(|(pos, _)| pos).take(MAX_CUTS);
        let cuts = cuts.chain([whole.len()]);
        cuts.filter_map(move |end| whole.get(..end))
            .map(|part| part.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'']))
    })
}

/// The address without what leads to the same page all the same.
fn bare_address(url: &str) -> String {
    let lower = url.to_ascii_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
}

fn check_use_of_sources(dataset: &Dataset, report: &mut Report) {
    let has_sources = |kind| kind == Kind::Refs(TableId::Sources);
    let is_unread = |table: &Table| {
        !table.has_keys && table.spec.columns.iter().any(|column| has_sources(column.kind))
    };
    if dataset.tables().any(is_unread) {
        return; // nobody knows what it names; its own problem says enough
    }
    let mut used: HashSet<&str> = HashSet::new();
    for table in dataset.tables() {
        let columns = table.spec.columns.iter().filter(|column| has_sources(column.kind));
        for column in columns {
            used.extend(
                table.rows().filter(|row| !row.is_held()).flat_map(|row| row.list(column.name)),
            );
        }
    }
    for row in whole(dataset, TableId::Sources)
        // One with a spoiled id is told that, and named by the right one.
        .filter(|row| Slug::parse(row.key()).is_ok() && !used.contains(row.key()))
    {
        let repair = "Name it in the column sources of what it tells, or leave it.";
        report.row(row, Some("id"), Rule::UnusedSource, row.key(), repair);
    }
}

fn check_featured(dataset: &Dataset, report: &mut Report) {
    let products = dataset.keys(TableId::Products);
    for row in whole(dataset, TableId::Base) {
        for id in row.list("featured") {
            let product = dataset.find(TableId::Products, &products, id);
            if product.is_some_and(Row::is_held) {
                let repair = "Take it from featured, or empty the product's hold.";
                report.row(row, Some("featured"), Rule::FeaturedHeld, id, repair);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_addresses_in_the_midst_of_text() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(addresses_in(text).collect::<Vec<_>>(), expected, "{text}");
        };
        check("见http://a.cn/b，第2页", &["http://a.cn/b"]);
        check("(https://a.cn/b?c=d).", &["https://a.cn/b?c=d"]);
        check("http://a.cn/b,c", &["http://a.cn/b", "http://a.cn/b,c"]);
        check("HTTP://a.cn http://b.cn", &["HTTP://a.cn", "http://b.cn"]);
        check("a.cn/b", &[]);
        check(&format!("http://a{}", ";".repeat(9_000)), &["http://a"; 17]);
    }
}
