//! Text that was read in another encoding than it was written in: UTF-8 as Windows-1252, Latin-1,
//! MacRoman or GB18030.
//!
//! Knows no rows. A whole cell, a few signs in an English sentence and a whole file are found by the
//! same readings.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::search::letters::is_han;

/// What a spoiled text said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mojibake {
    /// The text as it was written, as far as it can be told; `None` where nothing can.
    pub meant: Option<String>,
    /// Whether that is all of it.
    pub is_whole: bool,
}

impl Mojibake {
    /// What to do about it.
    pub fn repair(&self) -> String {
        match &self.meant {
            Some(meant) if self.is_whole => format!("Write `{meant}`."),
            Some(meant) => {
                format!(
                    "It likely said `{meant}`, and some of it is lost: type it from the source."
                )
            }
            None => "Type the text again from the source.".to_owned(),
        }
    }
}

/// What `text` said before it was read in a wrong encoding; `None` where it is sound.
pub fn mojibake(text: &str) -> Option<Mojibake> {
    if text.is_ascii() {
        return None;
    }
    // U+FFFD in UTF-8, read as GB18030; memory that was never written, too.
    if ["锟斤拷", "烫烫烫", "屯屯屯", "ï¿½"].iter().any(|known| text.contains(known)) {
        return Some(Mojibake { meant: None, is_whole: false });
    }
    single_bytes(text, &WINDOWS_1252)
        .or_else(|| single_bytes(text, &MACINTOSH))
        .or_else(|| Some(Mojibake { meant: Some(pairs_of_bytes(text)?), is_whole: true }))
}

/// Whether most of what is not ASCII in a whole file is spoiled, so that no cell need be told.
pub fn is_spoiled(file: &str) -> bool {
    /// Enough to tell; a bound for tables of 200,000 rows.
    const N_LOOKED_AT: usize = 2_000;
    const N_LEAST: usize = 4;
    let runs = file.split(|c: char| c.is_ascii()).filter(|run| !run.is_empty());
    let (mut n_runs, mut n_spoiled) = (0_usize, 0_usize);
    for run in runs.take(N_LOOKED_AT) {
        let is_cut = run.contains(char::REPLACEMENT_CHARACTER) && has_leading(run);
        n_runs += 1;
        n_spoiled += usize::from(is_cut || mojibake(run).is_some());
    }
    n_spoiled >= N_LEAST && n_spoiled * 2 > n_runs
}

/// The byte of each character that a code page has for 0x80 to 0xFF.
type CodePage = HashMap<char, u8>;

static WINDOWS_1252: LazyLock<CodePage> = LazyLock::new(|| {
    // Latin-1 has control characters where Windows-1252 has quotes: both are taken.
    let controls = (0x80..=0x9F_u8).map(|byte| (char::from(byte), byte));
    controls.chain(code_page(encoding_rs::WINDOWS_1252)).collect()
});
static MACINTOSH: LazyLock<CodePage> =
    LazyLock::new(|| code_page(encoding_rs::MACINTOSH).collect());

fn code_page(encoding: &'static encoding_rs::Encoding) -> impl Iterator<Item = (char, u8)> {
    (0x80..=0xFF_u8).filter_map(move |byte| {
        let bytes = [byte];
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        Some((text.chars().next()?, byte))
    })
}

/// Whether a code page may have `c`: no Chinese character is in one, and most are.
fn may_be_byte(c: char) -> bool {
    !c.is_ascii() && !('\u{2E80}'..='\u{DFFFF}').contains(&c)
        || ('\u{F8FF}'..='\u{FB06}').contains(&c)
}

/// `text` read anew where its characters are bytes of UTF-8; `None` where none surely are.
fn single_bytes(text: &str, page: &CodePage) -> Option<Mojibake> {
    if !text.contains(may_be_byte) {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let mut meant = String::with_capacity(text.len());
    let (mut n_sure, mut n_chinese, mut n_left) = (0_usize, 0_usize, 0_usize);
    let mut rest = chars.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let Some((c, n_chars, is_sure)) = one_of_bytes(rest, page) {
            meant.push(c);
            n_sure += usize::from(is_sure);
            n_chinese += usize::from(is_han(c));
            rest = rest.get(n_chars..).unwrap_or_default();
        } else {
            n_left +=
                usize::from(may_be_byte(*first) && page.contains_key(first) && !is_quote(*first));
            meant.push(*first);
            rest = after;
        }
    }
    // é may well stand beside a spoiled quote of an English sentence, but not in Chinese.
    let is_whole = n_left == 0 || n_chinese == 0;
    if !is_whole {
        meant.retain(|c| !page.contains_key(&c));
    }
    (n_sure > 0).then_some(Mojibake { meant: Some(meant), is_whole })
}

/// The character whose bytes `chars` begin with, how many of them, and whether that is hardly chance.
fn one_of_bytes(chars: &[char], page: &CodePage) -> Option<(char, usize, bool)> {
    let lead = *chars.first().filter(|c| may_be_byte(**c)).and_then(|c| page.get(c))?;
    let n_chars = match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let taken = chars.get(..n_chars)?;
    let bytes: Vec<u8> = taken.iter().map(|c| page.get(c).copied()).collect::<Option<_>>()?;
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    // A quote and a dash may follow an é; then they are what they are.
    let is_chance = taken.iter().skip(1).all(|c| is_quote(*c));
    let is_sure = n_chars > 2 || matches!(lead, 0xC2 | 0xC3);
    (is_usual(c) && !is_chance).then_some((c, n_chars, is_sure))
}

/// Signs of typesetting that follow a letter in sound text.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '‘' | '’'
            | '“'
            | '”'
            | '–'
            | '—'
            | '…'
            | '‚'
            | '„'
            | '‹'
            | '›'
            | '»'
            | '«'
            | '\u{A0}'
    )
}

/// Characters that tables have: letters of Latin and pinyin, signs, Chinese, emoji.
fn is_usual(c: char) -> bool {
    matches!(c,
        '\u{A0}'..='\u{17F}' | '\u{1CD}'..='\u{1DC}' | '\u{2010}'..='\u{203A}' | '€'
        | '\u{2100}'..='\u{22FF}' | '\u{2460}'..='\u{27BF}' | '\u{3000}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// What UTF-8 said that was read as GB18030, two bytes a character.
fn pairs_of_bytes(text: &str) -> Option<String> {
    // Encoding is slow, so that only what looks like it is encoded.
    if !has_leading(text) {
        return None;
    }
    let (bytes, _, has_unknown) = encoding_rs::GB18030.encode(text);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !has_unknown)?;
    let is_chinese =
        |c: char| ('\u{3000}'..='\u{9FFF}').contains(&c) || ('\u{FF00}'..='\u{FFEF}').contains(&c);
    // By chance two Chinese characters may be one; all of a text never are Chinese again.
    let wide: Vec<char> = meant.chars().filter(|c| !c.is_ascii()).collect();
    (wide.len() >= 2 && wide.into_iter().all(is_chinese)).then(|| meant.to_owned())
}

/// Whether as many characters as in spoiled text are such as begin a Chinese one: UTF-8 has 3 bytes for
/// it, the first of which begins every third character of two bytes.
fn has_leading(text: &str) -> bool {
    let wide = || text.chars().filter(|c| !c.is_ascii());
    let n_leading = wide().filter(|c| LEADING.contains(c)).count();
    n_leading > 0 && n_leading * 4 >= wide().count()
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

    const ENCODINGS: [&encoding_rs::Encoding; 3] =
        [encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH, encoding_rs::GB18030];

    /// UTF-8 read in another encoding.
    fn spoil(text: &str, encoding: &'static encoding_rs::Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    fn whole(meant: &str) -> Option<Mojibake> {
        Some(Mojibake { meant: Some(meant.to_owned()), is_whole: true })
    }

    #[test]
    fn knows_text_in_a_wrong_encoding() {
        for good in ["涪陵榨菜", "产于涪陵，2024年。", "奉节脐橙"] {
            for encoding in ENCODINGS {
                let spoiled = spoil(good, encoding);
                if !spoiled.contains('\u{FFFD}') {
                    assert_eq!(mojibake(&spoiled), whole(good), "{spoiled}");
                }
            }
            let latin_1: String = good.bytes().map(char::from).collect();
            assert_eq!(mojibake(&latin_1), whole(good), "{latin_1:?}");
        }
        assert_eq!(mojibake("锟斤拷镇").map(|found| found.meant), Some(None));
    }

    #[test]
    fn knows_a_few_spoiled_signs_in_english() {
        for (spoiled, meant) in [
            ("Itâ€™s sweet, 500â€“600 m", "It’s sweet, 500–600 m"),
            ("Itâ€™s sweet â€“ CafÃ©", "It’s sweet – Café"),
            ("Its sweet ‚Äô caf√©", "Its sweet ’ café"),
            ("25 Â°C", "25 °C"),
            ("Itâ€™s a café", "It’s a café"),
            ("LÃ¼ cha", "Lü cha"),
            ("DÄ\u{81}zú, itâ€™s", "Dāzú, it’s"),
        ] {
            assert_eq!(mojibake(spoiled), whole(meant), "{spoiled}");
        }
    }

    #[test]
    fn tells_what_is_left_where_bytes_are_lost() {
        let found = mojibake("æ¶ªé™µæ¦¨èœ").unwrap();
        assert_eq!(found, Mojibake { meant: Some("涪陵榨".to_owned()), is_whole: false });
        assert!(found.repair().contains("`涪陵榨`"));
    }

    #[test]
    fn leaves_sound_text_alone() {
        for text in [
            "涪陵榨菜",
            "联通",
            "café",
            "Ä Ö Ü",
            "2024年种植38.3万亩。",
            "",
            "a",
            "ü",
            "“Café”—a tea house’s “Pu’é”… 25 °C, ±2, 3 × 4 – ©",
            "São Paulo, Ångström, naïve, façade, Œuvre, Dvořák",
            "„Übung“ «À Évian»",
            "√2 ≈ 1.41, ¬a",
            "lǜ chá, Wūlóng, nǚ",
            "㎡ ² ℃ ⑤ Ⅷ ‰ × ½ α",
        ] {
            assert_eq!(mojibake(text), None, "{text}");
        }
    }

    #[test]
    fn knows_a_spoiled_file() {
        let good = "id,name_zh\na,涪陵榨菜\nb,奉节脐橙\nc,脆李\nd,江津花椒\ne,忠县柑橘\nf,石柱黄连\n\
            g,城口老腊肉\nh,梁平柚\n";
        assert!(!is_spoiled(good));
        for encoding in ENCODINGS {
            assert!(is_spoiled(&spoil(good, encoding)), "{}", encoding.name());
        }
        assert!(is_spoiled(&good.bytes().map(char::from).collect::<String>()));
        // One spoiled cell is that cell's problem.
        assert!(!is_spoiled(&format!("{good}i,{}\n", spoil("涪陵", encoding_rs::WINDOWS_1252))));
    }
}
