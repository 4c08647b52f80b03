//! The index of names: its letters, and one page of one of them.

use super::{Address, Backend, Document, Source, Step, fetch, step};
use crate::query::letters::{Entry, Letters, order_of};
use crate::wire::Malformed;
use crate::wire::names::{NamesFile, NamesPageFile};
use crate::wire::rows::Losses;

/// The file of letters, by its name in the manifest and the function of a server.
const INDEX: Document<'static> = Document::Named("names");

impl Source {
    /// The letters that names begin with for readers of `lang`; older sets have none.
    pub fn names(&self, lang: &str) -> Step<Letters> {
        let order = order_of(lang);
        self.ask(&INDEX, move |bytes, _| NamesFile::from_json(bytes)?.decode(order).map(Some))
    }

    /// The names on a page of a letter, 1 the first.
    pub fn names_page(&self, lang: &str, letter: char, page: usize) -> Step<Vec<Entry>> {
        let order = order_of(lang);
        let files = match &self.backend {
            Backend::Files(files) => files,
            Backend::Server(server) => {
                return step(Address::At(server.names_page(order, letter, page)), read);
            }
        };
        let Address::At(index) = files.address(&INDEX) else { return Step::Absent };
        let root = std::rc::Rc::clone(&files.root);
        fetch(index, move |bytes, _| {
            let path = NamesFile::from_json(bytes)?.page_path(order, letter, page)?;
            let address = path.map(|path| Address::At(super::static_files::request(&root, &path)));
            Ok(step(address.unwrap_or(Address::Absent), read))
        })
    }
}

fn read(bytes: &[u8], _: &mut Losses) -> Result<Option<Vec<Entry>>, Malformed> {
    NamesPageFile::from_json(bytes)?.decode().map(Some)
}
