//! What visitors read, as a script for `psql`: `atlas publish DATA | psql`.
//!
//! The compiled files of a site become the rows of the schema `published`, whose tables
//! `api/migrations/010_published.sql` makes. Orders, readings and beginnings of names are made here by the
//! code of the app, so that a database answers as the files do. Start at [`write`].

mod bits;
mod catalogue;
mod copy;
mod documents;
mod frequent;
mod names;
mod read;
mod search;

use std::io::Write;
use std::path::Path;

use bits::Bits;
use catalogue::Whole;
use copy::{Cell, Rows};
use read::Compiled;
use search::Search;

/// Begins the script: all that follows is one transaction with a release of its own. Two that are published
/// at once come one after the other.
const BEGIN: &str = "\\set ON_ERROR_STOP on\n\\set QUIET on\nbegin;\nselect published.begin_release() \\g /dev/null\n";

/// Readers see the new release from here on. Rows of older ones went in the same transaction; their space
/// is used again after the vacuum, which cuts no table short, as that would shut readers out.
const END: &str = "select published.finish_release() \\g /dev/null\ncommit;\nselect published.vacuum_commands() \\gexec\n";

/// Writes the script that publishes the compiled files of `folder`.
///
/// # Errors
/// In words, with the file, if one cannot be read; or if nobody takes what is written. A script that ends
/// early changes nothing.
pub fn write(folder: &Path, out: &mut dyn Write) -> Result<(), String> {
    let told = |error: std::io::Error| error.to_string();
    let compiled = Compiled::read(folder)?;
    let whole = Whole::read(&compiled)?;
    let index = compiled.index()?;
    out.write_all(BEGIN.as_bytes()).map_err(told)?;
    documents::write(&compiled, out)?;
    write_release(&compiled, whole.n_products(), out).map_err(told)?;
    let by_weight = {
        let search = Search::new(&index, &whole.catalogue);
        search.write(out).map_err(told)?;
        search.by_weight()
    };
    drop(index);
    catalogue::write(whole, &by_weight, out).map_err(told)?;
    out.write_all(END.as_bytes()).map_err(told)
}

fn write_release(
    compiled: &Compiled,
    n_products: usize,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let mut rows = Rows::of(out, "releases", "data_version, n_products, n_bits")?;
    rows.row(&[
        Cell::Text(&compiled.manifest.version),
        Cell::Number(n_products as u32),
        Cell::Number(Bits::width(n_products) as u32),
    ])?;
    rows.end()
}
