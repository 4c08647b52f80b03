//! Publishing disturbs no reader, and changes all or nothing; the public may read what is published, and no more.

use township_atlas::compile::database::published;

use crate::bases::{Base, bases, script, shipped};

/// A base whose database is published again, and the script.
fn base(name: &str) -> Option<(&'static Base, String)> {
    let base = bases().iter().find(|base| base.name == name)?;
    Some((base, script(&base.folder)))
}

#[test]
fn publishing_again_leaves_one_release() {
    let Some((base, script)) = base("journeys") else { return };
    let asked = ["api_v1.answer(today_month => 1)", "api_v1.suggest('z')", "api_v1.dataset()"];
    let asked = asked.map(str::to_owned);
    let before = base.ask(&asked);
    base.database.sql(&script);
    assert_eq!(base.ask(&asked), before);
    let tables = base.database.sql("select * from published.tables_of_release()");
    for table in tables.lines() {
        let n = base.database.sql(&format!("select count(distinct release) from {table}"));
        assert!(n == "1" || n == "0", "{table}: {n}");
    }
    assert_eq!(base.database.sql("select count(*) from published.releases"), "1");
}

#[test]
fn a_script_that_ends_early_or_goes_wrong_changes_nothing() {
    let Some((base, script)) = base("small") else { return };
    let release = || base.database.sql("select release from published.current");
    let before = release();
    // Within a character psql has no word of it.
    let half = (script.len() / 2..).find_map(|n| script.get(..n)).unwrap();
    let _ended_early = base.database.try_as("postgres", half);
    let spoiled = script.replacen("\nproduct\t", "\nproduct\tmore\t", 1);
    assert!(!base.database.try_as("postgres", &spoiled).is_good);
    assert_eq!(release(), before);
    assert!(!base.ask(&["api_v1.dataset()".to_owned()])[0].is_empty());
}

/// Who reads waits for a lock of one kind alone, which no step of publishing takes.
#[test]
fn readers_are_not_locked_out() {
    let Some((base, script)) = base("small") else { return };
    let locks = "select count(*) from pg_locks l join pg_class c on c.oid = l.relation \
                 where c.relnamespace = 'published'::regnamespace and l.mode = 'AccessExclusiveLock';\nrollback;\n";
    let (steps, _) = script.split_once("\ncommit;\n").unwrap();
    assert_eq!(base.database.sql(&format!("{steps}\n{locks}")), "0");
}

/// What beginnings find that many names have is found out by the compiler: as the database would find it.
#[test]
fn what_is_found_out_beforehand_is_what_would_be_found() {
    for base in bases() {
        let others = base.database.sql(
            "select count(*) filter (where f.n <> x.n or f.best <> x.best or f.products is distinct from x.products),
                    count(*) > 100
               from published.frequent f cross join published.now() own cross join lateral (
                 select count(*) as n,
                        (array_agg(d.doc order by published.score(d, f.beginning) desc, d.doc))[1 : 480] as best,
                        case when f.kind = 'product' then published.set_of(own.n_bits, array_agg(d.product)) end as products
                   from published.names d
                  where d.kind = f.kind and d.keys @@ published.beginning(f.beginning)) x",
        );
        assert!(others == "0|t" || base.name == "small", "{}: {others}", base.name);
    }
}

#[test]
fn a_database_without_a_release_answers_nothing() {
    let Some(base) = shipped() else { return };
    let empty = "begin; delete from published.current; set role web_anon;\n\
                 select api_v1.dataset() is null, api_v1.answer() is null, api_v1.suggest('a') is null, \
                 api_v1.cards('{a}') is null, api_v1.product('a') is null;\nrollback;";
    assert_eq!(base.database.sql(empty), "t|t|t|t|t");
}

#[test]
fn the_public_sees_api_v1_alone() {
    let Some(base) = shipped() else { return };
    for sql in [
        "select * from published.products",
        "select published.document('dataset', '')",
        "select * from published.current",
        "insert into published.current values (true, 1)",
        "create table api_v1.mine ()",
        "update api_v1.products set name_zh = ''",
        "delete from api_v1.counties",
    ] {
        let problem = base.database.refusal("postgres", &format!("set role web_anon; {sql};"));
        assert!(problem.contains("permission denied"), "{sql}: {problem}");
    }
}

#[test]
fn what_is_no_compiled_data_is_told() {
    let Some(base) = shipped() else { return };
    let nowhere = base.folder.join("nowhere");
    let problem = published::write(&nowhere, &mut vec![]).unwrap_err();
    assert!(problem.contains("manifest.json"), "{problem}");
}
