//! Links of a page that is a file: a list with a query string becomes the file of that list, as a file host
//! knows paths alone.

use std::collections::BTreeSet;

use crate::query::list_address::to_path;
use crate::text::html::escape_html;

/// `html` with every link to a list that is a file leading there. `root` is what stands before a path of
/// this language, `/atlas/en`; `lists` are the paths that are files.
pub fn to_files(html: &str, root: &str, lists: &BTreeSet<String>) -> String {
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
        match file(&href.replace("&amp;", "&"), root, lists) {
            Some(path) => out.push_str(&escape_html(&format!("{root}{path}"))),
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
    Some(fragment.map_or_else(|| path.clone(), |fragment| format!("{path}#{fragment}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_lead_to_their_files_and_nothing_else_changes() {
        let lists = ["/products/category/tea", "/products/category/tea/page/2"];
        let lists: BTreeSet<String> = lists.map(str::to_owned).into();
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
                "/en",
                &lists
            ),
            html("/en/products/category/tea", "/en/products/category/tea/page/2#a", "/a?b=c")
        );
        for other in [
            "/products?category=tea",
            "/en/products?category=salt",
            "/en/products",
            "https://a.example/en/products?category=tea",
        ] {
            let page = html(other, other, other);
            assert_eq!(to_files(&page, "/en", &lists), page);
        }
        assert_eq!(to_files("<a href=\"/en", "/en", &lists), "<a href=\"/en");
    }
}
