//! The script that loads a checked data set: `atlas sql`.
//!
//! One transaction. Each table is copied beside its own; then rows are found again by their ids, and what
//! changed is updated, what is new inserted, what is gone closed. Rows that are as they were are not touched.

use std::io;
use std::io::Write;

use super::copy::write_line;
use super::schema::{identity, quoted, quoted_list, row_key};
use crate::compile::problem::thousands;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Table;
use crate::compile::schema::spec::TableSpec;

/// Why no whole script was written.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(
        "{file}, line {line}: the row has a character of code 0, which PostgreSQL keeps in no text"
    )]
    Nul { file: &'static str, line: u32 },
    #[error("psql stopped reading; it has said above why. The database is as it was.")]
    NobodyReads,
    #[error("cannot write the script: {0}")]
    Io(io::Error),
}

impl From<io::Error> for LoadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Io(error),
        }
    }
}

const BEGIN: &str = "\
\\set ON_ERROR_STOP on
\\set QUIET on
\\timing off
\\pset pager off
\\pset format unaligned
\\pset tuples_only on
set client_encoding = 'UTF8';
set standard_conforming_strings = on;
begin;
set local client_min_messages = warning;
set local atlas.loading = 'on';
do $$
begin
    if to_regproc('atlas.is_load') is null then
        raise exception 'This database has no tables yet: run `scripts/atlas migrate | psql -X DATABASE` first.';
    end if;
    if not atlas.is_load() then
        raise exception 'Load the tables as the owner of the schema atlas.';
    end if;
end
$$;
set constraints all deferred;
create temporary table loaded (table_name text, what text, n bigint) on commit drop;
";

const END: &str = "
set constraints all immediate;
call atlas.check_all();
select table_name || ': ' || string_agg(n || ' ' || what, ', '
    order by array_position('{new,changed,closed,opened again,moved}', what))
from loaded where n > 0 group by table_name order by table_name;
select 'Nothing changed.' where not exists (select from loaded where n > 0);
\\if :{?dry_run}
rollback;
\\echo This was a dry run: nothing was written.
\\else
commit;
\\endif
";

/// Writes the script. Rows that are held back are loaded too, the database being the operators'.
///
/// # Errors
/// If `out` cannot be written, or a cell is nothing that PostgreSQL keeps.
pub fn write(dataset: &Dataset, out: &mut impl Write) -> Result<(), LoadError> {
    let n_rows: u64 = dataset.tables().map(|table| u64::from(table.n_rows())).sum();
    let n_tables = dataset.tables().count();
    writeln!(out, "-- {n_tables} tables, {} rows, by `atlas sql`. For psql:", thousands(n_rows))?;
    writeln!(out, "--   scripts/atlas sql | psql -X DATABASE")?;
    writeln!(out, "-- with `-v dry_run=1` it says what it would do and does nothing.")?;
    out.write_all(BEGIN.as_bytes())?;
    // Others may read meanwhile.
    let names: Vec<_> =
        dataset.tables().map(|table| format!("atlas.{}", table.spec.name)).collect();
    writeln!(out, "lock table {} in share row exclusive mode;", names.join(", "))?;
    for table in dataset.tables() {
        write_rows(table, out)?;
    }
    for table in dataset.tables() {
        out.write_all(taking_over(table.spec).as_bytes())?;
    }
    out.write_all(END.as_bytes())?;
    Ok(())
}

/// Copies the rows of a table beside it.
fn write_rows(table: &Table, out: &mut impl Write) -> Result<(), LoadError> {
    let TableSpec { name, columns, .. } = table.spec;
    let typed: Vec<_> = columns.iter().map(|c| format!("{} text", quoted(c.name))).collect();
    writeln!(
        out,
        "\ncreate temporary table new_{name} ({}, position bigint) on commit drop;\n\
         copy new_{name} from stdin;",
        typed.join(", ")
    )?;
    let mut line = String::new();
    for (idx, row) in table.rows().enumerate() {
        line.clear();
        let position = (idx + 1).to_string();
        let cells = (0..columns.len()).map(|position| row.cell(position));
        write_line(&mut line, cells.chain([position.as_str()]))
            .map_err(|_| LoadError::Nul { file: table.spec.file, line: row.line() })?;
        out.write_all(line.as_bytes())?;
    }
    writeln!(out, "\\.\nanalyze new_{name};")?;
    Ok(())
}

/// Brings a table to what was copied beside it.
fn taking_over(table: &TableSpec) -> String {
    let name = table.name;
    let key = quoted(row_key(table));
    let columns = quoted_list(table.columns.iter().map(|column| column.name));
    let of = |row: &str| {
        let cells: Vec<_> =
            table.columns.iter().map(|column| format!("{row}.{}", quoted(column.name))).collect();
        cells.join(", ")
    };
    let (old_cells, new_cells) = (of("old"), of("new"));
    let finding = if table.key().is_some() { String::new() } else { finding_rows(table) };
    let count =
        |what: &str| format!("insert into loaded select '{name}', '{what}', count(*) from done");
    let (closed, changed, opened, added, moved) =
        (count("closed"), count("changed"), count("opened again"), count("new"), count("moved"));
    format!(
        "\n{finding}\
         with done as (update atlas.{name} as old set closed_at = current_date where old.closed_at is null \
         and not exists (select from new_{name} as new where new.{key} = old.{key}) returning 1) {closed};\n\
         with done as (update atlas.{name} as old set closed_at = null from new_{name} as new \
         where new.{key} = old.{key} and old.closed_at is not null returning 1) {opened};\n\
         with done as (update atlas.{name} as old set ({columns}) = row ({new_cells}) from new_{name} as new \
         where new.{key} = old.{key} and ({old_cells}) is distinct from ({new_cells}) returning 1) {changed};\n\
         with done as (update atlas.{name} as old set position = new.position from new_{name} as new \
         where new.{key} = old.{key} and old.position <> new.position returning 1) {moved};\n\
         with done as (insert into atlas.{name} ({columns}, position) select {new_cells}, new.position \
         from new_{name} as new where not exists (select from atlas.{name} as old where old.{key} = new.{key}) \
         order by new.position returning 1) {added};\n\
         select setval(pg_get_serial_sequence('atlas.{name}', 'position'), \
         greatest((select max(position) from atlas.{name}), 1)) as position \\gset\n"
    )
}

/// Finds the rows of a table without ids again by what they say: the first of several with the first,
/// and what is open before what was closed.
fn finding_rows(table: &TableSpec) -> String {
    let name = table.name;
    let cells = quoted_list(identity(table).iter().copied());
    format!(
        "alter table new_{name} add row_id bigint;\n\
         update new_{name} as new set row_id = old.row_id from (\
         select position, atlas.row_text(array[{cells}]) as said, row_number() over \
         (partition by atlas.row_text(array[{cells}]) order by position) as nth from new_{name}) as found join (\
         select row_id, atlas.row_text(array[{cells}]) as said, row_number() over \
         (partition by atlas.row_text(array[{cells}]) order by closed_at desc nulls first, position) as nth \
         from atlas.{name}) as old using (said, nth) where found.position = new.position;\n"
    )
}
