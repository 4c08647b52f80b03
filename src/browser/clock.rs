//! The visitor's date, waiting, and marks in time.

use wasm_bindgen::JsValue;
use web_sys::MessageChannel;

use crate::model::season::Month;

use super::page::window;

/// The visitor's month, by the device's clock and time zone.
pub fn month() -> Month {
    let month_idx = js_sys::Date::new_0().get_month();
    u8::try_from(month_idx + 1).ok().and_then(Month::new).unwrap_or(Month::JANUARY)
}

/// The visitor's date, ISO 8601.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Waits at least `duration_ms` milliseconds.
pub async fn sleep(duration_ms: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let duration_ms = i32::try_from(duration_ms).unwrap_or(i32::MAX);
            _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, duration_ms);
        }
    });
    _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Lets the browser do what waits, as drawing a frame; far shorter than the least timer.
pub async fn pause() {
    let Ok(channel) = MessageChannel::new() else { return sleep(0).await };
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        _ = channel.port2().post_message(&JsValue::NULL);
    });
    _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    channel.port1().close();
}

/// Time since the page began, ms.
pub fn now_ms() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |own| own.now())
}

/// A User Timing mark, which the browser's profiler shows.
pub fn mark(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        _ = performance.mark(name);
    }
}

/// A random number, 0 to 1, for jitter.
pub fn random_ratio() -> f64 {
    js_sys::Math::random()
}
