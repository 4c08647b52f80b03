//! Texts in the wrong language, spelled as no name is, or that a program left.

use super::lost::{TextKind, lost_sign};
use super::whole;
use crate::compile::cells::placeholder::Placeholder;
use crate::compile::cells::typed::half_width_form;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::garbled::is_garbled;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Column, Kind, PRIVATE, TableId};
use crate::search::letters::is_han;
use crate::text::csv::is_formula;
use crate::text::fold::{fold, half_width};
use crate::text::ideographs::usual;

/// A card shows a summary whole, so that a longer one makes all cards of its row too high: about
/// eight lines of the narrowest card, in characters of Chinese and of English.
const MAX_SUMMARY: [(&str, usize); 2] = [("summary_zh", 160), ("summary_en", 420)];

/// Columns of numbers in registers, which readers look up as they stand.
const NUMBERS: [&str; 4] = ["number", "icp_number", "police_number", "map_approval"];

/// Marks of HTML and of programs, in lower case.
const MARKUP: [&str; 16] = [
    "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#", "&middot;", "&ldquo;", "<br", "<p>", "</",
    "<b>", "<span", "\\u4", "_x000d_", "\\n",
];

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for table in dataset.tables() {
        let columns: Vec<&Column> = table
            .spec
            .columns
            .iter()
            .filter(|c| c.kind.is_text() && !PRIVATE.contains(&c.name))
            .collect();
        for row in whole(dataset, table.spec.id) {
            for column in &columns {
                let cell = row.get(column.name);
                if !cell.is_empty() && !is_garbled(column.kind, cell) {
                    check_text(row, column, cell, report);
                }
            }
        }
    }
}

fn check_text(row: Row<'_>, column: &Column, cell: &str, report: &mut Report) {
    let name = column.name;
    let mut note = |rule: Rule, repair: String| report.row(row, Some(name), rule, cell, repair);
    if let Some(placeholder) = Placeholder::of(cell) {
        note(Rule::Placeholder, placeholder.repair().to_owned());
        return;
    }
    let lower = cell.to_lowercase();
    if let Some(mark) = MARKUP.iter().find(|mark| lower.contains(**mark)) {
        note(Rule::Markup, format!("`{mark}` would be shown as it stands: write the text alone."));
    }
    if let Some(bare) = without_marks(cell) {
        note(Rule::Markup, format!("Write `{bare}`: the mark around it was a spreadsheet's."));
    }
    if NUMBERS.contains(&name)
        && let Some(half) = with_half_width_digits(cell)
    {
        note(Rule::UnusualCharacter, format!("Write `{half}`."));
    }
    if let Some(lost) = lost_sign(cell, text_kind(column)) {
        let repair = format!(
            "`{lost}` may stand for a rare character that was lost: look it up in the source."
        );
        note(Rule::LostSign, repair);
    }
    let max = MAX_SUMMARY.iter().find(|(column, _)| *column == name);
    if let Some((_, max)) = max.filter(|(_, max)| cell.chars().count() > *max) {
        note(
            Rule::LongSummary,
            format!("Shorten it to {max} characters; a page of its own has room for more."),
        );
    }
    match name.strip_suffix("_en") {
        Some(stem) => {
            let zh_name = format!("{stem}_zh");
            let zh = if row.table.spec.column(&zh_name).is_some() { row.get(&zh_name) } else { "" };
            check_english(row, name, cell, zh, report);
        }
        None if name.ends_with("_zh") && row.table.spec.id != TableId::Readings => {
            check_chinese(row, column, cell, report);
        }
        None => {}
    }
}

/// `cell` without an apostrophe before it or quotes around it, which make text of a cell; `None`
/// where they belong to it.
fn without_marks(cell: &str) -> Option<&str> {
    let apostrophe = cell.strip_prefix('\'').filter(|rest| !rest.contains('\''));
    let quoted = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let bare = apostrophe.or(quoted.filter(|rest| !rest.contains('"')));
    // What the published tables guard stays guarded.
    bare.filter(|bare| !bare.is_empty() && !is_formula(bare))
}

/// `text` with half-width letters and digits; `None` where it has no others.
fn with_half_width_digits(text: &str) -> Option<String> {
    let half = |c: char| if half_width(c).is_ascii_alphanumeric() { half_width(c) } else { c };
    let plain: String = text.chars().map(half).collect();
    (plain != text).then_some(plain)
}

fn text_kind(column: &Column) -> TextKind {
    match (column.name, column.kind) {
        ("title" | "title_zh" | "title_en", _) => TextKind::Title,
        (_, Kind::Prose) => TextKind::Sentences,
        ("note_zh" | "note_en" | "note" | "alt_zh" | "alt_en" | "number" | "publisher", _) => {
            TextKind::Sentences
        }
        _ => TextKind::Name,
    }
}

fn has_han(text: &str) -> bool {
    text.contains(|c: char| is_han(usual(c)))
}

fn check_chinese(row: Row<'_>, column: &Column, cell: &str, report: &mut Report) {
    let kind = text_kind(column);
    let column = column.name;
    if kind == TextKind::Name
        && let Some(joined) = without_spaces_between(cell)
    {
        report.row(row, Some(column), Rule::OddSpace, cell, format!("Write `{joined}`."));
    }
    // A number may be all that a sentence says, but no name.
    let is_number = kind != TextKind::Name && !cell.contains(char::is_alphabetic);
    if has_han(cell) || is_number || is_formula(&half_width_form(cell)) {
        return;
    }
    let en_name = column.replace("_zh", "_en");
    let en = if row.table.spec.column(&en_name).is_some() { row.get(&en_name) } else { "" };
    let repair = if has_han(en) {
        format!("Exchange it with {en_name}, which is Chinese.")
    } else {
        "Write it in Chinese, or leave it if the name really has no Chinese character.".to_owned()
    };
    report.row(row, Some(column), Rule::ChineseText, cell, repair);
}

/// `name` without ordinary spaces between two Chinese characters; `None` where there are none.
fn without_spaces_between(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    let mut rest = name.chars();
    while let Some(c) = rest.next() {
        let is_between = c == ' '
            && out.ends_with(is_han)
            && rest.as_str().trim_start_matches(' ').starts_with(is_han);
        if !is_between {
            out.push(c);
        }
    }
    (out != name).then_some(out)
}

fn check_english(row: Row<'_>, column: &str, cell: &str, zh: &str, report: &mut Report) {
    let mut note = |rule: Rule, repair: String| report.row(row, Some(column), rule, cell, repair);
    if has_han(cell) && !zh.is_empty() && !has_han(zh) {
        return; // exchanged, which the Chinese column is told
    }
    let outside = without_quoted(cell);
    if has_han(cell) && fold(cell) == fold(zh) {
        note(
            Rule::EnglishText,
            "It equals the Chinese: translate it, or leave the cell empty.".to_owned(),
        );
    } else if has_han(&outside) {
        note(Rule::EnglishText, "Translate it; a Chinese name may follow in brackets.".to_owned());
    } else if outside.contains(is_chinese_sign) && !is_formula(&half_width_form(cell)) {
        note(Rule::EnglishText, format!("Write `{}`.", with_english_signs(cell)));
    }
    let is_name =
        matches!(column, "name_en" | "title_en") && row.table.spec.id != TableId::LinkKinds;
    let begins_small = cell.chars().next().is_some_and(char::is_lowercase);
    let is_shouted =
        cell.chars().filter(|c| c.is_uppercase()).count() > 6 && !cell.contains(char::is_lowercase);
    if is_name && begins_small && !cell.contains(char::is_uppercase) {
        let mut chars = cell.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
        note(
            Rule::EnglishCase,
            format!(
                "Write `{first}{}`, with capital letters where names have them.",
                chars.as_str()
            ),
        );
    } else if is_name && is_shouted && cell.contains(' ') {
        note(Rule::EnglishCase, "Write it with small letters, as other names are.".to_owned());
    }
}

/// Punctuation and letters of full width.
fn is_chinese_sign(c: char) -> bool {
    matches!(c, '、' | '。' | '，' | '；' | '：' | '？' | '！' | '\u{FF01}'..='\u{FF5E}')
}

/// `text` with half-width letters and signs, and a space behind each that ends a part of a sentence.
fn with_english_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !is_chinese_sign(c) {
            out.push(c);
            continue;
        }
        out.push_str(&half_width_form(c.encode_utf8(&mut [0; 4])));
        let is_end = out.ends_with([',', '.', ';', ':', '?', '!']);
        if is_end && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
            out.push(' ');
        }
    }
    out
}

/// What stands outside of brackets and quotes, in which a Chinese name may be given.
fn without_quoted(text: &str) -> String {
    let mut depth = 0_u32;
    let outside = text.chars().filter(|c| match c {
        '(' | '（' | '[' | '“' | '‘' | '《' | '「' => {
            depth += 1;
            false
        }
        ')' | '）' | ']' | '”' | '’' | '》' | '」' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}
