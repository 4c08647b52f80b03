//! The script that brings a database to the newest schema: each file of `api/migrations` that it does not
//! have, in their order, each in a transaction of its own.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// Its place in the order.
    pub number: u32,
    /// `roles` of `001_roles.sql`.
    pub name: String,
    pub sql: String,
}

/// The migrations of a folder in their order.
///
/// # Errors
/// If the folder cannot be read, a name is not like `001_roles.sql`, or two have one number.
pub fn read(folder: &Path) -> io::Result<Vec<Migration>> {
    let mut found: Vec<Migration> = vec![];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "sql") {
            let (number, name) = number_and_name(&path)
                .ok_or_else(|| named(&path, "is not named as 001_roles.sql is"))?;
            found.push(Migration { number, name, sql: fs::read_to_string(&path)? });
        }
    }
    found.sort_by_key(|migration| migration.number);
    for (one, next) in found.iter().zip(found.iter().skip(1)) {
        if one.number == next.number {
            let what = format!("and {} have one number", next.name);
            return Err(named(Path::new(&one.name), &what));
        }
    }
    if found.is_empty() {
        return Err(named(folder, "has no migrations"));
    }
    Ok(found)
}

fn number_and_name(path: &Path) -> Option<(u32, String)> {
    let (number, name) = path.file_stem()?.to_str()?.split_once('_')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let number = number.parse().ok()?;
    (!name.is_empty() && name.chars().all(is_name)).then(|| (number, name.to_owned()))
}

fn named(path: &Path, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{} {what}", path.display()))
}

/// A script for `psql` that applies those that the database does not have. Two at once wait for each other.
pub fn script(migrations: &[Migration]) -> String {
    /// Any number that nobody else locks: "atlas" on the keys of a telephone.
    const LOCK: u32 = 28_527;
    let mut out = String::from(
        "\\set ON_ERROR_STOP on\n\
         \\pset tuples_only on\n\
         \\set QUIET on\n\
         set client_encoding = 'UTF8';\n\
         set client_min_messages = warning;\n",
    );
    let _ = writeln!(out, "select pg_advisory_lock({LOCK}) as locked \\gset");
    for (idx, Migration { number, name, sql }) in migrations.iter().enumerate() {
        // The first one makes the table that the others are looked up in.
        let is_new = match idx {
            0 => "to_regclass('atlas.migrations') is null".to_owned(),
            _ => format!("not exists (select from atlas.migrations where number = {number})"),
        };
        let _ = write!(
            out,
            "\nselect {is_new} as is_new \\gset\n\\if :is_new\nbegin;\n{sql}\n\
             insert into atlas.migrations (number, name) values ({number}, '{name}') on conflict do nothing;\n\
             commit;\n\\echo applied: {number:03}_{name}\n\\endif\n"
        );
    }
    // A server of the API reads anew what there is.
    out.push_str("\nnotify pgrst, 'reload schema';\n");
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::compile::database::schema::{Place, definitions, is_of_whole_table};
    use crate::compile::schema::tables::TABLES;

    fn folder() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/api/migrations"))
    }

    /// What the migrations define by its name, with what was defined last.
    #[derive(Default)]
    struct Defined(BTreeMap<String, String>);

    impl Defined {
        fn of(migrations: &[Migration]) -> Self {
            let mut this = Self::default();
            for migration in migrations {
                let mut within = None;
                for line in migration.sql.lines().map(str::trim) {
                    this.take(line, &mut within);
                }
            }
            this
        }

        /// Takes a line; `within` is the table that is just made.
        fn take<'a>(&mut self, line: &'a str, within: &mut Option<&'a str>) {
            let sql = line.trim_end_matches([';', ',']);
            if let Some(rest) = line.strip_prefix("create table atlas.") {
                *within = rest.strip_suffix(" (");
            } else if line == ");" {
                *within = None;
            } else if let Some(table) = within {
                self.inside(table, sql);
            } else if let Some(rest) = sql.strip_prefix("alter table atlas.") {
                let (table, rest) = rest.split_once(' ').unwrap_or_default();
                if let Some(rest) = rest.strip_prefix("drop constraint ") {
                    self.0.remove(&format!("{table}: {}", rest.trim_matches('"')));
                } else if let Some(rest) = rest.strip_prefix("drop column ") {
                    self.0.remove(&format!("{table}.{}", rest.trim_matches('"')));
                } else if let Some(rest) = rest.strip_prefix("add column ") {
                    self.inside(table, rest);
                } else if let Some(rest) = rest.strip_prefix("add constraint ")
                    && !rest.starts_with('"')
                {
                    let name = rest.split(' ').next().unwrap_or_default();
                    self.0.insert(name.to_owned(), sql.to_owned());
                } else if let Some(rest) = rest.strip_prefix("add ") {
                    self.inside(table, rest);
                }
            } else {
                let name = match sql.split_once(" is '") {
                    Some((of, _)) if sql.starts_with("comment on ") => of.to_owned(),
                    _ => sql.to_owned(),
                };
                self.0.insert(name, sql.to_owned());
            }
        }

        fn inside(&mut self, table: &str, sql: &str) {
            let name = match sql.strip_prefix("constraint \"").and_then(|rest| rest.split_once('"'))
            {
                Some((name, _)) => format!("{table}: {name}"),
                None if is_of_whole_table(sql) => format!("{table}: key"),
                None => {
                    let column = sql.split(' ').next().unwrap_or_default();
                    format!("{table}.{}", column.trim_matches('"'))
                }
            };
            self.0.insert(name, sql.to_owned());
        }

        fn has(&self, name: &str, sql: &str) -> bool {
            self.0.get(name).or_else(|| self.0.get(sql)).is_some_and(|defined| defined == sql)
                || self.0.contains_key(sql)
        }
    }

    /// What a new migration has to say so that the database has the tables of the specifications.
    fn lacking(defined: &Defined) -> Vec<String> {
        let mut statements = vec![];
        for table in TABLES {
            let wanted = definitions(table);
            let is_new = !defined.0.contains_key(&format!("{}.closed_at", table.name));
            for one in &wanted {
                if defined.has(&one.name, &one.sql) {
                    continue;
                }
                let is_constraint = one.sql.starts_with("constraint ");
                if is_constraint && defined.0.contains_key(&one.name) {
                    statements.push(dropping(&one.name));
                }
                match one.place {
                    Place::Inside if is_new => statements.push(format!("    {},", one.sql)),
                    _ => statements.push(one.as_alteration(table.name)),
                }
            }
            let is_wanted = |name: &&String| wanted.iter().any(|one| one.name == **name);
            let is_column = |name: &str| name.starts_with(&format!("{}.", table.name));
            // Rules of rows, which no specification tells, are named without a column.
            let is_of_column = |name: &str| {
                let rule = name.strip_prefix(table.name).and_then(|name| name.strip_prefix(": "));
                rule.is_some_and(|rule| rule.contains(": "))
            };
            let names = defined.0.keys().filter(|name| is_column(name) || is_of_column(name));
            statements.extend(names.filter(|name| !is_wanted(name)).map(|name| dropping(name)));
        }
        statements
    }

    fn dropping(name: &str) -> String {
        match name.split_once(": ") {
            Some((table, rule)) => format!("alter table atlas.{table} drop constraint \"{rule}\";"),
            None => {
                let (table, column) = name.split_once('.').unwrap_or_default();
                format!("alter table atlas.{table} drop column \"{column}\";")
            }
        }
    }

    #[test]
    fn the_migrations_make_the_tables_of_the_specifications() {
        let lacking = lacking(&Defined::of(&read(folder()).unwrap()));
        assert!(
            lacking.is_empty(),
            "the tables of src/compile/schema/tables.rs are not those of the database. Put this into a new \
             file of api/migrations with the next number (a column that must be filled also needs a value for \
             the rows that are there):\n\n{}\n",
            lacking.join("\n")
        );
    }

    #[test]
    fn says_what_a_new_migration_needs() {
        let mut migrations = read(folder()).unwrap();
        let add = |migrations: &mut Vec<Migration>, sql: &str| {
            migrations.push(Migration { number: 999, name: "x".to_owned(), sql: sql.to_owned() });
        };
        let old = "alter table atlas.parks drop column year;\n\
                   alter table atlas.parks drop constraint \"year: a year, 1000 to 2100\";\n\
                   alter table atlas.sources drop constraint \"quality: a word of its list\";\n\
                   alter table atlas.sources add constraint \"quality: a word of its list\" check (quality in ('x'));\n\
                   alter table atlas.links add column gone text;";
        add(&mut migrations, old);
        let lacking = lacking(&Defined::of(&migrations));
        let begins = |start: &str| lacking.iter().any(|statement| statement.starts_with(start));
        assert!(begins("alter table atlas.parks add column year text;"), "{lacking:#?}");
        assert!(begins(
            "alter table atlas.parks add constraint \"year: a year, 1000 to 2100\" check"
        ));
        assert!(begins(
            "alter table atlas.sources drop constraint \"quality: a word of its list\";"
        ));
        assert!(begins("alter table atlas.sources add constraint \"quality: a word of its list\""));
        assert!(begins("alter table atlas.links drop column \"gone\";"));
        assert_eq!(lacking.len(), 5, "{lacking:#?}");
        add(&mut migrations, &lacking.join("\n"));
        assert!(super::tests::lacking(&Defined::of(&migrations)).is_empty());
    }

    #[test]
    fn names_of_constraints_are_kept_whole_by_postgresql() {
        /// NAMEDATALEN less its last byte.
        const MAX_BYTES: usize = 63;
        for one in TABLES.iter().flat_map(definitions) {
            let name =
                one.sql.strip_prefix("constraint \"").and_then(|rest| rest.split('"').next());
            assert!(name.is_none_or(|name| name.len() <= MAX_BYTES), "{}", one.sql);
        }
    }

    #[test]
    fn reads_only_files_that_are_named_by_their_place() {
        let name = |file: &str| number_and_name(Path::new(file));
        assert_eq!(name("a/001_roles.sql"), Some((1, "roles".to_owned())));
        assert_eq!(name("012_a_b.sql"), Some((12, "a_b".to_owned())));
        for file in ["roles.sql", "x_roles.sql", "001_.sql", "001_a b.sql", "001_a'b.sql"] {
            assert_eq!(name(file), None, "{file}");
        }
    }
}
