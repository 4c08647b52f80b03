//! Where the page is.

use super::page::{document, window};

/// Path of the address bar, `/en/products`.
pub fn pathname() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Query of the address bar, without `?`.
pub fn query() -> String {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    query.trim_start_matches('?').to_owned()
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// All that the address bar has, with query and fragment.
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The whole address of a file of this page; as it is where it is none.
pub fn absolute(address: &str) -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let base = base.unwrap_or_default();
    web_sys::Url::new_with_base(address, &base)
        .map_or_else(|_| address.to_owned(), |url| url.href())
}

/// Path of the site's root without a slash at its end, from the page's `<base>`: empty at the root
/// of a host, `/atlas` in a folder.
pub fn base_path() -> String {
    let path = document()
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|uri| web_sys::Url::new(&uri).ok())
        .map(|url| url.pathname())
        .unwrap_or_default();
    let folder = path.rfind('/').and_then(|end| path.get(..end)).unwrap_or_default();
    folder.to_owned()
}
