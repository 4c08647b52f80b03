//! Dates as spreadsheets and people spell them: `2026/2/3`, `3-Feb`, `2月3日`, `46056`.
//!
//! Only for finding the likely mend; what a table may hold is [`super::when`]'s.

use super::typed::{chinese_number, half_width_form};
use super::when::{is_date, iso_of_unix};

/// What a text says of a day, as far as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SpelledDate {
    /// Of four digits.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: u16,
    /// 1 to 31.
    pub day: Option<u16>,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Days that Excel and WPS count from the end of 1899: these are 1954 to 2064.
const SERIALS: std::ops::RangeInclusive<u64> = 20_000..=60_000;
/// The count of 1970-01-01.
const SERIAL_OF_1970: u64 = 25_569;

impl SpelledDate {
    /// Reads `text`; `None` where it is no date, or only a year.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = half_width_form(text).to_lowercase();
        let is_sign = |c: char| matches!(c, '-' | '/' | '.' | ',' | '_' | ' ');
        let has_units = text.contains('月');
        let spaced = text.replace(['年', '月'], "-").replace(['日', '号', '號'], " ");
        let is_aside = |word: &&str| {
            // Times of the day, days of the week.
            word.contains(':')
                || matches!(*word, "am" | "pm" | "上午" | "下午" | "z")
                || word.starts_with("星期")
                || word.starts_with("周")
        };
        let words = spaced.split(is_sign).filter(|word| !word.is_empty()).map(|word| {
            // 03t00:00:00 is a day and a time.
            word.split_once('t').filter(|(_, time)| time.contains(':')).map_or(word, |(day, _)| day)
        });
        let words: Vec<&str> = words.filter(|word| !is_aside(word)).collect();
        match words.as_slice() {
            [one] => Self::of_one(one),
            [a, b] => Self::of_two(a, b, has_units),
            [a, b, c] => Self::of_three(a, b, c),
            _ => None,
        }
    }

    fn of_one(word: &str) -> Option<Self> {
        if let Some(month) = month_named(word) {
            return Self { year: None, month, day: None }.checked();
        }
        let number: u64 = word.parse().ok()?;
        match word.len() {
            5 if SERIALS.contains(&number) => {
                let iso = iso_of_unix(number.saturating_sub(SERIAL_OF_1970) * 86_400);
                let mut parts = iso.get(..10)?.split('-').map(str::parse);
                let mut part = || parts.next()?.ok();
                let date = Self { year: part(), month: part()?, day: part() };
                (number >= SERIAL_OF_1970).then_some(date)
            }
            6 => Self { year: year(word.get(..4)?), month: two(word.get(4..)?)?, day: None }
                .checked(),
            8 => {
                let (month, day) = (two(word.get(4..6)?)?, two(word.get(6..)?));
                Self { year: year(word.get(..4)?), month, day }.checked()
            }
            _ => None,
        }
    }

    fn of_two(a: &str, b: &str, has_units: bool) -> Option<Self> {
        let found = match (month_named(a), month_named(b)) {
            (Some(month), None) if year(b).is_some() => Self { year: year(b), month, day: None },
            (Some(month), None) => Self { year: None, month, day: Some(day(b)?) },
            (None, Some(month)) if year(a).is_some() => Self { year: year(a), month, day: None },
            (None, Some(month)) => Self { year: None, month, day: Some(day(a)?) },
            _ if year(a).is_some() => Self { year: year(a), month: two(b)?, day: None },
            _ if year(b).is_some() => Self { year: year(b), month: two(a)?, day: None },
            // 2-3 may be anything; 2月3日 is a day.
            _ if has_units => Self { year: None, month: two(a)?, day: Some(day(b)?) },
            _ => return None,
        };
        found.checked()
    }

    fn of_three(a: &str, b: &str, c: &str) -> Option<Self> {
        let named = |word: &str| month_named(word);
        let found = match (named(a), named(b)) {
            (None, Some(month)) if year(a).is_some() => {
                Self { year: year(a), month, day: Some(day(c)?) }
            }
            (None, Some(month)) => Self { year: year(c), month, day: Some(day(a)?) },
            (Some(month), None) => Self { year: year(c), month, day: Some(day(b)?) },
            _ if year(a).is_some() => Self { year: year(a), month: two(b)?, day: Some(day(c)?) },
            // 13/2/2026 has its day first; of 3/2/2026 nobody knows, and Excel in Chinese or American
            // English has the month first.
            _ if two(a).is_some_and(|first| first > 12) => {
                Self { year: year(c), month: two(b)?, day: two(a) }
            }
            _ => Self { year: year(c), month: two(a)?, day: Some(day(b)?) },
        };
        found.checked()
    }

    fn checked(self) -> Option<Self> {
        let is_good = (1..=12).contains(&self.month)
            && self.day.is_none_or(|day| (1..=31).contains(&day))
            && self.iso().is_none_or(|iso| is_date(&iso));
        is_good.then_some(self)
    }

    /// As tables write it; `None` without a year.
    pub(crate) fn iso(self) -> Option<String> {
        let year = self.year?;
        Some(match self.day {
            Some(day) => format!("{year}-{:02}-{day:02}", self.month),
            None => format!("{year}-{:02}", self.month),
        })
    }
}

/// 1 to 12 for three letters or more of an English name: feb, February, sept.
pub(crate) fn month_named(word: &str) -> Option<u16> {
    let is_word = word.chars().all(|c| c.is_ascii_alphabetic());
    let position = MONTHS.iter().position(|known| is_word && word.starts_with(known))?;
    u16::try_from(position + 1).ok()
}

fn year(word: &str) -> Option<u16> {
    let digits = chinese_number(word).unwrap_or_else(|| word.to_owned());
    digits.parse().ok().filter(|year| digits.len() == 4 && (1000..=2100).contains(year))
}

/// A number of one or two digits.
fn two(word: &str) -> Option<u16> {
    let digits = chinese_number(word).unwrap_or_else(|| word.to_owned());
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

fn day(word: &str) -> Option<u16> {
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
    two(bare.unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_spreadsheets_make_of_dates() {
        for (text, expected) in [
            ("2026/2/3", "2026-02-03"),
            ("2026-2-3", "2026-02-03"),
            ("2026.02.03", "2026-02-03"),
            ("2026年2月3日", "2026-02-03"),
            ("２０２６年２月３日 星期二", "2026-02-03"),
            ("2026-02-03 00:00:00", "2026-02-03"),
            ("2026-02-03T00:00:00", "2026-02-03"),
            ("2026/2/3 0:00", "2026-02-03"),
            ("2/3/2026", "2026-02-03"),
            ("13/2/2026", "2026-02-13"),
            ("3-Feb-2026", "2026-02-03"),
            ("February 3, 2026", "2026-02-03"),
            ("3rd August 2026", "2026-08-03"),
            ("46056", "2026-02-03"),
            ("20260203", "2026-02-03"),
            ("202602", "2026-02"),
            ("2026年2月", "2026-02"),
            ("2026/2", "2026-02"),
            ("Sept 2026", "2026-09"),
            ("Oct-2026", "2026-10"),
            ("二〇二六年二月", "2026-02"),
        ] {
            let found = SpelledDate::read(text).and_then(SpelledDate::iso);
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn reads_days_without_a_year() {
        for text in ["2月3日", "3-Feb", "Feb-03", "03-feb", "2月3号", "二月三日", "2/3/26"]
        {
            let day = SpelledDate { year: None, month: 2, day: Some(3) };
            assert_eq!(SpelledDate::read(text), Some(day), "{text}");
        }
        assert_eq!(SpelledDate::read("February").map(|date| date.month), Some(2));
    }

    #[test]
    fn leaves_what_is_no_date() {
        for text in [
            "",
            "2-3",
            "7/8",
            "2026",
            "12",
            "2026-13",
            "2026-02-30",
            "orange",
            "1;2",
            "100-200",
            "3-May-x-y",
        ] {
            assert_eq!(SpelledDate::read(text), None, "{text}");
        }
    }
}
