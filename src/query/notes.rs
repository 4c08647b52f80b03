//! What a visitor notes about saved products, as text that a device keeps.

use std::collections::BTreeMap;

use crate::model::id::ProductId;

/// A note is cut to this many characters: a few sentences.
pub const MAX_NOTE_CHARS: usize = 500;

/// Notes by product; no empty one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes(BTreeMap<ProductId, String>);

impl Notes {
    /// Reads what [`Self::to_json`] gave. Other text, and what is no note of a product, is passed over.
    pub fn from_json(text: &str) -> Self {
        // From bytes, as all JSON of the app is read: a reader of texts would be another copy of the code.
        let found: BTreeMap<String, String> =
            serde_json::from_slice(text.as_bytes()).unwrap_or_default();
        let mut this = Self::default();
        for (id, note) in found {
            if let Ok(id) = ProductId::parse(&id) {
                this.set(&id, &note);
            }
        }
        this
    }

    /// A JSON object: `{"fengjie-navel-orange":"..."}`.
    pub fn to_json(&self) -> String {
        let texts: BTreeMap<&str, &String> =
            self.0.iter().map(|(id, note)| (id.as_str(), note)).collect();
        serde_json::to_string(&texts).unwrap_or_default()
    }

    /// The note about a product; empty where there is none.
    pub fn get(&self, id: &ProductId) -> &str {
        self.0.get(id).map(String::as_str).unwrap_or_default()
    }

    /// Keeps `note` in place of the one before; a blank one takes it away.
    pub fn set(&mut self, id: &ProductId, note: &str) {
        let note: String = note.chars().take(MAX_NOTE_CHARS).collect();
        if note.trim().is_empty() {
            self.0.remove(id);
        } else {
            self.0.insert(id.clone(), note);
        }
    }

    /// Forgets notes about all products but these.
    pub fn retain(&mut self, ids: &[ProductId]) {
        self.0.retain(|id, _| ids.contains(id));
    }

    /// Whether there is no note.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ProductId {
        ProductId::parse(text).unwrap()
    }

    #[test]
    fn notes_come_back_as_they_were_kept() {
        let mut notes = Notes::default();
        notes.set(&id("a"), "问 \"老王\"\n明年");
        notes.set(&id("b"), "  ");
        notes.set(&id("c"), &"长".repeat(900));
        let read = Notes::from_json(&notes.to_json());
        assert_eq!(read, notes);
        assert_eq!(read.get(&id("a")), "问 \"老王\"\n明年");
        assert_eq!(read.get(&id("b")), "");
        assert_eq!(read.get(&id("c")).chars().count(), MAX_NOTE_CHARS);
    }

    #[test]
    fn whatever_a_device_gives_is_read() {
        for text in ["", "{", "[1]", "{\"a\":1}", "{\"../x\":\"y\",\"a\":\"\"}", "null"] {
            assert!(Notes::from_json(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn notes_of_products_that_are_not_kept_go() {
        let mut notes = Notes::from_json(r#"{"a":"1","b":"2"}"#);
        notes.retain(&[id("b")]);
        assert_eq!(notes.to_json(), r#"{"b":"2"}"#);
    }
}
