//! Cells that programs spoiled, and cells that are valid and hardly true: one mistake a row.

use township_atlas::compile::schema::spec::TableId::*;

use crate::mistakes::{Mistake, Row, mistakes};

/// What spreadsheets, input methods and PDF files make of cells.
const SPOILED: &[Mistake] = mistakes! {
    Products { name_zh = "#NAME?" } => "spreadsheet-error";
    Products { county = "#REF!" } => "spreadsheet-error";
    Products { harvest_months = "####" } => "spreadsheet-error";
    Products { county = "9.90001E+05" } => "unknown-reference";
    Products { county = "'990001" } => "unknown-reference";
    Products { county = "990001.0" } => "unknown-reference";
    Products { harvest_months = "2026/2/3" } => "month";
    Products { harvest_months = "2026-02-03 00:00:00" } => "month";
    Products { harvest_months = "2月3日" } => "month";
    Products { harvest_months = "3-Feb" } => "month";
    Products { harvest_months = "46056" } => "month";
    Products { name_zh = "红\u{61C}橙" } => "control-character";
    Products { name_zh = "红\u{AD}橙" } => "control-character";
    Products { name_zh = "红\u{E0041}橙" } => "control-character";
    Products { name_zh = "红\u{3164}橙" } => "control-character";
    Products { name_zh = "红\u{34F}橙" } => "control-character";
    Products { name_zh = "红\u{FFF9}橙" } => "control-character";
    Products { name_zh = "红\u{180E}橙" } => "control-character";
    Products { name_zh = "红\u{2800}橙" } => "control-character";
    Products { name_zh = "红\u{FE0F}橙" } => "control-character";
    Products { name_zh = "红\u{E000}橙" } => "undefined-character";
    Products { name_zh = "红\u{FDD0}橙" } => "undefined-character";
    Products { name_zh = "红\u{A0}橙" } => "odd-space";
    Products { name_zh = "红 果" } => "odd-space";
    Products { summary_en = "A\u{2009}thin space." } => "odd-space";
    Products { name_zh = "⽩⽺⾁", pinyin = "bai yang rou" } => "unusual-character";
    Products { name_zh = "\u{F979}粉", pinyin = "liang fen" } => "unusual-character";
    Products { name_zh = "æ¶ªé™µ" } => "lost-character";
    Products { name_en = "Fèng", name_zh = "濂夎妭" } => "lost-character";
    Products { summary_en = "Itâ€™s sweet, 500â€“600 m" } => "lost-character";
    Products { summary_en = "Its sweet ‚Äô caf√©" } => "lost-character";
    Products { name_zh = "æ¶ªé™µæ¦¨èœ" } => "lost-character";
    Products { name_zh = "锟斤拷镇" } => "lost-character";
    Products { name_zh = "'红果" } => "markup";
    Products { name_zh = "\"红果子\"" } => "markup" "pinyin-count";
    Products { name_zh = "46056" } => "chinese-text";
    Certifications { kind = "organic", number = "5.00236E+11" } => "spreadsheet-error";
    Sources { url = "https：//a.example" } => "web-address" "unused-source";
    Sources { url = "https://a.example;https://b.example" } => "web-address" "unused-source";
    Sources { url = "https://localhost/x" } => "web-address" "unused-source";
    Sources { url = "https://.example" } => "web-address" "unused-source";
    Sources { url = "https://a.example/?b&amp;c" } => "web-address" "unused-source";
    Products { sources = "；" } => "required";
    Sources { url = "https://a。example/b" } => "web-address" "unused-source";
    Links { to = "product：red-orange" } => "link-end";
    Opportunities { published = "２０２４" } => "date";
    Base { contact_email = "mail＠example.org" } => "email";
};

/// What is valid and hardly true.
const DOUBTS: &[Mistake] = mistakes! {
    Counties { lat = "0", lon = "0" } => "far-point";
    Counties { lat = "75.9", lon = "39.4" } => "far-point";
    Counties { lat = "30.1", lon = "109.2" } => "far-point";
    Townships { code = "990001300", lat = "35.11", lon = "109.21" } => "far-point";
    Townships { code = "990001301", lat = "109.21", lon = "30.11" } => "range";
    Townships { name_zh = "麦?镇" } => "lost-sign";
    Townships { name_zh = "_水街道" } => "lost-sign";
    Townships { name_zh = "麦□镇" } => "lost-sign";
    Townships { name_zh = "麦〓镇" } => "lost-sign";
    Townships { pinyin = "shi4 yan4" } => "pinyin";
    Townships { name_zh = "绿镇", pinyin = "lv zhen" } => "pinyin-syllable";
    Townships { name_zh = "界镇", pinyin = "jei zhen" } => "pinyin-syllable";
    Townships { name_zh = "白帝镇", pinyin = "bai zhen di jie" } => "pinyin-count";
    Products { name_zh = "橙县红橙" } => "same-name" "pinyin-count";
    Products { name_en = "red orange" } => "english-case";
    Products { name_en = "RED ORANGES" } => "english-case";
    Products { name_en = "红橙" } => "english-text";
    Products { summary_en = "Trial，orange。" } => "english-text";
    Products { name_zh = "Red Orange 2", name_en = "红橙二号" } => "chinese-text";
    Products { caution_zh = "无", caution_en = "None known." } => "placeholder";
    Products { caution_zh = "-", caution_en = "None known." } => "placeholder";
    Products { caution_zh = "同上", caution_en = "As before." } => "placeholder";
    Products { hold = "no" } => "hold-word";
    Products { hold = "否" } => "hold-word";
    Products { hold = "-" } => "hold-word";
    Products { summary_zh = "皮薄&nbsp;肉厚。" } => "markup";
    Products { summary_zh = "产于麦?镇。" } => "lost-sign";
    Certifications { product = "green-tea", kind = "gi-agricultural", year = "2001" } => "old-date";
    Certifications { product = "blue-rice", kind = "gi-product", year = "2062" } => "future-date";
    Figures { year = "2062" } => "future-date";
    Figures { value = "0" } => "zero-value";
    Figures { subject_zh = "红橙", subject_en = "Red orange", metric = "output_t", year = "2025", value = "1.2" } => "figure-jump";
    Opportunities { published = "2062-07-01" } => "future-date";
    Opportunities { published = "1905-07-16" } => "old-date";
    Achievements { year = "1049" } => "old-date";
    Figures { year = "1899" } => "old-date";
    Demonstrations { year = "2010" } => "old-date";
    Demonstrations { level = "agri-industry-town", year = "2017" } => "old-date";
    Demonstrations { level = "municipal", year = "2004" } => "old-date";
    Sources { date = "0024" } => "old-date" "unused-source";
    Certifications { kind = "organic", year = "1989" } => "old-date" "duplicate-certification";
    Products { name_en = "Fengjie Navеl Оrange" } => "name-sign";
    Products { name_zh = "红橙(果)" } => "name-sign";
    Products { name_zh = "1. 红橙" } => "name-sign";
    Products { name_zh = "红橙★" } => "name-sign";
    Certifications { kind = "gi-trademark", number = "１２３" } => "unusual-character";
    Certifications { product = "red-orange", kind = "heritage-municipal", number = "12345678.0" } => "spreadsheet-error" "duplicate-certification";
};

/// All of them.
pub(crate) fn all() -> Vec<Mistake> {
    let summary: &'static str = "红橙皮薄。".repeat(100).leak();
    let long = Mistake {
        table: Products,
        row: Row::Edited(Vec::leak(vec![("summary_zh", summary)])),
        expected: &[(0, "long-summary")],
    };
    [SPOILED, DOUBTS, &[long]].concat()
}
