//! Writes records, and guards cells that a spreadsheet would run as a formula.
//!
//! [`write_row`] is for tables that this program reads again, byte for byte; whatever people open in a
//! spreadsheet goes through [`write_guarded_row`] or [`write_tabbed_row`].

use std::borrow::Cow;

use super::fold::{half_width, is_hidden};

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

/// As [`write_row`], each cell guarded: for every file that people open in a spreadsheet.
pub fn write_guarded_row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    let cells: Vec<_> = cells.into_iter().map(guard_formula).collect();
    write_row(out, cells.iter().map(AsRef::as_ref));
}

/// Appends a row as spreadsheets take it from the clipboard: tabs between cells, a line feed at its
/// end, each cell guarded and on one line.
pub fn write_tabbed_row<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (cell_idx, cell) in cells.into_iter().enumerate() {
        if cell_idx > 0 {
            out.push('\t');
        }
        let line: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        out.push_str(&guard_formula(&line));
    }
    out.push('\n');
}

/// Whether a spreadsheet may run `cell`, or a part of it, as a formula: see [`guard_formula`].
pub fn is_formula(cell: &str) -> bool {
    guarded_places(cell).next().is_some()
}

/// `cell` with an apostrophe wherever a spreadsheet may begin to read a formula, so that it reads
/// text (OWASP, "CSV Injection"). Numbers stay numbers.
///
/// Such places are the begin of the cell and, as programs set up for other separators part it
/// there, what follows a semicolon, tab or line end. A comma parts no cell: readers that split at
/// commas heed the quotes around it.
pub fn guard_formula(cell: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut written = 0;
    for place in guarded_places(cell) {
        out.push_str(cell.get(written..place).unwrap_or_default());
        out.push('\'');
        written = place;
    }
    if out.is_empty() {
        return Cow::Borrowed(cell);
    }
    out.push_str(cell.get(written..).unwrap_or_default());
    Cow::Owned(out)
}

/// Where programs that expect another separator than the comma part a cell.
const PARTING: [char; 4] = [';', '\t', '\r', '\n'];

/// Bytes of `cell` before which an apostrophe belongs, ascending.
fn guarded_places(cell: &str) -> impl Iterator<Item = usize> + '_ {
    let mut start = 0;
    let parts = cell.split_inclusive(PARTING).filter_map(move |part| {
        let place = start;
        start += part.len();
        may_run(part.strip_suffix(PARTING).unwrap_or(part)).then_some(place)
    });
    // Spreadsheets have run cells that begin with a tab or a line end whatever follows them.
    let begins_parted = cell.starts_with(['\t', '\r', '\n']);
    begins_parted.then_some(0).into_iter().chain(parts.filter(move |at| !begins_parted || *at > 0))
}

/// Whether `part`, with nothing before it, may be run. Blanks and what cannot be seen are passed over
/// as spreadsheets do; quotes too, since a reader that begins in the middle of a quoted cell takes
/// them away.
fn may_run(part: &str) -> bool {
    let is_passed = |c: char| c.is_whitespace() || is_hidden(c) || c == '"';
    let part = part.trim_start_matches(is_passed);
    let begins = part.chars().next().map(ascii_sign);
    matches!(begins, Some('=' | '+' | '-' | '@' | '|' | '%')) && !is_number(part)
}

/// A sign as spreadsheets read it: East Asian ones run full-width and small forms as their ASCII
/// twins, and LibreOffice reads the minus sign of mathematics. Super- and subscripts come with them.
fn ascii_sign(c: char) -> char {
    match half_width(c) {
        '\u{FE62}' | '\u{207A}' | '\u{208A}' => '+',
        '\u{FE63}' | '\u{2212}' | '\u{207B}' | '\u{208B}' => '-',
        '\u{FE66}' | '\u{207C}' | '\u{208C}' => '=',
        '\u{FE6B}' => '@',
        '\u{FE6A}' => '%',
        c => c,
    }
}

/// Whether a spreadsheet reads `text` as a number: a sign, digits with or without commas, a fraction,
/// an exponent, a percent sign. Nothing else can stand in it, so that running it does nothing.
fn is_number(text: &str) -> bool {
    let text: String = text.trim_end().chars().map(ascii_sign).collect();
    let number = text.strip_suffix('%').unwrap_or(&text).replace(',', "");
    let begins = |c: char| c.is_ascii_digit() || c == '.';
    number.strip_prefix(['+', '-']).unwrap_or(&number).starts_with(begins)
        && number.parse::<f64>().is_ok()
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

    fn check(cell: &str, wanted: &str) {
        assert_eq!(guard_formula(cell), wanted, "{cell:?}");
        assert_eq!(is_formula(cell), cell != wanted, "{cell:?}");
        assert_eq!(guard_formula(wanted), wanted, "what is guarded stays: {wanted:?}");
    }

    #[test]
    fn guards_what_begins_as_a_formula_in_any_width() {
        for cell in [
            "=1+1",
            "+cmd",
            "-x",
            "@sum",
            "-1+cmd|' /C calc'!A0",
            "|x",
            "%x",
            "＝HYPERLINK(\"a\")",
            "＋1+1",
            "－2+3",
            "＠SUM(1)",
            "｜x",
            "﹦1",
            "﹢x",
            "﹣x",
            "﹫x",
            "−1−x",
            "⁼1",
            "=",
            "-",
            "-inf",
            "+nan",
            "+86 23 7222 1234",
            "-5 ℃",
            "-1-2",
            "+1+1",
            "=5",
            "@5",
            "%5",
        ] {
            check(cell, &format!("'{cell}"));
        }
    }

    #[test]
    fn guards_what_stands_behind_blanks_and_hidden_characters() {
        for cell in
            [" =1", "\u{3000}＝1", "\u{A0}=1", "\u{FEFF}=1", "\u{200B}@x", "\"=1\"", " \"+x"]
        {
            check(cell, &format!("'{cell}"));
        }
        check("\t=1", "'\t'=1");
        check("\r\n=1", "'\r\n'=1");
        check("\tabc", "'\tabc");
        check("\n5", "'\n5");
    }

    #[test]
    fn guards_what_another_separator_would_make_a_cell() {
        check("a;=1+1", "a;'=1+1");
        check("a; ＝1", "a;' ＝1");
        check("a\n=1;b\t@x", "a\n'=1;b\t'@x");
        check("=a;=b", "'=a;'=b");
        check("a;\"=1;b", "a;'\"=1;b");
        check("a;;-x", "a;;'-x");
    }

    #[test]
    fn leaves_numbers_and_text_alone() {
        for cell in [
            "-5", "-12.5", "+3", "-1,234.5", "-0.5%", "-1e-3", "－５", "−5", "a=b", "a,=b", "",
            "榨菜", "2;3", "-1;-2", "a; -5", "'=1", "'", "x-1", "a;'=1", ".5", "100%",
        ] {
            check(cell, cell);
        }
    }

    #[test]
    fn rows_for_people_are_guarded() {
        let mut out = String::new();
        write_guarded_row(&mut out, ["＝1", "-5", "a,=b", "c\n@d"]);
        assert_eq!(out, "'＝1,-5,\"a,=b\",\"c\n'@d\"\r\n");
        out.clear();
        write_tabbed_row(&mut out, ["＝1", "a\tb", "\n=c", "-5", "\u{85}x"]);
        assert_eq!(out, "'＝1\ta b\t' =c\t-5\t x\n");
    }
}
