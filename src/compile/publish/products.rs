//! A file per product, or per few neighbours by id in large sets.

use std::io;

use super::citations::Citations;
use super::join::{certification, demonstration, photos, townships};
use super::relations::{Relations, of};
use super::similar::Similar;
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::facts::{Product, SeasonFact};
use crate::model::product::{Likeness, SimilarProduct};
use crate::model::season::Month;
use crate::wire::FORMAT;
use crate::wire::base::{PlaceRef, Text};
use crate::wire::card::CardRow;
use crate::wire::catalogue::IndustryRef;
use crate::wire::chain::OrganizationRow;
use crate::wire::demonstration::DemonstrationRow;
use crate::wire::listing::{AchievementRow, OpportunityRow, ParkRow};
use crate::wire::manifest::Directory;
use crate::wire::photo::CreditedPhotoRow;
use crate::wire::product::{
    CertificationRow, FigureRow, ProductDetail, ProductFile, SimilarRow, StoryRow,
};
use crate::wire::season::SeasonRow;

/// Other products of the county that a page proposes: two rows of a wide screen.
const MAX_RELATED: usize = 6;

/// Writes all products and gives their directory.
pub(super) fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let mut rows: Vec<_> = relations.facts.products.iter().collect();
    rows.sort_by_key(|row| &row.card.id);
    let keys: Vec<_> = rows.iter().map(|row| row.card.id.as_str()).collect();
    let similar = Similar::new(relations);
    write_directory(sink, "products", &keys, 1, |_, range| {
        let rows = rows.get(range).unwrap_or_default();
        let details = rows.iter().map(|row| detail(relations, &similar, row));
        let products = details.collect::<io::Result<_>>()?;
        to_json(&ProductFile { format: FORMAT, products })
    })
}

fn detail(
    relations: &Relations<'_>,
    similar: &Similar<'_>,
    product: &Product,
) -> io::Result<ProductDetail> {
    let (card, id) = (&product.card, product.card.id.as_str());
    let mut certificates = of(&relations.certifications, id).to_vec();
    certificates.sort_by_key(|row| row.kind);
    let mut figures = of(&relations.figures, id).to_vec();
    figures.sort_by_key(|row| (row.metric, row.year));
    let organizations = of(&relations.organizations, id);
    let achievements = of(&relations.achievements, id);
    let parks = of(&relations.parks, id);
    let opportunities = of(&relations.opportunities, id);
    let (seasons, stories) = (of(&relations.seasons, id), of(&relations.stories, id));
    let demonstrations = of(&relations.demonstrations, id);
    let is_shown = |id| relations.facts.photos.contains_key(id);
    let images = product.images.iter().filter(|id| is_shown(*id));
    let sources = Citations::default()
        .and([product])
        .and(seasons.iter().copied())
        .and(stories.iter().copied())
        .and(certificates.iter().copied())
        .and(figures.iter().copied())
        .and(images.filter_map(|id| relations.image(id)))
        .and(demonstrations.iter().copied())
        .and(organizations.iter().copied())
        .and(achievements.iter().copied())
        .and(parks.iter().copied())
        .and(opportunities.iter().copied());
    let certificates = certificates.iter().map(|row| certification(relations, row));
    let demonstrations = demonstrations.iter().map(|row| demonstration(relations, row));
    let similar = similar.to(id).into_iter().map(|(row, same)| similar_row(relations, row, same));
    Ok(ProductDetail {
        card: CardRow::from(card),
        county: PlaceRef::from(&relations.county(&card.county)?.place()),
        townships: townships(relations, &card.townships)?.iter().map(PlaceRef::from).collect(),
        townships_as_named: product.townships_as_named.clone(),
        industries: of(&relations.industries, id)
            .iter()
            .map(|row| IndustryRef { id: row.id.to_string(), name: Text::from(&row.name) })
            .collect(),
        summary: Text::from(&product.summary),
        caution: product.caution.as_ref().map(Text::from),
        sources: product.sources.iter().map(ToString::to_string).collect(),
        certifications: certificates
            .map(|row| Ok(CertificationRow::from(&row?)))
            .collect::<io::Result<_>>()?,
        seasons: seasons.iter().map(|row| season(row)).collect(),
        story: stories.first().map(|row| StoryRow::from(&row.story())),
        demonstrations: demonstrations
            .map(|row| Ok(DemonstrationRow::from(&row?)))
            .collect::<io::Result<_>>()?,
        figures: figures.iter().map(|row| FigureRow::from(&row.figure())).collect(),
        organisations: organizations.iter().map(|row| OrganizationRow::from(*row)).collect(),
        achievements: achievements.iter().map(|row| AchievementRow::from(*row)).collect(),
        parks: parks.iter().map(|row| ParkRow::from(*row)).collect(),
        opportunities: opportunities.iter().map(|row| OpportunityRow::from(*row)).collect(),
        photos: photos(relations, product).iter().map(CreditedPhotoRow::from).collect(),
        similar: similar.collect::<io::Result<_>>()?,
        related: related(relations, product).map(|row| CardRow::from(&row.card)).collect(),
        source_list: sources.rows(relations)?,
    })
}

/// What happens in some months, which stand in the order of the source.
fn season(row: &SeasonFact) -> SeasonRow {
    let months = row.months.iter().map(|month| Month::number(*month)).collect();
    SeasonRow { months, ..SeasonRow::from(&row.statement()) }
}

fn similar_row(
    relations: &Relations<'_>,
    product: &Product,
    same: Vec<Likeness>,
) -> io::Result<SimilarRow> {
    let county = relations.county(&product.card.county)?.name.clone();
    Ok(SimilarRow::from(&SimilarProduct { card: product.card.clone(), county, same }))
}

/// Other products of the county, those of its category first.
fn related<'a>(
    relations: &Relations<'a>,
    product: &Product,
) -> impl Iterator<Item = &'a Product> + use<'a> {
    let own = &product.card;
    let in_county = of(&relations.products_of_county, &own.county);
    let others = || in_county.iter().copied().filter(|row| row.card.id != own.id);
    let alike = others().filter(|row| row.card.category == own.category);
    let unlike = others().filter(|row| row.card.category != own.category);
    // Only as many are looked at as are needed: counties of large sets have many.
    alike.chain(unlike).take(MAX_RELATED).collect::<Vec<_>>().into_iter()
}
