//! All tables of a base and its boundaries, read from one folder.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::boundaries::read::{self, Boundaries};
use super::photo::file::FOLDER;
use super::problem::Report;
use super::rule::Rule;
use super::spec::{OPTIONAL, TableId};
use super::table::{Row, Table};

/// Every table; one that has no file is empty.
#[derive(Debug)]
pub struct Dataset {
    folder: PathBuf,
    tables: Vec<Table>,
    /// True shapes of the counties, where the operator has them.
    pub boundaries: Option<Boundaries>,
}

/// Rows of one table by their id. Of two rows with one id the first counts.
pub type Keys<'a> = HashMap<&'a str, u32>;

impl Dataset {
    /// Reads every table and the boundaries of `folder` and reports what is wrong with files, first lines and the
    /// shape of rows. Cells are not looked at yet: see [`super::check`].
    pub fn read(folder: &Path, report: &mut Report) -> Self {
        let tables = TableId::ALL.iter().map(|id| read_table(*id, folder, report)).collect();
        report_unknown_files(folder, report);
        let boundaries = read::read(folder, report);
        Self { folder: folder.to_owned(), tables, boundaries }
    }

    /// The table.
    pub fn table(&self, id: TableId) -> &Table {
        #[expect(clippy::indexing_slicing, reason = "one table per id, in order, since `read`")]
        &self.tables[id as usize]
    }

    /// Where the photograph of this file name is.
    pub fn photo_path(&self, file: &str) -> PathBuf {
        self.folder.join(FOLDER).join(file)
    }

    /// All tables in the order of [`TableId`].
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter()
    }

    /// The rows of a table by id, also of rows that are broken further on.
    pub fn keys(&self, id: TableId) -> Keys<'_> {
        let table = self.table(id);
        let mut keys = Keys::with_capacity(table.n_rows() as usize);
        for row in table.rows().filter(|row| !row.key().is_empty()) {
            keys.entry(row.key()).or_insert(row.idx);
        }
        keys
    }

    /// The row of a table with this id.
    pub fn find<'a>(&'a self, id: TableId, keys: &Keys<'_>, key: &str) -> Option<Row<'a>> {
        keys.get(key).map(|idx| self.table(id).row(*idx))
    }
}

fn read_table(id: TableId, folder: &Path, report: &mut Report) -> Table {
    let file = id.file();
    match fs::read(folder.join(file)) {
        Ok(bytes) => Table::read(id, &bytes, report),
        Err(error) if error.kind() == ErrorKind::NotFound && OPTIONAL.contains(&id) => {
            let repair = format!(
                "If it is wanted, make {file} with this first line: {}",
                id.spec().header()
            );
            report.add(file, None, None, Rule::MissingTable, "", repair);
            report.count_rows(id, 0);
            Table::without_rows(id)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let repair = format!("Make a file {file} with this first line: {}", id.spec().header());
            report.add(file, None, None, Rule::MissingFile, "", repair);
            Table::empty(id)
        }
        Err(error) => {
            let repair = format!("Close other programs that use it and try again ({error}).");
            report.add(file, None, None, Rule::Unreadable, "", repair);
            Table::empty(id)
        }
    }
}

fn report_unknown_files(folder: &Path, report: &mut Report) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.to_lowercase().ends_with(".csv") && !name.starts_with('.'))
        .filter(|name| !TableId::ALL.iter().any(|id| id.file() == name))
        .collect();
    names.sort();
    for name in names {
        let known: Vec<_> = TableId::ALL.iter().map(|id| id.file()).collect();
        let repair = format!("Rename or delete it. The tables are: {}.", known.join(", "));
        report.add(&name, None, None, Rule::UnknownFile, "", repair);
    }
}
