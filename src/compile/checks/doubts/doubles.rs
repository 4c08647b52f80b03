//! Rows that say the same twice under two ids.

use std::collections::HashMap;

use super::whole;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::TableId;
use crate::text::fold::{fold, is_hidden};

/// (table, columns that no two rows share all of). Counties and townships of one name are two where
/// their codes begin differently, see [`check`].
const IDENTITIES: &[(TableId, &[&str])] = &[
    (TableId::Sources, &["title", "publisher", "date"]),
    (TableId::Counties, &["name_zh"]),
    (TableId::Townships, &["name_zh"]),
    (TableId::Products, &["name_zh", "county"]),
    (TableId::Industries, &["name_zh"]),
    (TableId::Organisations, &["name_zh", "county"]),
    (TableId::Opportunities, &["title_zh", "organisation_zh", "side", "published"]),
    (TableId::Achievements, &["name_zh", "organisation_zh", "year"]),
    (TableId::Parks, &["name_zh", "county", "kind_zh"]),
    (TableId::Clusters, &["name_zh"]),
    (TableId::Statements, &["text_zh"]),
];

pub(super) fn check(dataset: &Dataset, report: &mut Report) {
    for (id, columns) in IDENTITIES {
        let table = dataset.table(*id);
        if !columns.iter().all(|column| table.has_column(column)) {
            continue; // without it all rows look alike; the header says what is missing
        }
        // The prefecture of a county, the county of a township.
        let n_digits = match id {
            TableId::Counties => 4,
            TableId::Townships => 6,
            _ => 0,
        };
        let mut lines: HashMap<(Vec<String>, &str), (u32, &str)> = HashMap::new();
        // What is hidden in a name is an error, and mended first.
        let is_sound = |row: &Row<'_>| {
            columns
                .first()
                .is_some_and(|c| !row.get(c).is_empty() && !row.get(c).contains(is_hidden))
        };
        for row in whole(dataset, *id).filter(is_sound) {
            let place = row.key().get(..n_digits).unwrap_or_default();
            let identity: Vec<_> = columns.iter().map(|column| fold(row.get(column))).collect();
            let Some((line, key)) = lines.insert((identity, place), (row.line(), row.key())) else {
                continue;
            };
            // An id that stands twice is an error already.
            if key != row.key() || key.is_empty() {
                let repair = format!(
                    "Line {line} says the same: delete one of the two, or tell them apart."
                );
                let column = columns.first().copied();
                report.row(row, column, Rule::SameName, column.map_or("", |c| row.get(c)), repair);
            }
        }
    }
}
