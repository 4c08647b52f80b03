//! What staff do by hand: change, add, close; and what is written down of it.

use crate::scratch::{Scratch, good_tables};
use crate::{exported_rows, load, with_rows};

/// A database with somebody who edits it.
fn with_editor(name: &str) -> Option<crate::cluster::Database> {
    let database = with_rows(name)?;
    database.sql(&format!("create role {name} login in role atlas_editor"));
    Some(database)
}

#[test]
fn a_change_is_stamped_kept_in_history_and_exported() {
    let Some(database) = with_editor("anna") else { return };
    let before = database.sql("select changed_at from atlas.products where id = 'green-tea'");
    database.run("anna", "update atlas.products set name_en = 'Greener Tea', changed_by = 'somebody else' where id = 'green-tea'");
    let found = database.sql(&format!(
        "select changed_by, changed_at > '{before}' from atlas.products where id = 'green-tea'"
    ));
    assert_eq!(found, "anna|t");
    let history = "select table_name, row_key, old_row ->> 'name_en', old_row ? 'hold', changed_by, is_deletion from atlas.changes";
    assert_eq!(database.run("anna", history), "products|green-tea|Green Tea|f|anna|f");
    let scratch = Scratch::new("database-changed");
    let rows = exported_rows(&database, &scratch.join("tables"), "products.csv");
    assert!(rows.iter().any(|row| row.starts_with("green-tea,茶区绿茶,Greener Tea,")), "{rows:#?}");
    database.run("anna", "update atlas.products set name_en = name_en");
    assert_eq!(database.sql("select count(*) from atlas.changes"), "1", "nothing changed");
}

#[test]
fn a_claim_counts_where_the_api_checked_it() {
    let Some(database) = with_editor("beate") else { return };
    let claiming = |claims: &str| {
        format!(
            "set request.jwt.claims = '{claims}'; update atlas.clusters set name_en = name_en || 'x' returning changed_by"
        )
    };
    let as_editor = claiming("{\"email\":\"boss@example.org\"}");
    assert_eq!(database.run("beate", &as_editor), "beate", "anybody can set it in psql");
    let who = |claims: &str| {
        database.run(
            "authenticator",
            &format!("set request.jwt.claims = '{claims}'; select atlas.who()"),
        )
    };
    database.sql("grant usage on schema atlas to authenticator");
    assert_eq!(who("{\"email\":\"anna@example.org\",\"sub\":\"7\"}"), "anna@example.org");
    assert_eq!(who("{\"sub\":\"7\"}"), "7");
    assert_eq!(who("{\"role\":\"web_anon\"}"), "authenticator");
    assert_eq!(who(""), "authenticator");
}

#[test]
fn new_rows_stand_at_the_end_and_closed_ones_are_left_out() {
    let Some(database) = with_editor("carla") else { return };
    database.run("carla", "insert into atlas.sources (id, title, quality, linkable, position) values ('s-new', '新公报', 'official', 'no', null)");
    database.run("carla", "update atlas.statements set sources = 's-new; s-gazette'");
    database.run(
        "carla",
        "update atlas.stories set closed_at = '2026-01-31' where product = 'held-plum'",
    );
    let scratch = Scratch::new("database-closed");
    let folder = scratch.join("tables");
    let sources = exported_rows(&database, &folder, "sources.csv");
    assert_eq!(sources.last().unwrap(), "s-new,新公报,,,,official,no");
    let stories = std::fs::read_to_string(folder.join("stories.csv")).unwrap();
    assert!(stories.contains("red-orange") && !stories.contains("held-plum"));
    assert_eq!(load(&database, &folder), "Nothing changed.", "what was exported is what is there");
    assert_eq!(
        load(&database, &good_tables()),
        "sources: 1 closed\nstatements: 1 changed\nstories: 1 opened again"
    );
}

#[test]
fn rows_are_not_deleted() {
    let Some(database) = with_editor("doris") else { return };
    for role in ["doris", "postgres"] {
        let refusal = database.refusal(role, "delete from atlas.statements");
        assert!(refusal.contains("Rows of statements are closed, not deleted."), "{refusal}");
        assert!(
            refusal.contains("update atlas.statements set closed_at = current_date"),
            "{refusal}"
        );
    }
    let refusal = database
        .refusal("doris", "begin; set local atlas.loading = 'on'; delete from atlas.statements");
    assert!(refusal.contains("closed, not deleted"), "not the owner's load: {refusal}");
    assert!(
        database.refusal("postgres", "truncate atlas.statements").contains("closed, not deleted")
    );
    assert!(database.refusal("doris", "truncate atlas.statements").contains("permission denied"));
    database.sql("begin; set local atlas.loading = 'on'; delete from atlas.statements; commit");
    assert_eq!(database.sql("select row_key, is_deletion from atlas.changes"), "mission|t");
}

#[test]
fn what_a_row_names_is_there_and_open() {
    let Some(database) = with_editor("erna") else { return };
    for (sql, told) in [
        (
            "update atlas.products set county = '990009' where id = 'blue-rice'",
            "Key (county)=(990009) is not present in table \"counties\"",
        ),
        (
            "update atlas.products set sources = 's-gazette; s-none' where id = 'blue-rice'",
            "products, row blue-rice: sources names \"s-none\", which is no row of sources.",
        ),
        (
            "update atlas.certifications set area_townships = '990001999' where product = 'red-orange' and kind = 'gi-product'",
            "area_townships names \"990001999\", which is no row of townships.",
        ),
        (
            "update atlas.certifications set area_townships = '990002100' where product = 'red-orange' and kind = 'gi-product'",
            "the product's county",
        ),
        (
            "insert into atlas.townships (code, name_zh, pinyin, kind, sources) values ('980001100', '镇', 'zhen', 'town', 's-gazette')",
            "townships, row 980001100: code names \"980001\", which is no row of counties.",
        ),
        (
            "update atlas.links set \"to\" = 'product:no-fruit' where \"to\" = 'product:red-orange'",
            "to names \"no-fruit\", which is no row of products.",
        ),
        (
            "update atlas.links set \"to\" = 'no-bank' where \"to\" = 'product:red-orange'",
            "to names \"no-bank\", which is no row of organisations.",
        ),
        ("update atlas.base set featured = 'red-orange;no-tea'", "featured names \"no-tea\""),
        (
            "insert into atlas.aliases values ('lost', 'nowhere')",
            "aliases, row lost: it leads to no open product.",
        ),
        (
            "insert into atlas.aliases values ('green-tea', 'red-orange')",
            "aliases, row green-tea: that is the id of an open product",
        ),
        (
            "insert into atlas.aliases values ('ring-a', 'ring-b'), ('ring-b', 'ring-a')",
            "leads to no open product",
        ),
    ] {
        let refusal = database.refusal("erna", sql);
        assert!(refusal.contains(told), "{sql}: {refusal}");
    }
}

#[test]
fn a_row_that_others_name_is_not_closed() {
    let Some(database) = with_editor("frida") else { return };
    let refusal = database.refusal(
        "frida",
        "update atlas.products set closed_at = current_date where id = 'blue-rice'",
    );
    assert!(refusal.contains("products \"blue-rice\" is named by other rows"), "{refusal}");
    for place in ["certifications, row 4: product", "demonstrations, row demo-rice: products"] {
        assert!(refusal.contains(place), "{refusal}");
    }
    database.run(
        "frida",
        "update atlas.certifications set closed_at = current_date where product = 'blue-rice';
         update atlas.demonstrations set products = null where id = 'demo-rice';
         update atlas.products set closed_at = current_date where id = 'blue-rice'",
    );
    let refusal = database.refusal(
        "frida",
        "update atlas.certifications set closed_at = null where product = 'blue-rice'",
    );
    let today = database.sql("select current_date");
    assert!(
        refusal.contains(&format!("product names \"blue-rice\", which was closed on {today}")),
        "{refusal}"
    );
    assert!(
        database
            .refusal("frida", "update atlas.counties set code = '990003' where code = '990001'")
            .contains("townships")
    );
}

#[test]
fn editors_cannot_write_history_or_change_the_schema() {
    let Some(database) = with_editor("gerda") else { return };
    for sql in [
        "delete from atlas.changes",
        "insert into atlas.changes (table_name, row_key, old_row, is_deletion, changed_by) values ('a', 'b', '{}', false, 'c')",
        "update atlas.changes set changed_by = 'x'",
        "update atlas.reference_columns set shape = 'one'",
        "insert into atlas.migrations values (1000, 'x')",
        "create table atlas.more (id int)",
        "create function api_v1.more() returns int language sql as 'select 1'",
    ] {
        assert!(database.refusal("gerda", sql).contains("permission denied"), "{sql}");
    }
    let refusal = database.refusal("gerda", "alter table atlas.products disable trigger all");
    assert!(refusal.contains("must be owner"), "{refusal}");
}

#[test]
fn visitors_see_none_of_the_tables() {
    let Some(database) = with_rows("visited") else { return };
    let as_visitor =
        |sql: &str| database.try_as("authenticator", &format!("set role web_anon; {sql}"));
    let tables = database.sql("select name from atlas.tables union select 'changes' union select 'migrations' union select 'inquiries'");
    for table in tables.lines() {
        let run = as_visitor(&format!("select * from atlas.{table}"));
        assert!(run.err.contains("permission denied"), "{table}: {}", run.err);
    }
    assert!(
        as_visitor("update atlas.products set name_en = 'x'").err.contains("permission denied")
    );
}
