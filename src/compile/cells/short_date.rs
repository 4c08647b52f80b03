//! Dates of which more than one day may be meant: `3/4/2024`, `04/07/24`, `Jul-24`.
//!
//! All likely readings are told, never one of two. Dates that are sure are [`super::spelled_date`]'s.

use super::spelled_date::month_named;
use super::typed::half_width_form;
use super::when::is_date;

/// What to do about `cell`; `None` where it is no such date.
pub(crate) fn mend(cell: &str) -> Option<String> {
    let plain = half_width_form(cell).to_lowercase();
    let is_sign = |c: char| matches!(c, '/' | '-' | '.' | ' ' | ',');
    let words: Vec<&str> = plain.split(is_sign).filter(|word| !word.is_empty()).collect();
    let two = |word: &str| word.parse::<u16>().ok().filter(|_| word.len() <= 2);
    let four = |word: &str| word.parse::<u16>().ok().filter(|_| word.len() == 4);
    match words.as_slice() {
        // 813 is a year as well, in four digits.
        [year] if year.len() == 3 && year.bytes().all(|b| b.is_ascii_digit()) => {
            Some(format!("Write `0{year}`, if that is the year."))
        }
        [month, year] => {
            let iso = format!("{}-{:02}", full_year(two(year)?), month_named(month)?);
            Some(format!("Write `{iso}`, if {year} is the year."))
        }
        [day, month, year] if month_named(month).is_some() => {
            let iso = iso(full_year(two(year)?), month_named(month)?, two(day)?)?;
            Some(format!("Write `{iso}`, if {year} is the year."))
        }
        [a, b, year] if four(year).is_some() => {
            let (a, b, year) = (two(a)?, two(b)?, four(year)?);
            let readings = [iso(year, a, b), iso(year, b, a)];
            either(readings.into_iter().flatten().collect()).filter(|_| a != b)
        }
        [a, b, c] => {
            let (a, b, c) = (two(a)?, two(b)?, two(c)?);
            let year_first = iso(full_year(a), b, c);
            if plain.contains('-')
                && let Some(iso) = &year_first
            {
                return Some(format!("Write `{iso}`, if {a:02} is the year."));
            }
            let last = full_year(c);
            let year_last = [iso(last, a, b), iso(last, b, a)].into_iter().flatten();
            let mut readings: Vec<String> = year_last.collect();
            readings.dedup();
            if readings.len() < 2 {
                readings.extend(year_first.filter(|iso| !readings.contains(iso)));
            }
            either(readings)
        }
        _ => None,
    }
}

fn either(readings: Vec<String>) -> Option<String> {
    match readings.as_slice() {
        [one] => Some(format!("Write `{one}`, if the source says so.")),
        [one, other] => Some(format!("Write `{one}` or `{other}`, whichever the source has.")),
        _ => None,
    }
}

fn iso(year: u16, month: u16, day: u16) -> Option<String> {
    let iso = format!("{year:04}-{month:02}-{day:02}");
    is_date(&iso).then_some(iso)
}

/// 24 as 2024, 98 as 1998: as spreadsheets read them.
fn full_year(two_digits: u16) -> u16 {
    if two_digits < 50 { 2000 + two_digits } else { 1900 + two_digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_each_day_that_may_be_meant() {
        for (cell, told) in [
            ("1-Jul-24", "`2024-07-01`, if 24 is the year"),
            ("Jul-24", "`2024-07`, if 24 is the year"),
            ("24-07-01", "`2024-07-01`, if 24 is the year"),
            ("04/07/24", "`2024-04-07` or `2024-07-04`"),
            ("3/4/2024", "`2024-03-04` or `2024-04-03`"),
            ("13/4/2024", "`2024-04-13`, if the source"),
            ("24/12/31", "`2031-12-24` or `2024-12-31`"),
            ("5/5/98", "`1998-05-05`"),
            ("813", "`0813`"),
        ] {
            let mend = mend(cell).unwrap_or_default();
            assert!(mend.contains(told), "{cell}: {mend}");
        }
        for cell in ["", "2024/7/1", "2024", "7/7/2024", "99/99/99", "July 2024", "1-2", "orange"] {
            assert_eq!(mend(cell), None, "{cell}");
        }
    }
}
