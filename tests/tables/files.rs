//! Whole files that are wrong, or unusual and right.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use township_atlas::compile::schema::spec::TableId::{self, *};

use crate::one_run::assert_helpful;
use crate::scratch::{Scratch, good_tables};
use crate::sheet::Sheets;
use crate::{assert_same, found, report_of};

/// What is done to a file: its good text becomes these bytes; `None` takes it away.
type Change = fn(String) -> Option<Vec<u8>>;

/// (table, change, what is expected: line and code; 0 is the whole file).
type Case = (TableId, Change, &'static [(u32, &'static str)]);

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Option<Vec<u8>> {
    Some(text.encode_utf16().flat_map(bytes).collect())
}

/// `text` with a cell more at the end of its first line and of every other line.
fn with_column(text: &str, name: &str, cell: &str) -> Option<Vec<u8>> {
    let mut lines = text.lines();
    let first = format!("{},{name}\n", lines.next().unwrap());
    Some(lines.fold(first, |text, line| text + line + cell + "\n").into_bytes())
}

/// Each in another table, so that they fit in one folder.
const ONE_EACH: &[Case] = &[
    (Base, |_| None, &[(0, "missing-file")]),
    (Sources, |t| utf16(&format!("\u{FEFF}{t}"), u16::to_le_bytes), &[(0, "utf-16")]),
    (Counties, |t| Some(encoding_rs::GB18030.encode(&t).0.into_owned()), &[(0, "gb18030")]),
    (Townships, |t| Some(t.replace(',', ";").into_bytes()), &[(1, "separator")]),
    (Products, |t| Some(format!("\u{FEFF}{t}").replace('\n', "\r\n").into_bytes()), &[]),
    (Certifications, |t| Some(t.replace("kind", "sort").into_bytes()), &[(1, "misspelt-column")]),
    (Figures, |t| with_column(&t, "colour", ",red"), &[(1, "unknown-column")]),
    (Industries, |t| Some(t.replace("cluster", "Clustre").into_bytes()), &[(1, "misspelt-column")]),
    (Organisations, |t| with_column(&t, "stage", ",service"), &[(1, "repeated-column")]),
    (Links, |t| Some(t.replace(',', "\t").into_bytes()), &[(1, "separator")]),
    (Opportunities, |t| with_column(&t, "", ",x"), &[(1, "unnamed-column")]),
    (Achievements, stray_byte, &[(2, "invalid-bytes"), (2, "lost-character")]),
    (Parks, |_| Some(vec![]), &[(0, "empty-file")]),
    (Clusters, |t| Some(t.replace("name_zh", "\"name_zh").into_bytes()), &[(1, "open-quote")]),
    (Statements, |t| Some(t.replace('\n', "\r").into_bytes()), &[]),
    (Aliases, |_| Some(b"from,to\n".to_vec()), &[(0, "no-rows")]),
    (Images, |_| None, &[(0, "missing-optional-table")]),
    (Readings, |_| None, &[(0, "missing-optional-table")]),
    (LinkKinds, |_| None, &[(0, "missing-optional-table")]),
    (GapRules, |_| None, &[(0, "missing-optional-table")]),
    (Synonyms, |_| None, &[(0, "missing-optional-table")]),
    (Tours, |_| None, &[(0, "missing-optional-table")]),
];

/// Further ones, each in a folder of its own.
const ALONE: &[Case] = &[
    (Products, |t| utf16(&t, u16::to_be_bytes), &[(0, "utf-16")]),
    (Products, |t| utf16(&format!("\u{FEFF}{t}"), u16::to_be_bytes), &[(0, "utf-16")]),
    (Parks, |t| Some(t.replace(",,,,,,", ",,,,,,,").into_bytes()), &[(3, "field-count")]),
    (Parks, |t| Some(t.replace("status", "stand").into_bytes()), &[(1, "misspelt-column")]),
    (
        Clusters,
        |_| Some("id,grade,sources,name_zh,name_en\nfood,pillar,s-gazette,食品,Food\n".into()),
        &[(1, "missing-column"), (1, "unknown-column")],
    ),
    (
        Readings,
        |_| Some("text_zh,pinyin,note\n重庆,chong qing,\n".into()),
        &[(1, "missing-optional-column")],
    ),
    (Figures, |t| Some(t.replacen("value", "数值", 1).into()), &[(1, "misspelt-column")]),
    (
        Figures,
        |t| Some(t.replacen("metric,year", "metric，year", 1).into()),
        &[(1, "misspelt-column")],
    ),
    (Figures, |t| Some(t.replace(',', "|").into()), &[(1, "separator")]),
    (Figures, |t| Some(t.replace(',', "，").into()), &[(1, "separator")]),
    (Figures, |t| Some(in_quotes(&t).into()), &[(1, "separator")]),
    (Sources, |t| with_column(&t, "titel", ",x"), &[(1, "unknown-column")]),
    (Aliases, |_| Some(b"to,from\nred-orange,old-orange\n".to_vec()), &[]),
    (
        Base,
        |t| Some(format!("{}\n", t.lines().next().unwrap()).into_bytes()),
        &[(0, "no-rows"), (0, "one-row")],
    ),
    (Clusters, |_| Some(b"\n \n\xE3\x80\x80\n".to_vec()), &[(0, "empty-file")]),
    (Clusters, |t| Some((t + "\n\n,,,,\n  ,\n").into_bytes()), &[]),
    (Aliases, |_| Some(b"\xFF\xFE".to_vec()), &[(0, "empty-file"), (0, "utf-16")]),
    (Aliases, |t| Some((t + "a\u{1F}b,red-orange\n").into_bytes()), &[(6, "control-character")]),
    // What spreadsheets leave and nobody sees.
    (Opportunities, |t| with_column(&t, "", ","), &[]),
    (Opportunities, |t| with_column(&t, ",,", ",,,"), &[]),
    (Opportunities, |t| with_column(&t, "", ""), &[]),
    (Opportunities, |t| with_column(&t, "", ",,,,"), &[]),
    (Parks, |t| Some(t.replace('\n', ",,\n").into_bytes()), &[]),
    (
        Clusters,
        |_| Some("id,,tier,name_zh,name_en,sources\nfood,x,pillar,食品,Food,s-gazette\n".into()),
        &[(1, "unnamed-column")],
    ),
    (
        Clusters,
        |_| Some("id,,tier,name_zh,name_en,sources\nfood,,pillar,食品,Food,s-gazette\n".into()),
        &[],
    ),
    (Aliases, |t| Some((t + ",\n,,,,\n\u{A0},\n").into_bytes()), &[]),
    (Products, |t| Some(t.replace(",\n", "\n").into_bytes()), &[]),
    // Excel's line that names the separator.
    (Clusters, |t| Some(format!("sep=,\r\n{t}").into_bytes()), &[]),
    (Clusters, |t| Some(format!("\u{FEFF}sep=;\r\n{}", t.replace(',', ";")).into_bytes()), &[]),
    (Clusters, |t| Some(format!("\"sep=;\";;;;\n{}", t.replace(',', ";")).into_bytes()), &[]),
    (Clusters, |t| Some(format!("SEP=\t\n{}", t.replace(',', "\t")).into_bytes()), &[]),
    (Clusters, |t| Some(format!("sep=\\t\n{}", t.replace(',', "\t")).into_bytes()), &[]),
    (Clusters, |t| Some(format!("sep=|\n{}", t.replace(',', "|")).into_bytes()), &[]),
    (
        Clusters,
        |t| utf16(&format!("\u{FEFF}sep=\t\r\n{}", t.replace(',', "\t")), u16::to_le_bytes),
        &[(0, "utf-16")],
    ),
    (Clusters, |t| utf16(&t.replace(',', "\t"), u16::to_le_bytes), &[(0, "utf-16")]),
    (Clusters, |t| Some(format!("产业集群表,,,,\n,,,,\n{t}").into_bytes()), &[(1, "lines-above")]),
    (Clusters, |t| Some(format!("产业集群表\n{t}").into_bytes()), &[(1, "lines-above")]),
    (Links, |t| Some(t.split_once('\n').unwrap().1.as_bytes().to_vec()), &[(1, "no-header")]),
    // Files of other programs.
    (
        Links,
        |_| Some(b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml xl/workbook.xml".to_vec()),
        &[(0, "not-csv")],
    ),
    (Links, |_| Some(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec()), &[(0, "not-csv")]),
    (Base, |_| Some(b"<html><table><tr><td>id</td></tr></table>".to_vec()), &[(0, "not-csv")]),
    (
        Sources,
        |_| {
            Some(b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".to_vec())
        },
        &[(0, "not-csv")],
    ),
    (Counties, |_| Some(b"{\\rtf1\\ansi}".to_vec()), &[(0, "not-csv")]),
    (Townships, |_| Some(vec![0; 4_096]), &[(0, "not-csv")]),
    (Images, |_| Some(b"\x1F\x8B\x08\0".to_vec()), &[(0, "not-csv")]),
    // Opened in a wrong encoding and saved again.
    (Townships, |t| spoiled(&t, encoding_rs::WINDOWS_1252), &[(0, "spoiled-file")]),
    (Products, |t| spoiled(&t, encoding_rs::GB18030), &[(0, "spoiled-file")]),
    (
        Products,
        |t| Some(t.bytes().map(char::from).collect::<String>().into()),
        &[(0, "spoiled-file")],
    ),
    // Ends of files.
    (Aliases, |t| Some(format!("\u{FEFF}\u{FEFF}{t}\u{1A}").into_bytes()), &[]),
    (Aliases, |t| Some((t + "\0\0\0\0").into_bytes()), &[]),
];

fn spoiled(text: &str, encoding: &'static encoding_rs::Encoding) -> Option<Vec<u8>> {
    let (text, _) = encoding.decode_without_bom_handling(text.as_bytes());
    Some(text.into_owned().into_bytes())
}

/// Each row as one cell.
fn in_quotes(text: &str) -> String {
    let rows = text.lines().map(|line| format!("\"{}\"\n", line.replace('"', "\"\"")));
    rows.collect()
}

fn stray_byte(text: String) -> Option<Vec<u8>> {
    let pos = text.find("样茶一号").unwrap();
    let mut bytes = text.into_bytes();
    bytes.insert(pos, 0xFF);
    Some(bytes)
}

/// Codes of all rules that these cases break.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    let cases = ONE_EACH.iter().chain(ALONE);
    cases.flat_map(|case| case.2).map(|(_, code)| *code).chain(["unreadable", "unknown-file"])
}

/// Writes the good tables, changed, and gives what is expected.
fn write(cases: &[Case], folder: &Path) -> Vec<(String, u32, &'static str)> {
    let mut sheets = Sheets::good();
    sheets.write(folder);
    let mut expected = vec![];
    for (table, change, codes) in cases {
        let path = folder.join(table.file());
        match change(std::mem::take(sheets.text(*table))) {
            Some(bytes) => fs::write(path, bytes).unwrap(),
            None => fs::remove_file(path).unwrap(),
        }
        let file = table.file().to_owned();
        expected.extend(codes.iter().map(|(line, code)| (file.clone(), *line, *code)));
    }
    if cases.iter().all(|case| case.0 != Images) {
        expected.push((Images.file().to_owned(), 0, "no-rows"));
    }
    expected.sort();
    expected
}

#[test]
fn every_table_may_be_wrong_as_a_file_and_all_are_named_at_once() {
    let scratch = Scratch::new("tables-files");
    let folder = scratch.join("tables");
    let mut expected = write(ONE_EACH, &folder);
    fs::write(folder.join("notes.csv"), "anything").unwrap();
    fs::write(folder.join("README.md"), "not a table").unwrap();
    expected.push(("notes.csv".to_owned(), 0, "unknown-file"));
    expected.sort();
    let report = report_of(&folder);
    assert_same(&found(&report), &expected);
    assert_helpful(&report);
}

#[test]
fn a_file_that_is_wrong_alone_gives_its_own_problems_alone() {
    for (idx, case) in ALONE.iter().enumerate() {
        let scratch = Scratch::new(&format!("tables-alone-{idx}"));
        let expected = write(&[*case], &scratch.join("tables"));
        let report = report_of(&scratch.join("tables"));
        assert_same(&found(&report), &expected);
        assert_helpful(&report);
    }
}

/// What is said of the one file that differs.
fn advice(
    file: &str,
    names: &[&str],
    table: TableId,
) -> (Vec<(String, u32, &'static str)>, String) {
    let scratch =
        Scratch::new(&format!("tables-names-{file}-{}", names.concat().replace(' ', "-")));
    let folder = scratch.join("tables");
    write(&[], &folder);
    for name in names {
        fs::copy(folder.join(table.file()), folder.join(name)).unwrap();
    }
    if !names.contains(&table.file()) && file == "renamed" {
        fs::remove_file(folder.join(table.file())).unwrap();
    }
    let report = report_of(&folder);
    let mut found = found(&report);
    found.retain(|(_, _, code)| *code != "no-rows");
    (found, report.to_string())
}

#[test]
fn a_table_is_found_whatever_its_capital_letters() {
    assert_eq!(advice("renamed", &["PARKS.CSV"], Parks).0, []);
}

#[test]
fn a_missing_table_is_looked_for_among_copies() {
    for name in
        ["parks.xlsx", "parks (1).csv", "parks - 副本.csv", "parks.csv.txt", "Parks.CSV.csv"]
    {
        let (found, text) = advice("renamed", &[name], Parks);
        assert!(found.iter().any(|(file, _, code)| file == "parks.csv" && *code == "missing-file"));
        assert!(text.contains(&format!("`{name}`")), "{text}");
    }
}

#[test]
fn what_programs_leave_beside_tables_is_passed_over_and_copies_are_named() {
    let left = [
        "~$parks.csv",
        "desktop.ini",
        "Thumbs.db",
        ".~lock.parks.csv#",
        "._parks.csv",
        "parks.csv~",
    ];
    assert_eq!(advice("left", &left, Parks).0, []);
    let copies = ["parks - 副本.csv", "parks (1).csv"];
    let (found, text) = advice("copies", &copies, Parks);
    assert!(
        found.len() == 2 && found.iter().all(|(_, _, code)| *code == "unknown-file"),
        "{found:?}"
    );
    assert!(text.contains("a copy of parks.csv"), "{text}");
}

#[test]
fn a_workbook_beside_its_table_is_named() {
    let (found, text) = advice("workbook", &["parks.xlsx", "~$parks.xlsx", "notes.xlsx"], Parks);
    assert_eq!(found, [("parks.xlsx".to_owned(), 0, "unknown-file")]);
    assert!(text.contains("Only parks.csv is read, not this workbook"), "{text}");
}

/// What is said of a table with this text alone.
fn told_of(table: TableId, text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let scratch = Scratch::new(&format!("tables-told-{hash:x}"));
    write(&[], &scratch.join("tables"));
    fs::write(scratch.join("tables").join(table.file()), text).unwrap();
    report_of(&scratch.join("tables")).to_string()
}

// A translated heading was to be deleted and the column that it was to be added, without its values.
#[test]
fn a_heading_in_the_place_of_a_missing_column_is_renamed_and_never_deleted() {
    let good = fs::read_to_string(good_tables().join("figures.csv")).unwrap();
    let text = told_of(Figures, &good.replacen("value", "数值", 1));
    assert!(text.contains("stands where `value` is missing: write `value`"), "{text}");
    let text = told_of(Figures, &good.replacen("metric,year", "metric，year", 1));
    assert!(text.contains("Write `metric,year`."), "{text}");
    let text =
        told_of(Clusters, "id,grade,sources,name_zh,name_en\nfood,pillar,s-gazette,食品,Food\n");
    assert!(text.contains("rename it: `tier`") && !text.contains("Delete this column"), "{text}");
}

#[test]
fn a_header_in_one_cell_is_told_what_joins_it() {
    let good = fs::read_to_string(good_tables().join("figures.csv")).unwrap();
    for (text, told) in [
        (good.replace(',', "|"), "separated by `|`"),
        (good.replace(',', "，"), "separated by `，`"),
        (in_quotes(&good), "Each row is one cell here"),
    ] {
        let report = told_of(Figures, &text);
        assert!(report.contains(told) && !report.contains("Put this line above"), "{report}");
    }
}

#[test]
fn a_folder_in_the_place_of_a_table_is_named() {
    let scratch = Scratch::new("tables-unreadable");
    let folder = scratch.join("tables");
    write(&[(Parks, |_| None, &[])], &folder);
    fs::create_dir(folder.join("parks.csv")).unwrap();
    let expected = [("images.csv", 0, "no-rows"), ("parks.csv", 0, "unreadable")];
    let expected = expected.map(|(file, line, code)| (file.to_owned(), line, code));
    assert_eq!(found(&report_of(&folder)), expected);
}

#[test]
fn a_photograph_that_is_named_in_a_base_without_the_table_is_an_error() {
    let scratch = Scratch::new("tables-no-images");
    let folder = scratch.join("tables");
    let mut sheets = Sheets::good();
    let line = sheets.next_line(Products);
    sheets.add_row(Products, &[("images", "red-orange-1")]);
    sheets.write(&folder);
    fs::remove_file(folder.join(Images.file())).unwrap();
    let expected =
        [("images.csv", 0, "missing-optional-table"), ("products.csv", line, "unknown-reference")];
    let expected = expected.map(|(file, line, code)| (file.to_owned(), line, code));
    assert_eq!(found(&report_of(&folder)), expected);
}

#[test]
fn files_in_a_wrong_encoding_are_read_all_the_same() {
    let wrong: [Change; 2] = [
        |text| utf16(&text, u16::to_le_bytes),
        |text| Some(encoding_rs::GB18030.encode(&text).0.into_owned()),
    ];
    let expected = report_of(&good_tables()).row_counts(Products).unwrap();
    for (idx, change) in wrong.into_iter().enumerate() {
        let scratch = Scratch::new(&format!("tables-encoding-{idx}"));
        write(&[(Products, change, &[])], &scratch.join("tables"));
        let report = report_of(&scratch.join("tables"));
        assert_eq!(report.row_counts(Products), Some(expected));
        assert_eq!(report.n_errors(), 1);
    }
}
