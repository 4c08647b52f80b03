//! Pages that a visitor watches, each with a name and a note, as text that a device, a file or a link keeps.

use serde::{Deserialize, Serialize};

use super::notes::MAX_NOTE_CHARS;
use crate::text::url::{encode_query, query_pairs};

/// As many as one looks through.
pub const MAX_PAGES: usize = 200;
/// A name is cut to this many characters: a line.
pub const MAX_NAME_CHARS: usize = 120;
/// Longer addresses, in bytes, are none of this site.
const MAX_ADDRESS: usize = 2_000;
/// The key of a page in a link.
const PAGE: &str = "page";
/// Longer links are cut by messengers and mail programs.
pub const MAX_LINK: usize = 8_000;

/// A page or a view of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// Path and query below the site's root and the language: `/chain?industry=fuling-zhacai`.
    pub address: String,
    /// What the visitor calls it; never blank.
    #[serde(default)]
    pub name: String,
    /// Empty where there is none.
    #[serde(default)]
    pub note: String,
}

impl Watched {
    /// The same within all bounds; `None` where the address leads out of the site.
    pub fn checked(self) -> Option<Self> {
        let is_own = self.address.starts_with('/')
            && !self.address.starts_with("//")
            && self.address.len() <= MAX_ADDRESS
            && !self.address.contains(|char: char| char == '\\' || char == '#' || char <= ' ');
        let cut = |text: &str, n| {
            let text: String = text.trim().chars().take(n).collect();
            text.trim_end().to_owned()
        };
        let name = cut(&self.name.replace(char::is_control, " "), MAX_NAME_CHARS);
        let name = if name.is_empty() { self.address.clone() } else { name };
        let note = cut(&self.note, MAX_NOTE_CHARS);
        is_own.then_some(Self { address: self.address, name, note })
    }
}

/// Watched pages, each address once, the last added at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WatchList {
    pages: Vec<Watched>,
    /// Pages of the file or the link that it was read from for which there was no room.
    n_cut: usize,
}

/// What became of the pages that a list was to take in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    pub n_added: usize,
    /// They were there, and have another name or note now.
    pub n_changed: usize,
    /// There was no room for them.
    pub n_left_out: usize,
}

/// The text is no list of this atlas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoList;

/// A list as a file.
#[derive(Serialize, Deserialize)]
struct File {
    /// 1.
    format: u32,
    pages: Vec<Watched>,
}

impl WatchList {
    /// Reads what [`Self::to_json`] gave. What is no page of this site is passed over.
    ///
    /// # Errors
    /// If the text is nothing of the kind.
    pub fn from_json(text: &[u8]) -> Result<Self, NoList> {
        let file: File = serde_json::from_slice(text).map_err(|_| NoList)?;
        if file.format == 1 { Ok(Self::of(file.pages)) } else { Err(NoList) }
    }

    /// `{"format":1,"pages":[{"address":"/gaps","name":"...","note":"..."}]}`.
    pub fn to_json(&self) -> String {
        let file = File { format: 1, pages: self.pages.clone() };
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// What a link says, without `#`: the same as the file, for other devices.
    pub fn to_fragment(&self) -> String {
        let pair = |page: &Watched| {
            let parts = [page.address.as_str(), &page.name, &page.note];
            format!("{PAGE}={}", encode_query(&parts.join("\n")))
        };
        self.pages.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// Reads the fragment of a link; empty where it holds no list.
    pub fn from_fragment(fragment: &str) -> Self {
        let pairs = query_pairs(fragment.trim_start_matches('#'));
        let page = |(key, value): (String, String)| {
            let mut parts = value.splitn(3, '\n').map(str::to_owned);
            let mut next = || parts.next().unwrap_or_default();
            (key == PAGE).then(|| Watched { address: next(), name: next(), note: next() })
        };
        Self::of(pairs.into_iter().filter_map(page).collect())
    }

    fn of(pages: Vec<Watched>) -> Self {
        let mut this = Self::default();
        for page in pages.into_iter().filter_map(Watched::checked) {
            this.n_cut += this.take(page).n_left_out;
        }
        this
    }

    pub fn pages(&self) -> &[Watched] {
        &self.pages
    }

    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The same without notes.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let bare = |page: &Watched| Watched { note: String::new(), ..page.clone() };
        Self { pages: self.pages.iter().map(bare).collect(), n_cut: 0 }
    }

    /// The page at an address.
    pub fn get(&self, address: &str) -> Option<&Watched> {
        self.pages.iter().find(|page| page.address == address)
    }

    /// Takes a page in, in place of one of the same address. A page of another site is none.
    pub fn take(&mut self, page: Watched) -> Taken {
        let none = Taken { n_left_out: 1, ..Taken::default() };
        let Some(page) = page.checked() else { return none };
        let is_full = self.pages.len() >= MAX_PAGES;
        match self.pages.iter_mut().find(|own| own.address == page.address) {
            Some(own) if *own == page => Taken::default(),
            Some(own) => {
                *own = page;
                Taken { n_changed: 1, ..Taken::default() }
            }
            None if is_full => none,
            None => {
                self.pages.push(page);
                Taken { n_added: 1, ..Taken::default() }
            }
        }
    }

    /// Takes in all pages of another list. A note that stands here stays where the other has none.
    pub fn take_all(&mut self, other: &Self) -> Taken {
        let mut all = Taken { n_left_out: other.n_cut, ..Taken::default() };
        for page in &other.pages {
            let mut page = page.clone();
            if let Some(own) = self.get(&page.address).filter(|_| page.note.is_empty()) {
                page.note.clone_from(&own.note);
            }
            let taken = self.take(page);
            all.n_added += taken.n_added;
            all.n_changed += taken.n_changed;
            all.n_left_out += taken.n_left_out;
        }
        all
    }

    /// Takes the page at an address out, if it is there.
    pub fn remove(&mut self, address: &str) {
        self.pages.retain(|page| page.address != address);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn page(address: &str, name: &str, note: &str) -> Watched {
        Watched { address: address.to_owned(), name: name.to_owned(), note: note.to_owned() }
    }

    fn sample() -> WatchList {
        WatchList::of(vec![
            page("/industries/fuling-zhacai", "涪陵榨菜", "问 \"老王\"\n明年 & 再看"),
            page("/chain?industry=fuling-zhacai&view=matrix", "Gaps = 3", ""),
        ])
    }

    #[test]
    fn a_list_comes_back_from_a_file_and_from_a_link() {
        assert_eq!(WatchList::from_json(sample().to_json().as_bytes()), Ok(sample()));
        assert_eq!(WatchList::from_fragment(&format!("#{}", sample().to_fragment())), sample());
    }

    #[test]
    fn pages_of_other_sites_are_none() {
        for address in
            ["", "x", "//a.example", "/\\a.example", "https://a.example/", "/a b", "/a\n"]
        {
            assert_eq!(page(address, "a", "").checked(), None, "{address}");
            // In a link a name would begin in the next line.
            let link = format!("page={}", encode_query(&address.replace('\n', " ")));
            assert!(WatchList::from_fragment(&link).is_empty(), "{address}");
        }
        assert_eq!(page(&format!("/{}", "a".repeat(2_000)), "a", "").checked(), None);
    }

    #[test]
    fn names_and_notes_are_cut_and_no_name_is_blank() {
        let long = page("/a", &"名".repeat(900), &"长".repeat(1_000_000)).checked().unwrap();
        assert_eq!(long.name.chars().count(), MAX_NAME_CHARS);
        assert_eq!(long.note.chars().count(), MAX_NOTE_CHARS);
        assert_eq!(page("/a", " \n ", "").checked().unwrap().name, "/a");
    }

    #[test]
    fn what_is_no_list_is_told_and_what_is_no_page_passed_over() {
        for text in [
            "",
            "{",
            "[]",
            "null",
            "{\"pages\":[]}",
            "{\"format\":1,\"pages\":[1]}",
            "{\"format\":2,\"pages\":[]}",
        ] {
            assert_eq!(WatchList::from_json(text.as_bytes()), Err(NoList), "{text}");
        }
        let mixed = r#"{"format":1,"pages":[{"address":"//x"},{"address":"/a","more":2}],"x":[]}"#;
        let read = WatchList::from_json(mixed.as_bytes()).unwrap();
        assert_eq!(read.pages(), [page("/a", "/a", "")]);
    }

    #[test]
    fn taking_a_list_in_loses_nothing() {
        let mut own = sample();
        let other = WatchList::of(vec![
            page("/industries/fuling-zhacai", "Zhacai", ""),
            page("/gaps", "Gaps", "x"),
        ]);
        let taken = own.take_all(&other);
        assert_eq!(taken, Taken { n_added: 1, n_changed: 1, n_left_out: 0 });
        assert_eq!(own.pages()[0].name, "Zhacai");
        assert_eq!(own.pages()[0].note, sample().pages()[0].note);
        assert_eq!(own.take_all(&other), Taken::default());
    }

    #[test]
    fn a_full_list_says_what_it_left_out() {
        let many = (0..MAX_PAGES + 3).map(|n| page(&format!("/{n}"), "a", ""));
        let mut list = WatchList::default();
        let n_left_out: usize = many.map(|page| list.take(page).n_left_out).sum();
        assert_eq!((list.pages().len(), n_left_out), (MAX_PAGES, 3));
        // A list that was longer before it was read says so too.
        let pages: Vec<_> = (0..MAX_PAGES + 2).map(|n| page(&format!("/{n}"), "a", "")).collect();
        let file = serde_json::to_string(&File { format: 1, pages }).unwrap();
        let read = WatchList::from_json(file.as_bytes()).unwrap();
        assert_eq!(WatchList::default().take_all(&read).n_left_out, 2);
    }

    proptest! {
        #[test]
        fn any_link_gives_pages_of_this_site(text in ".{0,200}") {
            for page in WatchList::from_fragment(&text).pages() {
                prop_assert!(page.address.starts_with('/') && !page.address.starts_with("//"));
            }
        }

        #[test]
        fn any_names_and_notes_come_back(name in ".{0,150}", note in "(?s).{0,200}") {
            let list = WatchList::of(vec![page("/gaps", &name, &note)]);
            prop_assert_eq!(WatchList::from_fragment(&list.to_fragment()), list.clone());
            prop_assert_eq!(WatchList::from_json(list.to_json().as_bytes()), Ok(list));
        }
    }
}
