//! Messages: complete in every language, none empty, none without a use.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::code::{Source, is_word};
use crate::tree::{File, files};
use crate::{Violation, assert_none};

/// The language that all others are compared with.
const FIRST: &str = "zh";
const PLURALS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

/// Messages of one file by key; the forms of a plural stand under one key.
type Messages = BTreeMap<String, Vec<String>>;

/// Messages by language and namespace.
type Locales = BTreeMap<String, BTreeMap<String, Messages>>;

fn messages(text: &str) -> Messages {
    let mut flat = vec![];
    flatten("", &serde_json::from_str(text).unwrap(), &mut flat);
    let keys: BTreeSet<String> = flat.iter().map(|(key, _)| key.clone()).collect();
    let mut messages = Messages::new();
    for (key, text) in flat {
        let stem = PLURALS.iter().find_map(|form| key.strip_suffix(form));
        let stem = stem.filter(|stem| keys.contains(&format!("{stem}_other")));
        messages.entry(stem.unwrap_or(&key).to_owned()).or_default().push(text);
    }
    messages
}

fn flatten(prefix: &str, value: &Value, flat: &mut Vec<(String, String)>) {
    let Value::Object(map) = value else {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        flat.push((prefix.to_owned(), text));
        return;
    };
    for (key, value) in map {
        let dot = if prefix.is_empty() { "" } else { "." };
        flatten(&format!("{prefix}{dot}{key}"), value, flat);
    }
}

fn locales(files: &[File]) -> Locales {
    let mut locales = Locales::new();
    for file in files {
        let path = file.path.trim_start_matches("locales/").trim_end_matches(".json");
        let (language, namespace) = path.split_once('/').unwrap();
        let language = locales.entry(language.to_owned()).or_default();
        language.insert(namespace.to_owned(), messages(&file.text));
    }
    locales
}

fn found(rule: &'static str, language: &str, namespace: &str, what: String) -> Violation {
    Violation { rule, file: format!("locales/{language}/{namespace}.json"), line: 1, what }
}

/// The names between `{{` and `}}`.
fn variables(texts: &[String]) -> BTreeSet<&str> {
    let parts = texts.iter().flat_map(|text| text.split("{{").skip(1));
    parts.filter_map(|part| Some(part.split_once("}}")?.0.trim())).collect()
}

/// Every language has the same files, keys and variables, and no empty message.
fn gaps(locales: &Locales) -> Vec<Violation> {
    let rule = "messages are complete in every language";
    let mut violations = vec![];
    let empty = BTreeMap::new();
    let first = locales.get(FIRST).unwrap_or(&empty);
    let namespaces: BTreeSet<&String> = locales.values().flat_map(BTreeMap::keys).collect();
    for (language, files) in locales {
        for namespace in &namespaces {
            let Some(messages) = files.get(*namespace) else {
                violations.push(found(rule, language, namespace, "there is no such file".into()));
                continue;
            };
            let none = Messages::new();
            let wanted = first.get(*namespace).unwrap_or(&none);
            let keys: BTreeSet<&String> = messages.keys().chain(wanted.keys()).collect();
            for key in keys {
                let what = match (messages.get(key), wanted.get(key)) {
                    (None, _) => "is missing",
                    (_, None) => "is not in the first language",
                    (Some(texts), _) if texts.iter().any(|text| text.trim().is_empty()) => {
                        "is empty"
                    }
                    (Some(texts), Some(wanted)) if variables(texts) != variables(wanted) => {
                        "has other variables than in the first language"
                    }
                    _ => continue,
                };
                violations.push(found(rule, language, namespace, format!("`{key}` {what}")));
            }
        }
    }
    violations
}

/// Every message is shown somewhere.
fn unused(locales: &Locales, code: &[String]) -> Vec<Violation> {
    let mut violations = vec![];
    for (namespace, messages) in locales.get(FIRST).into_iter().flatten() {
        for key in messages.keys() {
            let path = format!("{namespace}.{key}");
            let is_use = |text: &String| {
                text.match_indices(&path).any(|(pos, _)| {
                    let rest = &text[pos + path.len()..];
                    !rest.starts_with(is_word) && !text[..pos].ends_with(is_word)
                })
            };
            if !code.iter().any(is_use) {
                let what = format!("nothing in src uses `{path}`");
                violations.push(found("every message is shown somewhere", FIRST, namespace, what));
            }
        }
    }
    violations
}

#[test]
fn messages_are_complete_in_every_language() {
    let locales = locales(&files("locales", "json"));
    assert!(locales.len() > 1, "the messages are not where they were");
    assert_none(&gaps(&locales));
}

#[test]
fn every_message_is_shown_somewhere() {
    let code: Vec<_> = files("src", "rs").iter().map(|file| Source::new(file).code).collect();
    assert_none(&unused(&locales(&files("locales", "json")), &code));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> Locales {
        let file = |(path, text): &(&str, &str)| File {
            path: format!("locales/{path}.json"),
            text: (*text).to_owned(),
        };
        locales(&files.iter().map(file).collect::<Vec<_>>())
    }

    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let found: Vec<_> = gaps(&of(files))
            .iter()
            .map(|v| format!("{} {}", v.file.trim_start_matches("locales/"), v.what))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn catches_what_a_language_lacks() {
        check(&[("en/a", "{\"x\":\"1\"}"), ("zh/a", "{\"x\":\"1\"}")], &[]);
        check(&[("en/a", "{}"), ("zh/a", "{\"x\":\"1\"}")], &["en/a.json `x` is missing"]);
        check(
            &[("en/a", "{\"x\":\"1\"}"), ("zh/a", "{}")],
            &["en/a.json `x` is not in the first language"],
        );
        check(
            &[("en/a", "{}"), ("zh/a", "{}"), ("zh/b", "{}")],
            &["en/b.json there is no such file"],
        );
        check(
            &[("en/a", "{\"x\":{\"y\":\" \"}}"), ("zh/a", "{\"x\":{\"y\":\"1\"}}")],
            &["en/a.json `x.y` is empty"],
        );
        check(
            &[("en/a", "{\"x\":\"{{ m }}\"}"), ("zh/a", "{\"x\":\"{{ n }}\"}")],
            &["en/a.json `x` has other variables than in the first language"],
        );
    }

    #[test]
    fn the_forms_of_a_plural_are_one_message() {
        check(
            &[("en/a", "{\"n_one\":\"1\",\"n_other\":\"2\"}"), ("zh/a", "{\"n_other\":\"2\"}")],
            &[],
        );
        check(
            &[("en/a", "{\"step_one\":\"1\"}"), ("zh/a", "{\"step_two\":\"2\"}")],
            &[
                "en/a.json `step_one` is not in the first language",
                "en/a.json `step_two` is missing",
            ],
        );
    }

    #[test]
    fn catches_messages_that_nothing_shows() {
        let locales =
            of(&[("zh/a", "{\"x\":\"1\",\"xy\":\"2\",\"n_one\":\"3\",\"n_other\":\"4\"}")]);
        let unused = |code: &str| unused(&locales, &[code.to_owned()]).len();
        assert_eq!(unused("t!(a.x) t!(a.xy, b) t!(a.n, count)"), 0);
        assert_eq!(unused("t!(a.xy) t!(a.n)"), 1);
        assert_eq!(unused("t!(aa.x) t!(a.xyz) t!(a.n)"), 2);
    }
}
