//! All tables of a base and its boundaries, read from one folder.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::table::{Row, Table};
use crate::compile::boundaries::read::{self, Boundaries};
use crate::compile::photo::file::FOLDER;
use crate::compile::problem::Report;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{OPTIONAL, TableId};

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
    /// shape of rows. Cells are not looked at yet: see [`crate::compile::checks::check`].
    pub fn read(folder: &Path, report: &mut Report) -> Self {
        let names = names_in(folder);
        let tables: Vec<Table> =
            TableId::ALL.iter().map(|id| read_table(*id, folder, &names, report)).collect();
        report_unknown_files(&names, report);
        let mut dataset = Self { folder: folder.to_owned(), tables, boundaries: None };
        let boundaries = name_in_folder(read::FILE, &names).unwrap_or(read::FILE);
        let counties = dataset.keys(TableId::Counties);
        report_boundary_names(&names, report);
        let has_counties = dataset.table(TableId::Counties).has_keys;
        let is_county = |code: &str| !has_counties || counties.contains_key(code);
        dataset.boundaries = read::read(&folder.join(boundaries), &is_county, report);
        dataset
    }

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

    /// This set with another table in the place of its own.
    #[cfg(test)]
    pub fn with_table(mut self, table: Table) -> Self {
        if let Some(own) = self.tables.get_mut(table.spec.id as usize) {
            *own = table;
        }
        self
    }

    /// The row of a table with this id.
    pub fn find<'a>(&'a self, id: TableId, keys: &Keys<'_>, key: &str) -> Option<Row<'a>> {
        keys.get(key).map(|idx| self.table(id).row(*idx))
    }
}

fn read_table(id: TableId, folder: &Path, names: &[String], report: &mut Report) -> Table {
    let file = id.file();
    match fs::read(folder.join(name_in_folder(file, names).unwrap_or(file))) {
        Ok(bytes) => Table::read(id, &bytes, report),
        Err(error) if error.kind() == ErrorKind::NotFound && OPTIONAL.contains(&id) => {
            let repair = missing_repair(id, names);
            report.add(file, None, None, Rule::MissingTable, "", repair);
            report.count_rows(id, 0);
            Table::without_rows(id)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            report.add(file, None, None, Rule::MissingFile, "", missing_repair(id, names));
            Table::empty(id)
        }
        Err(error) => {
            let repair = format!("Close other programs that use it and try again ({error}).");
            report.add(file, None, None, Rule::Unreadable, "", repair);
            Table::empty(id)
        }
    }
}

/// Names of what is in the folder, sorted; none where it cannot be read.
fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The name under which a table is in the folder: its own, or else the one name that differs in
/// capital letters alone, as Windows makes no difference there.
fn name_in_folder<'a>(file: &str, names: &'a [String]) -> Option<&'a str> {
    let mut alike = names.iter().filter(|name| name.eq_ignore_ascii_case(file));
    let first = alike.next()?;
    let is_one = alike.next().is_none();
    names.iter().find(|name| *name == file).or(Some(first).filter(|_| is_one)).map(String::as_str)
}

/// The table that a file beside the tables is a copy, workbook or backup of: `products (1).csv`,
/// `products - 副本.csv`, `products.xlsx`, `products.csv.bak`.
fn copied_table(name: &str) -> Option<TableId> {
    let lower = name.to_lowercase();
    let is_copy = |id: &&TableId| {
        let (before, after) = match lower.split_once(id.name()) {
            Some(around) => around,
            None => return false,
        };
        // link_kinds.csv is no copy of links.csv.
        let is_word = |c: char| c.is_ascii_alphanumeric();
        let is_whole = !before.ends_with(|c| is_word(c) || c == '_') && !after.starts_with(is_word);
        is_whole && lower != id.file()
    };
    // The longest name: link_kinds, not links.
    TableId::ALL.iter().filter(is_copy).max_by_key(|id| id.name().len()).copied()
}

fn missing_repair(id: TableId, names: &[String]) -> String {
    let file = id.file();
    let is_lock = |name: &&String| is_left_by_programs(name);
    let copy =
        names.iter().filter(|name| !is_lock(name)).find(|name| copied_table(name) == Some(id));
    match copy {
        Some(copy) if copy.to_lowercase().ends_with(".csv") => {
            format!("Rename `{copy}` to {file}, if that is the table.")
        }
        Some(copy) => format!("Save `{copy}` as \"CSV UTF-8\" with the name {file}."),
        None if OPTIONAL.contains(&id) => {
            format!("If it is wanted, make {file} with this first line: {}", id.spec().header())
        }
        None => format!("Make a file {file} with this first line: {}", id.spec().header()),
    }
}

/// Whether a program left this file for itself: locks of open tables, what systems keep in folders.
fn is_left_by_programs(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || name.ends_with(['~', '#'])
        || ["desktop.ini", "thumbs.db", "ehthumbs.db"].contains(&name.to_lowercase().as_str())
}

fn report_unknown_files(names: &[String], report: &mut Report) {
    let is_read = |name: &&String| {
        TableId::ALL.iter().any(|id| name_in_folder(id.file(), names) == Some(name.as_str()))
    };
    let unknown = names
        .iter()
        .filter(|name| name.to_lowercase().ends_with(".csv") && !is_left_by_programs(name))
        .filter(|name| !is_read(name));
    for name in unknown {
        let repair = match copied_table(name) {
            Some(id) => format!(
                "It looks like a copy of {}, and only that is read: delete the copy, or let it take the other's name.",
                id.file()
            ),
            None => {
                let known: Vec<_> = TableId::ALL.iter().map(|id| id.file()).collect();
                format!("Rename or delete it. The tables are: {}.", known.join(", "))
            }
        };
        report.add(name, None, None, Rule::UnknownFile, "", repair);
    }
    // Where the table is missing, that names the workbook.
    let is_of_read = |name: &&String| {
        is_workbook(name)
            && copied_table(name).is_some_and(|id| name_in_folder(id.file(), names).is_some())
    };
    for name in names.iter().filter(is_of_read) {
        let file = copied_table(name).map(TableId::file).unwrap_or_default();
        let repair = format!(
            "Only {file} is read, not this workbook: edit that, or keep this one elsewhere."
        );
        report.add(name, None, None, Rule::UnknownFile, "", repair);
    }
}

/// Whether a file is of a spreadsheet program, by its name.
fn is_workbook(name: &str) -> bool {
    let lower = name.to_lowercase();
    let ends = [".xlsx", ".xls", ".xlsm", ".xlsb", ".et", ".ods", ".numbers", ".tsv"];
    ends.iter().any(|end| lower.ends_with(end)) && !is_left_by_programs(name)
}

/// Files that are likely the boundaries under another name, which is not read.
fn report_boundary_names(names: &[String], report: &mut Report) {
    let read = name_in_folder(read::FILE, names);
    let likely = names.iter().filter(|name| Some(name.as_str()) != read && may_be_boundaries(name));
    for name in likely {
        let repair = match read {
            Some(read) => {
                format!("Only {read} is read: delete this one, or let it take that name.")
            }
            None => format!(
                "Rename it to {}, if it has the shapes of the counties: only that is read.",
                read::FILE
            ),
        };
        report.add(name, None, None, Rule::UnknownFile, "", repair);
    }
}

/// Whether a file may hold shapes: any GeoJSON, and names near `boundaries` that end as JSON or text
/// does.
fn may_be_boundaries(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_shapes = [".geojson", ".geojson.txt", ".geojson.json", ".topojson"];
    let is_data = [".json", ".txt", ".zip", ".shp", ".kml", ".kmz"];
    let stem = ["boundar", "边界", "counties", "county", "区县"];
    let has_end = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    !is_left_by_programs(name)
        && (has_end(&is_shapes)
            || has_end(&is_data) && stem.iter().any(|stem| lower.contains(stem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_copies_of_tables() {
        for name in [
            "products (1).csv",
            "products - 副本.csv",
            "products - Copy.csv",
            "副本products.csv",
            "products.xlsx",
            "products.csv.csv",
            "products_old.csv",
        ] {
            assert_eq!(copied_table(name), Some(TableId::Products), "{name}");
        }
        assert_eq!(copied_table("link_kinds (1).csv"), Some(TableId::LinkKinds));
        for name in ["products.csv", "notes.csv", "byproducts.csv", "products2024.csv"] {
            assert_eq!(copied_table(name), None, "{name}");
        }
    }

    #[test]
    fn knows_boundaries_under_another_name() {
        for name in [
            "boundaries.json",
            "boundaries.geojson.txt",
            "boundaries (1).geojson",
            "boundary.geojson",
            "重庆市.geojson",
            "Boundaries.zip",
            "区县边界.json",
        ] {
            assert!(may_be_boundaries(name), "{name}");
        }
        for name in
            ["README.md", "config.json", "._boundaries.geojson", "counties.csv", "notes.txt"]
        {
            assert!(!may_be_boundaries(name), "{name}");
        }
    }

    #[test]
    fn finds_a_table_whatever_its_capital_letters() {
        let names =
            |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let one = names(&["PRODUCTS.CSV"]);
        assert_eq!(name_in_folder("products.csv", &one), Some("PRODUCTS.CSV"));
        let both = names(&["Products.csv", "products.csv"]);
        assert_eq!(name_in_folder("products.csv", &both), Some("products.csv"));
        let unsure = names(&["PRODUCTS.csv", "Products.csv"]);
        assert_eq!(name_in_folder("products.csv", &unsure), None);
    }
}
