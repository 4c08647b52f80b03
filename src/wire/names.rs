//! The index of names: its letters, and the names of one page of a letter.
//!
//! Names stand in two orders, `zh` and `en` (`crate::query::letters::ORDERS`), so that each has files of its own.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Malformed;
use super::base::{Text, bad, id};
use crate::model::bilingual::Bilingual;
use crate::model::id::ProductId;
use crate::query::letters::{Entry, Letters, is_letter};

/// `names`: the letters that names begin with, and where their pages are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NamesFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Names on each page of a letter but the last.
    pub page_size: u32,
    /// By pinyin, for readers of Chinese. Ascending by letter.
    pub zh: Vec<LetterRow>,
    /// By English names, for all others. Ascending by letter.
    pub en: Vec<LetterRow>,
}

/// A letter that names begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LetterRow {
    /// `a` to `z`, or `0` for names that begin with none.
    pub letter: char,
    /// How many products.
    pub n: u32,
    /// The content hash of each page. Page 2 of `b` in Chinese is `names/zh-b-2.{hash}.json`. None where a server
    /// is asked for pages.
    pub pages: Vec<String>,
}

/// A page of a letter: row `i` of every column is one product, in the order of names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NamesPageFile {
    /// [`super::FORMAT`].
    pub format: u32,
    /// Names of the counties of this page.
    pub counties: Vec<Text>,
    /// Ids of products.
    pub id: Vec<String>,
    /// Chinese names.
    pub zh: Vec<String>,
    /// English names; empty where there is none.
    pub en: Vec<String>,
    /// Positions in `counties`.
    pub county: Vec<u32>,
}

super::error::file!(NamesFile);
super::error::file!(NamesPageFile);

/// Folder of the pages.
pub const FOLDER: &str = "names";

/// Name of the file of a page of a letter, without its hash.
pub fn page_name(order: &str, letter: char, page: usize) -> String {
    format!("{order}-{letter}-{page}")
}

impl NamesFile {
    /// The letters in an order of `crate::query::letters::ORDERS`.
    ///
    /// # Errors
    /// If a letter is none or stands in another's place, or does not have as many pages as its names fill.
    pub fn decode(&self, order: &str) -> Result<Letters, Malformed> {
        let page_size = self.page_size as usize;
        if page_size == 0 {
            return Err(bad("page_size", &page_size));
        }
        let mut counts: Vec<(char, usize)> = vec![];
        for LetterRow { letter, n, pages } in self.rows(order) {
            let is_next = counts.last().is_none_or(|(last, _)| last < letter);
            if !is_letter(*letter) || !is_next {
                return Err(bad("letter", letter));
            }
            let n = *n as usize;
            if n == 0 || !(pages.is_empty() || pages.len() == n.div_ceil(page_size)) {
                return Err(bad("pages", &pages.len()));
            }
            counts.push((*letter, n));
        }
        Ok(Letters { counts, page_size })
    }

    /// The path of a page of a letter, 1 the first, relative to the manifest; `None` where there is no such page.
    ///
    /// # Errors
    /// If its hash is none.
    pub fn page_path(
        &self,
        order: &str,
        letter: char,
        page: usize,
    ) -> Result<Option<String>, Malformed> {
        let row = self.rows(order).iter().find(|row| row.letter == letter);
        let at = page.checked_sub(1);
        let hash = row.zip(at).and_then(|(row, at)| row.pages.get(at));
        let Some(hash) = hash else { return Ok(None) };
        if hash.is_empty() || !hash.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(bad("pages", hash));
        }
        Ok(Some(format!("{FOLDER}/{}.{hash}.json", page_name(order, letter, page))))
    }

    /// The rows of an order of `crate::query::letters::ORDERS`.
    pub fn rows(&self, order: &str) -> &[LetterRow] {
        if order == "zh" { &self.zh } else { &self.en }
    }
}

impl NamesPageFile {
    /// The file of these names.
    pub fn new(names: &[Entry]) -> Self {
        let mut file = Self { format: super::FORMAT, ..Self::default() };
        let mut known = HashMap::new();
        for Entry { id, name, county } in names {
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let county_idx = *known.entry((&county.zh, &county.en)).or_insert_with(|| {
                file.counties.push(Text::from(county));
                next
            });
            file.id.push(id.to_string());
            file.zh.push(name.zh.clone());
            file.en.push(name.en.clone().unwrap_or_default());
            file.county.push(county_idx);
        }
        file
    }

    /// Checks every column and gives the names row by row.
    ///
    /// # Errors
    /// If a column has another length, an id is none or a county is not one of the page.
    pub fn decode(&self) -> Result<Vec<Entry>, Malformed> {
        let counties: Vec<Bilingual> = self.counties.iter().map(Text::decode).collect();
        let n = self.id.len();
        for (column, len) in
            [("zh", self.zh.len()), ("en", self.en.len()), ("county", self.county.len())]
        {
            if len != n {
                return Err(Malformed::value(column, format!("{len} rows, not {n}")));
            }
        }
        let names = self.zh.iter().zip(&self.en);
        let rows = self.id.iter().zip(names).zip(&self.county);
        rows.map(|((own, (zh, en)), county)| {
            let county_idx = usize::try_from(*county).ok();
            let county_name = county_idx.and_then(|idx| counties.get(idx));
            Ok(Entry {
                id: id(own, "id", ProductId::parse)?,
                name: Bilingual::new(zh, en),
                county: county_name.ok_or_else(|| bad("county", county))?.clone(),
            })
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(letter: char, n: u32, pages: &[&str]) -> LetterRow {
        LetterRow { letter, n, pages: pages.iter().map(|hash| (*hash).to_owned()).collect() }
    }

    fn index() -> NamesFile {
        let zh = vec![row('0', 1, &["aa"]), row('b', 3, &["bb", "cc"])];
        NamesFile { format: 1, page_size: 2, zh, en: vec![row('z', 4, &[])] }
    }

    fn page() -> NamesPageFile {
        let texts = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
        let county =
            |zh: &str, en: Option<&str>| Text { zh: zh.to_owned(), en: en.map(str::to_owned) };
        NamesPageFile {
            format: 1,
            counties: vec![county("奉节县", Some("Fengjie County")), county("巫山县", None)],
            id: texts(["a", "b", "c"]),
            zh: texts(["甲", "乙", "丙"]),
            en: texts(["A", "", "C"]),
            county: vec![0, 1, 0],
        }
    }

    #[test]
    fn each_order_has_letters_of_its_own() {
        let letters = index().decode("zh").unwrap();
        assert_eq!(letters.counts, [('0', 1), ('b', 3)]);
        assert_eq!((letters.n_pages('b'), letters.n_pages('z')), (2, 0));
        let letters = index().decode("en").unwrap();
        assert_eq!((letters.counts.as_slice(), letters.n_pages('z')), (&[('z', 4)][..], 2));
    }

    #[test]
    fn a_page_is_found_by_its_letter_and_number() {
        let path = |order, letter, page| index().page_path(order, letter, page).unwrap();
        assert_eq!(path("zh", 'b', 2).as_deref(), Some("names/zh-b-2.cc.json"));
        for (letter, page) in [('b', 0), ('b', 3), ('b', usize::MAX), ('a', 1)] {
            assert_eq!(path("zh", letter, page), None, "{letter} {page}");
        }
        assert_eq!(path("en", 'z', 1), None, "a server is asked");
    }

    #[test]
    fn refuses_letters_that_are_none_and_pages_that_do_not_fit() {
        for rows in [
            vec![row('A', 1, &["aa"])],
            vec![row('/', 1, &["aa"])],
            vec![row('b', 1, &["aa"]), row('a', 1, &["bb"])],
            vec![row('a', 1, &["aa"]), row('a', 1, &["bb"])],
            vec![row('a', 0, &[])],
            vec![row('a', 3, &["aa"])],
            vec![row('a', u32::MAX, &["aa", "bb"])],
        ] {
            let file = NamesFile { zh: rows.clone(), ..index() };
            assert!(file.decode("zh").is_err(), "{rows:?}");
        }
        assert!(NamesFile { page_size: 0, ..index() }.decode("zh").is_err());
        for json in [
            "",
            "<!doctype html>",
            "{}",
            r#"{"format":2,"page_size":1,"zh":[],"en":[]}"#,
            r#"{"format":1,"page_size":-1,"zh":[],"en":[]}"#,
            r#"{"format":1,"page_size":1,"zh":[{"letter":"ab","n":1,"pages":[]}],"en":[]}"#,
        ] {
            assert!(NamesFile::from_json(json.as_bytes()).is_err(), "{json}");
        }
    }

    #[test]
    fn a_hash_leads_nowhere_else() {
        for hash in ["", "../evil", "a/b", "https://x", "a b", "é"] {
            let file = NamesFile { zh: vec![row('a', 1, &[hash])], ..index() };
            assert!(file.page_path("zh", 'a', 1).is_err(), "{hash}");
        }
    }

    #[test]
    fn writes_the_names_that_it_reads() {
        let names = page().decode().unwrap();
        assert_eq!(NamesPageFile::new(&names), page());
        let names: Vec<_> =
            names.iter().map(|own| (own.id.as_str(), own.county.zh.as_str())).collect();
        assert_eq!(names, [("a", "奉节县"), ("b", "巫山县"), ("c", "奉节县")]);
        assert_eq!(page().decode().unwrap()[1].name.en, None);
    }

    #[test]
    fn refuses_columns_of_another_length_wild_positions_and_ids_that_are_none() {
        type Break = fn(&mut NamesPageFile);
        let breaks: [Break; 7] = [
            |file| file.id.clear(),
            |file| drop(file.zh.pop()),
            |file| file.en.push("D".to_owned()),
            |file| file.county.truncate(1),
            |file| file.county[0] = 2,
            |file| file.county[0] = u32::MAX,
            |file| "../evil".clone_into(&mut file.id[0]),
        ];
        for (which, broken) in breaks.iter().enumerate() {
            let mut file = page();
            broken(&mut file);
            assert!(file.decode().is_err(), "{which}");
        }
    }
}
