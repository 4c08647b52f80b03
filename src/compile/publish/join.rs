//! Rows that say more than their own table: names of places, photographs, the area of a certificate.

use std::io;

use super::relations::Relations;
use crate::compile::facts::{CertificationFact, DemonstrationFact, Product};
use crate::model::certification::{Certification, ProtectedArea};
use crate::model::demonstration::Demonstration;
use crate::model::id::{IndustryId, TownshipCode};
use crate::model::photo::CreditedPhoto;
use crate::model::place::Place;

/// Townships by name.
pub(super) fn townships(
    relations: &Relations<'_>,
    codes: &[TownshipCode],
) -> io::Result<Vec<Place<TownshipCode>>> {
    codes.iter().map(|code| Ok(relations.township(code)?.place())).collect()
}

/// Every industry by name, in the order of the table.
pub(super) fn industries(relations: &Relations<'_>) -> Vec<Place<IndustryId>> {
    let industries = relations.facts.industries.iter();
    industries
        .map(|row| Place { code: row.id.clone(), name: row.name.clone(), pinyin: String::new() })
        .collect()
}

/// The photographs of a product with what must stand beside them, the main one first.
pub(super) fn photos(relations: &Relations<'_>, product: &Product) -> Vec<CreditedPhoto> {
    let facts = relations.facts;
    let images = product.images.iter().filter_map(|id| relations.image(id));
    images
        .filter_map(|row| {
            Some(CreditedPhoto {
                photo: facts.photos.get(&row.id)?.clone(),
                credit: row.credit.clone(),
                license: row.license.clone(),
                license_url: row.license_url.clone(),
                sources: row.sources.clone(),
            })
        })
        .collect()
}

/// A certificate.
pub(super) fn certification(
    relations: &Relations<'_>,
    row: &CertificationFact,
) -> io::Result<Certification> {
    Ok(Certification {
        kind: row.kind,
        year: row.year,
        number: row.number.clone(),
        notice: row.notice.clone(),
        date: row.date.clone(),
        holder: row.holder.clone(),
        area: row.area.clone(),
        area_townships: townships(relations, &row.area_townships)?,
        quality: row.quality.clone(),
        caution: row.caution.clone(),
        sources: row.sources.clone(),
    })
}

/// What a certificate says of its area; `None` where it says nothing.
pub(super) fn area(product: &Product, row: &CertificationFact) -> Option<ProtectedArea> {
    let says_it = row.area.is_some() || !row.area_townships.is_empty();
    says_it.then(|| ProtectedArea {
        product: product.card.id.clone(),
        name: product.card.name.clone(),
        kind: row.kind,
        area: row.area.clone(),
        townships: row.area_townships.clone(),
        caution: row.caution.clone(),
        sources: row.sources.clone(),
    })
}

/// A village or town on a list.
pub(super) fn demonstration(
    relations: &Relations<'_>,
    row: &DemonstrationFact,
) -> io::Result<Demonstration> {
    let township = row.township.as_ref().map(|code| relations.township(code)).transpose()?;
    Ok(Demonstration {
        id: row.id.clone(),
        level: row.level,
        batch: row.batch,
        year: row.year,
        county: row.county.clone(),
        county_name: relations.county(&row.county)?.name.clone(),
        township: township.map(|township| township.place()),
        village: row.village.clone(),
        named_for: row.named_for.clone(),
        products: row.products.clone(),
        note: row.note.clone(),
        sources: row.sources.clone(),
    })
}
