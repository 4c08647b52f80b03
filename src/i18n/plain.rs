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
    // By whole numbers: Rust's own way to write fractions is 5 kB of a download.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is larger is cut"
    )]
    let (mut whole, mut n_hundredths) = {
        let value = value.abs();
        (value.trunc() as u64, (value.fract() * 100.0).round() as u64)
    };
    if n_hundredths == 100 {
        (whole, n_hundredths) = (whole.saturating_add(1), 0);
    }
    let digits = whole.to_string();
    let mut out = String::new();
    if value < 0.0 && (whole, n_hundredths) != (0, 0) {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if n_hundredths > 0 {
        out.push_str(format!(".{n_hundredths:02}").trim_end_matches('0'));
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

/// The same, short: `7月`, `Jul`.
pub fn month_short(number: u8, lang: &str) -> String {
    let name = month(number, lang);
    if lang.starts_with("zh") { name } else { name.chars().take(3).collect() }
}

/// `value` short, with at most two decimals: `38.3万` and `50.7亿` in Chinese; in English `383,000` below a
/// million, then `5.07 billion` (Unicode CLDR, long compact decimals).
pub fn number_short(value: f64, lang: &str) -> String {
    let is_zh = lang.starts_with("zh");
    let units: &[(f64, &str)] = if is_zh {
        &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
    } else {
        &[(1e12, " trillion"), (1e9, " billion"), (1e6, " million")]
    };
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    // What rounds up to a thousand million is a billion.
    let fits = |(at, (unit, _)): &(usize, &(f64, &str))| {
        let smaller = units.get(at + 1).map_or(1.0, |(unit, _)| *unit);
        value.abs() >= *unit || rounded(value.abs() / smaller) * smaller >= *unit
    };
    match units.iter().enumerate().find(fits) {
        // Compact numbers have commas from five digits on alone.
        Some((_, (unit, name))) => format!("{}{name}", few_commas(rounded(value / unit))),
        None if is_zh => few_commas(rounded(value)),
        None => number(value),
    }
}

fn few_commas(value: f64) -> String {
    let text = number(value);
    if value.abs() < 1e4 { text.replace(',', "") } else { text }
}

/// An ISO 8601 date as the language writes it, as exact as it is given: `2024`, `2024-07` or
/// `2024-07-01`. Any other text is given back as it is.
pub fn iso_date(iso: &str, lang: &str) -> String {
    let parts: Vec<Option<u32>> = iso.split('-').map(|part| part.parse().ok()).collect();
    let month = |month: u32| u8::try_from(month).unwrap_or_default();
    match parts[..] {
        [Some(year), Some(m), Some(day)] => date(year, Some((month(m), Some(day))), lang),
        [Some(year), Some(m)] => date(year, Some((month(m), None)), lang),
        [Some(year)] => date(year, None, lang),
        _ => iso.to_owned(),
    }
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
