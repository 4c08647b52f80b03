//! Rust text taken apart into code and comments, so that a word in a string is no finding.

use crate::tree::File;

/// A file of Rust. `code` and `comments` have the lines and columns of the text; what is not theirs,
/// and the inside of strings, is blank.
#[derive(Debug)]
pub(crate) struct Source {
    /// `src/ui/mod.rs`.
    pub path: String,
    /// Code without comments and without the inside of literals.
    pub code: String,
    /// Comments alone.
    pub comments: String,
    /// The first lines, before the module of tests.
    pub n_lines_shipped: usize,
}

impl Source {
    /// Takes a file apart.
    pub(crate) fn new(file: &File) -> Self {
        let (code, comments) = split(&file.text);
        let n_lines_shipped = first_of_tests(&code).unwrap_or_else(|| code.lines().count());
        Self { path: file.path.clone(), code, comments, n_lines_shipped }
    }

    /// (line, text) of the code that ships, 1 is the first.
    pub(crate) fn shipped(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.lines()).take(self.n_lines_shipped)
    }

    /// The part of the path after `src/`, without `.rs` and `/mod`: `["ui", "words"]`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|part| *part != "mod").collect()
    }
}

/// How many lines stand before the module of tests. An item that only tests have may come earlier.
fn first_of_tests(code: &str) -> Option<usize> {
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let begins = |line: usize| {
        let item = lines[line..].iter().find(|line| !line.starts_with("#["));
        lines[line] == "#[cfg(test)]" && item.is_some_and(|item| item.starts_with("mod "))
    };
    (0..lines.len()).find(|line| begins(*line))
}

#[derive(Clone, Copy)]
enum In {
    Code,
    LineComment,
    BlockComment(u32),
    Text,
    RawText(usize),
}

/// (code, comments) of `text`.
fn split(text: &str) -> (String, String) {
    let chars: Vec<char> = text.chars().collect();
    let (mut code, mut comments) = (String::new(), String::new());
    let mut state = In::Code;
    let mut pos = 0;
    while pos < chars.len() {
        let c = chars[pos];
        let next = chars.get(pos + 1).copied();
        let (mut n_taken, mut is_code, mut is_comment) = (1, false, false);
        match state {
            In::Code => match (c, next) {
                ('/', Some('/')) => state = In::LineComment,
                ('/', Some('*')) => (state, n_taken) = (In::BlockComment(1), 2),
                ('"', _) => state = In::Text,
                ('r', _) if raw_start(&chars, pos).is_some() => {
                    let n_hashes = raw_start(&chars, pos).unwrap();
                    (state, n_taken) = (In::RawText(n_hashes), n_hashes + 2);
                }
                ('\'', Some('\\')) => {
                    let end = chars[pos + 3..].iter().position(|c| *c == '\'').unwrap_or(0);
                    n_taken = end + 4;
                }
                ('\'', Some(_)) if chars.get(pos + 2) == Some(&'\'') => n_taken = 3,
                _ => is_code = true,
            },
            In::LineComment => {
                is_comment = true;
                if c == '\n' {
                    state = In::Code;
                }
            }
            In::BlockComment(depth) => match (c, next) {
                ('/', Some('*')) => (state, n_taken) = (In::BlockComment(depth + 1), 2),
                ('*', Some('/')) if depth == 1 => (state, n_taken) = (In::Code, 2),
                ('*', Some('/')) => (state, n_taken) = (In::BlockComment(depth - 1), 2),
                _ => is_comment = true,
            },
            In::Text => match c {
                '\\' => n_taken = 2,
                '"' => state = In::Code,
                _ => {}
            },
            In::RawText(n_hashes) => {
                let hashes = chars[pos + 1..].iter().take(n_hashes).filter(|c| **c == '#').count();
                if c == '"' && hashes == n_hashes {
                    (state, n_taken) = (In::Code, n_hashes + 1);
                }
            }
        }
        for c in chars.iter().skip(pos).take(n_taken) {
            let blank = if *c == '\n' { '\n' } else { ' ' };
            code.push(if is_code { *c } else { blank });
            comments.push(if is_comment { *c } else { blank });
        }
        pos += n_taken;
    }
    (code, comments)
}

/// How many `#` follow the `r` of a raw string that begins here.
fn raw_start(chars: &[char], pos: usize) -> Option<usize> {
    let before = pos.checked_sub(1).map(|idx| chars[idx]);
    let is_byte = before == Some('b') || before == Some('c');
    if !is_byte && before.is_some_and(is_word) {
        return None;
    }
    let n_hashes = chars[pos + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(pos + 1 + n_hashes) == Some(&'"')).then_some(n_hashes)
}

/// Whether `c` can be part of a name.
pub(crate) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where `word` stands in `line` as a word of its own: the rest of the line after it.
pub(crate) fn after_word<'a>(line: &'a str, word: &str) -> Vec<&'a str> {
    line.match_indices(word)
        .filter(|(pos, _)| !line[..*pos].ends_with(is_word))
        .map(|(pos, _)| &line[pos + word.len()..])
        .filter(|rest| !(word.ends_with(is_word) && rest.starts_with(is_word)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, comments: &str) {
        let (found_code, found_comments) = split(text);
        let trim = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!((trim(&found_code), trim(&found_comments)), (code.into(), comments.into()));
        assert_eq!(found_code.lines().count(), text.lines().count());
        assert_eq!(found_code.chars().count(), text.chars().count());
    }

    #[test]
    fn tells_code_from_comments_and_strings() {
        check("a // b\nc", "a c", "/ b");
        check("a /* b /* c */ d */ e", "a e", "b c d");
        check("a \"b // c\" d", "a d", "");
        check("a \"b \\\" c\" d // e", "a d", "/ e");
        check("r#\"a \" b\"# c", "c", "");
        check("br\"a\" c", "b c", "");
        check("'a' b '\"' c '\\'' d '\\u{FFFD}' e", "b c d e", "");
        check("fn f<'a>(x: &'a str) // it's", "fn f<'a>(x: &'a str)", "/ it's");
        check("for r in x { r\"a\" }", "for r in x { }", "");
    }

    #[test]
    fn knows_where_the_tests_begin() {
        let text = "//! A.\nfn a() {}\n\n#[cfg(test)]\nmod tests {}\n";
        let source = Source::new(&File { path: "src/ui/mod.rs".into(), text: text.into() });
        assert_eq!(source.n_lines_shipped, 3);
        let text = "#[cfg(test)]\nuse a;\nfn a() {}\n#[cfg(test)]\n#[expect(b)]\nmod tests {}\n";
        assert_eq!(
            Source::new(&File { path: String::new(), text: text.into() }).n_lines_shipped,
            3
        );
        assert_eq!(source.module(), ["ui"]);
    }

    #[test]
    fn finds_whole_words() {
        assert_eq!(
            after_word("crate::a; my_crate::b; $crate::c", "crate::"),
            ["a; my_crate::b; $crate::c", "c"]
        );
        assert!(after_word("web_system", "web_sys").is_empty());
    }
}
