//! Lists of products that a visitor keeps on the device: saved ones and those to compare.

use crate::browser::storage;
use crate::model::id::ProductId;

/// A list with its place on the device and its greatest length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptList {
    /// What the visitor saved.
    Saved,
    /// What the visitor wants to see side by side.
    Compared,
}

impl KeptList {
    /// Key in the device's storage.
    pub fn storage_key(self) -> &'static str {
        match self {
            Self::Saved => "atlas.saved",
            Self::Compared => "atlas.compared",
        }
    }

    /// How many ids it holds at most. Four products fit side by side; five hundred saved ones are
    /// more than a person can look through, and little to store.
    pub fn max_len(self) -> usize {
        match self {
            Self::Saved => 500,
            Self::Compared => 4,
        }
    }

    /// The list as kept: ids that are none are dropped.
    pub fn load(self) -> Vec<ProductId> {
        parse(&storage::get(self.storage_key()).unwrap_or_default(), self.max_len())
    }

    /// Keeps `ids`; `false` if the browser refused.
    pub fn store(self, ids: &[ProductId]) -> bool {
        let texts: Vec<_> = ids.iter().map(ProductId::as_str).collect();
        storage::set(self.storage_key(), &texts.join(" "))
    }
}

/// Ids with white space between, each once, at most `max_len`.
fn parse(text: &str, max_len: usize) -> Vec<ProductId> {
    let mut ids = Vec::new();
    for id in text.split_whitespace().filter_map(|text| ProductId::parse(text).ok()) {
        if ids.len() < max_len && !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
