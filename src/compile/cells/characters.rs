//! Characters that no cell should have: those that nobody sees, those that Unicode does not define,
//! and those that only look like the usual ones.
//!
//! By Unicode's own properties (Unicode Standard Annex 44). Knows nothing of rows.

use icu_normalizer::ComposingNormalizer;
use icu_properties::props::{
    DefaultIgnorableCodePoint, Emoji, GeneralCategory, NoncharacterCodePoint, UnifiedIdeograph,
};
use icu_properties::{CodePointMapData, CodePointSetData};

use crate::search::letters::is_han;
use crate::text::ideographs::usual;

/// Why a character cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nobody sees it: control, format and ignorable characters, fillers, lone variation selectors.
    Hidden,
    /// Unicode has no such character, or leaves its look to each font (private use).
    Undefined,
}

/// The characters of `text` that cannot stand, each once, in order, with the reason. Line ends and
/// tabs are not among them.
pub(crate) fn troubles(text: &str) -> Vec<(char, Trouble)> {
    let mut found: Vec<(char, Trouble)> = vec![];
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_selector = is_at_home(c, before, chars.peek().copied());
        if let Some(trouble) = trouble(c).filter(|_| !is_selector)
            && !found.contains(&(c, trouble))
        {
            found.push((c, trouble));
        }
        before = Some(c);
    }
    found
}

/// `text` without the hidden characters that [`troubles`] finds in it.
pub(crate) fn without_hidden(text: &str) -> String {
    let is_kept =
        |c: &char| matches!(c, '\n' | '\r' | '\t') || trouble(*c) != Some(Trouble::Hidden);
    text.chars().filter(is_kept).collect()
}

fn trouble(c: char) -> Option<Trouble> {
    if c.is_ascii_graphic() || matches!(c, ' ' | '\n' | '\r' | '\t' | char::REPLACEMENT_CHARACTER) {
        return None;
    }
    if CodePointSetData::new::<NoncharacterCodePoint>().contains(c) {
        return Some(Trouble::Undefined);
    }
    if CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) || is_blank_shape(c) {
        return Some(Trouble::Hidden);
    }
    match CodePointMapData::<GeneralCategory>::new().get(c) {
        GeneralCategory::Control
        | GeneralCategory::Format
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator => Some(Trouble::Hidden),
        // Ideographs of a later Unicode than the crate's: planes 2 and 3 are kept for nothing else.
        GeneralCategory::Unassigned if ('\u{20000}'..='\u{3FFFF}').contains(&c) => None,
        GeneralCategory::Unassigned | GeneralCategory::PrivateUse | GeneralCategory::Surrogate => {
            Some(Trouble::Undefined)
        }
        _ => None,
    }
}

/// Characters that are drawn as nothing, though no property says so: the empty Braille cell, and the
/// empty musical note head.
fn is_blank_shape(c: char) -> bool {
    matches!(c, '\u{2800}' | '\u{1D159}')
}

/// Whether `c` is a variation selector that has something to vary: an emoji, or a Chinese character.
fn is_at_home(c: char, before: Option<char>, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    match c {
        // 1 and # are emoji only where a keycap follows.
        '\u{FE0E}' | '\u{FE0F}' => {
            let is_emoji = CodePointSetData::new::<Emoji>().contains(before);
            is_emoji && (!before.is_ascii() || after == Some('\u{20E3}'))
        }
        '\u{FE00}'..='\u{FE02}' | '\u{E0100}'..='\u{E01EF}' => {
            CodePointSetData::new::<UnifiedIdeograph>().contains(before)
        }
        _ => false,
    }
}

/// `U+00AD, U+3164`, the first few.
pub(crate) fn code_points(chars: &[(char, Trouble)]) -> String {
    let shown: Vec<_> =
        chars.iter().take(5).map(|(c, _)| format!("U+{:04X}", u32::from(*c))).collect();
    shown.join(", ")
}

/// `text` with the usual characters for radicals, compatibility ideographs and ligatures, as they come
/// out of PDF files; `None` where it has none.
pub(crate) fn usual_text(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let nfkc = ComposingNormalizer::new_nfkc();
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Ligatures (ﬁ), forms for vertical lines (︵) and small forms (﹐).
            '\u{FB00}'..='\u{FB06}'
            | '\u{FE10}'..='\u{FE19}'
            | '\u{FE30}'..='\u{FE44}'
            | '\u{FE47}'..='\u{FE48}'
            | '\u{FE50}'..='\u{FE6B}' => {
                out.push_str(&nfkc.normalize(c.encode_utf8(&mut [0; 4])));
            }
            _ => out.push(usual(c)),
        }
    }
    (out != text).then_some(out)
}

/// `text` with ordinary spaces for no-break, thin, wide and other odd ones, none between two Chinese
/// characters; `None` where nothing is odd. Spaces that indent a paragraph stay.
pub(crate) fn with_plain_spaces(text: &str) -> Option<String> {
    let is_odd = |c: char| {
        !matches!(c, ' ' | '\n' | '\r' | '\t')
            && CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::SpaceSeparator
    };
    if text.is_ascii() || !text.contains(is_odd) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_indent = c == '\u{3000}' && out.trim_end_matches('\u{3000}').ends_with(['\n', '\r']);
        if !is_odd(c) || is_indent {
            out.push(c);
            continue;
        }
        let is_between = out.ends_with(is_han) && chars.peek().is_some_and(|next| is_han(*next));
        if !is_between && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    (out != text).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_nobody_sees_and_what_unicode_does_not_define() {
        let hidden = "\u{AD}\u{34F}\u{61C}\u{115F}\u{1160}\u{17B4}\u{180B}\u{180E}\u{200B}\u{200D}\
            \u{202E}\u{2060}\u{2064}\u{2069}\u{206F}\u{2028}\u{2029}\u{2800}\u{3164}\u{FE0F}\u{FEFF}\
            \u{FFA0}\u{FFF9}\u{FFFB}\u{1D173}\u{E0001}\u{E0041}\u{E0100}\0\u{1B}\u{7F}\u{85}";
        for c in hidden.chars() {
            assert_eq!(troubles(&format!("试{c}a")).len(), usize::from(c != '\u{E0100}'), "{c:?}");
            assert_eq!(troubles(&format!("a{c}a")), [(c, Trouble::Hidden)], "{c:?}");
            assert_eq!(without_hidden(&format!("a{c}a")), "aa");
        }
        for c in
            "\u{E000}\u{E5E5}\u{F8FF}\u{F0000}\u{10FFFD}\u{FDD0}\u{FFFE}\u{1FFFF}\u{378}".chars()
        {
            assert_eq!(troubles(&format!("试{c}a")), [(c, Trouble::Undefined)], "{c:?}");
        }
    }

    #[test]
    fn leaves_what_people_write() {
        for text in [
            "涪陵榨菜 Zhacai “a” — ·、；《》…",
            "lü é ñ Ö ß",
            "一\n二\t三\r\n",
            "㎡ ² ℃ ⑤ Ⅷ ‰ × ½ α",
            "𠮷野家𬜬〇々",
            "❤\u{FE0F}1\u{FE0F}\u{20E3}",
            "葛\u{E0100}飾",
            "　",
            "\u{FFFD}",
        ] {
            assert_eq!(troubles(text), [], "{text}");
        }
    }

    #[test]
    fn writes_the_usual_characters() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(usual_text(text).as_deref(), expected, "{text}");
        };
        check("⽩⽺⾁", Some("白羊肉"));
        check("涼\u{F979}粉", Some("涼凉粉"));
        check("ﬁsh︵a︶", Some("fish(a)"));
        check("白羊肉 fish（㎡）", None);
    }

    #[test]
    fn writes_plain_spaces() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(with_plain_spaces(text).as_deref(), expected, "{text:?}");
        };
        check("试验\u{A0}脐橙", Some("试验脐橙"));
        check("Trial\u{A0}orange\u{2009}\u{202F}x", Some("Trial orange x"));
        check("忠\u{3000}县", Some("忠县"));
        check("一。\n\u{3000}\u{3000}二。", None);
        check("Trial orange", None);
    }
}
