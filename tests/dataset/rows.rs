//! Every cell of every published row is in the file of its thing: nothing is lost on the way.

use std::collections::BTreeMap;

use serde_json::Value;
use township_atlas::compile::reading::table::Row;
use township_atlas::compile::schema::spec::{Column, Kind, PRIVATE, TableId};

use crate::published::{Set, sets};

/// Every text and number in `value`; numbers as a table would write them.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| leaves(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| leaves(value, found)),
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.as_f64().unwrap().to_string()),
        Value::Bool(_) | Value::Null => {}
    }
}

/// Whether a column's cells are looked for.
fn is_told(row: Row<'_>, column: &Column) -> bool {
    let is_unlinked = row.table.spec.id == TableId::Sources && row.get("linkable") != "yes";
    match (row.table.spec.id, column.name) {
        (_, name) if PRIVATE.contains(&name) => false,
        (TableId::Sources, "linkable") => false,
        (TableId::Sources, "url") => !is_unlinked,
        // One source serves all townships of a county; it stands in the county's list.
        (TableId::Townships, "sources") => false,
        (TableId::Parks, "status") => false,
        // It is drawn.
        (TableId::Products, "motif") => false,
        // Photographs need encoders that these tests are built without: tests/photos.
        (TableId::Products, "images") => false,
        _ => column.kind != Kind::YesNo,
    }
}

/// The cells of `row` that `file` has not.
fn lost(set: &Set, file: &Value, row: Row<'_>) -> Vec<String> {
    let (mut found, mut lost) = (vec![], vec![]);
    leaves(file, &mut found);
    let held = set.held();
    for column in row.table.spec.columns.iter().filter(|column| is_told(row, column)) {
        let cell = row.get(column.name);
        let values: Vec<&str> =
            if column.kind.is_list() { row.list(column.name).collect() } else { vec![cell] };
        for value in values.into_iter().filter(|value| !value.is_empty() && !held.contains(value)) {
            let number = value.parse::<f64>().map(|number| number.to_string());
            if !found.iter().any(|leaf| leaf == value || Ok(leaf) == number.as_ref()) {
                let (name, line) = (row.table.spec.file, row.line());
                lost.push(format!("{}: {name}, line {line}: {} {value}", set.name, column.name));
            }
        }
    }
    lost
}

#[track_caller]
fn assert_tells(set: &Set, file: &Value, row: Row<'_>) {
    assert_eq!(lost(set, file, row), Vec::<String>::new());
}

/// The rows of a file by what `key` gives of each.
fn by(file: &Value, rows: &str, key: impl Fn(&Value) -> String) -> BTreeMap<String, Value> {
    let rows = file[rows].as_array().unwrap();
    rows.iter().map(|row| (key(row), row.clone())).collect()
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// Asserts that every published row is told by the value that `find` gives; gives how many there are.
fn assert_all(set: &Set, id: TableId, find: impl Fn(Row<'_>) -> Option<Value>) {
    let mut n_told = 0;
    for row in set.dataset.table(id).rows() {
        if let Some(file) = find(row) {
            assert_tells(set, &file, row);
            n_told += 1;
        }
    }
    if id != TableId::Sources {
        assert_eq!(n_told, set.manifest.counts[id.name()], "{}: {}", set.name, id.file());
    }
}

#[test]
fn listings_have_every_cell_of_their_tables() {
    let listed = [
        (TableId::Opportunities, "rows"),
        (TableId::Achievements, "rows"),
        (TableId::Parks, "rows"),
        (TableId::Industries, "rows"),
        (TableId::Clusters, "rows"),
        (TableId::Organisations, "organisations"),
        (TableId::Sources, "sources"),
    ];
    for set in sets() {
        for (id, rows) in listed {
            let file = serde_json::from_slice(set.named(id.name())).unwrap();
            let found = by(&file, rows, |row| text(row, "id"));
            assert_all(set, id, |row| found.get(row.key()).cloned());
        }
        let about = serde_json::from_slice(set.named("about")).unwrap();
        let statements = by(&about, "statements", |row| text(row, "id"));
        assert_all(set, TableId::Statements, |row| statements.get(row.key()).cloned());
        let chain = serde_json::from_slice(set.named("organisations")).unwrap();
        let link = |row: &Value| ["from", "to", "kind"].map(|name| text(row, name)).join(" ");
        let links = by(&chain, "links", link);
        assert_all(set, TableId::Links, |row| {
            links.get(&["from", "to", "kind"].map(|name| row.get(name)).join(" ")).cloned()
        });
        let figures: Value = serde_json::from_slice(set.named("figures")).unwrap();
        let mut figures = figures["rows"].as_array().unwrap().iter();
        let held = set.held();
        for row in set.dataset.table(TableId::Figures).rows() {
            let n_products = row.list("products").count();
            if n_products == 0 || row.list("products").any(|id| !held.contains(&id)) {
                let figure = figures.next().unwrap();
                assert_tells(set, figure, row);
                let is_forecast = figure["figure"]["forecast"] == Value::Bool(true);
                assert_eq!(is_forecast, row.get("forecast") == "yes");
            }
        }
        assert!(figures.next().is_none());
    }
}

#[test]
fn products_and_places_have_every_cell_of_their_tables() {
    for set in sets() {
        let products = set.products().into_iter();
        let products: BTreeMap<_, _> = products
            .map(|product| (product.card.id.clone(), serde_json::to_value(product).unwrap()))
            .collect();
        assert_all(set, TableId::Products, |row| products.get(row.key()).cloned());
        assert_all(set, TableId::Certifications, |row| {
            let product = products.get(row.get("product"))?;
            let mut certificates = product["certifications"].clone();
            certificates.as_array_mut().unwrap().retain(|one| text(one, "kind") == row.get("kind"));
            certificates.as_array_mut().unwrap().push(row.get("product").into());
            Some(certificates)
        });
        assert_all(set, TableId::Stories, |row| {
            let product = products.get(row.get("product"))?;
            Some(Value::Array(vec![product["story"].clone(), row.get("product").into()]))
        });
        // A product's seasons stand in the order of the table.
        let mut n_seen = BTreeMap::new();
        let nth = std::cell::RefCell::new(&mut n_seen);
        assert_all(set, TableId::Seasons, |row| {
            let product = products.get(row.get("product"))?;
            let mut nth = nth.borrow_mut();
            let idx = nth.entry(row.get("product").to_owned()).or_insert(0);
            *idx += 1;
            let season = product["seasons"][*idx - 1].clone();
            Some(Value::Array(vec![season, row.get("product").into()]))
        });
        for (id, n_rows) in n_seen {
            assert_eq!(products[&id]["seasons"].as_array().unwrap().len(), n_rows, "{id}");
        }
        let counties = set.counties().into_iter();
        let counties: BTreeMap<_, _> = counties
            .map(|county| (county.place.code.clone(), serde_json::to_value(county).unwrap()))
            .collect();
        assert_all(set, TableId::Counties, |row| {
            let mut county = counties.get(row.key())?.clone();
            let besides = ["townships", "products", "organisations", "parks", "opportunities"];
            for beside in besides.into_iter().chain(["areas", "demonstrations"]) {
                county.as_object_mut().unwrap().remove(beside);
            }
            Some(county)
        });
        assert_all(set, TableId::Demonstrations, |row| {
            let county = counties.get(row.get("county"))?;
            by(county, "demonstrations", |row| text(row, "id")).remove(row.key())
        });
        assert_all(set, TableId::Townships, |row| {
            let county = counties.get(row.key().get(..6)?)?;
            by(county, "townships", |row| text(row, "code")).remove(row.key())
        });
    }
}

#[test]
fn a_cell_that_is_lost_would_be_found() {
    let small = &sets()[1];
    let file: Value = serde_json::from_slice(small.named("clusters")).unwrap();
    let row = small.dataset.table(TableId::Clusters).row(0);
    assert_tells(small, &file, row);
    let mut spoiled = file;
    spoiled["rows"][0]["tier"] = "".into();
    assert_eq!(lost(small, &spoiled, row), ["small: clusters.csv, line 2: tier pillar"]);
}
