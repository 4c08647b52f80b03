//! The pages that a visitor watches, on the device alone.

use crate::browser::storage;
use crate::query::watch_list::WatchList;

/// Key in the device's storage.
pub const STORAGE_KEY: &str = "atlas.watched";

/// Where a list is put aside that this version of the app cannot read.
const UNREAD_KEY: &str = "atlas.watched.unread";

/// The list as kept.
pub fn load() -> WatchList {
    let text = storage::get(STORAGE_KEY).unwrap_or_default();
    let list = WatchList::from_json(text.as_bytes());
    if list.is_err() && !text.is_empty() {
        // The next change would overwrite it.
        storage::set(UNREAD_KEY, &text);
    }
    list.unwrap_or_default()
}

/// Changes the list as the device has it now, where another tab may have changed it: gives all of it, what `act` gives,
/// and `false` if the browser refused to keep it.
pub fn change<T>(act: impl FnOnce(&mut WatchList) -> T) -> (WatchList, T, bool) {
    let mut list = load();
    let outcome = act(&mut list);
    let is_stored = if list.is_empty() {
        storage::remove(STORAGE_KEY);
        true
    } else {
        storage::set(STORAGE_KEY, &list.to_json())
    };
    (list, outcome, is_stored)
}
