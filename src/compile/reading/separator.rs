//! What stands between the columns of a file, and Excel's line that says it: `sep=;`.

/// How the records of a file are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// The ASCII character between columns.
    pub separator: u8,
    /// Whether a first line names it, so that it may be another one than the comma.
    pub is_named: bool,
    /// Lines before the first record.
    pub n_lines: u32,
}

impl Layout {
    /// How `text` is read. A line `sep=` that Excel and WPS write or are told by is passed over.
    pub(super) fn of(text: &str) -> Self {
        let mut n_lines = 0;
        let mut rest = text;
        while let Some((line, after)) = split_line(rest).filter(|(line, _)| line.trim().is_empty())
        {
            rest = after;
            n_lines += 1;
            debug_assert!(line.len() <= text.len());
        }
        let hint = split_line(rest).and_then(|(line, after)| Some((hint(line)?, after)));
        let Some((named, body)) = hint else {
            return Self { separator: separator_of(text), is_named: false, n_lines: 0 };
        };
        // A file that was saved anew may have another separator than its hint.
        let named = named.filter(|named| first_line(body).contains(char::from(*named)));
        Self {
            separator: named.unwrap_or_else(|| separator_of(body)),
            is_named: named.is_some(),
            n_lines: n_lines + 1,
        }
    }
}

/// The separator that a line `sep=;` names, quoted or not, with whatever separators a spreadsheet
/// wrote behind it; the inner `None` where it names none. `None` where the line is none of this kind.
fn hint(line: &str) -> Option<Option<u8>> {
    let text = line.trim_start_matches(['"', '\'', ' ', '\u{FEFF}', '＂', '“']).replace('＝', "=");
    let name = text.get(..3).filter(|name| name.eq_ignore_ascii_case("sep"))?;
    let value = text.get(name.len()..)?.trim_start().strip_prefix('=')?;
    let value = value.replace("\\t", "\t").replace('，', ",").replace('；', ";");
    let value = if value.trim().eq_ignore_ascii_case("tab") { "\t".to_owned() } else { value };
    let is_named = |c: &char| matches!(c, ',' | ';' | '\t' | '|' | ':' | '^' | '~');
    let named = value.chars().find(is_named).and_then(|c| u8::try_from(c).ok());
    let is_alone =
        value.chars().all(|c| is_named(&c) || matches!(c, ' ' | '"' | '\'' | '”' | '＂'));
    is_alone.then_some(named)
}

/// The character between columns where nothing names it: a tab or semicolon where the first line
/// that has any has no comma.
fn separator_of(text: &str) -> u8 {
    /// A title may stand above the names of the columns.
    const N_LINES: usize = 5;
    let lines = text.split(['\r', '\n']).filter(|line| !line.trim().is_empty()).take(N_LINES);
    let first = lines.into_iter().find(|line| line.contains([',', ';', '\t'])).unwrap_or_default();
    match (first.contains(','), first.contains('\t'), first.contains(';')) {
        (false, true, _) => b'\t',
        (false, false, true) => b';',
        _ => b',',
    }
}

fn first_line(text: &str) -> &str {
    text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// The first line without its end, and what follows; `None` where there is none.
fn split_line(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['\r', '\n'])?;
    let (line, rest) = text.split_at_checked(end)?;
    Some((line, rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: u8, is_named: bool, n_lines: u32) {
        assert_eq!(Layout::of(text), Layout { separator, is_named, n_lines }, "{text:?}");
    }

    #[test]
    fn passes_over_the_line_that_names_the_separator() {
        check("sep=,\r\na,b", b',', true, 1);
        check("sep=;\na;b", b';', true, 1);
        check("SEP = ;\r\na;b,c", b';', true, 1);
        check("\"sep=,\"\na,b", b',', true, 1);
        check("\"sep=;\";;\na;b", b';', true, 1);
        check("sep=,,,,\na,b", b',', true, 1);
        check("sep=\t\na\tb", b'\t', true, 1);
        check("sep=\\t\na\tb", b'\t', true, 1);
        check("sep=|\ra|b", b'|', true, 1);
        check("sep=\na,b", b',', false, 1);
        check("sep=;\na,b", b',', false, 1);
        check("\n \nsep=;\na;b", b';', true, 3);
        check("sep＝；\na;b", b';', true, 1);
    }

    #[test]
    fn knows_the_separator_by_the_first_line_that_has_one() {
        check("a,b;c\n", b',', false, 0);
        check("a;b\n1,2;3", b';', false, 0);
        check("a\tb", b'\t', false, 0);
        check("a", b',', false, 0);
        check("表\n\na;b", b';', false, 0);
        check("", b',', false, 0);
        check("separator,b\n", b',', false, 0);
        check("sep=a,b\n1,2", b',', false, 0);
    }
}
