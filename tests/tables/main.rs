//! A hundred mistakes in the tables, and what the data compiler says of each.
//!
//! [`mistakes`] and [`files`] are lists of what is wrong and what is expected; [`one_run`] puts them
//! all into one folder. The command itself is run in [`command`]. Start at [`mistakes`].
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod advice;
mod any_bytes;
mod boundaries;
mod command;
mod files;
mod mistakes;
mod one_run;
mod pictures;
mod sheet;
mod spoiled;
mod synthetic;
mod told;

#[path = "../fixtures/scratch.rs"]
mod scratch;

use std::path::Path;

use township_atlas::compile::checks::check::check;
use township_atlas::compile::problem::{Limits, Report};
use township_atlas::compile::reading::dataset::Dataset;

/// Everything that is wrong with the tables of a folder.
fn report_of(folder: &Path) -> Report {
    let mut report = Report::new(Limits::NONE);
    let dataset = Dataset::read(folder, &mut report);
    check(&dataset, "2026-11-28", &mut report);
    report
}

/// (file, line, code of the rule) of every problem, sorted; 0 is the whole file.
fn found(report: &Report) -> Vec<(String, u32, &'static str)> {
    let problems = report.sorted().into_iter();
    let mut found: Vec<_> = problems
        .map(|problem| (problem.file.clone(), problem.line.unwrap_or(0), problem.rule.code()))
        .collect();
    found.sort();
    found
}

/// Asserts that two sorted lists are equal and shows only where they differ.
#[track_caller]
fn assert_same<T: PartialEq + std::fmt::Debug>(found: &[T], expected: &[T]) {
    let unexpected: Vec<_> = found.iter().filter(|one| !expected.contains(one)).take(20).collect();
    let missed: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
    assert!(
        unexpected.is_empty() && missed.is_empty(),
        "not expected: {unexpected:#?}\nexpected, not found: {missed:#?}"
    );
    assert_eq!(found, expected, "some are found twice, or only once");
}
