//! A file per county, or per few neighbours by code in large sets.

use std::io;

use super::encode::{
    area, card, demonstration, filled, must_text, opportunity, organisation, park, place, point,
    sources_of,
};
use super::relations::{Relations, of};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::wire::FORMAT;
use crate::wire::manifest::Directory;
use crate::wire::place::{CountyDetail, MAX_PRODUCTS, PlaceFile, TownshipRow};

/// Writes all counties and gives their directory.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let mut rows: Vec<_> = relations.rows(TableId::Counties).collect();
    rows.sort_by_key(|row| row.key());
    let keys: Vec<_> = rows.iter().map(|row| row.key()).collect();
    write_directory(sink, "places", &keys, 1, |_, range| {
        let rows = rows.get(range).unwrap_or_default();
        let counties = rows.iter().map(|row| county(relations, *row)).collect();
        to_json(&PlaceFile { format: FORMAT, counties })
    })
}

fn county<'a>(relations: &Relations<'a>, county: Row<'a>) -> CountyDetail {
    let code = county.key();
    let products = of(&relations.products_of_county, code);
    let townships = of(&relations.townships_of_county, code);
    let organisations = of(&relations.organisations_of_county, code);
    let parks = of(&relations.parks_of_county, code);
    let opportunities = of(&relations.opportunities_of_county, code);
    let told = [county].into_iter().chain(townships.iter().copied());
    let demonstrations = of(&relations.demonstrations_of_county, code);
    let certificates = products.iter().flat_map(|product| {
        let of_product = of(&relations.certifications, product.key()).iter();
        of_product.filter_map(|row| Some((*row, area(*product, *row)?)))
    });
    let (certificates, areas): (Vec<_>, Vec<_>) = certificates.unzip();
    let beside = [&certificates, demonstrations, organisations, parks, opportunities];
    let beside = beside.into_iter().flatten().copied();
    CountyDetail {
        place: place(county),
        kind: county.get("kind").to_owned(),
        point: point(county),
        point_place: filled(county, "point_place"),
        townships: townships.iter().map(|row| township(relations, *row)).collect(),
        n_products: products.len() as u64,
        products: products.iter().take(MAX_PRODUCTS).map(|row| card(relations, *row)).collect(),
        organisations: organisations.iter().map(|row| organisation(relations, *row)).collect(),
        parks: parks.iter().map(|row| park(relations, *row)).collect(),
        opportunities: opportunities.iter().map(|row| opportunity(relations, *row)).collect(),
        areas,
        demonstrations: demonstrations.iter().map(|row| demonstration(relations, *row)).collect(),
        sources: county.list("sources").map(str::to_owned).collect(),
        source_list: sources_of(relations, told.chain(beside)),
    }
}

fn township(relations: &Relations<'_>, row: Row<'_>) -> TownshipRow {
    TownshipRow {
        code: row.key().to_owned(),
        name: must_text(row, "name"),
        pinyin: row.get("pinyin").to_owned(),
        kind: row.get("kind").to_owned(),
        point: point(row),
        n_products: of(&relations.products_of_township, row.key()).len() as u64,
    }
}
