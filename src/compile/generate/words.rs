//! What invented names are made of.

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
}

const fn noun(
    zh: &'static str,
    en: &'static str,
    pinyin: &'static str,
    category: Category,
) -> Noun {
    Noun { zh, en, pinyin, category }
}

/// Ordinary words for regional products.
pub const NOUNS: &[Noun] = &[
    noun("脐橙", "Navel Orange", "qi cheng", Category::Fruit),
    noun("柚", "Pomelo", "you", Category::Fruit),
    noun("脆李", "Crisp Plum", "cui li", Category::Fruit),
    noun("柠檬", "Lemon", "ning meng", Category::Fruit),
    noun("猕猴桃", "Kiwifruit", "mi hou tao", Category::Fruit),
    noun("榨菜", "Zhacai", "zha cai", Category::CondimentPreserve),
    noun("花椒", "Sichuan Pepper", "hua jiao", Category::CondimentPreserve),
    noun("豆豉", "Fermented Beans", "dou chi", Category::CondimentPreserve),
    noun("腊肉", "Cured Pork", "la rou", Category::CondimentPreserve),
    noun("辣椒", "Chilli", "la jiao", Category::Vegetable),
    noun("莲藕", "Lotus Root", "lian ou", Category::Vegetable),
    noun("竹笋", "Bamboo Shoot", "zhu sun", Category::Vegetable),
    noun("萝卜", "Radish", "luo bo", Category::Vegetable),
    noun("绿茶", "Green Tea", "lü cha", Category::Tea),
    noun("红茶", "Black Tea", "hong cha", Category::Tea),
    noun("贡米", "Rice", "gong mi", Category::GrainOil),
    noun("茶油", "Camellia Oil", "cha you", Category::GrainOil),
    noun("红薯", "Sweet Potato", "hong shu", Category::GrainOil),
    noun("黑山羊", "Black Goat", "hei shan yang", Category::LivestockPoultry),
    noun("土鸡", "Chicken", "tu ji", Category::LivestockPoultry),
    noun("蜂蜜", "Honey", "feng mi", Category::LivestockPoultry),
    noun("鲤鱼", "Carp", "li yu", Category::Aquatic),
    noun("黄连", "Coptis", "huang lian", Category::Herb),
    noun("金银花", "Honeysuckle", "jin yin hua", Category::Herb),
    noun("白酒", "Liquor", "bai jiu", Category::BeverageAlcohol),
    noun("竹编", "Bamboo Ware", "zhu bian", Category::Handicraft),
    noun("腊梅", "Wintersweet", "la mei", Category::FlowerForestry),
];

/// The names of the shipped townships, without their kind, in the order of the table.
pub fn origins() -> Vec<Origin> {
    const KINDS: [(&str, &str); 4] =
        [("街道", " jie dao"), ("民族乡", " min zu xiang"), ("镇", " zhen"), ("乡", " xiang")];
    let rows = include_str!("../../../tables/townships.csv").lines().skip(1);
    rows.filter_map(|row| {
        let mut cells = row.split(',').skip(1);
        let (zh, _, pinyin) = (cells.next()?, cells.next()?, cells.next()?);
        let (zh, pinyin) = KINDS.iter().find_map(|(kind, spelt)| {
            Some((zh.strip_suffix(kind)?, pinyin.strip_suffix(spelt)?))
        })?;
        (!zh.is_empty()).then(|| Origin { zh: zh.to_owned(), pinyin: pinyin.to_owned() })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_most_townships_as_origins() {
        let origins = origins();
        assert!(origins.len() > 900, "{}", origins.len());
        assert!(origins.iter().any(|origin| origin.zh == "柏梓" && origin.en() == "Baizi"));
    }
}
