//! What stands in for a browser where pages become files of HTML: the page's address, its head, files
//! below a folder instead of requests, the day of the build. Native; the modules beside this one have the
//! same functions as those of their name one folder up, which are left out then.

use std::cell::RefCell;
use std::path::PathBuf;

use crate::model::season::Month;

/// A page that becomes a file.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Path and query below the root of the host: `/atlas/en/products?category=tea`.
    pub address: String,
    /// Path of the site's root, without a slash at its end.
    pub base_path: String,
    /// Scheme, host and port, as an operator gave them; else empty, and addresses begin with a slash.
    pub origin: String,
    /// Folder of the site's files.
    pub folder: PathBuf,
    /// The day of the build, ISO 8601.
    pub today: String,
    /// Name of the atlas in the language of the page.
    pub name: String,
}

/// What the page said of itself while it was built.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Title of the document.
    pub title: String,
    /// Description for search engines.
    pub description: String,
    /// The page's own address.
    pub canonical: String,
    /// (language, address) of the page in every language, the default first.
    pub alternates: Vec<(String, String)>,
    /// Search engines shall not list it.
    pub is_hidden: bool,
    /// Addresses of the files that it read, each once, in their order.
    pub read: Vec<String>,
    /// What would stand in the browser's console.
    pub problems: Vec<String>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
    static SAID: RefCell<Said> = RefCell::default();
}

/// Begins another page of this thread.
pub fn begin(page: Page) {
    PAGE.set(page);
    SAID.take();
}

/// Ends it: what it said of itself.
pub fn end() -> Said {
    SAID.take()
}

fn page<T>(read: impl FnOnce(&Page) -> T) -> T {
    PAGE.with_borrow(read)
}

fn say(change: impl FnOnce(&mut Said)) {
    SAID.with_borrow_mut(change);
}

/// Month of an ISO 8601 date; January where it is none.
fn month_of(date: &str) -> Month {
    let month = date.get(5..7).and_then(|month| month.parse().ok()).and_then(Month::new);
    month.unwrap_or(Month::JANUARY)
}

pub mod address;
pub mod clock;
pub mod format;
pub mod head;
pub mod log;
pub mod request;
