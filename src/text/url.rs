//! Addresses: which may be linked, and how a query string is written and read.

/// Whether `text` is an absolute `http` or `https` address with a host and without user name, white
/// space, control characters or backslashes. All that the site links to passes this.
pub fn is_web_url(text: &str) -> bool {
    let scheme_len = ["https://", "http://"]
        .iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)))
        .map(|scheme| scheme.len());
    let Some(rest) = scheme_len.and_then(|len| text.get(len..)) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty()
        && !host.contains('@')
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\')
}

/// Percent-encodes `text` for a query value: all bytes but the unreserved ones of RFC 3986, 2.3.
pub fn encode_query(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Reads a query value: `+` is a space, `%XX` a byte; what is no UTF-8 becomes U+FFFD, and a `%`
/// without two hexadecimal digits stands for itself.
pub fn decode_query(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        match (first, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(hex_digit(*high) << 4 | hex_digit(*low));
                rest = after;
            }
            _ => bytes.push(first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        _ => byte.wrapping_sub(b'A') + 10,
    }
}

/// The (key, value) pairs of a query string, with or without its `?`, decoded, in order.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    query
        .strip_prefix('?')
        .unwrap_or(query)
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode_query(key), decode_query(value))
        })
        .collect()
}

/// A query string, without `?`, with another value of a key; without it where there is none. The other pairs stay as
/// they are, in their order.
pub fn with_pair(query: &str, key: &str, value: Option<&str>) -> String {
    let query = query.strip_prefix('?').unwrap_or(query);
    let is_other = |part: &&str| {
        let own = part.split_once('=').map_or(*part, |(own, _)| own);
        !part.is_empty() && decode_query(own) != key
    };
    let mut parts: Vec<String> = query.split('&').filter(is_other).map(str::to_owned).collect();
    parts.extend(value.map(|value| format!("{key}={}", encode_query(value))));
    parts.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_only_the_web() {
        for good in ["http://a.cn", "HTTPS://a.cn/b?c=d#e", "https://a.cn:8080/榨菜"] {
            assert!(is_web_url(good), "{good}");
        }
        for bad in [
            "",
            "http://",
            "https:///x",
            "javascript:alert(1)",
            "java\tscript:x",
            "//a.cn",
            "/a",
            "data:text/html,x",
            "http://a b",
            "http://a.cn\\@b.cn",
            "http://user@host/",
            " http://a",
        ] {
            assert!(!is_web_url(bad), "{bad}");
        }
    }

    #[test]
    fn reads_what_people_type() {
        assert_eq!(
            query_pairs("?q=%E6%A6%A8+a&county=1&county=2&x"),
            [("q", "榨 a"), ("county", "1"), ("county", "2"), ("x", "")]
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
        );
        assert_eq!(decode_query("100%"), "100%");
        assert_eq!(decode_query("%zz%4"), "%zz%4");
    }

    #[test]
    fn a_pair_is_put_among_others() {
        assert_eq!(with_pair("?a=1&b=2&a=3", "a", Some("x y")), "b=2&a=x%20y");
        assert_eq!(with_pair("b=%E8%8C%B6&&a", "a", None), "b=%E8%8C%B6");
        assert_eq!(with_pair("", "a", None), "");
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_read_again(text in "\\PC*") {
            prop_assert_eq!(decode_query(&encode_query(&text)), text);
        }

        #[test]
        fn any_text_is_read_without_panic(text in ".*") {
            query_pairs(&text);
            is_web_url(&text);
        }
    }
}
