//! Addresses that lead to whoever runs a site, with what one writes about filled in.

use std::borrow::Cow;

use super::url::encode_query;

/// Stands in a contact page's address for the address of the page that is written about.
const ENTRY: &str = "{entry}";

/// A `mailto:` address (RFC 6068) with subject and body. Line breaks of `body` are `\n`.
pub fn mail_to(address: &str, subject: &str, body: &str) -> String {
    // The address keeps its @; everything else that could start a header field is encoded.
    let address = encode_query(address).replace("%40", "@");
    let body = encode_query(&body.replace('\n', "\r\n"));
    format!("mailto:{address}?subject={}&body={body}", encode_query(subject))
}

/// The contact page `url` for a reader who writes about the page at `entry`: `{entry}` in its path,
/// query or fragment becomes that address, percent-encoded.
pub fn contact_page<'a>(url: &'a str, entry: &str) -> Cow<'a, str> {
    if !url.contains(ENTRY) {
        return Cow::Borrowed(url);
    }
    let host_end = host_end(url);
    let (host, rest) = url.split_at(host_end);
    Cow::Owned(format!("{host}{}", rest.replace(ENTRY, &encode_query(entry))))
}

/// The contact page `url` where nobody writes about a page.
pub fn bare_contact_page(url: &str) -> Cow<'_, str> {
    contact_page(url, "")
}

/// Where scheme and host of an absolute address end, a byte index; its length where it is only these.
fn host_end(url: &str) -> usize {
    let start = url.find("//").map_or(0, |at| at + 2);
    let path = url.get(start..).and_then(|rest| rest.find(['/', '?', '#']));
    path.map_or(url.len(), |at| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_what_it_is_about() {
        assert_eq!(
            mail_to("info@example.org", "Mistake: 涪陵榨菜", "https://a.example/p?x=1&y\n"),
            "mailto:info@example.org?subject=Mistake%3A%20%E6%B6%AA%E9%99%B5%E6%A6%A8%E8%8F%9C\
             &body=https%3A%2F%2Fa.example%2Fp%3Fx%3D1%26y%0D%0A"
        );
        // What is no address cannot add another field.
        assert_eq!(
            mail_to("a@b.example?bcc=c@d.example", "s", ""),
            "mailto:a@b.example%3Fbcc%3Dc@d.example?subject=s&body="
        );
    }

    #[test]
    fn a_contact_page_is_told_the_entry_where_it_asks_for_it() {
        let entry = "https://a.example/products/b?c=d";
        let encoded = "https%3A%2F%2Fa.example%2Fproducts%2Fb%3Fc%3Dd";
        for (url, wanted) in [
            ("https://e.example/contact", "https://e.example/contact".to_owned()),
            ("https://e.example/?about={entry}", format!("https://e.example/?about={encoded}")),
            ("https://e.example#{entry}", format!("https://e.example#{encoded}")),
            // Never in the host: the address would lead elsewhere.
            ("https://{entry}.example/x", "https://{entry}.example/x".to_owned()),
        ] {
            assert_eq!(contact_page(url, entry), wanted);
        }
        assert_eq!(
            bare_contact_page("https://e.example/?about={entry}"),
            "https://e.example/?about="
        );
    }
}
