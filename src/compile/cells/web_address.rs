//! What is wrong with a web address as it stands in a cell, and how it likely goes.
//!
//! Stricter than what the site links to: an input method writes in it, two stand in one cell, it opens
//! on one computer alone.

use super::typed::half_width_form;
use crate::text::url::is_web_url;

/// What to do about `cell`; `None` where it is an address that may be linked.
pub(crate) fn fault(cell: &str) -> Option<String> {
    let starts: Vec<usize> = starts(cell);
    if starts.len() > 1 {
        return Some(
            "These are several addresses: keep one, and give each other one a source of its own."
                .to_owned(),
        );
    }
    let is_wide = |c: char| half_width_form(c.encode_utf8(&mut [0; 4])).is_ascii() && !c.is_ascii();
    let host = cell.split_once("://").map_or(cell, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    // Names of pages may well be written in full width; what divides an address may not.
    let is_dividing = |c: char| matches!(c, '／' | '＝' | '＆' | '＃' | '％' | '０'..='９' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ');
    let is_typed = host.contains(is_wide)
        || cell.contains(is_dividing)
        || cell.ends_with(['，', '。', '；', '、', '）', '》', '”', ',', ';'])
        || cell.contains("&amp;");
    if is_web_url(cell) && !is_typed {
        return host_fault(host);
    }
    let plain = half_width_form(cell);
    let with_scheme = format!("https://{plain}");
    if !plain.contains(':') && plain.contains('.') && is_web_url(&with_scheme) {
        return Some(format!("Write `{with_scheme}`, if that opens."));
    }
    Some(
        "Copy the address from the browser's address bar; other schemes, user names and spaces are refused."
            .to_owned(),
    )
}

/// Where addresses begin that stand side by side, in bytes. One within another is a part of it, as
/// archives have them.
fn starts(cell: &str) -> Vec<usize> {
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '；' | '，' | '、');
    let begins = |pos: &usize| {
        let before = cell.get(..*pos).unwrap_or_default();
        let scheme = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        scheme.is_empty() || scheme.ends_with(is_between)
    };
    cell.match_indices("://").map(|(pos, _)| pos).filter(begins).collect()
}

/// What is wrong with a host that no visitor can open.
fn host_fault(host: &str) -> Option<String> {
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name).to_lowercase();
    let numbers: Vec<Option<u8>> = name.split('.').map(|part| part.parse().ok()).collect();
    let is_private = match numbers.as_slice() {
        [Some(127 | 10 | 0), Some(_), Some(_), Some(_)]
        | [Some(192), Some(168), Some(_), Some(_)]
        | [Some(169), Some(254), Some(_), Some(_)] => true,
        [Some(172), Some(second), Some(_), Some(_)] => (16..=31).contains(second),
        _ => {
            name == "localhost"
                || [".localhost", ".local", ".lan"].iter().any(|end| name.ends_with(end))
        }
    };
    if is_private {
        return Some(
            "This opens on a computer or network of your own alone: give the public address."
                .to_owned(),
        );
    }
    let labels = name.trim_end_matches('.');
    let is_whole =
        name.starts_with('[') || labels.contains('.') && labels.split('.').all(|l| !l.is_empty());
    (!is_whole).then(|| {
        "Copy the address from the browser's address bar: a part of the host's name is missing."
            .to_owned()
    })
}

/// How `text`, in half-width characters, likely goes, the likeliest first.
pub(crate) fn readings(text: &str) -> Vec<String> {
    if starts(text).len() > 1 {
        return vec![]; // nobody knows which
    }
    let joined: String = text.split_whitespace().collect::<String>().replace("&amp;", "&");
    let mut trimmed = joined.as_str();
    loop {
        // A bracket that is opened in the address is closed by it.
        let is_odd = trimmed.matches(')').count() > trimmed.matches('(').count();
        let next = trimmed.trim_end_matches([',', '.', ';', '"', '\'', '>']);
        let next = if is_odd { next.strip_suffix(')').unwrap_or(next) } else { next };
        if next == trimmed {
            break;
        }
        trimmed = next;
    }
    let rest = trimmed.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let scheme = trimmed.get(..trimmed.len() - rest.len()).unwrap_or_default().to_lowercase();
    let mut found = vec![trimmed.to_owned()];
    // http:/a, http//a and http:\\a are slips of the two schemes that are linked.
    let slips = rest.trim_start_matches([':', '/', '\\']);
    if matches!(scheme.as_str(), "http" | "https") && slips.len() < rest.len() {
        found.push(format!("{scheme}://{slips}"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_no_visitor_can_open() {
        for (cell, told) in [
            ("https://a.example https://b.example", "several"),
            ("https://a.example;https://b.example", "several"),
            ("https://a.example、http://b.example", "several"),
            ("https://.example", "missing"),
            ("https://a..example/b", "missing"),
            ("https://intranet/b", "missing"),
            ("https://localhost/x", "your own"),
            ("http://192.168.1.5:8080/x", "your own"),
            ("http://nas.local/x", "your own"),
            ("https://a.example/?b=1&amp;mid=1", "Copy"),
            ("https://a.example,", "Copy"),
        ] {
            let fault = fault(cell).unwrap_or_default();
            assert!(fault.contains(told), "{cell}: {fault}");
        }
        for cell in [
            "https://a.example/b;c=d,e",
            "https://web.archive.org/web/2020/https://a.example/",
            "https://a.example/?url=https://b.example",
            "https://zh.wikipedia.org/wiki/A_(b)",
            "https://重庆.中国/榨菜",
            "http://8.8.8.8:8080/",
            "https://a.example./b",
        ] {
            assert_eq!(fault(cell), None, "{cell}");
        }
    }

    #[test]
    fn reads_one_address_or_none() {
        let first = |text: &str| readings(text).into_iter().next();
        assert_eq!(first("https://a.example,").as_deref(), Some("https://a.example"));
        assert_eq!(first("https://a.example)").as_deref(), Some("https://a.example"));
        assert_eq!(first("https://a.example/A_(b)").as_deref(), Some("https://a.example/A_(b)"));
        assert_eq!(first("https://a.example/?b&amp;c").as_deref(), Some("https://a.example/?b&c"));
        assert_eq!(first("https://a.example https://b.example"), None);
    }
}
