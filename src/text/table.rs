//! A table that a reader takes away: as CSV, or as a workbook.

use super::csv::write_guarded_row;

/// Names of columns, and rows of as many cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Of the file, without its ending.
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Columns of numbers, by their positions: a workbook can reckon with them.
    pub numbers: Vec<usize>,
}

impl Table {
    /// With a byte order mark, by which spreadsheets know UTF-8; no cell is a formula to them.
    pub fn to_csv(&self) -> String {
        let mut out = String::from("\u{FEFF}");
        for row in std::iter::once(&self.head).chain(&self.rows) {
            write_guarded_row(&mut out, row.iter().map(String::as_str));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_runs_no_cell() {
        let text = |cells: &[&str]| cells.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>();
        let table = Table {
            head: text(&["id", "name"]),
            rows: vec![text(&["a", "=1+1"]), text(&["", "涪陵，榨菜"])],
            ..Table::default()
        };
        assert_eq!(table.to_csv(), "\u{FEFF}id,name\r\na,'=1+1\r\n\"\",涪陵，榨菜\r\n");
    }
}
