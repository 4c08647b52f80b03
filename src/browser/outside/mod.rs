//! What stands in for a browser where pages become files of HTML: the page's address, its head, files
//! below a folder instead of requests, the day of the build. Native; the modules beside this one have the
//! same functions as those of their name one folder up, which are left out then.

use std::cell::RefCell;
use std::collections::BTreeMap;
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
    /// Addresses of the files that it shows something of, in the order of first use.
    pub read: Vec<String>,
    /// Files that it made: (name, content). The name has a blank `{hash}` for the hash of the content.
    pub made: Vec<(String, String)>,
    /// What would stand in the browser's console.
    pub problems: Vec<String>,
}

/// What was read, and for which question: answers are kept from page to page.
#[derive(Default)]
struct Reading {
    /// Questions that are being answered, the outermost first.
    under_way: Vec<String>,
    /// Addresses of files by the question.
    files: BTreeMap<String, Vec<String>>,
    /// Questions of this page.
    asked: Vec<String>,
}

/// In place of a question: what is read before the first one is for all pages.
const ALWAYS: &str = "";

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
    static SAID: RefCell<Said> = RefCell::default();
    static READING: RefCell<Reading> = RefCell::default();
}

/// Begins another page of this thread.
pub fn begin(page: Page) {
    PAGE.set(page);
    SAID.take();
    READING.with_borrow_mut(|reading| reading.asked = vec![ALWAYS.to_owned()]);
}

/// Ends it: what it said of itself.
pub fn end() -> Said {
    let mut said = SAID.take();
    READING.with_borrow(|reading| {
        for url in reading.asked.iter().filter_map(|key| reading.files.get(key)).flatten() {
            if !said.read.contains(url) {
                said.read.push(url.clone());
            }
        }
    });
    said
}

/// Notes that the page asks a question whose answer may be kept already, until the value is dropped.
#[must_use = "the files that are read meanwhile are the question's"]
pub fn asking(key: &str) -> Asking {
    READING.with_borrow_mut(|reading| {
        reading.asked.push(key.to_owned());
        reading.under_way.push(key.to_owned());
    });
    Asking(())
}

/// See [`asking`].
pub struct Asking(());

impl Drop for Asking {
    fn drop(&mut self) {
        _ = READING.try_with(|reading| reading.borrow_mut().under_way.pop());
    }
}

fn read(url: &str) {
    READING.with_borrow_mut(|reading| {
        let mut keys = reading.under_way.clone();
        if keys.is_empty() {
            keys.push(ALWAYS.to_owned());
        }
        for key in keys {
            let files = reading.files.entry(key).or_default();
            if !files.iter().any(|file| file == url) {
                files.push(url.to_owned());
            }
        }
    });
}

/// Puts a file beside the page, below the site's root; `name` with `{hash}` for the hash of its content.
/// Gives the name.
pub fn make_file(name: &str, content: String) -> String {
    let name = name.replace("{hash}", &format!("{:016x}", fnv(content.as_bytes())));
    say(|said| said.made.push((name.clone(), content)));
    name
}

/// FNV-1a, 64 bits (RFC 9923): names a content, and is no guard against attacks.
fn fnv(bytes: &[u8]) -> u64 {
    let next = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, next)
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
pub mod head;
pub mod log;
pub mod request;
