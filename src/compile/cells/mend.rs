//! What a cell likely said before a spreadsheet or an input method spoiled it.
//!
//! One place for all kinds of cells: a cell that breaks its rule is read anew in every way in which
//! such values are spoiled, and the first reading that is right is the mend. Knows no rows.

use super::spelled_date::SpelledDate;
use super::typed::{chinese_number, half_width_form};
use super::web_address;
use crate::compile::schema::spec::Kind;

/// What would likely mend `cell`, a whole sentence; `is_right` says whether a value keeps the rule.
pub(crate) fn mend(kind: Kind, cell: &str, is_right: &dyn Fn(&str) -> bool) -> Option<String> {
    if let Some(lost) = lost_digits(kind, cell) {
        return Some(lost);
    }
    meant(kind, cell, is_right).map(|value| format!("Write `{value}`."))
}

/// The value that `cell` likely was, if it was spoiled.
pub(crate) fn meant(kind: Kind, cell: &str, is_right: &dyn Fn(&str) -> bool) -> Option<String> {
    readings(kind, cell).into_iter().find(|value| value != cell && is_right(value))
}

/// The ways in which `cell` may be read, the likeliest first.
fn readings(kind: Kind, cell: &str) -> Vec<String> {
    let plain = half_width_form(cell);
    // ' and =" keep a spreadsheet from making a number of a code; < > and ` come with addresses.
    let is_wrapping =
        |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '`' | '=' | '<' | '>');
    let bare = plain.trim_matches(is_wrapping).to_owned();
    let joined: String = bare.split_whitespace().collect();
    let mut found = match kind {
        // The first reading of these is not as it stands: a comma at the end, words between.
        Kind::WebUrl => web_address::readings(&bare),
        Kind::Email => vec![],
        Kind::Number(..) | Kind::Whole(..) => vec![plain.clone()],
        _ => vec![plain.clone(), bare.clone(), joined.clone()],
    };
    match kind {
        Kind::CountyCode | Kind::TownshipCode => found.extend(codes(kind, &joined)),
        Kind::Year => found.extend(years(&bare)),
        Kind::Date => found.extend(dates(&bare)),
        Kind::YesNo => found.extend(yes_or_no(&bare).map(str::to_owned)),
        Kind::Number(..) | Kind::Whole(..) => found.extend(numbers(&bare)),
        Kind::Email => found.extend(mails(&plain)),
        Kind::Pinyin => found.push(plain_pinyin(&bare)),
        Kind::LinkEnd => found.push(
            joined.to_lowercase().replace("products:", "product:").replace("产品:", "product:"),
        ),
        Kind::Id | Kind::Slug => {
            found.push(bare.to_lowercase());
            found.push(slug(&bare));
        }
        Kind::Ref(_) | Kind::Refs(_) => {
            found.push(bare.to_lowercase());
            found.push(slug(&bare));
            found.extend(codes(kind, &joined));
        }
        Kind::Word(_) | Kind::Motif | Kind::PhotoFile => found.push(slug(&bare)),
        Kind::Line | Kind::Prose | Kind::Lines | Kind::Months | Kind::WebUrl => {}
    }
    found
}

/// Words with hyphens between, in lower case.
fn slug(text: &str) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || c == '.';
    let words = text.split(|c: char| !is_kept(c)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// Codes that became numbers: `500236.0`, `500,236`, `5.00236E+05`; statistical codes of 12 digits,
/// whose last ones are zeros.
fn codes(kind: Kind, text: &str) -> Vec<String> {
    let joined = text.replace([',', '-'], "");
    let whole = match joined.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => {
            whole.to_owned()
        }
        _ => joined.clone(),
    };
    let mut found = vec![whole.clone()];
    found.extend(without_exponent(&joined));
    let n_digits = if kind == Kind::CountyCode { &[6][..] } else { &[9, 6] };
    for n in n_digits {
        if let Some((code, zeros)) = whole.split_at_checked(*n)
            && zeros.bytes().all(|b| b == b'0')
        {
            found.push(code.to_owned());
        }
    }
    found
}

/// `5.00236E+05` as `500236`; `None` where it is no such number, or digits are lost.
fn without_exponent(text: &str) -> Option<String> {
    let (digits, n_decimals, exponent) = scientific(text)?;
    let n_zeros = exponent.checked_sub(n_decimals)?;
    // Zeros at the end may stand for digits that were rounded away.
    (n_zeros == 0).then_some(digits)
}

/// (digits without the point, how many stand after it, exponent) of `5.0E+08`.
fn scientific(text: &str) -> Option<(String, usize, usize)> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_number = whole.len() == 1 && is_digits(whole) && is_digits(decimals);
    let exponent = exponent.trim_start_matches('+').parse().ok().filter(|n: &usize| *n <= 30)?;
    is_number.then(|| (format!("{whole}{decimals}"), decimals.len(), exponent))
}

/// Where a spreadsheet shortened a code to a power of ten, or made a date of what is none.
fn lost_digits(kind: Kind, cell: &str) -> Option<String> {
    let plain = half_width_form(cell);
    let is_code = matches!(
        kind,
        Kind::CountyCode
            | Kind::TownshipCode
            | Kind::Id
            | Kind::Slug
            | Kind::Ref(_)
            | Kind::Refs(_)
            | Kind::LinkEnd
    );
    if is_code && scientific(&plain).is_some() && without_exponent(&plain).is_none() {
        return Some(
            "A spreadsheet shortened this code and its last digits are lost: look it up, and format the column as text before typing it."
                .to_owned(),
        );
    }
    let is_no_date =
        is_code || matches!(kind, Kind::Number(..) | Kind::Whole(..) | Kind::Word(_) | Kind::YesNo);
    let has_signs = plain.contains(['/', '-', '月', ' ', ':']);
    if is_no_date && has_signs && SpelledDate::read(&plain).is_some() {
        return Some(
            "A spreadsheet made a date of it: look it up, and format the column as text before typing it."
                .to_owned(),
        );
    }
    None
}

fn years(text: &str) -> Vec<String> {
    let bare = text.trim_end_matches(['年', '度']).replace([',', ' '], "");
    let whole = bare.strip_suffix(".0").or_else(|| bare.strip_suffix(".00")).unwrap_or(&bare);
    let mut found = vec![whole.to_owned()];
    found.extend(chinese_number(&bare));
    if let Some(date) = SpelledDate::read(text) {
        found.extend(year_as_serial(date));
        found.extend(date.year.map(|year| year.to_string()));
    }
    found
}

/// A year that was shown as a day: 2024 days after the end of 1899 it is 1905-07-16.
pub(crate) fn year_as_serial(date: SpelledDate) -> Option<String> {
    const SERIAL_OF_1905: u16 = 1_828;
    let day = date.day?;
    let days_before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let of_year = days_before.get(usize::from(date.month) - 1)? + day - 1;
    let serial = SERIAL_OF_1905 + of_year;
    (date.year == Some(1905) && (1949..=2100).contains(&serial)).then(|| serial.to_string())
}

fn dates(text: &str) -> Vec<String> {
    let year_alone = text.trim_end_matches(['年', '度']).replace(".0", "");
    let mut found = vec![year_alone.clone()];
    found.extend(chinese_number(&year_alone));
    let date = SpelledDate::read(text);
    found.extend(date.and_then(year_as_serial));
    found.extend(date.and_then(SpelledDate::iso));
    found
}

fn yes_or_no(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "y" | "t" | "true" | "1" | "1.0" | "yes" | "on" | "是" | "有" | "对" | "真" | "√" | "✓"
        | "✔" | "☑" => Some("yes"),
        "n" | "f" | "false" | "0" | "0.0" | "no" | "off" | "否" | "无" | "不" | "错" | "假"
        | "×" | "✗" | "✘" | "x" | "☐" => Some("no"),
        _ => None,
    }
}

/// Numbers with separators or powers of ten; units are [`super::quantity`]'s.
fn numbers(text: &str) -> Vec<String> {
    let is_separator = |c: char| matches!(c, ',' | '\'' | '_' | ' ');
    let bare = text.trim_start_matches('+');
    // 1,506,000 is one number; 12,3 may be another than 123.
    let is_group = |group: &str| group.split('.').next().is_some_and(|digits| digits.len() == 3);
    let is_grouped = bare.split(is_separator).skip(1).all(is_group);
    let bare = if is_grouped { bare.replace(is_separator, "") } else { bare.to_owned() };
    let mut found = vec![bare.clone(), bare.trim_end_matches('.').to_owned()];
    if let Some((digits, n_decimals, exponent)) = scientific(&bare)
        && let Some(n_zeros) = exponent.checked_sub(n_decimals)
    {
        found.push(digits + &"0".repeat(n_zeros));
    }
    found
}

/// The one address for mail in `text`: with a name, `mailto:` or spaces around its signs.
fn mails(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(" @ ", "@").replace("@ ", "@").replace(" @", "@");
    let part = lower.split(['<', '>']).find(|part| part.contains('@')).unwrap_or(&lower);
    let part = part.trim().trim_start_matches("mailto:").trim();
    // `a b@c.d` may be of a.b, ab or b.
    if part.contains(char::is_whitespace) {
        return vec![];
    }
    vec![part.trim_end_matches(['.', ',', ';']).to_owned()]
}

/// Pinyin without tones, in lower case, one space between syllables, ü for `v` and `u:`.
pub(crate) fn plain_pinyin(text: &str) -> String {
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        let plain = match c {
            'ā' | 'á' | 'ǎ' | 'à' | 'ă' => 'a',
            'ē' | 'é' | 'ě' | 'è' | 'ê' | 'ĕ' => 'e',
            'ī' | 'í' | 'ǐ' | 'ì' | 'ĭ' => 'i',
            'ō' | 'ó' | 'ǒ' | 'ò' | 'ŏ' => 'o',
            'ū' | 'ú' | 'ǔ' | 'ù' | 'ŭ' => 'u',
            'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'ü',
            'ń' | 'ň' | 'ǹ' => 'n',
            'ɡ' => 'g',
            '\u{300}'..='\u{304}' | '\u{306}' | '\u{30C}' => continue,
            // u and a diaeresis of its own, or u:
            '\u{308}' | ':' if out.ends_with('u') => {
                out.pop();
                'ü'
            }
            '\'' | '-' | ',' | '.' | '·' => ' ',
            c => c,
        };
        out.push(plain);
    }
    let syllables = out.split_whitespace().flat_map(without_tone_digits).map(|syllable| {
        match syllable.strip_prefix(['l', 'n']) {
            Some(rest) if rest.starts_with('v') => syllable.replacen('v', "ü", 1),
            Some("yu") => syllable.replacen("yu", "ü", 1), // as passports have it
            _ => syllable,
        }
    });
    syllables.collect::<Vec<_>>().join(" ")
}

/// `shi4yan4` as its syllables; a number that stands alone is kept.
fn without_tone_digits(word: &str) -> Vec<String> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return vec![word.to_owned()];
    }
    let parts = word.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pinyin_without_tones() {
        for (written, plain) in [
            ("shi4 yan4 zhen4", "shi yan zhen"),
            ("shi4yan4", "shi yan"),
            ("Shì Yàn", "shi yan"),
            ("lv cha", "lü cha"),
            ("lu:4 nu:", "lü nü"),
            ("lu\u{308} lyu", "lü lü"),
            ("shi'yan", "shi yan"),
            ("yu zao 100", "yu zao 100"),
            ("xi\u{301}", "xi"),
        ] {
            assert_eq!(plain_pinyin(written), plain, "{written}");
        }
    }

    #[test]
    fn years_that_were_shown_as_days() {
        let of = |text| SpelledDate::read(text).and_then(year_as_serial);
        assert_eq!(of("1905/7/16").as_deref(), Some("2024"));
        assert_eq!(of("1905-07-17").as_deref(), Some("2025"));
        assert_eq!(of("1906/7/16"), None);
    }
}
