//! Writes records, and guards cells that a spreadsheet would run as a formula.

use std::borrow::Cow;

/// Appends a row and its line end, CR LF.
pub fn write_row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (cell_idx, cell) in cells.into_iter().enumerate() {
        if cell_idx > 0 {
            out.push(',');
        }
        write_cell(out, cell);
    }
    out.push_str("\r\n");
}

/// Appends `cell`, in quotes where it needs them. An empty or blank cell gets them too where it
/// would otherwise begin a row that looks blank.
fn write_cell(out: &mut String, cell: &str) {
    let begins_row = out.is_empty() || out.ends_with('\n');
    let is_blank = cell.chars().all(|c| c == ' ' || c == '\u{3000}');
    let needs_quotes = cell.contains(['"', ',', '\r', '\n']) || (begins_row && is_blank);
    if !needs_quotes {
        out.push_str(cell);
        return;
    }
    out.push('"');
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

/// Whether a spreadsheet may run `cell` as a formula (OWASP, "CSV Injection"): it begins with one of
/// `= + - @`, a tab or a line end, and is no plain number.
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && cell.parse::<f64>().is_err()
}

/// `cell` with an apostrophe before what may be run as a formula.
pub fn guard_formula(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_what_needs_it() {
        let mut out = String::new();
        write_row(&mut out, ["a", "b,c", "d\"e", "f\ng", ""]);
        write_row(&mut out, [""]);
        assert_eq!(out, "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n\"\"\r\n");
    }

    #[test]
    fn guards_formulas_and_leaves_numbers_alone() {
        for cell in ["=1+1", "+cmd", "-x", "@sum", "\t=1"] {
            assert_eq!(guard_formula(cell), format!("'{cell}"));
        }
        for cell in ["-12.5", "+3", "a=b", "", "榨菜"] {
            assert_eq!(guard_formula(cell), cell);
        }
    }
}
