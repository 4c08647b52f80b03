//! Loading tables: what changes, what does not, and what is refused.

use std::fs;
use std::path::Path;

use township_atlas::compile::schema::spec::TableId;

use crate::scratch::{Scratch, copy_files, good_tables, read_files};
use crate::{atlas, export, exported_rows, load, path, project, with_rows, with_tables, written};

/// Everything that a load could change: rows with their places and stamps, and how long history is.
const ALL: &str = "
    select row_key, name, string_agg(md5(row::text), ',' order by row::text)
    from atlas.tables, lateral query_to_xml(format('select * from atlas.%I order by position', name), true, true, '') as row
    group by row_key, name order by name;
    select count(*) from atlas.changes;";

#[test]
fn loading_again_changes_nothing() {
    let Some(database) = with_rows("loaded_again") else { return };
    let before = database.sql(ALL);
    assert_eq!(load(&database, &good_tables()), "Nothing changed.");
    assert_eq!(database.sql(ALL), before);
}

/// A copy of the small good tables with this text in the place of that.
fn edited(scratch: &Scratch, edits: &[(&str, &str, &str)]) -> std::path::PathBuf {
    let tables = scratch.join("edited");
    copy_files(&good_tables(), &tables);
    for (file, from, to) in edits {
        let text = fs::read_to_string(tables.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(tables.join(file), text.replacen(from, to, 1)).unwrap();
    }
    tables
}

#[test]
fn a_load_says_what_it_does_and_touches_no_other_row() {
    let Some(database) = with_rows("loaded_changes") else { return };
    let scratch = Scratch::new("database-changes");
    let tables = edited(
        &scratch,
        &[
            ("clusters.csv", "food,pillar,", "metal,leading,钢,Steel,s-gazette\nfood,pillar,"),
            ("statements.csv", "A sample.", "One sample."),
            ("stories.csv", "held-plum,待核的故事。,A story that waits.,s-held\n", ""),
        ],
    );
    let stamps = "select 'cluster', changed_at from atlas.clusters where id = 'food'; select changed_at from atlas.products order by id";
    let before = database.sql(stamps);
    let told = load(&database, &tables);
    assert_eq!(told, "clusters: 1 new, 1 moved\nstatements: 1 changed\nstories: 1 closed");
    assert_eq!(database.sql(stamps), before, "a row that only moved is as old as before");
    let history = "select table_name, row_key, old_row ->> 'text_en', is_deletion, changed_by from atlas.changes order by id";
    let rows = "stories|2|A story that waits.|f|postgres\nstatements|mission|A sample.|f|postgres";
    let mut found: Vec<_> = database.sql(history).lines().map(str::to_owned).collect();
    found.sort_by_key(|line| !line.starts_with("stories"));
    assert_eq!(found.join("\n"), rows);
    assert_eq!(
        database
            .sql("select closed_at = current_date from atlas.stories where product = 'held-plum'"),
        "t"
    );
    let folder = scratch.join("exported");
    export(&database, &folder);
    assert_eq!(read_files(&folder), read_files(&tables));

    let told = load(&database, &good_tables());
    assert_eq!(told, "clusters: 1 closed, 1 moved\nstatements: 1 changed\nstories: 1 opened again");
    export(&database, &folder);
    assert_eq!(read_files(&folder), read_files(&good_tables()));
    assert_eq!(database.sql("select count(*) from atlas.stories"), "2", "it is the same row");
}

#[test]
fn a_dry_run_says_the_same_and_changes_nothing() {
    let Some(database) = with_rows("loaded_dry") else { return };
    let scratch = Scratch::new("database-dry");
    let tables = edited(&scratch, &[("statements.csv", "A sample.", "One sample.")]);
    let before = database.sql(ALL);
    let script = written(&["sql", "--tables", path(&tables)], "");
    let told = database.sql(&format!("\\set dry_run 1\n{script}"));
    assert_eq!(told, "statements: 1 changed\nThis was a dry run: nothing was written.");
    assert_eq!(database.sql(ALL), before);
}

#[test]
fn rows_may_change_places_and_what_makes_them_one() {
    let Some(database) = with_rows("loaded_swaps") else { return };
    let scratch = Scratch::new("database-swaps");
    // Two lists say of each other's place what they said of their own; a word is read in two ways.
    let tables = edited(
        &scratch,
        &[
            (
                "demonstrations.csv",
                "demo-orange,municipal,2,2021,990001,990001100,橙子村,Chengzi Village,红橙,Red orange,red-orange;held-plum,公示名单。,As put to public notice.,s-gazette\ndemo-rice,agri-industry-town,,,990001,990001200,,,蓝米,Blue rice,blue-rice,,,s-mirror",
                "demo-rice,municipal,2,2021,990001,990001100,橙子村,Chengzi Village,红橙,Red orange,red-orange;held-plum,公示名单。,As put to public notice.,s-gazette\ndemo-orange,agri-industry-town,,,990001,990001200,,,蓝米,Blue rice,blue-rice,,,s-mirror",
            ),
            (
                "readings.csv",
                "重庆,chong qing,municipality,",
                "重庆,chong qing,municipality,\n重庆,zhong qing,elsewhere,",
            ),
            ("seasons.csv", "green-tea,3,picked", "green-tea,4,picked"),
        ],
    );
    let told = load(&database, &tables);
    assert_eq!(
        told,
        "demonstrations: 2 changed, 2 moved\nreadings: 1 new\nseasons: 1 new, 1 closed"
    );
    assert_eq!(load(&database, &tables), "Nothing changed.");
    let folder = scratch.join("exported");
    export(&database, &folder);
    assert_eq!(read_files(&folder), read_files(&tables));
    load(&database, &good_tables());
    export(&database, &folder);
    assert_eq!(read_files(&folder), read_files(&good_tables()));
}

#[test]
fn tables_with_errors_are_not_loaded() {
    let scratch = Scratch::new("database-errors");
    let tables = edited(&scratch, &[("products.csv", "fruit,990001", "friut,990001")]);
    let run = atlas(&["sql", "--tables", path(&tables)], "");
    assert!(!run.is_good);
    assert_eq!(run.out, "", "psql gets nothing");
    assert!(run.err.contains("[word]") && run.err.contains("nothing was written"), "{}", run.err);
}

#[test]
fn only_the_owner_loads_and_only_where_there_are_tables() {
    let Some(database) = with_rows("loaded_by_others") else { return };
    let script = written(&["sql", "--tables", path(&good_tables())], "");
    database.sql("create role loader login in role atlas_editor");
    let run = database.try_as("loader", &script);
    assert!(run.err.contains("Load the tables as the owner"), "{}", run.err);
    let empty = crate::cluster::Database::empty("loaded_nowhere").unwrap();
    let run = empty.try_as("postgres", &script);
    assert!(
        run.err.contains("run `scripts/atlas migrate | psql -X DATABASE` first"),
        "{}",
        run.err
    );
}

#[test]
fn a_load_that_fails_changes_nothing() {
    let Some(database) = with_rows("loaded_half") else { return };
    let before = database.sql(ALL);
    let script = written(&["sql", "--tables", path(&good_tables())], "");
    let script = script
        .replace("Sample Atlas", "Another Atlas")
        .replace("call atlas.check_all();", "select 1 / 0;");
    assert!(!database.try_as("postgres", &script).is_good);
    assert_eq!(database.sql(ALL), before);
    // Half of the script, as of a pipe that broke.
    let half: String = script.chars().take(script.chars().count() / 2).collect();
    let _psql_may_take_the_end_for_a_good_one = database.try_as("postgres", &half);
    assert_eq!(database.sql(ALL), before);
}

/// The files of both folders compile to the same data, byte for byte.
fn assert_same_site(scratch: &Scratch, tables: &Path, other: &Path) {
    let built = |tables: &Path, name: &str| {
        let out = scratch.join(name);
        written(&["build", "--tables", path(tables), "--out", path(&out)], "");
        read_files(&out)
    };
    let (built, rebuilt) = (built(tables, "built"), built(other, "rebuilt"));
    assert!(!built.is_empty());
    for ((path, bytes), (other_path, other_bytes)) in built.iter().zip(&rebuilt) {
        assert_eq!(path, other_path);
        assert!(bytes == other_bytes, "{path} differs");
    }
    assert_eq!(built.len(), rebuilt.len());
}

fn check_round_trip(folder: &str) {
    let name = folder.replace(['/', '-'], "_");
    let Some(database) = with_tables(&format!("trip_{name}")) else { return };
    let scratch = Scratch::new(&format!("database-trip-{name}"));
    let (tables, exported) = (project().join(folder), scratch.join("exported"));
    load(&database, &tables);
    export(&database, &exported);
    let is_same = |file: &&(String, Vec<u8>)| {
        fs::read(tables.join(&file.0)).is_ok_and(|bytes| bytes == file.1)
    };
    let exported_files = read_files(&exported);
    assert_eq!(exported_files.len(), TableId::ALL.len());
    // The same files make the same site, which takes seconds to see. Those that a spreadsheet wrote are others.
    if exported_files.iter().all(|file| is_same(&file)) {
        return;
    }
    for extra in ["boundaries.geojson", "images"] {
        assert!(!tables.join(extra).exists(), "{extra}: copy it, as it stays beside a database");
    }
    assert_same_site(&scratch, &tables, &exported);
}

#[test]
fn tables_of_a_spreadsheet_make_the_same_site_when_they_come_back() {
    let Some(database) = with_tables("trip_spreadsheet") else { return };
    let scratch = Scratch::new("database-trip-spreadsheet");
    let (tables, exported) = (scratch.join("tables"), scratch.join("exported"));
    copy_files(&good_tables(), &tables);
    for id in TableId::ALL {
        let text = fs::read_to_string(tables.join(id.file())).unwrap();
        let text = text
            .replace('\n', "\r\n")
            .replace("s-gazette", "\"s-gazette\"")
            .replace("\"s-gazette\";", "s-gazette;");
        fs::write(tables.join(id.file()), format!("\u{FEFF}{text}\r\n")).unwrap();
    }
    load(&database, &tables);
    export(&database, &exported);
    assert!(read_files(&tables) != read_files(&exported));
    assert_same_site(&scratch, &tables, &exported);
}

#[test]
fn the_shipped_tables_come_back_as_they_were() {
    check_round_trip("tables");
}

#[test]
fn the_small_tables_come_back_as_they_were() {
    check_round_trip("tests/fixtures/tables");
}

#[test]
fn the_tables_of_the_journeys_come_back_as_they_were() {
    check_round_trip("tests/fixtures/journeys");
}

#[test]
fn a_base_without_optional_tables_comes_back_as_it_was() {
    check_round_trip("tests/fixtures/second-base");
}

#[test]
fn any_text_comes_back_as_it_was() {
    let Some(database) = with_rows("loaded_hostile") else { return };
    let scratch = Scratch::new("database-hostile");
    let texts = [
        "\\.",
        "\\N",
        "\\",
        "a\\",
        "\\n\\t",
        "\\\\.",
        "a\tb",
        "a\n\\.\nb",
        "a\r\nb\rc",
        "'",
        "''",
        "';",
        "\"a\"\"",
        "'); drop table atlas.products; --",
        "$$; select 1; $$",
        ":name :'name' :\"name\"",
        "\\copy x from y",
        "\\! ls",
        "\\q",
        "NULL",
        "null\\",
        "{a,b}",
        "{}",
        "(a,b)",
        "%s %I $1 {0}",
        "E'\\x41'",
        "=1+1",
        "-5",
        "a;b;;c",
        "x,y",
        "a|b",
        "𠮷野家𬜬〇",
        "e\u{301} é",
        "ﬁ ﷽",
        "<script>alert(1)</script>",
        "/* -- */",
        "copy x from stdin;",
        "row\ta",
        "end",
    ];
    let mut rows = String::new();
    for (idx, text) in texts.iter().enumerate() {
        let id = format!("hostile-{idx}");
        township_atlas::text::csv::write_row(
            &mut rows,
            [id.as_str(), "mission", text, text, "s-gazette"],
        );
    }
    let tables = scratch.join("tables");
    copy_files(&good_tables(), &tables);
    let file = tables.join("statements.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text + &rows.replace("s-gazette\r\n", "s-gazette\n")).unwrap();
    assert_eq!(load(&database, &tables), format!("statements: {} new", texts.len()));
    assert_eq!(load(&database, &tables), "Nothing changed.");
    let found = database
        .sql("select bool_and(text_zh = text_en) from atlas.statements where id like 'hostile-%'");
    assert_eq!(found, "t");
    let found = exported_rows(&database, &scratch.join("exported"), "statements.csv");
    let wanted: Vec<_> =
        fs::read_to_string(&file).unwrap().lines().skip(1).map(str::to_owned).collect();
    assert_eq!(found, wanted);
}
