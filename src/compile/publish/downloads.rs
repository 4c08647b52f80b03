//! Files for people and programs: the tables as CSV, and a JSON Schema of each table and file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use schemars::schema_for;
use serde_json::{Value, json};

use super::sink::Sink;
use crate::compile::facts::PublicRows;
use crate::compile::reading::table::{Row, split_list};
use crate::compile::schema::spec::{Column, Kind, PRIVATE, TableId, TableSpec};
use crate::compile::schema::tables::TABLES;
use crate::text::csv::write_guarded_row;
use crate::wire::base::AboutFile;
use crate::wire::board::BoardFile;
use crate::wire::catalogue::CatalogueFile;
use crate::wire::chain::OrganizationsFile;
use crate::wire::chain_map::{ChainFile, IndustryFile};
use crate::wire::dossier::{DossierFile, SummariesFile};
use crate::wire::listing::{
    AchievementRow, ClusterRow, FigureOfRow, IndustryRow, ListingFile, OpportunityRow, ParkRow,
};
use crate::wire::manifest::{DirectoryFile, FileRef, Manifest};
use crate::wire::map::MapFile;
use crate::wire::matching::MatchingFile;
use crate::wire::names::{NamesFile, NamesPageFile};
use crate::wire::overview::OverviewFile;
use crate::wire::place::PlaceFile;
use crate::wire::product::ProductFile;
use crate::wire::source::SourcesFile;

const FOLDER: &str = "downloads";

/// Writes `{table}.csv`, `table-{table}.schema.json` and `{file}.schema.json`.
pub(super) fn write(
    published: &PublicRows<'_>,
    sink: &mut Sink,
) -> io::Result<BTreeMap<String, FileRef>> {
    let mut files = BTreeMap::new();
    for id in TableId::ALL {
        let text = csv(id.spec(), published);
        let file = sink.write(FOLDER, id.name(), "csv", text.as_bytes())?;
        files.insert(id.file().to_owned(), file.into());
    }
    for table in TABLES {
        let name = format!("table-{}.schema", table.name);
        let file = sink.json(FOLDER, &name, &schema_of_table(table))?;
        files.insert(format!("{name}.json"), file);
    }
    for (name, schema) in file_schemas() {
        let name = format!("{name}.schema");
        files.insert(format!("{name}.json"), sink.json(FOLDER, &name, &schema)?);
    }
    Ok(files)
}

/// A byte-order mark, so that Excel reads it as UTF-8, the header and the rows.
fn csv(spec: &TableSpec, published: &PublicRows<'_>) -> String {
    let columns: Vec<_> = spec.columns.iter().filter(|c| !PRIVATE.contains(&c.name)).collect();
    let mut out = String::from("\u{FEFF}");
    write_guarded_row(&mut out, columns.iter().map(|column| column.name));
    for row in published.rows(spec.id) {
        let cells: Vec<_> = columns.iter().map(|column| cell(published, row, column)).collect();
        write_guarded_row(&mut out, cells.iter().map(AsRef::as_ref));
    }
    out
}

/// A cell without what is not published; lists as their schema says, without blanks between.
fn cell<'a>(published: &PublicRows<'a>, row: Row<'a>, column: &Column) -> Cow<'a, str> {
    let cell = published.cell(row, column.name);
    if column.kind.is_list() {
        return split_list(&cell).collect::<Vec<_>>().join(";").into();
    }
    cell
}

/// A schema of the rows of a table, every cell as the text that it is in a CSV file.
pub fn schema_of_table(table: &TableSpec) -> Value {
    let properties: serde_json::Map<_, _> =
        table.columns.iter().map(|column| (column.name.to_owned(), cell_schema(column))).collect();
    let required: Vec<_> = table.columns.iter().filter(|c| c.is_must).map(|c| c.name).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.file,
        "description": table.about,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        },
    })
}

fn cell_schema(column: &Column) -> Value {
    const SLUG: &str = "[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?";
    let list = |value: &str| format!("^({value}(;{value})*)?$");
    let one =
        |value: &str| if column.is_must { format!("^{value}$") } else { format!("^({value})?$") };
    let key = |target: TableId| match target {
        TableId::Counties => "[0-9]{6}",
        TableId::Townships => "[0-9]{9}",
        _ => SLUG,
    };
    let pattern = match column.kind {
        Kind::Id | Kind::Slug | Kind::Motif => Some(one(SLUG)),
        Kind::CountyCode => Some(one("[0-9]{6}")),
        Kind::TownshipCode => Some(one("[0-9]{9}")),
        Kind::Ref(target) => Some(one(key(target))),
        Kind::Refs(target) => Some(list(key(target))),
        Kind::LinkEnd => Some(one(&format!("(product:)?{SLUG}"))),
        Kind::Months => Some(list("([1-9]|1[0-2])")),
        Kind::Year => Some(one("[0-9]{4}")),
        Kind::Date => Some(one("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")),
        Kind::WebUrl => Some(one("[hH][tT][tT][pP][sS]?://.+")),
        Kind::PhotoFile => {
            Some(one(r"[^/\\:]+[.]([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP])"))
        }
        Kind::Whole(..) => Some(one("[0-9]+([.]0+)?")),
        Kind::Number(..) => Some(one("-?[0-9]*[.]?[0-9]+")),
        _ => None,
    };
    let mut schema = serde_json::Map::new();
    schema.insert("type".to_owned(), "string".into());
    schema.insert("description".to_owned(), column.about.into());
    schema.extend(pattern.map(|pattern| ("pattern".to_owned(), pattern.into())));
    let words: &[&str] = match column.kind {
        Kind::Word(words) => words,
        Kind::YesNo => &["yes", "no"],
        _ => &[],
    };
    if !words.is_empty() {
        let empty = (!column.is_must).then_some("");
        schema.insert("enum".to_owned(), words.iter().copied().chain(empty).collect());
    }
    Value::Object(schema)
}

/// A schema of each kind of compiled file.
fn file_schemas() -> Vec<(&'static str, schemars::Schema)> {
    vec![
        ("manifest", schema_for!(Manifest)),
        ("directory", schema_for!(DirectoryFile)),
        ("catalogue", schema_for!(CatalogueFile)),
        ("overview", schema_for!(OverviewFile)),
        ("names", schema_for!(NamesFile)),
        ("names-page", schema_for!(NamesPageFile)),
        ("product", schema_for!(ProductFile)),
        ("place", schema_for!(PlaceFile)),
        ("map", schema_for!(MapFile)),
        ("about", schema_for!(AboutFile)),
        ("sources", schema_for!(SourcesFile)),
        ("organisations", schema_for!(OrganizationsFile)),
        ("board", schema_for!(BoardFile)),
        ("dossier", schema_for!(DossierFile)),
        ("summaries", schema_for!(SummariesFile)),
        ("matching", schema_for!(MatchingFile)),
        ("chain", schema_for!(ChainFile)),
        ("industry", schema_for!(IndustryFile)),
        ("opportunities", schema_for!(ListingFile<OpportunityRow>)),
        ("achievements", schema_for!(ListingFile<AchievementRow>)),
        ("parks", schema_for!(ListingFile<ParkRow>)),
        ("figures", schema_for!(ListingFile<FigureOfRow>)),
        ("industries", schema_for!(ListingFile<IndustryRow>)),
        ("clusters", schema_for!(ListingFile<ClusterRow>)),
    ]
}
