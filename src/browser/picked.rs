//! Files that a visitor picks.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// The file that a field has now.
pub fn file(event: &Event) -> Option<File> {
    input(event)?.files()?.get(0)
}

/// What a file holds; `None` where it can no longer be read.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Empties the field, so that the same file can be picked again.
pub fn clear(event: &Event) {
    if let Some(input) = input(event) {
        input.set_value("");
    }
}
