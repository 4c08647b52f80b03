//! Documents, cards and rows are what the compiled files say.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use township_atlas::model::evidence::Evidence;
use township_atlas::model::product::ProductCard;
use township_atlas::wire::board::board_name;
use township_atlas::wire::catalogue::{CatalogueFile, merge};
use township_atlas::wire::manifest::{Directory, DirectoryFile};
use township_atlas::wire::names::NamesFile;

use crate::bases::{Base, array, bases, quoted, shipped};

fn file(base: &Base, path: &str) -> Value {
    serde_json::from_slice(&std::fs::read(base.folder.join(path)).unwrap()).unwrap()
}

/// Paths of the leaves of a directory.
fn leaves(base: &Base, directory: &Directory) -> Vec<String> {
    let mut paths = vec![];
    for entry in &directory.entries {
        if directory.depth == 1 {
            paths.push(entry.leaf_path(&directory.folder));
        } else {
            let bytes =
                std::fs::read(base.folder.join(entry.index_path(&directory.folder))).unwrap();
            let part = DirectoryFile::from_json(&bytes).unwrap();
            paths.extend(part.entries.iter().map(|leaf| leaf.leaf_path(&directory.folder)));
        }
    }
    paths
}

/// Every entry of the leaves of a directory, as text, by its key.
fn entries(base: &Base, directory: &Directory, list: &str, key: &str) -> BTreeMap<String, Value> {
    let paths = leaves(base, directory);
    let files = paths.iter().map(|path| file(base, path));
    let entries = files.flat_map(|file| file[list].as_array().unwrap().clone());
    entries.map(|entry| (entry.pointer(key).unwrap().as_str().unwrap().to_owned(), entry)).collect()
}

/// What is asked by a key is a file of one.
fn check_entries(base: &Base, function: &str, list: &str, entries: &BTreeMap<String, Value>) {
    let asked: Vec<_> =
        entries.keys().map(|key| format!("api_v1.{function}({})", quoted(key))).collect();
    for (reply, (key, entry)) in base.ask(&asked).iter().zip(entries) {
        let found: Value = serde_json::from_str(reply).unwrap();
        assert_eq!(found, json!({"format": 1, list: [entry]}), "{} {function} {key}", base.name);
    }
}

#[test]
fn every_document_is_what_its_file_says() {
    for base in bases() {
        let manifest = &base.manifest;
        check_entries(
            base,
            "product",
            "products",
            &entries(base, &manifest.products, "products", "/card/id"),
        );
        check_entries(
            base,
            "county",
            "counties",
            &entries(base, &manifest.places, "counties", "/place/code"),
        );
        let industries = manifest.industries.as_ref().unwrap();
        check_entries(base, "industry", "maps", &entries(base, industries, "maps", "/industry"));
        let dossiers = manifest.dossiers.as_ref().unwrap();
        let entries_of = entries(base, dossiers, "dossiers", "/industry/id");
        check_entries(base, "dossier", "dossiers", &entries_of);
        let organizations = manifest.organisations.as_ref().unwrap();
        let listed = file(base, &manifest.files["organisations"].path);
        for path in leaves(base, organizations) {
            let part = file(base, &path);
            let is_own = |row: &&Value| listed["organisations"].as_array().unwrap().contains(row);
            let rows = part["organisations"].as_array().unwrap().iter().filter(is_own);
            let first = path.rsplit('/').next().unwrap().split('.').next().unwrap();
            for row in rows.filter(|row| row["id"] == first) {
                let id = quoted(row["id"].as_str().unwrap());
                let reply = &base.ask(&[format!("api_v1.organisation({id})")])[0];
                let found: Value = serde_json::from_str(reply).unwrap();
                assert_eq!(found, part, "{} {id}", base.name);
            }
        }
        for row in listed["organisations"].as_array().unwrap() {
            let id = quoted(row["id"].as_str().unwrap());
            let found: Value =
                serde_json::from_str(&base.ask(&[format!("api_v1.organisation({id})")])[0])
                    .unwrap();
            assert!(found["organisations"].as_array().unwrap().contains(row), "{} {id}", base.name);
        }
        let named = [
            "map",
            "about",
            "organisations",
            "board",
            "chain",
            "opportunities",
            "achievements",
            "matching",
            "summaries",
            "sources",
        ];
        let overviews =
            (1..=12).map(|month| (format!("overview({month})"), format!("overview-{month:02}")));
        let asked =
            named.iter().map(|name| (format!("{name}()"), (*name).to_owned())).chain(overviews);
        let boards = Evidence::ALL
            .iter()
            .skip(1)
            .map(|evidence| (format!("board({})", quoted(evidence.code())), board_name(*evidence)));
        for (call, name) in asked.chain(boards) {
            let reply = &base.ask(&[format!("api_v1.{call}")])[0];
            let bytes = std::fs::read(base.folder.join(&manifest.files[&name].path)).unwrap();
            assert_eq!(reply.as_bytes(), bytes, "{} {call}: as it is", base.name);
        }
    }
}

#[test]
fn the_index_of_names_is_what_its_files_say() {
    for base in bases() {
        let index = &base.manifest.files["names"].path;
        let mut wanted = file(base, index);
        let files = NamesFile::from_json(wanted.to_string().as_bytes()).unwrap();
        for row in ["zh", "en"].iter().flat_map(|order| wanted[order].as_array().unwrap().clone()) {
            assert!(!row["pages"].as_array().unwrap().is_empty());
        }
        for order in ["zh", "en"] {
            let rows = wanted[order].as_array_mut().unwrap().iter_mut();
            rows.for_each(|row| row["pages"] = json!([]));
        }
        let reply = &base.ask(&["api_v1.names()".to_owned()])[0];
        assert_eq!(serde_json::from_str::<Value>(reply).unwrap(), wanted, "{}", base.name);
        let found = NamesFile::from_json(reply.as_bytes()).unwrap();
        for (lang, order) in [("zh", "zh"), ("zh-Hant", "zh"), ("en", "en"), ("fr", "en")] {
            assert_eq!(found.decode(order).unwrap(), files.decode(order).unwrap());
            let rows = files.rows(order).iter();
            let pages = rows.flat_map(|row| (1..=row.pages.len()).map(|page| (row.letter, page)));
            let pages: Vec<_> = pages.collect();
            let call = |(letter, page)| format!("api_v1.names_page('{lang}', '{letter}', {page})");
            let replies = base.ask(&pages.iter().copied().map(call).collect::<Vec<_>>());
            for ((letter, page), reply) in pages.iter().zip(replies) {
                let path = files.page_path(order, *letter, *page).unwrap().unwrap();
                let bytes = std::fs::read(base.folder.join(path)).unwrap();
                assert_eq!(reply.as_bytes(), bytes, "{} {lang} {letter} {page}", base.name);
            }
        }
    }
}

#[test]
fn the_dataset_is_the_manifest_without_files() {
    for base in bases() {
        let mut wanted = file(base, "manifest.json");
        for list in [
            "search",
            "cards/entries",
            "products/entries",
            "places/entries",
            "industries/entries",
            "organisations/entries",
            "dossiers/entries",
        ] {
            *wanted.pointer_mut(&format!("/{list}")).unwrap() = json!([]);
        }
        wanted["files"] = json!({});
        let found: Value =
            serde_json::from_str(&base.ask(&["api_v1.dataset()".to_owned()])[0]).unwrap();
        assert_eq!(found, wanted, "{}", base.name);
    }
}

#[test]
fn what_there_is_not_is_null() {
    let Some(base) = shipped() else { return };
    let calls = [
        "product('x')",
        "product('')",
        "county('1')",
        "industry('''')",
        "organisation('')",
        "overview(0)",
        "overview(13)",
        "shard(-1)",
        "names_page('zh', 'f', 0)",
        "names_page('zh', 'f', 2147483647)",
        "names_page('zh', 'F', 1)",
        "names_page('zh', '', 1)",
        "names_page('en/f', '1', 1)",
        "names_page(null, null, null)",
    ];
    // `null` of JSON is told by its absence: psql prints nothing.
    assert!(base.ask(&calls.map(|call| format!("api_v1.{call}"))).iter().all(String::is_empty));
}

#[test]
fn cards_are_the_products_in_the_order_of_their_ids() {
    for base in bases() {
        let ids: Vec<_> =
            base.whole.products().iter().rev().map(|card| card.id.to_string()).collect();
        for part in ids.chunks(100) {
            let unknown = ["none-such", "", "'; drop table x; --", &part[0]].map(str::to_owned);
            let asked = array(part.iter().chain(&unknown));
            let reply = &base.ask(&[format!("api_v1.cards({asked})")])[0];
            let found = CatalogueFile::from_json(reply.as_bytes()).unwrap().decode().unwrap();
            let wanted: Vec<_> =
                part.iter().map(|id| base.whole.product(id).unwrap().clone()).collect();
            assert_eq!(found.products, wanted, "{}", base.name);
            let found = merge([found]);
            for card in &wanted {
                let names = |of: &township_atlas::query::answer::Names| {
                    of.counties.get(&card.county).cloned()
                };
                assert_eq!(names(found.names()), names(base.whole.names()));
            }
        }
        let none = &base.ask(&["api_v1.cards('{}')".to_owned()])[0];
        assert!(CatalogueFile::from_json(none.as_bytes()).unwrap().products.id.is_empty());
    }
}

#[test]
fn the_whole_catalogue_is_had_in_shards() {
    for base in bases() {
        for (shard, number) in base.manifest.catalogue.iter().zip(0..) {
            let reply = &base.ask(&[format!("api_v1.shard({number})")])[0];
            let bytes = std::fs::read(base.folder.join(&shard.file.path)).unwrap();
            assert_eq!(reply.as_bytes(), bytes, "{}", base.name);
        }
    }
}

#[test]
fn others_read_rows() {
    for base in bases() {
        let rows = base.database.sql(
            "set role web_anon; select id, name_zh, certifications, months from api_v1.products order by id collate \"C\"",
        );
        let mut cards: Vec<_> = base.whole.products().iter().collect();
        cards.sort_by_key(|card| &card.id);
        let row = |card: &&ProductCard| {
            let kinds: Vec<_> = card.certifications.iter().map(|kind| kind.code()).collect();
            let months: Vec<_> =
                card.months.iter().map(|month| month.number().to_string()).collect();
            format!("{}|{}|{{{}}}|{{{}}}", card.id, card.name.zh, kinds.join(","), months.join(","))
        };
        assert_eq!(rows.lines().collect::<Vec<_>>(), cards.iter().map(row).collect::<Vec<_>>());
        let n = "set role web_anon; select sum(n_products), count(*) from api_v1.counties";
        let n_counties = base.whole.names().counties.len();
        assert_eq!(base.database.sql(n), format!("{}|{n_counties}", cards.len()));
    }
}

#[test]
fn each_answer_says_of_which_data_it_is_and_how_long_it_holds() {
    let Some(base) = shipped() else { return };
    let headers = |method: &str| {
        base.database.sql(&format!(
            "set role web_anon; begin; set local request.method = '{method}'; \
             do $$ begin perform api_v1.pre_request(); end $$; select current_setting('response.headers'); commit;"
        ))
    };
    let read = headers("GET");
    assert!(read.contains("public, max-age=60") && read.contains("ETag"), "{read}");
    assert!(read.contains(&base.manifest.version), "{read}");
    assert!(headers("POST").contains("no-store"));
}
