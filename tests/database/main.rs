//! The operators' tables in a real PostgreSQL: in and out, what is refused, who may do what.
//!
//! Start at [`loading`]. What the public reads is not here.
#![cfg(all(feature = "cli", unix))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod cells;
mod editing;
mod export;
mod inquiries;
mod loading;
mod migrations;
mod renaming;

#[path = "../fixtures/cluster.rs"]
mod cluster;
#[path = "../tables/mistakes.rs"]
#[allow(dead_code, reason = "the tests of tables use the rest")]
mod mistakes;
#[path = "../fixtures/scratch.rs"]
mod scratch;
#[path = "../tables/sheet.rs"]
#[allow(dead_code, reason = "the tests of tables use the rest")]
mod sheet;
#[path = "../tables/spoiled.rs"]
mod spoiled;
#[path = "../tables/told.rs"]
mod told;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use cluster::{Database, Run};
use scratch::good_tables;

/// Runs `atlas` with this input.
fn atlas(arguments: &[&str], input: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command.env("SOURCE_DATE_EPOCH", "1700000000"); // the same build twice is the same
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut atlas = command.spawn().unwrap();
    let _it_may_read_nothing = atlas.stdin.take().unwrap().write_all(input.as_bytes());
    let output = atlas.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { out: text(output.stdout), err: text(output.stderr), is_good: output.status.success() }
}

/// What `atlas` writes, where it goes well.
#[track_caller]
fn written(arguments: &[&str], input: &str) -> String {
    let run = atlas(arguments, input);
    assert!(run.is_good, "atlas {arguments:?}: {}", run.err);
    run.out
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn project() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

/// A database with the tables and nothing in them.
fn with_tables(name: &str) -> Option<Database> {
    static TEMPLATE: OnceLock<Option<()>> = OnceLock::new();
    let made = TEMPLATE.get_or_init(|| {
        let template = Database::empty("with_tables")?;
        template.sql(&written(&["migrate"], ""));
        Some(())
    });
    made.and_then(|()| Database::copy_of("with_tables", name))
}

/// A database with the small good tables.
fn with_rows(name: &str) -> Option<Database> {
    static TEMPLATE: OnceLock<Option<()>> = OnceLock::new();
    let made = TEMPLATE.get_or_init(|| {
        let template = with_tables("with_rows")?;
        load(&template, &good_tables());
        Some(())
    });
    made.and_then(|()| Database::copy_of("with_rows", name))
}

/// Loads a folder of tables and gives what the load told.
#[track_caller]
fn load(database: &Database, tables: &Path) -> String {
    database.sql(&written(&["sql", "--tables", path(tables)], ""))
}

/// What `psql` writes for `atlas export`.
fn exported(database: &Database) -> String {
    database.sql(&fs::read_to_string(project().join("api/export.sql")).unwrap()) + "\n"
}

/// Writes the tables of a database into a folder.
#[track_caller]
fn export(database: &Database, folder: &Path) {
    written(&["export", path(folder)], &exported(database));
}

/// The rows of a table as the file has them that is exported, without the first line.
#[track_caller]
fn exported_rows(database: &Database, folder: &Path, file: &str) -> Vec<String> {
    export(database, folder);
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

/// Text as a literal of SQL.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
