//! Every compiled file is what its published JSON Schema says; `jsonschema` is the second opinion.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::Value;

use crate::published::{Set, sets};

/// The published schemas by name: `product`, `table-products`.
fn schemas(set: &Set) -> BTreeMap<String, Value> {
    let downloads = set.manifest.downloads.iter();
    downloads
        .filter_map(|(name, file)| Some((name.strip_suffix(".schema.json")?, file)))
        .map(|(name, file)| (name.to_owned(), set.json(&file.path)))
        .collect()
}

fn validators(set: &Set) -> BTreeMap<String, Validator> {
    let compile = |schema: &Value| jsonschema::validator_for(schema).unwrap();
    schemas(set).iter().map(|(name, schema)| (name.clone(), compile(schema))).collect()
}

#[track_caller]
pub(crate) fn assert_valid(validator: &Validator, value: &Value, what: &str) {
    let errors = validator.iter_errors(value).take(5);
    let errors: Vec<_> = errors.map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

/// The validator of a table's rows.
pub(crate) fn of_table(set: &Set, name: &str) -> Validator {
    jsonschema::validator_for(&schemas(set)[&format!("table-{name}")]).unwrap()
}

#[test]
fn the_schemas_are_schemas() {
    for set in sets() {
        let schemas = schemas(set);
        assert!(schemas.len() > 16);
        for (name, schema) in schemas {
            assert!(jsonschema::meta::is_valid(&schema), "{name}");
        }
    }
}

#[test]
fn every_file_is_what_its_schema_says() {
    for set in sets() {
        let validators = validators(set);
        for (path, schema) in set.json_files() {
            let validator = validators.get(&schema);
            let validator = validator.unwrap_or_else(|| panic!("{path} has no schema {schema}"));
            assert_valid(validator, &set.json(&path), &path);
        }
    }
}

/// Sets from before there was a search index, a chain map, cards or what a file names are read all the
/// same, and large maps have no layout.
const MAY_LACK: [(&str, &str); 12] = [
    ("manifest", "search"),
    ("manifest", "industries"),
    ("manifest", "dossiers"),
    ("manifest", "cards"),
    ("manifest", "organisations"),
    ("overview", "n_counties"),
    ("overview", "by_evidence"),
    ("chain", "layout"),
    ("chain", "named"),
    ("organisations", "named"),
    ("opportunities", "named"),
    ("achievements", "named"),
];

#[test]
fn a_file_that_lacks_something_or_has_another_type_is_refused() {
    let small = &sets()[1];
    let validators = validators(small);
    for (path, schema) in small.json_files() {
        let whole = small.json(&path);
        let validator = &validators[&schema];
        for name in whole.as_object().unwrap().keys() {
            let mut broken = whole.clone();
            broken.as_object_mut().unwrap().remove(name);
            let may_lack = MAY_LACK.contains(&(schema.as_str(), name.as_str()));
            assert_eq!(validator.is_valid(&broken), may_lack, "{path} without {name}");
            broken[name] = Value::Bool(true);
            let is_flag = whole[name].is_boolean();
            assert!(is_flag || !validator.is_valid(&broken), "{path} with another {name}");
        }
    }
}
