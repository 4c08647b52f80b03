//! Mistakes in the tables of words: how they are read, and what they mean.

use township_atlas::compile::spec::TableId::{Readings, Synonyms};

use crate::mistakes::{Mistake, Row, mistakes};

/// How words are read.
pub const READINGS: &[Mistake] = mistakes! {
    Readings { text_zh = "" } => "required";
    Readings { pinyin = "" } => "required";
    Readings { pinyin = "Chóng qìng" } => "pinyin";
    Readings { pinyin = "chong" } => "reading-length";
    Readings { text_zh = "重庆 " , pinyin = "chong qing shi" } => "reading-length";
    Readings { text_zh = "Chongqing" } => "reading-length";
    Readings { sources = "s-none" } => "unknown-reference";
};

/// What words mean.
pub const SYNONYMS: &[Mistake] = mistakes! {
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
    Synonyms { includes = "…" } => "search-word";
    Synonyms { products = "no-such-product" } => "unknown-reference";
    Synonyms { within = "fruits" } => "word";
};
