//! One row of a table as one row of a file.

use std::collections::HashSet;

use super::relations::{Relations, of};
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::model::category::Category;
use crate::model::certification::{CertificationKind, CertificationSet};
use crate::model::season::{Month, Months, SeasonEvent, SeasonEvents};
use crate::wire::base::{PlaceRef, Text};
use crate::wire::card::CardRow;
use crate::wire::chain::{LinkRow, OrganisationRow};
use crate::wire::demonstration::DemonstrationRow;
use crate::wire::listing::{
    AchievementRow, ClusterRow, FigureOfRow, IndustryRow, OpportunityRow, ParkRow,
};
use crate::wire::photo::{CreditedPhotoRow, PhotoRow};
use crate::wire::place::AreaRow;
use crate::wire::product::{CertificationRow, FigureRow, StoryRow};
use crate::wire::season::SeasonRow;
use crate::wire::source::SourceRow;

/// The text of `{stem}_zh` and `{stem}_en`; `None` where both are empty.
pub fn text(row: Row<'_>, stem: &str) -> Option<Text> {
    let has = |name: &str| row.table.spec.column(name).is_some();
    let (zh, en) = (format!("{stem}_zh"), format!("{stem}_en"));
    let zh = row.get(&zh);
    let en = if has(&en) { row.get(&en) } else { "" };
    (!zh.is_empty() || !en.is_empty())
        .then(|| Text { zh: zh.to_owned(), en: (!en.is_empty()).then(|| en.to_owned()) })
}

/// The text, empty where there is none.
pub fn must_text(row: Row<'_>, stem: &str) -> Text {
    text(row, stem).unwrap_or_default()
}

/// The cell; `None` where it is empty.
pub fn filled(row: Row<'_>, column: &str) -> Option<String> {
    Some(row.get(column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
}

fn number<T: std::str::FromStr>(row: Row<'_>, column: &str) -> Option<T> {
    row.get(column).parse().ok()
}

fn list(row: Row<'_>, column: &str) -> Vec<String> {
    row.list(column).map(str::to_owned).collect()
}

/// (degrees north, degrees east).
pub fn point(row: Row<'_>) -> Option<(f64, f64)> {
    Some((number(row, "lat")?, number(row, "lon")?))
}

/// A county or township by name.
pub fn place(row: Row<'_>) -> PlaceRef {
    PlaceRef {
        code: row.key().to_owned(),
        name: must_text(row, "name"),
        pinyin: row.get("pinyin").to_owned(),
    }
}

/// The kinds of certificates of a product.
pub fn certification_set(relations: &Relations<'_>, product: &str) -> CertificationSet {
    of(&relations.certifications, product)
        .iter()
        .filter_map(|row| CertificationKind::from_code(row.get("kind")))
        .collect()
}

fn month_set(row: Row<'_>, column: &str) -> Months {
    row.list(column).filter_map(|month| Month::new(month.parse().ok()?)).collect()
}

/// The months of a product: those of its own row and of every row of its seasons.
pub fn months(relations: &Relations<'_>, product: Row<'_>) -> Months {
    let of_seasons = of(&relations.seasons, product.key()).iter();
    of_seasons
        .map(|row| month_set(*row, "months"))
        .fold(month_set(product, "harvest_months"), Months::union)
}

/// What happens to a product in its months.
pub fn events(relations: &Relations<'_>, product: Row<'_>) -> SeasonEvents {
    let of_seasons = of(&relations.seasons, product.key()).iter();
    of_seasons.filter_map(|row| SeasonEvent::from_code(row.get("event"))).collect()
}

/// The position of a category.
pub fn category_idx(product: Row<'_>) -> u8 {
    let idx = Category::CODES.iter().position(|code| *code == product.get("category"));
    idx.and_then(|idx| u8::try_from(idx).ok()).unwrap_or(u8::MAX)
}

/// A product as lists show it.
pub fn card(relations: &Relations<'_>, product: Row<'_>) -> CardRow {
    let kinds = certification_set(relations, product.key());
    CardRow {
        id: product.key().to_owned(),
        name: must_text(product, "name"),
        pinyin: product.get("pinyin").to_owned(),
        category: product.get("category").to_owned(),
        county: product.get("county").to_owned(),
        townships: list(product, "townships"),
        certifications: kinds.iter().map(|kind| kind.code().to_owned()).collect(),
        months: months(relations, product).iter().map(Month::number).collect(),
        events: events(relations, product).iter().map(|event| event.code().to_owned()).collect(),
        industries: of(&relations.industries, product.key())
            .iter()
            .map(|row| row.key().to_owned())
            .collect(),
        picture: relations.picture(product.key()).map(str::to_owned),
        photo: main_photo(relations, product).cloned(),
    }
}

/// The first photograph of a product.
pub fn main_photo<'r>(relations: &'r Relations<'_>, product: Row<'_>) -> Option<&'r PhotoRow> {
    product.list("images").find_map(|id| relations.photos.get(id))
}

/// The photographs of a product with what must stand beside them, the main one first.
pub fn photos(relations: &Relations<'_>, product: Row<'_>) -> Vec<CreditedPhotoRow> {
    let rows = product.list("images").filter_map(|id| relations.image(id));
    rows.filter_map(|row| {
        Some(CreditedPhotoRow {
            photo: relations.photos.get(row.key())?.clone(),
            credit: row.get("credit").to_owned(),
            license: row.get("license").to_owned(),
            license_url: filled(row, "license_url"),
            sources: list(row, "sources"),
        })
    })
    .collect()
}

/// A certificate.
pub fn certification(relations: &Relations<'_>, row: Row<'_>) -> CertificationRow {
    let townships = row.list("area_townships").filter_map(|code| relations.township(code));
    CertificationRow {
        kind: row.get("kind").to_owned(),
        year: number(row, "year"),
        number: filled(row, "number"),
        notice: filled(row, "notice"),
        date: filled(row, "date"),
        holder: filled(row, "holder_zh"),
        area: text(row, "area"),
        area_townships: townships.map(place).collect(),
        quality: text(row, "quality"),
        caution: text(row, "caution"),
        sources: list(row, "sources"),
    }
}

/// What a certificate says of its area; `None` where it says nothing.
pub fn area(product: Row<'_>, certificate: Row<'_>) -> Option<AreaRow> {
    let (area, townships) = (text(certificate, "area"), list(certificate, "area_townships"));
    (area.is_some() || !townships.is_empty()).then(|| AreaRow {
        product: product.key().to_owned(),
        name: must_text(product, "name"),
        kind: certificate.get("kind").to_owned(),
        area,
        townships,
        caution: text(certificate, "caution"),
        sources: list(certificate, "sources"),
    })
}

/// What happens in some months.
pub fn season(row: Row<'_>) -> SeasonRow {
    SeasonRow {
        months: row.list("months").filter_map(|month| month.parse().ok()).collect(),
        event: row.get("event").to_owned(),
        note: text(row, "note"),
        sources: list(row, "sources"),
    }
}

/// A story.
pub fn story(row: Row<'_>) -> StoryRow {
    StoryRow { text: must_text(row, "text"), sources: list(row, "sources") }
}

/// A village or town on a list.
pub fn demonstration<'a>(relations: &Relations<'a>, row: Row<'a>) -> DemonstrationRow {
    let county = relations.county(row.get("county"));
    DemonstrationRow {
        id: row.key().to_owned(),
        level: row.get("level").to_owned(),
        batch: number(row, "batch"),
        year: number(row, "year"),
        county: row.get("county").to_owned(),
        county_name: county.map(|county| must_text(county, "name")).unwrap_or_default(),
        township: relations.township(row.get("township")).map(place),
        village: text(row, "village"),
        named_for: must_text(row, "product"),
        products: relations.product_ids(row, "products"),
        note: text(row, "note"),
        sources: list(row, "sources"),
    }
}

/// A figure.
pub fn figure(row: Row<'_>) -> FigureRow {
    FigureRow {
        subject: must_text(row, "subject"),
        metric: row.get("metric").to_owned(),
        year: number(row, "year").unwrap_or_default(),
        value: number(row, "value").unwrap_or_default(),
        forecast: row.get("forecast") == "yes",
        scope: text(row, "scope"),
        sources: list(row, "sources"),
    }
}

/// A figure with its products.
pub fn figure_of<'a>(relations: &Relations<'a>, row: Row<'a>) -> FigureOfRow {
    FigureOfRow { products: relations.product_ids(row, "products"), figure: figure(row) }
}

/// An industry.
pub fn industry<'a>(relations: &Relations<'a>, row: Row<'a>) -> IndustryRow {
    IndustryRow {
        id: row.key().to_owned(),
        name: must_text(row, "name"),
        products: relations.product_ids(row, "products"),
        cluster: filled(row, "cluster"),
    }
}

/// An organisation.
pub fn organisation<'a>(relations: &Relations<'a>, row: Row<'a>) -> OrganisationRow {
    OrganisationRow {
        id: row.key().to_owned(),
        name: must_text(row, "name"),
        kind: row.get("kind").to_owned(),
        chain: row.get("chain").to_owned(),
        stage: row.get("stage").to_owned(),
        county: filled(row, "county"),
        products: relations.product_ids(row, "products"),
        sources: list(row, "sources"),
    }
}

/// A link.
pub fn link(row: Row<'_>) -> LinkRow {
    LinkRow {
        from: row.get("from").to_owned(),
        to: row.get("to").to_owned(),
        kind: row.get("kind").to_owned(),
        note: text(row, "note"),
        sources: list(row, "sources"),
    }
}

/// An opportunity.
pub fn opportunity<'a>(relations: &Relations<'a>, row: Row<'a>) -> OpportunityRow {
    OpportunityRow {
        id: row.key().to_owned(),
        side: row.get("side").to_owned(),
        kind: row.get("kind").to_owned(),
        title: must_text(row, "title"),
        organisation: row.get("organisation_zh").to_owned(),
        county: filled(row, "county"),
        industry: filled(row, "industry_zh"),
        products: relations.product_ids(row, "products"),
        amount_cny_10k: number(row, "amount_cny_10k"),
        published: filled(row, "published"),
        summary: must_text(row, "summary"),
        sources: list(row, "sources"),
    }
}

/// An achievement.
pub fn achievement<'a>(relations: &Relations<'a>, row: Row<'a>) -> AchievementRow {
    AchievementRow {
        id: row.key().to_owned(),
        kind: row.get("kind").to_owned(),
        name: must_text(row, "name"),
        organisation: filled(row, "organisation_zh"),
        industry: filled(row, "industry_zh"),
        year: number(row, "year"),
        summary: text(row, "summary"),
        products: relations.product_ids(row, "products"),
        sources: list(row, "sources"),
    }
}

/// A park.
pub fn park<'a>(relations: &Relations<'a>, row: Row<'a>) -> ParkRow {
    ParkRow {
        id: row.key().to_owned(),
        name: must_text(row, "name"),
        kind: must_text(row, "kind"),
        county: filled(row, "county"),
        township: filled(row, "township"),
        industry: filled(row, "industry_zh"),
        year: number(row, "year"),
        unconfirmed: row.get("status") == "unconfirmed",
        products: relations.product_ids(row, "products"),
        sources: list(row, "sources"),
    }
}

/// A cluster.
pub fn cluster(row: Row<'_>) -> ClusterRow {
    ClusterRow {
        id: row.key().to_owned(),
        tier: row.get("tier").to_owned(),
        name: must_text(row, "name"),
        sources: list(row, "sources"),
    }
}

/// A source. Its address is left out where it must not be linked.
pub fn source(row: Row<'_>) -> SourceRow {
    debug_assert_eq!(row.table.spec.id, TableId::Sources);
    SourceRow {
        id: row.key().to_owned(),
        title: row.get("title").to_owned(),
        publisher: filled(row, "publisher"),
        date: filled(row, "date"),
        url: filled(row, "url").filter(|_| row.get("linkable") == "yes"),
        quality: row.get("quality").to_owned(),
    }
}

/// The sources that `rows` name, each once, in the order of their first mention.
pub fn sources_of<'a>(
    relations: &Relations<'a>,
    rows: impl IntoIterator<Item = Row<'a>>,
) -> Vec<SourceRow> {
    let mut seen = HashSet::new();
    let ids = rows.into_iter().flat_map(|row| row.list("sources")).filter(|id| seen.insert(*id));
    ids.filter_map(|id| relations.source(id)).map(source).collect()
}
