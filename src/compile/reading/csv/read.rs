//! Reads records one by one, says where a quote went wrong, and resumes at the next line.
//!
//! Lines end with LF, CR LF or CR. Blank lines are skipped. Cells are given as they stand, without
//! trimming. Never panics and never loses a good row that follows a bad one.

use crate::compile::rule::Rule;

/// A quoted cell runs over at most so many lines. One that is longer was most likely never closed;
/// the bound also keeps the work linear, as each wrong quote reads ahead no further than this.
const MAX_QUOTED_LINES: u32 = 200;

/// One record. Reuse it for the next: it keeps its memory.
#[derive(Debug, Default)]
pub struct Record {
    text: String,
    ends: Vec<usize>,
    line: u32,
}

impl Record {
    /// Line of the file where it begins, 1 is the first.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// How many fields it has; 0 only before the first read, or where a fault left none.
    pub fn n_fields(&self) -> usize {
        self.ends.len()
    }

    /// The field at this position.
    pub fn get(&self, field_idx: usize) -> Option<&str> {
        let end = *self.ends.get(field_idx)?;
        let start = field_idx.checked_sub(1).and_then(|idx| self.ends.get(idx)).copied();
        self.text.get(start.unwrap_or(0)..end)
    }

    /// All fields in order.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        (0..self.n_fields()).map(|idx| self.get(idx).unwrap_or_default())
    }

    fn clear(&mut self, line: u32) {
        self.text.clear();
        self.ends.clear();
        self.line = line;
    }
}

/// What a read gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A whole record.
    Whole,
    /// A record with a quote in a cell that is not quoted; the quote is kept as text.
    Doubtful(Fault),
    /// No record: only the fields before the fault. Reading resumes at the line after the fault's.
    Broken(Fault),
}

/// What is wrong with the quotes of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which rule is broken.
    pub rule: Rule,
    /// Line of the file on which the quote opened.
    pub line: u32,
    /// Position of the field in its record.
    pub field_idx: usize,
    /// The line from the quote on.
    pub excerpt: String,
}

/// A place in the file.
#[derive(Debug, Clone, Copy)]
struct Place {
    pos: usize,
    line: u32,
}

/// Reads records from text.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    text: &'a str,
    at: Place,
    separator: u8,
    /// How many fields a record has, and how many at least.
    n_fields: Option<(usize, usize)>,
}

impl<'a> Reader<'a> {
    /// A reader of `text` whose fields are separated by `separator`, an ASCII character.
    pub fn new(text: &'a str, separator: u8) -> Self {
        Self { text, at: Place { pos: 0, line: 1 }, separator, n_fields: None }
    }

    /// Tells how many fields a record has, and how many at least, so that a quote that swallows rows
    /// is recognised. Blank fields behind the last do not count.
    pub fn expect_fields(&mut self, n_fields: usize, n_least: usize) {
        self.n_fields = Some((n_fields, n_least));
    }

    /// Passes over so many lines.
    pub fn skip_lines(&mut self, n_lines: u32) {
        for _ in 0..n_lines {
            let rest = self.rest();
            self.at.pos += rest.find(['\r', '\n']).unwrap_or(rest.len());
            self.line_end();
        }
    }

    /// Reads the next record; `None` at the end.
    pub fn read(&mut self, record: &mut Record) -> Option<Outcome> {
        self.skip_blank_lines();
        self.peek()?;
        record.clear(self.at.line);
        let mut doubt = None;
        let mut first_long_quote = None;
        loop {
            let field_idx = record.ends.len();
            let opened = self.at;
            if self.peek() == Some(b'"') {
                if let Err(rule) = self.quoted(&mut record.text) {
                    return Some(
                        self.resume(rule, first_long_quote.unwrap_or((opened, field_idx))),
                    );
                }
                if self.at.line > opened.line {
                    first_long_quote.get_or_insert((opened, field_idx));
                }
            } else if self.bare(&mut record.text) {
                doubt.get_or_insert((opened, field_idx));
            }
            record.ends.push(record.text.len());
            if self.peek() == Some(self.separator) {
                self.at.pos += 1;
            } else {
                break;
            }
        }
        let end_pos = self.at.pos;
        self.line_end();
        if let Some(place) = first_long_quote
            && (doubt.is_some() || self.has_swallowed(record, place.0.pos, end_pos))
        {
            record.ends.truncate(place.1);
            return Some(self.resume(Rule::Swallowed, place));
        }
        Some(match doubt {
            Some(place) => Outcome::Doubtful(self.fault(Rule::QuoteInside, place)),
            None => Outcome::Whole,
        })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at.pos).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at.pos..).unwrap_or_default()
    }

    /// Lines of nothing but white space.
    fn skip_blank_lines(&mut self) {
        loop {
            let rest = self.rest();
            let line = rest.split(['\r', '\n']).next().unwrap_or_default();
            if rest.is_empty() || !line.chars().all(|c| c == ' ' || c == '\u{3000}') {
                return;
            }
            self.at.pos += line.len();
            self.line_end();
        }
    }

    /// Takes one end of line, if there is one here.
    fn line_end(&mut self) -> bool {
        let len = match (self.peek(), self.rest().starts_with("\r\n")) {
            (_, true) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return false,
        };
        self.at.pos += len;
        self.at.line = self.at.line.saturating_add(1);
        true
    }

    /// Takes a cell without quotes; gives whether there is a quote in it all the same.
    fn bare(&mut self, out: &mut String) -> bool {
        let rest = self.rest();
        let separator = self.separator;
        let is_end = |b: &u8| *b == separator || *b == b'\r' || *b == b'\n';
        let len = rest.as_bytes().iter().position(is_end).unwrap_or(rest.len());
        let cell = rest.get(..len).unwrap_or_default();
        out.push_str(cell);
        self.at.pos += len;
        cell.contains('"')
    }

    /// Takes a cell in quotes, up to the separator or end of line after it.
    fn quoted(&mut self, out: &mut String) -> Result<(), Rule> {
        let last_line = self.at.line.saturating_add(MAX_QUOTED_LINES);
        self.at.pos += 1;
        loop {
            let rest = self.rest();
            let is_stop = |b: &u8| matches!(b, b'"' | b'\r' | b'\n');
            let len = rest.as_bytes().iter().position(is_stop).ok_or(Rule::OpenQuote)?;
            out.push_str(rest.get(..len).unwrap_or_default());
            self.at.pos += len;
            let start = self.at.pos;
            if self.line_end() {
                out.push_str(self.text.get(start..self.at.pos).unwrap_or_default());
                if self.at.line > last_line {
                    return Err(Rule::OpenQuote);
                }
                continue;
            }
            self.at.pos += 1;
            match self.peek() {
                Some(b'"') => {
                    out.push('"');
                    self.at.pos += 1;
                }
                None | Some(b'\r' | b'\n') => return Ok(()),
                Some(b) if b == self.separator => return Ok(()),
                Some(_) => return Err(Rule::TextAfterQuote),
            }
        }
    }

    /// Whether a record over several lines has the wrong number of fields, or a whole row inside.
    fn has_swallowed(&self, record: &Record, quote_pos: usize, end_pos: usize) -> bool {
        /// Prose with just as many commas as such a row is too likely below this.
        const MIN_FIELDS: usize = 4;
        let Some((n_fields, n_least)) = self.n_fields else { return false };
        let is_too_long = record.fields().skip(n_fields).any(|field| !field.trim().is_empty());
        if record.n_fields() < n_least || is_too_long {
            return true;
        }
        let raw = self.text.get(quote_pos..end_pos).unwrap_or_default();
        let mut inner = raw.split(['\r', '\n']).skip(1).peekable();
        while let Some(line) = inner.next() {
            let is_last = inner.peek().is_none();
            let n_cells = line.bytes().filter(|b| *b == self.separator).count() + 1;
            if !is_last && n_fields >= MIN_FIELDS && n_cells == n_fields {
                return true;
            }
        }
        false
    }

    fn fault(&self, rule: Rule, (place, field_idx): (Place, usize)) -> Fault {
        let rest = self.text.get(place.pos..).unwrap_or_default();
        let line = rest.split(['\r', '\n']).next().unwrap_or_default();
        let excerpt = line.chars().take(100).collect();
        Fault { rule, line: place.line, field_idx, excerpt }
    }

    /// Goes to the line after that of `place`.
    fn resume(&mut self, rule: Rule, place: (Place, usize)) -> Outcome {
        let fault = self.fault(rule, place);
        self.at = place.0;
        let rest = self.rest();
        self.at.pos += rest.find(['\r', '\n']).unwrap_or(rest.len());
        self.line_end();
        Outcome::Broken(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::csv::write_row;
    use proptest::prelude::*;

    fn rows(text: &str, n_fields: usize) -> (Vec<Vec<String>>, Vec<(Rule, u32)>) {
        let mut reader = Reader::new(text, b',');
        reader.expect_fields(n_fields, n_fields);
        let (mut rows, mut faults) = (vec![], vec![]);
        let mut record = Record::default();
        while let Some(outcome) = reader.read(&mut record) {
            if !matches!(outcome, Outcome::Broken(_)) {
                rows.push(record.fields().map(str::to_owned).collect());
            }
            if let Outcome::Broken(fault) | Outcome::Doubtful(fault) = outcome {
                faults.push((fault.rule, fault.line));
            }
        }
        (rows, faults)
    }

    fn check(text: &str, expected: &[&[&str]], expected_faults: &[(Rule, u32)]) {
        let n_fields = expected.first().map_or(0, |row| row.len());
        let (rows, faults) = rows(text, n_fields);
        assert_eq!(rows, expected, "{text:?}");
        assert_eq!(faults, expected_faults, "{text:?}");
    }

    #[test]
    fn reads_all_line_ends_quotes_and_blank_lines() {
        check("a,b\nc,d", &[&["a", "b"], &["c", "d"]], &[]);
        check("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]], &[]);
        check("a,b\r\rc,\r", &[&["a", "b"], &["c", ""]], &[]);
        check("\n \na,\"b\"\"\n,c\"\n", &[&["a", "b\"\n,c"]], &[]);
        check("", &[], &[]);
        check(",", &[&["", ""]], &[]);
    }

    #[test]
    fn resumes_after_each_kind_of_wrong_quote() {
        let good: &[&[&str]] = &[&["a", "b", "c"], &["g", "h", "i"]];
        check("a,b,c\nd,\"e,f\ng,h,i\n", good, &[(Rule::OpenQuote, 2)]);
        check("a,b,c\nd,\"e\"x,f\ng,h,i\n", good, &[(Rule::TextAfterQuote, 2)]);
        check("a,b,c\nd,\"e,f\ng,\"h\",i\n", good, &[(Rule::TextAfterQuote, 2)]);
        let doubtful: &[&[&str]] = &[&["a", "b", "c"], &["d", "e\"", "f"], &["g", "h", "i"]];
        check("a,b,c\nd,e\",f\ng,h,i\n", doubtful, &[(Rule::QuoteInside, 2)]);
    }

    #[test]
    fn a_quote_that_swallows_rows_gives_them_back() {
        let text = "a,b,c,d\n1,\"2,3,4\n5,6,7,8\n9,10\",11,12\n";
        let good: &[&[&str]] =
            &[&["a", "b", "c", "d"], &["5", "6", "7", "8"], &["9", "10\"", "11", "12"]];
        check(text, good, &[(Rule::Swallowed, 2), (Rule::QuoteInside, 4)]);
    }

    #[test]
    fn a_quote_that_is_never_closed_does_not_read_on_for_ever() {
        let text = format!("a,b\nc,\"d\n{}", "e,f\n".repeat(1_000));
        let (rows, faults) = rows(&text, 2);
        assert_eq!(rows.len(), 1_001);
        assert_eq!(faults, [(Rule::OpenQuote, 2)]);
    }

    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![".{0,12}", "[ab,\"\r\n榨]{0,6}"]
    }

    fn good_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
        prop::collection::vec(prop::collection::vec("[a-z榨][a-z, ]{0,6}", 3), 0..4)
    }

    fn write(rows: &[Vec<String>]) -> String {
        let mut text = String::new();
        for row in rows {
            write_row(&mut text, row.iter().map(String::as_str));
        }
        text
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "(?s:.){0,200}", quotes in "[a,\"\r\n]{0,60}") {
            rows(&text, 3);
            rows(&quotes, 3);
        }

        #[test]
        fn what_is_written_is_read_again(
            written in prop::collection::vec(prop::collection::vec(cell(), 3), 1..6),
        ) {
            let text = write(&written);
            let mut reader = Reader::new(&text, b',');
            let mut record = Record::default();
            let mut read = vec![];
            while let Some(outcome) = reader.read(&mut record) {
                prop_assert_eq!(outcome, Outcome::Whole);
                read.push(record.fields().map(str::to_owned).collect::<Vec<_>>());
            }
            prop_assert_eq!(read, written);
        }

        #[test]
        fn rows_around_a_broken_one_are_kept(
            before in good_rows(),
            after in good_rows(),
            broken in prop_oneof![Just("x,\"y,z\n"), Just("x,\"y\"z,w\n"), Just("\"\n")],
        ) {
            let text = write(&before) + broken + &write(&after);
            let (read, faults) = rows(&text, 3);
            let good: Vec<_> = before.into_iter().chain(after).collect();
            prop_assert_eq!(read, good);
            prop_assert_eq!(faults.len(), 1);
        }
    }
}
