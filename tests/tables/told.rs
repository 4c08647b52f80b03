//! What is told of products beside their own row: seasons, stories, certificates, demonstration places.

use township_atlas::compile::schema::spec::TableId::*;

use crate::mistakes::{Mistake, Row, mistakes};

const TOLD: &[Mistake] = mistakes! {
    Certifications { product = "green-tea", kind = "heritage-national", date = "2020-13" } => "date";
    Certifications { product = "green-tea", kind = "green-food", year = "2019", date = "2020-04-30" }
        => "certificate-year";
    Certifications { product = "green-tea", kind = "heritage-municipal", area_townships = "990001100" }
        => "township-of-other-county";
    Certifications { product = "red-orange", kind = "organic", area_townships = "990001999" }
        => "unknown-reference";
    Certifications { product = "red-orange", kind = "green-food", area_townships = "990001100、990001200" }
        => "list-separator";
    Certifications { product = "red-orange", kind = "gi-trademark", quality_en = "English only." }
        => "missing-chinese";
    Certifications { product = "red-orange", kind = "gi-agricultural", caution_zh = "只有中文。" }
        => "missing-english";
    Certifications { product = "red-orange", kind = "heritage-national", area_zh = "全县" }
        => "missing-english";
    Certifications { product = "red-orange", kind = "heritage-municipal", holder_zh = "橙\n县" }
        => "line-break";
    Seasons { product = "no-such-fruit" } => "unknown-reference";
    Seasons { product = "" } => "required";
    Seasons { product = "green-tea", months = "" } => "required";
    Seasons { product = "green-tea", months = "13" } => "month";
    Seasons { product = "green-tea", months = "3-5" } => "month";
    Seasons { product = "green-tea", months = "5;5" } => "repeated-value";
    Seasons { product = "green-tea", event = "" } => "required";
    Seasons { product = "green-tea", months = "6", event = "eaten" } => "word";
    Seasons { product = "green-tea", months = "7", sources = "" } => "required";
    Seasons { product = "green-tea", months = "8", note_zh = "只有中文。" } => "missing-english";
    Seasons { product = "green-tea", months = "3" } => "duplicate-season";
    Stories { product = "no-such-fruit" } => "unknown-reference";
    Stories { product = "red-orange" } => "duplicate-story";
    Stories { text_zh = "" } => "required";
    Stories { product = "green-tea", text_en = "" } => "missing-english";
};

const DEMONSTRATIONS: &[Mistake] = mistakes! {
    Demonstrations { id = "demo-orange" } => "duplicate-id";
    Demonstrations { level = "county" } => "word";
    Demonstrations { batch = "first" } => "number";
    Demonstrations { batch = "0" } => "range" "zero-value";
    Demonstrations { year = "2019或以前" } => "year";
    Demonstrations { county = "" } => "required";
    Demonstrations { county = "990009" } => "unknown-reference";
    Demonstrations { county = "990001", township = "990002100" } => "township-of-other-county";
    Demonstrations { township = "990001999" } => "unknown-reference";
    Demonstrations { village_en = "" } => "missing-english";
    Demonstrations { village_zh = "" } => "missing-chinese";
    Demonstrations { product_zh = "" } => "required";
    Demonstrations { products = "no-such-fruit" } => "unknown-reference";
    Demonstrations { sources = "" } => "required";
    Demonstrations {
        level = "municipal", batch = "2", year = "2021", township = "990001100",
        village_zh = "橙子村", product_zh = "红橙"
    } => "duplicate-demonstration";
};

/// All of them.
pub(crate) fn all() -> Vec<Mistake> {
    [TOLD, DEMONSTRATIONS].concat()
}
