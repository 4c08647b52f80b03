//! Whether photographs can be decoded: the slow part of their check.

use std::fs;

use super::encode;
use super::file::check_bytes;
use super::threads;
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::schema::spec::TableId;

/// Decodes every photograph whose file looks right and reports those that are damaged inside. A tenth
/// of a second each; publication needs it for new ones only and tells the same of them.
pub fn check_decoding(dataset: &Dataset, report: &mut Report) {
    let rows = dataset.table(TableId::Images).rows().filter(|row| row.is_whole());
    let rows: Vec<_> = rows.collect();
    let decode = |file: &str| {
        // What cannot be read, or looks wrong, is told already.
        let bytes = fs::read(dataset.photo_path(file)).ok()?;
        check_bytes(&bytes).ok()?;
        encode::check_decoding(&bytes).err()
    };
    threads::each(
        &rows,
        |row| decode(row.get("file")),
        |idx, fault| {
            if let (Some(row), Some(fault)) = (rows.get(idx), fault) {
                fault.tell(*row, report);
            }
        },
    );
}
