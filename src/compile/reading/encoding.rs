//! Bytes of a table as text: UTF-8, or whatever else a spreadsheet saved, named and read all the same.
//!
//! Knows nothing of CSV. Every file gives some text, so that its other problems show as well.

use std::borrow::Cow;

use crate::compile::rule::Rule;

/// A file as text.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// Without a byte-order mark. Bytes that are no character stand as U+FFFD.
    pub text: Cow<'a, str>,
    /// The rule that the whole file breaks.
    pub wrong_encoding: Option<Rule>,
    /// Where a file that is otherwise UTF-8 has bytes that are none, ascending by line.
    pub invalid: Vec<InvalidBytes>,
}

/// Bytes that are no UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidBytes {
    /// Line of the file, 1 is the first.
    pub line: u32,
    /// The bytes in hexadecimal: `0xB0 0xA1`.
    pub shown: String,
}

/// Reads `bytes`. A UTF-8 byte-order mark is taken silently: Excel needs it.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let mut bytes = bytes;
    // What programs of old put at the end of a text, and what is left where a disk lost a block.
    while let [rest @ .., 0x1A] = bytes {
        bytes = rest;
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        bytes = rest;
        while let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
            bytes = rest; // each program that saved it wrote one
        }
        return decode_utf8(without_zeros(bytes));
    }
    match utf16_of(bytes) {
        Some(encoding) => {
            let (text, _) = encoding.decode_with_bom_removal(bytes);
            Decoded { text, wrong_encoding: Some(Rule::Utf16), invalid: vec![] }
        }
        None => decode_utf8(without_zeros(bytes)),
    }
}

/// Without the zeros at the end that a disk left which ran full.
fn without_zeros(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., 0] = bytes {
        bytes = rest;
    }
    bytes
}

/// UTF-16 by its byte-order mark, or by the zeros of its ASCII characters.
fn utf16_of(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    /// The names of the columns are ASCII; of the rows half may be Chinese.
    const SAMPLE: usize = 64;
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(encoding_rs::UTF_16LE);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(encoding_rs::UTF_16BE);
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    let n_zeros = |parity: usize| {
        sample.iter().enumerate().filter(|(idx, b)| idx % 2 == parity && **b == 0).count()
    };
    let n_enough = (sample.len() / 4).max(4); // half of the odd or of the even bytes
    match (n_zeros(0) >= n_enough, n_zeros(1) >= n_enough) {
        (false, true) => Some(encoding_rs::UTF_16LE),
        (true, false) => Some(encoding_rs::UTF_16BE),
        _ => None,
    }
}

fn decode_utf8(bytes: &[u8]) -> Decoded<'_> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), wrong_encoding: None, invalid: vec![] };
    }
    if is_mostly_gb18030(bytes)
        && let Some(text) =
            encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Decoded { text, wrong_encoding: Some(Rule::Gb18030), invalid: vec![] };
    }
    decode_lossy(bytes)
}

/// Whether more characters fail as UTF-8 than succeed. Chinese in GB18030 hardly ever happens to be
/// UTF-8; a UTF-8 file with a few stray bytes has far more good characters than bad.
fn is_mostly_gb18030(bytes: &[u8]) -> bool {
    let (mut n_wide, mut n_invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        n_wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        n_invalid += usize::from(!chunk.invalid().is_empty());
    }
    n_invalid > n_wide
}

fn decode_lossy(bytes: &[u8]) -> Decoded<'_> {
    let mut text = String::with_capacity(bytes.len());
    let mut invalid: Vec<InvalidBytes> = vec![];
    let mut line = 1_u32;
    for chunk in bytes.utf8_chunks() {
        line = line.saturating_add(n_line_ends(chunk.valid()));
        text.push_str(chunk.valid());
        if chunk.invalid().is_empty() {
            continue;
        }
        text.push(char::REPLACEMENT_CHARACTER);
        let shown: Vec<_> = chunk.invalid().iter().map(|b| format!("0x{b:02X}")).collect();
        match invalid.last_mut().filter(|last| last.line == line) {
            Some(last) => {
                last.shown.push(' ');
                last.shown.push_str(&shown.join(" "));
            }
            None => invalid.push(InvalidBytes { line, shown: shown.join(" ") }),
        }
    }
    Decoded { text: Cow::Owned(text), wrong_encoding: None, invalid }
}

/// LF, CR LF and a lone CR each end a line.
fn n_line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let n_ends = bytes
        .iter()
        .enumerate()
        .filter(|(idx, b)| **b == b'\n' || (**b == b'\r' && bytes.get(idx + 1) != Some(&b'\n')))
        .count();
    u32::try_from(n_ends).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, rule: Option<Rule>) {
        let decoded = decode(bytes);
        assert_eq!(decoded.text, text);
        assert_eq!(decoded.wrong_encoding, rule);
    }

    #[test]
    fn reads_what_spreadsheets_save() {
        check("id,名\n".as_bytes(), "id,名\n", None);
        check(b"\xEF\xBB\xBFid\n", "id\n", None);
        let (gb, ..) = encoding_rs::GB18030.encode("id,name_zh\na,涪陵榨菜\n");
        check(&gb, "id,name_zh\na,涪陵榨菜\n", Some(Rule::Gb18030));
        let utf16: Vec<u8> = "\u{FEFF}id,名\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf16, "id,名\n", Some(Rule::Utf16));
        let bare: Vec<u8> = "id,name_zh\na,b\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&bare, "id,name_zh\na,b\n", Some(Rule::Utf16));
    }

    #[test]
    fn reads_what_programs_leave_at_both_ends() {
        check("\u{FEFF}\u{FEFF}id\n\u{1A}".as_bytes(), "id\n", None);
        check(b"id\n\0\0\0", "id\n", None);
        let header = "code,name_zh,name_en,pinyin,kind,lat,lon,point_place,sources\n";
        let chinese = "县".repeat(400);
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let text = format!("{header}{chinese}");
            let utf16: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
            check(&utf16, &text, Some(Rule::Utf16));
        }
    }

    #[test]
    fn names_stray_bytes_by_line() {
        let mut bytes = "涪陵榨菜\r\n奉节".as_bytes().to_vec();
        bytes.extend(b"\xFFx\xFE\n");
        let decoded = decode(&bytes);
        let shown = "0xFF 0xFE".to_owned();
        assert_eq!(decoded.invalid, [InvalidBytes { line: 2, shown }]);
        assert_eq!(decoded.text, "涪陵榨菜\r\n奉节\u{FFFD}x\u{FFFD}\n");
    }
}
