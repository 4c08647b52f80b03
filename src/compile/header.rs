//! The first line of a table: which column stands where.

use super::csv::read::Record;
use super::problem::Report;
use super::rule::Rule;
use super::spec::TableSpec;
use super::suggest::Suggester;
use crate::text::fold::fold;

/// Where each known column stands.
#[derive(Debug)]
pub struct Header {
    /// The known column at each position of a row.
    names: Vec<Option<&'static str>>,
}

/// The character between columns: a tab or semicolon where the first line has no comma.
pub fn separator_of(text: &str) -> u8 {
    let first = text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    match (first.contains(','), first.contains('\t'), first.contains(';')) {
        (false, true, _) => b'\t',
        (false, false, true) => b';',
        _ => b',',
    }
}

impl Header {
    /// Reads the first record. Names that are nearly right are taken for what they mean, so that
    /// their cells are checked too.
    pub fn read(spec: &TableSpec, text: &str, record: &Record, report: &mut Report) -> Self {
        let line = Some(record.line());
        let mut add = |column: Option<&str>, rule, value: &str, repair: String| {
            report.add(spec.file, line, column, rule, value, repair);
        };
        let separator = separator_of(text);
        if separator != b',' {
            let name = if separator == b'\t' { "tabs" } else { "semicolons" };
            let repair = format!(
                "Columns are separated by {name} here: save as \"CSV UTF-8 (Comma delimited)\"."
            );
            add(None, Rule::Separator, &char::from(separator).to_string(), repair);
        }
        let written: Vec<&str> = record.fields().map(str::trim).collect();
        let mut names: Vec<Option<&'static str>> = vec![];
        for (idx, name) in written.iter().copied().enumerate() {
            let known = match spec.column(name) {
                Some(column) => Some(column.name),
                None if name.is_empty() => {
                    let repair = format!("Delete column {} or name it.", idx + 1);
                    add(None, Rule::UnnamedColumn, "", repair);
                    None
                }
                None => match meant(spec, name, &written) {
                    Some(near) => {
                        add(Some(near), Rule::MisspeltColumn, name, format!("Write `{near}`."));
                        Some(near)
                    }
                    None => {
                        let repair =
                            format!("Delete this column. The columns are: {}", spec.header());
                        add(None, Rule::UnknownColumn, name, repair);
                        None
                    }
                },
            };
            if known.is_some() && names.contains(&known) {
                add(known, Rule::RepeatedColumn, name, "Delete one of the two.".to_owned());
                names.push(None);
            } else {
                names.push(known);
            }
        }
        for column in spec.columns.iter().filter(|column| !names.contains(&Some(column.name))) {
            let rule = if column.is_must { Rule::MissingColumn } else { Rule::MissingOptional };
            let repair = format!("Add the column `{}` ({}).", column.name, column.about);
            add(Some(column.name), rule, "", repair);
        }
        Self { names }
    }

    /// How many cells a row has.
    pub fn n_fields(&self) -> usize {
        self.names.len()
    }

    /// Where the column stands.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == Some(name))
    }

    /// Whether there is such a column.
    pub fn has(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The known column at this position.
    pub fn name(&self, position: usize) -> Option<&'static str> {
        self.names.get(position).copied().flatten()
    }
}

/// The column that `name` likely means, among those that are not there under their own name.
fn meant(spec: &TableSpec, name: &str, written: &[&str]) -> Option<&'static str> {
    let folded = fold(name).replace([' ', '-'], "_");
    let missing = || spec.columns.iter().map(|c| c.name).filter(|known| !written.contains(known));
    missing()
        .find(|known| *known == folded)
        .or_else(|| Suggester::default().nearest(&folded, missing()))
}
