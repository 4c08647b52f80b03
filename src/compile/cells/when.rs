//! Years and dates: how tables write them, and the present as ISO 8601.

use std::ops::RangeInclusive;

/// Older years are slips; so are much later ones.
const YEARS: RangeInclusive<u16> = 1000..=2100;
/// Books are sources too, and have the year in which they were written: 0355.
const YEARS_OF_DATES: RangeInclusive<u16> = 1..=2100;

fn digits(text: &str, n_digits: usize) -> Option<u16> {
    let is_plain = text.len() == n_digits && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// Whether `text` is a year as tables write it.
pub(crate) fn is_year(text: &str) -> bool {
    digits(text, 4).is_some_and(|year| YEARS.contains(&year))
}

/// Whether `text` is a date as tables write it, and exists.
pub(crate) fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let Some(year) = parts.next().and_then(|p| digits(p, 4)).filter(|y| YEARS_OF_DATES.contains(y))
    else {
        return false;
    };
    let Some(month) = parts.next() else { return true };
    let Some(month) = digits(month, 2).filter(|m| (1..=12).contains(m)) else { return false };
    let Some(day) = parts.next() else { return true };
    let in_month = 1..=n_days(year, month);
    digits(day, 2).is_some_and(|day| in_month.contains(&day)) && parts.next().is_none()
}

fn n_days(year: u16, month: u16) -> u16 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u16::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `2026-01-31T12:00:00Z`, so many seconds after the beginning of 1970, UTC.
pub(crate) fn iso_of_unix(seconds: u64) -> String {
    const DAY: u64 = 86_400;
    let (mut n_left, second) = (seconds / DAY, seconds % DAY);
    let mut year = 1970_u16;
    loop {
        let in_year: u64 = (1..=12).map(|month| u64::from(n_days(year, month))).sum();
        if n_left < in_year || year == u16::MAX {
            break;
        }
        n_left -= in_year;
        year += 1;
    }
    let mut month = 1;
    while month < 12 && n_left >= u64::from(n_days(year, month)) {
        n_left -= u64::from(n_days(year, month));
        month += 1;
    }
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", n_left + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_dates_that_exist() {
        for good in ["2024", "2024-07", "2024-02-29", "1000-01-01", "0355", "0760-05"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2024/7/1",
            "2024年7月",
            "2023-02-29",
            "2024-13",
            "24-01-01",
            "2024-01-01-01",
            "0000",
            "813",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
        assert!(is_year("2024") && !is_year("2101") && !is_year("2019年"));
    }

    #[test]
    fn writes_the_present() {
        assert_eq!(iso_of_unix(0), "1970-01-01T00:00:00Z");
        assert_eq!(iso_of_unix(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(iso_of_unix(1_769_860_799), "2026-01-31T11:59:59Z");
    }
}
