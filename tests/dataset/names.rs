//! The index of names by pages says what the whole catalogue says, and a page of it weighs little.

use std::collections::BTreeMap;

use township_atlas::query::letters::{
    Entry, IndexPage, NAMES_PER_PAGE, ORDERS, by_letter, order_of, page_of,
};
use township_atlas::source::config::SourceConfig;
use township_atlas::source::{Source, Step};
use township_atlas::wire::catalogue::merge;
use township_atlas::wire::names::NamesFile;

use crate::parts::{read, source};
use crate::published::{Set, sets};

/// The most bytes of the file of letters beside its hashes, whatever the size of the base: two orders of 27 letters.
const MAX_LETTERS: usize = 2_500;
/// The same for each page of a letter: a hash.
const MAX_PAGE_OF_LETTERS: usize = 13;
/// The most bytes of a name on a page: its id, its names, its county.
const MAX_NAME: usize = 140;

/// The addresses that a question asks one after another.
fn addresses<T>(set: &Set, mut step: Step<T>) -> Vec<String> {
    let mut asked = vec![];
    while let Step::Fetch(request, next) = step {
        step = next(set.bytes(&request.url), &mut Default::default()).unwrap();
        asked.push(request.url);
    }
    asked
}

#[test]
fn each_page_of_each_letter_is_that_of_the_whole_catalogue() {
    for set in sets() {
        let source = source(set);
        let whole = merge(set.catalogue());
        for lang in ["zh", "en", "fr"] {
            let letters = read(set, source.names(lang)).unwrap();
            let wanted = by_letter(&whole, lang);
            let counts: Vec<_> = wanted.iter().map(|(letter, own)| (*letter, own.len())).collect();
            assert_eq!(letters.counts, counts, "{} {lang}", set.name);
            assert_eq!(letters.page_size, NAMES_PER_PAGE);
            let mut n = 0;
            for (letter, own) in &wanted {
                let n_pages = letters.n_pages(*letter);
                assert_eq!(n_pages, own.len().div_ceil(NAMES_PER_PAGE));
                for page in 1..=n_pages {
                    let names = read(set, source.names_page(lang, *letter, page)).unwrap();
                    let shown = page_of(own, page).unwrap();
                    let entries: Vec<_> =
                        shown.iter().map(|card| Entry::of(card, &whole)).collect();
                    assert_eq!(names, entries, "{} {lang} {letter} {page}", set.name);
                    assert!(names.iter().all(|entry| !entry.county.zh.is_empty()));
                    let parted = IndexPage::of(&whole, lang, Some((*letter, page))).unwrap();
                    assert_eq!((&*parted.letters, &*parted.names), (&letters, &names));
                    n += names.len();
                }
                for page in [0, n_pages + 1, usize::MAX] {
                    assert!(read(set, source.names_page(lang, *letter, page)).is_none());
                }
            }
            assert_eq!(n, whole.products().len(), "{} {lang}: each once", set.name);
            for none in ['A', '1', '/', '安'] {
                assert!(read(set, source.names_page(lang, none, 1)).is_none());
            }
        }
    }
}

#[test]
fn a_page_loads_the_letters_and_its_own_names_alone() {
    for set in sets() {
        let source = source(set);
        let index = &set.manifest.files["names"].path;
        let file = NamesFile::from_json(set.bytes(index)).unwrap();
        let n_pages: usize = file.zh.iter().chain(&file.en).map(|row| row.pages.len()).sum();
        let n_bytes = set.bytes(index).len();
        let most = MAX_LETTERS + MAX_PAGE_OF_LETTERS * n_pages;
        assert!(n_bytes <= most, "{}: {index} has {n_bytes} bytes, at most {most}", set.name);
        for order in ORDERS {
            assert_eq!(addresses(set, source.names(order)), [index.as_str()]);
            for row in file.rows(order) {
                let asked = addresses(set, source.names_page(order, row.letter, 1));
                let [first, own] = asked.as_slice() else { panic!("{asked:?}") };
                assert_eq!(first, index);
                let n_names = NAMES_PER_PAGE.min(row.n as usize);
                let (n_bytes, most) = (set.bytes(own).len(), MAX_NAME * n_names + 200);
                assert!(n_bytes <= most, "{}: {own} has {n_bytes} bytes, at most {most}", set.name);
            }
        }
    }
}

#[test]
fn an_older_set_has_no_letters() {
    let set = &sets()[0];
    let mut manifest: BTreeMap<String, serde_json::Value> =
        serde_json::from_slice(&set.files["manifest.json"]).unwrap();
    manifest.get_mut("files").unwrap().as_object_mut().unwrap().remove("names");
    let config = SourceConfig::Static { root: String::new() };
    let older = Source::new(&config, &serde_json::to_vec(&manifest).unwrap()).unwrap();
    for order in ["zh", "en", "fr"].map(order_of) {
        assert!(matches!(older.names(order), Step::Absent));
        assert!(matches!(older.names_page(order, 'f', 1), Step::Absent));
    }
}
