//! Rules of single files of Rust: opening, size, name, words that are refused; and of what is kept of pictures.

use crate::code::{Source, after_word};
use crate::tree::{File, files, sizes};
use crate::{Violation, assert_none};

const MAX_LINES: usize = 400;
/// Pictures, and what pages tell those who do not see them: a version that was committed once stays for ever.
const KEPT: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp", "yml"];
const MAX_KEPT_BYTES: u64 = 150_000;
const MAX_ALL_KEPT_BYTES: u64 = 1_000_000;
const NAMELESS: &[&str] = &["util", "utils", "helper", "helpers", "common", "misc", "types"];
const MARKUP: &[&str] =
    &["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html", "write_html"];

fn found(rule: &'static str, file: &str, line: usize, what: impl Into<String>) -> Violation {
    Violation { rule, file: file.to_owned(), line, what: what.into() }
}

/// A module opens with what it is for.
fn opening(file: &File) -> Option<Violation> {
    let rule = "every module opens with `//!`: what it is for and what it must not know";
    let first = file.text.lines().next().unwrap_or_default();
    let is_told = first.strip_prefix("//!").is_some_and(|rest| !rest.trim().is_empty());
    (!is_told).then(|| found(rule, &file.path, 1, format!("it opens with `{first}`")))
}

/// A file is split before it is long.
fn size(file: &File) -> Option<Violation> {
    let rule = "a file has at most 400 lines, tests not counted: split by reason to change";
    let n_lines = if file.path.starts_with("tests/") {
        file.text.lines().count()
    } else {
        Source::new(file).n_lines_shipped
    };
    (n_lines > MAX_LINES).then(|| found(rule, &file.path, MAX_LINES, format!("{n_lines} lines")))
}

/// A file is named for its subject.
fn name(file: &File) -> Option<Violation> {
    let rule = "no utils.rs, helpers.rs, common.rs, types.rs: name the subject";
    let parts = file.path.trim_end_matches(".rs").split('/');
    let nameless = parts.into_iter().find(|part| NAMELESS.contains(part))?;
    Some(found(rule, &file.path, 1, format!("`{nameless}` names no subject")))
}

/// Text from data is text.
fn markup(file: &File) -> Vec<Violation> {
    let rule = "text is never markup: no `inner_html`";
    let source = Source::new(file);
    let lines = source.shipped();
    lines
        .flat_map(|(line, text)| MARKUP.iter().map(move |word| (line, text, word)))
        .filter(|(_, text, word)| !after_word(text, word).is_empty())
        .map(|(line, _, word)| found(rule, &file.path, line, format!("uses `{word}`")))
        .collect()
}

/// What is left undone says why and until when.
fn undone(path: &str, comments: &str) -> Vec<Violation> {
    const CONDITIONS: [&str; 5] = ["until", "when", "once", "after", "as soon as"];
    const MIN_WORDS: usize = 5;
    let rule = "what is left to do says why and until when";
    let is_open = |rest: &str| {
        rest.split_whitespace().count() < MIN_WORDS
            || CONDITIONS.iter().all(|word| after_word(rest, word).is_empty())
    };
    let lines = (1..).zip(comments.lines());
    lines
        .filter(|(_, text)| {
            let marks = ["TODO", "FIXME"].into_iter();
            marks.flat_map(|mark| after_word(text, mark)).any(is_open)
        })
        .map(|(line, text)| found(rule, path, line, text.trim()))
        .collect()
}

/// The repository does not grow by pictures. `kept` has (path, bytes).
fn pictures(kept: &[(String, u64)]) -> Vec<Violation> {
    let rule = "kept pictures are few and small";
    let mend = "keep a part of the page instead of all, or look at it in test-results/pages";
    let large = kept.iter().filter(|(_, n_bytes)| *n_bytes > MAX_KEPT_BYTES);
    let mut violations: Vec<_> = large
        .map(|(path, n_bytes)| {
            let what = format!("{n_bytes} bytes, at most {MAX_KEPT_BYTES}: {mend}");
            found(rule, path, 1, what)
        })
        .collect();
    let n_all: u64 = kept.iter().map(|(_, n_bytes)| n_bytes).sum();
    if let Some((path, _)) = kept.iter().max_by_key(|(_, n_bytes)| *n_bytes)
        && n_all > MAX_ALL_KEPT_BYTES
    {
        let what = format!(
            "all together have {n_all} bytes, at most {MAX_ALL_KEPT_BYTES}; this is the largest: {mend}"
        );
        violations.push(found(rule, path, 1, what));
    }
    violations
}

fn rust() -> Vec<File> {
    let all: Vec<_> = ["src", "tests", "benches"].iter().flat_map(|f| files(f, "rs")).collect();
    assert!(all.len() > 50, "the source is not where it was");
    all
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    assert_none(&rust().iter().filter_map(opening).collect::<Vec<_>>());
}

#[test]
fn no_file_is_too_long() {
    assert_none(&rust().iter().filter_map(size).collect::<Vec<_>>());
}

#[test]
fn every_file_is_named_for_its_subject() {
    assert_none(&rust().iter().filter_map(name).collect::<Vec<_>>());
}

#[test]
fn text_is_never_markup() {
    assert_none(&files("src", "rs").iter().flat_map(markup).collect::<Vec<_>>());
}

#[test]
fn what_is_left_to_do_says_why_and_until_when() {
    let rust = rust().into_iter().map(|file| (Source::new(&file).comments, file.path));
    let css = files("style", "css").into_iter().map(|file| (file.text, file.path));
    let violations = rust.chain(css).flat_map(|(text, path)| undone(&path, &text));
    assert_none(&violations.collect::<Vec<_>>());
}

#[test]
fn kept_pictures_are_few_and_small() {
    // The photographs in `tables` are the operators'.
    let folders = ["benches", "public", "src", "style", "tests"];
    let kept: Vec<_> = folders.iter().flat_map(|folder| sizes(folder, KEPT)).collect();
    assert!(
        kept.iter().any(|(path, _)| path.ends_with(".jpg")),
        "the pictures are not where they were"
    );
    assert_none(&pictures(&kept));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assert_lines;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn catches_a_module_that_does_not_say_what_it_is_for() {
        assert!(opening(&file("a.rs", "use x;\n")).is_some());
        assert!(opening(&file("a.rs", "//!\n")).is_some());
        assert!(opening(&file("a.rs", "")).is_some());
        assert!(opening(&file("a.rs", "//! Maps.\n")).is_none());
    }

    #[test]
    fn counts_lines_without_the_tests_of_a_module() {
        let (code, tests) = ("x;\n".repeat(400), "#[cfg(test)]\nmod tests {}\n");
        assert!(size(&file("src/a.rs", &format!("{code}{tests}"))).is_none());
        assert!(size(&file("src/a.rs", &format!("{code}x;\n{tests}"))).is_some());
        assert!(size(&file("tests/a.rs", &format!("{code}{tests}"))).is_some());
    }

    #[test]
    fn catches_names_without_a_subject() {
        assert!(name(&file("src/ui/utils.rs", "")).is_some());
        assert!(name(&file("src/common/mod.rs", "")).is_some());
        assert!(name(&file("src/ui/common_name.rs", "")).is_none());
    }

    #[test]
    fn catches_a_picture_that_is_large_and_many_that_are_small() {
        let kept = |sizes: &[u64]| -> Vec<_> {
            sizes.iter().map(|n_bytes| ("tests/a.jpg".to_owned(), *n_bytes)).collect()
        };
        assert!(pictures(&kept(&[])).is_empty());
        assert!(pictures(&kept(&[MAX_KEPT_BYTES; 6])).is_empty());
        assert_eq!(pictures(&kept(&[MAX_KEPT_BYTES + 1])).len(), 1);
        assert_eq!(pictures(&kept(&[MAX_KEPT_BYTES; 7])).len(), 1);
    }

    #[test]
    fn catches_markup_but_not_talk_of_it() {
        assert_lines(&markup(&file("a.rs", "//! A.\n<p inner_html=x/>")), &[2]);
        assert_lines(&markup(&file("a.rs", "e.set_inner_html(x)")), &[1]);
        assert_lines(&markup(&file("a.rs", "// inner_html\n\"inner_html\"")), &[]);
    }

    #[test]
    fn catches_open_ends() {
        let text = "TODO\nTODO: tidy up this place soon please\nFIXME later\n\
                    TODO: drop this once all tables have a license column\nmastodon TODOS";
        assert_lines(&undone("a.rs", text), &[1, 2, 3]);
    }
}
