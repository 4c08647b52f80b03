//! Giving an address away: clipboard and the system's share sheet.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::page::window;

/// Copies `text`; `false` if the browser refused.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &JsValue::from("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Whether the system has a share sheet.
pub fn has_share_sheet() -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &JsValue::from("share")).unwrap_or(false)
    })
}

/// Opens the system's share sheet. A visitor who closes it has done nothing wrong, so there is no
/// result.
pub async fn share(title: &str, url: &str) {
    let Some(window) = window() else { return };
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(url);
    _ = JsFuture::from(window.navigator().share_with_data(&data)).await;
}
