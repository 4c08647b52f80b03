//! The visitor's date, and waiting.

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

/// A random number, 0 to 1, for jitter.
pub fn random_ratio() -> f64 {
    js_sys::Math::random()
}
