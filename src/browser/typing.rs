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
