//! Demonstration villages and towns as other names of their townships: who types a village, or a village
//! and what it is named for, comes to the page of the township that says so.

use crate::compile::publish::relations::{Relations, of};

/// Other names of a township: its villages on lists with what they are named for, and what the township
/// itself is named for, in both languages, each once, in the order of the table.
pub fn names_of(relations: &Relations<'_>, township: &str) -> Vec<String> {
    let mut names: Vec<String> = vec![];
    for row in of(&relations.demonstrations_of_township, township) {
        for (village, product) in [("village_zh", "product_zh"), ("village_en", "product_en")] {
            let name = format!("{} {}", row.get(village), row.get(product)).trim().to_owned();
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
