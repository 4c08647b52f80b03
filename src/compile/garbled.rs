//! What programs leave in the place of a value: a spreadsheet's error, or text read in the wrong
//! encoding.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::spec::Kind;
use super::table::split_list;

/// Errors of Excel, WPS and LibreOffice, as they are shown (in every language they begin with #).
const ERRORS: [&str; 13] = [
    "#NAME?",
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#UNKNOWN!",
    "#GETTING_DATA",
];

/// Whether a cell is an error for what programs left in it, so that nothing else is said of it.
pub fn is_garbled(kind: Kind, cell: &str) -> bool {
    spreadsheet_error(kind, cell).is_some()
        || cell.contains(char::REPLACEMENT_CHARACTER)
        || mojibake(cell).is_some()
}

/// The value of a cell that is a spreadsheet's error.
pub fn spreadsheet_error(kind: Kind, cell: &str) -> Option<&str> {
    let is_error = |value: &str| {
        let upper = value.to_uppercase().replace('？', "?").replace('！', "!").replace('＃', "#");
        let is_too_narrow = value.len() >= 3 && value.chars().all(|c| matches!(c, '#' | '＃'));
        let is_of_office =
            upper.strip_prefix("ERR:").is_some_and(|number| number.parse::<u16>().is_ok());
        ERRORS.contains(&upper.as_str()) || is_too_narrow || is_of_office
    };
    // The number in a register, shortened to a power of ten.
    if kind.is_text() && is_shortened(cell) {
        return Some(cell);
    }
    if !cell.contains(['#', '＃', ':']) {
        return None;
    }
    if kind.is_list() {
        split_list(cell).find(|value| is_error(value))
    } else {
        Some(cell).filter(|cell| is_error(cell))
    }
}

/// Whether `text` is as spreadsheets show long numbers: `5.00236E+11`.
fn is_shortened(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.split_once("E+").is_some_and(|(mantissa, exponent)| {
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        whole.len() == 1
            && is_digits(whole)
            && is_digits(decimals)
            && exponent.len() == 2
            && is_digits(exponent)
    })
}

/// Whether `text` was read in another encoding than it was written in; inside, what it said if that
/// can be told. `None` where the text is sound.
pub fn mojibake(text: &str) -> Option<Option<String>> {
    // U+FFFD in UTF-8, read as GB18030; memory that was never written, too.
    if ["锟斤拷", "烫烫烫", "屯屯屯", "ï¿½"].iter().any(|known| text.contains(known)) {
        return Some(None);
    }
    let wide = || text.chars().filter(|c| !c.is_ascii());
    let n_wide = wide().count();
    let n_latin = wide().filter(|c| ('\u{80}'..='\u{17F}').contains(c)).count();
    let n_leading = wide().filter(|c| LEADING.contains(c)).count();
    // Encoding is slow, so that only what looks like it is encoded: UTF-8 has 3 bytes for a Chinese
    // character, the first of which begins every third character of two bytes.
    let encoding = match () {
        () if n_latin >= 4 => encoding_rs::WINDOWS_1252,
        () if n_leading > 0 && n_leading * 4 >= n_wide => encoding_rs::GB18030,
        () => return None,
    };
    let (bytes, _, has_unknown) = encoding.encode(text);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !has_unknown)?;
    let is_chinese =
        |c: char| ('\u{3000}'..='\u{9FFF}').contains(&c) || ('\u{FF00}'..='\u{FFEF}').contains(&c);
    // By chance two Chinese characters may be one; all of a text never are Chinese again.
    let wide: Vec<char> = meant.chars().filter(|c| !c.is_ascii()).collect();
    (wide.len() >= 2 && wide.into_iter().all(is_chinese)).then(|| Some(meant.to_owned()))
}

/// What the first two bytes of a Chinese character in UTF-8 are in GB18030.
static LEADING: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let pairs =
        (0xE3..=0xE9_u8).flat_map(|first| (0x80..=0xBF_u8).map(move |second| [first, second]));
    let read = |pair: [u8; 2]| {
        let (text, _) = encoding_rs::GB18030.decode_without_bom_handling(&pair);
        text.chars().next()
    };
    pairs.filter_map(read).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_errors_of_spreadsheets() {
        for error in ["#NAME?", "#REF!", "#N/A", "#n/a", "#DIV/0!", "#VALUE！", "####", "Err:502"]
        {
            assert_eq!(spreadsheet_error(Kind::Line, error), Some(error));
        }
        assert_eq!(spreadsheet_error(Kind::Months, "7;#REF!"), Some("#REF!"));
        assert_eq!(spreadsheet_error(Kind::Line, "5.00236E+11"), Some("5.00236E+11"));
        assert_eq!(spreadsheet_error(Kind::Line, "E+11"), None);
        for text in ["", "#1", "C#", "a #REF! b", "https://a.example/#", "##"] {
            assert_eq!(spreadsheet_error(Kind::Line, text), None, "{text}");
        }
    }

    #[test]
    fn knows_text_in_a_wrong_encoding() {
        for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::GB18030] {
            let good = "涪陵榨菜";
            let (spoiled, _) = encoding.decode_without_bom_handling(good.as_bytes());
            if !spoiled.contains('\u{FFFD}') {
                assert_eq!(mojibake(&spoiled), Some(Some(good.to_owned())), "{spoiled}");
            }
        }
        assert_eq!(mojibake("锟斤拷镇"), Some(None));
        for text in ["涪陵榨菜", "联通", "café", "Ä Ö Ü", "2024年种植38.3万亩。", "", "a", "ü"]
        {
            assert_eq!(mojibake(text), None, "{text}");
        }
    }
}
