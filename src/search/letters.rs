//! Letters: what of a text counts for search, and as what.
//!
//! Names and queries go through the same door: case, width, diacritics, tones and apostrophes do not
//! count. Knows no index.

use crate::text::fold::{half_width, is_hidden};
use crate::text::ideographs::usual;

/// Stands for a character without a reading (a kana, a rare form): no query has it as a letter.
pub const UNREAD: u8 = b'?';

/// What a character counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `a` to `z` or `0` to `9`; `v` stands for `ü`.
    Letter(u8),
    /// A Chinese character, or a letter of another script, that stands for itself.
    Han(char),
    /// Neither counts nor separates: apostrophes, combining marks, hidden characters.
    Nothing,
    /// Separates: white space, punctuation.
    Gap,
}

/// Lower-case Latin letters with a mark, after the letter that they count as.
const MARKED: &[&str] = &[
    "aàáâãäåāăąǎ",
    "cçćč",
    "dďđ",
    "eèéêëēĕęě",
    "gğģ",
    "hħ",
    "iìíîïīĭįǐı",
    "lĺľł",
    "nñńňǹ",
    "oòóôõöōŏőǒø",
    "rŕř",
    "sśşš",
    "tţťț",
    "uùúûūŭůűǔ",
    "vüǖǘǚǜ",
    "yýÿ",
    "zźżž",
];

/// What `c` counts as.
pub fn sign(c: char) -> Sign {
    let c = usual(half_width(c));
    match c {
        'a'..='z' | '0'..='9' => Sign::Letter(c as u8),
        'A'..='Z' => Sign::Letter(c.to_ascii_lowercase() as u8),
        '\'' | '’' | '‘' | 'ʼ' | '`' => Sign::Nothing,
        _ if c.is_ascii() => Sign::Gap,
        // Combining marks as input methods and copied pinyin have them, and variation selectors.
        '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => {
            Sign::Nothing
        }
        _ if c.is_whitespace() => Sign::Gap,
        _ if is_hidden(c) => Sign::Nothing,
        _ if is_han(c) => Sign::Han(c),
        _ if c.is_alphanumeric() => {
            #[cfg_attr(
                target_arch = "wasm32",
                expect(
                    clippy::disallowed_methods,
                    reason = "the worker's, which knows all scripts"
                )
            )]
            let lower = c.to_lowercase().next().unwrap_or(c);
            let base = MARKED.iter().find(|group| group.contains(lower));
            base.and_then(|group| group.bytes().next()).map_or(Sign::Han(lower), Sign::Letter)
        }
        _ => Sign::Gap,
    }
}

/// Whether `c` is a Chinese character (Unified Ideographs and their extensions, 〇).
pub fn is_han(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// A spelling (a syllable or a word) as letters; what is no letter is left out.
pub fn spelling(text: &str) -> Vec<u8> {
    let signs = text.chars().map(sign);
    signs
        .filter_map(|sign| if let Sign::Letter(letter) = sign { Some(letter) } else { None })
        .collect()
}

/// One unit of a name: a Chinese character with its reading, or a Latin word or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit<'a> {
    /// A character that stands for itself.
    Han(char),
    /// A word, as it is written.
    Word(&'a str),
}

/// The units of `name` with the byte where each begins.
pub fn units(name: &str) -> impl Iterator<Item = (usize, Unit<'_>)> {
    let mut chars = name.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, c) = chars.next()?;
            match sign(c) {
                Sign::Han(c) => return Some((start, Unit::Han(c))),
                Sign::Gap | Sign::Nothing => {}
                Sign::Letter(_) => {
                    let mut end = start + c.len_utf8();
                    while let Some((at, c)) = chars.peek().copied() {
                        match sign(c) {
                            Sign::Letter(_) | Sign::Nothing => end = at + c.len_utf8(),
                            _ => break,
                        }
                        chars.next();
                    }
                    return Some((start, Unit::Word(name.get(start..end).unwrap_or_default())));
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str) -> Vec<String> {
        let text = |unit| match unit {
            Unit::Han(c) => c.to_string(),
            Unit::Word(word) => String::from_utf8(spelling(word)).unwrap(),
        };
        units(name).map(|(_, unit)| text(unit)).collect()
    }

    #[test]
    fn names_are_characters_and_words() {
        for (name, wanted) in [
            ("涪陵榨菜", vec!["涪", "陵", "榨", "菜"]),
            ("Nan’an District", vec!["nanan", "district"]),
            ("Lǜ Chá 72-1", vec!["lv", "cha", "72", "1"]),
            ("W·默科特（合成12）", vec!["w", "默", "科", "特", "合", "成", "12"]),
            ("ＦＵＬＩＮＧ  zha\u{301}", vec!["fuling", "zha"]),
            ("ひとЖ", vec!["ひ", "と", "ж"]),
            ("", vec![]),
            (" ，。", vec![]),
        ] {
            assert_eq!(shown(name), wanted, "{name}");
        }
    }

    #[test]
    fn units_say_where_they_begin() {
        let starts: Vec<_> = units("奉节 Navel").map(|(start, _)| start).collect();
        assert_eq!(starts, [0, 3, 7]);
    }
}
