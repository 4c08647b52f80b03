//! All mistakes of all tables in one folder, found in one run.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use township_atlas::compile::problem::Report;
use township_atlas::compile::rule::{Rule, Severity};
use township_atlas::compile::schema::spec::TableId;

use crate::mistakes::{Mistake, Row, all, huge};
use crate::scratch::{Scratch, good_tables};
use crate::sheet::{N_VERBS, Sheets};
use crate::{assert_same, boundaries, files, found, pictures, report_of};

/// The tables with all mistakes, and what must be said of them.
pub(crate) struct OneRun {
    pub sheets: Sheets,
    /// (file, line, code), sorted; 0 is the whole file.
    pub expected: Vec<(String, u32, &'static str)>,
    /// How many rows each table has.
    pub n_rows: BTreeMap<TableId, u64>,
}

impl OneRun {
    pub(crate) fn new(mistakes: &[Mistake]) -> Self {
        let mut sheets = Sheets::good();
        let good = report_of(&good_tables());
        let count = |id: &TableId| (*id, good.row_counts(*id).unwrap().0);
        let mut n_rows: BTreeMap<_, _> = TableId::ALL.iter().map(count).collect();
        *n_rows.get_mut(&TableId::LinkKinds).unwrap() += N_VERBS;
        let file = |name: &str| name.to_owned();
        let mut expected =
            vec![(file("base.csv"), 0, "one-row"), (file("images.csv"), 0, "unlisted-photo")];
        for Mistake { table, row, expected: codes } in mistakes {
            let line = sheets.next_line(*table);
            match *row {
                Row::Edited(edits) => sheets.add_row(*table, edits),
                Row::Raw(_, text) => sheets.add_text(*table, text),
            }
            *n_rows.get_mut(table).unwrap() += if let Row::Raw(n, _) = row { *n } else { 1 };
            let at = |(offset, code): &(u32, &'static str)| {
                (table.file().to_owned(), line + offset, *code)
            };
            expected.extend(codes.iter().map(at));
        }
        for id in [TableId::Clusters, TableId::Statements, TableId::Links] {
            sheets.add_row(id, &[]);
            *n_rows.get_mut(&id).unwrap() += 1;
        }
        expected.sort();
        Self { sheets, expected, n_rows }
    }
}

/// All mistakes, a cell of 10 MB among them, and what the one run said.
static RUN: LazyLock<(OneRun, Report)> = LazyLock::new(|| {
    let mut mistakes = all();
    mistakes.push(huge());
    let run = OneRun::new(&mistakes);
    let scratch = Scratch::new("tables-one-run");
    run.sheets.write(&scratch.join("tables"));
    pictures::write(&scratch.join("tables"));
    let report = report_of(&scratch.join("tables"));
    (run, report)
});

fn severity(code: &str) -> Severity {
    Rule::ALL.iter().find(|rule| rule.code() == code).unwrap().severity()
}

/// Each problem says where, what and how to mend it.
#[track_caller]
pub(crate) fn assert_helpful(report: &Report) {
    for problem in report.sorted() {
        let is_placed = !problem.value.is_empty() || problem.line.is_some();
        let is_of_file = problem.line.is_none() && problem.column.is_none();
        assert!(is_placed || is_of_file, "{problem}");
        assert!(problem.file.ends_with(".csv"), "{problem}");
        assert!(problem.repair.len() > 8, "{problem}");
        assert!(problem.value.chars().count() < 600, "{problem}");
        assert!(!problem.to_string().contains(['\u{1B}', '\u{202E}', '\0']), "{problem}");
    }
}

#[test]
fn the_good_tables_are_good() {
    let report = report_of(&good_tables());
    assert_eq!(found(&report), [("images.csv".to_owned(), 0, "no-rows")]);
    for id in TableId::ALL {
        let (n_rows, n_good, n_bad) = report.row_counts(*id).unwrap();
        let is_filled = n_rows > 0 || *id == TableId::Images;
        assert!(is_filled && n_good == n_rows && n_bad == 0, "{}", id.file());
    }
}

#[test]
fn one_run_finds_every_mistake_and_nothing_else() {
    assert!(all().len() >= 100, "{} mistakes", all().len());
    let (run, report) = &*RUN;
    assert_same(&found(report), &run.expected);
    assert_helpful(report);

    let n_errors = run.expected.iter().filter(|(_, _, code)| severity(code) == Severity::Error);
    assert_eq!(report.n_errors(), n_errors.count() as u64);
    assert_eq!(report.n_errors() + report.n_notes(), run.expected.len() as u64);
}

#[test]
fn good_and_bad_rows_add_up_to_all_rows() {
    let (run, report) = &*RUN;
    for id in TableId::ALL {
        let is_bad = |(file, line, code): &&(String, u32, &str)| {
            file == id.file() && *line > 0 && severity(code) == Severity::Error
        };
        let bad = run.expected.iter().filter(is_bad).map(|(_, line, _)| line);
        let n_bad = bad.collect::<BTreeSet<_>>().len() as u64;
        let n_rows = run.n_rows[id];
        assert_eq!(report.row_counts(*id), Some((n_rows, n_rows - n_bad, n_bad)), "{}", id.file());
    }
}

#[test]
fn every_rule_has_a_mistake_that_breaks_it() {
    let mistakes = all().into_iter().chain([huge()]);
    let rows = mistakes.flat_map(|mistake| mistake.expected.iter().map(|(_, code)| *code));
    let mut codes: BTreeSet<&str> = rows.chain(files::codes()).chain(boundaries::codes()).collect();
    codes.extend(["one-row", "unlisted-photo"]);
    codes.insert("file-too-large"); // 2 GB are too many for a test
    codes.insert("unread-cell"); // told when it is published: compile::facts
    let known: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes, known);
}
