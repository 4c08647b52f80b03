//! The table of synonyms: what a row's words mean, and the rules between its rows.
//!
//! Knows no index; `publish::search` makes topics of rows.

use std::collections::HashMap;

use super::spec::TableId;
use crate::compile::cells::cell::is_too_long;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::season::Month;
use crate::search;
use crate::search::query::{MAX_SYMBOLS, Symbol, words};

/// What `means` has for the month in which a visitor comes.
const NOW: &str = "now";

/// A choice of the catalogue that words stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// `category:fruit`
    Category(Category),
    /// `cert:gi-product`
    Certification(CertificationKind),
    /// `month:11`
    Month(Month),
    /// `month:now`: the visitor's month.
    Now,
}

impl Meaning {
    /// Reads a value of the column `means`.
    pub fn parse(text: &str) -> Option<Self> {
        let (key, value) = text.split_once(':')?;
        match key {
            "category" => Category::from_code(value).map(Self::Category),
            "cert" => CertificationKind::from_code(value).map(Self::Certification),
            "month" if value == NOW => Some(Self::Now),
            "month" => {
                let month = value.parse().ok().and_then(Month::new)?;
                (month.number().to_string() == value).then_some(Self::Month(month))
            }
            _ => None,
        }
    }

    /// The same choice in the address of the catalogue: `category=fruit`.
    pub fn query(self) -> String {
        match self {
            Self::Category(category) => format!("category={}", category.code()),
            Self::Certification(kind) => format!("cert={}", kind.code()),
            Self::Month(month) => format!("month={}", month.number()),
            Self::Now => search::format::NOW.to_owned(),
        }
    }
}

/// A word as search reads it; empty where nothing of it can be typed.
pub fn typed(word: &str) -> Vec<Symbol> {
    words(word, |c| c).concat()
}

/// Reports what is wrong between words, meanings and rows.
pub fn check_synonyms(dataset: &Dataset, report: &mut Report) {
    let mut lines: HashMap<Vec<Symbol>, u32> = HashMap::new();
    let rows = dataset.table(TableId::Synonyms).rows().filter(|row| row.is_whole());
    for row in rows {
        for column in ["words", "includes", "except"] {
            let words = row.list(column).filter(|_| !is_too_long(row.get(column)));
            for word in words.filter(|word| !is_readable(word)) {
                let repair = "Write what somebody would type, some words at most.";
                report.row(row, Some(column), Rule::SearchWord, word, repair);
            }
        }
        if !is_too_long(row.get("words")) {
            check_words(row, &mut lines, report);
        }
        for meaning in row.list("means").filter(|_| !is_too_long(row.get("means"))) {
            if Meaning::parse(meaning).is_none() {
                let repair = "Write category:, cert: or month: and a value of that column, such as \
                              category:fruit, cert:green-food, month:11 or month:now.";
                report.row(row, Some("means"), Rule::Meaning, meaning, repair);
            }
        }
    }
}

fn is_readable(word: &str) -> bool {
    (1..MAX_SYMBOLS).contains(&typed(word).len())
}

/// A word has one meaning, so it stands in one row.
fn check_words(row: Row<'_>, lines: &mut HashMap<Vec<Symbol>, u32>, report: &mut Report) {
    for word in row.list("words").filter(|word| is_readable(word)) {
        let Some(line) = lines.insert(typed(word), row.line()) else { continue };
        let repair = match line == row.line() {
            true => "Case, spaces and marks do not count: delete one of the two.".to_owned(),
            false => format!("Line {line} has it already: keep it in the row that it means."),
        };
        report.row(row, Some("words"), Rule::WordTwice, word, repair);
    }
}
