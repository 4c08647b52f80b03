//! What is valid and yet hardly true: notes for a second look, never errors.
//!
//! Values are compared with their neighbors, with today and with what their column is for. Every
//! note is silent on tables of which a reader would say that they are right. Start at [`check_doubts`].

mod doubles;
mod figures;
mod holds;
mod lost;
mod names;
mod pinyin;
mod points;
mod times;
mod words;

use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;

/// Notes all of them. `today` is a date as tables write it: what is later has not happened yet.
pub fn check_doubts(dataset: &Dataset, today: &str, report: &mut Report) {
    points::check(dataset, report);
    holds::check(dataset, report);
    times::check(dataset, today, report);
    figures::check(dataset, report);
    names::check(dataset, report);
    words::check(dataset, report);
    pinyin::check(dataset, report);
    doubles::check(dataset, report);
}

fn whole(dataset: &Dataset, id: TableId) -> impl Iterator<Item = Row<'_>> {
    dataset.table(id).rows().filter(|row| row.is_whole())
}
