//! Upper and lower case of the letters of Latin, Greek and Cyrillic.
//!
//! Rust's tables of all scripts are 9 kB of a download; what else has case here than names in these
//! scripts, stays as it is.

/// (first and last upper-case letter, distance to the lower-case ones, distance between two).
const RANGES: [(char, char, u32, u32); 15] = [
    ('A', 'Z', 32, 1),
    ('À', 'Ö', 32, 1),
    ('Ø', 'Þ', 32, 1),
    ('Ā', 'Į', 1, 2),
    ('Ĳ', 'Ķ', 1, 2),
    ('Ĺ', 'Ň', 1, 2),
    ('Ŋ', 'Ŷ', 1, 2),
    ('Ź', 'Ž', 1, 2),
    ('Ǎ', 'Ǜ', 1, 2),
    ('Ǹ', 'Ǿ', 1, 2),
    ('Α', 'Ρ', 32, 1),
    ('Σ', 'Ω', 32, 1),
    ('Ѐ', 'Џ', 80, 1),
    ('А', 'Я', 32, 1),
    ('Ḁ', 'Ẕ', 1, 2),
];

/// The letter in lower case.
pub fn lower(letter: char) -> char {
    let c = u32::from(letter);
    let found = RANGES.iter().find(|(first, last, _, step)| {
        (*first..=*last).contains(&letter) && (c - u32::from(*first)).is_multiple_of(*step)
    });
    found.and_then(|(_, _, distance, _)| char::from_u32(c + distance)).unwrap_or(letter)
}

/// The letter in upper case.
pub fn upper(letter: char) -> char {
    let candidates = [1, 32, 80]
        .into_iter()
        .filter_map(|distance| char::from_u32(u32::from(letter).checked_sub(distance)?));
    candidates.into_iter().find(|c| *c != letter && lower(*c) == letter).unwrap_or(letter)
}

/// The text with its first letter in upper case.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(upper).into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_unicode_says_of_the_letters_that_it_knows() {
        for c in '\0'..=char::MAX {
            let (small, large) = (lower(c), upper(c));
            assert!(small == c || c.to_lowercase().eq([small]), "{c} {small}");
            assert!(large == c || c.to_uppercase().eq([large]), "{c} {large}");
        }
    }

    #[test]
    fn knows_pinyin_and_the_letters_of_europe() {
        let small: String = "FÚLÍNG ZHÀCÀI ǙŃŠŽ ÅØÞ ΩΔ ЖЙЂ".chars().map(lower).collect();
        assert_eq!(small, "fúlíng zhàcài ǚńšž åøþ ωδ жйђ");
        assert_eq!(capitalized("ēn"), "Ēn");
        assert_eq!(capitalized("榨菜"), "榨菜");
        assert_eq!(capitalized(""), "");
    }
}
