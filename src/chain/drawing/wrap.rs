//! Text broken into lines by estimated widths, for painters that cannot measure.

use crate::text::width::width_em;

/// Lines of at most `width_em` type sizes, at most `max_lines`; the last one ends with `…` where text
/// is left over. Chinese breaks between any two characters but before closing marks, other text at
/// spaces and hyphens, no line ends with an opening mark; a word longer than a line is cut.
pub fn wrap(text: &str, width: f64, max_lines: usize) -> Vec<String> {
    let width = width.max(0.0);
    let mut lines: Vec<String> = vec![];
    let mut line = String::new();
    for piece in pieces(text) {
        let mut piece = piece;
        if width_em(line.trim_start()) + width_em(piece.trim_end()) > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim().to_owned());
        }
        while width_em(piece.trim_end()) > width {
            let cut = cut_at(piece, width);
            let (head, rest) = piece.split_at(cut);
            lines.push(head.to_owned());
            piece = rest;
        }
        line.push_str(piece);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim().to_owned());
    }
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            while width_em(last) + 1.0 > width && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// Marks that do not begin a line.
const CLOSING: &str = "）)，。、；：！？》」』”’,.;:!?]";

/// Marks that do not end a line.
const OPENING: &str = "（(「『“‘[";

/// Parts that may stand at the end of a line.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = vec![];
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let Some((_, next)) = chars.peek() else { break };
        let is_wide = |c: char| width_em(c.encode_utf8(&mut [0; 4])) >= 1.0 && !c.is_ascii();
        let may_break = c.is_whitespace() || c == '-' || is_wide(c) || is_wide(*next);
        let is_bound = CLOSING.contains(*next) || OPENING.contains(c) || next.is_whitespace();
        if may_break && !is_bound {
            pieces.extend(text.get(start..end));
            start = end;
        }
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

/// Bytes of the longest beginning that fits, one character at least.
fn cut_at(piece: &str, width: f64) -> usize {
    let mut used = 0.0;
    let mut cut = 0;
    for (at, c) in piece.char_indices() {
        used += width_em(c.encode_utf8(&mut [0; 4]));
        if used > width && at > 0 {
            break;
        }
        cut = at + c.len_utf8();
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, width: f64, max_lines: usize, expected: &[&str]) {
        assert_eq!(wrap(text, width, max_lines), expected, "{text}");
    }

    #[test]
    fn breaks_where_readers_expect_it() {
        check("涪陵榨菜集团", 4.0, 3, &["涪陵榨菜", "集团"]);
        check("榨菜（197家）", 3.1, 3, &["榨菜", "（197", "家）"]);
        check("Tongnan Lemon Nursery", 8.0, 3, &["Tongnan", "Lemon", "Nursery"]);
        check("Tongnan Lemon Nursery", 30.0, 3, &["Tongnan Lemon Nursery"]);
        check("重庆市日用化学工业研究所", 5.0, 2, &["重庆市日用", "化学工业…"]);
        check("Supercalifragilistic", 6.0, 9, &["Supercalif", "ragilistic"]);
        check("", 5.0, 2, &[]);
    }

    proptest! {
        #[test]
        fn lines_fit_and_nothing_is_lost(text in ".{0,60}", width in 2.0..20.0_f64) {
            let lines = wrap(&text, width, usize::MAX);
            let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
            for line in lines {
                prop_assert!(width_em(&line) <= width + 0.01 || line.chars().count() == 1, "{}", line);
            }
        }
    }
}
