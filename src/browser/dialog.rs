//! The native `<dialog>`.

use web_sys::HtmlDialogElement;

/// Opens `dialog` as a modal; the browser moves the focus into it and gives it back on closing.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        _ = dialog.show_modal();
    }
}

/// Closes `dialog`.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}
