//! Products and what tells of one product each.

use super::fact::fact;
use crate::model::bilingual::Bilingual;
use crate::model::category::Category;
use crate::model::certification::{CertificationKind, CertificationSet};
use crate::model::demonstration::DemonstrationLevel;
use crate::model::evidence::Grades;
use crate::model::figure::{Figure, Metric};
use crate::model::id::{
    CountyCode, DemonstrationId, ImageId, IndustryId, ProductId, SourceId, TownshipCode,
};
use crate::model::product::{ProductCard, Story};
use crate::model::season::{Month, Months, SeasonEvent, SeasonEvents, SeasonStatement};
use crate::papercut::motifs::Motif;

fact! {
    /// A row of `products.csv`. Other tables tell the rest: see [`Product`].
    struct ProductFact of Products {
        id: ProductId = "id",
        name: Bilingual = "name",
        /// Toneless syllables with spaces between.
        pinyin: String = "pinyin",
        category: Category = "category",
        county: CountyCode = "county",
        /// May be empty.
        townships: Vec<TownshipCode> = "townships",
        /// As the source writes them; may be empty.
        townships_as_named: Vec<String> = "townships_as_named",
        /// Those of the row alone; may be empty.
        harvest_months: Months = "harvest_months",
        summary: Bilingual = "summary",
        caution: Option<Bilingual> = "caution",
        motif: Option<&'static Motif> = "motif",
        /// The main one first; may be empty.
        images: Vec<ImageId> = "images",
        sources: Vec<SourceId> = "sources",
    }
}

/// A product with what all tables together say of it in short.
#[derive(Debug)]
pub(crate) struct Product {
    /// What lists show. Without pictures and photographs until they are drawn.
    pub card: ProductCard,
    /// The places as the source writes them; may be empty.
    pub townships_as_named: Vec<String>,
    /// What it is.
    pub summary: Bilingual,
    /// What a reader should know before relying on it.
    pub caution: Option<Bilingual>,
    /// What its paper-cut shows; `None` where nobody chose.
    pub motif: Option<&'static Motif>,
    /// Its photographs, the main one first; may be empty.
    pub images: Vec<ImageId>,
    /// The sources of the name, the origin, the season and the summary.
    pub sources: Vec<SourceId>,
}

/// What other tables say of a product in short.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traits {
    /// The kinds of its certificates.
    pub certifications: CertificationSet,
    /// The months of its seasons.
    pub months: Months,
    /// What happens in them.
    pub events: SeasonEvents,
    /// The industries built on it, in the order of their table.
    pub industries: Vec<IndustryId>,
}

impl Product {
    pub(crate) fn new(row: ProductFact, traits: Traits, grades: Grades) -> Self {
        let card = ProductCard {
            id: row.id,
            name: row.name,
            pinyin: row.pinyin,
            category: row.category,
            county: row.county,
            townships: row.townships,
            certifications: traits.certifications,
            months: row.harvest_months.union(traits.months),
            events: traits.events,
            industries: traits.industries,
            grades,
            picture: None,
            photo: None,
        };
        Self {
            card,
            townships_as_named: row.townships_as_named,
            summary: row.summary,
            caution: row.caution,
            motif: row.motif,
            images: row.images,
            sources: row.sources,
        }
    }
}

fact! {
    /// A certificate or listing.
    struct CertificationFact of Certifications {
        product: ProductId = "product",
        kind: CertificationKind = "kind",
        /// Of registration or announcement.
        year: Option<i16> = "year",
        number: Option<String> = "number",
        notice: Option<String> = "notice",
        /// ISO 8601, as exact as known.
        date: Option<String> = "date",
        /// In Chinese.
        holder: Option<String> = "holder_zh",
        area: Option<Bilingual> = "area",
        /// Empty where the area is a whole county or not known by township.
        area_townships: Vec<TownshipCode> = "area_townships",
        quality: Option<Bilingual> = "quality",
        caution: Option<Bilingual> = "caution",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    /// What happens to a product in some months.
    struct SeasonFact of Seasons {
        product: ProductId = "product",
        /// In the order of the source.
        months: Vec<Month> = "months",
        event: SeasonEvent = "event",
        note: Option<Bilingual> = "note",
        sources: Vec<SourceId> = "sources",
    }
}

impl SeasonFact {
    /// What it says, without the order of the months.
    pub(crate) fn statement(&self) -> SeasonStatement {
        SeasonStatement {
            months: self.months.iter().copied().collect(),
            event: self.event,
            note: self.note.clone(),
            sources: self.sources.clone(),
        }
    }
}

fact! {
    /// How a product is made and eaten.
    struct StoryFact of Stories {
        product: ProductId = "product",
        text: Bilingual = "text",
        sources: Vec<SourceId> = "sources",
    }
}

impl StoryFact {
    /// What it says.
    pub(crate) fn story(&self) -> Story {
        Story { text: self.text.clone(), sources: self.sources.clone() }
    }
}

fact! {
    /// A figure of one year.
    struct FigureFact of Figures {
        subject: Bilingual = "subject",
        /// Empty for a whole region or trade.
        products: Vec<ProductId> = "products",
        metric: Metric = "metric",
        year: i16 = "year",
        /// In the unit of the metric.
        value: f64 = "value",
        is_forecast: bool = "forecast",
        scope: Option<Bilingual> = "scope",
        sources: Vec<SourceId> = "sources",
    }
}

impl FigureFact {
    /// What it says.
    pub(crate) fn figure(&self) -> Figure {
        Figure {
            subject: self.subject.clone(),
            metric: self.metric,
            year: self.year,
            value: self.value,
            is_forecast: self.is_forecast,
            scope: self.scope.clone(),
            sources: self.sources.clone(),
        }
    }
}

fact! {
    /// A village or town that a list names for a product.
    struct DemonstrationFact of Demonstrations {
        id: DemonstrationId = "id",
        level: DemonstrationLevel = "level",
        /// Number of the batch.
        batch: Option<u32> = "batch",
        year: Option<i16> = "year",
        county: CountyCode = "county",
        township: Option<TownshipCode> = "township",
        /// `None` where the whole township is named.
        village: Option<Bilingual> = "village",
        named_for: Bilingual = "product",
        /// May be empty.
        products: Vec<ProductId> = "products",
        note: Option<Bilingual> = "note",
        sources: Vec<SourceId> = "sources",
    }
}

fact! {
    /// A photograph.
    struct ImageFact of Images {
        id: ImageId = "id",
        /// In the folder of photographs.
        #[cfg_attr(not(feature = "photos"), expect(dead_code, reason = "photographs are left out"))]
        file: String = "file",
        #[cfg_attr(not(feature = "photos"), expect(dead_code, reason = "photographs are left out"))]
        alt: Bilingual = "alt",
        credit: String = "credit",
        license: String = "license",
        license_url: Option<String> = "license_url",
        /// May be empty.
        sources: Vec<SourceId> = "sources",
    }
}
