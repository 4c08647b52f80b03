//! Products, places and certificates say in every file what the tables say.

use std::collections::{BTreeMap, BTreeSet};

use township_atlas::compile::schema::spec::TableId;
use township_atlas::model::certification::CertificationKind;
use township_atlas::wire::card::CardRow;
use township_atlas::wire::place::MAX_PRODUCTS;

use crate::published::{Set, sets};

#[test]
fn as_many_products_counties_and_townships_are_published_as_the_tables_have() {
    for set in sets() {
        let n_rows = |id: TableId| u64::from(set.dataset.table(id).n_rows());
        let n_published = n_rows(TableId::Products) - set.held().len() as u64;
        let counts = &set.manifest.counts;
        assert_eq!(counts["products"], n_published, "{}", set.name);
        assert_eq!(counts["counties"], n_rows(TableId::Counties), "{}", set.name);
        assert_eq!(counts["townships"], n_rows(TableId::Townships), "{}", set.name);
        for id in [TableId::Organisations, TableId::Opportunities, TableId::Achievements] {
            assert_eq!(counts[id.name()], n_rows(id), "{}: {}", set.name, id.name());
        }

        let n_in_shards: usize = set.catalogue().iter().map(|shard| shard.products.len()).sum();
        assert_eq!(n_in_shards as u64, n_published);
        for (shard, file) in set.manifest.catalogue.iter().zip(set.catalogue()) {
            assert_eq!(shard.n_products, file.products.len() as u64);
        }
        let counties = set.counties();
        assert_eq!(set.products().len() as u64, n_published);
        assert_eq!(counties.len() as u64, counts["counties"]);
        let n_townships: usize = counties.iter().map(|county| county.townships.len()).sum();
        assert_eq!(n_townships as u64, counts["townships"]);
        assert_eq!(counties.iter().map(|county| county.n_products).sum::<u64>(), n_published);
    }
}

/// The card of every product, from its own file.
fn cards(set: &Set) -> BTreeMap<String, CardRow> {
    set.products().into_iter().map(|product| (product.card.id.clone(), product.card)).collect()
}

#[test]
fn a_product_has_the_same_card_in_every_file() {
    for set in sets() {
        let own = cards(set);
        let mut n_in_catalogue = 0;
        for card in set.catalogue().iter().flat_map(|shard| &shard.products) {
            assert_eq!(CardRow::from(card), own[card.id.as_str()], "{}", set.name);
            n_in_catalogue += 1;
        }
        assert_eq!(n_in_catalogue, own.len());
        for product in set.products() {
            for related in product.related {
                assert_eq!(related, own[&related.id], "{}: {}", set.name, product.card.id);
                assert_ne!(related.id, product.card.id);
                assert_eq!(related.county, product.card.county);
            }
            for similar in product.similar {
                assert_eq!(similar.card, own[&similar.card.id], "{}", product.card.id);
                assert_ne!(similar.card.county, product.card.county);
                assert!(!similar.same.is_empty());
            }
        }
        for county in set.counties() {
            assert_eq!(county.products.len() as u64, county.n_products.min(MAX_PRODUCTS as u64));
            for card in county.products {
                assert_eq!(card, own[&card.id], "{}: {}", set.name, county.place.code);
                assert_eq!(card.county, county.place.code);
            }
        }
    }
}

#[test]
fn a_card_says_what_its_row_says() {
    for set in sets() {
        let cards = cards(set);
        for row in set.dataset.table(TableId::Products).rows() {
            let Some(card) = cards.get(row.key()) else {
                assert!(set.held().contains(&row.key()), "{}: {}", set.name, row.key());
                continue;
            };
            let seasons = || set.dataset.table(TableId::Seasons).rows();
            let seasons = || seasons().filter(|season| season.get("product") == row.key());
            let told = row.list("harvest_months").chain(seasons().flat_map(|s| s.list("months")));
            let months: BTreeSet<u8> = told.map(|m| m.parse().unwrap()).collect();
            let events: BTreeSet<_> = seasons().map(|season| season.get("event")).collect();
            assert_eq!(card.events.iter().map(String::as_str).collect::<BTreeSet<_>>(), events);
            assert_eq!(card.name.zh, row.get("name_zh"));
            assert_eq!(card.name.en.as_deref().unwrap_or_default(), row.get("name_en"));
            assert_eq!(card.county, row.get("county"));
            assert_eq!(card.category, row.get("category"));
            assert_eq!(card.months, months.into_iter().collect::<Vec<_>>());
            assert_eq!(card.townships, row.list("townships").collect::<Vec<_>>());
        }
    }
}

#[test]
fn every_month_is_one_of_twelve() {
    for set in sets() {
        for (id, card) in cards(set) {
            assert!(card.months.iter().all(|month| (1..=12).contains(month)), "{}: {id}", set.name);
            assert!(card.months.is_sorted_by(|a, b| a < b), "{}: {id}", set.name);
            card.decode().unwrap();
        }
    }
}

#[test]
fn every_certificate_and_figure_can_be_read() {
    for set in sets() {
        for product in set.products() {
            for certification in &product.certifications {
                certification.decode().unwrap();
            }
            for figure in &product.figures {
                figure.decode().unwrap();
            }
            for source in &product.source_list {
                source.decode().unwrap();
            }
        }
    }
}

/// Written out here, so that a change in the code that widens them is seen.
const INDICATIONS: [&str; 3] = ["gi-agricultural", "gi-product", "gi-trademark"];

#[test]
fn the_quality_list_is_nowhere_a_geographical_indication() {
    for set in sets() {
        let held = set.held();
        let rows: Vec<_> = set
            .dataset
            .table(TableId::Certifications)
            .rows()
            .filter(|row| !held.contains(&row.get("product")))
            .map(|row| (row.get("product"), row.get("kind")))
            .collect();
        let of_rows: BTreeSet<_> =
            rows.iter().copied().filter(|(_, kind)| INDICATIONS.contains(kind)).collect();
        let with_indication: BTreeSet<_> = of_rows.iter().map(|(product, _)| product).collect();
        let n_products = set.manifest.counts["products_with_geographical_indication"];
        assert_eq!(n_products, with_indication.len() as u64, "{}", set.name);

        let products = set.products();
        let of_files: BTreeSet<_> = products
            .iter()
            .flat_map(|product| {
                product.certifications.iter().map(move |c| (product, c.kind.as_str()))
            })
            .filter(|(_, kind)| {
                CertificationKind::from_code(kind).unwrap().is_geographical_indication()
            })
            .map(|(product, kind)| (product.card.id.as_str(), kind))
            .collect();
        assert_eq!(of_files, of_rows, "{}", set.name);

        for shard in set.catalogue() {
            for card in &shard.products {
                let kinds = card.certifications.iter().filter(|k| k.is_geographical_indication());
                for kind in kinds {
                    assert!(of_rows.contains(&(card.id.as_str(), kind.code())), "{}", card.id);
                }
            }
        }
    }
    assert!(
        sets().iter().any(|set| set.manifest.counts["products_with_geographical_indication"] > 0)
    );
    assert!(!CertificationKind::QualityList.is_geographical_indication());
}

#[test]
fn only_invented_tables_are_marked_as_synthetic() {
    for set in sets() {
        assert_eq!(set.manifest.synthetic, set.name == "synthetic");
    }
}

#[test]
fn a_season_is_the_months_of_the_product_and_of_all_its_sources() {
    let small = &sets()[1];
    let cards = cards(small);
    assert_eq!(cards["red-orange"].months, [1, 2, 3, 11, 12]);
    assert_eq!(cards["red-orange"].events, ["picked", "on-market"]);
    assert_eq!(cards["green-tea"].months, [3, 4]);
    assert_eq!(cards["blue-rice"].months, [0_u8; 0]);
}

#[test]
fn a_protected_area_stands_with_its_county_by_township_or_in_words() {
    for set in sets() {
        let certificates = set.dataset.table(TableId::Certifications).rows();
        let held = set.held();
        let told: BTreeSet<_> = certificates
            .filter(|row| !held.contains(&row.get("product")))
            .filter(|row| !row.get("area_zh").is_empty() || !row.get("area_townships").is_empty())
            .map(|row| {
                let townships: Vec<_> = row.list("area_townships").map(str::to_owned).collect();
                (row.get("product").to_owned(), row.get("kind").to_owned(), townships)
            })
            .collect();
        let counties = set.counties();
        let areas =
            counties.iter().flat_map(|county| county.areas.iter().map(move |a| (county, a)));
        let areas: BTreeSet<_> = areas
            .map(|(county, area)| {
                let codes: BTreeSet<_> = county.townships.iter().map(|t| &t.code).collect();
                assert!(area.townships.iter().all(|code| codes.contains(code)), "{}", area.product);
                (area.product.clone(), area.kind.clone(), area.townships.clone())
            })
            .collect();
        assert_eq!(areas, told, "{}", set.name);
    }
    assert_eq!(sets()[1].counties()[0].areas.len(), 2, "one by township, one whole county");
}
