//! The search index finds what is published, and says where it stands in the catalogue.

use township_atlas::compile::spec::TableId;
use township_atlas::search::engine::{Effort, Engine};
use township_atlas::search::index::Lang;
use township_atlas::search::kind::Kind;
use township_atlas::wire::search::SearchReply;

use crate::published::{Set, sets};

fn engine(set: &Set) -> Engine {
    let mut engine = Engine::default();
    for shard in &set.manifest.search {
        engine.extend(set.files[&shard.path].clone()).unwrap();
    }
    engine
}

/// (kind, table, column of the Chinese name).
const KINDS: [(Kind, TableId, &str); 7] = [
    (Kind::Product, TableId::Products, "name_zh"),
    (Kind::County, TableId::Counties, "name_zh"),
    (Kind::Township, TableId::Townships, "name_zh"),
    (Kind::Organisation, TableId::Organisations, "name_zh"),
    (Kind::Industry, TableId::Industries, "name_zh"),
    (Kind::Opportunity, TableId::Opportunities, "title_zh"),
    (Kind::Achievement, TableId::Achievements, "name_zh"),
];

#[test]
fn every_published_name_is_found_first_by_itself() {
    for set in sets() {
        let engine = engine(set);
        for (kind, table, column) in KINDS {
            let rows: Vec<_> = set.dataset.table(table).rows().collect();
            let n_published = set.manifest.counts[table.name()];
            let n_indexed = (0..engine.index().n_docs())
                .filter(|doc| engine.index().kind(*doc) == kind)
                .count();
            assert_eq!(n_indexed as u64, n_published, "{}: {}", set.name, table.name());
            // Every row of the real tables, some of a large set.
            for row in rows.iter().step_by(rows.len() / 400 + 1).filter(|row| !row.is_held()) {
                let name = row.get(column);
                let outcome = engine.ask(name);
                assert_eq!(outcome.effort, Effort::Clean, "{name}");
                let groups = engine.groups(&outcome.scores, 1);
                let best =
                    groups.iter().find(|group| group.kind == kind).map(|group| group.best[0]);
                let best = best.unwrap_or_else(|| panic!("{}: {name}", set.name));
                assert_eq!(engine.index().name(best, Lang::Zh), name, "{}", set.name);
            }
        }
    }
}

#[test]
fn products_are_found_by_the_pinyin_and_initials_of_their_row() {
    for set in sets() {
        let engine = engine(set);
        let catalogue = set.catalogue();
        let products: Vec<_> = catalogue.iter().flat_map(|shard| &shard.products).collect();
        for product in products.iter().step_by(products.len() / 200 + 1) {
            let initials: String =
                product.pinyin.split(' ').filter_map(|syllable| syllable.chars().next()).collect();
            for typed in [product.pinyin.replace(' ', ""), initials] {
                let rows = engine.product_rows(&engine.ask(&typed));
                let found = rows.iter().any(|row| products[*row as usize].id == product.id);
                assert!(found, "{}: {typed} of {}", set.name, product.name.zh);
            }
        }
    }
}

#[test]
fn the_first_row_of_a_name_is_its_product() {
    for set in sets() {
        let engine = engine(set);
        let catalogue = set.catalogue();
        let products: Vec<_> = catalogue.iter().flat_map(|shard| &shard.products).collect();
        for product in products.iter().step_by(products.len() / 200 + 1) {
            let rows = engine.product_rows(&engine.ask(&product.name.zh));
            assert_eq!(products[rows[0] as usize].name.zh, product.name.zh, "{}", set.name);
        }
    }
}

#[test]
fn places_of_chongqing_have_their_own_readings() {
    let engine = engine(&sets()[0]);
    let first = |typed: &str| {
        let reply = SearchReply::new(&engine, &engine.ask(typed), 3, true);
        let hits: Vec<String> =
            reply.groups.iter().flat_map(|g| g.hits.iter().map(|h| h.zh.clone())).collect();
        assert!(!reply.is_nearest, "{typed}");
        hits
    };
    for (typed, wanted) in [
        ("qijiang", "綦江区"),
        ("fuling", "涪陵区"),
        ("dianjiang", "垫江县"),
        ("bishan", "璧山区"),
        ("youyang", "酉阳土家族苗族自治县"),
        ("qianjiang", "黔江区"),
        ("changshou", "长寿区"),
        ("chongqing", "重庆农担"),
    ] {
        assert!(first(typed).iter().any(|name| name == wanted), "{typed}: {:?}", first(typed));
    }
}
