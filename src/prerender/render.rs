//! The HTML of a page, by Leptos's own rendering for servers.

use std::pin::Pin;

use any_spawner::Executor;
use futures::{FutureExt as _, StreamExt as _};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::app::App;
use crate::browser::outside::{self, Page, Said};
use crate::i18n::messages;

/// What is spawned would run after the page: it is dropped.
struct Nothing;

impl any_spawner::CustomExecutor for Nothing {
    fn spawn(&self, _future: Pin<Box<dyn Future<Output = ()> + Send>>) {}
    fn spawn_local(&self, _future: Pin<Box<dyn Future<Output = ()>>>) {}
    fn poll_local(&self) {}
}

/// To be called once before any page.
pub fn prepare() {
    _ = Executor::init_custom_executor(Nothing);
}

/// The body of a page, and what it says of itself. What it needs is read when it is asked for: nothing is
/// waited for.
pub fn body(page: Page) -> (String, Said) {
    let base_path = page.base_path.clone();
    let path = page.address.strip_prefix(&base_path).unwrap_or(&page.address);
    messages::set_language_of(path.split('?').next().unwrap_or_default());
    let address = page.address.clone();
    outside::begin(page);
    let html = html(|| {
        provide_context(RequestUrl::new(&address));
        view! { <App base_path /> }
    });
    // The month of the build is hardly the visitor's for long.
    let html = html.replace(" aria-current=\"date\"", "");
    (html, outside::end())
}

/// Without the marks by which Leptos would take it over.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        view().to_html_stream_in_order().collect::<String>().now_or_never().unwrap_or_default()
    });
    owner.unset();
    // Marks for taking the HTML over piece by piece; the app takes its place instead.
    short_numbers(&html.replace("<!>", "").replace("<!--<() />-->", ""))
}

/// Attributes of drawings that are numbers: elsewhere digits after a point may be a name.
const DRAWN: [&str; 14] =
    ["cx", "cy", "d", "points", "r", "rx", "ry", "transform", "x", "x1", "x2", "y", "y1", "y2"];

/// HTML whose drawings have no more than two decimals, where they have many: nobody sees a hundredth of a
/// pixel.
fn short_numbers(html: &str) -> String {
    const MAX_DECIMALS: usize = 2;
    let mut out = String::with_capacity(html.len());
    let (mut is_tag, mut is_value, mut is_drawn) = (false, false, false);
    let mut name = String::new();
    // Digits since the point of a number; none before it.
    let mut n_decimals = None;
    let mut last = ' ';
    for c in html.chars() {
        match c {
            '<' if !is_value => is_tag = true,
            '>' if !is_value => is_tag = false,
            '"' if is_tag => {
                is_value = !is_value;
                is_drawn = is_value && DRAWN.contains(&name.as_str());
            }
            ' ' if !is_value => name.clear(),
            '=' if !is_value => (),
            _ if is_tag && !is_value => name.push(c),
            _ => (),
        }
        n_decimals = match (n_decimals, c) {
            (None, '.') if is_drawn && last.is_ascii_digit() => Some(0),
            (Some(n), '0'..='9') => Some(n + 1),
            _ => None,
        };
        if n_decimals.is_none_or(|n| n <= MAX_DECIMALS) {
            out.push(c);
        }
        last = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_drawings_are_short_and_all_else_stays() {
        for (html, expected) in [
            (
                "<circle cx=\"176.62110580617323\" cy=\"9.600000000000001\">",
                "<circle cx=\"176.62\" cy=\"9.60\">",
            ),
            ("<path d=\"M55.1 19.2V251.2345Z\">", "<path d=\"M55.1 19.2V251.23Z\">"),
            ("<p>3.14159</p>", "<p>3.14159</p>"),
            (
                "<a title=\"a > b\" href=\"/a.b1234/v.12345\">1.2345</a>",
                "<a title=\"a > b\" href=\"/a.b1234/v.12345\">1.2345</a>",
            ),
            (
                "<img src=\"/320.7825024f64.avif\" alt=\"1.2345\"><path d=\"M0.1234\" id=\"1.2345\">",
                "<img src=\"/320.7825024f64.avif\" alt=\"1.2345\"><path d=\"M0.12\" id=\"1.2345\">",
            ),
        ] {
            assert_eq!(short_numbers(html), expected);
        }
    }
}
