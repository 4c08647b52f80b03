//! Text as it is typed.

use wasm_bindgen::JsCast;

/// The text of the field that `event` comes from; `None` while an input method is composing, when
/// the text is not yet what the visitor means.
pub fn finished_text(event: &web_sys::Event) -> Option<String> {
    let is_composing =
        event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
    let field = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    (!is_composing).then(|| field.value())
}

/// Whether an input method is at work on the field: the key is its own.
pub fn is_composing(event: &web_sys::KeyboardEvent) -> bool {
    // Safari tells the key that ends a composition after its end, but with this code.
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}
