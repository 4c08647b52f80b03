//! Demonstration villages and towns as other names of their townships: who types a village, or a village
//! and what it is named for, comes to the page of the township that says so.

use crate::compile::publish::relations::{Relations, of};

/// Other names of a township: its villages on lists with what they are named for, and what the township
/// itself is named for, in both languages, each once, in the order of the table.
pub(super) fn names_of(relations: &Relations<'_>, township: &str) -> Vec<String> {
    let mut names: Vec<String> = vec![];
    for row in of(&relations.demonstrations_of_township, township) {
        let village = row.village.as_ref();
        let zh = (village.map(|name| name.zh.as_str()), Some(row.named_for.zh.as_str()));
        let en = (village.and_then(|name| name.en.as_deref()), row.named_for.en.as_deref());
        for (village, product) in [zh, en] {
            let (village, product) = (village.unwrap_or_default(), product.unwrap_or_default());
            let name = format!("{village} {product}").trim().to_owned();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
