//! Years and dates that have not come yet, or are older than what they are of.

use super::whole;
use crate::compile::cells::mend::year_as_serial;
use crate::compile::cells::spelled_date::SpelledDate;
use crate::compile::cells::when::{is_date, is_year};
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Kind, TableId};

/// First year of each kind of certificate: quality supervision's rules for products of designated
/// origin (1999), the trademark office's rules for collective and certification marks (1994), the
/// Ministry of Agriculture's measures for geographical indications of farm products (in force 2008),
/// the State Council's first list of heritage (2006), the first green food (1990), the first organic
/// certificate for a product of China (tea of Lin'an, 1990), the Ministry of Agriculture's catalogue of
/// famous, special, excellent and new farm products of the year 2012, the State Council's opinion that
/// has provinces and cities make lists of heritage (Guobanfa 2005 No. 18).
const FIRST_CERTIFICATES: [(&str, &str); 8] = [
    ("organic", "1990"),
    ("quality-list", "2012"),
    ("heritage-municipal", "2005"),
    ("gi-product", "1999"),
    ("gi-trademark", "1994"),
    ("gi-agricultural", "2008"),
    ("heritage-national", "2006"),
    ("green-food", "1990"),
];

/// First year of lists of villages and towns: the ministry's first national list of "one village, one
/// product" (2011), its first strong towns of an agricultural industry (2018).
const FIRST_LISTS: [(&str, &str); 2] = [("national", "2011"), ("agri-industry-town", "2018")];

/// Days from which computers count, which they show for an empty cell.
const FIRST_DAYS: [&str; 6] =
    ["1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01", "1970-01-01", "0001-01-01"];

pub(super) fn check(dataset: &Dataset, today: &str, report: &mut Report) {
    for table in dataset.tables() {
        for column in table.spec.columns {
            let is_time = match column.kind {
                Kind::Year => is_year,
                Kind::Date => is_date,
                _ => continue,
            };
            for row in whole(dataset, table.spec.id) {
                let cell = row.get(column.name);
                if is_time(cell) {
                    check_time(row, column.name, cell, today, report);
                }
            }
        }
    }
}

fn check_time(row: Row<'_>, column: &str, cell: &str, today: &str, report: &mut Report) {
    let id = row.table.spec.id;
    // 2026 is not after 2026-11-28.
    let is_after = cell > today.get(..cell.len()).unwrap_or(today);
    let is_expected = id == TableId::Figures && row.get("forecast") == "yes"
        || id == TableId::Parks && row.get("status") == "unconfirmed"
        || id == TableId::Opportunities && column == "closes";
    if is_after && !is_expected {
        let repair = match id {
            TableId::Figures => "Correct the year, or write `yes` in forecast.",
            TableId::Parks => "Correct the year, or write `unconfirmed` in status.",
            _ => "Correct it: that is after today.",
        };
        report.row(row, Some(column), Rule::FutureDate, cell, repair);
    }
    let serial = SpelledDate::read(cell).filter(|_| cell.len() == 10).and_then(year_as_serial);
    if let Some(year) = serial {
        let repair = format!("Write `{year}`, if a spreadsheet made a date of that year.");
        report.row(row, Some(column), Rule::OldDate, cell, repair);
        return;
    }
    if FIRST_DAYS.contains(&cell) {
        let repair = "Leave the cell empty, if a program wrote this day for an empty one.";
        report.row(row, Some(column), Rule::OldDate, cell, repair);
        return;
    }
    let first = first_year(row, id);
    if cell < first {
        let repair = format!(
            "Look it up in the source: before {first} there was none, or it is of another kind."
        );
        report.row(row, Some(column), Rule::OldDate, cell, repair);
    }
}

/// No fact of this row is older.
fn first_year(row: Row<'_>, id: TableId) -> &'static str {
    match id {
        TableId::Certifications => {
            let of_kind = FIRST_CERTIFICATES.iter().find(|(kind, _)| *kind == row.get("kind"));
            of_kind.map_or("1949", |(_, year)| *year)
        }
        TableId::Demonstrations => {
            let of_level = FIRST_LISTS.iter().find(|(level, _)| *level == row.get("level"));
            // The central government's document No. 1 of 2006, which asks for such villages.
            of_level.map_or("2005", |(_, year)| *year)
        }
        // Chronicles and old books are sources too; a year like 0024 is one of two digits.
        TableId::Sources => "0100",
        // The exhibition of Panama in 1915 and those of the Qing before it gave medals.
        TableId::Achievements => "1850",
        // Customs and surveys counted before the People's Republic.
        TableId::Figures => "1900",
        TableId::Opportunities => "1990",
        // Statistics, bases and parks of the People's Republic.
        _ => "1949",
    }
}
