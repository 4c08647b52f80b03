//! Numbers and dates without a browser's or a system's knowledge of languages: where that is not to be
//! had, readers still see every figure.

/// English names of months, January first.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `value` with commas between thousands and at most two decimals: `1,234.5`.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(w, d)| (w, Some(d)));
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    out
}

/// The name of a month from 1 to 12, others as the next of these: `7月`, `July`.
pub fn month(number: u8, lang: &str) -> String {
    let number = number.clamp(1, 12);
    if lang.starts_with("zh") {
        return format!("{number}月");
    }
    MONTHS.get(usize::from(number) - 1).copied().unwrap_or_default().to_owned()
}

/// A date as exact as it is given: `2024年7月1日`, `July 1, 2024`, `July 2024`, `2024`.
pub fn date(year: u32, month_and_day: Option<(u8, Option<u32>)>, lang: &str) -> String {
    let is_zh = lang.starts_with("zh");
    match month_and_day.map(|(number, day)| (month(number, lang), day)) {
        None if is_zh => format!("{year}年"),
        None => year.to_string(),
        Some((month, None)) if is_zh => format!("{year}年{month}"),
        Some((month, None)) => format!("{month} {year}"),
        Some((month, Some(day))) if is_zh => format!("{year}年{month}{day}日"),
        Some((month, Some(day))) => format!("{month} {day}, {year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas_and_no_empty_decimals() {
        for (value, expected) in [
            (0.0, "0"),
            (7.0, "7"),
            (999.999, "1,000"),
            (1_234.5, "1,234.5"),
            (-1_234_567.891, "-1,234,567.89"),
            (100_000.0, "100,000"),
        ] {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn dates_are_as_exact_as_given() {
        assert_eq!(date(2024, None, "en"), "2024");
        assert_eq!(date(2024, None, "zh"), "2024年");
        assert_eq!(date(2024, Some((7, None)), "en"), "July 2024");
        assert_eq!(date(2024, Some((7, None)), "zh"), "2024年7月");
        assert_eq!(date(2024, Some((7, Some(1))), "en"), "July 1, 2024");
        assert_eq!(date(2024, Some((7, Some(1))), "zh"), "2024年7月1日");
        assert_eq!((month(0, "zh"), month(13, "en")), ("1月".to_owned(), "December".to_owned()));
    }
}
