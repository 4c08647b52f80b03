//! What must not be published is in no byte of any file.

use std::borrow::Cow;

use township_atlas::compile::schema::spec::TableId;

use crate::published::{Set, sets};

/// Whether `address` stands in `text` as a whole address, not as the beginning of a longer one.
fn has_address(text: &str, address: &str) -> bool {
    let (text, address) = (text.to_lowercase(), address.to_lowercase());
    let bare = address.trim_end_matches('/');
    text.match_indices(bare).any(|(pos, _)| {
        let mut rest = text[pos + bare.len()..].trim_start_matches('/').chars();
        let next = rest.next();
        let is_longer = |c: char| c.is_ascii_alphanumeric() || "?#&=%_-~+@".contains(c);
        match next {
            Some('.' | ':') => !rest.next().is_some_and(is_longer),
            Some(c) => !is_longer(c),
            None => true,
        }
    })
}

/// Every file of a set as text, with its path; what is no text in the search index is left out.
fn texts(set: &Set) -> impl Iterator<Item = (&String, Cow<'_, str>)> {
    set.files.iter().map(|(path, bytes)| (path, String::from_utf8_lossy(bytes)))
}

#[test]
fn no_file_has_an_address_that_must_not_be_linked() {
    for set in sets() {
        let rows = set.dataset.table(TableId::Sources).rows();
        let refused: Vec<_> = rows
            .filter(|row| row.get("linkable") != "yes" && !row.get("url").is_empty())
            .map(|row| row.get("url"))
            .collect();
        for (path, text) in texts(set) {
            if !text.contains("://") {
                continue;
            }
            for address in &refused {
                assert!(!has_address(&text, address), "{}: {path} has {address}", set.name);
            }
        }
    }
}

#[test]
fn an_address_in_a_file_would_be_found() {
    let address = "http://a.cn/b";
    for text in [
        "\"http://a.cn/b\"",
        "见http://a.cn/b。",
        "HTTP://A.cn/b/ c",
        "(http://a.cn/b).",
        "a,http://a.cn/b,c",
        "http://a.cn/b;c",
    ] {
        assert!(has_address(text, address), "{text}");
    }
    for text in ["http://a.cn/bc", "http://a.cn/b/c", "http://a.cn/b?c", "http://a.cn/b.html"] {
        assert!(!has_address(text, address), "{text}");
    }
}

#[test]
fn no_file_tells_of_a_product_that_is_held_back() {
    for set in sets() {
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let products = set.dataset.table(TableId::Products);
        for row in products.rows().filter(|row| !row.get("hold").is_empty()) {
            for (path, text) in texts(set) {
                let is_there = text.match_indices(row.key()).any(|(pos, id)| {
                    !text[..pos].ends_with(is_id) && !text[pos + id.len()..].starts_with(is_id)
                });
                assert!(!is_there, "{}: {path} names {}", set.name, row.key());
                assert!(!text.contains(row.get("hold")), "{}: {path}", set.name);
            }
        }
    }
}

#[test]
fn no_source_is_published_that_only_what_is_held_back_names() {
    let small = &sets()[1];
    for (path, text) in texts(small) {
        assert!(!text.contains("s-held") && !text.contains("example.org/held"), "{path}");
    }
}
