//! Which folder of `src` may use which; ARCHITECTURE.md draws it.

use crate::code::{Source, after_word, is_word};
use crate::{Violation, assert_none};

/// The folders from the bottom to the top. Those of one level never use each other. A room of a folder
/// that stands elsewhere than its folder has a line of its own.
const LEVELS: &[&[&str]] = &[
    &["model"],
    &["text", "papercut"],
    &["i18n"],
    &["search", "geo", "layered"],
    &["query", "chain", "matching", "charts"],
    &["routes"],
    &["chain::drawing", "wire", "embed"],
    &["source", "worker"],
    &["share_cards"],
    // Fetching needs a clock, storage and a timer of the browser; the browser's wrappers need no data.
    &["browser"],
    &["data"],
    &["session"],
    &["ui"],
    &["chain::view"],
    &["features"],
    &["pages::parts"],
    &["pages"],
    &["app"],
    &["prerender"],
];

/// Folders without a browser, a clock, chance or I/O.
const PURE: &[&str] = &[
    "routes",
    "embed",
    "model",
    "text",
    "i18n",
    "papercut",
    "search",
    "matching",
    "charts",
    "query",
    "geo",
    "layered",
    "chain",
    "chain::drawing",
    "wire",
    "source",
];

/// The one file of a pure folder that asks the browser: how its `Intl` writes numbers and dates.
const INTL: &str = "src/i18n/intl.rs";

/// Folders whose modules do not use each other either: what two of them share moves down.
const STRANGERS: &[&str] = &["features", "pages", "pages::parts"];

const BROWSER: &[&str] = &["web_sys", "js_sys", "leptos", "gloo_net", "wasm_bindgen"];
const OUTSIDE: &[&str] = &[
    "std::time",
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
    "std::env",
    "std::{",
    "fastrand",
    "rand",
    "getrandom",
];

const RAW: &[&str] = &["web_sys", "js_sys", "gloo_net"];
const RAW_FOLDERS: &[&str] = &["browser", "chain::view", "worker"];

/// The folder of a path, or its room where that has a level of its own.
fn room(path: &[String]) -> Option<String> {
    let room = path.get(..2).map(|two| two.join("::"));
    let has_level = |room: &String| level(room).is_some();
    room.filter(has_level).or_else(|| path.first().cloned())
}

fn room_of(source: &Source) -> String {
    let module: Vec<_> = source.module().into_iter().map(str::to_owned).collect();
    room(&module).unwrap_or_default()
}

fn level(room: &str) -> Option<usize> {
    LEVELS.iter().position(|level| level.contains(&room))
}

/// (line, path from the crate's root) of everything of this crate that the file uses.
fn uses(source: &Source) -> Vec<(usize, Vec<String>)> {
    let mut found = vec![];
    for (line_idx, line) in source.code.lines().enumerate() {
        let mut add = |base: &[&str], rest: &str| {
            let rest: String = rest.chars().take_while(|c| is_word(*c) || *c == ':').collect();
            let base = base.iter().map(|part| (*part).to_owned());
            let rest = rest.split("::").filter(|part| !part.is_empty()).map(str::to_owned);
            found.push((line_idx + 1, base.chain(rest).collect()));
        };
        for rest in after_word(line, "crate::") {
            add(&[], rest);
        }
        let mut module = source.module();
        if line_idx >= source.n_lines_shipped {
            module.push("tests");
        }
        for mut rest in after_word(line, "super::") {
            if line[..line.len() - rest.len() - "super::".len()].ends_with("super::") {
                continue; // counted from the first of several
            }
            let mut n_up = 1;
            while let Some(further) = rest.strip_prefix("super::") {
                rest = further;
                n_up += 1;
            }
            add(&module[..module.len().saturating_sub(n_up)], rest);
        }
    }
    found
}

/// Dependencies point down.
pub(crate) fn upward_uses(source: &Source) -> Vec<Violation> {
    let module = source.module();
    let own = room_of(source);
    let own = own.as_str();
    if module.len() == 1 && matches!(own, "lib" | "main") || own == "bin" {
        return vec![]; // entry points
    }
    let mut violations = vec![];
    let mut add = |line, what: String| {
        let rule = "dependencies between the folders of src point down (ARCHITECTURE.md)";
        violations.push(Violation { rule, file: source.path.clone(), line, what });
    };
    if own != "compile" && level(own).is_none() {
        add(1, format!("`{own}` has no level: add it to LEVELS in tests/tidy/layers.rs"));
        return violations;
    }
    for (line, path) in uses(source) {
        let Some(target) = room(&path).filter(|part| part.starts_with(char::is_lowercase)) else {
            continue;
        };
        if target == own {
            let depth = own.split("::").count();
            if let (Some(mine), Some(theirs)) = (module.get(depth), path.get(depth))
                && STRANGERS.contains(&own)
                && theirs.starts_with(char::is_lowercase)
                && mine != theirs
            {
                let what =
                    format!("`{own}::{mine}` uses `{own}::{theirs}`: move what they share down");
                add(line, what);
            }
            continue;
        }
        let is_down = if own == "compile" {
            PURE.contains(&target.as_str())
        } else {
            level(&target).is_some_and(|target| Some(target) < level(own))
        };
        if !is_down {
            add(line, format!("`{own}` uses `{target}`, which does not stand below it"));
        }
    }
    violations
}

/// Every use of this crate can be scanned.
pub(crate) fn grouped_uses(source: &Source) -> Vec<Violation> {
    let lines = (1..).zip(source.code.lines());
    lines
        .filter(|(_, line)| after_word(line, "crate::").iter().any(|rest| rest.starts_with('{')))
        .map(|(line, _)| Violation {
            rule: "`use crate::x::Y;`, never `use crate::{..}`: edges can be scanned",
            file: source.path.clone(),
            line,
            what: "write one line per folder".to_owned(),
        })
        .collect()
}

/// Pure folders and the compiler know no browser; pure folders no clock, chance or I/O either.
pub(crate) fn impure_uses(source: &Source) -> Vec<Violation> {
    let own = room_of(source);
    if source.path == INTL {
        return vec![];
    }
    let banned = match own.as_str() {
        "compile" => vec![BROWSER],
        own if PURE.contains(&own) => vec![BROWSER, OUTSIDE],
        _ => return vec![],
    };
    let rule = "pure modules know no browser, clock, chance or I/O; what they need is passed in";
    words(source, banned.into_iter().flatten(), rule)
}

/// Raw browser interfaces stand in few folders.
pub(crate) fn raw_browser(source: &Source) -> Vec<Violation> {
    if source.path == INTL || RAW_FOLDERS.contains(&room_of(source).as_str()) {
        return vec![];
    }
    let rule = "raw web-sys stands in src/browser, src/chain/view and src/worker alone";
    words(source, RAW, rule)
}

fn words<'a>(
    source: &Source,
    banned: impl IntoIterator<Item = &'a &'a str>,
    rule: &'static str,
) -> Vec<Violation> {
    let mut violations = vec![];
    for word in banned {
        for (line, text) in source.shipped() {
            if !after_word(text, word).is_empty() {
                let (file, what) = (source.path.clone(), format!("uses `{word}`"));
                violations.push(Violation { rule, file, line, what });
            }
        }
    }
    violations
}

fn all(rule: impl Fn(&Source) -> Vec<Violation>) {
    let sources = crate::tree::files("src", "rs");
    assert!(!sources.is_empty());
    let violations: Vec<_> = sources.iter().flat_map(|file| rule(&Source::new(file))).collect();
    assert_none(&violations);
}

#[test]
fn dependencies_between_folders_point_down() {
    all(upward_uses);
}

#[test]
fn every_use_of_the_crate_can_be_scanned() {
    all(grouped_uses);
}

#[test]
fn pure_modules_know_no_browser_clock_chance_or_io() {
    all(impure_uses);
}

#[test]
fn raw_browser_interfaces_stand_in_few_folders() {
    all(raw_browser);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assert_lines;
    use crate::tree::File;

    fn source(path: &str, text: &str) -> Source {
        Source::new(&File { path: path.to_owned(), text: text.to_owned() })
    }

    fn check(rule: impl Fn(&Source) -> Vec<Violation>, path: &str, text: &str, lines: &[usize]) {
        assert_lines(&rule(&source(path, text)), lines);
    }

    #[test]
    fn catches_what_points_up_or_sideways() {
        check(upward_uses, "src/ui/a.rs", "use crate::data::X;\nuse crate::pages::Y;", &[2]);
        check(upward_uses, "src/wire/a.rs", "fn f() { crate::source::x() }", &[1]);
        check(upward_uses, "src/text/a.rs", "use crate::i18n::X;", &[1]);
        check(upward_uses, "src/model/a.rs", "// crate::ui\nlet x = \"crate::ui::x\";", &[]);
        check(upward_uses, "src/ui/a.rs", "macro!($crate::app::x)", &[1]);
        check(upward_uses, "src/compile/a.rs", "use crate::wire::X;\nuse crate::data::Y;", &[2]);
        check(upward_uses, "src/data/a.rs", "use crate::browser::x;", &[]);
        check(upward_uses, "src/browser/a.rs", "use crate::data::x;", &[1]);
        check(upward_uses, "src/query/a.rs", "use crate::compile::x;", &[1]);
        check(upward_uses, "src/widgets/a.rs", "", &[1]);
        check(
            upward_uses,
            "src/chain/drawing/a.rs",
            "use super::camera;\nuse crate::chain::graph;",
            &[],
        );
        check(upward_uses, "src/chain/drawing/a.rs", "use crate::chain::view::x;", &[1]);
        check(upward_uses, "src/chain/graph.rs", "use crate::chain::drawing::x;", &[1]);
        check(
            upward_uses,
            "src/chain/view/a.rs",
            "use crate::ui::x;\nuse crate::chain::drawing::x;",
            &[],
        );
        check(upward_uses, "src/lib.rs", "use crate::app::x;", &[]);
    }

    #[test]
    fn catches_what_goes_up_by_super() {
        check(upward_uses, "src/ui/a.rs", "use super::super::pages::x;", &[1]);
        check(upward_uses, "src/ui/mod.rs", "use super::data::x;\nuse super::app::x;", &[2]);
        check(upward_uses, "src/ui/a.rs", "use super::b::x;", &[]);
        let tests = "#[cfg(test)]\nmod tests {\n    use super::super::b;\n}";
        check(upward_uses, "src/features/a/b.rs", tests, &[]);
    }

    #[test]
    fn catches_features_that_use_each_other() {
        check(upward_uses, "src/features/a.rs", "use crate::features::b::X;", &[1]);
        check(upward_uses, "src/features/a.rs", "use super::b::X;", &[1]);
        check(upward_uses, "src/features/a/mod.rs", "use super::b::X;", &[1]);
        check(upward_uses, "src/features/a/x.rs", "use super::y;\nuse super::super::b;", &[2]);
        check(upward_uses, "src/features/a/x.rs", "use crate::features::a::y;", &[]);
        check(upward_uses, "src/pages/a.rs", "use crate::features::b;", &[]);
        check(upward_uses, "src/pages/a.rs", "use crate::app::b;", &[1]);
        check(upward_uses, "src/pages/a.rs", "use crate::pages::parts::b;", &[]);
        check(upward_uses, "src/pages/parts/a.rs", "use super::b;\nuse crate::pages::b;", &[1, 2]);
        check(upward_uses, "src/ui/a.rs", "use crate::ui::b;", &[]);
    }

    #[test]
    fn catches_groups_impure_words_and_raw_interfaces() {
        check(grouped_uses, "src/ui/a.rs", "use crate::data;\nuse crate::{a, b};", &[2]);
        check(impure_uses, "src/model/a.rs", "use std::fs;\nuse std::fmt;", &[1]);
        check(impure_uses, "src/query/a.rs", "use std::{fs, fmt};", &[1]);
        check(impure_uses, "src/source/a.rs", "leptos::logging!()", &[1]);
        check(impure_uses, "src/compile/a.rs", "use std::fs;\nuse web_sys::X;", &[2]);
        check(impure_uses, "src/model/a.rs", "#[cfg(test)]\nmod tests { use std::fs; }", &[]);
        check(impure_uses, "src/ui/a.rs", "use web_sys::X;", &[]);
        check(raw_browser, "src/ui/a.rs", "use leptos::web_sys::X;", &[1]);
        check(raw_browser, "src/browser/a.rs", "use web_sys::X;", &[]);
        check(raw_browser, "src/data/store.rs", "use web_sys::X;", &[1]);
    }
}
