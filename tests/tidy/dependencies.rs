//! Packages that we build on: their licenses, and that each of our own is used.
//!
//! What `cargo deny check licenses` and `cargo machete` look for, without minutes of building them. Advisories
//! are not looked up: their database is on GitHub alone, which the machines that test us cannot reach.

use std::process::Command;

use serde_json::Value;

use crate::tree::files;
use crate::{Violation, assert_none};

/// Licenses that let us publish under ours (MIT), as SPDX writes them. All ask for a notice at most, or, the
/// MPL, for the source of the package's own files, which we do not change.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Dependencies that no code of ours names, and why they are there.
const UNNAMED: [&str; 0] = [];

fn metadata() -> Value {
    let run = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .output();
    let output = run.expect("cargo runs");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "cargo metadata: {told}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Whether an SPDX expression lets us publish. `/` is the older way to write `OR`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim().replace('/', " OR ");
    if let [_, _, ..] = split(&expression, " OR ").as_slice() {
        return split(&expression, " OR ").into_iter().any(is_allowed);
    }
    if let [_, _, ..] = split(&expression, " AND ").as_slice() {
        return split(&expression, " AND ").into_iter().all(is_allowed);
    }
    match expression.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => is_allowed(inner),
        None => ALLOWED.contains(&expression.as_str()),
    }
}

/// `text` split at `word` outside of parentheses.
fn split<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let is_outside = |pos: &usize| {
        let before = &text[..*pos];
        before.matches('(').count() == before.matches(')').count()
    };
    let mut parts = vec![];
    let mut start = 0;
    for pos in text.match_indices(word).map(|(pos, _)| pos).filter(is_outside) {
        parts.push(&text[start..pos]);
        start = pos + word.len();
    }
    parts.push(&text[start..]);
    parts
}

fn licenses(metadata: &Value) -> Vec<Violation> {
    let packages = metadata["packages"].as_array().expect("packages");
    let refused = packages.iter().filter(|package| {
        let license = package["license"].as_str();
        !license.is_some_and(is_allowed)
    });
    let violation = |package: &Value| Violation {
        rule: "every package has a license that lets us publish under ours",
        file: "Cargo.lock".to_owned(),
        line: 1,
        what: format!("{} has {}", package["name"], package["license"]),
    };
    refused.map(violation).collect()
}

/// Dependencies of the package `own` of which none of `texts` speaks.
fn unused(metadata: &Value, own: &str, texts: &[String]) -> Vec<Violation> {
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == own).expect("our package");
    let names =
        package["dependencies"].as_array().expect("dependencies").iter().map(|dependency| {
            let name = dependency["rename"].as_str().or_else(|| dependency["name"].as_str());
            name.expect("a name").replace('-', "_")
        });
    let is_named = |name: &String| {
        UNNAMED.contains(&name.as_str())
            || texts.iter().any(|text| {
                [format!("{name}::"), format!("{name};"), format!("use {name} ")]
                    .iter()
                    .any(|use_of| text.contains(use_of))
            })
    };
    let violation = |name: String| Violation {
        rule: "a dependency is used; drop it, or say in UNNAMED why it is there",
        file: "Cargo.toml".to_owned(),
        line: 1,
        what: format!("no code names `{name}`"),
    };
    names.filter(|name| !is_named(name)).map(violation).collect()
}

#[test]
fn licenses_let_us_publish_and_every_dependency_is_used() {
    let metadata = metadata();
    assert_none(&licenses(&metadata));
    let folders = ["src", "tests", "benches"].iter().flat_map(|folder| files(folder, "rs"));
    let mut texts: Vec<_> = folders.map(|file| file.text).collect();
    texts.push(std::fs::read_to_string("build.rs").expect("build.rs"));
    assert_none(&unused(&metadata, env!("CARGO_PKG_NAME"), &texts));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_license_expressions() {
        for right in [
            "MIT",
            "MIT OR GPL-3.0",
            "MIT/Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "MIT AND ISC",
        ] {
            assert!(is_allowed(right), "{right}");
        }
        for wrong in
            ["GPL-3.0", "MIT AND GPL-3.0", "", "AGPL-3.0 OR SSPL-1.0", "(MIT OR ISC) AND GPL-3.0"]
        {
            assert!(!is_allowed(wrong), "{wrong}");
        }
    }

    #[test]
    fn catches_what_is_not_used_and_what_has_no_license() {
        let metadata = serde_json::json!({"packages": [
            {"name": "own", "license": "MIT", "dependencies": [
                {"name": "is-used"}, {"name": "x", "rename": "renamed"}, {"name": "left-over"}]},
            {"name": "free", "license": "MIT OR Apache-2.0"},
            {"name": "silent", "license": null},
            {"name": "strict", "license": "AGPL-3.0-only"},
        ]});
        let texts = ["use is_used::A;".to_owned(), "fn a() { renamed::b() }".to_owned()];
        let unused = unused(&metadata, "own", &texts);
        assert_eq!(unused.len(), 1);
        assert!(unused[0].what.contains("left_over"));
        let refused = licenses(&metadata);
        assert_eq!(refused.len(), 2, "{refused:?}");
    }
}
