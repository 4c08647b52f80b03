//! Whatever the bytes of a table are: no panic, and no row is lost or counted twice.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use township_atlas::compile::problem::{Limits, Report};
use township_atlas::compile::reading::table::Table;
use township_atlas::compile::schema::spec::TableId;

use crate::report_of;
use crate::scratch::Scratch;
use crate::sheet::Sheets;

fn any_table() -> impl Strategy<Value = TableId> {
    select(TableId::ALL)
}

/// Text with all that makes CSV hard.
fn hard_text() -> impl Strategy<Value = String> {
    "[a榨1;,\"\r\n\t =\u{FEFF}\u{FFFD}]{0,80}"
}

fn read(id: TableId, bytes: &[u8]) -> (Table, Report) {
    let mut report = Report::new(Limits::NONE);
    let table = Table::read(id, bytes, &mut report);
    (table, report)
}

/// The cells of every row.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let n_columns = table.spec.columns.len();
    let cells = |row: township_atlas::compile::reading::table::Row<'_>| {
        (0..n_columns).map(|position| row.cell(position).to_owned()).collect()
    };
    table.rows().map(cells).collect()
}

/// Good and bad rows are all rows; a file whose rows cannot be counted has an error.
fn assert_counted(id: TableId, table: &Table, report: &Report) {
    match report.row_counts(id) {
        Some((n_rows, n_good, n_bad)) => {
            assert_eq!(n_rows, u64::from(table.n_rows()));
            assert_eq!(n_rows, n_good + n_bad);
        }
        None => assert!(table.n_rows() == 0 && report.n_errors() > 0),
    }
    let lines: Vec<_> = table.rows().map(|row| row.line()).collect();
    assert!(lines.is_sorted_by(|a, b| a < b), "{lines:?}");
    assert_eq!(rows(table).len(), lines.len());
}

/// The good text of a table with some bytes replaced.
fn spoiled(id: TableId, splices: &[(Index, Index, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = std::mem::take(Sheets::good().text(id)).into_bytes();
    for (at, len, inserted) in splices {
        let start = at.index(bytes.len() + 1);
        let end = (start + len.index(12)).min(bytes.len());
        bytes.splice(start..end, inserted.iter().copied());
    }
    bytes
}

fn splices() -> impl Strategy<Value = Vec<(Index, Index, Vec<u8>)>> {
    let inserted = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..6),
        hard_text().prop_map(String::into_bytes),
    ];
    prop::collection::vec((any::<Index>(), any::<Index>(), inserted), 1..6)
}

/// One folder for all cases: only the spoiled table is written anew.
static FOLDER: LazyLock<Scratch> = LazyLock::new(|| Scratch::new("tables-any-bytes"));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_read_without_panic_and_rows_add_up(
        id in any_table(),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        text in hard_text(),
    ) {
        for bytes in [bytes, text.clone().into_bytes(), (id.spec().header() + "\n" + &text).into()] {
            let (table, report) = read(id, &bytes);
            assert_counted(id, &table, &report);
        }
    }

    #[test]
    fn a_spoiled_table_is_checked_without_panic_and_rows_add_up(
        id in any_table(),
        splices in splices(),
    ) {
        let bytes = spoiled(id, &splices);
        let (table, report) = read(id, &bytes);
        assert_counted(id, &table, &report);

        let tables = FOLDER.join("tables");
        Sheets::good().write(&tables);
        fs::write(tables.join(id.file()), &bytes).unwrap();
        let report = report_of(&tables);
        for id in TableId::ALL {
            if let Some((n_rows, n_good, n_bad)) = report.row_counts(*id) {
                prop_assert_eq!(n_rows, n_good + n_bad);
            }
        }
        prop_assert!(report.to_string().lines().count() >= TableId::ALL.len() - 1);
    }

    #[test]
    fn a_line_of_anything_costs_no_row_before_or_after_it(
        id in any_table(),
        garbage in "[a榨1;,\" =]{1,40}",
        at in any::<Index>(),
    ) {
        let text = std::mem::take(Sheets::good().text(id));
        let (good, _) = read(id, text.as_bytes());
        let starts: Vec<u32> =
            good.rows().map(|row| row.line()).chain([u32::try_from(text.lines().count()).unwrap() + 1]).collect();
        let line_idx = *at.get(&starts) as usize - 1;
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(line_idx, &garbage);
        let (spoiled, report) = read(id, (lines.join("\n") + "\n").as_bytes());
        assert_counted(id, &spoiled, &report);

        let found: BTreeSet<_> = rows(&spoiled).into_iter().collect();
        for row in rows(&good) {
            prop_assert!(found.contains(&row), "{row:?} is lost");
        }
        let is_blank = garbage.chars().all(|c| matches!(c, ',' | ' ' | '"'));
        let n_more = spoiled.n_rows() - good.n_rows();
        prop_assert!(n_more == 1 || (n_more == 0 && is_blank), "{n_more} more rows");
    }
}
