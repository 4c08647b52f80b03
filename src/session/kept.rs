//! Saved and compared products and the notes about them as signals, in step with the device and with other
//! tabs.

use leptos::prelude::*;

use crate::browser::storage;
use crate::data::kept::KeptList;
use crate::data::notes;
use crate::model::id::ProductId;
use crate::query::notes::Notes;

/// What the visitor keeps; provided once by `app`.
#[derive(Clone, Copy)]
pub struct Kept {
    saved: RwSignal<Vec<ProductId>>,
    compared: RwSignal<Vec<ProductId>>,
    /// `None` where nobody wrote any since the page was opened: then they are as the device has them. To read them here
    /// would put their code into every page.
    notes: RwSignal<Option<Notes>>,
}

/// What became of a wish to keep a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is in the list now.
    Added,
    /// It is out of the list now.
    Removed,
    /// The list is full; nothing changed.
    Full,
    /// It is in the list now, but the browser refuses to store it: it lasts as long as the page.
    NotStored,
}

impl Kept {
    /// Reads lists and notes from the device and follows changes made in other tabs.
    pub fn load() -> Self {
        let this = Self {
            saved: RwSignal::new(KeptList::Saved.load()),
            compared: RwSignal::new(KeptList::Compared.load()),
            notes: RwSignal::new(None),
        };
        storage::on_change_elsewhere(move |key| {
            for list in [KeptList::Saved, KeptList::Compared] {
                if key.as_deref().is_none_or(|key| key == list.storage_key()) {
                    _ = this.signal(list).try_set(list.load());
                }
            }
            if key.as_deref().is_none_or(|key| key == notes::STORAGE_KEY) {
                _ = this.notes.try_set(None);
            }
        });
        this
    }

    /// The ids of a list, the last added at its end.
    pub fn ids(self, list: KeptList) -> Vec<ProductId> {
        self.signal(list).get()
    }

    /// The same, now: nothing that reads them follows their changes.
    pub fn ids_untracked(self, list: KeptList) -> Vec<ProductId> {
        self.signal(list).get_untracked()
    }

    /// Whether `id` is in the list.
    pub fn contains(self, list: KeptList, id: &ProductId) -> bool {
        self.signal(list).with(|ids| ids.contains(id))
    }

    /// Adds `id`, or takes it out if it is there.
    pub fn toggle(self, list: KeptList, id: &ProductId) -> Change {
        let mut ids = self.signal(list).get_untracked();
        let change = if let Some(found_idx) = ids.iter().position(|kept| kept == id) {
            ids.remove(found_idx);
            Change::Removed
        } else if ids.len() >= list.max_len() {
            return Change::Full;
        } else {
            ids.push(id.clone());
            Change::Added
        };
        let is_stored = self.set(list, ids);
        if is_stored || change == Change::Removed { change } else { Change::NotStored }
    }

    /// Takes `id` out of the list, if it is there.
    pub fn remove(self, list: KeptList, id: &ProductId) {
        if self.signal(list).with_untracked(|ids| ids.contains(id)) {
            self.toggle(list, id);
        }
    }

    /// Puts `ids` in place of the list; `false` if the browser refuses to store it.
    pub fn set(self, list: KeptList, ids: Vec<ProductId>) -> bool {
        let is_stored = list.store(&ids);
        self.signal(list).set(ids);
        is_stored
    }

    /// The note about a product; empty where there is none.
    pub fn note(self, id: &ProductId) -> String {
        self.notes.with(|written| match written {
            Some(notes) => notes.get(id).to_owned(),
            None => notes::load().get(id).to_owned(),
        })
    }

    /// Keeps a note beside the others; `false` if the browser refuses to store it.
    pub fn keep_note(self, id: &ProductId, note: &str) -> bool {
        let (notes, is_stored) = notes::keep(id, note);
        match is_stored {
            true => self.notes.set(Some(notes)),
            // It lasts as long as the page.
            false => self.notes.update(|written| {
                written.get_or_insert_with(notes::load).set(id, note);
            }),
        }
        is_stored
    }

    /// Forgets the notes about products that are not saved: neither here nor on the device, where another
    /// tab may have saved one in this moment.
    pub fn forget_other_notes(self) {
        let mut saved = KeptList::Saved.load();
        saved.extend(self.saved.get_untracked());
        notes::retain(&saved);
        self.notes.update(|written| {
            if let Some(notes) = written {
                notes.retain(&saved);
            }
        });
    }

    fn signal(self, list: KeptList) -> RwSignal<Vec<ProductId>> {
        match list {
            KeptList::Saved => self.saved,
            KeptList::Compared => self.compared,
        }
    }
}

/// What the visitor keeps.
pub fn use_kept() -> Kept {
    expect_context()
}
