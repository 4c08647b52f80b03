//! The catalogue in shards by county, and what is shown of it by itself: some neighbors by id, what a base
//! shows first in each month, the products that another file names.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::join::{industries, townships};
use super::relations::Relations;
use super::sink::{Sink, to_json};
use super::write_directory;
use crate::compile::facts::{CountyFact, Product};
use crate::model::base::Base;
use crate::model::id::{CountyCode, ProductId, TownshipCode};
use crate::model::product::ProductCard;
use crate::model::season::Month;
use crate::query::answer::Catalogue;
use crate::query::overview::Overview;
use crate::wire::catalogue::{CatalogueFile, CatalogueShard, merge};
use crate::wire::manifest::{Directory, FileRef, ShardRef};
use crate::wire::overview::OverviewFile;

/// Products in a shard: about 100 kB compressed, read in a few milliseconds.
const MAX_PRODUCTS: usize = 4_000;

/// Products in a file of cards: about 3 kB compressed, of which a list needs one or two.
const MAX_CARDS: usize = 64;
/// Products that a file names with all that lists show of them: more are shown by nobody.
const MAX_NAMED: usize = 1_000;

pub(super) fn write(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Vec<ShardRef>> {
    let products = relations.catalogue();
    let mut shards = vec![];
    // A base without products has one empty shard, so that its counties are known.
    let parts = products.chunks(MAX_PRODUCTS).chain(products.is_empty().then_some(&[][..]));
    for (shard_idx, part) in parts.enumerate() {
        let shard = CatalogueShard {
            townships: townships(relations, &townships_of(part))?,
            products: part.iter().map(|product| product.card.clone()).collect(),
            ..without_products(relations, &relations.counties())
        };
        let name = format!("catalogue-{shard_idx}");
        let county = |of: Option<&&Product>| of.map(|product| product.card.county.to_string());
        shards.push(ShardRef {
            file: sink.json("", &name, &encode(&shard)?)?,
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
pub(super) fn write_cards(relations: &Relations<'_>, sink: &mut Sink) -> io::Result<Directory> {
    let mut products = relations.catalogue();
    products.sort_by_key(|product| &product.card.id);
    let keys: Vec<_> = products.iter().map(|product| product.card.id.as_str()).collect();
    write_directory(sink, "cards", &keys, MAX_CARDS, |_, range| {
        let products = products.get(range).unwrap_or_default();
        to_json(&part(relations, products, BTreeSet::new())?)
    })
}

/// All products with the names of what they name.
pub(super) fn whole(relations: &Relations<'_>) -> io::Result<Catalogue> {
    let products = relations.catalogue();
    Ok(merge([CatalogueShard {
        townships: townships(relations, &townships_of(&products))?,
        products: products.iter().map(|product| product.card.clone()).collect(),
        ..without_products(relations, &relations.counties())
    }]))
}

/// Writes what the base shows in each month to someone who asked for nothing.
pub(super) fn write_overviews(
    relations: &Relations<'_>,
    base: &Base,
    mut whole: Catalogue,
    sink: &mut Sink,
) -> io::Result<BTreeMap<String, FileRef>> {
    let part = without_products(relations, &relations.counties());
    let mut files = BTreeMap::new();
    for month in Month::all() {
        whole = whole.with_showcase(&base.featured, month);
        let overview = Overview::of(&whole, &base.featured, month);
        let products = overview.catalogue.products().iter().map(without_townships).collect();
        let named = &overview.catalogue.names().counties;
        let counties = part.counties.iter().filter(|own| named.contains_key(&own.code));
        let counties = counties.cloned().collect();
        let shown = encode(&CatalogueShard { products, counties, ..part.clone() })?;
        let name = format!("overview-{:02}", month.number());
        let file = sink.json("", &name, &OverviewFile::new(&overview, shown))?;
        files.insert(name, file);
    }
    Ok(files)
}

/// The first of these products, by id, with their counties and those with these codes, and all industries.
pub(super) fn named<'r>(
    relations: &Relations<'_>,
    products: impl IntoIterator<Item = &'r ProductId>,
    counties: impl IntoIterator<Item = &'r CountyCode>,
) -> io::Result<CatalogueFile> {
    let ids: BTreeSet<_> = products.into_iter().collect();
    let products: Vec<_> = ids.iter().filter_map(|id| relations.product(id)).collect();
    let products = products.get(..MAX_NAMED).unwrap_or(&products);
    part(relations, products, counties.into_iter().collect())
}

/// Some products with their counties and those with these codes, and all industries.
fn part<'r>(
    relations: &Relations<'_>,
    products: &[&'r Product],
    mut codes: BTreeSet<&'r CountyCode>,
) -> io::Result<CatalogueFile> {
    codes.extend(products.iter().map(|product| &product.card.county));
    let counties = codes.into_iter().map(|code| relations.county(code));
    let counties = counties.collect::<io::Result<Vec<_>>>()?;
    encode(&CatalogueShard {
        products: products.iter().map(|product| without_townships(&product.card)).collect(),
        ..without_products(relations, &counties)
    })
}

/// These counties and all industries.
fn without_products(relations: &Relations<'_>, counties: &[&CountyFact]) -> CatalogueShard {
    CatalogueShard {
        counties: counties.iter().map(|row| row.place()).collect(),
        industries: industries(relations),
        ..CatalogueShard::default()
    }
}

/// Nobody reads of townships where no county is chosen.
fn without_townships(card: &ProductCard) -> ProductCard {
    ProductCard { townships: vec![], ..card.clone() }
}

/// Codes of the townships that products name, each once, ascending.
fn townships_of(products: &[&Product]) -> Vec<TownshipCode> {
    let codes: BTreeSet<_> = products.iter().flat_map(|product| &product.card.townships).collect();
    codes.into_iter().cloned().collect()
}

fn encode(shard: &CatalogueShard) -> io::Result<CatalogueFile> {
    shard.encode().map_err(io::Error::other)
}
