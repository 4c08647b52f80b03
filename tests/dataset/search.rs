//! The search index finds what is published, and says where it stands in the catalogue.

use std::collections::BTreeSet;

use township_atlas::compile::reading::table::Row;
use township_atlas::compile::schema::spec::TableId;
use township_atlas::model::product::ProductCard;
use township_atlas::query::answer::{Catalogue, Names};
use township_atlas::query::catalogue::CatalogueQuery;
use township_atlas::search::engine::{Effort, Engine};
use township_atlas::search::index::Lang;
use township_atlas::search::kind::Kind;
use township_atlas::wire::search::{FacetHit, SearchReply};

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
    (Kind::Organization, TableId::Organisations, "name_zh"),
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

/// The ids of the products that `typed` finds, best first.
fn products_for(set: &Set, engine: &Engine, typed: &str) -> Vec<String> {
    let catalogue = set.catalogue();
    let products: Vec<_> = catalogue.iter().flat_map(|shard| &shard.products).collect();
    let rows = engine.product_rows(&engine.filter(typed));
    rows.iter().map(|row| products[*row as usize].id.to_string()).collect()
}

/// The ids of all published products for which `is_it` holds.
fn products_with(set: &Set, is_it: impl Fn(Row<'_>) -> bool) -> BTreeSet<String> {
    let rows = set.dataset.table(TableId::Products).rows();
    let rows = rows.filter(|row| !row.is_held() && is_it(*row));
    rows.map(|row| row.key().to_owned()).collect()
}

/// All of `wanted` are found, and the first ones are of it.
fn check_meaning(engine: &Engine, typed: &str, wanted: &BTreeSet<String>) {
    let set = &sets()[0];
    let found = products_for(set, engine, typed);
    let missing: Vec<_> = wanted.iter().filter(|id| !found.contains(id)).collect();
    assert!(!wanted.is_empty() && missing.is_empty(), "{typed} misses {missing:?}");
    let chance = found.iter().filter(|id| !wanted.contains(*id)).count();
    assert!(2 * chance <= wanted.len().max(4), "{typed} finds {found:?}");
}

#[test]
fn categories_are_found_by_their_words() {
    let set = &sets()[0];
    let engine = engine(set);
    for (typed, category) in [
        ("水果", "fruit"),
        ("fruit", "fruit"),
        ("fruits", "fruit"),
        ("shuiguo", "fruit"),
        ("蔬菜", "vegetable"),
        ("茶叶", "tea"),
        ("药材", "herb"),
        ("Medicinal herbs", "herb"),
        ("手工艺", "handicraft"),
        ("livestock", "livestock-poultry"),
        ("粮油", "grain-oil"),
    ] {
        check_meaning(&engine, typed, &products_with(set, |row| row.get("category") == category));
    }
}

/// Whether something happens to a product in one of these months, by its own row or by that of a season.
fn is_in_season(set: &Set, product: Row<'_>, months: &[&str]) -> bool {
    let is_one = |month: &str| months.contains(&month);
    let seasons = set.dataset.table(TableId::Seasons).rows();
    let mut seasons = seasons.filter(|row| row.get("product") == product.key());
    product.list("harvest_months").any(is_one) || seasons.any(|row| row.list("months").any(is_one))
}

#[test]
fn certificates_and_months_are_found_by_their_words() {
    let set = &sets()[0];
    let mut engine = engine(set);
    engine.set_month(11);
    let certified = |kinds: &[&str]| -> BTreeSet<String> {
        let rows = set.dataset.table(TableId::Certifications).rows();
        let rows = rows.filter(|row| kinds.contains(&row.get("kind")));
        let ids: BTreeSet<_> = rows.map(|row| row.get("product").to_owned()).collect();
        products_with(set, |row| ids.contains(row.key()))
    };
    let indicated = certified(&["gi-agricultural", "gi-product", "gi-trademark"]);
    for typed in ["地理标志", "geographical indication", "Geographical Indications", "GI", "原产地"]
    {
        check_meaning(&engine, typed, &indicated);
    }
    let heritage = certified(&["heritage-national", "heritage-municipal"]);
    for typed in ["非遗", "intangible heritage", "非物质文化遗产"] {
        check_meaning(&engine, typed, &heritage);
    }
    let in_month = |months: &[&str]| products_with(set, |row| is_in_season(set, row, months));
    for typed in ["11月", "十一月", "November", "Nov", "seasonal", "当季", "in season"] {
        check_meaning(&engine, typed, &in_month(&["11"]));
    }
    check_meaning(&engine, "秋天", &in_month(&["9", "10", "11"]));
    let july_fruit =
        products_with(set, |row| row.get("category") == "fruit" && is_in_season(set, row, &["7"]));
    for typed in ["july fruit", "7月水果", "七月 水果", "fruit in July"] {
        check_meaning(&engine, typed, &july_fruit);
    }
}

/// Among the first `rank` products stands the one with this id.
#[track_caller]
fn check_found(engine: &Engine, typed: &str, id: &str, rank: usize) {
    let found = products_for(&sets()[0], engine, typed);
    let place = found.iter().position(|found| found == id);
    assert!(place.is_some_and(|place| place < rank), "{typed}: {id} in {found:?}");
}

#[test]
fn things_are_found_by_what_they_are_and_by_other_names() {
    let engine = engine(&sets()[0]);
    for (typed, id, rank) in [
        ("猪肉", "rongchang-pig", 10),
        ("pork", "rongchang-pig", 10),
        ("绿茶", "yongchuan-xiuya", 10),
        ("green tea", "jinfo-yucui", 10),
        ("green tea nanchuan", "jinfo-yucui", 5),
        ("南川绿茶", "jinfo-yucui", 5),
        ("土豆", "wuxi-potato", 10),
        ("洋芋", "wuxi-potato", 10),
        ("马铃薯", "wuxi-potato", 10),
        ("litchi", "tanghe-lychee", 1),
        ("lychees", "tanghe-lychee", 1),
        ("桂圆", "fengdu-longan", 10),
        ("pickled mustard", "fuling-zhacai", 10),
        ("花椒", "jiangjin-pepper", 10),
        ("prickly ash", "jiangjin-pepper", 10),
        ("海椒", "shizhu-chilli", 10),
        ("橙子", "fengjie-navel-orange", 20),
        ("citris", "fengjie-navel-orange", 30),
        ("重庆涪陵榨菜", "fuling-zhacai", 1),
        ("重庆市涪陵榨菜", "fuling-zhacai", 1),
        ("fuling zhacai chongqing", "fuling-zhacai", 1),
        ("Chongqing Fuling Zhacai", "fuling-zhacai", 1),
        ("重庆 奉节脐橙", "fengjie-navel-orange", 1),
        ("chongqing fulign zhacai", "fuling-zhacai", 1),
        ("奉节 水果", "fengjie-navel-orange", 5),
        ("奉节水果", "fengjie-navel-orange", 5),
        ("水果 奉节", "fengjie-navel-orange", 5),
        ("fengjie fruit", "fengjie-navel-orange", 5),
        ("fengjie frut", "fengjie-navel-orange", 5),
        ("奉节橙", "fengjie-navel-orange", 1),
        ("重庆水果", "fengjie-navel-orange", 80),
    ] {
        check_found(&engine, typed, id, rank);
    }
    let citrus = products_for(&sets()[0], &engine, "柑橘");
    assert!(citrus.len() > 15, "{citrus:?}");
    assert!(!citrus.iter().any(|id| id == "kaizhou-muxiang"), "{citrus:?}");
}

#[test]
fn a_name_stands_before_a_meaning() {
    let set = &sets()[0];
    let engine = engine(set);
    for (typed, in_name) in
        [("茶", "茶"), ("米", "米"), ("橙", "橙"), ("猪", "猪"), ("榨菜", "榨菜")]
    {
        let named = products_with(set, |row| row.get("name_zh").contains(in_name));
        let found = products_for(set, &engine, typed);
        let first: BTreeSet<_> = found.iter().take(named.len()).cloned().collect();
        assert_eq!(first, named, "{typed}");
    }
}

fn cards(set: &Set) -> impl Iterator<Item = ProductCard> + use<> {
    set.catalogue().into_iter().flat_map(|shard| shard.products)
}

#[test]
fn facets_are_offered_with_what_choosing_them_shows() {
    let set = &sets()[0];
    let mut engine = engine(set);
    engine.set_month(7);
    let facets = |typed: &str| -> Vec<(String, u32)> {
        let reply = SearchReply::new(&engine, &engine.ask(typed), 3, true);
        let query = |facet: &FacetHit| {
            facet.parts.iter().map(|part| part.query.clone()).collect::<Vec<_>>().join("&")
        };
        reply.facets.iter().map(|facet| (query(facet), facet.n)).collect()
    };
    for (typed, query) in [
        ("茶", "category=tea"),
        ("tea", "category=tea"),
        ("水果", "category=fruit"),
        ("11月", "month=11"),
        ("seasonal", "month=7"),
        ("非遗", "cert=heritage-municipal&cert=heritage-national"),
        ("奉节", "county=500236"),
        ("奉节 水果", "county=500236&category=fruit"),
        ("july fruit", "month=7&category=fruit"),
        ("重庆 水果", "category=fruit"),
    ] {
        let found = facets(typed);
        let first = found.first().unwrap_or_else(|| panic!("{typed}"));
        assert_eq!(first.0, query, "{typed}: {found:?}");
    }
    for (query, n) in ["茶", "十一月", "GI", "fengjie fruit", "fuling"].into_iter().flat_map(facets)
    {
        let (catalogue, rest) =
            (Catalogue::new(cards(set), Names::default()), CatalogueQuery::from_query(&query));
        assert_eq!(catalogue.answer(&rest, "zh", None).n_hits, n as usize, "{query}");
    }
    assert_eq!(facets("榨菜 机器"), []);
    let fruit = SearchReply::new(&engine, &engine.ask("水果"), 3, true);
    assert_eq!(fruit.groups.first().unwrap().kind, "product");
}

#[test]
fn a_demonstration_village_leads_to_its_township() {
    let mut n_villages = 0;
    for set in sets() {
        let engine = engine(set);
        for row in set.dataset.table(TableId::Demonstrations).rows() {
            let (township, village) = (row.get("township"), row.get("village_zh"));
            if township.is_empty() || village.is_empty() {
                continue;
            }
            // Villages of one name are in several townships.
            for typed in [village.to_owned(), format!("{village} {}", row.get("product_zh"))] {
                let outcome = engine.ask(&typed);
                let groups = engine.groups(&outcome.scores, 10);
                let found = groups.iter().filter(|group| group.kind == Kind::Township);
                let mut found = found.flat_map(|group| &group.best);
                let is_found = found.any(|doc| engine.index().id(*doc) == township);
                assert!(is_found, "{}: {typed} of {township}", set.name);
            }
            n_villages += 1;
        }
    }
    assert!(n_villages > 0);
}
