//! About how wide a text is, where nothing can be measured: when compiling, and before it is drawn.

/// Width in units of the type size, on the safe side: bold, in the widest customary sans-serif.
pub fn width_em(text: &str) -> f64 {
    text.chars().map(char_em).sum()
}

fn char_em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '.' | ',' | ':' | ' ' => 0.35,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.48,
        'm' | 'w' | 'M' | 'W' => 1.0,
        'A'..='Z' => 0.76,
        c if c.is_ascii() => 0.68,
        '\u{A0}'..='\u{24F}' => 0.7,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_is_as_wide_as_high_and_a_letter_about_two_thirds() {
        assert_eq!(width_em("大渡口"), 3.0);
        assert!((5.4..6.2).contains(&width_em("Shapingba")));
        assert_eq!(width_em(""), 0.0);
    }
}
