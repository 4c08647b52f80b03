//! Rows as `copy .. from stdin` reads them: PostgreSQL's text format, a line for each row.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::bits::Bits;
use crate::compile::database::copy::{NULL, write_char};

/// A value of a column.
pub(super) enum Cell<'a> {
    /// `NULL`.
    Nothing,
    /// `int` and `smallint`.
    Number(u32),
    /// `text`, and `json` as it is.
    Text(&'a str),
    /// `text[]`.
    Texts(Vec<&'a str>),
    /// `int[]`.
    Numbers(&'a [u32]),
    /// `tsvector` of these lexemes, without positions.
    Lexemes(Vec<&'a str>),
    /// `bit varying`.
    Bits(&'a Bits),
}

/// Writes the rows of one table.
pub(super) struct Rows<'w> {
    out: &'w mut dyn Write,
    line: String,
}

impl<'w> Rows<'w> {
    /// Begins the rows of `published.{table}`.
    pub(super) fn of(out: &'w mut dyn Write, table: &str, columns: &str) -> io::Result<Self> {
        writeln!(out, "copy published.{table} ({columns}) from stdin;")?;
        Ok(Self { out, line: String::new() })
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.line.clear();
        for (cell, cell_idx) in cells.iter().zip(0..) {
            if cell_idx > 0 {
                self.line.push('\t');
            }
            write_cell(&mut self.line, cell);
        }
        self.line.push('\n');
        self.out.write_all(self.line.as_bytes())
    }

    pub(super) fn end(self) -> io::Result<()> {
        self.out.write_all(b"\\.\n")
    }
}

fn write_cell(line: &mut String, cell: &Cell<'_>) {
    match cell {
        Cell::Nothing => line.push_str(NULL),
        Cell::Number(number) => write_number(line, *number),
        Cell::Text(text) => text.chars().for_each(|c| write_char(line, c)),
        Cell::Texts(texts) => {
            line.push('{');
            for (text, text_idx) in texts.iter().zip(0..) {
                line.push_str(if text_idx > 0 { ",\"" } else { "\"" });
                for c in text.chars() {
                    // First the array's own escapes, which the line escapes once more.
                    if c == '"' || c == '\\' {
                        line.push_str("\\\\");
                    }
                    write_char(line, c);
                }
                line.push('"');
            }
            line.push('}');
        }
        Cell::Numbers(numbers) => {
            line.push('{');
            for (number, number_idx) in numbers.iter().zip(0..) {
                if number_idx > 0 {
                    line.push(',');
                }
                write_number(line, *number);
            }
            line.push('}');
        }
        Cell::Lexemes(lexemes) => {
            for (lexeme, lexeme_idx) in lexemes.iter().zip(0..) {
                line.push_str(if lexeme_idx > 0 { " '" } else { "'" });
                for c in lexeme.chars() {
                    match c {
                        '\'' => line.push_str("''"),
                        '\\' => line.push_str("\\\\\\\\"),
                        _ => write_char(line, c),
                    }
                }
                line.push('\'');
            }
        }
        Cell::Bits(bits) => {
            line.push('X');
            for byte in bits.bytes() {
                let _ = write!(line, "{byte:02X}");
            }
        }
    }
}

fn write_number(line: &mut String, number: u32) {
    let _ = write!(line, "{number}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &Cell<'_>, wanted: &str) {
        let mut line = String::new();
        write_cell(&mut line, cell);
        assert_eq!(line, wanted);
    }

    #[test]
    fn what_means_something_to_a_line_an_array_or_a_vector_is_escaped_in_each() {
        check(&Cell::Nothing, "\\N");
        check(&Cell::Text("a\tb\\N\r\n"), "a\\tb\\\\N\\r\\n");
        check(&Cell::Texts(vec!["a,b", "c\"d", "e\\f"]), r#"{"a,b","c\\"d","e\\\\f"}"#);
        check(&Cell::Numbers(&[1, 2]), "{1,2}");
        check(&Cell::Lexemes(vec!["奉节", "o'n", "a\\"]), r"'奉节' 'o''n' 'a\\\\'");
        check(&Cell::Bits(&Bits::of(10, [0, 9])), "X8040");
    }

    #[test]
    fn a_table_is_its_rows_between_two_lines() {
        let mut out = vec![];
        let mut rows = Rows::of(&mut out, "counties", "code, first_row").unwrap();
        rows.row(&[Cell::Text("500236"), Cell::Number(7)]).unwrap();
        rows.end().unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "copy published.counties (code, first_row) from stdin;\n500236\t7\n\\.\n");
    }
}
