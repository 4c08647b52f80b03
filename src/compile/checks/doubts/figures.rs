//! Figures that hardly can be: zero, and a hundred times another year's.

use std::collections::BTreeMap;

use super::whole;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::{Kind, TableId};
use crate::text::fold::fold;

/// What changes so much within [`MAX_YEARS`] is most likely in another unit: mu and 10,000 mu.
const MAX_CHANGE: f64 = 100.0;
/// Over more years a crop may really come from nothing.
const MAX_YEARS: i32 = 10;

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for table in dataset.tables().filter(|table| table.spec.id != TableId::GapRules) {
        for column in table.spec.columns {
            let is_amount = match column.kind {
                Kind::Whole(..) => true,
                Kind::Number(min, _) => min >= 0.0, // no degrees
                _ => false,
            };
            if !is_amount {
                continue;
            }
            for row in whole(dataset, table.spec.id) {
                let cell = row.get(column.name);
                if cell.parse() == Ok(0.0) {
                    let repair = "Zero says that there is none: where nothing is known, leave the number out.";
                    report.row(row, Some(column.name), Rule::ZeroValue, cell, repair);
                }
            }
        }
    }
    check_jumps(dataset, report);
}

/// Year, value, the row that says so.
type Figure<'a> = (i32, f64, Row<'a>);

fn check_jumps(dataset: &Dataset, report: &mut Report) {
    let mut series: BTreeMap<(String, &str), Vec<Figure<'_>>> = BTreeMap::new();
    for row in whole(dataset, TableId::Figures) {
        let figure = row.get("year").parse::<i32>().ok().zip(row.get("value").parse::<f64>().ok());
        if let Some((year, value)) = figure.filter(|(_, value)| *value > 0.0 && value.is_finite()) {
            let key = (fold(row.get("subject_zh")), row.get("metric"));
            series.entry(key).or_default().push((year, value, row));
        }
    }
    for figures in series.values_mut() {
        figures.sort_by_key(|(year, _, row)| (*year, row.idx));
        for two in figures.windows(2) {
            let [(year, value, row), (later_year, later_value, later)] = two else { continue };
            let change = (later_value / value).max(value / later_value);
            let n_years = later_year - year;
            if change < MAX_CHANGE || !(1..=MAX_YEARS).contains(&n_years) {
                continue;
            }
            // The row that was written last is looked at first.
            let (told, other) = if row.idx > later.idx { (row, later) } else { (later, row) };
            let repair = format!(
                "Line {} has {} for {}, a hundred times more or less: look whether one of the two is in another unit.",
                other.line(),
                other.get("value"),
                other.get("year"),
            );
            report.row(*told, Some("value"), Rule::FigureJump, told.get("value"), repair);
        }
    }
}
