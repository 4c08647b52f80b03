//! What is published of the catalogue by parts says the same as the whole.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use township_atlas::model::id::{OrganizationId, ProductId};
use township_atlas::model::organization::{Link, LinkEnd, Organizations};
use township_atlas::model::product::ProductCard;
use township_atlas::model::season::Month;
use township_atlas::query::answer::Catalogue;
use township_atlas::query::catalogue::{CatalogueQuery, FacetValue};
use township_atlas::query::overview::Overview;
use township_atlas::source::config::SourceConfig;
use township_atlas::source::{Source, Step};
use township_atlas::wire::catalogue::merge;
use township_atlas::wire::rows::Losses;

use crate::published::{Set, sets};

/// The most that a first page loads of the catalogue, in bytes, whatever the size of the base: the
/// counties are most of it.
const MAX_OVERVIEW: usize = 20_000;
/// The same of a file of cards.
const MAX_CARDS: usize = 30_000;

pub(crate) fn read<T>(set: &Set, mut step: Step<T>) -> Option<T> {
    let mut losses = Losses::default();
    loop {
        match step {
            Step::Done(answer) => {
                assert_eq!(losses, Losses::default(), "every row that is published can be read");
                return Some(answer);
            }
            Step::Absent => return None,
            Step::Fetch(request, next) => {
                step = next(set.bytes(&request.url), &mut losses).unwrap();
            }
        }
    }
}

pub(crate) fn source(set: &Set) -> Source {
    let config = SourceConfig::Static { root: String::new() };
    Source::new(&config, &set.files["manifest.json"]).unwrap()
}

/// Without townships, which parts have not.
fn card(product: &ProductCard) -> ProductCard {
    ProductCard { townships: vec![], ..product.clone() }
}

fn cards(catalogue: &Catalogue) -> BTreeMap<String, ProductCard> {
    let products = catalogue.products().iter();
    products.map(|product| (product.id.to_string(), card(product))).collect()
}

#[test]
fn an_overview_shows_what_the_whole_catalogue_would() {
    for set in sets() {
        let source = source(set);
        let featured: Vec<_> =
            set.manifest.base.featured.iter().map(|id| ProductId::parse(id).unwrap()).collect();
        let whole = merge(set.catalogue());
        for month in Month::all() {
            let whole = whole.clone().with_showcase(&featured, month);
            let overview = read(set, source.overview(month)).unwrap();
            let expected = Overview::of(&whole, &featured, month);
            assert_eq!(overview.first_page, expected.first_page, "{} {month:?}", set.name);
            assert_eq!(overview.in_season, expected.in_season);
            assert_eq!(overview.n_with_months, expected.n_with_months);
            assert_eq!(cards(&overview.catalogue), cards(&expected.catalogue));
            let counties = &overview.catalogue.names().counties;
            assert_eq!(counties, &expected.catalogue.names().counties);
            assert_eq!(overview.n_counties, expected.n_counties);
            // The sets of tests are of one province.
            assert_eq!(counties, &whole.names().counties);
            let n: usize =
                counties.keys().map(|code| overview.n_of(&FacetValue::County(code.clone()))).sum();
            assert_eq!(n, whole.products().len());
            let plain = whole.answer(&CatalogueQuery::default(), "zh", None);
            assert_eq!(overview.first_page.n_hits, plain.n_hits);
            let path = &set.manifest.files[&format!("overview-{:02}", month.number())].path;
            let n_bytes = set.bytes(path).len();
            assert!(n_bytes <= MAX_OVERVIEW, "{}: {path} has {n_bytes} bytes", set.name);
        }
    }
}

#[test]
fn every_product_has_its_card_and_few_others_come_with_it() {
    for set in sets() {
        let source = source(set);
        let whole = cards(&merge(set.catalogue()));
        let ids: Vec<_> = whole.keys().map(|id| ProductId::parse(id).unwrap()).collect();
        for id in ids.iter().step_by(7) {
            let steps = source.cards(std::slice::from_ref(id)).unwrap();
            let parts = steps.into_iter().filter_map(|step| read(set, step)).flatten();
            let part = merge(parts);
            assert_eq!(part.product(id.as_str()).map(card).as_ref(), whole.get(id.as_str()));
            assert!(part.names().counties.contains_key(&whole[id.as_str()].county));
        }
        let steps = source.cards(&ids).unwrap();
        let parts = merge(steps.into_iter().filter_map(|step| read(set, step)).flatten());
        assert_eq!(cards(&parts), whole, "{}", set.name);
        assert!(source.cards(&[]).unwrap().is_empty());
        let (leaves, _) = set.leaves(set.manifest.cards.as_ref().unwrap());
        let most = leaves.iter().map(|(path, _)| set.bytes(path).len()).max();
        assert!(most <= Some(MAX_CARDS), "{}: {most:?} bytes", set.name);
    }
}

#[test]
fn a_part_of_the_organizations_has_all_that_the_page_of_each_shows() {
    for set in sets() {
        let source = source(set);
        let (_, whole) = read(set, source.organizations()).unwrap();
        for own in &whole.organizations {
            let (named, part) = read(set, source.organization(&own.id)).unwrap();
            let named = named.unwrap();
            assert!(part.organizations.contains(own), "{} {}", set.name, own.id);
            let is_its = |link: &&Link| {
                link.from == own.id || link.to == LinkEnd::Organization(own.id.clone())
            };
            let links =
                |all: &'_ [Link]| -> Vec<Link> { all.iter().filter(is_its).cloned().collect() };
            let wanted = links(&whole.links);
            assert_eq!(links(&part.links), wanted, "{} {}", set.name, own.id);
            let ends = |link: &Link| match &link.to {
                LinkEnd::Organization(to) => vec![link.from.clone(), to.clone()],
                LinkEnd::Product(_) => vec![link.from.clone()],
            };
            let name_of = |of: &Organizations, id: &OrganizationId| {
                of.organizations.iter().find(|row| row.id == *id).map(|row| row.name.clone())
            };
            for link in &wanted {
                for id in ends(link) {
                    assert_eq!(name_of(&part, &id), name_of(&whole, &id), "{id}");
                }
                let sources = part.source_list.iter().map(|source| &source.id);
                let sources: BTreeSet<_> = sources.collect();
                assert!(link.sources.iter().chain(&own.sources).all(|id| sources.contains(id)));
            }
            assert!(own.products.iter().all(|id| named.product(id.as_str()).is_some()));
            let county = own.county.as_ref();
            assert!(county.is_none_or(|code| named.names().counties.contains_key(code)));
        }
        let unknown = OrganizationId::parse("zzz-none").unwrap();
        assert!(read(set, source.organization(&unknown)).is_none());
    }
}

#[test]
fn files_that_name_products_and_counties_have_them() {
    for set in sets() {
        let source = source(set);
        let whole = cards(&merge(set.catalogue()));
        let check = |named: Option<Catalogue>, ids: BTreeSet<&str>, counties: BTreeSet<&str>| {
            let named = named.unwrap();
            for id in ids.into_iter().filter(|id| whole.contains_key(*id)) {
                assert_eq!(named.product(id).map(card).as_ref(), whole.get(id), "{}", set.name);
            }
            let known: BTreeSet<_> =
                named.names().counties.keys().map(|code| code.as_str()).collect();
            let missing: Vec<_> = counties.difference(&known).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", set.name);
            assert!(!named.names().industries.is_empty() || set.manifest.counts["industries"] == 0);
        };
        let ids = |rows: &[Vec<ProductId>]| -> Vec<ProductId> { rows.concat() };
        let (named, file) = read(set, source.organizations()).unwrap();
        let rows = &file.organizations;
        let products = ids(&rows.iter().map(|row| row.products.clone()).collect::<Vec<_>>());
        let ends = file.links.iter().filter_map(|link| match &link.to {
            LinkEnd::Product(id) => Some(id.as_str()),
            LinkEnd::Organization(_) => None,
        });
        let counties = rows.iter().filter_map(|row| row.county.as_deref()).collect();
        check(named, products.iter().map(ProductId::as_str).chain(ends).collect(), counties);
        let (named, file) = read(set, source.opportunities()).unwrap();
        let products = ids(&file.rows.iter().map(|row| row.products.clone()).collect::<Vec<_>>());
        let counties = file.rows.iter().filter_map(|row| row.county.as_deref()).collect();
        check(named, products.iter().map(ProductId::as_str).collect(), counties);
        let (named, file) = read(set, source.achievements()).unwrap();
        let products = ids(&file.rows.iter().map(|row| row.products.clone()).collect::<Vec<_>>());
        check(named, products.iter().map(ProductId::as_str).collect(), BTreeSet::new());
        for map in set.chain_maps() {
            let products = map.products.iter().map(|product| product.id.as_str()).collect();
            let named = map.clone().map().unwrap().named.unwrap();
            check(Some(named.as_ref().clone()), products, BTreeSet::new());
        }
    }
}
