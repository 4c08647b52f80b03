//! Text as HTML.

use std::borrow::Cow;

/// `text` so that it stands for itself in HTML, between tags and in quoted attributes (WHATWG HTML,
/// 13.3, "Escaping a string").
pub fn escape_html(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_opens_or_closes_anything() {
        assert_eq!(
            escape_html(r#"<a href="x" b='y'>&amp;"#),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;"
        );
        assert!(matches!(escape_html("涪陵榨菜"), Cow::Borrowed(_)));
    }
}
