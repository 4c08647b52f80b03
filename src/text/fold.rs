//! Folding: one form for texts that a reader takes for the same.

use super::case::lower;
use super::ideographs::usual;

/// Lower case, full-width forms as ASCII, radicals and compatibility ideographs as the usual
/// characters, nothing that cannot be seen, white space as single spaces, none at the ends.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(half_width).map(usual) {
        if is_hidden(c) && !c.is_whitespace() {
            continue;
        }
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(lower(c));
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Whether `c` is nothing that one sees: a control character (general category Cc), a separator of
/// lines or paragraphs (Zl, Zp), a mark of annotations, or of Default_Ignorable_Code_Point, which has
/// zero-width characters, fillers, variation selectors, tags and those that turn the direction of
/// writing. A test compares the list with Unicode's properties, whose data would be a burden here.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
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
        assert_eq!(fold("⽩⽺\u{AD}\u{3164}⾁\u{FE0F}"), "白羊肉");
    }

    #[cfg(feature = "cli")]
    #[test]
    fn what_is_hidden_is_what_unicode_says() {
        use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint, GeneralCategory};
        use icu_properties::{CodePointMapData, CodePointSetData};
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        let turns = CodePointSetData::new::<BidiControl>();
        let category = CodePointMapData::<GeneralCategory>::new();
        for c in '\0'..=char::MAX {
            let is_of = matches!(
                category.get(c),
                GeneralCategory::Control
                    | GeneralCategory::LineSeparator
                    | GeneralCategory::ParagraphSeparator
            );
            let is_annotation = ('\u{FFF9}'..='\u{FFFB}').contains(&c);
            let expected = is_of || is_annotation || ignorable.contains(c) || turns.contains(c);
            assert_eq!(is_hidden(c), expected, "U+{:X}", u32::from(c));
        }
    }
}
