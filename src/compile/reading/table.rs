//! One table as it was read: its rows in one piece of memory, cells by column name.
//!
//! Finds what is wrong with the file, its first line and the shape of its rows. Knows nothing of
//! what cells may hold; that is [`crate::compile::cells::cell`]'s.

use std::collections::BTreeMap;

use super::csv::read::{Fault, Outcome, Reader, Record};
use super::encoding::decode;
use super::foreign::foreign;
use super::header::Header;
use super::mojibake::is_spoiled;
use super::separator::Layout;
use crate::compile::problem::Report;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{TableId, TableSpec};

/// Rows of a table. A cell that is missing is empty.
#[derive(Debug)]
pub struct Table {
    /// What it is a table of.
    pub spec: &'static TableSpec,
    /// Whether the column with a row's id could be read, so that references can be checked.
    pub has_keys: bool,
    /// Whether the first line names each column of the specification.
    has_columns: Vec<bool>,
    text: String,
    /// End of each cell in `text`, row by row, cells in the order of the specification.
    ends: Vec<u32>,
    rows: Vec<RowHead>,
}

#[derive(Debug, Clone, Copy)]
struct RowHead {
    line: u32,
    is_whole: bool,
}

/// One row. Cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub table: &'a Table,
    /// Its position in the table.
    pub idx: u32,
}

/// Largest file; positions in it fit 32 bits with room to spare.
const MAX_BYTES: usize = 1 << 31;

impl Table {
    /// A table without rows, as a missing file leaves it.
    pub fn empty(id: TableId) -> Self {
        let spec = id.spec();
        let has_columns = vec![false; spec.columns.len()];
        Self { spec, has_keys: false, has_columns, text: String::new(), ends: vec![], rows: vec![] }
    }

    /// A table that is known to be empty. Every reference to it is an error, unlike references to a table
    /// that could not be read.
    pub fn without_rows(id: TableId) -> Self {
        Self { has_keys: true, ..Self::empty(id) }
    }

    /// Reads a table from the bytes of its file. Every row is kept, also broken ones.
    pub fn read(id: TableId, bytes: &[u8], report: &mut Report) -> Self {
        let mut table = Self::empty(id);
        let file = table.spec.file;
        if bytes.len() > MAX_BYTES {
            let repair = "Split the base into several.";
            report.add(file, None, None, Rule::TooLarge, "", repair);
            return table;
        }
        if let Some(foreign) = foreign(bytes) {
            report.add(file, None, None, Rule::NotCsv, foreign.name, foreign.repair);
            return table;
        }
        let decoded = decode(bytes);
        if let Some(rule) = decoded.wrong_encoding {
            let repair = "In Excel or WPS: Save as, file type \"CSV UTF-8 (Comma delimited)\".";
            report.add(file, None, None, rule, "", repair);
        }
        if is_spoiled(&decoded.text) {
            let repair = "Take a copy from before that. Excel opens CSV UTF-8 by Data, From Text/CSV, with 65001: Unicode (UTF-8).";
            report.add(file, None, None, Rule::SpoiledFile, "", repair);
            return table;
        }
        for invalid in &decoded.invalid {
            let repair = "Type the text of this line again and save as CSV UTF-8.";
            let rule = Rule::InvalidBytes;
            report.add(file, Some(invalid.line), None, rule, &invalid.shown, repair);
        }
        let layout = Layout::of(&decoded.text);
        let mut reader = Reader::new(&decoded.text, layout.separator);
        reader.skip_lines(layout.n_lines);
        let mut record = Record::default();
        // "Unicode text" has tabs: one cause, one problem.
        let is_told = layout.is_named || decoded.wrong_encoding == Some(Rule::Utf16);
        let Some(header) = read_header(table.spec, &mut reader, &mut record, report) else {
            return table;
        };
        if layout.separator != b',' && !is_told {
            let name = if layout.separator == b'\t' { "tabs" } else { "semicolons" };
            let repair = format!(
                "Columns are separated by {name} here: save as \"CSV UTF-8 (Comma delimited)\"."
            );
            let value = char::from(layout.separator).to_string();
            report.add(file, Some(record.line()), None, Rule::Separator, &value, repair);
        }
        let header_line = record.line();
        reader.expect_fields(header.n_fields(), header.n_least(table.spec));
        table.has_keys = table.spec.key().is_none_or(|key| header.has(key.name));
        table.has_columns = table.spec.columns.iter().map(|c| header.has(c.name)).collect();
        let mut unnamed = BTreeMap::new();
        while let Some(outcome) = reader.read(&mut record) {
            for (position, field) in record.fields().enumerate() {
                let is_known = position >= header.n_fields() || !header.is_unnamed(position);
                if !is_known && !field.trim().is_empty() {
                    unnamed
                        .entry(position)
                        .or_insert_with(|| (record.line(), field.trim().to_owned()));
                }
            }
            table.take(&header, &record, outcome, report);
        }
        for (position, (line, cell)) in unnamed {
            let repair =
                format!("Name column {} or delete it; line {line} has this.", position + 1);
            report.add(file, Some(header_line), None, Rule::UnnamedColumn, &cell, repair);
        }
        for invalid in &decoded.invalid {
            let is_after = table.rows.partition_point(|row| row.line <= invalid.line);
            if let Some(idx) = is_after.checked_sub(1) {
                report.mark_bad(id, u32::try_from(idx).unwrap_or(u32::MAX));
            }
        }
        report.count_rows(id, table.rows.len());
        if table.rows.is_empty() {
            let repair = "Add rows below the first line, or leave it if there is nothing to tell.";
            report.add(file, None, None, Rule::NoRows, "", repair);
        }
        table.text.shrink_to_fit();
        table
    }

    fn take(&mut self, header: &Header, record: &Record, outcome: Outcome, report: &mut Report) {
        let is_blank = record.fields().all(|field| field.trim().is_empty());
        let fault = match outcome {
            Outcome::Whole if is_blank => return, // rows that a spreadsheet left behind
            Outcome::Whole => None,
            Outcome::Doubtful(fault) | Outcome::Broken(fault) => Some(fault),
        };
        // Separators behind the last cell, or none where the last cells are empty, are a
        // spreadsheet's way to write the same row.
        let has_more =
            record.fields().skip(header.n_fields()).any(|field| !field.trim().is_empty());
        let is_header = fault.is_none() && header.is_repeated_by(record);
        let has_all = !has_more && record.n_fields() >= header.n_least(self.spec);
        let is_whole = has_all && fault.is_none() && !is_header;
        for column in self.spec.columns {
            let field = header.position(column.name).and_then(|idx| record.get(idx));
            self.text.push_str(field.unwrap_or_default().trim());
            self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
        let idx = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(RowHead { line: record.line(), is_whole });
        if let Some(fault) = fault {
            self.report_fault(header, &fault, report);
            report.mark_bad(self.spec.id, idx);
        } else if is_header {
            let repair = "Delete this line: the names of the columns stand in it again.";
            let value: Vec<_> = record.fields().collect();
            report.row(self.row(idx), None, Rule::HeaderAgain, &value.join(","), repair);
        } else if !has_all {
            let (n_cells, n_wanted) = (record.n_fields(), header.n_fields());
            let repair = if let Some(cause) = cause_of_wrong_count(record) {
                cause.to_owned()
            } else if n_cells < n_wanted {
                format!(
                    "This row has {n_cells} cells, the first line {n_wanted}: put in the missing commas."
                )
            } else {
                format!(
                    "This row has {n_cells} cells, the first line {n_wanted}: put a cell with a comma in it in double quotes, or delete what is too much."
                )
            };
            let value: Vec<_> = record.fields().collect();
            report.row(self.row(idx), None, Rule::FieldCount, &value.join(","), repair);
        }
    }

    fn report_fault(&self, header: &Header, fault: &Fault, report: &mut Report) {
        let repair = match fault.rule {
            Rule::TextAfterQuote => {
                "Write a double quote inside a cell twice (\"\"), or close the cell where it ends."
            }
            Rule::QuoteInside => {
                "Put the cell in double quotes and write its own ones twice, or use “ ”."
            }
            _ => "Put the closing double quote at the end of this cell.",
        };
        let (file, column) = (self.spec.file, header.name(fault.field_idx));
        report.add(file, Some(fault.line), column, fault.rule, &fault.excerpt, repair);
    }

    /// How many rows it has, broken ones included.
    pub fn n_rows(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Whether its first line names this column.
    pub fn has_column(&self, name: &str) -> bool {
        let position = self.spec.columns.iter().position(|column| column.name == name);
        position.and_then(|position| self.has_columns.get(position)).is_some_and(|has| *has)
    }

    /// The row at this position.
    pub fn row(&self, idx: u32) -> Row<'_> {
        Row { table: self, idx }
    }

    /// All rows in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.n_rows()).map(|idx| self.row(idx))
    }
}

/// Why a row has more or fewer cells than the others, where its text says it.
fn cause_of_wrong_count(record: &Record) -> Option<&'static str> {
    let first = record.get(0).unwrap_or_default().trim();
    if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| first.starts_with(mark)) {
        return Some(
            "Git left this mark where two versions differ: keep one of them and delete the marks.",
        );
    }
    let is_opened = record.fields().any(|field| field.trim().starts_with('“'));
    let is_closed = record.fields().any(|field| field.trim().ends_with('”'));
    (is_opened && is_closed).then_some(
        "The quotes “ ” do not hold a cell together that has a comma in it: write \" instead.",
    )
}

/// Finds the line that names the columns; `None` where there is none, which is reported.
fn read_header(
    spec: &'static TableSpec,
    reader: &mut Reader<'_>,
    record: &mut Record,
    report: &mut Report,
) -> Option<Header> {
    /// A title and some notes.
    const MAX_LINES_ABOVE: usize = 5;
    let file = spec.file;
    match reader.read(record) {
        None => {
            let repair = format!("Begin the file with this line: {}", spec.header());
            report.add(file, None, None, Rule::EmptyFile, "", repair);
            return None;
        }
        Some(Outcome::Broken(fault)) => {
            let repair = format!("Write the first line again: {}", spec.header());
            report.add(file, Some(fault.line), None, fault.rule, &fault.excerpt, repair);
            return None;
        }
        Some(_) => {}
    }
    if record.n_fields() == 1
        && let Some(repair) = one_cell_repair(spec, record.get(0).unwrap_or_default())
    {
        let first = record.get(0).unwrap_or_default();
        report.add(file, Some(record.line()), None, Rule::Separator, first, repair);
        return None;
    }
    if Header::names_a_column(spec, record) {
        return Some(Header::read(spec, record, report));
    }
    let first_line = record.line();
    let first: Vec<_> = record.fields().map(str::trim).filter(|field| !field.is_empty()).collect();
    let first = first.join(",");
    for _ in 0..MAX_LINES_ABOVE {
        if reader.read(record).is_none() {
            break;
        }
        let n_known = record.fields().filter(|name| spec.column(name.trim()).is_some()).count();
        if n_known * 2 > spec.columns.len() {
            let repair = format!(
                "Delete what stands above line {}, which names the columns.",
                record.line()
            );
            report.add(file, Some(first_line), None, Rule::LinesAbove, &first, repair);
            return Some(Header::read(spec, record, report));
        }
    }
    let repair = format!("Put this line above it: {}", spec.header());
    report.add(file, Some(first_line), None, Rule::NoHeader, &first, repair);
    None
}

/// What to do where the names of the columns stand in one cell: whole rows are in quotes, or something
/// else than a comma is between.
fn one_cell_repair(spec: &TableSpec, cell: &str) -> Option<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let names = cell.split(|c: char| !is_name(c)).filter(|name| !name.is_empty());
    let n_known = names.filter(|name| spec.column(name).is_some()).count();
    if n_known < 2 || n_known * 2 <= spec.columns.len() {
        return None;
    }
    let separator =
        cell.trim_start_matches(|c: char| !is_name(c)).chars().find(|c| !is_name(*c))?;
    if separator == ',' {
        return Some(
            "Each row is one cell here: take away the double quotes around whole rows, and write \"\" inside them as \".".to_owned(),
        );
    }
    let shown = crate::compile::problem::shorten(&separator.to_string());
    Some(format!(
        "Columns are separated by `{shown}` here: write commas, or save as \"CSV UTF-8 (Comma delimited)\"."
    ))
}

impl<'a> Row<'a> {
    /// The cell in this column, trimmed; empty where there is none.
    pub fn get(self, column: &str) -> &'a str {
        let position = self.table.spec.columns.iter().position(|c| c.name == column);
        debug_assert!(position.is_some(), "{} has no column {column}", self.table.spec.file);
        position.map(|position| self.cell(position)).unwrap_or_default()
    }

    /// The cell at this position of the specification's columns.
    pub fn cell(self, position: usize) -> &'a str {
        let cell_idx = self.idx as usize * self.table.spec.columns.len() + position;
        let ends = &self.table.ends;
        let start = cell_idx.checked_sub(1).and_then(|idx| ends.get(idx)).copied().unwrap_or(0);
        let end = ends.get(cell_idx).copied().unwrap_or(start);
        self.table.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The values of a cell that are separated by `;`, without empty ones.
    pub fn list(self, column: &str) -> impl Iterator<Item = &'a str> {
        split_list(self.get(column))
    }

    /// The row's own id; empty where its table has none.
    pub fn key(self) -> &'a str {
        self.table.spec.key().map(|key| self.get(key.name)).unwrap_or_default()
    }

    /// Whether it is checked but not published yet.
    pub fn is_held(self) -> bool {
        self.table.spec.column("hold").is_some() && !self.get("hold").is_empty()
    }

    /// Line of the file where it begins.
    pub fn line(self) -> u32 {
        self.table.rows.get(self.idx as usize).map_or(0, |row| row.line)
    }

    /// Whether all its cells could be read.
    pub fn is_whole(self) -> bool {
        self.table.rows.get(self.idx as usize).is_some_and(|row| row.is_whole)
    }
}

/// The values in `cell` that are separated by `;`, trimmed, without empty ones.
pub fn split_list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|value| !value.is_empty())
}
