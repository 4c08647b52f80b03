//! Rows as PostgreSQL's COPY writes and reads them: a line each, cells between tabs.
//!
//! An empty cell is NULL, in both directions. The format is described with the command COPY, "Text Format".

/// What COPY writes for no value.
pub(super) const NULL: &str = "\\N";

/// A character that PostgreSQL keeps in no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a character of code 0, which PostgreSQL keeps in no text")]
pub(super) struct Nul;

/// What is in a cell that COPY did not write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`\\{0}`, which COPY does not write")]
pub(super) struct UnknownEscape(String);

/// Appends the line of a row with its line end.
///
/// # Errors
/// If a cell has the character NUL; `out` then ends within the line.
pub(super) fn write_line<'a>(
    out: &mut String,
    cells: impl IntoIterator<Item = &'a str>,
) -> Result<(), Nul> {
    for (cell_idx, cell) in cells.into_iter().enumerate() {
        if cell_idx > 0 {
            out.push('\t');
        }
        write_cell(out, cell)?;
    }
    out.push('\n');
    Ok(())
}

fn write_cell(out: &mut String, cell: &str) -> Result<(), Nul> {
    if cell.is_empty() {
        out.push_str(NULL);
    }
    for c in cell.chars() {
        match c {
            '\0' => return Err(Nul),
            c => write_char(out, c),
        }
    }
    Ok(())
}

/// Appends a character of a cell. With each backslash doubled no cell is `\N`, and no line the end of the data,
/// `\.`.
pub(super) fn write_char(out: &mut String, c: char) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c => out.push(c),
    }
}

/// The cells of a line without its line end.
///
/// # Errors
/// If something stands behind a backslash that COPY does not write there.
pub(super) fn read_line(line: &str) -> Result<Vec<String>, UnknownEscape> {
    line.split('\t').map(read_cell).collect()
}

fn read_cell(cell: &str) -> Result<String, UnknownEscape> {
    if cell == NULL {
        return Ok(String::new());
    }
    let mut out = String::with_capacity(cell.len());
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        out.push(match chars.next() {
            Some('\\') => '\\',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('v') => '\u{b}',
            other => return Err(UnknownEscape(other.into_iter().collect())),
        });
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(cells: &[&str]) -> String {
        let mut out = String::new();
        write_line(&mut out, cells.iter().copied()).unwrap();
        out
    }

    #[test]
    fn writes_a_row_on_one_line() {
        assert_eq!(line(&["a", "", "b"]), "a\t\\N\tb\n");
        assert_eq!(line(&["a\tb\nc\r\nd\\e"]), "a\\tb\\nc\\r\\nd\\\\e\n");
    }

    #[test]
    fn no_cell_is_taken_for_a_sign_of_copy() {
        assert_eq!(line(&["\\."]), "\\\\.\n");
        assert_eq!(line(&["\\N", "\\n"]), "\\\\N\t\\\\n\n");
        assert_eq!(line(&["\\", "\\."]), "\\\\\t\\\\.\n");
    }

    #[test]
    fn refuses_what_postgresql_cannot_keep() {
        assert_eq!(write_line(&mut String::new(), ["a\0"]), Err(Nul));
    }

    #[test]
    fn refuses_what_copy_does_not_write() {
        for line in ["a\\", "\\x41", "\\.", "\\101", "a\t\\q"] {
            assert!(read_line(line).is_err(), "{line}");
        }
        assert_eq!(read_line("\\b\\f\\v").unwrap(), ["\u{8}\u{c}\u{b}"]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            cells in prop::collection::vec(prop_oneof!["[^\0]{0,20}", "[\\\\N.\t\n\rbnt榨\u{b}]{0,6}"], 1..5),
        ) {
            let mut out = String::new();
            prop_assert!(write_line(&mut out, cells.iter().map(String::as_str)).is_ok());
            prop_assert_eq!(out.matches('\n').count(), 1);
            prop_assert_eq!(read_line(out.trim_end_matches('\n')), Ok(cells));
        }
    }
}
