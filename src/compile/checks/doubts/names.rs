//! Signs and letters that names do not have: look-alikes of another script, list numbers, stars.

use super::whole;
use crate::compile::cells::characters::{Trouble, code_points};
use crate::compile::problem::{Report, thousands};
use crate::compile::reading::dataset::Dataset;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::PRIVATE;
use crate::search::letters::is_han;

/// Longer names are sentences; the longest of a true base has 25 characters.
const MAX_NAME: usize = 40;

/// Letters of Cyrillic and Greek, and the Latin ones that look the same.
const LOOK_ALIKES: [(char, char); 40] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('ԁ', 'd'),
    ('һ', 'h'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('ο', 'o'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Χ', 'X'),
    ('Ζ', 'Z'),
];

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for table in dataset.tables() {
        let is_text = |name: &str| !PRIVATE.contains(&name);
        let columns: Vec<_> =
            table.spec.columns.iter().filter(|c| c.kind.is_text() && is_text(c.name)).collect();
        for row in whole(dataset, table.spec.id) {
            for column in &columns {
                let cell = row.get(column.name);
                let repair = latin_word(cell).or_else(|| match column.name {
                    "name_zh" | "name_en" => sign(cell, column.name == "name_zh"),
                    _ => None,
                });
                if let Some(repair) = repair {
                    report.row(row, Some(column.name), Rule::NameSign, cell, repair);
                }
            }
        }
    }
}

/// What to do about a word that has letters of Cyrillic or Greek among Latin ones.
fn latin_word(text: &str) -> Option<String> {
    if !text.contains(|c| ('\u{370}'..='\u{52F}').contains(&c)) {
        return None;
    }
    let latin =
        |c: char| LOOK_ALIKES.iter().find(|(other, _)| *other == c).map(|(_, latin)| *latin);
    let is_latin = |c: char| c.is_ascii_alphabetic();
    let words = text.split(|c: char| !c.is_alphabetic() || is_han(c));
    let mixed: Vec<&str> = words
        .filter(|word| word.contains(is_latin) && word.contains(|c| latin(c).is_some()))
        .collect();
    let first = mixed.first()?;
    let mut meant = text.to_owned();
    for word in &mixed {
        let written: String = word.chars().map(|c| latin(c).unwrap_or(c)).collect();
        meant = meant.replace(word, &written);
    }
    let shown: String = meant.chars().take(120).collect();
    Some(format!(
        "`{first}` has letters of Cyrillic or Greek that look like Latin ones: write `{shown}`."
    ))
}

/// What to do about a name with a sign that no name has.
fn sign(name: &str, is_chinese: bool) -> Option<String> {
    let n_chars = name.chars().count();
    if is_chinese && n_chars > MAX_NAME {
        return Some(format!(
            "This name has {} characters: shorten it to {MAX_NAME}; the summary has room for more.",
            thousands(n_chars as u64)
        ));
    }
    let chars: Vec<char> = name.chars().collect();
    let odd = chars.windows(2).find_map(|two| match two {
        [
            before,
            mark @ ('\u{300}'..='\u{34E}'
            | '\u{350}'..='\u{36F}'
            | '\u{302A}'..='\u{302D}'
            | '\u{3099}'
            | '\u{309A}'),
        ] if is_han(*before) => Some(*mark),
        _ => None,
    });
    if let Some(mark) = odd {
        return Some(format!(
            "Delete {}: `{}`.",
            code_points(&[(mark, Trouble::Hidden)]),
            name.replace(mark, "")
        ));
    }
    if let Some(kana) =
        chars.iter().find(|c| matches!(c, 'ー' | '\u{FF66}'..='\u{FF9F}')).filter(|_| is_chinese)
    {
        return Some(format!(
            "`{kana}` is Japanese: write the character 一, a dash or nothing, as is meant."
        ));
    }
    if let Some(star) = chars.iter().find(|c| is_ornament(**c)) {
        return Some(format!("Write the name without `{star}`."));
    }
    let bare = bare(name, is_chinese);
    if bare != name && !bare.is_empty() {
        return Some(format!("Write `{bare}`."));
    }
    if is_chinese { with_wide_brackets(name).map(|name| format!("Write `{name}`.")) } else { None }
}

/// Stars, arrows, boxes and emoji; a circle may be a zero, and boxes are lost characters.
fn is_ornament(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
        | '●' | '◆' | '◇' | '▲' | '△' | '▼' | '◎' | '※')
}

/// A name without the number of a list before it, quotes around it, and a stop behind it.
fn bare(name: &str, is_chinese: bool) -> &str {
    let mut bare = name.trim();
    let digits =
        bare.trim_start_matches(['(', '（']).trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = bare.chars().filter(char::is_ascii_digit).count();
    if let Some(rest) = digits.strip_prefix(['.', '、', '．', ')', '）'])
        && bare.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '（'))
        && n_digits > 0
        && bare.len() - digits.len() < 6
        && !rest.starts_with(|c: char| c.is_ascii_digit())
    {
        bare = rest.trim_start();
    }
    for (open, close) in [('“', '”'), ('「', '」'), ('『', '』'), ('‘', '’')] {
        let inside = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        bare = inside.filter(|inside| !inside.contains([open, close])).unwrap_or(bare);
    }
    // Co., Ltd. ends with a point.
    let ends: &[char] = if is_chinese {
        &['。', '，', '；', '、', '：', '.', ',', ';']
    } else {
        &['。', '，', ',', ';']
    };
    bare.trim_end_matches(ends)
}

/// A Chinese name with （ ） for half-width brackets beside Chinese characters; `None` where it has none.
fn with_wide_brackets(name: &str) -> Option<String> {
    let is_plain = !name.contains(['(', ')']) || !name.contains(is_han);
    if is_plain || name.matches('(').count() != name.matches(')').count() {
        return None;
    }
    Some(name.replace('(', "（").replace(')', "）").replace(" （", "（"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_letters_of_two_scripts_in_a_word() {
        let told = latin_word("Fengjie Navеl Оrange").unwrap_or_default();
        assert!(told.contains("write `Fengjie Navel Orange`"), "{told}");
        for text in
            ["Fengjie", "β-carotene", "5 μm", "Чай зелёный", "奉节 Navel", "café", "ΔT", "αS1"]
        {
            assert_eq!(latin_word(text), None, "{text}");
        }
    }

    #[test]
    fn tells_signs_that_no_chinese_name_has() {
        for (name, told) in [
            ("奉节脐橙\u{301}", "Delete U+0301"),
            ("奉节脐\u{302A}橙", "Delete U+302A"),
            ("奉节ー脐橙", "Japanese"),
            ("奉节ﾌ", "Japanese"),
            ("奉节脐橙★", "without `★`"),
            ("奉节脐橙😀", "without `😀`"),
            ("奉节脐橙。", "Write `奉节脐橙`."),
            ("1. 奉节脐橙", "Write `奉节脐橙`."),
            ("（2）奉节脐橙", "Write `奉节脐橙`."),
            ("3、奉节脐橙", "Write `奉节脐橙`."),
            ("“奉节脐橙”", "Write `奉节脐橙`."),
            ("长寿沙田柚(长寿柚)", "Write `长寿沙田柚（长寿柚）`."),
            ("重庆(巫山)李", "Write `重庆（巫山）李`."),
        ] {
            let found = sign(name, true).unwrap_or_default();
            assert!(found.contains(told), "{name}: {found}");
        }
        let long = sign(&"很".repeat(3_000), true).unwrap_or_default();
        assert!(long.contains("3,000 characters") && long.len() < 200, "{long}");
    }

    #[test]
    fn leaves_names_alone() {
        for name in [
            "涪陵榨菜",
            "“万企兴万村”乡村振兴产业学院（石柱桥头镇）",
            "W·默科特（合成12）",
            "渝早100",
            "58优选",
            "3.5亿元项目",
            "二○二四",
            "国家级（荣昌）市场",
            "K(x)",
            "",
        ] {
            assert_eq!(sign(name, true), None, "{name}");
        }
        for name in ["Fuling Zhacai Co., Ltd.", "Bai (white) tea", "No. 1 tea", "\"A\" tea"] {
            assert_eq!(sign(name, false), None, "{name}");
        }
    }
}
