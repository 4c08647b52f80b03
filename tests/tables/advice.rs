//! The repair that a problem proposes fits the mistake.

use township_atlas::compile::rule::Severity;
use township_atlas::compile::schema::spec::TableId::{self, *};

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
    (Products, &[("hold", "no")], "`no` holds the row back: empty the cell to publish it"),
    (Products, &[("caution_zh", "——"), ("caution_en", "x")], "Leave the cell empty"),
    (Products, &[("caution_zh", "同上"), ("caution_en", "x")], "each row is read alone"),
    (Sources, &[("date", "不详")], "Leave the cell empty, if it may be"),
    (Figures, &[("value", "-")], "Leave the cell empty, if it may be"),
    // Numbers in the unit of their column.
    (Figures, &[("metric", "area_mu"), ("value", "150.6万")], "Write `1506000`."),
    (Figures, &[("metric", "area_mu"), ("value", "383000亩")], "Write `383000`."),
    (Figures, &[("metric", "output_value_cny_100m"), ("value", "1.5亿")], "Write `1.5`."),
    (Opportunities, &[("amount_cny_10k", "6.6亿")], "Write `66000`."),
    (Opportunities, &[("amount_cny_10k", "66000万")], "Write `66000`."),
    (Figures, &[("value", "１２,３")], "Write `12.3` or `123`"),
    (Figures, &[("value", "12-15")], "Write one number"),
    (Figures, &[("value", "1 506 000")], "Write `1506000`."),
    // Addresses.
    (Sources, &[("url", "https://a.example https://b.example")], "These are several addresses"),
    (Sources, &[("url", "https://a.example;https://b.example")], "These are several addresses"),
    (Sources, &[("url", "https://a.example，")], "Write `https://a.example`."),
    (Sources, &[("url", "https://a.example）")], "Write `https://a.example`."),
    (Sources, &[("url", "https://a.example/?b&amp;c")], "Write `https://a.example/?b&c`."),
    (Sources, &[("url", "https://localhost/x")], "give the public address"),
    (Sources, &[("url", "https://.example")], "a part of the host's name is missing"),
    (Base, &[("contact_email", "a b@c.example")], "Write one address"),
    (Base, &[("contact_email", "Li <a@c.example>")], "Write `a@c.example`."),
    (Products, &[("sources", "；")], "Fill it: Ids of the sources"),
    (Sources, &[("date", "Jul-24")], "Write `2024-07`, if 24 is the year."),
    (Sources, &[("date", "04/07/24")], "Write `2024-04-07` or `2024-07-04`"),
    (Sources, &[("date", "3/4/2024")], "Write `2024-03-04` or `2024-04-03`"),
    (Base, &[("icp_number", "渝ICP备２０２４号")], "Write `渝ICP备2024号`."),
    // Input methods.
    (Sources, &[("url", "https：//a.example")], "Write `https://a.example`."),
    (Sources, &[("url", "ｈｔｔｐｓ://ａ.example／b")], "Write `https://a.example/b`."),
    (Sources, &[("url", "https://a。example")], "Write `https://a.example`."),
    (Sources, &[("url", "www。example。org")], "Write `https://www.example.org`"),
    (Sources, &[("id", "ｎｅｗ－source")], "Write `new-source`."),
    (Sources, &[("quality", "ｍｅｄｉａ")], "Write `media`."),
    (Sources, &[("linkable", "ｙｅｓ")], "Write `yes`."),
    (Sources, &[("linkable", "TRUE")], "Write `yes`."),
    (Sources, &[("linkable", "否")], "Write `no`."),
    (Sources, &[("date", "２０２４")], "Write `2024`."),
    (Sources, &[("date", "2024。07。01")], "Write `2024-07-01`."),
    (Sources, &[("date", "2024—07—01")], "Write `2024-07-01`."),
    (Sources, &[("date", "45474")], "Write `2024-07-01`."),
    (Sources, &[("date", "2024-07-01 00:00:00")], "Write `2024-07-01`."),
    (Sources, &[("date", "1905/7/16")], "Write `2024`."),
    (Links, &[("to", "product：red-orange")], "Write `product:red-orange`."),
    (Links, &[("to", "Product: red-orange")], "Write `product:red-orange`."),
    (Links, &[("to", "ｏｒａｎｇｅ－company")], "Write `orange-company`."),
    (Links, &[("from", "river—bank")], "Write `river-bank`."),
    (Base, &[("contact_email", "mail＠example。org")], "Write `mail@example.org`."),
    (Base, &[("contact_email", "mailto:mail@example.org")], "Write `mail@example.org`."),
    (Counties, &[("code", "９９０００９")], "Write `990009`."),
    (Counties, &[("pinyin", "shi4 yan4")], "Write `shi yan`."),
    (Counties, &[("pinyin", "Shì’yàn")], "Write `shi yan`."),
    (Counties, &[("lat", "３０。１"), ("lon", "109")], "Write `30.1`."),
    (Figures, &[("year", "2024.0")], "Write `2024`."),
    (Figures, &[("year", "二〇二四年")], "Write `2024`."),
    (Figures, &[("year", "2024/1/1")], "Write `2024`."),
    (Figures, &[("value", "1.5E+05")], "Write `150000`."),
    (Figures, &[("value", "2月3日")], "made a date of it"),
    // Spreadsheets.
    (Counties, &[("code", "9.90009E+05")], "Write `990009`."),
    (Counties, &[("code", "990,009")], "Write `990009`."),
    (Counties, &[("code", "'990009")], "Write `990009`."),
    (Counties, &[("code", "=\"990009\"")], "Write `990009`."),
    (Counties, &[("code", "990009000000")], "Write `990009`."),
    (Townships, &[("code", "9.9E+08")], "its last digits are lost"),
    (Products, &[("county", "990001.0")], "Write `990001`."),
    (Products, &[("county", "9.90001E+05")], "Write `990001`."),
    (Products, &[("county", "９９０００１")], "Write `990001`."),
    (Products, &[("townships", "９９０００１１００;990001200")], "Write `990001100`."),
    (Products, &[("harvest_months", "2026/2/3")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "2月3日")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "3-Feb")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "Feb-03")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "46056")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "2026-02-03 00:00:00")], "made a date of 2-3: write `2;3`."),
    (Products, &[("harvest_months", "7~8")], "`7;8`"),
    (Products, &[("harvest_months", "9、10、11")], "Write `9;10;11`."),
    (Products, &[("harvest_months", "10,11,12")], "Write `10;11;12`."),
    (Products, &[("harvest_months", "9月、10月")], "Write `9;10`."),
    (Seasons, &[("months", "9月至次年2月")], "`9;10;11;12;1;2`"),
    (Seasons, &[("months", "全年")], "Write `1;2;3;4;5;6;7;8;9;10;11;12`"),
    (Products, &[("townships_as_named", "；")], "Empty the cell"),
    (Products, &[("harvest_months", "７；８")], "Write `7;8`."),
    (Products, &[("townships", "９９０００１１００；990001200")], "Write `990001100;990001200`."),
    (Products, &[("name_zh", "红\u{3164}橙")], "Delete U+3164: write `红橙`."),
    (Products, &[("name_zh", "⽩⽺⾁")], "Write `白羊肉`."),
    (Products, &[("name_en", "Red，orange")], "Write `Red, orange`."),
    (Counties, &[("lat", "75.9"), ("lon", "39.4")], "write lat 39.4, lon 75.9."),
    (Counties, &[("lat", "0"), ("lon", "0")], "km from all other counties"),
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

// One capital letter in an id was told 67 times, and every other table to take the wrong id.
#[test]
fn a_spoiled_id_is_told_once_and_never_proposed() {
    for (table, good, bad) in [
        (Products, "red-orange,", "Red-Orange,"),
        (Sources, "s-gazette,", "S_Gazette,"),
        (Counties, "990001,", "990001.0,"),
    ] {
        let scratch = Scratch::new(&format!("tables-advice-id-{}", table.name()));
        let mut sheets = Sheets::good();
        let text = sheets.text(table).replacen(&format!("\n{good}"), &format!("\n{bad}"), 1);
        *sheets.text(table) = text;
        sheets.write(&scratch.join("tables"));
        let report = report_of(&scratch.join("tables"));
        let errors = report.sorted().into_iter().filter(|p| p.rule.severity() == Severity::Error);
        let places: Vec<_> = errors.map(|p| (p.file.as_str(), p.line)).collect();
        assert_eq!(places, [(table.file(), Some(2))], "{report}");
        assert!(!report.to_string().contains("Did you mean"), "{report}");
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
