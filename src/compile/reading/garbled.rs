//! What programs leave in the place of a value: a spreadsheet's error. Text that was read in a wrong
//! encoding is [`super::mojibake`]'s.

use super::mojibake::mojibake;
use super::table::split_list;
use crate::compile::schema::spec::Kind;

/// Errors of Excel, WPS and LibreOffice, as they are shown (in every language they begin with #).
const ERRORS: [&str; 13] = [
    "#NAME?",
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#UNKNOWN!",
    "#GETTING_DATA",
];

/// Whether a cell is an error for what programs left in it, so that nothing else is said of it.
pub fn is_garbled(kind: Kind, cell: &str) -> bool {
    spreadsheet_error(kind, cell).is_some()
        || cell.contains(char::REPLACEMENT_CHARACTER)
        || mojibake(cell).is_some()
}

/// The value of a cell that is a spreadsheet's error.
pub fn spreadsheet_error(kind: Kind, cell: &str) -> Option<&str> {
    let is_error = |value: &str| {
        let upper = value.to_uppercase().replace('？', "?").replace('！', "!").replace('＃', "#");
        let is_too_narrow = value.len() >= 3 && value.chars().all(|c| matches!(c, '#' | '＃'));
        let is_of_office =
            upper.strip_prefix("ERR:").is_some_and(|number| number.parse::<u16>().is_ok());
        ERRORS.contains(&upper.as_str()) || is_too_narrow || is_of_office
    };
    // The number in a register, shortened to a power of ten, or with decimals.
    if kind.is_text() && (is_shortened(cell) || is_long_decimal(cell)) {
        return Some(cell);
    }
    if !cell.contains(['#', '＃', ':']) {
        return None;
    }
    if kind.is_list() {
        split_list(cell).find(|value| is_error(value))
    } else {
        Some(cell).filter(|cell| is_error(cell))
    }
}

/// Whether `text` is as spreadsheets show long numbers: `5.00236E+11`.
fn is_shortened(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.split_once("E+").is_some_and(|(mantissa, exponent)| {
        let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        whole.len() == 1
            && is_digits(whole)
            && is_digits(decimals)
            && exponent.len() == 2
            && is_digits(exponent)
    })
}

/// Whether `text` is a long number that became a decimal: `12345678.0`.
fn is_long_decimal(text: &str) -> bool {
    const N_LEAST: usize = 6;
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(".00")).unwrap_or_default();
    whole.len() >= N_LEAST && whole.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_errors_of_spreadsheets() {
        for error in ["#NAME?", "#REF!", "#N/A", "#n/a", "#DIV/0!", "#VALUE！", "####", "Err:502"]
        {
            assert_eq!(spreadsheet_error(Kind::Line, error), Some(error));
        }
        assert_eq!(spreadsheet_error(Kind::Months, "7;#REF!"), Some("#REF!"));
        assert_eq!(spreadsheet_error(Kind::Line, "5.00236E+11"), Some("5.00236E+11"));
        assert_eq!(spreadsheet_error(Kind::Line, "12345678.0"), Some("12345678.0"));
        assert_eq!(spreadsheet_error(Kind::Line, "38.0"), None);
        assert_eq!(spreadsheet_error(Kind::Line, "E+11"), None);
        for text in ["", "#1", "C#", "a #REF! b", "https://a.example/#", "##"] {
            assert_eq!(spreadsheet_error(Kind::Line, text), None, "{text}");
        }
    }
}
