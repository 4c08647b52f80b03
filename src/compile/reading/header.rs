//! The first line of a table: which column stands where.

use super::csv::read::Record;
use crate::compile::checks::suggest::Suggester;
use crate::compile::problem::Report;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::TableSpec;
use crate::text::fold::fold;

/// Where each known column stands.
#[derive(Debug)]
pub(super) struct Header {
    /// The known column at each position of a row.
    names: Vec<Option<&'static str>>,
    /// Whether each has no name at all.
    unnamed: Vec<bool>,
}

impl Header {
    /// Whether a record may be the first line: it names a column.
    pub(super) fn names_a_column(spec: &TableSpec, record: &Record) -> bool {
        let written: Vec<&str> = record.fields().map(str::trim).collect();
        let mut names = written.iter().filter(|name| !name.is_empty());
        names.any(|name| spec.column(name).is_some() || meant(spec, name, &written).is_some())
    }

    /// Reads the first record. Names that are nearly right are taken for what they mean, so that
    /// their cells are checked too. Columns without a name are told only where they have cells, see
    /// [`Header::is_unnamed`].
    pub(super) fn read(spec: &TableSpec, record: &Record, report: &mut Report) -> Self {
        let line = Some(record.line());
        let mut add = |column: Option<&str>, rule, value: &str, repair: String| {
            report.add(spec.file, line, column, rule, value, repair);
        };
        let mut written: Vec<&str> = vec![];
        for field in record.fields().map(str::trim) {
            match several(spec, field) {
                Some(columns) => {
                    let repair = format!("Write `{}`.", columns.join(","));
                    add(None, Rule::MisspeltColumn, field, repair);
                    written.extend(columns);
                }
                None => written.push(field),
            }
        }
        let mut names: Vec<Option<&'static str>> = vec![];
        for (position, name) in written.iter().copied().enumerate() {
            let known = match spec.column(name) {
                Some(column) => Some(column.name),
                None if name.is_empty() => None,
                None => match meant(spec, name, &written) {
                    Some(near) => {
                        add(Some(near), Rule::MisspeltColumn, name, format!("Write `{near}`."));
                        Some(near)
                    }
                    None => match in_its_place(spec, position, &written) {
                        Some(missing) => {
                            let repair = format!(
                                "Column {} stands where `{missing}` is missing: write `{missing}`, if that is in it.",
                                position + 1
                            );
                            add(Some(missing), Rule::MisspeltColumn, name, repair);
                            Some(missing)
                        }
                        None => {
                            let repair = unknown_repair(spec, &written);
                            add(None, Rule::UnknownColumn, name, repair);
                            None
                        }
                    },
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
        let unnamed = written.iter().map(|name| name.is_empty()).collect();
        Self { names, unnamed }
    }

    /// Whether the column at this position has no name. A spreadsheet leaves such columns at the
    /// right of a table, where nothing of them is seen.
    pub(super) fn is_unnamed(&self, position: usize) -> bool {
        self.unnamed.get(position).is_none_or(|is_unnamed| *is_unnamed)
    }

    /// Whether a record has the names of the columns again, as tables have that were put together.
    pub(super) fn is_repeated_by(&self, record: &Record) -> bool {
        let is_name = |(name, field): (&Option<&str>, &str)| *name == Some(field.trim());
        self.names.len() == record.n_fields()
            && self.names.len() > 1
            && self.names.iter().zip(record.fields()).all(is_name)
    }

    /// How many cells a row has at least: a spreadsheet leaves out empty cells at the end of a row.
    pub(super) fn n_least(&self, spec: &TableSpec) -> usize {
        let is_must = |name: &Option<&str>| {
            name.and_then(|name| spec.column(name)).is_some_and(|column| column.is_must)
        };
        self.names.iter().rposition(is_must).map_or(0, |last| last + 1)
    }

    /// How many cells a row has.
    pub(super) fn n_fields(&self) -> usize {
        self.names.len()
    }

    /// Where the column stands.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| *known == Some(name))
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The known column at this position.
    pub(super) fn name(&self, position: usize) -> Option<&'static str> {
        self.names.get(position).copied().flatten()
    }
}

/// The columns that a field names with something else than a comma between: `metric，year`.
fn several(spec: &TableSpec, field: &str) -> Option<Vec<&'static str>> {
    let parts = field.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|p| !p.is_empty());
    let columns: Vec<_> = parts.map(|part| Some(spec.column(part)?.name)).collect::<Option<_>>()?;
    (columns.len() > 1).then_some(columns)
}

/// The missing column between whose neighbors the name at `position` stands, as in a header that
/// somebody translated.
fn in_its_place(spec: &TableSpec, position: usize, written: &[&str]) -> Option<&'static str> {
    let at = |idx: Option<usize>| idx.and_then(|idx| written.get(idx)).copied();
    let (before, after) = (at(position.checked_sub(1)), at(position.checked_add(1)));
    let names: Vec<&'static str> = spec.columns.iter().map(|column| column.name).collect();
    names.iter().enumerate().find_map(|(idx, name)| {
        let known_before = idx.checked_sub(1).and_then(|idx| names.get(idx)).copied();
        let is_between = known_before == before && names.get(idx + 1).copied() == after;
        (is_between && !written.contains(name)).then_some(*name)
    })
}

/// Where columns are missing, an unknown one may be one of them: deleting it would lose its values.
fn unknown_repair(spec: &TableSpec, written: &[&str]) -> String {
    let missing: Vec<_> = spec
        .columns
        .iter()
        .filter(|column| column.is_must && !written.contains(&column.name))
        .map(|column| format!("`{}`", column.name))
        .collect();
    match missing.as_slice() {
        [] => format!("Delete this column. The columns are: {}", spec.header()),
        missing => format!(
            "Look whether it is one of those that are missing, and rename it: {}. Delete it only if not.",
            missing.join(", ")
        ),
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
