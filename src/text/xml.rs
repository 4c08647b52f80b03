//! Text as XML 1.0.

use std::borrow::Cow;

/// `text` so that it stands for itself in XML, between tags and in quoted attributes, line ends and
/// tabs too. Without the characters that XML 1.0 forbids, which no reference can stand for either, and
/// without the control characters that it discourages (section 2.2).
pub fn escape_xml(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_special(c) || !is_allowed(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars().filter(|c| is_allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Readers make blanks of these in attributes, and a line feed of a carriage return.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn is_special(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'' | '\t' | '\n' | '\r')
}

fn is_allowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{FDD0}'..='\u{FDEF}' => false,
        c => !c.is_control() && u32::from(c) & 0xFFFE != 0xFFFE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_opens_or_closes_anything() {
        let hostile = r#"<a href="x" b='y'>&amp;]]>"#;
        let wanted = "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;]]&gt;";
        assert_eq!(escape_xml(hostile), wanted);
        assert!(matches!(escape_xml("涪陵榨菜 𠮷"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_character_is_left_that_xml_forbids() {
        assert_eq!(escape_xml("a\u{0}b\u{B}c\u{1F}\u{7F}\u{85}d\u{FFFE}\u{FFFF}"), "abcd");
        assert_eq!(escape_xml("a\u{FDD0}\u{1FFFE}\u{10FFFF}b\u{FFFD}"), "ab\u{FFFD}");
    }

    #[test]
    fn line_ends_stay_in_attributes() {
        assert_eq!(escape_xml("a\tb\r\nc"), "a&#9;b&#13;&#10;c");
    }
}
