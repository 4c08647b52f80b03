//! Notes about saved products, on the device alone.

use crate::browser::storage;
use crate::model::id::ProductId;
use crate::query::notes::Notes;

/// Key in the device's storage.
pub const STORAGE_KEY: &str = "atlas.notes";

/// The notes as kept.
pub fn load() -> Notes {
    Notes::from_json(&storage::get(STORAGE_KEY).unwrap_or_default())
}

/// Keeps a note beside the others, which another tab may have changed meanwhile: gives all of them, and
/// `false` if the browser refused.
pub fn keep(id: &ProductId, note: &str) -> (Notes, bool) {
    let mut notes = load();
    notes.set(id, note);
    let is_stored = store(&notes);
    (notes, is_stored)
}

/// Forgets notes about all products but these.
pub fn retain(ids: &[ProductId]) {
    let mut notes = load();
    notes.retain(ids);
    store(&notes);
}

fn store(notes: &Notes) -> bool {
    if notes.is_empty() {
        storage::remove(STORAGE_KEY);
        return true;
    }
    storage::set(STORAGE_KEY, &notes.to_json())
}
