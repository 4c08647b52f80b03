//! Pinyin that does not fit its name.

use std::collections::HashSet;
use std::sync::LazyLock;

use pinyin::ToPinyin as _;

use super::lost::{TextKind, lost_sign};
use super::whole;
use crate::compile::problem::{Report, shorten};
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::garbled::is_garbled;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Kind, TableId};
use crate::search::letters::is_han;
use crate::text::ideographs::usual;
use crate::text::short_name::{short_county_name, short_township_name};

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for id in [TableId::Counties, TableId::Townships, TableId::Products, TableId::Readings] {
        for row in whole(dataset, id).filter(|row| !row.get("pinyin").is_empty()) {
            check_syllables(row, report);
            if id != TableId::Readings {
                check_number(row, report);
            }
        }
    }
}

fn check_syllables(row: Row<'_>, report: &mut Report) {
    let is_umlaut = |syllable: &&str| {
        syllable.strip_prefix(['l', 'n']).is_some_and(|rest| rest.starts_with('v'))
    };
    let pinyin = row.get("pinyin");
    if pinyin.split(' ').any(|syllable| is_umlaut(&syllable)) {
        let repair = format!("Write `{}`.", pinyin.replace('v', "ü"));
        report.row(row, Some("pinyin"), Rule::PinyinSyllable, pinyin, repair);
        return;
    }
    let is_letters = |syllable: &&str| syllable.chars().all(|c| c.is_ascii_lowercase() || c == 'ü');
    let mut letters = pinyin.split(' ').filter(is_letters).filter(|syllable| syllable.len() > 1);
    if let Some(wrong) = letters.find(|syllable| !SYLLABLES.contains(*syllable)) {
        let repair = format!("`{wrong}` is no syllable of Mandarin: look up how the name is read.");
        report.row(row, Some("pinyin"), Rule::PinyinSyllable, pinyin, repair);
    }
}

/// Every syllable that a character of the dictionary has.
static SYLLABLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let read = |c: char| Some(c.to_pinyin()?.plain().replace('v', "ü"));
    ('\u{4E00}'..='\u{9FFF}').filter_map(read).chain(["lüe", "nüe"].map(str::to_owned)).collect()
});

/// A syllable for each character: of the whole name, of the name without what stands in brackets, or
/// of a place's name without its kind.
fn check_number(row: Row<'_>, report: &mut Report) {
    let (name, pinyin) = (row.get("name_zh"), row.get("pinyin"));
    let is_other = |c: char| c.is_alphanumeric() && !is_han(usual(c));
    let n_syllables = pinyin.split_whitespace().count();
    if name.contains(is_other) || !name.contains(|c: char| is_han(usual(c))) {
        return; // letters and numbers may be spelled, or not
    }
    let short = match row.table.spec.id {
        TableId::Counties => short_county_name(name),
        TableId::Townships => short_township_name(name),
        _ => name,
    };
    if lost_sign(name, TextKind::Name).is_some() || is_garbled(Kind::Line, name) {
        return; // the name is told already
    }
    let mut fitting = vec![n_han(name), n_han(short), n_han(&without_brackets(name))];
    if !fitting.contains(&n_syllables) {
        fitting.sort_unstable_by(|a, b| b.cmp(a));
        fitting.dedup();
        let wanted: Vec<_> = fitting.iter().map(usize::to_string).collect();
        let repair = format!(
            "`{}` has {} characters and {n_syllables} syllables here: write one for each.",
            shorten(name),
            wanted.join(" or ")
        );
        report.row(row, Some("pinyin"), Rule::PinyinCount, pinyin, repair);
    }
}

fn n_han(text: &str) -> usize {
    text.chars().filter(|c| is_han(usual(*c))).count()
}

/// What stands outside of brackets.
fn without_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let outside = name.chars().filter(|c| match c {
        '(' | '（' | '[' | '【' | '〔' => {
            depth += 1;
            false
        }
        ')' | '）' | ']' | '】' | '〕' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}
