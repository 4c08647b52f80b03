//! Products by the first letter of their names: pinyin for readers of Chinese, letters for others.
//!
//! A page of the index ([`IndexPage`]) shows its [`Letters`] and some names of one of them. [`by_letter`] says
//! which, for who has the whole catalogue; who has not gets the same by parts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::answer::{Catalogue, name_key};
use crate::model::bilingual::Bilingual;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;

/// In place of a letter, for names that begin with none.
pub const OTHER: char = '0';
/// Names on one page of a letter: about 80 kB of HTML, a tenth of it on its way. Of 20,000 products a
/// letter may have thousands.
pub const NAMES_PER_PAGE: usize = 400;
/// The languages by which names are put in order, as [`order_of`] gives them.
pub const ORDERS: [&str; 2] = ["zh", "en"];

/// The letters that names begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// (letter, number of products), ascending by letter.
    pub counts: Vec<(char, usize)>,
    /// Names on a page of a letter, at least 1.
    pub page_size: usize,
}

/// What the index shows of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: ProductId,
    pub name: Bilingual,
    /// Name of its county; empty where nobody knows it.
    pub county: Bilingual,
}

/// The letters, and some names below one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexPage {
    pub letters: Arc<Letters>,
    /// The letter that is shown and the number of the page, 1 the first.
    pub chosen: Option<(char, usize)>,
    /// The names on the page; none where no letter is chosen.
    pub names: Arc<Vec<Entry>>,
}

impl Letters {
    /// How many names begin so.
    pub fn n_names(&self, letter: char) -> usize {
        self.counts.iter().find(|(own, _)| *own == letter).map_or(0, |(_, n)| *n)
    }

    /// How many pages these fill.
    pub fn n_pages(&self, letter: char) -> usize {
        self.n_names(letter).div_ceil(self.page_size.max(1))
    }
}

impl Entry {
    /// What the index shows of a product of `catalogue`.
    pub fn of(product: &ProductCard, catalogue: &Catalogue) -> Self {
        let county = catalogue.names().counties.get(&product.county);
        let county = county.map(|(name, _)| name.clone()).unwrap_or_default();
        Self { id: product.id.clone(), name: product.name.clone(), county }
    }
}

impl IndexPage {
    /// A page of the index of all products of `catalogue` for readers of `lang`; `None` where there is no such page.
    pub fn of(catalogue: &Catalogue, lang: &str, chosen: Option<(char, usize)>) -> Option<Self> {
        let letters = by_letter(catalogue, lang);
        let names = match chosen {
            Some((letter, page)) => page_of(letters.get(&letter)?, page)?,
            None => &[],
        };
        let names = names.iter().map(|product| Entry::of(product, catalogue)).collect();
        let counts = letters.iter().map(|(letter, own)| (*letter, own.len())).collect();
        let letters = Letters { counts, page_size: NAMES_PER_PAGE };
        Some(Self { letters: Arc::new(letters), chosen, names: Arc::new(names) })
    }
}

/// Which of [`ORDERS`] readers of `lang` get. Names of data are Chinese and English: who reads neither gets English.
pub fn order_of(lang: &str) -> &'static str {
    if lang.starts_with("zh") { "zh" } else { "en" }
}

/// The letter that an address names; `None` where names have no such.
pub fn parse_letter(text: &str) -> Option<char> {
    let letter = text.parse().ok()?;
    is_letter(letter).then_some(letter)
}

/// Whether names are put below it: `a` to `z`, or [`OTHER`].
pub fn is_letter(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter == OTHER
}

/// The products of a page of a letter, 1 the first; `None` where there is no such page.
pub fn page_of<'p, 'a>(
    letter: &'p [&'a ProductCard],
    page: usize,
) -> Option<&'p [&'a ProductCard]> {
    letter.chunks(NAMES_PER_PAGE).nth(page.checked_sub(1)?)
}

/// The products of each letter `a` to `z`, or [`OTHER`], in the order of their names in `lang`.
pub fn by_letter<'a>(catalogue: &'a Catalogue, lang: &str) -> BTreeMap<char, Vec<&'a ProductCard>> {
    let mut keyed: Vec<_> =
        catalogue.products().iter().map(|product| (name_key(product, lang), product)).collect();
    keyed.sort_by(|one, other| (&one.0, &one.1.id).cmp(&(&other.0, &other.1.id)));
    let mut letters: BTreeMap<char, Vec<&ProductCard>> = BTreeMap::new();
    for (key, product) in keyed {
        let first = key.chars().next().filter(char::is_ascii_lowercase).unwrap_or(OTHER);
        letters.entry(first).or_default().push(product);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::bilingual::Bilingual;
    use crate::query::answer::Names;

    fn product(id: &str, zh: &str, en: &str, pinyin: &str) -> ProductCard {
        let (name, pinyin) = (Bilingual::new(zh, en), pinyin.to_owned());
        ProductCard { name, pinyin, ..ProductCard::sample(id) }
    }

    #[test]
    fn a_letter_of_thousands_has_pages_with_each_name_once() {
        let product = product("a", "安澜蓝莓", "", "an lan lan mei");
        let n_on_pages = |n: usize| -> Vec<usize> {
            let letter = vec![&product; n];
            let pages = (1..).map_while(|page| page_of(&letter, page).map(<[_]>::len));
            assert_eq!(page_of(&letter, 0), None);
            pages.collect()
        };
        assert_eq!(n_on_pages(0), [0_usize; 0]);
        assert_eq!(n_on_pages(1), [1]);
        assert_eq!(n_on_pages(NAMES_PER_PAGE), [NAMES_PER_PAGE]);
        assert_eq!(n_on_pages(2 * NAMES_PER_PAGE + 1), [NAMES_PER_PAGE, NAMES_PER_PAGE, 1]);
    }

    #[test]
    fn a_letter_has_as_many_pages_as_its_names_fill() {
        let counts = vec![('a', 1), ('b', 400), ('c', 401)];
        let letters = Letters { counts, page_size: NAMES_PER_PAGE };
        assert_eq!(['a', 'b', 'c', 'd'].map(|letter| letters.n_pages(letter)), [1, 1, 2, 0]);
    }

    #[test]
    fn an_address_names_a_letter_or_none() {
        assert_eq!(["a", "z", "0"].map(parse_letter), [Some('a'), Some('z'), Some('0')]);
        for text in ["", "A", "1", "ab", "é", "安", "a "] {
            assert_eq!(parse_letter(text), None, "{text}");
        }
    }

    #[test]
    fn who_reads_neither_language_gets_the_order_of_english() {
        let products = [("b", "乙", "Alpha", "yi"), ("a", "甲", "Beta", "jia")];
        let products = products.map(|(id, zh, en, pinyin)| product(id, zh, en, pinyin));
        let catalogue = Catalogue::new(products, Names::default());
        for lang in ["zh", "zh-Hant", "en", "fr"] {
            let order = order_of(lang);
            assert!(ORDERS.contains(&order));
            let [own, of_order] = [lang, order].map(|lang| IndexPage::of(&catalogue, lang, None));
            assert_eq!(own, of_order, "{lang}");
        }
        assert_ne!(IndexPage::of(&catalogue, "zh", None), IndexPage::of(&catalogue, "en", None));
    }

    #[test]
    fn a_page_has_the_names_of_its_letter_and_no_other() {
        let county = ProductCard::sample("x").county;
        let mut names = Names::default();
        names.counties.insert(county, (Bilingual::new("县", "County"), String::new()));
        let own = product("a", "安澜蓝莓", "Anlan blueberry", "an lan lan mei");
        let catalogue = Catalogue::new([own.clone()], names);
        let entry = Entry { id: own.id, name: own.name, county: Bilingual::new("县", "County") };
        let page = |chosen| IndexPage::of(&catalogue, "zh", chosen);
        let own = page(Some(('a', 1))).unwrap();
        assert_eq!((own.letters.counts.as_slice(), &*own.names), (&[('a', 1)][..], &vec![entry]));
        let plain = page(None).unwrap();
        assert_eq!((plain.letters, plain.names.len()), (own.letters, 0));
        for other in [('a', 0), ('a', 2), ('b', 1)] {
            assert_eq!(page(Some(other)), None, "{other:?}");
        }
    }

    #[test]
    fn names_stand_below_their_first_letter_in_each_language() {
        let products = [
            ("b", "白市驿板鸭", "Pressed duck", "bai shi yi ban ya"),
            ("a", "安澜蓝莓", "Anlan blueberry", "an lan lan mei"),
            ("c", "72-1脐橙", "", "72 1 qi cheng"),
        ];
        let products = products.map(|(id, zh, en, pinyin)| product(id, zh, en, pinyin));
        let catalogue = Catalogue::new(products, Names::default());
        let letters = |lang| -> Vec<(char, Vec<String>)> {
            let ids = |own: Vec<&ProductCard>| own.iter().map(|p| p.id.to_string()).collect();
            by_letter(&catalogue, lang).into_iter().map(|(l, own)| (l, ids(own))).collect()
        };
        let own = |letter, id: &str| (letter, vec![id.to_owned()]);
        assert_eq!(letters("zh"), [own('0', "c"), own('a', "a"), own('b', "b")]);
        assert_eq!(letters("en"), [own('0', "c"), own('a', "a"), own('p', "b")]);
    }
}
