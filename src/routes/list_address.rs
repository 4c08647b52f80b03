//! Addresses of lists without a query string, for pages that are files: a file host knows paths alone.
//!
//! `/products/category/tea/page/2` is `/products?category=tea&page=2`; the app turns the first into the
//! second.

/// Pages with a query that may be written as a path.
const LISTS: [&str; 2] = [super::PRODUCTS, super::CHAIN];

/// The path that stands for a path with a query, both below the language; `None` where it has none: the
/// page is no list, or a value is not made of letters of ASCII, digits, `-` and `_`.
pub fn to_path(address: &str) -> Option<String> {
    let (list, query) = address.split_once('?')?;
    if !LISTS.contains(&list) || query.is_empty() {
        return None;
    }
    let mut path = list.to_owned();
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=')?;
        if !is_plain(key) || !is_plain(value) {
            return None;
        }
        path.push_str(&format!("/{key}/{value}"));
    }
    Some(path)
}

/// The path with a query that a path of pairs, `category/tea/page/2`, below `list` stands for; `None` where
/// it stands for none.
pub fn to_query(list: &str, pairs: &str) -> Option<String> {
    let parts: Vec<&str> = pairs.trim_end_matches('/').split('/').collect();
    let mut query = vec![];
    for pair in parts.chunks(2) {
        let [key, value] = *pair else { return None };
        if !is_plain(key) || !is_plain(value) {
            return None;
        }
        query.push(format!("{key}={value}"));
    }
    Some(format!("{list}?{}", query.join("&")))
}

fn is_plain(part: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    !part.is_empty() && part.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_a_path_and_a_query() {
        for (address, list, pairs) in [
            ("/products?category=tea", "/products", "category/tea"),
            ("/products?category=tea&page=2", "/products", "category/tea/page/2"),
            (
                "/products?cert=gi-product&cert=gi-trademark",
                "/products",
                "cert/gi-product/cert/gi-trademark",
            ),
            ("/chain?industry=rongchang-pig", "/chain", "industry/rongchang-pig"),
        ] {
            assert_eq!(to_path(address), Some(format!("{list}/{pairs}")));
            assert_eq!(to_query(list, pairs).as_deref(), Some(address));
            assert_eq!(to_query(list, &format!("{pairs}/")).as_deref(), Some(address));
        }
    }

    #[test]
    fn other_addresses_have_none() {
        for address in [
            "/products",
            "/products?",
            "/search?q=tea",
            "/products?q=%E8%8C%B6",
            "/products?q=a/b",
            "/products?category",
            "/products?category=",
        ] {
            assert_eq!(to_path(address), None, "{address}");
        }
        for pairs in ["", "tea", "category", "category/tea/page", "category//page/2", "a/<b>"] {
            assert_eq!(to_query("/products", pairs), None, "{pairs}");
        }
    }
}
