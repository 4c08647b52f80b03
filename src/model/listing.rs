//! All rows of one kind, with the sources that they name.

use super::provenance::Source;

/// All published rows of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing<T> {
    /// In the order of the table.
    pub rows: Vec<T>,
    /// Every source that is named above.
    pub source_list: Vec<Source>,
}
