//! One mistake a row, in every table.

use std::sync::LazyLock;

use township_atlas::compile::schema::spec::TableId::{self, *};

use crate::sheet::Edits;
use crate::spoiled;
use crate::told;

/// What is wrong and what must be said of it.
#[derive(Clone, Copy)]
pub(crate) struct Mistake {
    /// The table.
    pub table: TableId,
    /// How it is written.
    pub row: Row,
    /// Codes of the rules that it breaks, with the lines on which they are reported, counted from
    /// its own first line.
    pub expected: &'static [(u32, &'static str)],
}

/// How a mistake is written.
#[derive(Clone, Copy)]
pub(crate) enum Row {
    /// A good row, some of its cells replaced.
    Edited(Edits<'static>),
    /// So many rows as they stand.
    Raw(u64, &'static str),
}

macro_rules! mistakes {
    ($($table:ident { $($column:ident = $cell:expr),* } => $($code:literal)+;)*) => {
        &[$(Mistake {
            table: $table,
            row: Row::Edited(&[$((stringify!($column), $cell)),*]),
            expected: &[$((0, $code)),+],
        }),*]
    };
}

pub(crate) use mistakes;

const LONG_ID: &str =
    "a2345678901234567890123456789012345678901234567890123456789012345678901234567890x";

/// Ten million bytes, a million values: one mistake all the same.
static HUGE: LazyLock<String> =
    LazyLock::new(|| (0..1_000_000).map(|code| format!("{code:09};")).collect());

const BASE: &[Mistake] = mistakes! {
    Base { id = "Sample" } => "id";
    Base { name_zh = "" } => "required";
    Base { opened = "2024-13" } => "date";
    Base { contact_url = "javascript:alert(1)" } => "web-address";
    Base { contact_url = "data:text/html,hello" } => "web-address";
    Base { contact_url = "https://MIRROR.example/copy.html" } => "address-conflict";
    Base { about_en = "Copied from http://mirror.example/copy.html." } => "address-conflict";
    Base { contact_email = "mailto:mail@example.org" } => "email";
    Base { contact_email = "mail@example" } => "email";
    Base { featured = "no-such-product" } => "unknown-reference";
    Base { featured = "held-plum" } => "featured-held";
    Base { sources = "" } => "required";
};

const SOURCES: &[Mistake] = mistakes! {
    Sources { id = "s-gazette" } => "duplicate-id";
    Sources { id = "" } => "required";
    Sources { title = "" } => "required" "unused-source";
    Sources { title = "=HYPERLINK(\"http://example.org\")" } => "formula" "unused-source";
    Sources { date = "2024/7/1" } => "date" "unused-source";
    Sources { date = "2023-02-29" } => "date" "unused-source";
    Sources { date = "24-07-01" } => "date" "unused-source";
    Sources { url = "www.example.org" } => "web-address" "unused-source";
    Sources { url = "https://user@example.org/" } => "web-address" "unused-source";
    Sources { url = "https://exa mple.org/" } => "web-address" "unused-source";
    Sources { url = "java\tscript:alert(1)" } => "line-break" "unused-source";
    Sources { url = "ftp://example.org/a" } => "web-address" "unused-source";
    Sources { quality = "blog" } => "word" "unused-source";
    Sources { linkable = "maybe" } => "yes-no" "unused-source";
    Sources { linkable = "是" } => "yes-no" "unused-source";
    Sources { url = "" } => "linkable-without-address" "unused-source";
    Sources { url = "https://example.org/gazette", linkable = "no" }
        => "address-conflict" "unused-source";
    Sources { url = "HTTP://www.EXAMPLE.org/gazette/" } => "same-address" "unused-source";
};

const PLACES: &[Mistake] = mistakes! {
    Counties { code = "99000" } => "county-code";
    Counties { code = "99000I" } => "county-code";
    Counties { code = "990001" } => "duplicate-id";
    Counties { lat = "91", lon = "109" } => "range";
    Counties { lat = "30", lon = "-180.5" } => "range";
    Counties { lat = "30" } => "point-pair";
    Counties { lat = "30°49′", lon = "108" } => "number";
    Counties { lat = "3.0.1", lon = "108" } => "number";
    Counties { kind = "xian" } => "word";
    Counties { pinyin = "Chéng xiàn" } => "pinyin";
    Counties { pinyin = "cheng  xian" } => "pinyin";
    Counties { name_en = "" } => "required";
    Townships { code = "99000110" } => "township-code";
    Townships { code = "９９０００１１０１" } => "township-code";
    Townships { code = "970001100" } => "unknown-reference";
    Townships { code = "990001100" } => "duplicate-id";
    Townships { kind = "village" } => "word";
    Townships { pinyin = "" } => "required";
    Townships { name_en = "" } => "missing-english";
    Townships { lon = "108.5" } => "point-pair";
};

const PRODUCTS: &[Mistake] = mistakes! {
    Products { id = "red-orange" } => "duplicate-id";
    Products { id = "Red Orange" } => "id";
    Products { id = "红橙" } => "id";
    Products { id = "../secret" } => "id";
    Products { id = "-orange" } => "id";
    Products { id = LONG_ID } => "id";
    Products { name_zh = "红\u{0}橙" } => "control-character";
    Products { name_zh = "红\u{202E}橙" } => "control-character";
    Products { name_zh = "红\u{200B}橙" } => "control-character";
    Products { name_zh = "红\u{FEFF}橙" } => "control-character";
    Products { name_zh = "红\u{1B}[31m橙" } => "control-character";
    Products { name_zh = "红\n橙" } => "line-break";
    Products { name_zh = "红\t橙" } => "line-break";
    Products { name_zh = "红\u{FFFD}橙" } => "lost-character";
    Products { name_en = "" } => "missing-english";
    Products { name_en = "-1+cmd|' /C calc'!A0" } => "formula";
    Products { name_en = "＋1+1" } => "formula";
    Products { summary_zh = "＠SUM(1)" } => "formula";
    Products { summary_en = "Sweet;=1+1" } => "formula";
    Products { pinyin = "" } => "required";
    Products { pinyin = "hóng chéng" } => "pinyin";
    Products { category = "friut" } => "word";
    Products { category = "Fruit" } => "word";
    Products { category = "" } => "required";
    Products { county = "999999" } => "unknown-reference";
    Products { county = "橙县" } => "unknown-reference";
    Products { townships = "990002100" } => "township-of-other-county";
    Products { townships = "990001999" } => "unknown-reference";
    Products { townships = "990001100;990001100" } => "repeated-value";
    Products { townships = "990001100、990001200" } => "list-separator";
    Products { townships_as_named = "橙镇；山乡" } => "list-separator";
    Products { harvest_months = "13" } => "month";
    Products { harvest_months = "0" } => "month";
    Products { harvest_months = "-1" } => "month";
    Products { harvest_months = "7.5" } => "month";
    Products { harvest_months = "July" } => "month";
    Products { harvest_months = "7月" } => "month";
    Products { harvest_months = "七" } => "month";
    Products { harvest_months = "7-8" } => "month";
    Products { harvest_months = "7,8" } => "list-separator";
    Products { harvest_months = "7；8" } => "list-separator";
    Products { harvest_months = "7 8" } => "list-separator";
    Products { harvest_months = "07" } => "month";
    Products { harvest_months = "7; 7" } => "repeated-value";
    Products { summary_zh = "" } => "required";
    Products { summary_zh = "@SUM(1+1)" } => "formula";
    Products { summary_zh = "见http://mirror.example/copy.html，第2页。" } => "address-conflict";
    Products { motif = "" } => "missing-motif";
    Products { motif = "navel orange" } => "word";
    Products { motif = "../tea" } => "word";
    Products { caution_zh = "只有中文。" } => "missing-english";
    Products { caution_en = "English only." } => "missing-chinese";
    Products { sources = "" } => "required";
    Products { sources = ";" } => "required";
    Products { sources = "s-gazzette" } => "unknown-reference";
    Products { sources = "s-gazette；s-paper" } => "list-separator";
    Products { sources = "s-gazette s-paper" } => "list-separator";
    Products { sources = "s-gazette,s-paper" } => "list-separator";
    Products { sources = "s-gazette;;s-gazette" } => "repeated-value";
};

const FACTS: &[Mistake] = mistakes! {
    Certifications { product = "blue-ricee" } => "unknown-reference";
    Certifications { product = "" } => "required";
    Certifications { kind = "gi" } => "word";
    Certifications { product = "red-orange", kind = "quality-list" } => "duplicate-certification";
    Certifications { product = "green-tea", year = "2019年" } => "year";
    Certifications { product = "green-tea", kind = "gi-product", year = "99" } => "year";
    Certifications { product = "green-tea", kind = "gi-trademark", year = "2101" } => "year";
    Certifications { kind = "green-food", number = "AGI\u{7}1" } => "control-character";
    Certifications { kind = "heritage-national", sources = "" } => "required";
    Figures { metric = "area" } => "word";
    Figures { products = "red-orange;red-orange" } => "repeated-value";
    Figures { products = "red orange" } => "list-separator";
    Figures { year = "" } => "required";
    Figures { year = "2024-01" } => "year";
    Figures { value = "" } => "required";
    Figures { value = "1,000" } => "number";
    Figures { value = "1e3" } => "number";
    Figures { value = "12亩" } => "number";
    Figures { value = "１２" } => "number";
    Figures { value = "NaN" } => "number";
    Figures { value = "inf" } => "number";
    Figures { value = "5." } => "number";
    Figures { value = "-1" } => "range";
    Figures { value = "99999999999999" } => "range";
    Figures { forecast = "true" } => "yes-no";
    Figures { scope_en = "Whole county" } => "missing-chinese";
    Figures { subject_zh = "红橙", subject_en = "Red orange", products = "red-orange", year = "2023" }
        => "duplicate-figure";
};

const CHAIN: &[Mistake] = mistakes! {
    Industries { id = "tea" } => "duplicate-id";
    Industries { name_en = "" } => "required";
    Industries { products = "" } => "required";
    Industries { products = "red-orange;grey-orange" } => "unknown-reference";
    Industries { cluster = "fod" } => "unknown-reference";
    Organisations { id = "product:red-orange" } => "id";
    Organisations { id = "river-bank" } => "duplicate-id";
    Organisations { name_en = "" } => "missing-english";
    Organisations { kind = "company" } => "word";
    Organisations { chain = "money" } => "word";
    Organisations { stage = "Service" } => "word";
    Organisations { county = "橙县" } => "unknown-reference";
    Organisations { products = "product:red-orange" } => "unknown-reference";
    Links { from = "river-bnak" } => "unknown-reference";
    Links { from = "red-orange" } => "unknown-reference";
    Links { from = "" } => "required";
    Links { to = "orange-compny" } => "unknown-reference";
    Links { to = "product:red-oranges" } => "unknown-reference";
    Links { to = "product:" } => "link-end";
    Links { to = "produkt:red-orange" } => "link-end";
    Links { to = "river-bank" } => "self-link";
    Links { kind = "Lends To" } => "id";
    Links { kind = "lends" } => "duplicate-link";
    Links { note_en = "A loan" } => "missing-chinese";
    Links { sources = "s-none" } => "unknown-reference";
};

const OTHERS: &[Mistake] = mistakes! {
    Opportunities { side = "want" } => "word";
    Opportunities { kind = "money" } => "word";
    Opportunities { title_zh = "" } => "required";
    Opportunities { title_en = "" } => "missing-english";
    Opportunities { county = "99002" } => "unknown-reference";
    Opportunities { amount_cny_10k = "66万" } => "number";
    Opportunities { amount_cny_10k = "-5" } => "range";
    Opportunities { published = "2025-00" } => "date";
    Opportunities { published = "2025-04-31" } => "date";
    Opportunities { published = "0999" } => "old-date";
    Opportunities { published = "999" } => "date";
    Opportunities { products = "blue-rise" } => "unknown-reference";
    Opportunities { industry = "rice" } => "unknown-reference";
    Opportunities { renewed = "2025-13" } => "date";
    Opportunities { closes = "soon" } => "date";
    Opportunities { closed = "yes" } => "date";
    Achievements { id = "new-tea" } => "duplicate-id";
    Achievements { kind = "prize" } => "word";
    Achievements { year = "二〇二四" } => "year";
    Achievements { summary_en = "English only." } => "missing-chinese";
    Achievements { sources = "" } => "required";
    Parks { county = "990001", township = "990002100" } => "township-of-other-county";
    Parks { township = "990009100" } => "unknown-reference";
    Parks { status = "planned" } => "word";
    Parks { kind_zh = "", kind_en = "" } => "required";
    Parks { year = "20211" } => "year";
    Clusters { tier = "first" } => "word";
    Clusters { name_en = "" } => "required";
    Clusters { id = "food" } => "duplicate-id";
    Statements { topic = "history" } => "word";
    Statements { text_zh = "" } => "required";
    Statements { text_en = "" } => "missing-english";
    Statements { sources = "s-gazette|s-paper" } => "list-separator";
    Aliases { from = "green-tea", to = "red-orange" } => "alias-of-existing";
    Aliases { from = "ring-a", to = "ring-b" } => "alias-cycle";
    Aliases { from = "ring-b", to = "ring-a" } => "alias-cycle";
    Aliases { from = "itself", to = "itself" } => "alias-cycle";
    Aliases { to = "nowhere" } => "unknown-reference";
    Aliases { from = "old-orange" } => "duplicate-id";
    Aliases { from = "Old Orange" } => "id";
    Aliases { to = "" } => "required";
};

const READINGS: &[Mistake] = mistakes! {
    Readings { text_zh = "" } => "required";
    Readings { pinyin = "" } => "required";
    Readings { pinyin = "Chóng qìng" } => "pinyin";
    Readings { pinyin = "chong" } => "reading-length";
    Readings { text_zh = "重庆 " , pinyin = "chong qing shi" } => "reading-length";
    Readings { text_zh = "Chongqing" } => "reading-length";
    Readings { sources = "s-none" } => "unknown-reference";
};

const SYNONYMS: &[Mistake] = mistakes! {
    Synonyms { id = "Fruit" } => "id";
    Synonyms { words = "" } => "required";
    Synonyms { words = ";" } => "required";
    Synonyms { words = "鲜果；果品" } => "list-separator";
    Synonyms { words = "，。" } => "search-word";
    Synonyms { words = "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字" } => "search-word";
    Synonyms { words = "\u{202E}tiurf" } => "control-character";
    Synonyms { words = "=HYPERLINK(1)" } => "formula";
    Synonyms { words = "Ｆruit" } => "word-twice";
    Synonyms { words = "gi" } => "word-twice";
    Synonyms { words = "ice cream;icecream" } => "word-twice";
    Synonyms { means = "fruit" } => "meaning";
    Synonyms { means = "category:fruits" } => "meaning";
    Synonyms { means = "category：fruit" } => "meaning";
    Synonyms { means = "cert:gold" } => "meaning";
    Synonyms { means = "month:13" } => "meaning";
    Synonyms { means = "month:07" } => "meaning";
    Synonyms { means = "county:990001" } => "meaning";
    Synonyms { includes = "…" } => "search-word" "placeholder";
    Synonyms { products = "no-such-product" } => "unknown-reference";
    Synonyms { within = "fruits" } => "word";
};

const CHAIN_MAP: &[Mistake] = mistakes! {
    Links { kind = "waters" } => "unknown-link-kind";
    LinkKinds { id = "Sells" } => "id";
    LinkKinds { family = "water" } => "word";
    LinkKinds { name_en = "" } => "required";
    GapRules { chain = "water" } => "word";
    GapRules { stage = "harvest" } => "word";
    GapRules { at_least = "0" } => "range";
    GapRules { known = "some" } => "number";
    GapRules { text_zh = "" } => "required";
    GapRules { text_en = "" } => "missing-english";
    Tours { tour = "Read it" } => "id";
    Tours { name_en = "" } => "required";
    Tours { text_en = "" } => "required";
    Tours { address = "https://atlas.example/en/chain?whole=1" } => "tour-address";
    Tours { address = "industry=none" } => "tour-address";
    Tours { address = "stage=harvest" } => "tour-address";
};

const IMAGES: &[Mistake] = mistakes! {
    Images { id = "" } => "required";
    Images { file = "" } => "required" "unused-photo";
    Images { file = "upright.JPEG" } => "unused-photo";
    Images { file = "../images/good.jpg" } => "photo-name" "unused-photo";
    Images { file = "images\\good.jpg" } => "photo-name" "unused-photo";
    Images { file = "good.gif" } => "photo-name" "unused-photo";
    Images { file = "none.jpg" } => "missing-photo" "unused-photo";
    Images { file = "folder.jpg" } => "missing-photo" "unused-photo";
    Images { file = "cut.jpg" } => "photo-format" "unused-photo";
    Images { file = "text.jpg" } => "photo-format" "unused-photo";
    Images { file = "empty.png" } => "photo-format" "unused-photo";
    Images { file = "small.png" } => "photo-size" "unused-photo";
    Images { file = "low.webp" } => "photo-size" "unused-photo";
    Images { alt_zh = "" } => "required" "unused-photo";
    Images { alt_en = "" } => "missing-english" "unused-photo";
    Images { credit = "" } => "required" "unused-photo";
    Images { license = "" } => "required" "unused-photo";
    Images { license_url = "creativecommons.org" } => "web-address" "unused-photo";
    Images { license_url = "http://mirror.example/copy.html" } => "address-conflict" "unused-photo";
    Images { sources = "s-none" } => "unknown-reference" "unused-photo";
    Products { images = "no-such-image" } => "unknown-reference";
    Products { images = "image-1；image-2" } => "list-separator";
};

/// Rows that no spreadsheet writes. The last one of a table may have an open quote.
const RAW: &[Mistake] = &[
    raw(Clusters, "short,pillar,集群\n", &[(0, "field-count")]),
    raw(Clusters, "long,pillar,集群,Cluster, again,s-gazette\n", &[(0, "field-count")]),
    raw(Clusters, "after,pillar,\"集\"群,Cluster,s-gazette\n", &[(0, "text-after-quote")]),
    raw(Clusters, "inside,pillar,集\"群,Cluster,s-gazette\n", &[(0, "quote-inside")]),
    Mistake {
        table: Clusters,
        row: Row::Raw(
            3,
            "swallow-1,pillar,\"集群,Cluster,s-gazette\n\
             given-back,pillar,集群,Cluster,s-gazette\n\
             swallow-3,pillar,集群\",Cluster,s-gazette\n",
        ),
        expected: &[(0, "swallowed-rows"), (2, "quote-inside")],
    },
    raw(Clusters, "id,tier,name_zh,name_en,sources\n", &[(0, "header-again")]),
    raw(Clusters, "<<<<<<< HEAD\n", &[(0, "field-count")]),
    raw(Clusters, "open,pillar,\"集群,Cluster,s-gazette\n", &[(0, "open-quote")]),
];

const fn raw(
    table: TableId,
    text: &'static str,
    expected: &'static [(u32, &'static str)],
) -> Mistake {
    Mistake { table, row: Row::Raw(1, text), expected }
}

/// A cell of 10 MB. Costly: once only.
pub(crate) fn huge() -> Mistake {
    let edits: Edits<'static> = Vec::leak(vec![("townships", HUGE.as_str())]);
    Mistake { table: Products, row: Row::Edited(edits), expected: &[(0, "too-long")] }
}

/// Every other mistake.
pub(crate) fn all() -> Vec<Mistake> {
    let (told, spoiled) = (told::all(), spoiled::all());
    [
        BASE, SOURCES, PLACES, PRODUCTS, FACTS, CHAIN, OTHERS, READINGS, SYNONYMS, CHAIN_MAP,
        IMAGES, &told, &spoiled, RAW,
    ]
    .concat()
}
