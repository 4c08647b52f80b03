//! The files that `images.csv` names, and those that it does not.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::file::{PhotoFault, check_bytes, check_n_bytes, is_photo_name};
use crate::compile::problem::Report;
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::rule::Rule;
use crate::compile::schema::spec::TableId;

/// Reports files that are missing, broken, too small or too large, and rows and files without use.
pub fn check_photos(dataset: &Dataset, report: &mut Report) {
    let named = |row: &Row<'_>| row.is_whole() && is_photo_name(row.get("file"));
    for row in dataset.table(TableId::Images).rows().filter(named) {
        check_file(row, &dataset.photo_path(row.get("file")), report);
    }
    check_use(dataset, report);
    report_unlisted(dataset, report);
}

fn check_file(row: Row<'_>, path: &Path, report: &mut Report) {
    let missing = |repair: String| PhotoFault {
        rule: Rule::MissingPhoto,
        value: "not found".to_owned(),
        repair,
    };
    let fault = match fs::metadata(path) {
        Ok(found) if found.is_file() => {
            check_n_bytes(found.len()).or_else(|| match fs::read(path) {
                Ok(bytes) => check_bytes(&bytes).err(),
                Err(error) => Some(missing(format!(
                    "Close other programs that use it and try again ({error})."
                ))),
            })
        }
        Ok(_) => Some(missing("This is a folder: name a file.".to_owned())),
        Err(_) => {
            let repair = "Copy the file there, or write its name exactly, also capital letters.";
            Some(missing(repair.to_owned()))
        }
    };
    if let Some(fault) = fault {
        fault.tell(row, report);
    }
}

fn check_use(dataset: &Dataset, report: &mut Report) {
    let products = dataset.table(TableId::Products).rows().filter(|row| !row.is_held());
    let used: HashSet<&str> = products.flat_map(|row| row.list("images")).collect();
    let rows = dataset.table(TableId::Images).rows();
    let is_idle =
        |row: &Row<'_>| row.is_whole() && !row.key().is_empty() && !used.contains(row.key());
    for row in rows.filter(is_idle) {
        let repair = "Name it in the column images of its product, or leave it.";
        report.row(row, Some("id"), Rule::UnusedPhoto, row.key(), repair);
    }
}

fn report_unlisted(dataset: &Dataset, report: &mut Report) {
    let Ok(entries) = fs::read_dir(dataset.photo_path("")) else { return };
    let rows = dataset.table(TableId::Images).rows();
    let listed: HashSet<&str> = rows.map(|row| row.get("file")).collect();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| is_photo_name(name) && !listed.contains(name.as_str()))
        .collect();
    names.sort();
    for name in names {
        let repair = "Add a row that says what it shows and whose it is, or delete the file.";
        report.add(TableId::Images.file(), None, Some("file"), Rule::UnlistedPhoto, &name, repair);
    }
}
