//! The repair that a problem proposes fits the mistake.

use township_atlas::compile::spec::TableId::{self, *};

use crate::report_of;
use crate::scratch::Scratch;
use crate::sheet::{Edits, Sheets};

/// (table, mistake, what the advice says).
const CASES: &[(TableId, Edits<'static>, &str)] = &[
    (Products, &[("category", "friut")], "Did you mean `fruit`?"),
    (Products, &[("category", "FRUIT")], "Did you mean `fruit`?"),
    (Products, &[("county", "橙县")], "Write the id, `990001`."),
    (Products, &[("sources", "s-gazete")], "Did you mean `s-gazette`?"),
    (Products, &[("sources", "s-gazette；s-paper")], "Write `s-gazette;s-paper`."),
    (Products, &[("townships", "990001100、990001200")], "Write `990001100;990001200`."),
    (Products, &[("harvest_months", "7月")], "Write `7`."),
    (Products, &[("harvest_months", "07")], "Write `7`."),
    (Products, &[("harvest_months", "7-9")], "from 7 to 9"),
    (Products, &[("harvest_months", "7、8")], "Write `7;8`."),
    (Products, &[("id", "Red Orange 2")], "Write `red-orange-2`."),
    (Products, &[("id", "red-orange")], "Line 2 has it already"),
    (Products, &[("sources", ";")], "Ids of the sources"),
    (Sources, &[("url", "www.example.org/a")], "Write `https://www.example.org/a`"),
    (Sources, &[("date", "2024年7月1日")], "Write `2024-07-01`."),
    (Sources, &[("linkable", "是")], "Write `yes`."),
    (Sources, &[("url", "http://example.org/gazette/")], "source `s-gazette`"),
    (Statements, &[("text_zh", "见http://mirror.example/copy.html。")], "source `s-mirror`"),
    (Figures, &[("value", "38,300")], "Write `38300`."),
    (Figures, &[("year", "２０２４年")], "Write `2024`."),
    (Links, &[("to", "product:red-orenge")], "Did you mean `red-orange`?"),
    (Links, &[("to", "product:")], "product: and the id of a product"),
    (Aliases, &[("from", "a"), ("to", "red-orang")], "Did you mean `red-orange`?"),
];

#[test]
fn advice_fits_the_mistake() {
    for (idx, (table, edits, expected)) in CASES.iter().enumerate() {
        let scratch = Scratch::new(&format!("tables-advice-{idx}"));
        let mut sheets = Sheets::good();
        sheets.add_row(*table, edits);
        sheets.write(&scratch.join("tables"));
        let report = report_of(&scratch.join("tables"));
        let problems: Vec<_> = report.sorted().into_iter().map(|p| p.repair.as_str()).collect();
        assert!(problems.iter().any(|p| p.contains(expected)), "{expected}: {problems:#?}");
    }
}

#[test]
fn a_base_without_its_row_is_told_to_add_it() {
    let scratch = Scratch::new("tables-advice-base");
    let mut sheets = Sheets::good();
    let header = sheets.text(Base).lines().next().unwrap().to_owned();
    *sheets.text(Base) = header;
    sheets.write(&scratch.join("tables"));
    let report = report_of(&scratch.join("tables"));
    assert!(report.to_string().contains("Add a row for this atlas"), "{report}");
}
