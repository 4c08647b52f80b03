//! Checks a whole data set: every cell, then what joins rows and tables.

use std::collections::HashMap;

use super::doubts::check_doubts;
use super::references::check_references;
use super::rows::check_rows;
use super::suggest::Suggester;
use super::tours;
use crate::compile::boundaries::read::FILE;
use crate::compile::cells::cell::{check_cell, is_right, names_nothing};
use crate::compile::cells::quantity;
use crate::compile::photo::check::check_photos;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::{Row, Table, split_list};
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Column, Kind, TableId};
use crate::compile::schema::synonyms::check_synonyms;

/// Reports every problem of cells, ids, references, of rows between them, and of photographs, and
/// notes what is doubtful. `today` is a date as tables write it.
pub fn check(dataset: &Dataset, today: &str, report: &mut Report) {
    let suggester = Suggester::default();
    for table in dataset.tables() {
        for row in table.rows().filter(|row| row.is_whole()) {
            check_cells(row, &suggester, report);
        }
        check_keys(table, report);
    }
    let base = dataset.table(TableId::Base);
    if base.n_rows() > 1 || (base.n_rows() == 0 && base.has_keys) {
        let repair = match base.n_rows() {
            0 => "Add a row for this atlas below the first line.",
            _ => "Keep the row of this atlas and delete the others.",
        };
        let file = TableId::Base.file();
        report.add(file, None, None, Rule::OneRow, &base.n_rows().to_string(), repair);
    }
    check_references(dataset, &suggester, report);
    tours::check(dataset, report);
    check_rows(dataset, report);
    check_synonyms(dataset, report);
    check_doubts(dataset, today, report);
    check_boundaries(dataset, report);
    check_photos(dataset, report);
}

/// Every county has a boundary; those of others are passed over when they are read.
fn check_boundaries(dataset: &Dataset, report: &mut Report) {
    /// More have one cause: the file is of another place.
    const MAX_NAMED: usize = 5;
    let Some(boundaries) = &dataset.boundaries else { return };
    let counties = dataset.table(TableId::Counties);
    // Where nothing could be read, that is the problem.
    let has_none = |row: &Row<'_>| {
        is_right(Kind::CountyCode, row.key()) && !boundaries.contains_key(row.key())
    };
    let missing: Vec<&str> = counties.rows().filter(has_none).map(Row::key).collect();
    if boundaries.is_empty() || missing.is_empty() {
        return;
    }
    let repair = "Add the outlines, or take the file away: tiles are drawn instead.";
    if missing.len() > MAX_NAMED {
        let value = format!("{} counties: {}", missing.len(), missing.join(", "));
        report.add(FILE, None, None, Rule::BoundaryMissing, &value, repair);
        return;
    }
    for code in missing {
        report.add(FILE, None, None, Rule::BoundaryMissing, code, repair);
    }
}

fn check_cells(row: Row<'_>, suggester: &Suggester, report: &mut Report) {
    let columns = row.table.spec.columns;
    for (position, column) in columns.iter().enumerate() {
        let cell = row.cell(position);
        // A list of nothing but separators names nothing.
        let is_empty = cell.is_empty()
            || (column.kind.is_list() && split_list(cell).next().is_none())
            || (column.is_must && names_nothing(column.kind, cell));
        if !is_empty {
            for mut fault in check_cell(column.kind, cell, suggester) {
                if fault.rule == Rule::Number
                    && let Some(repair) = quantity::mend(row, column.name, cell)
                {
                    fault.repair = repair;
                }
                report.row(row, Some(column.name), fault.rule, &fault.value, fault.repair);
            }
        } else if column.is_must && row.table.has_column(column.name) {
            let repair = format!("Fill it: {}.", column.about);
            report.row(row, Some(column.name), Rule::Required, cell, repair);
        }
    }
    check_languages(row, report);
}

/// Chinese beside English: a missing English text is a note, a missing Chinese one an error.
fn check_languages(row: Row<'_>, report: &mut Report) {
    let is_text = |column: &&Column| matches!(column.kind, Kind::Line | Kind::Prose);
    for column in row.table.spec.columns.iter().filter(is_text) {
        let Some(stem) = column.name.strip_suffix("_en") else { continue };
        let zh_name = format!("{stem}_zh");
        let is_zh_must = row.table.spec.column(&zh_name).is_some_and(|column| column.is_must);
        let (zh, en) = (row.get(&zh_name), row.get(column.name));
        if en.is_empty() && !zh.is_empty() && !column.is_must {
            let repair = "Add an English text when somebody can write it.";
            report.row(row, Some(column.name), Rule::MissingEnglish, zh, repair);
        } else if zh.is_empty() && !en.is_empty() && !is_zh_must {
            // Where Chinese is a must, its being empty is told already.
            let repair = format!("Fill {zh_name}, or empty {}.", column.name);
            report.row(row, Some(&zh_name), Rule::MissingChinese, "", repair);
        }
    }
}

fn check_keys(table: &Table, report: &mut Report) {
    let Some(key_column) = table.spec.key() else { return };
    let mut lines: HashMap<&str, u32> = HashMap::with_capacity(table.n_rows() as usize);
    for row in table.rows().filter(|row| !row.key().is_empty()) {
        if let Some(first_line) = lines.get(row.key()) {
            let repair =
                format!("Line {first_line} has it already: give this row another, or delete one.");
            report.row(row, Some(key_column.name), Rule::Duplicate, row.key(), repair);
        } else {
            lines.insert(row.key(), row.line());
        }
    }
}
