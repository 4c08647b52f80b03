//! Nodes and links as tables.

use super::{Export, LINK_COLUMNS, NODE_COLUMNS};
use crate::text::csv::write_guarded_row;

/// A row for each node, after their names.
pub fn nodes(export: &Export<'_>) -> String {
    table(&NODE_COLUMNS, export.nodes().map(|(_, row)| row))
}

/// A row for each link, after their names.
pub fn links(export: &Export<'_>) -> String {
    table(&LINK_COLUMNS, export.links().map(|(_, row)| row))
}

/// With a byte order mark, by which spreadsheets know UTF-8.
fn table<const N: usize>(columns: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut out = String::from("\u{FEFF}");
    write_guarded_row(&mut out, columns.iter().copied());
    for row in rows {
        write_guarded_row(&mut out, row.iter().map(String::as_str));
    }
    out
}
