//! Comments that say no more than the name below them.

use crate::code::is_word;
use crate::tree::{File, files};
use crate::{Violation, assert_none};

/// Words that point at the item instead of telling of it.
const POINTING: [&str; 14] = [
    "the", "its", "a", "an", "all", "every", "one", "of", "their", "it", "this", "that", "in", "by",
];
/// Words of a declaration that are the language's.
const KEYWORDS: [&str; 12] = [
    "pub", "super", "crate", "fn", "struct", "enum", "const", "static", "type", "trait", "mod",
    "self",
];

/// `OrganizationKinds, county_code` as `organization kind county code`.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_lower = false;
    for c in text.chars() {
        if !c.is_alphanumeric() || (is_lower && c.is_uppercase()) {
            words.push(String::new());
        }
        is_lower = c.is_lowercase();
        if c.is_alphanumeric() {
            words.last_mut().unwrap().extend(c.to_lowercase());
        }
    }
    words.into_iter().filter(|word| !word.is_empty()).map(singular).collect()
}

fn singular(word: String) -> String {
    match word.strip_suffix("ies") {
        Some(stem) if stem.len() > 1 => format!("{stem}y"),
        _ if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") => {
            word[..word.len() - 1].to_owned()
        }
        _ => word,
    }
}

/// A comment says more than the name.
fn repeated(file: &File) -> Vec<Violation> {
    let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
    let comment = |idx: usize| lines.get(idx).and_then(|line| line.strip_prefix("/// "));
    let is_repeated = |idx: usize| {
        let Some(text) = comment(idx) else { return false };
        let is_single = (idx == 0 || !lines[idx - 1].starts_with("///"))
            && lines.get(idx + 1).is_some_and(|line| !line.starts_with("///"));
        let is_plain =
            text.chars().all(|c| c.is_ascii() && !c.is_ascii_digit() && !"`[".contains(c));
        let mut after = lines.iter().skip(idx + 1);
        let Some(item) = after.find(|line| !line.starts_with("#[") && !line.ends_with(")]")) else {
            return false;
        };
        let of_item: Vec<_> = item
            .split(|c| !is_word(c))
            .filter(|word| !KEYWORDS.contains(word))
            .flat_map(words)
            .collect();
        let pointing = POINTING.map(|word| singular(word.to_owned()));
        let says = |word: &String| !pointing.contains(word) && !of_item.contains(word);
        is_single && is_plain && !words(text).iter().any(says)
    };
    let rule = "a comment says more than the name; where there is no more to say, there is none";
    let found = |idx: usize| Violation {
        rule,
        file: file.path.clone(),
        line: idx + 1,
        what: lines[idx].to_owned(),
    };
    (0..lines.len()).filter(|idx| is_repeated(*idx)).map(found).collect()
}

#[test]
fn no_comment_repeats_a_name() {
    assert_none(&files("src", "rs").iter().flat_map(repeated).collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assert_lines;

    fn check(text: &str, lines: &[usize]) {
        let file = File { path: "src/a.rs".to_owned(), text: text.to_owned() };
        assert_lines(&repeated(&file), lines);
    }

    #[test]
    fn catches_what_the_name_says() {
        check("/// Its name.\npub name: String,", &[1]);
        check("/// The id of the product.\n#[serde(default)]\npub product: ProductId,", &[1]);
        check("/// All industries.\nIndustry,", &[1]);
        check("/// The.\nfn f() {}", &[1]);
    }

    #[test]
    fn leaves_what_says_more() {
        check("/// Its name in Chinese.\npub name: String,", &[]);
        check("/// Width in CSS pixels.\npub width: f32,", &[]);
        check("/// Six digits.\npub code: String,", &[]);
        check("/// `Fruit`.\nFruit,", &[]);
        check("/// The name.\n///\n/// Never empty.\npub name: String,", &[]);
    }
}
