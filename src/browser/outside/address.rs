//! Where the page will be.

use super::page;

/// Path of the address bar, `/en/products`.
pub fn pathname() -> String {
    page(|page| page.address.split(['?', '#']).next().unwrap_or_default().to_owned())
}

/// Query of the address bar, without `?`.
pub fn query() -> String {
    page(|page| page.address.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default())
}

/// Scheme, host and port of the page; empty where they are not known.
pub fn origin() -> String {
    page(|page| page.origin.clone())
}

/// All that the address bar has, with query and fragment.
pub fn whole() -> String {
    page(|page| format!("{}{}", page.origin, page.address))
}

/// Path of the site's root without a slash at its end.
pub fn base_path() -> String {
    page(|page| page.base_path.clone())
}
