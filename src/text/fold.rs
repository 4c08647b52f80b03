//! Folding: one form for texts that a reader takes for the same.

/// Lower case, full-width forms as ASCII, white space as single spaces, none at the ends.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(half_width) {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.extend(c.to_lowercase());
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Control characters, zero-width characters and those that turn the direction of writing
/// (Unicode Standard Annex 9, section 2).
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space as their ASCII twins.
pub fn half_width(c: char) -> char {
    const OFFSET: u32 = 0xFEE0;
    match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - OFFSET).unwrap_or(c),
        _ => c,
    }
}

/// A query longer than any name or phrase is cut, so that a hostile address costs nothing.
pub const MAX_TYPED_CHARS: usize = 100;

/// What was typed, or stands in an address, without what cannot be seen, at most
/// [`MAX_TYPED_CHARS`] of it.
pub fn clean_typed(typed: &str) -> String {
    typed.chars().filter(|c| !is_hidden(*c)).take(MAX_TYPED_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_width_and_space() {
        assert_eq!(fold("  Ｆuling\u{3000} ZHACAI\n"), "fuling zhacai");
        assert_eq!(fold("涪陵榨菜"), "涪陵榨菜");
    }
}
