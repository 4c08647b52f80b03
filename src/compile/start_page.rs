//! The page that every address starts with, `index.html`, and the web manifest, with what the data say of
//! the base.

use std::path::Path;

use crate::wire::blanks::{escaped, fill, json_escaped};
use crate::wire::manifest::Manifest;
use crate::wire::rows::Losses;

/// Fills the page or web manifest `template` with the base of the compiled data in the folder `data` and
/// writes it to `out`.
///
/// # Errors
/// If a file cannot be read or written, or the page asks for what a base does not have: a sentence
/// that names the file.
pub(super) fn write(template: &Path, data: &Path, out: &Path) -> Result<(), String> {
    let at =
        |path: &Path, problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let page = std::fs::read_to_string(template).map_err(|error| at(template, &error))?;
    let manifest_file = data.join("manifest.json");
    let manifest = std::fs::read(&manifest_file).map_err(|error| at(&manifest_file, &error))?;
    let manifest = Manifest::from_json(&manifest).map_err(|error| at(&manifest_file, &error))?;
    let base = manifest.base.decode(&mut Losses::default());
    let base = base.map_err(|error| at(&manifest_file, &error))?;
    let is_json = template.extension().is_some_and(|extension| extension == "webmanifest");
    let escaped = if is_json { json_escaped } else { escaped };
    let page = fill(&page, &base, escaped).map_err(|error| at(template, &error))?;
    std::fs::write(out, page).map_err(|error| at(out, &error))
}
