//! New ids, and two rows that are one.

use crate::scratch::Scratch;
use crate::{export, path, with_rows, written};

#[test]
fn what_names_a_product_follows_its_new_id() {
    let Some(database) = with_rows("renamed") else { return };
    database.sql("update atlas.products set id = 'crimson-orange' where id = 'red-orange'");
    for (sql, found) in [
        ("select featured from atlas.base", "crimson-orange;green-tea"),
        ("select count(*) from atlas.certifications where product = 'crimson-orange'", "2"),
        (
            "select \"to\" from atlas.links where \"to\" like '%orange' and \"from\" = 'orange-company'",
            "product:crimson-orange",
        ),
        ("select products from atlas.industries where id = 'citrus'", "crimson-orange;held-plum"),
        ("select \"to\" from atlas.aliases where \"from\" = 'red-orange'", "crimson-orange"),
        ("select \"to\" from atlas.aliases where \"from\" = 'older-orange'", "red-orange"),
    ] {
        assert_eq!(database.sql(sql), found, "{sql}");
    }
    let scratch = Scratch::new("database-renamed");
    let tables = scratch.join("tables");
    export(&database, &tables);
    assert!(written(&["check", "--tables", path(&tables)], "").contains("can be published"));

    database.sql("update atlas.products set id = 'red-orange' where id = 'crimson-orange'");
    let open = database.sql("select string_agg(\"from\" || '>' || \"to\", ' ' order by \"from\") from atlas.aliases where closed_at is null");
    assert_eq!(
        open,
        "crimson-orange>red-orange old-orange>older-orange old-plum>held-plum older-orange>red-orange oldest-plum>old-plum"
    );
    export(&database, &tables);
    assert!(written(&["check", "--tables", path(&tables)], "").contains("can be published"));
}

#[test]
fn what_names_other_rows_follows_too() {
    let Some(database) = with_rows("renamed_others") else { return };
    database.sql(
        "update atlas.sources set id = 's-bulletin' where id = 's-gazette';
         update atlas.organisations set id = 'bank-of-the-river' where id = 'river-bank';
         update atlas.townships set code = '990001101' where code = '990001100';
         update atlas.clusters set id = 'foods' where id = 'food';",
    );
    for (sql, found) in [
        ("select sources from atlas.counties where code = '990002'", "s-bulletin;s-chronicle"),
        ("select \"from\" from atlas.links where kind = 'lends'", "bank-of-the-river"),
        ("select townships from atlas.products where id = 'red-orange'", "990001101;990001200"),
        ("select township from atlas.parks where id = 'orange-park'", "990001101"),
        ("select cluster from atlas.industries where id = 'citrus'", "foods"),
        ("select count(*) from atlas.aliases", "4"),
    ] {
        assert_eq!(database.sql(sql), found, "{sql}");
    }
    let scratch = Scratch::new("database-renamed-others");
    let tables = scratch.join("tables");
    export(&database, &tables);
    assert!(written(&["check", "--tables", path(&tables)], "").contains("can be published"));
}

#[test]
fn two_products_that_are_one_are_merged() {
    let Some(database) = with_rows("merged") else { return };
    let refusal =
        database.refusal("postgres", "call atlas.merge_product('held-plum', 'red-orange')");
    assert!(refusal.contains("stories: no two open rows say the same"), "{refusal}");
    database.sql("update atlas.stories set closed_at = current_date where product = 'held-plum'");
    let merge = "call atlas.merge_product('held-plum', 'red-orange')";
    let refusal = database.refusal("postgres", merge);
    assert!(refusal.contains("links: no two open rows say the same"), "{refusal}");
    database
        .sql("update atlas.links set closed_at = current_date where \"to\" = 'product:held-plum'");
    database.sql(merge);
    for (sql, found) in [
        ("select closed_at = current_date from atlas.products where id = 'held-plum'", "t"),
        ("select products from atlas.industries where id = 'citrus'", "red-orange"),
        (
            "select string_agg(product, ' ') from atlas.certifications where kind = 'gi-agricultural'",
            "blue-rice red-orange",
        ),
        ("select \"to\" from atlas.aliases where \"from\" = 'held-plum'", "red-orange"),
    ] {
        assert_eq!(database.sql(sql), found, "{sql}");
    }
    let scratch = Scratch::new("database-merged");
    let tables = scratch.join("tables");
    export(&database, &tables);
    assert!(written(&["check", "--tables", path(&tables)], "").contains("can be published"));
    for wrong in
        ["'held-plum', 'red-orange'", "'red-orange', 'red-orange'", "'nothing', 'red-orange'"]
    {
        let refusal = database.refusal("postgres", &format!("call atlas.merge_product({wrong})"));
        assert!(refusal.contains("Name two open products"), "{refusal}");
    }
}
