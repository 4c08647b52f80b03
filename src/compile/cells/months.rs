//! What months a cell likely names: lists and spans in numbers, in words, and what a spreadsheet made
//! of them.
//!
//! A list is read before a date is: `9,10,11` are three months. Only for finding the mend; what a
//! table may hold is [`super::cell`]'s.

use super::spelled_date::{SpelledDate, month_named};
use super::typed::{chinese_number, half_width_form};

/// Words for the whole year.
const ALL_YEAR: [&str; 14] = [
    "全年",
    "常年",
    "四季",
    "一年四季",
    "周年",
    "终年",
    "整年",
    "长年",
    "全年均可",
    "四季皆可",
    "all year",
    "all year round",
    "year-round",
    "all-year",
];

/// What stands beside a month and names none of its own: parts of a month, the year that follows.
const ASIDES: [&str; 19] = [
    "每年",
    "次年的",
    "次年",
    "翌年",
    "来年",
    "第二年",
    "月份",
    "中下旬",
    "上中旬",
    "上旬",
    "中旬",
    "下旬",
    "月初",
    "月底",
    "月中",
    "月末",
    "月",
    "about",
    "约",
];

/// Months, and how they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Named {
    One(u16),
    /// From one to another, over the new year where the second is smaller.
    Span(u16, u16),
    List(Vec<u16>),
    AllYear,
}

/// Whether `value` is several months with something else than `;` between. What a spreadsheet made of
/// a span, `2026/2/3`, is not.
pub(crate) fn is_list(value: &str) -> bool {
    matches!(read(value), Some(Named::List(_)))
}

/// What the months of a cell likely were: the mend of lists, of words, of spans, and of a date that
/// a spreadsheet made of `2-3`.
pub(crate) fn mend_months(value: &str) -> String {
    const LOOK_UP: &str = "Look up the month in the source, or leave the cell empty.";
    match read(value) {
        Some(Named::One(month)) => return format!("Write `{month}`."),
        Some(Named::List(months)) => return format!("Write `{}`.", joined(&months)),
        Some(Named::AllYear) => {
            return format!(
                "Write `{}`, if the source says so of every month.",
                joined(&span(1, 12))
            );
        }
        Some(Named::Span(first, last)) => {
            return format!(
                "Name each month from {first} to {last}, with ; between: `{}`.",
                joined(&span(first, last))
            );
        }
        None => {}
    }
    match SpelledDate::read(&half_width_form(value).to_lowercase()) {
        Some(SpelledDate { month, day: None, .. }) => format!("Write `{month}`."),
        Some(SpelledDate { month, day: Some(day), .. }) if day <= 12 && day != month => {
            // English dates have the day first: 2-Mar may have been 2-3 as well.
            let (first, last) = if month == day + 1 { (day, month) } else { (month, day) };
            let months = joined(&span(first, last));
            format!("A spreadsheet made a date of {first}-{last}: write `{months}`.")
        }
        Some(_) => format!("A spreadsheet made a date of it. {LOOK_UP}"),
        None => LOOK_UP.to_owned(),
    }
}

fn read(value: &str) -> Option<Named> {
    let plain = half_width_form(value).to_lowercase();
    let bare = plain.trim_matches(|c: char| matches!(c, '\'' | '"' | '=') || c.is_whitespace());
    if ALL_YEAR.contains(&bare) {
        return Some(Named::AllYear);
    }
    // A month of the farmers' calendar is another one.
    if bare.contains(['日', '号']) || bare.contains("农历") || bare.contains("阴历") {
        return None;
    }
    let bare = ASIDES.iter().fold(bare.to_owned(), |text, aside| text.replace(aside, ""));
    let is_between = |c: char| matches!(c, ',' | ';' | '|' | '和' | '及' | '与');
    let parts: Vec<&str> =
        bare.split(is_between).map(str::trim).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [] => None,
        [one] => month_or_span(one).or_else(|| series(one)),
        parts => {
            let named: Option<Vec<Named>> = parts.iter().map(|part| month_or_span(part)).collect();
            let mut months = vec![];
            for named in named? {
                match named {
                    Named::One(month) => months.push(month),
                    Named::Span(first, last) => months.extend(span(first, last)),
                    Named::List(_) | Named::AllYear => return None,
                }
            }
            Some(Named::List(each_once(months)))
        }
    }
}

fn month_or_span(text: &str) -> Option<Named> {
    let bare = text.replace(' ', "");
    if let Some(month) = month(&bare) {
        return Some(Named::One(month));
    }
    let (first, last) = bare.split_once(['-', '~', '至', '到'])?;
    let last = last.trim_start_matches(['-', '~']);
    // 3-Feb is what a spreadsheet made of 2-3.
    let is_word = |text: &str| month_named(text).is_some();
    if is_word(first) != is_word(last) {
        return None;
    }
    Some(Named::Span(month(first)?, month(last)?))
}

/// Months with spaces between; with points, strokes or hyphens only where each follows the one
/// before, as three numbers may be a date as well.
fn series(text: &str) -> Option<Named> {
    let months = |separator: char| {
        let parts = text.split(separator).map(str::trim).filter(|part| !part.is_empty());
        parts.map(number).collect::<Option<Vec<u16>>>().filter(|months| months.len() > 1)
    };
    if let Some(months) = months(' ') {
        return Some(Named::List(each_once(months)));
    }
    let is_following = |months: &Vec<u16>| {
        months.len() > 2 && months.windows(2).all(|two| matches!(two, [a, b] if *b == a % 12 + 1))
    };
    let found = ['.', '/', '-'].into_iter().filter_map(months).find(is_following);
    // 9/11 are two, as 9、11 are.
    found.or_else(|| months('/').filter(|months| months.len() == 2)).map(Named::List)
}

fn month(text: &str) -> Option<u16> {
    number(text).or_else(|| month_named(text))
}

/// 1 to 12, in digits or Chinese numerals; 7.0 as spreadsheets write it.
fn number(text: &str) -> Option<u16> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = chinese_number(text).unwrap_or_else(|| text.to_owned());
    digits.parse().ok().filter(|month| (1..=12).contains(month) && digits.len() <= 2)
}

fn each_once(months: Vec<u16>) -> Vec<u16> {
    let mut kept: Vec<u16> = vec![];
    for month in months {
        if !kept.contains(&month) {
            kept.push(month);
        }
    }
    kept
}

/// The months from one to another, over the new year where the second is smaller.
fn span(first: u16, last: u16) -> Vec<u16> {
    let n_months = (last + 12 - first) % 12 + 1;
    (0..n_months).map(|n| (first - 1 + n) % 12 + 1).collect()
}

fn joined(months: &[u16]) -> String {
    months.iter().map(u16::to_string).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cases: &[(&str, &str)]) {
        for (value, months) in cases {
            let mend = mend_months(value);
            assert!(mend.contains(&format!("`{months}`")), "{value}: {mend}");
        }
    }

    #[test]
    fn months_that_became_dates() {
        check(&[
            ("2026/2/3", "2;3"),
            ("2月3日", "2;3"),
            ("3-Feb", "2;3"),
            ("Feb-03", "2;3"),
            ("2-Mar", "2;3"),
            ("10-Nov", "10;11"),
            ("46056", "2;3"),
            ("2026-02-03 00:00:00", "2;3"),
            ("2026/7/9", "7;8;9"),
            ("11月2日", "11;12;1;2"),
        ]);
        assert!(mend_months("2026/2/28").contains("Look up"));
    }

    // Three numbers were read as a date first, and `9、10、11` lost its last month.
    #[test]
    fn a_list_is_read_before_a_date() {
        for (value, months) in [
            ("9、10、11", "9;10;11"),
            ("9,10,11", "9;10;11"),
            ("４，５，6", "4;5;6"),
            ("9 10 11", "9;10;11"),
            ("9.10.11", "9;10;11"),
            ("9/10/11", "9;10;11"),
            ("11-12-1", "11;12;1"),
            ("1,2,3", "1;2;3"),
            ("10,11,12", "10;11;12"),
            ("9,10,11,12", "9;10;11;12"),
            ("9月、10月和11月", "9;10;11"),
            ("七、八月", "7;8"),
            ("3-5、9-11", "3;4;5;9;10;11"),
            ("9；10、10", "9;10"),
        ] {
            assert!(is_list(value), "{value}");
            assert_eq!(mend_months(value), format!("Write `{months}`."), "{value}");
        }
        for value in ["2026/2/3", "2026-02-03 00:00:00", "2/3/26", "Feb 03", "7-9", "9月", "7.5"] {
            assert!(!is_list(value), "{value}");
        }
    }

    #[test]
    fn months_in_words() {
        check(&[
            ("7~8", "7;8"),
            ("7月至9月", "7;8;9"),
            ("2-3月", "2;3"),
            ("七月", "7"),
            ("July", "7"),
            ("Sept", "9"),
            ("⑦", "7"),
            ("'7", "7"),
            ("7.0", "7"),
            ("07", "7"),
            ("9月至次年2月", "9;10;11;12;1;2"),
            ("十一月至次年二月", "11;12;1;2"),
            ("Sep-Nov", "9;10;11"),
            ("每年9月", "9"),
            ("9月上旬", "9"),
            ("9月中下旬至10月初", "9;10"),
            ("9月份", "9"),
            ("9—11", "9;10;11"),
            ("全年", "1;2;3;4;5;6;7;8;9;10;11;12"),
            ("四季", "1;2;3;4;5;6;7;8;9;10;11;12"),
            ("常年", "1;2;3;4;5;6;7;8;9;10;11;12"),
        ]);
        // Seasons and the farmers' calendar have no months of their own.
        for value in ["autumn", "春季", "腊月", "农历八月", "13", "0", "9-13", "", "、", "2024"]
        {
            assert!(mend_months(value).contains("Look up"), "{value}");
        }
    }
}
