//! The chain maps say what the tables say, and stand where a page without filters shows them.

use std::collections::BTreeSet;

use township_atlas::chain::drawing::diagram::Plan;
use township_atlas::chain::graph::Graph;
use township_atlas::chain::selection::Selection;
use township_atlas::model::chain::Chain;
use township_atlas::wire::chain::OrganizationsFile;
use township_atlas::wire::chain_map::ChainFile;

use crate::published::sets;

fn ids(graph: &Graph) -> BTreeSet<&str> {
    graph.nodes().iter().map(|node| node.id.as_str()).collect()
}

#[test]
fn the_whole_map_has_every_organisation_and_every_link() {
    for set in sets() {
        let listed = OrganizationsFile::from_json(set.named("organisations")).unwrap();
        let graph = set.chain_maps()[0].graph().unwrap();
        let ids = ids(&graph);
        assert!(listed.organisations.iter().all(|row| ids.contains(row.id.as_str())));
        let mut links: Vec<(String, String, String)> = graph
            .links()
            .iter()
            .map(|link| {
                let id = |node: u32| graph.nodes()[node as usize].id.clone();
                (id(link.from), id(link.to), graph.words.verbs[link.verb as usize].id.clone())
            })
            .collect();
        let row = |row: &township_atlas::wire::chain::LinkRow| {
            (row.from.clone(), row.to.clone(), row.kind.clone())
        };
        let mut expected: Vec<_> = listed.links.iter().map(row).collect();
        links.sort();
        expected.sort();
        assert_eq!(links, expected, "{}", set.name);
    }
}

#[test]
fn an_industry_has_what_serves_its_products() {
    for set in sets() {
        let listed = OrganizationsFile::from_json(set.named("organisations")).unwrap();
        let maps = set.chain_maps();
        let counts = set.manifest.counts["industries"];
        assert_eq!(maps.len() as u64 - 1, counts, "{}", set.name);
        for map in &maps[1..] {
            let graph = map.graph().unwrap();
            let products: BTreeSet<&str> =
                map.products.iter().map(|product| product.id.as_str()).collect();
            let serves = |id: &String| products.contains(id.as_str());
            let serving = listed.organisations.iter().filter(|row| row.products.iter().any(serves));
            let expected: BTreeSet<&str> = serving.map(|row| row.id.as_str()).collect();
            let found: BTreeSet<&str> =
                ids(&graph).into_iter().filter(|id| !id.starts_with("product:")).collect();
            assert_eq!(found, expected, "{:?}", map.industry);
            assert!(graph.nodes().iter().all(|node| node.industries.contains(&0)));
        }
    }
}

#[test]
fn every_organisation_and_link_has_its_sources() {
    for set in sets() {
        for map in set.chain_maps() {
            let rows = map.organisations.source_idxs.iter().chain(&map.links.source_idxs);
            for sources in rows {
                assert!(!sources.is_empty());
                assert!(sources.iter().all(|at| (*at as usize) < map.source_list.len()));
            }
        }
    }
}

#[test]
fn layouts_fit_the_plan_of_a_page_without_filters() {
    for set in sets() {
        for map in set.chain_maps() {
            let graph = map.graph().unwrap();
            let plan = Plan::new(&graph, &Selection::all(&graph), &BTreeSet::new(), Chain::ALL);
            let row = map.layout.expect("these sets are small");
            let layout = row.layout(plan.items.len(), plan.bundles.len()).unwrap();
            for (at, rect) in layout.nodes.iter().enumerate() {
                assert!(layout.nodes[..at].iter().all(|other| !rect.overlaps(other)));
            }
            assert_eq!(row.layout(plan.items.len() + 1, plan.bundles.len()), None);
        }
    }
}

/// What an outsider may send instead of a map.
#[test]
fn a_map_that_does_not_fit_together_is_refused() {
    let good = sets()[1].chain_maps().remove(0);
    assert!(good.graph().is_ok());
    let breaks: [fn(&mut ChainFile); 8] = [
        |map| map.organisations.zh.clear(),
        |map| map.organisations.stage[0] = 7,
        |map| map.organisations.kind[0] = 99,
        |map| map.organisations.county[0] = 99,
        |map| map.organisations.products[0] = vec![99],
        |map| map.links.to[0] = 9_999,
        |map| map.links.kind[0] = 99,
        |map| map.link_kinds[0].family = Some("water".to_owned()),
    ];
    for (at, break_it) in breaks.into_iter().enumerate() {
        let mut map = good.clone();
        break_it(&mut map);
        assert!(map.graph().is_err(), "{at}");
    }
}
