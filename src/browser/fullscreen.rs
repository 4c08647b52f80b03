//! One element over the whole screen.

use super::page::document;

/// Shows the element with this id over the whole screen, or ends that. Does nothing where the browser
/// does not allow it.
pub fn toggle(id: &str) {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(element) = document.get_element_by_id(id) {
        _ = element.request_fullscreen();
    }
}
