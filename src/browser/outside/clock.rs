//! The day of the build. Nothing waits, and nothing is measured.

use crate::model::season::Month;

use super::month_of;
use super::page;

/// Month of the build.
pub fn month() -> Month {
    page(|page| month_of(&page.today))
}

/// Day of the build, ISO 8601.
pub fn today() -> String {
    page(|page| page.today.clone())
}

/// Does not wait.
pub async fn sleep(_duration_ms: u32) {}

/// Does not wait.
pub async fn pause() {}

/// No time passes.
pub fn now_ms() -> f64 {
    0.0
}

/// Nobody measures.
pub fn mark(_name: &str) {}

/// Always the same page from the same data.
pub fn random_ratio() -> f64 {
    0.5
}
