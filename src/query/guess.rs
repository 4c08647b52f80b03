//! What somebody may have meant by an address that leads nowhere.

use crate::text::fold::clean_typed;
use crate::text::url::decode_query;

/// The words of the last part of a path, for a search: `/products/fengjie-orange` gives `fengjie orange`.
/// Empty where it says nothing: numbers are codes, which are not searched for.
pub fn words_of_path(path: &str) -> String {
    let last = path.split('/').rfind(|part| !part.is_empty()).unwrap_or_default();
    let words = decode_query(last).replace(['-', '_', '.', '+', '%'], " ");
    let words = clean_typed(&words);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().any(char::is_alphabetic) { words } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_what_one_would_type() {
        for (path, words) in [
            ("/products/fengjie-orange", "fengjie orange"),
            ("/en/products/Fuling_Zhacai.html", "Fuling Zhacai html"),
            ("/products/%E5%A5%89%E8%8A%82%E8%84%90%E6%A9%99/", "奉节脐橙"),
            ("/counties/500999", ""),
            ("/", ""),
            ("", ""),
            ("/%FF%00-", ""),
        ] {
            assert_eq!(words_of_path(path), words, "{path}");
        }
    }
}
