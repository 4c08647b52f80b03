//! Documents for developers name folders, modules and items that exist.

use crate::tree::{File, files, root_file};
use crate::{Violation, assert_none};

const DOCUMENTS: [&str; 2] = ["ARCHITECTURE.md", "CONTRIBUTING.md"];

/// What stands between single backquotes on a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Whether `name` is a path of this crate: `chain::drawing::picture`.
fn is_path(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    // `Type::item` names no module.
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.contains("::")
        && name.split("::").all(is_part)
}

/// Whether `path` is a module of `sources`, or a word in the module before its last part.
fn is_known(path: &str, sources: &[File]) -> bool {
    let module = |parts: &[&str]| {
        let stem = format!("src/{}", parts.join("/"));
        let names = [format!("{stem}.rs"), format!("{stem}/mod.rs")];
        sources.iter().find(|file| names.contains(&file.path))
    };
    let parts: Vec<&str> = path.split("::").collect();
    let Some((last, before)) = parts.split_last() else { return false };
    let is_word =
        |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == *last);
    module(&parts).is_some() || module(before).is_some_and(|file| is_word(&file.text))
}

/// Paths that lead nowhere.
fn dead_paths(document: &File, sources: &[File]) -> Vec<Violation> {
    let lines = (1..).zip(document.text.lines());
    let paths = lines.flat_map(|(line, text)| quoted(text).map(move |name| (line, name)));
    paths
        .filter(|(_, name)| is_path(name) && !is_known(name, sources))
        .map(|(line, name)| Violation {
            rule: "documents name what exists",
            file: document.path.clone(),
            line,
            what: format!("there is no `{name}` in src"),
        })
        .collect()
}

#[test]
fn documents_name_modules_that_exist() {
    let sources = files("src", "rs");
    let violations: Vec<_> =
        DOCUMENTS.iter().flat_map(|name| dead_paths(&root_file(name), &sources)).collect();
    assert_none(&violations);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assert_lines;

    #[test]
    fn catches_what_is_gone() {
        let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
        let sources = [file("src/a/mod.rs", ""), file("src/a/b.rs", "pub fn c() {}")];
        let text = "`a::b` and `a::b::c`\n`a::x`\n`a::b::d`\n`a b` `no::` `style/x.css`\n`x::y`";
        assert_lines(&dead_paths(&file("A.md", text), &sources), &[2, 3, 5]);
    }
}
