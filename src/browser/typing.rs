//! Text as it is typed.

use wasm_bindgen::JsCast;

use super::page::window;

/// The text of the field that `event` comes from; `None` while an input method is composing, when
/// the text is not yet what the visitor means.
pub fn finished_text(event: &web_sys::Event) -> Option<String> {
    let is_composing =
        event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
    text(event).filter(|_| !is_composing)
}

/// The text of the field that `event` comes from, finished or not.
pub fn text(event: &web_sys::Event) -> Option<String> {
    Some(event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?.value())
}

/// Whether the keyboard composes words of every script, Latin ones letter by letter too, as those of
/// Android do: there, a word of letters is what the visitor means while it is still composed.
pub fn composes_all_scripts() -> bool {
    window().is_some_and(|window| {
        window.navigator().user_agent().is_ok_and(|agent| agent.contains("Android"))
    })
}

/// Whether an input method is at work on the field: the key is its own.
pub fn is_composing(event: &web_sys::KeyboardEvent) -> bool {
    // Safari tells the key that ends a composition after its end, but with this code.
    const PROCESSED: u32 = 229;
    event.is_composing() || event.key_code() == PROCESSED
}
