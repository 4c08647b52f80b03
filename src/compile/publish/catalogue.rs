//! The catalogue in shards by county.

use std::collections::{BTreeSet, HashMap};
use std::io;

use super::encode::{
    category_idx, certification_set, events, main_photo, months, must_text, place,
};
use super::relations::{Relations, of};
use super::sink::Sink;
use crate::compile::spec::TableId;
use crate::compile::table::Row;
use crate::wire::FORMAT;
use crate::wire::catalogue::{CatalogueFile, IndustryRef, ProductColumns};
use crate::wire::manifest::ShardRef;
use crate::wire::photo::PhotoOfProduct;

/// Products in a shard: about 100 kB compressed, read in a few milliseconds.
const MAX_PRODUCTS: usize = 4_000;

/// Writes all shards.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Vec<ShardRef>> {
    let mut counties: Vec<_> = relations.rows(TableId::Counties).collect();
    counties.sort_by_key(|row| row.key());
    let products = relations.catalogue();
    let mut shards = vec![];
    // A base without products has one empty shard, so that its counties are known.
    let parts = products.chunks(MAX_PRODUCTS).chain(products.is_empty().then_some(&[][..]));
    for (shard_idx, part) in parts.enumerate() {
        let file = shard(relations, &counties, part);
        let name = format!("catalogue-{shard_idx}");
        let county = |row: Option<&Row<'_>>| row.map(|row| row.get("county").to_owned());
        shards.push(ShardRef {
            file: sink.json("", &name, &file)?,
            n_products: part.len() as u64,
            counties: (
                county(part.first()).unwrap_or_default(),
                county(part.last()).unwrap_or_default(),
            ),
        });
    }
    Ok(shards)
}

fn shard(relations: &Relations<'_>, counties: &[Row<'_>], products: &[Row<'_>]) -> CatalogueFile {
    let codes: BTreeSet<&str> = products.iter().flat_map(|row| row.list("townships")).collect();
    let townships: Vec<_> = codes.iter().filter_map(|code| relations.township(code)).collect();
    let industries: Vec<_> = relations.rows(TableId::Industries).collect();
    let county_idx = positions(counties);
    let township_idx = positions(&townships);
    let industry_idx = positions(&industries);
    let mut columns = ProductColumns::default();
    let mut photos = vec![];
    for (product, product_idx) in products.iter().zip(0..) {
        let photo = main_photo(relations, *product).cloned();
        photos.extend(photo.map(|photo| PhotoOfProduct { product: product_idx, photo }));
        let name = must_text(*product, "name");
        columns.id.push(product.key().to_owned());
        columns.zh.push(name.zh);
        columns.en.push(name.en.unwrap_or_default());
        columns.pinyin.push(product.get("pinyin").to_owned());
        columns.category.push(category_idx(*product));
        columns.county.push(county_idx.get(product.get("county")).copied().unwrap_or(u32::MAX));
        let named = product.list("townships").filter_map(|code| township_idx.get(code).copied());
        columns.townships.push(named.collect());
        columns.certifications.push(certification_set(relations, product.key()).bits());
        columns.months.push(months(relations, *product).bits());
        columns.events.push(events(relations, *product).bits());
        let of_product = of(&relations.industries, product.key()).iter();
        columns
            .industries
            .push(of_product.filter_map(|row| industry_idx.get(row.key()).copied()).collect());
        columns.picture.push(relations.picture(product.key()).unwrap_or_default().to_owned());
    }
    CatalogueFile {
        format: FORMAT,
        counties: counties.iter().map(|row| place(*row)).collect(),
        townships: townships.iter().map(|row| place(*row)).collect(),
        industries: industries
            .iter()
            .map(|row| IndustryRef { id: row.key().to_owned(), name: must_text(*row, "name") })
            .collect(),
        products: columns,
        photos,
    }
}

fn positions<'a>(rows: &[Row<'a>]) -> HashMap<&'a str, u32> {
    rows.iter().zip(0..).map(|(row, idx)| (row.key(), idx)).collect()
}
