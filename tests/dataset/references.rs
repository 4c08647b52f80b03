//! Whatever a file names, it or a file beside it has: sources, products, places, renamed ids.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::published::{Set, sets};

/// Adds where a fact names no source, or one that `known` has not. Gives how many facts there are.
/// An object with a `source_list` has its own.
fn visit(value: &Value, known: &BTreeSet<String>, path: &str, wrong: &mut Vec<String>) -> usize {
    match value {
        Value::Array(values) => {
            let visits = values.iter().enumerate();
            visits.map(|(idx, value)| visit(value, known, &format!("{path}/{idx}"), wrong)).sum()
        }
        Value::Object(fields) => {
            let own = fields.get("source_list").map(ids);
            let known = own.as_ref().unwrap_or(known);
            let mut n_facts = 0;
            if let Some(Value::Array(named)) = fields.get("sources")
                && named.iter().all(Value::is_string)
            {
                n_facts += 1;
                if named.is_empty() {
                    wrong.push(format!("{path}: no source"));
                }
                let is_unknown = |id: &&str| !known.contains(*id);
                for id in named.iter().filter_map(Value::as_str).filter(is_unknown) {
                    wrong.push(format!("{path}: no source {id}"));
                }
            }
            let visits = fields.iter();
            n_facts
                + visits
                    .map(|(name, value)| visit(value, known, &format!("{path}/{name}"), wrong))
                    .sum::<usize>()
        }
        _ => 0,
    }
}

/// The ids of a list of sources.
fn ids(list: &Value) -> BTreeSet<String> {
    let rows = list.as_array().into_iter().flatten();
    rows.filter_map(|row| row["id"].as_str().map(str::to_owned)).collect()
}

/// Texts under this name anywhere in `value`.
fn named<'v>(value: &'v Value, name: &str, found: &mut Vec<&'v str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| named(value, name, found)),
        Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    Value::String(text) if field == name => found.push(text),
                    Value::Array(values) if field == name => {
                        found.extend(values.iter().filter_map(Value::as_str));
                    }
                    _ => {}
                }
                named(value, name, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_fact_names_sources_that_its_own_file_has() {
    for set in sets() {
        let mut wrong = vec![];
        let mut n_facts = 0;
        for (path, schema) in set.json_files() {
            let file = set.json(&path);
            let known = match schema.as_str() {
                "about" => ids(&file["sources"]),
                "manifest" => {
                    ids(&serde_json::from_slice::<Value>(set.named("sources")).unwrap()["sources"])
                }
                _ => BTreeSet::new(),
            };
            let n_in_file = visit(&file, &known, &path, &mut wrong);
            if matches!(schema.as_str(), "product" | "place" | "manifest") {
                assert!(n_in_file > 0, "{}: {path} has no facts", set.name);
            }
            n_facts += n_in_file;
        }
        assert_eq!(wrong, Vec::<String>::new(), "{}", set.name);
        let counts = &set.manifest.counts;
        let told = ["products", "counties", "certifications", "figures", "organisations", "links"];
        assert!(n_facts as u64 >= told.iter().map(|name| counts[*name]).sum::<u64>());
    }
}

#[test]
fn a_fact_without_a_source_would_be_found() {
    let check = |file: Value, expected: &[&str]| {
        let mut wrong = vec![];
        assert!(visit(&file, &BTreeSet::new(), "", &mut wrong) > 0);
        assert_eq!(wrong, expected);
    };
    check(json!({"sources": ["a"], "source_list": [{"id": "a"}]}), &[]);
    check(json!({"sources": [], "source_list": []}), &[": no source"]);
    check(json!({"x": [{"sources": ["b"]}], "source_list": [{"id": "a"}]}), &["/x/0: no source b"]);
    check(
        json!({"x": {"sources": ["a"], "source_list": []}, "source_list": [{"id": "a"}]}),
        &["/x: no source a"],
    );
}

/// What exists, by kind.
struct Known {
    products: BTreeSet<String>,
    organisations: BTreeSet<String>,
    counties: BTreeSet<String>,
    townships: BTreeSet<String>,
    industries: BTreeSet<String>,
    clusters: BTreeSet<String>,
}

impl Known {
    fn of(set: &Set) -> Self {
        let counties = set.counties();
        let rows = |name: &str| {
            let file: Value = serde_json::from_slice(set.named(name)).unwrap();
            ids(file.get("rows").unwrap_or(&file["organisations"]))
        };
        let townships = counties.iter().flat_map(|county| &county.townships);
        Self {
            products: set.products().into_iter().map(|product| product.card.id).collect(),
            organisations: rows("organisations"),
            townships: townships.map(|township| township.code.clone()).collect(),
            counties: counties.into_iter().map(|county| county.place.code).collect(),
            industries: rows("industries"),
            clusters: rows("clusters"),
        }
    }
}

#[test]
fn every_id_in_a_file_leads_to_something_published() {
    for set in sets() {
        let known = Known::of(set);
        for (path, schema) in set.json_files() {
            if matches!(schema.as_str(), "directory" | "catalogue") {
                continue; // positions, not ids; decoding has checked them
            }
            let file = set.json(&path);
            let check = |name: &str, known: &BTreeSet<String>| {
                let mut found = vec![];
                named(&file, name, &mut found);
                for id in found {
                    assert!(known.contains(id), "{}: {path}: {name} {id}", set.name);
                }
            };
            check("products", &known.products);
            check("featured", &known.products);
            check("county", &known.counties);
            check("township", &known.townships);
            check("cluster", &known.clusters);
            check("from", &known.organisations);
            let is_product = |id: &&str| id.starts_with("product:");
            let mut ends = vec![];
            named(&file, "to", &mut ends);
            for end in ends {
                let id = end.trim_start_matches("product:");
                let known = if is_product(&end) { &known.products } else { &known.organisations };
                assert!(known.contains(id), "{}: {path}: to {end}", set.name);
            }
        }
        for product in set.products() {
            let card = &product.card;
            assert!(card.industries.iter().all(|id| known.industries.contains(id)), "{}", card.id);
            assert!(
                card.townships.iter().all(|code| known.townships.contains(code)),
                "{}",
                card.id
            );
            let codes: Vec<_> = product.townships.iter().map(|place| &place.code).collect();
            assert_eq!(codes, card.townships.iter().collect::<Vec<_>>(), "{}", card.id);
        }
    }
}

#[test]
fn every_renamed_id_leads_to_a_published_product() {
    for set in sets() {
        let known = Known::of(set);
        for (from, to) in &set.manifest.aliases {
            assert!(known.products.contains(to), "{}: {from} leads to {to}", set.name);
            assert!(!known.products.contains(from), "{}: {from} is a product", set.name);
        }
    }
    let small = &sets()[1].manifest.aliases;
    assert_eq!(small["old-orange"], "red-orange", "over another old id");
    assert_eq!(small.len(), 2, "not those of a product that is held back: {small:?}");
}
