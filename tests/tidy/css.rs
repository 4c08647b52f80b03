//! Rules of `style/`: layers, tokens, logical properties, selectors.

use crate::tree::{File, files};
use crate::{Violation, assert_none};

/// The file that declares the order of the layers.
const ORDER_FILE: &str = "style/layers.css";
/// Made by `scripts/css` from all others.
const MADE_FILE: &str = "style/app.css";
const COLORS: &[&str] =
    &["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
const PHYSICAL: &[&str] = &["left", "right"];

/// A piece of a style sheet.
#[derive(Debug, PartialEq)]
enum Piece {
    /// What stands before `{`.
    Block(String),
    /// What ends with `;` or before `}`.
    Statement(String),
}

/// (line, how many blocks are open around it, piece) in order.
fn pieces(text: &str) -> Vec<(usize, usize, Piece)> {
    let mut pieces = vec![];
    let (mut line, mut start_line, mut depth) = (1, 1, 0_usize);
    let mut piece = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '/' if chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in chars.by_ref().skip(1) {
                    line += usize::from(c == '\n');
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            '"' | '\'' => {
                // Strings are words, not code.
                while chars.next_if(|next| *next != c).is_some() {}
                chars.next();
                piece.push_str("\"\"");
            }
            '{' | '}' | ';' => {
                let text = std::mem::take(&mut piece).trim().to_owned();
                if c == '{' {
                    pieces.push((start_line, depth, Piece::Block(text)));
                    depth += 1;
                } else if !text.is_empty() {
                    pieces.push((start_line, depth, Piece::Statement(text)));
                }
                if c == '}' {
                    depth = depth.saturating_sub(1);
                }
            }
            c if piece.is_empty() && c.is_whitespace() => {}
            c => {
                if piece.is_empty() {
                    start_line = line;
                }
                piece.push(c);
            }
        }
    }
    pieces
}

fn found(rule: &'static str, file: &File, line: usize, what: impl Into<String>) -> Violation {
    Violation { rule, file: file.path.clone(), line, what: what.into() }
}

/// The layer of the file's one block.
fn layer_of(file: &File) -> Option<String> {
    pieces(&file.text).into_iter().find_map(|(_, _, piece)| match piece {
        Piece::Block(text) => text.strip_prefix("@layer ").map(|name| name.trim().to_owned()),
        Piece::Statement(_) => None,
    })
}

/// The order is declared once; every other file is one block of one declared layer.
fn layers(file: &File, order: &str) -> Vec<Violation> {
    let rule = "every style sheet is one @layer; style/layers.css alone declares their order";
    let top = pieces(&file.text).into_iter().filter(|(_, depth, _)| *depth == 0);
    let top: Vec<_> = top.collect();
    let is_order = |piece: &Piece| matches!(piece, Piece::Statement(text) if text.starts_with("@layer ") && text.contains(','));
    if file.path == ORDER_FILE {
        let is_right = matches!(top.as_slice(), [(_, _, piece)] if is_order(piece));
        let what = "it is one statement: @layer a, b;";
        return (!is_right).then(|| found(rule, file, 1, what)).into_iter().collect();
    }
    let declared: Vec<_> =
        order.trim_start_matches("@layer").split([',', ';']).map(str::trim).collect();
    let mut violations = vec![];
    for (idx, (line, _, piece)) in top.iter().enumerate() {
        let layer = match piece {
            Piece::Block(text) => text.strip_prefix("@layer ").map(str::trim),
            Piece::Statement(_) => None,
        };
        match layer {
            None => violations.push(found(rule, file, *line, "this stands outside the layer")),
            Some(name) if !declared.contains(&name) => {
                violations.push(found(rule, file, *line, format!("`{name}` is not declared")));
            }
            Some(_) if idx > 0 => violations.push(found(rule, file, *line, "a second layer")),
            Some(_) => {}
        }
    }
    if top.is_empty() {
        violations.push(found(rule, file, 1, "it is empty"));
    }
    violations
}

/// Colors are named once.
fn raw_colors(file: &File) -> Vec<Violation> {
    let rule = "raw colors stand in style/tokens*.css alone";
    let is_tokens = file.path.trim_start_matches("style/").starts_with("tokens");
    let has_color = |value: &str| {
        let is_hex = |rest: &str| {
            let n_digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            (3..=8).contains(&n_digits) && !rest[n_digits..].starts_with(char::is_alphanumeric)
        };
        let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        value.split('#').skip(1).any(is_hex)
            || COLORS.iter().any(|color| {
                value.match_indices(color).any(|(pos, _)| !value[..pos].ends_with(is_name))
            })
    };
    declarations(file)
        .filter(|(_, _, value)| !is_tokens && has_color(value))
        .map(|(line, name, value)| found(rule, file, line, format!("{name}: {value}")))
        .collect()
}

/// Text may run either way.
fn physical_sides(file: &File) -> Vec<Violation> {
    let rule = "logical properties: margin-inline, padding-inline, inset-inline, text-align: start";
    let is_physical = |name: &str, value: &str| {
        let has_side = name.split('-').any(|part| PHYSICAL.contains(&part));
        let is_word = matches!(name, "text-align" | "float" | "clear") && PHYSICAL.contains(&value);
        !name.starts_with("--") && (has_side || is_word)
    };
    declarations(file)
        .filter(|(_, name, value)| is_physical(name, value))
        .map(|(line, name, value)| found(rule, file, line, format!("{name}: {value}")))
        .collect()
}

/// Layers decide what wins.
fn important(file: &File) -> Vec<Violation> {
    let rule = "no !important outside the layer utilities: layers decide what wins";
    let is_utilities = layer_of(file).as_deref() == Some("utilities");
    declarations(file)
        .filter(|(_, _, value)| !is_utilities && value.contains('!'))
        .map(|(line, name, value)| found(rule, file, line, format!("{name}: {value}")))
        .collect()
}

/// One class per component.
fn ids(file: &File) -> Vec<Violation> {
    let rule = "no ids in selectors: a component has one class";
    let blocks = pieces(&file.text).into_iter().filter_map(|(line, _, piece)| match piece {
        Piece::Block(text) if !text.starts_with('@') => Some((line, text)),
        _ => None,
    });
    blocks
        .filter(|(_, selector)| selector.contains('#'))
        .map(|(line, selector)| found(rule, file, line, selector))
        .collect()
}

/// (line, name, value) of every declaration.
fn declarations(file: &File) -> impl Iterator<Item = (usize, String, String)> {
    pieces(&file.text).into_iter().filter_map(|(line, _, piece)| match piece {
        Piece::Statement(text) => {
            let (name, value) = text.split_once(':')?;
            Some((line, name.trim().to_owned(), value.trim().to_owned()))
        }
        Piece::Block(_) => None,
    })
}

fn all(rule: impl Fn(&File) -> Vec<Violation>) {
    let sheets = files("style", "css").into_iter().filter(|file| file.path != MADE_FILE);
    assert_none(&sheets.flat_map(|file| rule(&file)).collect::<Vec<_>>());
}

#[test]
fn every_style_sheet_is_one_layer() {
    let order = files("style", "css").into_iter().find(|file| file.path == ORDER_FILE);
    let order = order.and_then(|file| {
        let first = pieces(&file.text).into_iter().next()?;
        if let (_, _, Piece::Statement(text)) = first { Some(text) } else { None }
    });
    all(|file| layers(file, order.as_deref().unwrap_or_default()));
}

#[test]
fn raw_colors_stand_in_the_tokens_alone() {
    all(raw_colors);
}

#[test]
fn style_sheets_name_no_physical_sides() {
    all(physical_sides);
}

#[test]
fn layers_decide_what_wins() {
    all(important);
}

#[test]
fn selectors_name_no_ids() {
    all(ids);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assert_lines;

    fn check(rule: impl Fn(&File) -> Vec<Violation>, path: &str, text: &str, lines: &[usize]) {
        let file = File { path: format!("style/{path}.css"), text: text.to_owned() };
        assert_lines(&rule(&file), lines);
    }

    #[test]
    fn catches_what_stands_outside_its_layer() {
        let layers = |file: &File| layers(file, "@layer base, pages");
        check(layers, "a", "/* A. */\n@layer base {\n  a { b: c }\n}", &[]);
        check(layers, "a", "a { b: c }", &[1]);
        check(layers, "a", "@layer base { }\n@layer pages { }", &[2]);
        check(layers, "a", "@layer base { }\n@import \"x\";", &[2]);
        check(layers, "a", "@layer basis { }", &[1]);
        check(layers, "a", "@layer base, pages;\n@layer base { }", &[1, 2]);
        check(layers, "a", "/* nothing */", &[1]);
        check(layers, "layers", "@layer base, pages;", &[]);
        check(layers, "layers", "@layer base, pages;\na { b: c }", &[1]);
    }

    #[test]
    fn catches_raw_colors() {
        check(raw_colors, "a", "a {\n  color: #fff;\n  color: var(--x)\n}", &[2]);
        check(raw_colors, "a", "a { border: 1px solid rgb(0 0 0) }", &[1]);
        check(raw_colors, "a", "a { color: oklch(0.5 0.1 20) }", &[1]);
        check(raw_colors, "a", "a { color: color-mix(in oklab, var(--a), var(--b)) }", &[]);
        check(raw_colors, "a", "a { mask: url(\"x.svg#abc\") } /* #fff */", &[]);
        check(raw_colors, "a", "#abc { color: Canvas }", &[]);
        check(raw_colors, "tokens-dark", "a { color: #fff }", &[]);
    }

    #[test]
    fn catches_physical_sides() {
        for bad in ["margin-left: 0", "padding-right: 0", "left: 0", "text-align: right"] {
            check(physical_sides, "a", &format!("a {{ {bad} }}"), &[1]);
        }
        for good in ["margin-inline: 0", "inset-inline-start: 0", "text-align: start", "--left: 0"]
        {
            check(physical_sides, "a", &format!("a {{ {good} }}"), &[]);
        }
    }

    #[test]
    fn catches_what_shouts_and_ids() {
        check(important, "a", "@layer pages { a { b: c !important } }", &[1]);
        check(important, "a", "@layer utilities { a { b: c !important } }", &[]);
        check(ids, "a", "a {\n}\n.b #c:hover {\n}", &[3]);
        check(ids, "a", ".b { color: #ccc } @media (x) { }", &[]);
    }
}
