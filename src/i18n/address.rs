//! Which language an address is in: the default one at the root, others under their code.

/// The address of the same page in another language.
///
/// `path` is without the base path of the site and starts with `/`. `languages` are all codes, the
/// first is the default and has no prefix.
pub fn with_language(path: &str, language: &str, languages: &[&str]) -> String {
    let (_, bare) = split_language(path, languages);
    if languages.first().is_none_or(|default| *default == language) {
        bare.to_owned()
    } else if bare == "/" {
        format!("/{language}")
    } else {
        format!("/{language}{bare}")
    }
}

/// The language of `path` and the path without it. `/en/products` gives (`en`, `/products`), and
/// `/english` is a page of the default language.
pub fn split_language<'p, 'l>(path: &'p str, languages: &[&'l str]) -> (&'l str, &'p str) {
    let default = languages.first().copied().unwrap_or_default();
    let after_slash = path.strip_prefix('/').unwrap_or(path);
    let (first, _) = after_slash.split_once('/').unwrap_or((after_slash, ""));
    match languages.iter().skip(1).find(|code| **code == first) {
        Some(code) => {
            let rest = after_slash.get(code.len()..).unwrap_or_default();
            (code, if rest.is_empty() { "/" } else { rest })
        }
        None => (default, if path.is_empty() { "/" } else { path }),
    }
}

/// The right path of a page whose path names its language in another way: in capitals (`/EN/products`), or
/// though it is the default one (`/zh/products`). `None` where it does not, or is right.
pub fn mended(path: &str, languages: &[&str]) -> Option<String> {
    let after_slash = path.strip_prefix('/')?;
    let (first, _) = after_slash.split_once('/').unwrap_or((after_slash, ""));
    let language = languages.iter().find(|code| code.eq_ignore_ascii_case(first))?;
    let rest = after_slash.get(first.len()..).filter(|rest| !rest.is_empty()).unwrap_or("/");
    let mended = with_language(rest, language, languages);
    // "//host" would be an address of another site.
    (mended.trim_end_matches('/') != path.trim_end_matches('/') && !mended.starts_with("//"))
        .then_some(mended)
}

/// The first of a visitor's languages, BCP 47 tags by preference, that the site has: `en-GB` is served
/// by `en`. `None` where it has none of them.
pub fn preferred<'l>(wanted: &[String], languages: &[&'l str]) -> Option<&'l str> {
    let has = |tag: &String| {
        let primary = tag.split('-').next().unwrap_or_default();
        languages.iter().copied().find(|code| code.eq_ignore_ascii_case(primary))
    };
    wanted.iter().find_map(has)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_prefers_the_first_language_that_the_site_has() {
        let check = |wanted: &[&str], found: Option<&str>| {
            let wanted: Vec<_> = wanted.iter().map(|tag| (*tag).to_owned()).collect();
            assert_eq!(preferred(&wanted, LANGUAGES), found, "{wanted:?}");
        };
        check(&["en-GB", "zh-CN"], Some("en"));
        check(&["fr-FR", "ZH-hant-TW", "en"], Some("zh"));
        check(&["fr", ""], None);
        check(&[], None);
    }

    const LANGUAGES: &[&str] = &["zh", "en", "bo"];

    #[test]
    fn splits_the_language_from_the_path() {
        for (path, language, bare) in [
            ("/", "zh", "/"),
            ("", "zh", "/"),
            ("/products", "zh", "/products"),
            ("/en", "en", "/"),
            ("/en/", "en", "/"),
            ("/en/products/a", "en", "/products/a"),
            ("/english", "zh", "/english"),
            ("/zh/products", "zh", "/zh/products"),
        ] {
            assert_eq!(split_language(path, LANGUAGES), (language, bare), "{path}");
        }
    }

    #[test]
    fn leads_from_other_ways_to_name_a_language_to_the_right_one() {
        for (path, wanted) in [
            ("/EN/products", Some("/en/products")),
            ("/En", Some("/en")),
            ("/zh/products", Some("/products")),
            ("/ZH/products/a", Some("/products/a")),
            ("/zh", Some("/")),
            ("/zh/", Some("/")),
            ("/zh/en/products", Some("/products")),
            ("/en", None),
            ("/en/", None),
            ("/en/products", None),
            ("/english", None),
            ("/products", None),
            ("/zh//other.example", None),
            ("/EN//other.example", Some("/en//other.example")),
            ("/", None),
            ("", None),
        ] {
            assert_eq!(mended(path, LANGUAGES).as_deref(), wanted, "{path}");
        }
    }

    #[test]
    fn gives_the_same_page_in_another_language() {
        for (path, language, wanted) in [
            ("/", "en", "/en"),
            ("/en", "zh", "/"),
            ("/en/products", "bo", "/bo/products"),
            ("/products/a", "en", "/en/products/a"),
            ("/en/products/a", "zh", "/products/a"),
        ] {
            assert_eq!(with_language(path, language, LANGUAGES), wanted);
        }
    }
}
