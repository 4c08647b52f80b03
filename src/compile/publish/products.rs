//! A file per product, or per few neighbours by id in large sets.

use std::io;

use super::encode::{
    achievement, card, certification, demonstration, figure, must_text, opportunity, organisation,
    park, photos, place, season, sources_of, story, text,
};
use super::relations::{Relations, of};
use super::similar::{Same, Similar};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::model::certification::CertificationKind;
use crate::model::figure::Metric;
use crate::wire::FORMAT;
use crate::wire::catalogue::IndustryRef;
use crate::wire::manifest::Directory;
use crate::wire::product::{ProductDetail, ProductFile, SimilarRow};

/// Other products of the county that a page proposes: two rows of a wide screen.
const MAX_RELATED: usize = 6;

/// Writes all products and gives their directory.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let mut rows: Vec<_> = relations.rows(TableId::Products).collect();
    rows.sort_by_key(|row| row.key());
    let keys: Vec<_> = rows.iter().map(|row| row.key()).collect();
    let similar = Similar::new(relations);
    write_directory(sink, "products", &keys, 1, |_, range| {
        let rows = rows.get(range).unwrap_or_default();
        let products = rows.iter().map(|row| detail(relations, &similar, *row)).collect();
        to_json(&ProductFile { format: FORMAT, products })
    })
}

fn detail<'a>(relations: &Relations<'a>, similar: &Similar<'a>, product: Row<'a>) -> ProductDetail {
    let id = product.key();
    let mut certifications = of(&relations.certifications, id).to_vec();
    certifications.sort_by_key(|row| CertificationKind::from_code(row.get("kind")));
    let mut figures = of(&relations.figures, id).to_vec();
    figures.sort_by_key(|row| (Metric::from_code(row.get("metric")), row.get("year")));
    let organisations = of(&relations.organisations, id);
    let achievements = of(&relations.achievements, id);
    let parks = of(&relations.parks, id);
    let opportunities = of(&relations.opportunities, id);
    let industries = of(&relations.industries, id);
    let county = relations.county(product.get("county"));
    let (seasons, stories) = (of(&relations.seasons, id), of(&relations.stories, id));
    let demonstrations = of(&relations.demonstrations, id);
    let facts = [seasons, stories, &certifications, &figures].into_iter().flatten().copied();
    let told = [product].into_iter().chain(facts);
    let images = product.list("images").filter(|id| relations.photos.contains_key(id));
    let images = images.filter_map(|id| relations.image(id));
    let beside = [demonstrations, organisations, achievements, parks, opportunities];
    let beside = beside.into_iter().flatten().copied();
    let beside = images.chain(beside);
    ProductDetail {
        card: card(relations, product),
        county: county.map(place).unwrap_or_else(|| unknown_place(product.get("county"))),
        townships: product
            .list("townships")
            .filter_map(|code| relations.township(code))
            .map(place)
            .collect(),
        townships_as_named: product.list("townships_as_named").map(str::to_owned).collect(),
        industries: industries
            .iter()
            .map(|row| IndustryRef { id: row.key().to_owned(), name: must_text(*row, "name") })
            .collect(),
        summary: must_text(product, "summary"),
        caution: text(product, "caution"),
        sources: product.list("sources").map(str::to_owned).collect(),
        certifications: certifications.iter().map(|row| certification(relations, *row)).collect(),
        seasons: seasons.iter().map(|row| season(*row)).collect(),
        story: stories.first().map(|row| story(*row)),
        demonstrations: demonstrations.iter().map(|row| demonstration(relations, *row)).collect(),
        figures: figures.iter().map(|row| figure(*row)).collect(),
        organisations: organisations.iter().map(|row| organisation(relations, *row)).collect(),
        achievements: achievements.iter().map(|row| achievement(relations, *row)).collect(),
        parks: parks.iter().map(|row| park(relations, *row)).collect(),
        opportunities: opportunities.iter().map(|row| opportunity(relations, *row)).collect(),
        photos: photos(relations, product),
        similar: similar.to(id).into_iter().map(|like| similar_row(relations, like)).collect(),
        related: related(relations, product).map(|row| card(relations, row)).collect(),
        source_list: sources_of(relations, told.chain(beside)),
    }
}

fn unknown_place(code: &str) -> crate::wire::base::PlaceRef {
    let name = crate::wire::base::Text { zh: code.to_owned(), en: None };
    crate::wire::base::PlaceRef { code: code.to_owned(), name, pinyin: String::new() }
}

fn similar_row(relations: &Relations<'_>, (row, same): (Row<'_>, Vec<Same>)) -> SimilarRow {
    let county = relations.county(row.get("county"));
    SimilarRow {
        card: card(relations, row),
        county: county.map(|county| must_text(county, "name")).unwrap_or_default(),
        same: same.into_iter().map(|same| same.code().to_owned()).collect(),
    }
}

/// Other products of the county, those of its category first.
fn related<'a>(relations: &Relations<'a>, product: Row<'a>) -> impl Iterator<Item = Row<'a>> {
    let category = product.get("category");
    let in_county = of(&relations.products_of_county, product.get("county"));
    let others = || in_county.iter().copied().filter(move |row| row.idx != product.idx);
    let alike = others().filter(move |row| row.get("category") == category);
    let unlike = others().filter(move |row| row.get("category") != category);
    // Only as many are looked at as are needed: counties of large sets have many.
    alike.chain(unlike).take(MAX_RELATED).collect::<Vec<_>>().into_iter()
}
