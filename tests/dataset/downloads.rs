//! The tables as people download them: readable by spreadsheets, safe in them, true to their schemas.

use serde_json::{Map, Value};
use township_atlas::compile::reading::csv::read::{Outcome, Reader, Record};
use township_atlas::compile::schema::spec::TableId;
use township_atlas::text::csv::is_formula;

use crate::published::{Set, sets};
use crate::schemas::{assert_valid, of_table};

/// The columns and rows of a published table.
fn table(set: &Set, id: TableId) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = set.bytes(&set.manifest.downloads[id.file()].path);
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or_else(|| panic!("{}: no mark", id.file()));
    let (mut reader, mut record, mut rows) = (Reader::new(text, b','), Record::default(), vec![]);
    while let Some(outcome) = reader.read(&mut record) {
        assert_eq!(outcome, Outcome::Whole, "{}", id.file());
        rows.push(record.fields().map(str::to_owned).collect::<Vec<_>>());
    }
    (rows.remove(0), rows)
}

#[test]
fn every_published_table_is_what_its_schema_says() {
    for set in sets() {
        for id in TableId::ALL {
            let (columns, rows) = table(set, *id);
            let objects = rows.iter().map(|row| {
                assert_eq!(row.len(), columns.len(), "{}: {}", set.name, id.file());
                let cells = row.iter().map(|cell| Value::from(cell.as_str()));
                Value::Object(columns.iter().cloned().zip(cells).collect::<Map<_, _>>())
            });
            let rows = Value::Array(objects.collect());
            assert_valid(&of_table(set, id.name()), &rows, id.file());
        }
    }
}

#[test]
fn a_row_that_breaks_a_rule_is_refused_by_the_schema_of_its_table() {
    let small = &sets()[1];
    let (columns, rows) = table(small, TableId::Products);
    let validator = of_table(small, "products");
    for (column, cell) in
        [("id", "Red"), ("county", "1"), ("harvest_months", "13"), ("category", "x")]
    {
        let mut row: Map<_, _> = columns
            .iter()
            .cloned()
            .zip(rows[0].iter().map(|cell| Value::from(cell.as_str())))
            .collect();
        assert!(validator.is_valid(&Value::Array(vec![Value::Object(row.clone())])));
        row[column] = cell.into();
        assert!(!validator.is_valid(&Value::Array(vec![Value::Object(row)])), "{column}");
    }
}

#[test]
fn no_published_cell_runs_as_a_formula() {
    let mut n_guarded = 0;
    for set in sets() {
        for id in TableId::ALL {
            for cell in table(set, *id).1.iter().flatten() {
                assert!(!is_formula(cell), "{}: {cell}", id.file());
                let risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
                let is_risky = cell.trim_start_matches(' ').starts_with(risky);
                assert!(!is_risky || cell.parse::<f64>().is_ok(), "{}: {cell}", id.file());
                n_guarded += usize::from(cell.starts_with('\''));
            }
        }
    }
    assert!(n_guarded >= 5, "the small tables have such cells");
}

#[test]
fn a_published_table_has_the_rows_that_the_manifest_counts() {
    for set in sets() {
        for id in TableId::ALL {
            if *id != TableId::Sources {
                let n_rows = table(set, *id).1.len() as u64;
                assert_eq!(n_rows, set.manifest.counts[id.name()], "{}: {}", set.name, id.file());
            }
        }
        let (columns, _) = table(set, TableId::Products);
        assert!(!columns.contains(&"hold".to_owned()));
    }
}
