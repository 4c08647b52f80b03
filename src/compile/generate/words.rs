//! What invented names are made of.

use crate::compile::problem::Report;
use crate::compile::spec::TableId;
use crate::compile::table::Table;
use crate::model::category::Category;

/// A place name without its kind: 柏梓 of 柏梓镇.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Chinese.
    pub zh: String,
    /// Syllables with spaces between.
    pub pinyin: String,
}

impl Origin {
    /// As an English text would spell it: `Baizi`.
    pub fn en(&self) -> String {
        let mut joined = self.pinyin.replace(' ', "");
        if let Some(first) = joined.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        joined
    }
}

/// What a product is.
#[derive(Debug)]
pub struct Noun {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
    /// Syllables with spaces between.
    pub pinyin: &'static str,
    /// Its category.
    pub category: Category,
    /// What its paper-cut shows.
    pub motif: &'static str,
}

const fn noun(
    zh: &'static str,
    en: &'static str,
    pinyin: &'static str,
    category: Category,
    motif: &'static str,
) -> Noun {
    Noun { zh, en, pinyin, category, motif }
}

/// Ordinary words for regional products.
pub const NOUNS: &[Noun] = &[
    noun("脐橙", "Navel Orange", "qi cheng", Category::Fruit, "navel-orange"),
    noun("柚", "Pomelo", "you", Category::Fruit, "pomelo"),
    noun("脆李", "Crisp Plum", "cui li", Category::Fruit, "plum"),
    noun("柠檬", "Lemon", "ning meng", Category::Fruit, "lemon"),
    noun("猕猴桃", "Kiwifruit", "mi hou tao", Category::Fruit, "kiwi"),
    noun("榨菜", "Zhacai", "zha cai", Category::CondimentPreserve, "mustard-tuber"),
    noun("花椒", "Sichuan Pepper", "hua jiao", Category::CondimentPreserve, "sichuan-pepper"),
    noun("豆豉", "Fermented Beans", "dou chi", Category::CondimentPreserve, "fermented-bean"),
    noun("腊肉", "Cured Pork", "la rou", Category::CondimentPreserve, "cured-meat"),
    noun("辣椒", "Chilli", "la jiao", Category::Vegetable, "chilli"),
    noun("莲藕", "Lotus Root", "lian ou", Category::Vegetable, "lotus-root"),
    noun("竹笋", "Bamboo Shoot", "zhu sun", Category::Vegetable, "bamboo-shoot"),
    noun("萝卜", "Radish", "luo bo", Category::Vegetable, "radish"),
    noun("绿茶", "Green Tea", "lü cha", Category::Tea, "tea"),
    noun("红茶", "Black Tea", "hong cha", Category::Tea, "tea-cake"),
    noun("贡米", "Rice", "gong mi", Category::GrainOil, "rice"),
    noun("茶油", "Camellia Oil", "cha you", Category::GrainOil, "camellia-oil"),
    noun("红薯", "Sweet Potato", "hong shu", Category::GrainOil, "sweet-potato"),
    noun("黑山羊", "Black Goat", "hei shan yang", Category::LivestockPoultry, "goat"),
    noun("土鸡", "Chicken", "tu ji", Category::LivestockPoultry, "chicken"),
    noun("蜂蜜", "Honey", "feng mi", Category::LivestockPoultry, "bee"),
    noun("鲤鱼", "Carp", "li yu", Category::Aquatic, "fish"),
    noun("黄连", "Coptis", "huang lian", Category::Herb, "coptis"),
    noun("金银花", "Honeysuckle", "jin yin hua", Category::Herb, "honeysuckle"),
    noun("白酒", "Liquor", "bai jiu", Category::BeverageAlcohol, "liquor-jar"),
    noun("竹编", "Bamboo Ware", "zhu bian", Category::Handicraft, "bamboo-ware"),
    noun("腊梅", "Wintersweet", "la mei", Category::FlowerForestry, "wintersweet"),
];

/// The names of the shipped townships, without their kind, in the order of the table; a few of our
/// own where a base ships none.
pub fn origins() -> Vec<Origin> {
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
    use super::*;

    #[test]
    fn takes_townships_as_origins_however_the_table_is_saved() {
        let table = "\u{FEFF}pinyin,name_zh\r\n\"bai zi zhen\",柏梓镇\r\njie dao,街道\r\nx,x\r\n";
        let baizi = Origin { zh: "柏梓".to_owned(), pinyin: "bai zi".to_owned() };
        assert_eq!(baizi.en(), "Baizi");
        assert_eq!(origins_of(table.as_bytes()), [baizi]);
        assert_eq!(origins_of(b""), []);
        assert!(!origins().is_empty());
    }
}
