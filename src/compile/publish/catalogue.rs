//! The catalogue in shards by county, and what is shown of it by itself: some neighbors by id, what a base
//! shows first in each month, the products that another file names.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;

use super::encode::{
    category_idx, certification_set, events, main_photo, months, must_text, place,
};
use super::relations::{Relations, of};
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::model::id::ProductId;
use crate::model::season::Month;
use crate::query::overview::Overview;
use crate::wire::FORMAT;
use crate::wire::base::BaseInfo;
use crate::wire::catalogue::{CatalogueFile, IndustryRef, ProductColumns, merge};
use crate::wire::manifest::{Directory, FileRef, ShardRef};
use crate::wire::overview::OverviewFile;
use crate::wire::photo::PhotoOfProduct;

/// Products in a shard: about 100 kB compressed, read in a few milliseconds.
const MAX_PRODUCTS: usize = 4_000;

/// Products in a file of cards: about 3 kB compressed, of which a list needs one or two.
const MAX_CARDS: usize = 64;
/// Products that a file names with all that lists show of them: more are shown by nobody.
const MAX_NAMED: usize = 1_000;

/// Writes all shards.
pub fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Vec<ShardRef>> {
    let counties = counties(relations);
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

/// Writes the cards by id and gives their directory.
pub fn write_cards(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let mut products = relations.catalogue();
    products.sort_by_key(|row| row.key());
    let keys: Vec<_> = products.iter().map(|row| row.key()).collect();
    write_directory(sink, "cards", &keys, MAX_CARDS, |_, range| {
        let products = products.get(range).unwrap_or_default();
        to_json(&part(relations, products, &BTreeSet::new()))
    })
}

/// Writes what the base shows in each month to someone who asked for nothing.
pub fn write_overviews(
    relations: &Relations<'_>,
    base: &BaseInfo,
    sink: &mut Sink,
) -> io::Result<BTreeMap<String, FileRef>> {
    let counties = counties(relations);
    let products = relations.catalogue();
    let featured: Vec<_> =
        base.featured.iter().filter_map(|id| ProductId::parse(id).ok()).collect();
    let whole = shard(relations, &counties, &products).decode().map_err(io::Error::other)?;
    let mut whole = merge([whole]);
    let mut files = BTreeMap::new();
    for month in Month::all() {
        whole = whole.with_showcase(&featured, month);
        let overview = Overview::of(&whole, &featured, month);
        let shown = overview.catalogue.products().iter();
        let shown: Vec<_> = shown.filter_map(|own| relations.product(own.id.as_str())).collect();
        let file = without_townships(shard(relations, &counties, &shown));
        let name = format!("overview-{:02}", month.number());
        let file = sink.json("", &name, &OverviewFile::new(&overview, file))?;
        files.insert(name, file);
    }
    Ok(files)
}

/// Nobody reads of townships where no county is chosen.
fn without_townships(mut file: CatalogueFile) -> CatalogueFile {
    file.townships.clear();
    file.products.townships.iter_mut().for_each(Vec::clear);
    file
}

/// The first of these products, by id, with their counties and those with these codes, and all industries.
pub fn named<'r>(
    relations: &Relations<'r>,
    products: impl IntoIterator<Item = String>,
    counties: impl IntoIterator<Item = &'r str>,
) -> CatalogueFile {
    let ids: BTreeSet<String> = products.into_iter().collect();
    let products: Vec<_> = ids.iter().filter_map(|id| relations.product(id)).collect();
    let products = products.get(..MAX_NAMED).unwrap_or(&products);
    part(relations, products, &counties.into_iter().collect())
}

/// Some products with their counties and those with these codes, and all industries.
fn part(
    relations: &Relations<'_>,
    products: &[Row<'_>],
    counties: &BTreeSet<&str>,
) -> CatalogueFile {
    let mut codes: BTreeSet<&str> = products.iter().map(|row| row.get("county")).collect();
    codes.extend(counties);
    let counties: Vec<_> = codes.iter().filter_map(|code| relations.county(code)).collect();
    without_townships(shard(relations, &counties, products))
}

fn counties<'a>(relations: &Relations<'a>) -> Vec<Row<'a>> {
    let mut counties: Vec<_> = relations.rows(TableId::Counties).collect();
    counties.sort_by_key(|row| row.key());
    counties
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
