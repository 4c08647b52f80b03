//! The base, its places, its sources, and words for search.

use super::fact::fact;
use crate::compile::schema::synonyms::Meaning;
use crate::model::base::{Base, Statement, Topic};
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::id::{CountyCode, ProductId, Slug, SourceId, StatementId, TownshipCode};
use crate::model::place::{CountyKind, Place, Point, TownshipKind};
use crate::model::provenance::{Source, SourceQuality};

fact! {
    Base of Base {
        id: String = "id",
        name: Bilingual = "name",
        region: Bilingual = "region",
        organization: Bilingual = "organisation",
        opened: Option<String> = "opened",
        about: Bilingual = "about",
        contact_url: Option<String> = "contact_url",
        contact_email: Option<String> = "contact_email",
        featured: Vec<ProductId> = "featured",
        sources: Vec<SourceId> = "sources",
        icp_number: Option<String> = "icp_number",
        police_number: Option<String> = "police_number",
        map_approval: Option<String> = "map_approval",
        site_url: Option<String> = "site_url",
    }
}

fact! {
    Statement of Statements {
        id: StatementId = "id",
        topic: Topic = "topic",
        text: Bilingual = "text",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    Source of Sources {
        id: SourceId = "id",
        title: String = "title",
        publisher: Option<String> = "publisher",
        date: Option<String> = "date",
        url: Option<String> = "url",
        quality: SourceQuality = "quality",
    }
}

fact! {
    /// A county-level division.
    struct CountyFact of Counties {
        code: CountyCode = "code",
        name: Bilingual = "name",
        /// Toneless syllables with spaces between.
        pinyin: String = "pinyin",
        kind: CountyKind = "kind",
        point: Option<Point> = "point",
        /// What the point stands for.
        point_place: Option<String> = "point_place",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    /// A township-level division.
    struct TownshipFact of Townships {
        code: TownshipCode = "code",
        name: Bilingual = "name",
        /// Toneless syllables with spaces between.
        pinyin: String = "pinyin",
        kind: TownshipKind = "kind",
        point: Option<Point> = "point",
        sources: Vec<SourceId> = "sources",
    }
}

impl CountyFact {
    /// Its code and its name.
    pub(crate) fn place(&self) -> Place<CountyCode> {
        Place { code: self.code.clone(), name: self.name.clone(), pinyin: self.pinyin.clone() }
    }
}

impl TownshipFact {
    /// Its code and its name.
    pub(crate) fn place(&self) -> Place<TownshipCode> {
        Place { code: self.code.clone(), name: self.name.clone(), pinyin: self.pinyin.clone() }
    }
}

fact! {
    /// An id that was renamed.
    struct AliasFact of Aliases {
        from: ProductId = "from",
        /// Today's id, or another old one.
        to: ProductId = "to",
    }
}

fact! {
    /// How a word is read.
    struct ReadingFact of Readings {
        /// In Chinese.
        text: String = "text_zh",
        /// A toneless syllable for each character, with spaces between.
        pinyin: String = "pinyin",
    }
}

fact! {
    /// Words that mean the same.
    struct SynonymFact of Synonyms {
        id: Slug = "id",
        words: Vec<String> = "words",
        /// Empty where the words stand for no choice of the catalogue.
        means: Vec<Meaning> = "means",
        /// Words in names of what is a sort of it; may be empty.
        includes: Vec<String> = "includes",
        /// Further products that it means; may be empty.
        products: Vec<ProductId> = "products",
        /// `None` where names of all categories are looked through.
        within: Option<Category> = "within",
        /// Words of names that are something else; may be empty.
        except: Vec<String> = "except",
    }
}
