//! Reads a file of any size without holding the page up: a piece at a time, with a rest between where
//! one is due.
//!
//! The long columns are cut out of the text and parsed one by one; what is left is a small file of the
//! same shape, which is read as any other.

use std::ops::Range;

use super::ChainFile;
use super::read::{ChainMap, Reading};
use crate::wire::Malformed;

/// A file of no more bytes is read at once: some ms.
const SMALL: usize = 2_000_000;
/// Bytes that are looked through between two rests.
const N_BYTES: usize = 200_000;
/// Rows that are read between two rests.
const N_ROWS: usize = 1_024;
/// The objects whose lists are columns.
const TABLES: [&str; 3] = ["organisations", "links", "layout"];

/// The map in a file. `rest` lets the page do what waits, if it is time for that.
///
/// # Errors
/// If it is no such file, or does not fit together.
pub async fn read(bytes: &[u8], mut rest: impl AsyncFnMut()) -> Result<ChainMap, Malformed> {
    if bytes.len() <= SMALL {
        return ChainFile::from_json(bytes)?.map();
    }
    let mut splitter = Splitter::new(bytes);
    while splitter.step(N_BYTES) {
        rest().await;
    }
    let (small, columns) = splitter.finish();
    let mut file = ChainFile::from_json(&small)?;
    for column in columns {
        rest().await;
        column.read(bytes, &mut file)?;
    }
    rest().await;
    let mut reading = Reading::new(file)?;
    while reading.step(N_ROWS)? {
        rest().await;
    }
    reading.finish()
}

/// A column that was cut out: its names and where its list stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    table: Range<usize>,
    name: Range<usize>,
    list: Range<usize>,
}

impl Column {
    /// Puts the column into its place in `file`. One of no known name is left out, as it is where a
    /// file is read whole.
    fn read(&self, bytes: &[u8], file: &mut ChainFile) -> Result<(), Malformed> {
        let text = |range: &Range<usize>| bytes.get(range.clone()).unwrap_or_default();
        let list = text(&self.list);
        let ChainFile { organisations, links, layout, .. } = file;
        match (text(&self.table), text(&self.name)) {
            (b"organisations", b"id") => fill(&mut organisations.id, list),
            (b"organisations", b"zh") => fill(&mut organisations.zh, list),
            (b"organisations", b"en") => fill(&mut organisations.en, list),
            (b"organisations", b"kind") => fill(&mut organisations.kind, list),
            (b"organisations", b"chain") => fill(&mut organisations.chain, list),
            (b"organisations", b"stage") => fill(&mut organisations.stage, list),
            (b"organisations", b"county") => fill(&mut organisations.county, list),
            (b"organisations", b"products") => fill(&mut organisations.products, list),
            (b"organisations", b"source_idxs") => fill(&mut organisations.source_idxs, list),
            (b"links", b"from") => fill(&mut links.from, list),
            (b"links", b"to") => fill(&mut links.to, list),
            (b"links", b"kind") => fill(&mut links.kind, list),
            (b"links", b"note") => fill(&mut links.note, list),
            (b"links", b"source_idxs") => fill(&mut links.source_idxs, list),
            (b"layout", name) => {
                let Some(layout) = layout else { return Ok(()) };
                match name {
                    b"nodes" => fill(&mut layout.nodes, list),
                    b"starts" => fill(&mut layout.starts, list),
                    b"points" => fill(&mut layout.points, list),
                    b"courses" => fill(&mut layout.courses, list),
                    b"columns" => fill(&mut layout.columns, list),
                    b"lanes" => fill(&mut layout.lanes, list),
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }
}

fn fill<T: serde::de::DeserializeOwned>(column: &mut T, list: &[u8]) -> Result<(), Malformed> {
    *column = serde_json::from_slice(list)
        .map_err(|error| Malformed::Json { what: "column", detail: error.to_string() })?;
    Ok(())
}

/// Goes through JSON once and cuts out the lists that are members of a member in [`TABLES`]. Text that
/// is no JSON stays as wrong as it was.
struct Splitter<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    /// Where the text began that it is in.
    string: Option<usize>,
    is_escaped: bool,
    /// The last text at depths 1 and 2: the names of members.
    names: [Range<usize>; 2],
    /// Where the column began that it is in.
    column: Option<usize>,
    columns: Vec<Column>,
    rest: Vec<u8>,
    n_kept: usize,
}

/// Depth of the members of a member.
const COLUMN_DEPTH: usize = 2;

impl<'a> Splitter<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            depth: 0,
            string: None,
            is_escaped: false,
            names: [0..0, 0..0],
            column: None,
            columns: vec![],
            rest: vec![],
            n_kept: 0,
        }
    }

    /// Goes on by so many bytes; gives whether there are more.
    fn step(&mut self, n_bytes: usize) -> bool {
        let end = self.at.saturating_add(n_bytes).min(self.bytes.len());
        for (at, byte) in (self.at..end).zip(self.bytes.get(self.at..end).unwrap_or_default()) {
            self.take(at, *byte);
        }
        self.at = end;
        end < self.bytes.len()
    }

    fn take(&mut self, at: usize, byte: u8) {
        if let Some(start) = self.string {
            if self.is_escaped {
                self.is_escaped = false;
            } else if byte == b'\\' {
                self.is_escaped = true;
            } else if byte == b'"' {
                self.string = None;
                if let Some(name) = self.depth.checked_sub(1).and_then(|at| self.names.get_mut(at))
                {
                    *name = start + 1..at;
                }
            }
            return;
        }
        match byte {
            b'"' => self.string = Some(at),
            b'[' | b'{' => {
                if byte == b'[' && self.depth == COLUMN_DEPTH && self.is_in_table() {
                    self.column = Some(at);
                }
                self.depth += 1;
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == COLUMN_DEPTH
                    && let Some(start) = self.column.take()
                {
                    self.cut(start..at + 1);
                }
            }
            _ => {}
        }
    }

    fn is_in_table(&self) -> bool {
        let name = self.bytes.get(self.names[0].clone()).unwrap_or_default();
        TABLES.iter().any(|table| table.as_bytes() == name)
    }

    fn cut(&mut self, list: Range<usize>) {
        let before = self.bytes.get(self.n_kept..list.start).unwrap_or_default();
        self.rest.extend_from_slice(before);
        self.rest.extend_from_slice(b"[]");
        self.n_kept = list.end;
        let [table, name] = self.names.clone();
        self.columns.push(Column { table, name, list });
    }

    fn finish(mut self) -> (Vec<u8>, Vec<Column>) {
        self.rest.extend_from_slice(self.bytes.get(self.n_kept..).unwrap_or_default());
        (self.rest, self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::chain_map::{LayoutRow, LinkColumns, OrganizationColumns};
    use proptest::prelude::*;

    fn in_slices(bytes: &[u8], n_bytes: usize) -> Result<ChainFile, Malformed> {
        let mut splitter = Splitter::new(bytes);
        while splitter.step(n_bytes) {}
        let (rest, columns) = splitter.finish();
        let mut file = ChainFile::from_json(&rest)?;
        columns.iter().try_for_each(|column| column.read(bytes, &mut file)).map(|()| file)
    }

    fn file(ids: Vec<String>, numbers: Vec<u32>, is_laid: bool) -> ChainFile {
        let layout = LayoutRow { starts: numbers.clone(), ..LayoutRow::default() };
        ChainFile {
            format: crate::wire::FORMAT,
            kinds: ids.clone(),
            organisations: OrganizationColumns {
                products: vec![numbers.clone(), vec![]],
                zh: ids.clone(),
                id: ids,
                ..OrganizationColumns::default()
            },
            links: LinkColumns { from: numbers, ..LinkColumns::default() },
            layout: is_laid.then_some(layout),
            ..ChainFile::default()
        }
    }

    proptest! {
        #[test]
        fn slices_say_what_the_whole_says(
            ids in proptest::collection::vec(any::<String>(), 0..6),
            numbers in proptest::collection::vec(any::<u32>(), 0..6),
            is_laid: bool, n_bytes in 1..50_usize, is_pretty: bool,
        ) {
            let file = file(ids, numbers, is_laid);
            let text = if is_pretty { serde_json::to_vec_pretty(&file) } else { serde_json::to_vec(&file) };
            prop_assert_eq!(in_slices(&text.unwrap(), n_bytes).unwrap(), file);
        }

        #[test]
        fn what_is_no_file_is_none_in_slices(
            at in any::<prop::sample::Index>(), byte: u8, n_bytes in 1..50_usize,
        ) {
            let file = file(vec!["a\"[".to_owned(), "]\\".to_owned()], vec![1, 2], true);
            let mut text = serde_json::to_vec(&file).unwrap();
            let at = at.index(text.len());
            text[at] = byte;
            let whole = ChainFile::from_json(&text);
            let sliced = in_slices(&text, n_bytes);
            prop_assert_eq!(sliced.is_ok(), whole.is_ok(), "{:?} {:?}", sliced, whole);
            if let (Ok(sliced), Ok(whole)) = (sliced, whole) {
                prop_assert_eq!(sliced, whole);
            }
        }
    }
}
