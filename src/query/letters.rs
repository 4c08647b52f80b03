//! Products by the first letter of their names: pinyin for readers of Chinese, letters for others.

use std::collections::BTreeMap;

use super::answer::{Catalogue, name_key};
use crate::model::product::ProductCard;

/// In place of a letter, for names that begin with none.
pub const OTHER: char = '0';
/// Names on one page of a letter: about 80 kB of HTML, a tenth of it on its way. Of 20,000 products a
/// letter may have thousands.
pub const NAMES_PER_PAGE: usize = 400;

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
