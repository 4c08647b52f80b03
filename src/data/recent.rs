//! What a visitor searched for lately, on the device alone.

use crate::browser::storage;
use crate::search::recent::RecentSearches;

/// Key in the device's storage.
pub const STORAGE_KEY: &str = "atlas.searches";

/// The list as kept; empty where nothing is, or nothing may be kept.
pub fn load() -> RecentSearches {
    RecentSearches::from_lines(&storage::get(STORAGE_KEY).unwrap_or_default())
}

/// Keeps the list. A browser that refuses only forgets it with the page, so nobody is told.
pub fn store(list: &RecentSearches) {
    if list.texts().is_empty() {
        storage::remove(STORAGE_KEY);
    } else {
        storage::set(STORAGE_KEY, &list.to_lines());
    }
}
