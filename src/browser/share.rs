//! Giving an address away: clipboard and the system's share sheet.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::page::window;

/// Copies `text`; `false` if the browser refused.
pub async fn copy(text: &str) -> bool {
    let clipboard = navigator().and_then(|own| Reflect::get(&own, &"clipboard".into()).ok());
    let Some(clipboard) = clipboard.filter(JsValue::is_object) else { return false };
    ask(&clipboard, "writeText", &text.into()).await.is_some()
}

/// Whether the system has a share sheet.
pub fn has_share_sheet() -> bool {
    navigator().is_some_and(|own| method(&own, "share").is_some())
}

/// Opens the system's share sheet. A visitor who closes it has done nothing wrong, so there is no
/// result.
pub async fn share(title: &str, url: &str) {
    let Some(navigator) = navigator() else { return };
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(url);
    _ = ask(&navigator, "share", &data).await;
}

fn navigator() -> Option<JsValue> {
    Some(window()?.navigator().into())
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// What a method that answers later gives; `None` where there is no such method, or it refuses, at once
/// or later.
async fn ask(of: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let promise = method(of, name)?.apply(of, &Array::of1(argument)).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}
