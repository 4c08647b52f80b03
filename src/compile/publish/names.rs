//! The index of names, so that a page of it is one small file however many products there are.

use std::io;

use super::sink::{Sink, to_json};
use crate::query::answer::Catalogue;
use crate::query::letters::{Entry, NAMES_PER_PAGE, ORDERS, by_letter};
use crate::wire::FORMAT;
use crate::wire::manifest::FileRef;
use crate::wire::names::{FOLDER, LetterRow, NamesFile, NamesPageFile, page_name};

/// Writes every page of every letter, and the file that names them.
pub(super) fn write(whole: &Catalogue, sink: &mut Sink) -> io::Result<FileRef> {
    let [zh, en] = ORDERS.map(|order| write_pages(whole, order, sink));
    let page_size = u32::try_from(NAMES_PER_PAGE).map_err(io::Error::other)?;
    sink.json("", "names", &NamesFile { format: FORMAT, page_size, zh: zh?, en: en? })
}

fn write_pages(whole: &Catalogue, order: &str, sink: &mut Sink) -> io::Result<Vec<LetterRow>> {
    let mut rows = vec![];
    for (letter, own) in by_letter(whole, order) {
        let n = u32::try_from(own.len()).map_err(io::Error::other)?;
        let mut pages = vec![];
        for (shown, page) in own.chunks(NAMES_PER_PAGE).zip(1..) {
            let names: Vec<_> = shown.iter().map(|product| Entry::of(product, whole)).collect();
            let bytes = to_json(&NamesPageFile::new(&names))?;
            let file = sink.write(FOLDER, &page_name(order, letter, page), "json", &bytes)?;
            pages.push(file.hash);
        }
        rows.push(LetterRow { letter, n, pages });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::product::ProductCard;
    use crate::query::answer::Names;

    #[test]
    fn a_letter_of_many_names_has_a_file_for_each_page() {
        let n = 2 * NAMES_PER_PAGE + 1;
        let products = (0..n).map(|number| ProductCard::sample(&format!("tea-{number:04}")));
        let whole = Catalogue::new(products, Names::default());
        let folder = std::env::temp_dir().join(format!("names-{}", std::process::id()));
        let mut sink = Sink::new(&folder).unwrap();
        let index = write(&whole, &mut sink).unwrap();
        let aside = folder.with_file_name(format!(".names-{}.new", std::process::id()));
        let read = |path: &str| fs::read(aside.join(path)).unwrap();
        let file = NamesFile::from_json(&read(&index.path)).unwrap();
        for order in ORDERS {
            let letters = file.decode(order).unwrap();
            assert_eq!((letters.counts.as_slice(), letters.n_pages('t')), (&[('t', n)][..], 3));
            let mut ids = vec![];
            for page in 1..=3 {
                let path = file.page_path(order, 't', page).unwrap().unwrap();
                let names = NamesPageFile::from_json(&read(&path)).unwrap().decode().unwrap();
                assert!(names.len() <= NAMES_PER_PAGE);
                ids.extend(names.into_iter().map(|own| own.id.to_string()));
            }
            let wanted: Vec<_> = (0..n).map(|number| format!("tea-{number:04}")).collect();
            assert_eq!(ids, wanted);
        }
        sink.abandon().unwrap();
    }
}
