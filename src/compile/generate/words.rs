//! What invented names are made of.

use crate::compile::problem::Report;
use crate::compile::reading::table::Table;
use crate::compile::schema::spec::TableId;
use crate::model::category::Category;

/// A place name without its kind: 柏梓 of 柏梓镇.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin {
    /// Chinese.
    pub zh: String,
    /// Syllables with spaces between.
    pub pinyin: String,
}

impl Origin {
    /// As an English text would spell it: `Baizi`.
    pub(super) fn en(&self) -> String {
        let mut joined = self.pinyin.replace(' ', "").replace('ü', "u");
        if let Some(first) = joined.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        joined
    }
}

/// What a product is.
#[derive(Debug)]
pub(super) struct Noun {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// Syllables with spaces between.
    pub pinyin: &'static str,
    pub category: Category,
    /// What its paper-cut shows.
    pub motif: &'static str,
}

/// Ordinary words for regional products, in the order of `nouns.csv`: no cell there has a comma.
pub(super) fn nouns() -> Vec<Noun> {
    let rows = include_str!("nouns.csv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split(',');
        let mut next = || cells.next();
        Some(Noun {
            zh: next()?,
            en: next()?,
            pinyin: next()?,
            category: Category::from_code(next()?)?,
            motif: next()?,
        })
    })
    .collect()
}

/// A word between origin and noun: how or where the thing grows or is made. It claims no
/// certification and no grade.
#[derive(Debug)]
pub(super) struct Modifier {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// Syllables with spaces between.
    pub pinyin: &'static str,
}

const fn modifier(zh: &'static str, en: &'static str, pinyin: &'static str) -> Modifier {
    Modifier { zh, en, pinyin }
}

const GROWN: &[Modifier] = &[
    modifier("高山", "Highland", "gao shan"),
    modifier("富硒", "Selenium-rich", "fu xi"),
    modifier("河谷", "Valley", "he gu"),
    modifier("农家", "Farmhouse", "nong jia"),
    modifier("早熟", "Early", "zao shu"),
    modifier("晚熟", "Late", "wan shu"),
    modifier("露地", "Open-field", "lu di"),
    modifier("老种", "Heirloom", "lao zhong"),
];
const RAISED: &[Modifier] = &[
    modifier("高山", "Highland", "gao shan"),
    modifier("散养", "Free-range", "san yang"),
    modifier("林下", "Woodland", "lin xia"),
    modifier("农家", "Farmhouse", "nong jia"),
    modifier("生态", "Eco", "sheng tai"),
    modifier("本地", "Native", "ben di"),
];
const FISHED: &[Modifier] = &[
    modifier("冷水", "Cold-water", "leng shui"),
    modifier("清水", "Clear-water", "qing shui"),
    modifier("稻田", "Paddy", "dao tian"),
    modifier("生态", "Eco", "sheng tai"),
    modifier("湖库", "Lake", "hu ku"),
    modifier("山泉", "Spring-fed", "shan quan"),
];
const MADE: &[Modifier] = &[
    modifier("古法", "Old-style", "gu fa"),
    modifier("手工", "Handmade", "shou gong"),
    modifier("传统", "Traditional", "chuan tong"),
    modifier("农家", "Farmhouse", "nong jia"),
    modifier("家传", "Family-made", "jia chuan"),
    modifier("老街", "Old Street", "lao jie"),
];

/// Words that go with a noun of this category.
pub(super) fn modifiers(category: Category) -> &'static [Modifier] {
    match category {
        Category::Fruit
        | Category::Vegetable
        | Category::Tea
        | Category::GrainOil
        | Category::Herb
        | Category::FlowerForestry => GROWN,
        Category::LivestockPoultry => RAISED,
        Category::Aquatic => FISHED,
        Category::CondimentPreserve | Category::BeverageAlcohol | Category::Handicraft => MADE,
    }
}

/// The names of the shipped townships, without their kind, in the order of the table; a few of our
/// own where a base ships none.
pub(super) fn origins() -> Vec<Origin> {
    const OWN: [(&str, &str); 3] =
        [("青山", "qing shan"), ("白水", "bai shui"), ("石桥", "shi qiao")];
    let shipped = origins_of(include_bytes!("../../../tables/townships.csv"));
    if !shipped.is_empty() {
        return shipped;
    }
    OWN.map(|(zh, pinyin)| Origin { zh: zh.to_owned(), pinyin: pinyin.to_owned() }).into()
}

fn origins_of(townships: &[u8]) -> Vec<Origin> {
    const KINDS: [(&str, &str); 4] =
        [("街道", " jie dao"), ("民族乡", " min zu xiang"), ("镇", " zhen"), ("乡", " xiang")];
    // What is wrong with the table is the check's to say.
    let table = Table::read(TableId::Townships, townships, &mut Report::default());
    let names = table.rows().filter_map(|row| {
        let (zh, pinyin) = (row.get("name_zh"), row.get("pinyin"));
        KINDS
            .iter()
            .find_map(|(kind, spelt)| Some((zh.strip_suffix(kind)?, pinyin.strip_suffix(spelt)?)))
    });
    names
        .filter(|(zh, pinyin)| !zh.is_empty() && !pinyin.is_empty())
        .map(|(zh, pinyin)| Origin { zh: zh.to_owned(), pinyin: pinyin.to_owned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::papercut::motifs;

    #[test]
    fn takes_townships_as_origins_however_the_table_is_saved() {
        let table = "\u{FEFF}pinyin,name_zh\r\n\"bai zi zhen\",柏梓镇\r\njie dao,街道\r\nx,x\r\n";
        let baizi = Origin { zh: "柏梓".to_owned(), pinyin: "bai zi".to_owned() };
        assert_eq!(baizi.en(), "Baizi");
        assert_eq!(origins_of(table.as_bytes()), [baizi]);
        assert_eq!(origins_of(b""), []);
        assert!(!origins().is_empty());
    }

    #[test]
    fn every_row_of_the_nouns_is_read_and_says_something_of_its_own() {
        let nouns = nouns();
        assert_eq!(nouns.len(), include_str!("nouns.csv").lines().count() - 1);
        for column in [|noun: &Noun| noun.zh, |noun: &Noun| noun.en] {
            let words: HashSet<_> = nouns.iter().map(column).collect();
            assert_eq!(words.len(), nouns.len(), "a word stands twice");
        }
        for noun in &nouns {
            let n_syllables = noun.pinyin.split(' ').count();
            assert_eq!(n_syllables, noun.zh.chars().count(), "{}", noun.zh);
            assert!(motifs::find(noun.motif).is_some(), "{}", noun.motif);
        }
    }
}
