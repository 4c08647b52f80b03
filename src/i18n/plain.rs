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

/// Digits behind the point that are shown, without zeros at their end.
const MAX_DECIMALS: usize = 2;
/// Digits before the point from which short numbers have commas (Unicode CLDR).
const FIRST_WITH_COMMAS: usize = 5;

/// `value` with commas between thousands and at most two decimals, `1,234.5`. Rounded as `Intl` does:
/// halves away from zero, of the number as it is written. `1.005` is `1.01`, though the nearest binary
/// number is less.
pub fn number(value: f64) -> String {
    written(value, |digits| (digits.rounded(0).with_commas(0), ""))
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
    // By their powers of ten, down to the numbers that have none.
    let units: &[(usize, &str)] = if is_zh {
        &[(12, "万亿"), (8, "亿"), (4, "万"), (0, "")]
    } else {
        &[(12, " trillion"), (9, " billion"), (6, " million")]
    };
    written(value, |digits| {
        let first = units.iter().position(|(power, _)| digits.whole.len() > *power);
        let Some((power, name)) = first.and_then(|at| units.get(at)) else {
            return (digits.rounded(0).with_commas(0), "");
        };
        let rounded = digits.rounded(*power);
        // What rounds up to a thousand million is a billion.
        let above = first.and_then(|at| units.get(at.checked_sub(1)?));
        match above.filter(|(above, _)| rounded.whole.len() > above - power) {
            Some((above, name)) => (digits.rounded(*above).with_commas(FIRST_WITH_COMMAS), *name),
            None => (rounded.with_commas(FIRST_WITH_COMMAS), *name),
        }
    })
}

/// The sign of `value`, what `write` makes of its digits, and the name that follows these.
fn written(value: f64, write: impl FnOnce(&Digits) -> (String, &'static str)) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}∞");
    }
    let (digits, name) = write(&Digits::of(value));
    format!("{sign}{digits}{name}")
}

/// A decimal number without a sign.
struct Digits {
    /// Before the point, without zeros at its begin; may be empty.
    whole: String,
    /// Behind the point.
    decimals: String,
}

impl Digits {
    /// The shortest that stand for `value` alone.
    fn of(value: f64) -> Self {
        let text = value.abs().to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        Self { whole: whole.trim_start_matches('0').to_owned(), decimals: decimals.to_owned() }
    }

    /// The number divided by this power of ten, with the decimals that are shown.
    fn rounded(&self, power: usize) -> Self {
        let whole = format!("{:0>power$}", self.whole);
        let (whole, shifted) = whole.split_at_checked(whole.len() - power).unwrap_or_default();
        let decimals = format!("{shifted}{}", self.decimals);
        let mut is_carried = decimals.chars().nth(MAX_DECIMALS).is_some_and(|next| next >= '5');
        let shown = whole.chars().chain(decimals.chars().take(MAX_DECIMALS));
        let mut digits: Vec<char> = shown.collect();
        for digit in digits.iter_mut().rev() {
            if !is_carried {
                break;
            }
            let next = digit.to_digit(10).map_or(0, |digit| digit + 1);
            is_carried = next == 10;
            *digit = char::from_digit(next % 10, 10).unwrap_or('0');
        }
        let mut all: String = if is_carried { "1" } else { "" }.to_owned();
        all.extend(digits);
        let n_decimals = decimals.len().min(MAX_DECIMALS);
        let (whole, decimals) = all.split_at_checked(all.len() - n_decimals).unwrap_or_default();
        Self {
            whole: whole.trim_start_matches('0').to_owned(),
            decimals: decimals.trim_end_matches('0').to_owned(),
        }
    }

    /// As text, with commas between thousands from `first_with_commas` digits on.
    fn with_commas(&self, first_with_commas: usize) -> String {
        let mut out = String::new();
        let n = self.whole.len();
        for (at, digit) in self.whole.chars().enumerate() {
            if at > 0 && n >= first_with_commas && (n - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if out.is_empty() {
            out.push('0');
        }
        if !self.decimals.is_empty() {
            out.push('.');
            out.push_str(&self.decimals);
        }
        out
    }
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

    // Expected is what Intl gives; tests/web compares hundreds of values with the browser's own.
    #[test]
    fn numbers_have_commas_and_no_empty_decimals() {
        for (value, expected) in [
            (0.0, "0"),
            (7.0, "7"),
            (0.05, "0.05"),
            (999.999, "1,000"),
            (1_234.5, "1,234.5"),
            (-1_234_567.891, "-1,234,567.89"),
            (100_000.0, "100,000"),
            (1.005, "1.01"),
            (0.125, "0.13"),
            (-2.675, "-2.68"),
            (-0.001, "-0"),
            (1e21, "1,000,000,000,000,000,000,000"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-∞"),
        ] {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn short_numbers_are_counted_as_the_language_does() {
        for (value, zh, en) in [
            (0.0, "0", "0"),
            (9_999.99, "9999.99", "9,999.99"),
            (9_999.995, "1万", "10,000"),
            (383_000.0, "38.3万", "383,000"),
            (999_999.999, "100万", "1,000,000"),
            (10_055_000.0, "1005.5万", "10.06 million"),
            (99_999_999.0, "1亿", "100 million"),
            (-999_994_999.0, "-10亿", "-999.99 million"),
            (999_995_000.0, "10亿", "1 billion"),
            (5.07e10, "507亿", "50.7 billion"),
            (1e12, "1万亿", "1 trillion"),
            (1.5e16, "15,000万亿", "15,000 trillion"),
        ] {
            assert_eq!(
                (number_short(value, "zh"), number_short(value, "en")),
                (zh.into(), en.into())
            );
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
