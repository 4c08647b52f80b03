//! Numbers with words of size and units: `150.6万`, `6.6亿`, `383000亩`, and ranges.
//!
//! The unit of a column is known, so that the number can be told in it. Where a number may be two,
//! both are told or none.

use super::typed::half_width_form;
use crate::compile::reading::table::Row;

/// What a column counts in.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Unit {
    /// Mu of land.
    Mu,
    Tonne,
    /// So many yuan.
    Yuan(f64),
    /// Nothing that has a unit of its own: degrees, batches.
    Plain,
}

/// (word, of what it is, how many of the column's base unit).
const UNIT_WORDS: [(&str, Unit, f64); 11] = [
    ("亩", Unit::Mu, 1.0),
    ("公顷", Unit::Mu, 15.0),
    ("吨", Unit::Tonne, 1.0),
    ("公斤", Unit::Tonne, 0.001),
    ("千克", Unit::Tonne, 0.001),
    ("元人民币", Unit::Yuan(1.0), 1.0),
    ("人民币", Unit::Yuan(1.0), 1.0),
    ("元", Unit::Yuan(1.0), 1.0),
    ("mu", Unit::Mu, 1.0),
    ("ha", Unit::Mu, 15.0),
    ("t", Unit::Tonne, 1.0),
];

/// Longer ones first.
const SIZES: [(&str, f64); 6] =
    [("万亿", 1e12), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3)];

/// What likely mends a cell of a number that is none; `None` where nothing better is known than its
/// digits.
pub(crate) fn mend(row: Row<'_>, column: &str, cell: &str) -> Option<String> {
    mend_in(unit_of(row, column), cell)
}

fn unit_of(row: Row<'_>, column: &str) -> Unit {
    let has_metric = column == "value" && row.table.spec.column("metric").is_some();
    let name = if has_metric { row.get("metric") } else { column };
    match name {
        _ if name.ends_with("_cny_100m") => Unit::Yuan(1e8),
        _ if name.ends_with("_cny_10k") => Unit::Yuan(1e4),
        _ if name.ends_with("_mu") => Unit::Mu,
        _ if name.ends_with("_t") => Unit::Tonne,
        _ => Unit::Plain,
    }
}

fn mend_in(unit: Unit, cell: &str) -> Option<String> {
    const RANGE: &str = "Write one number that the source gives, without a sign; say in words that it is a range or a bound.";
    let plain = half_width_form(cell).to_lowercase();
    let bare: String = plain.split_whitespace().collect();
    if let Some((whole, decimals)) = bare.split_once(',')
        && is_digits(whole)
        && is_digits(decimals)
        && decimals.len() != 3
    {
        return Some(format!(
            "Write `{whole}.{decimals}` or `{whole}{decimals}`, whichever the source has: a comma may be either."
        ));
    }
    let (low, high) = bare.split_once(['-', '~', '至', '到']).unwrap_or(("", ""));
    if value_in(unit, low).or_else(|| number(low)).is_some() && value_in(unit, high).is_some() {
        return Some(RANGE.to_owned());
    }
    let is_bound = |c: char| matches!(c, '+' | '>' | '<' | '≥' | '≤' | '多' | '余');
    if bare.starts_with(['>', '<', '≥', '≤'])
        || bare.trim_end_matches(is_bound) != bare
        || bare.contains(['余', '多'])
    {
        let without = bare.replace(is_bound, "");
        return value_in(unit, &without).map(|value| {
            format!("Write `{}`, and say in words that it is a bound.", shown(value))
        });
    }
    let value = value_in(unit, bare.trim_start_matches(['约', '近']))?;
    Some(format!("Write `{}`.", shown(value)))
}

/// The number that `text` says, in the column's unit; `None` where it is of another one.
fn value_in(unit: Unit, text: &str) -> Option<f64> {
    let text = text.trim_start_matches(['¥', '￥']);
    let found = UNIT_WORDS
        .iter()
        .find_map(|(word, of, factor)| text.strip_suffix(word).map(|rest| (rest, *of, *factor)));
    let (rest, of, factor) = found.map_or((text, None, 1.0), |(rest, of, f)| (rest, Some(of), f));
    let size = SIZES.iter().find_map(|(word, size)| Some((rest.strip_suffix(word)?, *size)));
    let (digits, size) = size.unwrap_or((rest, 1.0));
    let value = number(digits)? * size;
    match (unit, of) {
        (Unit::Yuan(column), Some(Unit::Yuan(_))) => Some(value / column),
        // 6.6亿 in a column of 10,000 yuan is money; 38万 in one of 100 million may be anything.
        (Unit::Yuan(column), None) if size >= column => Some(value / column),
        (Unit::Yuan(_), None) if size == 1.0 => Some(value),
        (Unit::Mu, Some(Unit::Mu)) | (Unit::Tonne, Some(Unit::Tonne)) => Some(value * factor),
        (Unit::Mu | Unit::Tonne, None) => Some(value),
        (Unit::Plain, None) if size == 1.0 => Some(value),
        _ => None,
    }
}

/// A decimal number, its digits in groups of three or not.
fn number(text: &str) -> Option<f64> {
    let is_grouped = || {
        text.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|g| g.len() == 3))
    };
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if !is_plain || !is_grouped() || text.ends_with('.') || text.starts_with(['.', ',']) {
        return None;
    }
    text.replace(',', "").parse().ok()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Without the noise of binary fractions: amounts have six decimals at most.
fn shown(value: f64) -> String {
    let text = format!("{value:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_in_the_unit_of_their_column() {
        for (unit, cell, told) in [
            (Unit::Mu, "150.6万", "`1506000`"),
            (Unit::Mu, "３８万亩", "`380000`"),
            (Unit::Mu, "383000亩", "`383000`"),
            (Unit::Mu, "2公顷", "`30`"),
            (Unit::Mu, "1,506,000亩", "`1506000`"),
            (Unit::Tonne, "1.5亿", "`150000000`"),
            (Unit::Tonne, "500公斤", "`0.5`"),
            (Unit::Yuan(1e4), "6.6亿", "`66000`"),
            (Unit::Yuan(1e4), "66000万", "`66000`"),
            (Unit::Yuan(1e4), "5000元", "`0.5`"),
            (Unit::Yuan(1e4), "1.2亿元", "`12000`"),
            (Unit::Yuan(1e8), "1.5亿", "`1.5`"),
            (Unit::Yuan(1e8), "38万元", "`0.0038`"),
            (Unit::Mu, "约12", "`12`"),
            (Unit::Mu, "50+", "`50`, and say"),
            (Unit::Mu, "5万余亩", "`50000`, and say"),
            (Unit::Mu, ">5", "`5`, and say"),
            (Unit::Mu, "12-15", "one number"),
            (Unit::Mu, "12~15万亩", "one number"),
            (Unit::Mu, "１２,３", "`12.3` or `123`"),
        ] {
            let mend = mend_in(unit, cell).unwrap_or_default();
            assert!(mend.contains(told), "{cell}: {mend}");
        }
    }

    #[test]
    fn another_unit_is_no_mend() {
        for (unit, cell) in [
            (Unit::Mu, "12.5元"),
            (Unit::Yuan(1e8), "38万"),
            (Unit::Yuan(1e4), "3吨"),
            (Unit::Mu, "12%"),
            (Unit::Mu, "面议"),
            (Unit::Plain, "3万"),
            (Unit::Mu, "-5"),
            (Unit::Mu, ""),
            (Unit::Mu, "1.5E+05"),
        ] {
            assert_eq!(mend_in(unit, cell), None, "{cell}");
        }
    }
}
