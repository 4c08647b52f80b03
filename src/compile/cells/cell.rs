//! What one cell may hold, seen on its own. References to other rows are [`crate::compile::checks::references`]'s.

use super::characters::{
    Trouble, code_points, troubles, usual_text, with_plain_spaces, without_hidden,
};
use super::mend::mend;
use super::months::{self, mend_months};
use super::placeholder::Placeholder;
use super::short_date;
use super::spelled_date::SpelledDate;
use super::typed::half_width_form;
use super::web_address;
use super::when::{is_date, is_year};
use crate::compile::checks::suggest::Suggester;
use crate::compile::photo::file::is_photo_name;
use crate::compile::problem::thousands;
use crate::compile::reading::garbled::spreadsheet_error;
use crate::compile::reading::mojibake::mojibake;
use crate::compile::reading::table::split_list;
use crate::compile::rule::{Rule, Severity};
use crate::compile::schema::spec::Kind;
use crate::model::id::{CountyCode, Slug, TownshipCode};
use crate::papercut::motifs;
use crate::text::csv::is_formula;
use crate::text::fold::fold;

/// Longest cell, in characters: some pages of text. Longer ones are accidents.
const MAX_CHARS: usize = 10_000;

/// A rule that a cell breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellFault {
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
pub(crate) fn check_cell(kind: Kind, cell: &str, suggester: &Suggester) -> Vec<CellFault> {
    let mut faults = vec![];
    check_characters(kind, cell, &mut faults);
    if faults.iter().any(|fault| fault.rule.severity() == Severity::Error) {
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
pub(crate) fn is_too_long(cell: &str) -> bool {
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
    if let Some(error) = spreadsheet_error(kind, cell) {
        let repair = "A formula or a column too narrow left it here: type the value itself.";
        faults.push(fault(Rule::SpreadsheetError, error, repair));
        return;
    }
    if cell.is_ascii() && !cell.bytes().any(|b| b.is_ascii_control()) {
        // The common case for ids and codes, told without a second look.
    } else if cell.contains(char::REPLACEMENT_CHARACTER) {
        let repair = "Type the lost characters again from the source.";
        faults.push(fault(Rule::LostCharacter, cell, repair));
    } else if let Some(spoiled) = mojibake(cell) {
        faults.push(fault(Rule::LostCharacter, cell, spoiled.repair()));
    } else {
        check_each_character(kind, cell, faults);
    }
    if kind.is_text() && is_formula(cell) && Placeholder::of(cell).is_none() {
        let repair = "Begin it with another character. The published table puts ' before it.";
        faults.push(fault(Rule::Formula, cell, repair));
    }
}

fn check_each_character(kind: Kind, cell: &str, faults: &mut Vec<CellFault>) {
    let mut troubles = troubles(cell);
    let n_all = troubles.len();
    troubles.retain(|(_, trouble)| *trouble == Trouble::Undefined);
    if !troubles.is_empty() {
        let repair = format!(
            "{} is a character of one font, or none at all: write the character that is meant.",
            code_points(&troubles)
        );
        faults.push(fault(Rule::UndefinedCharacter, cell, repair));
    } else if n_all > 0 {
        let hidden: Vec<_> = super::characters::troubles(cell);
        let bare = without_hidden(cell);
        let repair = format!("Delete {}: write `{}`.", code_points(&hidden), bare.trim());
        faults.push(fault(Rule::ControlCharacter, cell, repair));
    } else if kind != Kind::Prose && cell.contains(['\n', '\r', '\t']) {
        faults.push(fault(Rule::LineBreak, cell, "Write it on one line, without tabs."));
    }
    if !kind.is_text() {
        return; // any other cell breaks its own rule with them
    }
    if let Some(usual) = usual_text(cell) {
        faults.push(fault(Rule::UnusualCharacter, cell, format!("Write `{usual}`.")));
    }
    if let Some(plain) = with_plain_spaces(cell) {
        let repair = format!("Write `{plain}`, with ordinary spaces where any are meant.");
        faults.push(fault(Rule::OddSpace, cell, repair));
    }
}

/// What people write between values instead of the half-width `;`.
fn foreign_separators(kind: Kind) -> &'static [char] {
    if kind == Kind::Lines { &['；'] } else { &['；', '，', '、', ',', '|', '/', ' '] }
}

/// Whether a value of a list is several that are wrongly separated; that it is no known month or id
/// need not be told then.
pub(crate) fn has_foreign_separator(kind: Kind, value: &str) -> bool {
    // What a spreadsheet made of 2-3 has a / in it, and is one value.
    let is_date = || SpelledDate::read(value).is_some() && !months::is_list(value);
    let is_one = || kind == Kind::Months && is_date();
    kind.is_list() && value.contains(foreign_separators(kind)) && !is_one()
}

/// Whether a list has nothing but separators, of whatever width.
pub(crate) fn names_nothing(kind: Kind, cell: &str) -> bool {
    let is_separator = |c: char| foreign_separators(kind).contains(&c) || c == ';' || c == ' ';
    kind.is_list() && cell.chars().all(is_separator)
}

fn check_list(kind: Kind, cell: &str, faults: &mut Vec<CellFault>) {
    if split_list(cell).any(|value| has_foreign_separator(kind, value)) {
        let values = cell.split(foreign_separators(kind)).flat_map(split_list);
        let values: Vec<_> = match kind {
            Kind::Lines => values.map(str::to_owned).collect(),
            _ => values.map(half_width_form).collect(),
        };
        let repair = match kind {
            _ if values.is_empty() => "Empty the cell: it has separators alone.".to_owned(),
            Kind::Months => mend_months(cell),
            _ => format!("Write `{}`.", values.join(";")),
        };
        faults.push(fault(Rule::ListSeparator, cell, repair));
    }
    let values: Vec<_> = split_list(cell).collect();
    for (idx, value) in values.iter().enumerate() {
        if values.iter().take(idx).any(|earlier| earlier == value) {
            faults.push(fault(Rule::Repeated, value, "Delete one of the two."));
        }
    }
}

fn check_month(value: &str) -> Option<CellFault> {
    let month = |text: &str| text.parse::<u8>().ok().filter(|month| (1..=12).contains(month));
    // `07` would be another month than `7` to whoever compares text.
    if month(value).is_some_and(|month| month.to_string() == value) {
        return None;
    }
    Some(fault(Rule::Month, value, mend_months(value)))
}

fn check_value(kind: Kind, cell: &str, suggester: &Suggester) -> Option<CellFault> {
    let (rule, repair) = broken(kind, cell)?;
    let question =
        |words: &mut dyn Iterator<Item = &'static str>| suggester.question(&fold(cell), words);
    if kind == Kind::Date
        && let Some(repair) = short_date::mend(cell)
    {
        return Some(fault(rule, cell, repair));
    }
    let repair = match (kind, mend(kind, cell, &|value| is_right(kind, value))) {
        _ if rule == Rule::Range => repair,
        (Kind::YesNo, Some(mend)) => mend,
        (kind, _) if kind != Kind::Id && Placeholder::of(cell).is_some() => {
            "Leave the cell empty, if it may be, or look up what belongs here.".to_owned()
        }
        // What is nearly a word of the list is asked for.
        (Kind::Word(words), None) => {
            let question = question(&mut words.iter().copied());
            format!("{question}One of: {}.", words.join(", "))
        }
        (Kind::Word(words), Some(_)) if cell.is_ascii() => {
            let question = question(&mut words.iter().copied());
            format!("{question}One of: {}.", words.join(", "))
        }
        (Kind::Motif, None) => {
            let question = question(&mut motifs::all().map(|motif| motif.name));
            format!("{question}{repair}")
        }
        (_, Some(mend)) => mend,
        (_, None) => repair,
    };
    Some(fault(rule, cell, repair))
}

/// Whether a value keeps the rule of its kind.
pub(crate) fn is_right(kind: Kind, value: &str) -> bool {
    broken(kind, value).is_none()
}

/// The rule that a value breaks as it stands, and what to do where nothing better is known.
fn broken(kind: Kind, cell: &str) -> Option<(Rule, String)> {
    let (is_right, rule, repair) = match kind {
        Kind::Id | Kind::Slug => (
            Slug::parse(cell).is_ok(),
            Rule::Id,
            "Write it in pinyin or English: fengjie-navel-orange, for example.",
        ),
        Kind::CountyCode => (
            CountyCode::parse(cell).is_ok(),
            Rule::CountyCode,
            "Look up the code in GB/T 2260: 500236, for example.",
        ),
        Kind::TownshipCode => (
            TownshipCode::parse(cell).is_ok(),
            Rule::TownshipCode,
            "Look up the statistical code: 500236100, for example.",
        ),
        Kind::Word(words) => (words.contains(&cell), Rule::Word, "Write a word of the list."),
        Kind::Motif => {
            (motifs::find(cell).is_some(), Rule::Word, "`atlas motifs` shows all of them.")
        }
        Kind::Year => {
            (is_year(cell), Rule::Year, "Look up the year in the source, or leave the cell empty.")
        }
        Kind::Date => (
            is_date(cell),
            Rule::Date,
            "Look up the date in the source; year alone or year and month will do.",
        ),
        Kind::WebUrl => return web_address::fault(cell).map(|repair| (Rule::WebUrl, repair)),
        Kind::Email => {
            (is_email(cell), Rule::Email, "Write one address, without name, `mailto:` or spaces.")
        }
        Kind::YesNo => (matches!(cell, "yes" | "no"), Rule::YesNo, "Write `yes` or `no`."),
        Kind::Number(min, max) => return number_fault(cell, min, max),
        Kind::Whole(min, max) => return whole_fault(cell, min.into(), max.into()),
        Kind::Pinyin => (is_pinyin(cell), Rule::Pinyin, "Write `feng jie qi cheng`, for example."),
        Kind::PhotoFile => (
            is_photo_name(cell),
            Rule::PhotoName,
            "Put the file into tables/images and write `orange.jpg`, for example.",
        ),
        Kind::Line | Kind::Prose | Kind::Lines => return None,
        Kind::Ref(_) | Kind::Refs(_) | Kind::LinkEnd | Kind::Months => return None,
    };
    (!is_right).then(|| (rule, repair.to_owned()))
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

/// Syllables of letters alone, or numbers; a digit behind letters is a tone.
fn is_pinyin(cell: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_lowercase() || c == 'ü';
    let is_syllable = |text: &str| {
        !text.is_empty()
            && (text.chars().all(is_letter) || text.bytes().all(|b| b.is_ascii_digit()))
    };
    cell.split(' ').all(is_syllable)
}

/// A plain decimal number: digits, at most one point, a sign in front.
fn number_fault(cell: &str, min: f64, max: f64) -> Option<(Rule, String)> {
    let is_plain = cell
        .chars()
        .enumerate()
        .all(|(idx, c)| c.is_ascii_digit() || c == '.' || (idx == 0 && c == '-'));
    match cell.parse::<f64>().ok().filter(|_| is_plain && !cell.ends_with('.')) {
        None => {
            let repair = "Write digits only; the unit stands in the description of the table.";
            Some((Rule::Number, repair.to_owned()))
        }
        Some(number) if !(min..=max).contains(&number) => {
            Some((Rule::Range, format!("Write a number from {min} to {max}.")))
        }
        Some(_) => None,
    }
}

/// The same without a fraction.
fn whole_fault(cell: &str, min: f64, max: f64) -> Option<(Rule, String)> {
    let is_whole = cell.parse::<f64>().is_ok_and(|number| number.fract() == 0.0);
    number_fault(cell, min, max)
        .or_else(|| (!is_whole).then(|| (Rule::Number, "Write a whole number.".to_owned())))
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
            (Kind::Whole(1, 9), "2"),
            (Kind::Whole(1, 9), "2.0"),
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
            (Kind::Whole(1, 9), "1.5", Rule::Number),
            (Kind::Whole(1, 9), "0", Rule::Range),
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
