//! The manifest names every file, truly; the same tables give the same files.

use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

use sha2::{Digest as _, Sha256};
use township_atlas::compile::publish::{PAGE, publish};
use township_atlas::compile::schema::spec::TableId;
use township_atlas::model::id::{CountyCode, ProductId};
use township_atlas::query::letters::ORDERS;
use township_atlas::source::config::SourceConfig;
use township_atlas::source::{RequestKind, Source, Step};
use township_atlas::wire::base::AboutFile;
use township_atlas::wire::chain::OrganizationsFile;
use township_atlas::wire::listing::{
    AchievementRow, ClusterRow, FigureOfRow, IndustryRow, ListingFile, OpportunityRow, ParkRow,
};
use township_atlas::wire::manifest::{Directory, FileRef};
use township_atlas::wire::names::NamesFile;
use township_atlas::wire::rows::Losses;
use township_atlas::wire::source::SourcesFile;

use crate::published::{NOW, Set, sets};
use crate::scratch::{Scratch, read_files};

/// Whether a file keeps its name when its content changes, or has that of its original.
fn is_fixed(path: &str) -> bool {
    path == "manifest.json" || path == PAGE || path.starts_with("images/")
}

/// (path, size) of every file that the manifest leads to.
fn reach(set: &Set) -> Vec<(String, u64)> {
    let of_file = |file: &FileRef| (file.path.clone(), file.bytes);
    let manifest = &set.manifest;
    let named = manifest.files.values().chain(manifest.downloads.values()).map(of_file);
    let shards = manifest.catalogue.iter().map(|shard| &shard.file).chain(&manifest.search);
    let shards = shards.map(of_file);
    let of_directory = |directory: &Directory| {
        let (leaves, indices) = set.leaves(directory);
        let indices = indices.into_iter().zip(directory.entries.iter().map(|entry| entry.2));
        leaves.into_iter().map(|(path, entry)| (path, entry.2)).chain(indices).collect::<Vec<_>>()
    };
    let industries = manifest.industries.as_ref().unwrap();
    let dossiers = manifest.dossiers.as_ref().unwrap();
    let cards = manifest.cards.as_ref().unwrap();
    let organizations = manifest.organisations.as_ref().unwrap();
    let directories =
        [cards, &manifest.products, &manifest.places, industries, dossiers, organizations];
    let directories = directories.into_iter().flat_map(of_directory);
    // Pictures are named by the products of the catalogue, pages of names by their letters.
    let products = set.catalogue().into_iter().flat_map(|shard| shard.products);
    let pictures: BTreeSet<_> =
        products.filter_map(|product| Some(format!("pictures/{}.svg", product.picture?))).collect();
    let others = pictures.into_iter().chain(pages_of_names(set)).map(|path| {
        let n_bytes = set.bytes(&path).len() as u64;
        (path, n_bytes)
    });
    named.chain(shards).chain(directories).chain(others).collect()
}

fn pages_of_names(set: &Set) -> Vec<String> {
    let file = NamesFile::from_json(set.named("names")).unwrap();
    let mut paths = vec![];
    for order in ORDERS {
        for row in file.rows(order) {
            let path = |page| file.page_path(order, row.letter, page).unwrap();
            paths.extend((1..).map_while(path));
        }
    }
    paths
}

#[test]
fn the_manifest_reaches_every_file_once_and_knows_its_size() {
    for set in sets() {
        let reach = reach(set);
        let paths: BTreeSet<&str> = reach.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths.len(), reach.len(), "{}: a file is named twice", set.name);
        let files = set.files.keys().map(String::as_str).filter(|path| !is_fixed(path));
        assert_eq!(paths, files.collect(), "{}", set.name);
        for (path, n_bytes) in &reach {
            assert_eq!(set.bytes(path).len() as u64, *n_bytes, "{}: {path}", set.name);
        }
    }
}

#[test]
fn every_file_is_named_by_the_hash_of_its_content() {
    for set in sets() {
        for (path, bytes) in set.files.iter().filter(|(path, _)| !is_fixed(path)) {
            let hash = format!("{:x}", Sha256::digest(bytes));
            let part = path.rsplit(['.', '/']).nth(1).unwrap();
            assert!(part.len() >= 10 && hash.starts_with(part), "{}: {path}", set.name);
        }
    }
}

#[test]
fn directories_ascend_so_that_a_key_finds_its_file() {
    for set in sets() {
        let manifest = &set.manifest;
        let industries = manifest.industries.as_ref().unwrap();
        let dossiers = manifest.dossiers.as_ref().unwrap();
        let cards = manifest.cards.as_ref().unwrap();
        for directory in [cards, &manifest.products, &manifest.places, industries, dossiers] {
            let (leaves, _) = set.leaves(directory);
            assert!(leaves.is_sorted_by(|a, b| a.1.0 < b.1.0), "{}", set.name);
            assert!(directory.entries.is_sorted_by(|a, b| a.0 < b.0), "{}", set.name);
        }
    }
}

/// Follows a question to its answer, as the app does; counts the fetches.
fn answer<T>(set: &Set, mut step: Step<T>) -> Option<(T, usize)> {
    let (mut n_fetches, mut losses) = (0, Losses::default());
    loop {
        match step {
            Step::Done(answer) => {
                assert_eq!(losses, Losses::default(), "every row that is published can be read");
                return Some((answer, n_fetches));
            }
            Step::Absent => return None,
            Step::Fetch(request, next) => {
                assert_eq!(request.kind, RequestKind::Immutable, "{}", request.url);
                let bytes = set.bytes(request.url.strip_prefix("v1/").unwrap());
                step = next(bytes, &mut losses).unwrap();
                n_fetches += 1;
            }
        }
    }
}

#[test]
fn the_app_finds_every_product_and_county_in_at_most_two_more_files() {
    for set in sets() {
        let config = SourceConfig::Static { root: "v1/".to_owned() };
        let source = Rc::new(Source::new(&config, &set.files["manifest.json"]).unwrap());
        for shard in source.catalogue().into_iter().map(|step| answer(set, step).unwrap().0) {
            for card in shard.products {
                let (product, n_fetches) = answer(set, source.product(&card.id)).unwrap();
                assert_eq!(product.card.id, card.id);
                assert!(n_fetches <= 2);
            }
            for county in shard.counties {
                let (found, n_fetches) = answer(set, source.county(&county.code)).unwrap();
                assert_eq!(found.place.code, county.code);
                assert!(n_fetches <= 2);
            }
        }
        assert!(answer(set, source.about()).is_some());
        assert!(answer(set, source.sources()).is_some());
        for missing in ["0", "no-such-product", "zzzz"] {
            assert!(answer(set, source.product(&ProductId::parse(missing).unwrap())).is_none());
        }
        assert!(answer(set, source.county(&CountyCode::parse("000000").unwrap())).is_none());
    }
}

#[test]
fn every_listing_is_read_by_its_type_and_has_as_many_rows_as_the_manifest_says() {
    for set in sets() {
        let n = |id: TableId| set.manifest.counts[id.name()];
        let check = |id: TableId, n_rows: usize| {
            assert_eq!(n_rows as u64, n(id), "{}: {}", set.name, id.name());
        };
        macro_rules! listing {
            ($id:ident, $row:ty) => {
                let bytes = set.named(TableId::$id.name());
                let file: ListingFile<$row> = serde_json::from_slice(bytes).unwrap();
                check(TableId::$id, file.rows.len());
            };
        }
        listing!(Opportunities, OpportunityRow);
        listing!(Achievements, AchievementRow);
        listing!(Parks, ParkRow);
        listing!(Figures, FigureOfRow);
        listing!(Industries, IndustryRow);
        listing!(Clusters, ClusterRow);
        let about = AboutFile::from_json(set.named("about")).unwrap();
        check(TableId::Statements, about.statements.len());
        let chain = OrganizationsFile::from_json(set.named("organisations")).unwrap();
        check(TableId::Organisations, chain.organisations.len());
        check(TableId::Links, chain.links.len());
        check(TableId::Aliases, set.manifest.aliases.len());
        SourcesFile::from_json(set.named("sources")).unwrap();
    }
}

#[test]
fn the_same_tables_give_the_same_files_byte_for_byte() {
    for set in sets() {
        let scratch = Scratch::new(&format!("dataset-again-{}", set.name));
        let again = publish(&set.dataset, &scratch.join("v1"), NOW).unwrap();
        assert!(!again.is_unchanged);
        assert_eq!(again.version, set.manifest.version);
        assert_eq!(again.n_files, set.files.len() as u64);
        assert_eq!(again.n_bytes, set.files.values().map(|bytes| bytes.len() as u64).sum::<u64>());
        let files = read_files(&scratch.join("v1")).into_iter().collect();
        assert!(set.files == files, "{}: the files differ", set.name);
    }
}

#[test]
fn publishing_again_brings_back_a_file_that_was_lost() {
    let set = &sets()[1];
    let scratch = Scratch::new("dataset-lost");
    let out = scratch.join("v1");
    publish(&set.dataset, &out, NOW).unwrap();
    let whole = read_files(&out);
    let (lost, cut) = (&set.manifest.files["about"].path, &set.manifest.files["parks"].path);
    for path in [lost, cut] {
        fs::remove_file(out.join(path)).unwrap();
        if path == cut {
            fs::write(out.join(path), "{").unwrap();
        }
        assert!(!publish(&set.dataset, &out, NOW).unwrap().is_unchanged);
        assert_eq!(read_files(&out), whole);
    }
}

#[test]
fn publishing_the_same_tables_again_leaves_the_folder_alone() {
    for set in sets() {
        let again = publish(&set.dataset, &set.out, "2027-12-31T00:00:00Z").unwrap();
        assert!(again.is_unchanged, "{}", set.name);
        assert_eq!(again.version, set.manifest.version);
        let files = read_files(&set.out).into_iter().collect();
        assert!(set.files == files, "{}: the files differ", set.name);
    }
}

#[test]
fn the_plain_page_names_every_table_and_every_product() {
    for set in sets() {
        let page = String::from_utf8(set.bytes(PAGE).to_vec()).unwrap();
        for (name, file) in set.manifest.downloads.iter().filter(|(name, _)| name.ends_with(".csv"))
        {
            assert!(page.contains(&format!("href=\"{}\"", file.path)), "{}: {name}", set.name);
        }
        if set.manifest.counts["products"] <= 2_000 {
            assert_eq!(page.matches("<h3>").count() as u64, set.manifest.counts["products"]);
        }
        assert!(!page.contains("<script"));
    }
}
