//! Links of a page that is a file: a list with a query string becomes the file of that list, as a file host
//! knows paths alone.

use std::collections::BTreeSet;

use crate::routes::list_address::to_path;
use crate::text::html::escape_html;

/// `html` with every link to a list that is a file leading there. Of each language `languages` has what
/// stands before its paths, `/atlas/en`, and the paths of lists that are files.
pub fn to_files(html: &str, languages: &[(String, &BTreeSet<String>)]) -> String {
    const LINK: &str = " href=\"";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(LINK) {
        out.push_str(before);
        out.push_str(LINK);
        let Some((href, tail)) = after.split_once('"') else {
            rest = after;
            continue;
        };
        let href_text = href.replace("&amp;", "&");
        let found = languages.iter().find_map(|(root, lists)| file(&href_text, root, lists));
        match found {
            Some(path) => out.push_str(&escape_html(&path)),
            None => out.push_str(href),
        }
        out.push('"');
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn file(href: &str, root: &str, lists: &BTreeSet<String>) -> Option<String> {
    let (address, fragment) = href.split_once('#').map_or((href, None), |(a, f)| (a, Some(f)));
    let path = to_path(address.strip_prefix(root)?)?;
    let path = lists.get(&path)?;
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    Some(format!("{root}{path}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_lead_to_their_files_and_nothing_else_changes() {
        let lists = ["/products/category/tea", "/products/category/tea/page/2"];
        let lists: BTreeSet<String> = lists.map(str::to_owned).into();
        let zh: BTreeSet<String> = ["/products/category/tea".to_owned()].into();
        let languages = [(String::new(), &zh), ("/en".to_owned(), &lists)];
        let html = |a: &str, b: &str, c: &str| {
            format!(
                "<a class=\"x\" href=\"{a}\">T</a><a href=\"{b}\">2</a><link href=\"{c}\"><p>href=</p>"
            )
        };
        assert_eq!(
            to_files(
                &html(
                    "/en/products?category=tea",
                    "/en/products?category=tea&amp;page=2#a",
                    "/a?b=c"
                ),
                &languages
            ),
            html("/en/products/category/tea", "/en/products/category/tea/page/2#a", "/a?b=c")
        );
        // To the other language.
        let tea = |href: &str| html(href, href, href);
        assert_eq!(
            to_files(&tea("/products?category=tea"), &languages),
            tea("/products/category/tea")
        );
        for other in [
            "/products?category=tea&amp;page=2",
            "/en/products?category=salt",
            "/en/products",
            "https://a.example/en/products?category=tea",
        ] {
            let page = html(other, other, other);
            assert_eq!(to_files(&page, &languages), page);
        }
        assert_eq!(to_files("<a href=\"/en", &languages), "<a href=\"/en");
    }
}
