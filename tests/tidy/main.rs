//! House rules that a machine keeps, in the spirit of rust-analyzer's `tidy.rs`.
//!
//! Each rule is a function from one file's text to its violations, with tests of its own that show
//! what it catches. `unwrap`, `expect` and indexing are not here: clippy refuses them. Start at
//! [`layers`]; a new rule also goes into CONTRIBUTING.md, marked "(checked)".
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod code;
mod comments;
mod contrast;
mod css;
mod dependencies;
mod documents;
mod files;
mod layers;
mod locales;
mod tree;

use std::fmt;

/// A place where a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The rule in one sentence.
    pub rule: &'static str,
    /// Path from the project's folder, with `/`.
    pub file: String,
    /// 1 is the first.
    pub line: usize,
    /// What stands there, and what to do.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}\n    {}", self.file, self.line, self.rule, self.what)
    }
}

/// Fails with every violation, not only the first.
#[track_caller]
pub fn assert_none(violations: &[Violation]) {
    let list: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} house rules are broken:\n{}", list.len(), list.join("\n"));
}

/// Asserts that the violations are on exactly these lines.
#[cfg(test)]
#[track_caller]
pub fn assert_lines(violations: &[Violation], lines: &[usize]) {
    let found: Vec<_> = violations.iter().map(|violation| violation.line).collect();
    assert_eq!(found, lines, "{violations:#?}");
}
