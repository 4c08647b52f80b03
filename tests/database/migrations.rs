//! Migrations: each once, in order, and over a database that already has rows.

use std::fmt::Write as _;
use std::path::Path;

use township_atlas::compile::database::migrations::{Migration, read, script};
use township_atlas::compile::database::schema;

use crate::cluster::Database;
use crate::scratch::Scratch;
use crate::{export, project, with_tables, written};

fn all() -> Vec<Migration> {
    read(&project().join("api/migrations")).unwrap()
}

/// Columns, constraints, indexes, comments and triggers of the operators' tables, one a line.
const CATALOG: &str = "
    select 'column', attrelid::regclass, attname, atttypid::regtype, attnotnull, attidentity, pg_get_expr(adbin, adrelid),
        col_description(attrelid, attnum)
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid in (select format('atlas.%I', name)::regclass from atlas.tables) and attnum > 0 and not attisdropped
    order by 1, 2, 3;
    select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)
    from pg_constraint where conrelid in (select format('atlas.%I', name)::regclass from atlas.tables) order by 2, 3;
    select 'index', indexdef from pg_indexes where schemaname = 'atlas' and tablename in (select name from atlas.tables) order by 2;
    select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 2;
    select 'table', name, row_key, obj_description(format('atlas.%I', name)::regclass) from atlas.tables order by 2;
    select 'reference', table_name, column_name, shape, target from atlas.reference_columns order by 2, 3, 4;";

#[test]
fn each_is_applied_once() {
    let Some(database) = Database::empty("migrated_twice") else { return };
    let migrate = written(&["migrate"], "");
    let applied = database.sql(&migrate);
    let names = all().into_iter().map(|one| format!("applied: {:03}_{}", one.number, one.name));
    assert_eq!(applied.lines().collect::<Vec<_>>(), names.collect::<Vec<_>>());
    let before = database.sql("select number, name, applied_at from atlas.migrations order by 1");
    assert_eq!(database.sql(&migrate), "", "the second time there is nothing to do");
    assert_eq!(
        database.sql("select number, name, applied_at from atlas.migrations order by 1"),
        before
    );
}

#[test]
fn one_that_fails_leaves_nothing_behind() {
    let Some(database) = Database::empty("migration_that_fails") else { return };
    let mut migrations = all();
    migrations.push(Migration {
        number: 999,
        name: "broken".to_owned(),
        sql: "create table atlas.half (id int);\nselect 1 / 0;".to_owned(),
    });
    assert!(!database.try_as("postgres", &script(&migrations)).is_good);
    let found = database
        .sql("select to_regclass('atlas.half') is null, max(number) < 999 from atlas.migrations");
    assert_eq!(found, "t|t");
}

#[test]
fn the_migrations_make_what_the_specifications_say() {
    let Some(migrated) = with_tables("migrated") else { return };
    let specified = Database::empty("specified").unwrap();
    let mut migrations = all();
    let tables = migrations.iter_mut().find(|one| one.name == "tables").unwrap();
    tables.sql = schema::script();
    // Those that change the tables later, or add one, have nothing to do.
    let changes =
        |sql: &str| sql.contains("alter table atlas.") || sql.contains("create table atlas.");
    let is_of_tables = |one: &Migration| !changes(&one.sql) || one.number < 10;
    migrations.retain(is_of_tables);
    specified.sql(&script(&migrations));
    let [migrated, specified] = [migrated, specified].map(|database| database.sql(CATALOG));
    assert!(migrated.lines().count() > 700, "{}", migrated.lines().count());
    for (one, other) in migrated.lines().zip(specified.lines()) {
        assert_eq!(one, other);
    }
    assert_eq!(migrated.lines().count(), specified.lines().count());
}

/// Rows as they were put in after the migration with this number, and never changed since: of a later one
/// that changes a table, they are what a base had before.
const ROWS_AFTER: &[(u32, &str)] = &[(
    6,
    "insert into atlas.sources (id, title, quality, linkable) values ('s', '公报', 'official', 'no');
     insert into atlas.base (id, name_zh, name_en, region_zh, region_en, organisation_zh, about_zh, about_en, sources)
         values ('sample', '图谱', 'Atlas', '省', 'Province', '基地', '说明。', 'About.', 's');
     insert into atlas.counties (code, name_zh, name_en, pinyin, kind, sources)
         values ('990001', '橙县', 'Orange County', 'cheng xian', 'county', 's');
     insert into atlas.products (id, name_zh, pinyin, category, county, harvest_months, motif, summary_zh, sources)
         values ('red-orange', '红橙', 'hong cheng', 'fruit', '990001', '11; 12', 'orange', '说明。', 's');
     insert into atlas.opportunities (id, side, kind, title_zh, organisation_zh, published, summary_zh, sources)
         values ('need', 'need', 'equipment', '求购', '公司', '2025-03', '说明。', 's');
     insert into atlas.inquiries (opportunity, name, contact, message) values ('need', '李', '123456', '您好');
     update atlas.products set name_en = 'Red Orange', closed_at = null;",
)];

#[test]
fn rows_of_an_older_version_come_through_every_later_one() {
    let Some(database) = Database::empty("upgraded") else { return };
    let migrations = all();
    let mut n_checked = 0;
    for n_applied in 1..=migrations.len() {
        database.sql(&script(&migrations[..n_applied]));
        let number = migrations[n_applied - 1].number;
        for (_, rows) in ROWS_AFTER.iter().filter(|(after, _)| *after == number) {
            database.sql(rows);
        }
        if ROWS_AFTER.iter().any(|(after, _)| *after <= number) {
            let kept = "select (select string_agg(concat_ws(' ', id, name_en, county, harvest_months), ';') from atlas.products),
                (select string_agg(concat_ws(' ', opportunity, name, message, status), ';') from atlas.inquiries),
                (select count(*) from atlas.changes)";
            let row = "red-orange Red Orange 990001 11; 12|need 李 您好 new|1";
            assert_eq!(database.sql(kept), row, "after migration {number}");
            n_checked += 1;
        }
    }
    assert!(n_checked > 0);
    let scratch = Scratch::new("database-upgraded");
    let tables = scratch.join("tables");
    export(&database, &tables);
    let checked = written(&["check", "--tables", tables.to_str().unwrap()], "");
    assert!(checked.contains("The tables can be published"), "{checked}");
}

#[test]
fn a_folder_without_migrations_is_told() {
    let folder = Scratch::new("database-no-migrations");
    let error = read(&folder.join("")).unwrap_err().to_string();
    assert!(error.contains("has no migrations"), "{error}");
    let mut twice = String::new();
    for name in ["001_a", "001_b"] {
        std::fs::write(folder.join(&format!("{name}.sql")), "").unwrap();
        let _ = write!(twice, "{name} ");
    }
    let error = read(&folder.join("")).unwrap_err().to_string();
    assert!(error.contains("have one number"), "{twice}: {error}");
    assert!(read(Path::new("no/such/folder")).is_err());
}
