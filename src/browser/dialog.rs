//! The native `<dialog>`.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens `dialog` as a modal; the browser moves the focus into it and gives it back on closing. One that
/// has no modals shows it in its place on the page.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.has_attribute("open") && !call(dialog, "showModal") {
        _ = dialog.set_attribute("open", "");
    }
}

/// Closes `dialog`.
pub fn close(dialog: &HtmlDialogElement) {
    if !call(dialog, "close") {
        _ = dialog.remove_attribute("open");
    }
}

/// Calls a method of the dialog; whether the browser has it and did it.
fn call(dialog: &HtmlDialogElement, name: &str) -> bool {
    let method = Reflect::get(dialog, &name.into()).ok();
    let method = method.and_then(|method| method.dyn_into::<Function>().ok());
    method.is_some_and(|method| method.call0(dialog).is_ok())
}
