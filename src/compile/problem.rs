//! What is wrong with the tables: problems with their place, rule and likely mend, and the report
//! of one run.
//!
//! Knows nothing of how problems are found. [`Report::sorted`] is what people read.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use super::reading::table::Row;
use super::rule::{Rule, Severity};
use super::schema::spec::TableId;
use crate::text::fold::is_hidden;

/// One broken rule in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File name: `products.csv`.
    pub file: String,
    /// Line of the file, or feature of boundaries, 1 is the first; `None` where the whole file is
    /// meant.
    pub line: Option<u32>,
    /// Name of the column; `None` where a whole row or file is meant.
    pub column: Option<String>,
    /// The rule that is broken.
    pub rule: Rule,
    /// What stands there, shortened, control characters escaped; may be empty.
    pub value: String,
    /// What would likely mend it, a whole sentence.
    pub repair: String,
}

/// Longest value that a problem shows, in characters: enough to find the cell by eye.
const MAX_SHOWN: usize = 60;

/// Problems of one rule in one column of one file that are listed one by one. More would bury
/// the others; they are counted instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For errors.
    pub n_errors: u64,
    /// For notes.
    pub n_notes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { n_errors: 1_000, n_notes: 3 }
    }
}

impl Limits {
    /// Lists everything.
    pub const NONE: Self = Self { n_errors: u64::MAX, n_notes: u64::MAX };
}

/// Rows of one table.
#[derive(Debug, Clone, Default)]
struct Rows {
    n_rows: u64,
    bad: HashSet<u32>,
}

type Group = (String, Rule, Option<String>);

/// Everything that one run found.
#[derive(Debug, Default)]
pub struct Report {
    limits: Limits,
    problems: Vec<Problem>,
    n_found: BTreeMap<Group, u64>,
    rows: BTreeMap<TableId, Rows>,
}

impl Report {
    /// An empty report that lists at most `limits` of a kind.
    pub fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Adds a problem. `value` may be anything, of any length.
    pub fn add(
        &mut self,
        file: &str,
        line: Option<u32>,
        column: Option<&str>,
        rule: Rule,
        value: &str,
        repair: impl Into<String>,
    ) {
        let group = (file.to_owned(), rule, column.map(str::to_owned));
        let n_found = self.n_found.entry(group).or_default();
        *n_found += 1;
        if *n_found > limit(self.limits, rule) {
            return;
        }
        self.problems.push(Problem {
            file: file.to_owned(),
            line,
            column: column.map(str::to_owned),
            rule,
            value: shorten(value),
            repair: repair.into(),
        });
    }

    /// Adds a problem of one row and, if it is an error, counts the row as bad.
    pub fn row(
        &mut self,
        row: Row<'_>,
        column: Option<&str>,
        rule: Rule,
        value: &str,
        repair: impl Into<String>,
    ) {
        let spec = row.table.spec;
        self.add(spec.file, Some(row.line()), column, rule, value, repair);
        if rule.severity() == Severity::Error {
            self.mark_bad(spec.id, row.idx);
        }
    }

    /// Whether one more such problem would be listed. Costly repairs ask first.
    pub fn is_listing(&self, file: &str, rule: Rule, column: Option<&str>) -> bool {
        let group = (file.to_owned(), rule, column.map(str::to_owned));
        self.n_found.get(&group).is_none_or(|n| *n < limit(self.limits, rule))
    }

    /// States how many rows `table` has.
    pub fn count_rows(&mut self, table: TableId, n_rows: usize) {
        self.rows.entry(table).or_default().n_rows = n_rows as u64;
    }

    /// States that a row has an error.
    pub fn mark_bad(&mut self, table: TableId, row_idx: u32) {
        self.rows.entry(table).or_default().bad.insert(row_idx);
    }

    /// How many errors were found, listed or not.
    pub fn n_errors(&self) -> u64 {
        self.n_with(Severity::Error)
    }

    /// How many notes were made, listed or not.
    pub fn n_notes(&self) -> u64 {
        self.n_with(Severity::Note)
    }

    fn n_with(&self, severity: Severity) -> u64 {
        let found = self.n_found.iter();
        found.filter(|((_, rule, _), _)| rule.severity() == severity).map(|(_, n)| n).sum()
    }

    /// The listed problems by file, line and column.
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut problems: Vec<_> = self.problems.iter().collect();
        problems.sort();
        problems
    }

    /// (rows, good rows, rows with an error) of `table`; `None` if it was not read.
    pub fn row_counts(&self, table: TableId) -> Option<(u64, u64, u64)> {
        let rows = self.rows.get(&table)?;
        let n_bad = rows.bad.len() as u64;
        Some((rows.n_rows, rows.n_rows.saturating_sub(n_bad), n_bad))
    }
}

fn limit(limits: Limits, rule: Rule) -> u64 {
    match rule.severity() {
        Severity::Error => limits.n_errors,
        Severity::Note => limits.n_notes,
    }
}

/// The first characters of `value`, with what a terminal would obey or hide written out.
pub fn shorten(value: &str) -> String {
    let mut shown = String::new();
    let mut chars = value.chars();
    for c in chars.by_ref().take(MAX_SHOWN) {
        match c {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            c if is_hidden(c) => shown.push_str(&format!("\\u{{{:X}}}", u32::from(c))),
            c => shown.push(c),
        }
    }
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}

/// 1234567 as `1,234,567`.
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rule.severity() == Severity::Note {
            f.write_str("note: ")?;
        }
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            let unit = if self.file.ends_with(".geojson") { "feature" } else { "line" };
            write!(f, ", {unit} {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        if !self.value.is_empty() {
            write!(f, ": \"{}\"", self.value)?;
        }
        write!(f, "\n    {} [{}]\n    -> {}", self.rule.sentence(), self.rule.code(), self.repair)
    }
}

impl fmt::Display for Report {
    /// Every listed problem, then what was only counted, then the rows of each table.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self.sorted() {
            writeln!(f, "{problem}")?;
        }
        for ((file, rule, column), n_found) in &self.n_found {
            let n_more = n_found.saturating_sub(limit(self.limits, *rule));
            if n_more > 0 {
                let column = column.as_ref().map(|c| format!(", column {c}")).unwrap_or_default();
                let note = if rule.severity() == Severity::Note { "note: " } else { "" };
                let (n_more, code) = (thousands(n_more), rule.code());
                writeln!(f, "{note}{file}{column}: {n_more} more like this [{code}]")?;
            }
        }
        for (table, rows) in &self.rows {
            let (n_rows, n_bad) = (rows.n_rows, rows.bad.len() as u64);
            let n_good = n_rows.saturating_sub(n_bad);
            let [n_rows, n_good, n_bad] = [n_rows, n_good, n_bad].map(thousands);
            writeln!(f, "{}: {n_rows} rows, {n_good} good, {n_bad} with problems", table.file())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_beginning_of_a_value_and_nothing_that_a_terminal_obeys() {
        assert_eq!(shorten("a\u{1b}[2J\n\u{202E}b"), "a\\u{1B}[2J\\n\\u{202E}b");
        assert_eq!(shorten(&"榨".repeat(100)).chars().count(), MAX_SHOWN + 1);
    }

    #[test]
    fn counts_what_is_too_many_to_list() {
        let mut report = Report::new(Limits { n_errors: 2, n_notes: 1 });
        for line in 0..5 {
            report.add("a.csv", Some(line), Some("x"), Rule::Id, "B", "Mend it.");
        }
        assert_eq!(report.n_errors(), 5);
        assert_eq!(report.sorted().len(), 2);
        assert!(!report.is_listing("a.csv", Rule::Id, Some("x")));
        assert!(report.to_string().contains("a.csv, column x: 3 more like this [id]"));
    }

    #[test]
    fn groups_digits() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn every_rule_has_a_code_of_its_own_and_a_whole_sentence() {
        let codes: HashSet<_> = Rule::ALL.iter().map(|rule| rule.code()).collect();
        assert_eq!(codes.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            assert!(rule.sentence().len() > 10, "{}", rule.code());
        }
    }
}
