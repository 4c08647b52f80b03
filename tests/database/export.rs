//! `atlas export` as staff run it: what it leaves alone, and what it refuses.

use std::fs;

use crate::scratch::{Scratch, copy_files, good_tables, read_files};
use crate::{atlas, exported, path, with_rows, written};

#[test]
fn files_beside_the_tables_stay_and_same_ones_are_not_touched() {
    let Some(database) = with_rows("exported_beside") else { return };
    let scratch = Scratch::new("database-beside");
    let folder = scratch.join("tables");
    copy_files(&good_tables(), &folder);
    fs::create_dir(folder.join("images")).unwrap();
    fs::write(folder.join("images/a.jpg"), "picture").unwrap();
    fs::write(folder.join("boundaries.geojson"), "{}").unwrap();
    let before = read_files(&folder);
    let told = written(&["export", path(&folder)], &exported(&database));
    assert!(told.ends_with("0 files are new or changed.\n"), "{told}");
    assert_eq!(read_files(&folder), before);
    database.sql("update atlas.clusters set name_en = 'Foods' where id = 'food'");
    let told = written(&["export", path(&folder)], &exported(&database));
    assert!(told.ends_with("1 files are new or changed.\n"), "{told}");
    assert_eq!(read_files(&folder).len(), before.len(), "nothing is left beside");
}

#[test]
fn a_stream_that_is_not_whole_leaves_the_folder_as_it_was() {
    let Some(database) = with_rows("exported_half") else { return };
    let scratch = Scratch::new("database-half");
    let folder = scratch.join("tables");
    copy_files(&good_tables(), &folder);
    database.sql("update atlas.products set name_en = 'Changed'");
    let before = read_files(&folder);
    let whole = exported(&database);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let without_end = whole.trim_end().rsplit_once('\n').unwrap().0.to_owned() + "\n";
    for (stream, told) in [
        ("", "nothing came in"),
        (half.as_str(), "it"),
        (without_end.as_str(), "before its end"),
        ("id,name\n1,2\n", "is not what `psql -qAt -X -f api/export.sql` writes"),
        ("psql: error: connection failed\n", "is not what"),
    ] {
        let run = atlas(&["export", path(&folder)], stream);
        assert!(!run.is_good && run.err.contains(told), "{}", run.err);
        assert!(run.err.contains("are as they were"), "{}", run.err);
        assert_eq!(read_files(&folder), before);
    }
}

#[test]
fn a_database_of_another_version_is_told() {
    let Some(database) = with_rows("exported_newer") else { return };
    let scratch = Scratch::new("database-newer");
    let folder = scratch.join("tables");
    database.sql("alter table atlas.parks add column size text");
    let run = atlas(&["export", path(&folder)], &exported(&database));
    assert!(
        run.err.contains("the table parks of the database")
            && run.err.contains("not in this program: size"),
        "{}",
        run.err
    );
    assert!(!folder.exists());
    database.sql(
        "alter table atlas.parks drop column size; alter table atlas.parks drop column kind_en",
    );
    let run = atlas(&["export", path(&folder)], &exported(&database));
    assert!(run.err.contains("not in the database: kind_en"), "{}", run.err);
}

#[test]
fn a_server_that_stops_in_the_midst_is_noticed() {
    let Some(database) = with_rows("exported_stopped") else { return };
    let scratch = Scratch::new("database-stopped");
    let folder = scratch.join("tables");
    let script = fs::read_to_string(crate::project().join("api/export.sql")).unwrap();
    let script = script.replace(
        "copy (select 'whole'",
        "select pg_terminate_backend(pg_backend_pid());\ncopy (select 'whole'",
    );
    let run = database.try_as("postgres", &script);
    assert!(!run.is_good);
    let run = atlas(&["export", path(&folder)], &(run.out + "\n"));
    assert!(!run.is_good && run.err.contains("before its end"), "{}", run.err);
    assert!(!folder.exists());
}

#[test]
fn a_back_up_comes_back_whole() {
    let Some(database) = with_rows("backed_up") else { return };
    database.sql("update atlas.products set name_en = 'Changed' where id = 'red-orange'");
    database.sql("insert into atlas.inquiries (opportunity, name, contact, message) values ('need-press', 'n', '12345', 'm')");
    let restored = crate::cluster::Database::empty("restored").unwrap();
    restored.sql(&database.dump());
    assert_eq!(exported(&restored), exported(&database));
    let beside = "select count(*) from atlas.changes; select count(*) from atlas.inquiries; select max(number) from atlas.migrations";
    assert_eq!(restored.sql(beside), database.sql(beside));
    assert_eq!(crate::load(&restored, &good_tables()), "products: 1 changed");
    assert!(
        restored.refusal("postgres", "delete from atlas.products").contains("closed, not deleted")
    );
}
