//! What one cell may hold, seen on its own. References to other rows are [`super::refs`]'s.

use super::photo::file::is_photo_name;
use super::problem::thousands;
use super::rule::Rule;
use super::spec::Kind;
use super::suggest::Suggester;
use super::table::split_list;
use super::when;
use crate::model::id::{CountyCode, Slug, TownshipCode};
use crate::papercut::motifs;
use crate::text::csv::is_formula;
use crate::text::fold::{fold, is_hidden};
use crate::text::url::is_web_url;

/// Longest cell, in characters: some pages of text. Longer ones are accidents.
const MAX_CHARS: usize = 10_000;

/// A rule that a cell breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The rule.
    pub rule: Rule,
    /// The part of the cell that breaks it.
    pub value: String,
    /// What would likely mend it.
    pub repair: String,
}

fn fault(rule: Rule, value: &str, repair: impl Into<String>) -> CellFault {
    // The report shows the beginning; a cell of 10 MB is not copied for it.
    CellFault { rule, value: value.chars().take(100).collect(), repair: repair.into() }
}

/// What is wrong with a cell of this kind that is not empty.
pub fn check_cell(kind: Kind, cell: &str, suggester: &Suggester) -> Vec<CellFault> {
    let mut faults = vec![];
    check_characters(kind, cell, &mut faults);
    if faults.iter().any(|fault| fault.rule != Rule::Formula) {
        return faults;
    }
    if kind.is_list() {
        check_list(kind, cell, &mut faults);
    }
    match kind {
        Kind::Months => {
            let months = split_list(cell).filter(|value| !has_foreign_separator(kind, value));
            faults.extend(months.filter_map(check_month));
        }
        _ => faults.extend(check_value(kind, cell, suggester)),
    }
    faults
}

/// Whether a cell is an accident that nothing else is said of.
pub fn is_too_long(cell: &str) -> bool {
    cell.len() > MAX_CHARS && cell.chars().nth(MAX_CHARS).is_some()
}

fn check_characters(kind: Kind, cell: &str, faults: &mut Vec<CellFault>) {
    if is_too_long(cell) {
        let n_chars = thousands(cell.chars().count() as u64);
        let repair = format!(
            "This cell has {n_chars} characters: shorten it, or look for a missing double quote."
        );
        faults.push(fault(Rule::TooLong, cell, repair));
        return;
    }
    if cell.is_ascii() && !cell.bytes().any(|b| b.is_ascii_control()) {
        // The common case for ids and codes, told without a second look.
    } else if cell.contains(char::REPLACEMENT_CHARACTER) {
        let repair = "Type the lost characters again from the source.";
        faults.push(fault(Rule::LostCharacter, cell, repair));
    } else if cell.contains(|c| is_hidden(c) && !matches!(c, '\n' | '\r' | '\t')) {
        let repair = "Delete the hidden characters; typing the cell again is the surest.";
        faults.push(fault(Rule::ControlCharacter, cell, repair));
    } else if kind != Kind::Prose && cell.contains(['\n', '\r', '\t']) {
        faults.push(fault(Rule::LineBreak, cell, "Write it on one line, without tabs."));
    }
    if kind.is_text() && is_formula(cell) {
        let repair = "Begin it with another character. The published table puts ' before it.";
        faults.push(fault(Rule::Formula, cell, repair));
    }
}

/// What people write between values instead of the half-width `;`.
fn foreign_separators(kind: Kind) -> &'static [char] {
    if kind == Kind::Lines { &['；'] } else { &['；', '，', '、', ',', '|', '/', ' '] }
}

/// Whether a value of a list is several that are wrongly separated; that it is no known month or id
/// need not be told then.
pub fn has_foreign_separator(kind: Kind, value: &str) -> bool {
    kind.is_list() && value.contains(foreign_separators(kind))
}

fn check_list(kind: Kind, cell: &str, faults: &mut Vec<CellFault>) {
    if split_list(cell).any(|value| has_foreign_separator(kind, value)) {
        let values = cell.split(foreign_separators(kind)).flat_map(split_list);
        let repair = format!("Write `{}`.", join_list(values));
        faults.push(fault(Rule::ListSeparator, cell, repair));
    }
    let values: Vec<_> = split_list(cell).collect();
    for (idx, value) in values.iter().enumerate() {
        if values.iter().take(idx).any(|earlier| earlier == value) {
            faults.push(fault(Rule::Repeated, value, "Delete one of the two."));
        }
    }
}

fn join_list<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join(";")
}

fn check_month(value: &str) -> Option<CellFault> {
    let month = |text: &str| text.parse::<u8>().ok().filter(|month| (1..=12).contains(month));
    // `07` would be another month than `7` to whoever compares text.
    if month(value).is_some_and(|month| month.to_string() == value) {
        return None;
    }
    let bare = fold(value).replace('月', "");
    let repair = match (month(&bare), bare.split_once(['-', '~', '至'])) {
        (Some(month), _) => format!("Write `{month}`."),
        (None, Some((first, last))) if month(first).is_some() && month(last).is_some() => {
            format!("Name each month from {first} to {last}, with ; between.")
        }
        _ => "Look up the month in the source, or leave the cell empty.".to_owned(),
    };
    Some(fault(Rule::Month, value, repair))
}

fn check_value(kind: Kind, cell: &str, suggester: &Suggester) -> Option<CellFault> {
    match kind {
        Kind::Id | Kind::Slug => {
            Slug::parse(cell).is_err().then(|| fault(Rule::Id, cell, slug_repair(cell)))
        }
        Kind::CountyCode => CountyCode::parse(cell).is_err().then(|| {
            fault(Rule::CountyCode, cell, "Look up the code in GB/T 2260: 500236, for example.")
        }),
        Kind::TownshipCode => TownshipCode::parse(cell).is_err().then(|| {
            let repair = "Look up the statistical code: 500236100, for example.";
            fault(Rule::TownshipCode, cell, repair)
        }),
        Kind::Word(words) => (!words.contains(&cell)).then(|| {
            let question = suggester.question(&fold(cell), words.iter().copied());
            fault(Rule::Word, cell, format!("{question}One of: {}.", words.join(", ")))
        }),
        Kind::Motif => motifs::find(cell).is_none().then(|| {
            let question = suggester.question(&fold(cell), motifs::all().map(|motif| motif.name));
            let repair = format!("{question}`atlas motifs` shows all of them.");
            fault(Rule::Word, cell, repair)
        }),
        Kind::Year => when::check_year(cell).map(|repair| fault(Rule::Year, cell, repair)),
        Kind::Date => when::check_date(cell).map(|repair| fault(Rule::Date, cell, repair)),
        Kind::WebUrl => (!is_web_url(cell)).then(|| fault(Rule::WebUrl, cell, url_repair(cell))),
        Kind::Email => (!is_email(cell)).then(|| {
            fault(Rule::Email, cell, "Write one address, without name, `mailto:` or spaces.")
        }),
        Kind::YesNo => (!matches!(cell, "yes" | "no")).then(|| {
            let repair = match fold(cell).as_str() {
                "y" | "true" | "1" | "是" | "yes" => "Write `yes`.",
                "n" | "false" | "0" | "否" | "no" => "Write `no`.",
                _ => "Write `yes` or `no`.",
            };
            fault(Rule::YesNo, cell, repair)
        }),
        Kind::Number(min, max) => check_number(cell, min, max),
        Kind::Pinyin => (!is_pinyin(cell))
            .then(|| fault(Rule::Pinyin, cell, "Write `feng jie qi cheng`, for example.")),
        Kind::PhotoFile => (!is_photo_name(cell)).then(|| {
            fault(
                Rule::PhotoName,
                cell,
                "Put the file into tables/images and write `orange.jpg`, for example.",
            )
        }),
        Kind::Line | Kind::Prose | Kind::Lines => None,
        Kind::Ref(_) | Kind::Refs(_) | Kind::LinkEnd | Kind::Months => None,
    }
}

fn slug_repair(cell: &str) -> String {
    let words: String =
        fold(cell).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let slug = words.split_whitespace().collect::<Vec<_>>().join("-");
    if Slug::parse(&slug).is_ok() && cell.is_ascii() {
        format!("Write `{slug}`.")
    } else {
        "Write it in pinyin or English: fengjie-navel-orange, for example.".to_owned()
    }
}

fn url_repair(cell: &str) -> String {
    let with_scheme = format!("https://{cell}");
    if !cell.contains(':') && cell.contains('.') && is_web_url(&with_scheme) {
        format!("Write `{with_scheme}`, if that opens.")
    } else {
        "Copy the address from the browser's address bar; other schemes, user names and spaces are refused."
            .to_owned()
    }
}

fn is_email(cell: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    cell.split_once('@').is_some_and(|(name, host)| {
        let mut labels = host.split('.');
        !name.is_empty()
            && name.chars().all(is_plain)
            && host.contains('.')
            && labels
                .all(|l| !l.is_empty() && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    })
}

fn is_pinyin(cell: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == 'ü';
    cell.split(' ').all(|syllable| !syllable.is_empty() && syllable.chars().all(is_letter))
}

/// A plain decimal number: digits, at most one point, a sign in front.
fn check_number(cell: &str, min: f64, max: f64) -> Option<CellFault> {
    let parse = |text: &str| {
        let is_plain = text
            .chars()
            .enumerate()
            .all(|(idx, c)| c.is_ascii_digit() || c == '.' || (idx == 0 && c == '-'));
        text.parse::<f64>().ok().filter(|_| is_plain && !text.ends_with('.'))
    };
    let Some(number) = parse(cell) else {
        let bare = fold(cell).replace([',', ' '], "");
        let repair = match parse(&bare) {
            Some(_) => format!("Write `{bare}`."),
            None => {
                "Write digits only; the unit stands in the description of the table.".to_owned()
            }
        };
        return Some(fault(Rule::Number, cell, repair));
    };
    (!(min..=max).contains(&number))
        .then(|| fault(Rule::Range, cell, format!("Write a number from {min} to {max}.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(kind: Kind, cell: &str, expected: &[Rule]) {
        let faults = check_cell(kind, cell, &Suggester::default());
        let rules: Vec<_> = faults.iter().map(|fault| fault.rule).collect();
        assert_eq!(rules, expected, "{cell}");
        assert!(faults.iter().all(|fault| !fault.repair.is_empty()));
    }

    const TEA: Kind = Kind::Word(&["tea", "fruit"]);

    #[test]
    fn takes_what_is_right() {
        for (kind, cell) in [
            (Kind::Id, "fengjie-navel-orange"),
            (Kind::CountyCode, "500236"),
            (Kind::Months, "1;2; 12"),
            (Kind::Year, "2024"),
            (Kind::Date, "2024-02-29"),
            (Kind::WebUrl, "https://a.cn/b?c"),
            (Kind::Email, "a.b@c-d.example"),
            (Kind::YesNo, "no"),
            (Kind::Number(0.0, 10.0), "7.50"),
            (Kind::Number(-90.0, 90.0), "-7"),
            (Kind::Pinyin, "lü cha 2 hao"),
            (Kind::Prose, "一\n二"),
            (TEA, "tea"),
        ] {
            check(kind, cell, &[]);
        }
    }

    #[test]
    fn names_the_rule_that_is_broken() {
        for (kind, cell, rule) in [
            (Kind::Id, "Fengjie Orange", Rule::Id),
            (Kind::CountyCode, "50023", Rule::CountyCode),
            (Kind::TownshipCode, "50023610", Rule::TownshipCode),
            (Kind::Months, "13", Rule::Month),
            (Kind::Months, "7-8", Rule::Month),
            (Kind::Months, "7,8", Rule::ListSeparator),
            (Kind::Months, "07", Rule::Month),
            (Kind::Months, "7;7", Rule::Repeated),
            (Kind::WebUrl, "javascript:alert(1)", Rule::WebUrl),
            (Kind::Email, "mailto:a@b.cn", Rule::Email),
            (Kind::YesNo, "是", Rule::YesNo),
            (Kind::Number(0.0, 9.0), "1,0", Rule::Number),
            (Kind::Number(0.0, 9.0), "1e1", Rule::Number),
            (Kind::Number(0.0, 9.0), "1.", Rule::Number),
            (Kind::Number(0.0, 9.0), "10", Rule::Range),
            (Kind::Pinyin, "Fèng jié", Rule::Pinyin),
            (Kind::Line, "a\nb", Rule::LineBreak),
            (Kind::Line, "a\0b", Rule::ControlCharacter),
            (Kind::Line, "a\u{202E}b", Rule::ControlCharacter),
            (Kind::Line, "a\u{FFFD}b", Rule::LostCharacter),
            (Kind::Line, "=HYPERLINK(1)", Rule::Formula),
            (TEA, "Tee", Rule::Word),
        ] {
            check(kind, cell, &[rule]);
        }
        check(Kind::Prose, &"榨".repeat(10_001), &[Rule::TooLong]);
    }

    #[test]
    fn tells_how_to_mend_it() {
        let repair = |kind, cell| {
            check_cell(kind, cell, &Suggester::default())
                .pop()
                .map(|f| f.repair)
                .unwrap_or_default()
        };
        assert_eq!(repair(Kind::Id, "Fengjie Orange"), "Write `fengjie-orange`.");
        assert_eq!(repair(Kind::Months, "7月"), "Write `7`.");
        assert_eq!(repair(Kind::Months, "07"), "Write `7`.");
        assert_eq!(
            repair(Kind::WebUrl, "www.cq.gov.cn"),
            "Write `https://www.cq.gov.cn`, if that opens."
        );
        assert_eq!(repair(Kind::Number(0.0, 1e9), "38,300"), "Write `38300`.");
        assert!(repair(TEA, "friut").starts_with("Did you mean `fruit`?"));
    }

    proptest! {
        #[test]
        fn any_cell_is_checked_without_panic(cell in "(?s:.){0,60}") {
            for kind in [Kind::Id, Kind::Months, Kind::Date, Kind::Year, Kind::WebUrl, Kind::Email,
                Kind::Number(0.0, 1.0), Kind::Pinyin, Kind::Lines, TEA] {
                check_cell(kind, &cell, &Suggester::default());
            }
        }
    }
}
