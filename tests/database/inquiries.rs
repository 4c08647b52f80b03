//! Inquiries, as visitors send them and staff read them.

use crate::cluster::Database;
use crate::{literal, with_rows};

/// What PostgREST does for a visitor's request.
fn as_visitor(sql: &str) -> String {
    format!("begin; set local role web_anon; {sql}; commit;")
}

fn inquiry(opportunity: &str, name: &str, contact: &str, message: &str) -> String {
    let cells = [opportunity, name, contact, message].map(literal).join(", ");
    as_visitor(&format!(
        "insert into api_v1.inquiries (opportunity, name, contact, message) values ({cells}) returning 1"
    ))
}

#[track_caller]
fn refused(database: &Database, sql: &str, code: &str, told: &str) {
    let refusal = database.refusal("authenticator", sql);
    assert!(refusal.contains(code) && refusal.contains(told), "{sql}: {refusal}");
}

#[test]
fn a_visitor_sends_one_and_staff_work_it_off() {
    let Some(database) = with_rows("inquired") else { return };
    database
        .run("authenticator", &inquiry("need-press", " 李 ", "li@example.org", "还需要吗？\n谢谢"));
    database.sql("create role moderator login in role atlas_editor");
    let found = database.run("moderator", "select opportunity, title_zh, organisation_zh, name, message, status from atlas.inquiries_to_read");
    assert_eq!(found, "need-press|求购榨汁设备|红橙公司|李|还需要吗？\n谢谢|new");
    database.run(
        "moderator",
        "update atlas.inquiries_to_read set status = 'answered', note = '已回电'",
    );
    assert_eq!(database.run("moderator", "select count(*) from atlas.inquiries_to_read"), "0");
    let found = database.run(
        "moderator",
        "select status, note, handled_by, handled_at is not null from atlas.inquiries",
    );
    assert_eq!(found, "answered|已回电|moderator|t");
    for sql in
        ["update atlas.inquiries set message = 'x'", "update atlas.inquiries set handled_by = 'x'"]
    {
        assert!(database.refusal("moderator", sql).contains("permission denied"), "{sql}");
    }
    assert!(
        database
            .refusal("moderator", "update atlas.inquiries set status = 'lost'")
            .contains("status: new, read, answered or refused")
    );
    database.run("moderator", "delete from atlas.inquiries where status = 'answered'");
    assert_eq!(database.sql("select count(*) from atlas.inquiries"), "0");
}

#[test]
fn a_visitor_reads_nothing_and_sets_nothing_else() {
    let Some(database) = with_rows("inquiries_kept") else { return };
    database.run("authenticator", &inquiry("need-press", "李", "123456", "您好"));
    for sql in [
        "select * from api_v1.inquiries",
        "select count(*) from atlas.inquiries",
        "select * from atlas.inquiries_to_read",
        "update api_v1.inquiries set message = 'x'",
        "delete from api_v1.inquiries",
        "insert into api_v1.inquiries (opportunity, name, contact, message) values ('need-press', 'a', '12345', 'b') returning message",
        "insert into atlas.inquiries (opportunity, name, contact, message, status) values ('need-press', 'a', '12345', 'b', 'answered')",
        "insert into atlas.inquiries (opportunity, name, contact, message, sent_at) values ('need-press', 'a', '12345', 'b', '2000-01-01')",
    ] {
        refused(&database, &as_visitor(sql), "42501", "permission denied");
    }
}

#[test]
fn what_is_too_long_or_of_no_opportunity_is_refused() {
    let Some(database) = with_rows("inquiries_refused") else { return };
    let long = |n: usize| "长".repeat(n);
    for (name, contact, message, told) in [
        ("", "12345", "m", "name: 1 to 80 characters"),
        ("  ", "12345", "m", "name: 1 to 80 characters"),
        (&long(81), "12345", "m", "name: 1 to 80 characters"),
        ("n", "1", "m", "contact: 3 to 120 characters"),
        ("n", &long(121), "m", "contact: 3 to 120 characters"),
        ("n", "12345", "", "message: 1 to 2000 characters"),
        ("n", "12345", &long(2_001), "message: 1 to 2000 characters"),
    ] {
        refused(&database, &inquiry("need-press", name, contact, message), "23514", told);
    }
    database.run("authenticator", &inquiry("need-press", &long(80), &long(120), &long(2_000)));
    for id in ["nothing", "", "NEED-PRESS", "'; drop table atlas.inquiries; --"] {
        refused(
            &database,
            &inquiry(id, "n", "12345", "m"),
            "PT404",
            "There is no such need or offer any more.",
        );
    }
    database.sql("update atlas.opportunities set closed_at = current_date where id = 'offer-loan'");
    refused(
        &database,
        &inquiry("offer-loan", "n", "12345", "m"),
        "PT404",
        "There is no such need or offer",
    );
    // What the rows say themselves: what is over is over, what ends today or later is not.
    let day = "to_char(current_date";
    for over in [
        format!("closed = {day}, 'YYYY-MM-DD')"),
        format!("closes = {day} - 1, 'YYYY-MM-DD')"),
        "closes = '2025'".to_owned(),
        "closes = '2025-06'".to_owned(),
    ] {
        let set = |set: &str| {
            database.sql(&format!("update atlas.opportunities set {set} where id = 'need-press'"));
        };
        set(&over);
        let told = "There is no such need or offer any more.";
        refused(&database, &inquiry("need-press", "n", "12345", "m"), "PT404", told);
        set("closed = null, closes = null");
    }
    database.sql(&format!(
        "update atlas.opportunities set closes = {day}, 'YYYY'), closed = {day} + 1, 'YYYY-MM-DD') where id = 'need-press'"
    ));
    database.run("authenticator", &inquiry("need-press", "n", "123456", "m"));
    let nothing = as_visitor(
        "insert into api_v1.inquiries (opportunity, name, contact) values ('need-press', 'n', '12345')",
    );
    refused(&database, &nothing, "23502", "message");
}

#[test]
fn nobody_sends_many_within_an_hour() {
    let Some(database) = with_rows("inquiries_counted") else { return };
    for _ in 0..5 {
        database.run("authenticator", &inquiry("need-press", "n", "Li@example.org", "m"));
    }
    let sixth = inquiry("need-press", "n", " li@EXAMPLE.org ", "m");
    refused(&database, &sixth, "PT429", "There were 5 inquiries from this contact within an hour.");
    database.run("authenticator", &inquiry("need-press", "n", "other@example.org", "m"));
    database.sql("update atlas.inquiries set sent_at = now() - interval '61 minutes'");
    database.run("authenticator", &sixth);

    database.sql("insert into atlas.inquiries (opportunity, name, contact, message) select 'need-press', 'n', 'contact-' || n, 'm' from generate_series(1, 99) as n");
    let another = inquiry("need-press", "n", "another@example.org", "m");
    refused(&database, &another, "PT429", "There are too many inquiries at the moment.");
}
