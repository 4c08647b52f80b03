//! Leaving the document for another one.

use super::page::window;

/// Loads another page in place of this one: the way back does not lead here again.
pub fn for_another(address: &str) {
    if let Some(window) = window() {
        _ = window.location().replace(address);
    }
}
