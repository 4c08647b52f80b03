//! Names of places without the word for what they are, for where there is little room: 奉节县 is
//! 奉节, Fengjie County is Fengjie.

/// Kinds of counties as names end, longest first.
const COUNTY_ZH: &[&str] =
    &["自治县", "自治旗", "林区", "特区", "新区", "地区", "矿区", "区", "县", "市", "旗"];
const COUNTY_EN: &[&str] = &[
    " Autonomous County",
    " Autonomous Banner",
    " New Area",
    " New District",
    " District",
    " County",
    " City",
    " Banner",
];
const TOWNSHIP_ZH: &[&str] = &["街道办事处", "街道", "民族乡", "苏木", "镇", "乡"];
const TOWNSHIP_EN: &[&str] = &[" Subdistrict", " Ethnic Township", " Township", " Town"];

/// The nationalities that names of autonomous places carry, with the customary English spelling.
const NATIONALITIES: &[(&str, &str)] = &[
    ("蒙古族", "Mongol"),
    ("蒙古", "Mongolian"),
    ("回族", "Hui"),
    ("藏族", "Tibetan"),
    ("维吾尔族", "Uyghur"),
    ("维吾尔", "Uighur"),
    ("苗族", "Miao"),
    ("彝族", "Yi"),
    ("壮族", "Zhuang"),
    ("布依族", "Buyei"),
    ("朝鲜族", "Korean"),
    ("满族", "Manchu"),
    ("侗族", "Dong"),
    ("瑶族", "Yao"),
    ("白族", "Bai"),
    ("土家族", "Tujia"),
    ("哈尼族", "Hani"),
    ("哈萨克族", "Kazakh"),
    ("哈萨克", "Kazak"),
    ("傣族", "Dai"),
    ("黎族", "Li"),
    ("傈僳族", "Lisu"),
    ("佤族", "Va"),
    ("畲族", "She"),
    ("高山族", "Gaoshan"),
    ("拉祜族", "Lahu"),
    ("水族", "Sui"),
    ("东乡族", "Dongxiang"),
    ("纳西族", "Naxi"),
    ("景颇族", "Jingpo"),
    ("柯尔克孜族", "Kirgiz"),
    ("柯尔克孜", "Kyrgyz"),
    ("土族", "Tu"),
    ("达斡尔族", "Daur"),
    ("仫佬族", "Mulao"),
    ("羌族", "Qiang"),
    ("布朗族", "Blang"),
    ("撒拉族", "Salar"),
    ("毛南族", "Maonan"),
    ("仡佬族", "Gelao"),
    ("锡伯族", "Xibe"),
    ("锡伯", "Sibe"),
    ("阿昌族", "Achang"),
    ("普米族", "Pumi"),
    ("塔吉克族", "Tajik"),
    ("塔吉克", "Tadzhik"),
    ("怒族", "Nu"),
    ("乌孜别克族", "Uzbek"),
    ("俄罗斯族", "Russian"),
    ("鄂温克族", "Evenki"),
    ("德昂族", "Deang"),
    ("保安族", "Bonan"),
    ("裕固族", "Yugur"),
    ("京族", "Gin"),
    ("塔塔尔族", "Tatar"),
    ("独龙族", "Derung"),
    ("鄂伦春", "Oroqen"),
    ("赫哲族", "Hezhen"),
    ("门巴族", "Monba"),
    ("珞巴族", "Lhoba"),
    ("基诺族", "Jino"),
    ("各族", "Various Nationalities"),
];

/// A county's name without its kind; the name itself where too little would be left (忠县).
pub fn short_county_name(name: &str) -> &str {
    short(name, COUNTY_ZH, COUNTY_EN)
}

/// A township's name without its kind.
pub fn short_township_name(name: &str) -> &str {
    short(name, TOWNSHIP_ZH, TOWNSHIP_EN)
}

fn short<'a>(name: &'a str, zh: &[&str], en: &[&str]) -> &'a str {
    let name = name.trim();
    if let Some(stem) = en.iter().find_map(|kind| name.strip_suffix(kind)) {
        let stem = without_nationalities(stem, |(_, english)| english, &[" and", ",", " "]);
        return if stem.is_empty() { name } else { stem };
    }
    let Some(stem) = zh.iter().find_map(|kind| name.strip_suffix(kind)) else { return name };
    // One character is no name that a reader would know.
    let is_name = |stem: &&str| stem.chars().count() > 1;
    let bare = without_nationalities(stem, |(chinese, _)| chinese, &[]);
    [bare, stem].into_iter().find(is_name).unwrap_or(name)
}

fn without_nationalities<'a>(
    stem: &'a str,
    of: fn(&(&'static str, &'static str)) -> &'static str,
    joints: &[&str],
) -> &'a str {
    let mut stem = stem;
    loop {
        let words = NATIONALITIES.iter().map(of).chain(joints.iter().copied());
        let rest = words.filter_map(|word| stem.strip_suffix(word));
        // The longest word: 蒙古族, not 族 alone. English words end a name only after a space.
        let is_whole =
            |rest: &&str| joints.is_empty() || rest.is_empty() || !ends_in_word(rest, stem);
        match rest.filter(is_whole).min_by_key(|rest| rest.len()) {
            Some(rest) if !rest.is_empty() => stem = rest,
            _ => return stem,
        }
    }
}

/// Whether what was cut from `stem` to leave `rest` was the end of a longer word.
fn ends_in_word(rest: &str, stem: &str) -> bool {
    let cut = stem.get(rest.len()..).unwrap_or_default();
    rest.ends_with(char::is_alphanumeric) && cut.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counties_in_chinese() {
        for (name, short) in [
            ("奉节县", "奉节"),
            ("渝中区", "渝中"),
            ("大渡口区", "大渡口"),
            ("忠县", "忠县"),
            ("石柱土家族自治县", "石柱"),
            ("秀山土家族苗族自治县", "秀山"),
            ("双江拉祜族佤族布朗族傣族自治县", "双江"),
            ("龙胜各族自治县", "龙胜"),
            ("鄂温克族自治旗", "鄂温克族"),
            ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
            ("神农架林区", "神农架"),
            ("浦东新区", "浦东"),
            ("义乌市", "义乌"),
            ("", ""),
            ("区", "区"),
        ] {
            assert_eq!(short_county_name(name), short, "{name}");
        }
    }

    #[test]
    fn counties_in_english() {
        for (name, short) in [
            ("Fengjie County", "Fengjie"),
            ("Nan'an District", "Nan'an"),
            ("Zhong County", "Zhong"),
            ("Xiushan Tujia and Miao Autonomous County", "Xiushan"),
            ("Morin Dawa Daur Autonomous Banner", "Morin Dawa"),
            ("Lisui District", "Lisui"),
            ("Evenki Autonomous Banner", "Evenki"),
            ("Yiwu", "Yiwu"),
            ("County", "County"),
        ] {
            assert_eq!(short_county_name(name), short, "{name}");
        }
    }

    #[test]
    fn townships() {
        for (name, short) in [
            ("太白街道", "太白"),
            ("安坪镇", "安坪"),
            ("后坪苗族土家族乡", "后坪"),
            ("鹤峰乡", "鹤峰"),
            ("太和土家族乡", "太和"),
            ("龙桥土家族乡", "龙桥"),
            ("乡", "乡"),
            ("Orange Town", "Orange"),
        ] {
            assert_eq!(short_township_name(name), short, "{name}");
        }
    }
}
