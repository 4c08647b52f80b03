//! Files of tables from what `psql` writes by `api/export.sql`: `atlas export`.
//!
//! Nothing is written before the whole of it was read, so that a database that stops in the midst spoils no
//! table. Whether the tables are right is [`crate::compile::checks`]' to say, as of any others.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::io::BufRead;
use std::path::{Path, PathBuf};

use super::copy::read_line;
use crate::compile::schema::spec::{TableId, TableSpec};
use crate::text::csv::write_row;

/// Why the tables were not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(
        "this is not what `psql -qAt -X -f api/export.sql` writes: it begins with `{0}`. See api/README.md."
    )]
    Foreign(String),
    #[error("nothing came in. `psql` has said above why, or was not called: see api/README.md.")]
    Nothing,
    #[error("it ends after {n_lines} lines, before its end. `psql` has said above why.")]
    CutOff { n_lines: usize },
    #[error("line {line} is not as api/export.sql writes it: {what}")]
    Line { line: usize, what: String },
    #[error(
        "the table {table} of the database and of this program have different columns{what}. Bring both to one version: `scripts/atlas migrate`, see api/README.md."
    )]
    Columns { table: &'static str, what: String },
    #[error(
        "the database has no table {0}. Bring it to this version: `scripts/atlas migrate`, see api/README.md."
    )]
    MissingTable(&'static str),
    #[error("cannot read on: {0}")]
    Read(#[from] io::Error),
    #[error("cannot write {file}: {error}")]
    Write { file: String, error: io::Error },
}

/// Tables as files, by their names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tables {
    files: BTreeMap<TableId, String>,
    /// How many rows they have in all.
    pub n_rows: u64,
}

/// A table whose rows come in.
struct Open {
    spec: &'static TableSpec,
    /// Where each column of the specification stands in a row of the stream.
    places: Vec<usize>,
    text: String,
    n_rows: u64,
}

/// Reads all tables.
///
/// # Errors
/// If the stream cannot be read, is none of ours, ends early, or is of another version of the schema.
pub fn read(stream: impl BufRead) -> Result<Tables, ExportError> {
    let mut tables = Tables::default();
    let mut open: Option<Open> = None;
    let mut n_lines = 0;
    let mut is_whole = false;
    for bytes in stream.split(b'\n') {
        let bytes = bytes?;
        n_lines += 1;
        let wrong = |what: &str| ExportError::Line { line: n_lines, what: what.to_owned() };
        let text = String::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8"))?;
        // Windows writes CR before LF; within a cell COPY writes it as `\r`.
        let text = text.strip_suffix('\r').unwrap_or(&text);
        if n_lines == 1 {
            if text != "township-atlas\ttables\t1" {
                return Err(ExportError::Foreign(text.chars().take(60).collect()));
            }
            continue;
        }
        let cells = read_line(text).map_err(|error| wrong(&error.to_string()))?;
        let (kind, rest) = cells.split_first().ok_or_else(|| wrong("it is empty"))?;
        if is_whole {
            return Err(wrong("it stands after the end"));
        }
        match (kind.as_str(), open.as_mut()) {
            ("table", None) => open = Some(Open::new(rest, &tables, &wrong)?),
            ("row", Some(table)) => {
                table.take(rest).ok_or_else(|| wrong("it has other cells than its table"))?
            }
            ("end", Some(table)) => {
                if rest != [table.spec.name.to_owned(), table.n_rows.to_string()] {
                    return Err(wrong("the table had other rows"));
                }
                tables.n_rows += table.n_rows;
                let done = open.take().map(|table| (table.spec.id, table.text));
                tables.files.extend(done);
            }
            ("whole", None) => is_whole = true,
            _ => return Err(wrong(&format!("`{kind}` does not belong here"))),
        }
    }
    match n_lines {
        0 => return Err(ExportError::Nothing),
        _ if !is_whole => return Err(ExportError::CutOff { n_lines }),
        _ => {}
    }
    let missing = TableId::ALL.iter().find(|id| !tables.files.contains_key(id));
    match missing {
        Some(id) => Err(ExportError::MissingTable(id.name())),
        None => Ok(tables),
    }
}

impl Open {
    /// A table that begins with its name and those of its columns.
    fn new(
        names: &[String],
        before: &Tables,
        wrong: &impl Fn(&str) -> ExportError,
    ) -> Result<Self, ExportError> {
        let (name, columns) = names.split_first().ok_or_else(|| wrong("it names no table"))?;
        let id = TableId::ALL.iter().find(|id| id.name() == name);
        let id = id.ok_or_else(|| wrong(&format!("this program knows no table `{name}`")))?;
        if before.files.contains_key(id) {
            return Err(wrong(&format!("the table `{name}` came before")));
        }
        let spec = id.spec();
        let own: Vec<&str> = spec.columns.iter().map(|column| column.name).collect();
        let missing = own.iter().filter(|own| !columns.iter().any(|name| name == *own));
        let missing: Vec<_> = missing.copied().collect();
        let unknown = columns.iter().filter(|name| !own.contains(&name.as_str()));
        let unknown: Vec<_> = unknown.map(String::as_str).collect();
        let told = |what: &str, names: &[&str]| match names {
            [] => String::new(),
            names => format!("; {what}: {}", names.join(", ")),
        };
        let what = told("not in the database", &missing) + &told("not in this program", &unknown);
        if !what.is_empty() || columns.len() != own.len() {
            return Err(ExportError::Columns { table: spec.name, what });
        }
        let place = |own: &&str| columns.iter().position(|name| name == *own);
        let places = own.iter().filter_map(place).collect();
        let mut text = String::new();
        write_line(&mut text, &own);
        Ok(Self { spec, places, text, n_rows: 0 })
    }

    /// Takes a row; `None` if it has more or fewer cells than its table.
    fn take(&mut self, cells: &[String]) -> Option<()> {
        let at = |place: &usize| cells.get(*place).map(String::as_str);
        let row: Vec<&str> = self.places.iter().map(at).collect::<Option<_>>()?;
        write_line(&mut self.text, &row);
        self.n_rows += 1;
        (cells.len() == row.len()).then_some(())
    }
}

/// A row with the line end that tables have which are kept in a repository.
fn write_line(text: &mut String, cells: &[&str]) {
    write_row(text, cells.iter().copied());
    text.truncate(text.trim_end_matches("\r\n").len());
    text.push('\n');
}

/// Puts the tables into `folder` in the place of those that are there. All else in it stays, such as
/// photographs and boundaries; a file that is the same is not touched.
///
/// # Errors
/// If a file cannot be written; those in the folder are then as they were.
pub fn write(tables: &Tables, folder: &Path) -> Result<usize, ExportError> {
    let failed = |file: &str| {
        let file = file.to_owned();
        move |error| ExportError::Write { file, error }
    };
    fs::create_dir_all(folder).map_err(failed(&folder.display().to_string()))?;
    let mut aside: Vec<(PathBuf, PathBuf)> = vec![];
    for (id, text) in &tables.files {
        let path = folder.join(id.file());
        if fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes()) {
            continue;
        }
        let new = folder.join(format!(".{}.new", id.file()));
        let written = fs::write(&new, text);
        aside.push((new, path));
        if let Err(error) = written {
            for (new, _) in &aside {
                let _it_may_not_be_there = fs::remove_file(new);
            }
            return Err(failed(id.file())(error));
        }
    }
    for (new, path) in &aside {
        fs::rename(new, path).map_err(failed(&path.display().to_string()))?;
    }
    Ok(aside.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A whole stream; each table has the rows that `rows` gives for it.
    fn stream(rows: impl Fn(TableId) -> Vec<&'static str>) -> String {
        let mut out = "township-atlas\ttables\t1\n".to_owned();
        for id in TableId::ALL {
            let columns: Vec<_> = id.spec().columns.iter().map(|column| column.name).collect();
            out += &format!("table\t{}\t{}\n", id.name(), columns.join("\t"));
            let rows = rows(*id);
            for row in &rows {
                out += &format!("row\t{row}\n");
            }
            out += &format!("end\t{}\t{}\n", id.name(), rows.len());
        }
        out + &format!("whole\t{}\n", TableId::ALL.len())
    }

    fn good() -> String {
        stream(|id| match id {
            TableId::Aliases => vec!["a\tb", "c\\\\n\\n\td, \"e\""],
            TableId::Readings => vec!["重庆\tchong qing\t\\N\t\\N"],
            _ => vec![],
        })
    }

    fn refusal(stream: &str) -> String {
        read(stream.as_bytes()).map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn makes_files_of_rows() {
        let tables = read(good().as_bytes()).unwrap();
        assert_eq!(tables.n_rows, 3);
        assert_eq!(tables.files.len(), TableId::ALL.len());
        let aliases = &tables.files[&TableId::Aliases];
        assert_eq!(aliases, "from,to\na,b\n\"c\\n\n\",\"d, \"\"e\"\"\"\n");
        assert_eq!(
            tables.files[&TableId::Readings],
            "text_zh,pinyin,note,sources\n重庆,chong qing,,\n"
        );
        let from_windows = good().replace('\n', "\r\n");
        assert_eq!(read(from_windows.as_bytes()).unwrap(), tables);
    }

    #[test]
    fn columns_may_stand_in_any_order() {
        let other = good()
            .replace("table\taliases\tfrom\tto", "table\taliases\tto\tfrom")
            .replace("row\ta\tb", "row\tb\ta")
            .replace("row\tc\\\\n\\n\td, \"e\"", "row\td, \"e\"\tc\\\\n\\n");
        assert_eq!(read(other.as_bytes()).unwrap(), read(good().as_bytes()).unwrap());
    }

    #[test]
    fn refuses_a_stream_that_ends_anywhere_before_its_end() {
        let good = good();
        assert_eq!(refusal(""), ExportError::Nothing.to_string());
        let last_line = good.trim_end().rfind('\n').unwrap();
        for end in (0..=last_line).filter(|end| good.is_char_boundary(*end)) {
            assert!(read(&good.as_bytes()[..end]).is_err(), "it is taken up to byte {end}");
        }
        assert!(refusal(&good[..=last_line]).contains("before its end"));
    }

    #[test]
    fn refuses_what_is_no_export() {
        assert!(refusal("id,name_zh\na,b\n").contains("it begins with `id,name_zh`"));
        assert!(refusal(&good().replacen('1', "2", 1)).contains("is not what"));
        for (from, to, told) in [
            ("row\ta\tb", "row\ta", "other cells"),
            ("row\ta\tb", "row\ta\tb\tc", "other cells"),
            ("row\ta\tb", "row\ta\t\\q", "does not write"),
            ("row\ta\tb\n", "", "other rows"),
            ("row\ta\tb", "Time: 3 ms", "does not belong"),
            ("aliases\tfrom\tto", "aliases\tfrom", "not in the database: to"),
            ("aliases\tfrom\tto", "aliases\tfrom\tto\tx", "not in this program: x"),
            ("aliases\tfrom\tto", "nothing\tfrom\tto", "no table `nothing`"),
            ("whole\t", "end\taliases\t0\nwhole\t", "does not belong"),
        ] {
            let told_of = refusal(&good().replacen(from, to, 1));
            assert!(told_of.contains(told), "{from} -> {to}: {told_of}");
        }
        assert!(refusal(&(good() + "row\ta\tb\n")).contains("after the end"));
        let without = stream(|_| vec![])
            .replace("table\tstories\tproduct\ttext_zh\ttext_en\tsources\nend\tstories\t0\n", "");
        assert!(refusal(&without).contains("no table stories"));
    }
}
