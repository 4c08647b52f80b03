//! A file per county, or per few neighbours by code in large sets.

use std::io;

use super::citations::Citations;
use super::join::{area, demonstration};
use super::relations::{Relations, of};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::facts::{CountyFact, TownshipFact};
use crate::model::place::Township;
use crate::wire::FORMAT;
use crate::wire::base::PlaceRef;
use crate::wire::card::CardRow;
use crate::wire::chain::OrganizationRow;
use crate::wire::demonstration::DemonstrationRow;
use crate::wire::listing::{OpportunityRow, ParkRow};
use crate::wire::manifest::Directory;
use crate::wire::place::{AreaRow, CountyDetail, MAX_PRODUCTS, PlaceFile, TownshipRow};

/// Writes all counties and gives their directory.
pub(super) fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let rows = relations.counties();
    let keys: Vec<_> = rows.iter().map(|row| row.code.as_str()).collect();
    write_directory(sink, "places", &keys, 1, |_, range| {
        let rows = rows.get(range).unwrap_or_default();
        let counties = rows.iter().map(|row| county(relations, row)).collect::<Result<_, _>>()?;
        to_json(&PlaceFile { format: FORMAT, counties })
    })
}

fn county(relations: &Relations<'_>, county: &CountyFact) -> io::Result<CountyDetail> {
    let code = county.code.as_str();
    let products = of(&relations.products_of_county, code);
    let townships = relations.townships_of_county.get(&county.code);
    let townships = townships.map(Vec::as_slice).unwrap_or_default();
    let organizations = of(&relations.organizations_of_county, code);
    let parks = of(&relations.parks_of_county, code);
    let opportunities = of(&relations.opportunities_of_county, code);
    let demonstrations = of(&relations.demonstrations_of_county, code);
    let certificates = products.iter().flat_map(|product| {
        let of_product = of(&relations.certifications, &product.card.id).iter();
        of_product.filter_map(|row| Some((*row, area(product, row)?)))
    });
    let (certificates, areas): (Vec<_>, Vec<_>) = certificates.unzip();
    let sources = Citations::default()
        .and([county])
        .and(townships.iter().copied())
        .and(certificates)
        .and(demonstrations.iter().copied())
        .and(organizations.iter().copied())
        .and(parks.iter().copied())
        .and(opportunities.iter().copied());
    let demonstrations = demonstrations.iter().map(|row| demonstration(relations, row));
    let demonstrations = demonstrations.map(|row| Ok(DemonstrationRow::from(&row?)));
    Ok(CountyDetail {
        place: PlaceRef::from(&county.place()),
        kind: county.kind.code().to_owned(),
        point: county.point.map(|point| (point.lat, point.lon)),
        point_place: county.point_place.clone(),
        townships: townships.iter().map(|row| township(relations, row)).collect(),
        n_products: products.len() as u64,
        products: products.iter().take(MAX_PRODUCTS).map(|row| CardRow::from(&row.card)).collect(),
        organisations: organizations.iter().map(|row| OrganizationRow::from(*row)).collect(),
        parks: parks.iter().map(|row| ParkRow::from(*row)).collect(),
        opportunities: opportunities.iter().map(|row| OpportunityRow::from(*row)).collect(),
        areas: areas.iter().map(AreaRow::from).collect(),
        demonstrations: demonstrations.collect::<io::Result<_>>()?,
        sources: county.sources.iter().map(ToString::to_string).collect(),
        source_list: sources.rows(relations)?,
    })
}

fn township(relations: &Relations<'_>, row: &TownshipFact) -> TownshipRow {
    TownshipRow::from(&Township {
        code: row.code.clone(),
        name: row.name.clone(),
        pinyin: row.pinyin.clone(),
        kind: row.kind,
        point: row.point,
        n_products: of(&relations.products_of_township, &row.code).len() as u64,
    })
}
