//! The catalogue: products with their places in every order, places, and who has which value of a facet.

use std::io::{self, Write};

use serde::Serialize;

use super::bits::Bits;
use super::copy::{Cell, Rows};
use super::read::Compiled;
use crate::model::category::Category;
use crate::model::certification::CertificationKind;
use crate::model::evidence::Evidence;
use crate::model::id::ProductId;
use crate::model::product::ProductCard;
use crate::model::season::{Month, SeasonEvent};
use crate::query::answer::Catalogue;
use crate::query::catalogue::{FacetValue, Sort};
use crate::wire::base::{PlaceRef, Text};
use crate::wire::catalogue::{CatalogueShard, IndustryRef, merge};
use crate::wire::photo::PhotoRow;

/// Products in one row of `published.orders`: a page of the catalogue needs one or two.
const BLOCK: usize = 1_000;

/// All products and the places that they name.
pub(super) struct Whole {
    /// A product's position is its row in the database. Those of a county stand together, so that a county
    /// is a range of rows.
    pub catalogue: Catalogue,
    featured: Vec<ProductId>,
    /// Without products; industries in the order of their table.
    places: CatalogueShard,
}

impl Whole {
    /// # Errors
    /// In words, with the file, if a shard or the base cannot be read.
    pub(super) fn read(compiled: &Compiled) -> Result<Self, String> {
        let (mut products, mut places) = (vec![], CatalogueShard::default());
        for mut shard in compiled.catalogue()? {
            products.append(&mut shard.products);
            places.townships.append(&mut shard.townships);
            // Every shard names all of these.
            (places.counties, places.industries) = (shard.counties, shard.industries);
        }
        products.sort_by(|one, other| one.county.cmp(&other.county));
        places.townships.sort_by(|one, other| one.code.cmp(&other.code));
        places.townships.dedup_by(|one, other| one.code == other.code);
        let featured = compiled.manifest.base.featured.iter();
        let featured = featured.filter_map(|id| ProductId::parse(id).ok()).collect();
        let catalogue = merge([CatalogueShard { products, ..places.clone() }]);
        Ok(Self { catalogue, featured, places })
    }

    pub(super) fn n_products(&self) -> usize {
        self.catalogue.products().len()
    }

    fn rows_with(&self, has: impl Fn(&ProductCard) -> bool) -> Bits {
        let products = self.catalogue.products().iter().enumerate();
        Bits::of(self.n_products(), products.filter(|(_, card)| has(card)).map(|(row, _)| row))
    }
}

/// Writes products, places, facets and orders. `by_weight` are the rows with the weightiest first: the
/// order of what fits a text as well as others.
///
/// # Errors
/// If nobody takes what is written.
pub(super) fn write(whole: Whole, by_weight: &[usize], out: &mut dyn Write) -> io::Result<()> {
    write_places(&whole, out)?;
    write_facets(&whole, out)?;
    let orders = orders(whole.catalogue.clone(), &whole.featured, by_weight);
    write_products(&whole, &orders, out)?;
    let mut rows = Rows::of(out, "orders", "number, block, products")?;
    for (order, number) in orders.iter().zip(0..) {
        for (block, block_idx) in order.chunks(BLOCK).zip(0..) {
            rows.row(&[Cell::Number(number), Cell::Number(block_idx), Cell::Numbers(block)])?;
        }
    }
    rows.end()
}

/// Every order by its number, which `published.order_number` knows too: by weight; by name, county and
/// certificates, each in Chinese and in English; the showcase of each month.
fn orders(mut whole: Catalogue, featured: &[ProductId], by_weight: &[usize]) -> Vec<Vec<u32>> {
    let rows = |order: &[usize]| order.iter().filter_map(|row| u32::try_from(*row).ok()).collect();
    let mut orders: Vec<Vec<u32>> = vec![rows(by_weight)];
    for sort in [Sort::Name, Sort::County, Sort::Certifications] {
        orders.extend(["zh", "en"].map(|lang| rows(&whole.order(sort, lang))));
    }
    for month in Month::all() {
        whole = whole.with_showcase(featured, month);
        orders.push(rows(&whole.order(Sort::Relevance, "zh")));
    }
    orders
}

fn write_products(whole: &Whole, orders: &[Vec<u32>], out: &mut dyn Write) -> io::Result<()> {
    let mut ranks = vec![vec![0_u32; orders.len()]; whole.n_products()];
    for (number, order) in orders.iter().enumerate() {
        for (row, rank) in order.iter().zip(0..) {
            let slot = ranks.get_mut(*row as usize).and_then(|ranks| ranks.get_mut(number));
            slot.into_iter().for_each(|slot| *slot = rank);
        }
    }
    let columns = "product, id, zh, en, pinyin, category, county, townships, certifications, months, \
                   events, grades, industries, picture, photo, ranks";
    let mut rows = Rows::of(out, "products", columns)?;
    for ((card, ranks), row) in whole.catalogue.products().iter().zip(&ranks).zip(0..) {
        let photo =
            card.photo.as_ref().map(PhotoRow::from).map(|photo| json(&photo)).transpose()?;
        rows.row(&[
            Cell::Number(row),
            Cell::Text(&card.id),
            Cell::Text(&card.name.zh),
            Cell::Text(card.name.en.as_deref().unwrap_or_default()),
            Cell::Text(&card.pinyin),
            Cell::Number(card.category as u32),
            Cell::Text(&card.county),
            Cell::Texts(card.townships.iter().map(|code| code.as_str()).collect()),
            Cell::Number(card.certifications.bits().into()),
            Cell::Number(card.months.bits().into()),
            Cell::Number(card.events.bits().into()),
            Cell::Number(card.grades.bits().into()),
            Cell::Texts(card.industries.iter().map(|id| id.as_str()).collect()),
            Cell::Text(card.picture.as_ref().map(|id| id.as_str()).unwrap_or_default()),
            photo.as_deref().map_or(Cell::Nothing, Cell::Text),
            Cell::Numbers(ranks),
        ])?;
    }
    rows.end()?;
    let named = whole.catalogue.products().iter().zip(0..);
    let mut pairs = Rows::of(out, "product_townships", "township, product")?;
    for (card, row) in named.clone() {
        for code in &card.townships {
            pairs.row(&[Cell::Text(code), Cell::Number(row)])?;
        }
    }
    pairs.end()?;
    let mut pairs = Rows::of(out, "product_industries", "industry, product")?;
    for (card, row) in named {
        for id in &card.industries {
            pairs.row(&[Cell::Text(id), Cell::Number(row)])?;
        }
    }
    pairs.end()
}

fn write_places(whole: &Whole, out: &mut dyn Write) -> io::Result<()> {
    let products = whole.catalogue.products();
    let mut rows =
        Rows::of(out, "counties", "code, zh, en, pinyin, place, first_product, n_products")?;
    for county in &whole.places.counties {
        let first = products.partition_point(|card| card.county < county.code);
        let end = products.partition_point(|card| card.county <= county.code);
        rows.row(&[
            Cell::Text(&county.code),
            Cell::Text(&county.name.zh),
            Cell::Text(county.name.en.as_deref().unwrap_or_default()),
            Cell::Text(&county.pinyin),
            Cell::Text(&json(&PlaceRef::from(county))?),
            Cell::Number(first as u32),
            Cell::Number((end - first) as u32),
        ])?;
    }
    rows.end()?;
    let mut rows = Rows::of(out, "townships", "code, place")?;
    for township in &whole.places.townships {
        rows.row(&[Cell::Text(&township.code), Cell::Text(&json(&PlaceRef::from(township))?)])?;
    }
    rows.end()?;
    let mut rows = Rows::of(out, "industries", "id, position, place")?;
    for (industry, position) in whole.places.industries.iter().zip(0..) {
        let place =
            json(&IndustryRef { id: industry.code.to_string(), name: Text::from(&industry.name) })?;
        rows.row(&[Cell::Text(&industry.code), Cell::Number(position), Cell::Text(&place)])?;
    }
    rows.end()
}

/// The facets that are closed lists of words: every word, also those that no product has.
fn write_facets(whole: &Whole, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::of(out, "facet_values", "facet, value, position, n, products")?;
    let mut add = |value: FacetValue, position: usize, products: Bits| {
        rows.row(&[
            Cell::Text(value.key()),
            Cell::Text(&value.text()),
            Cell::Number(position as u32),
            Cell::Number(products.n()),
            Cell::Bits(&products),
        ])
    };
    for (position, category) in Category::ALL.iter().enumerate() {
        let products = whole.rows_with(|card| card.category == *category);
        add(FacetValue::Category(*category), position, products)?;
    }
    for (position, month) in Month::all().enumerate() {
        let products = whole.rows_with(|card| card.months.contains(month));
        add(FacetValue::Month(month), position, products)?;
    }
    for (position, event) in SeasonEvent::ALL.iter().enumerate() {
        let products = whole.rows_with(|card| card.events.contains(*event));
        add(FacetValue::Event(*event), position, products)?;
    }
    for (position, kind) in CertificationKind::ALL.iter().enumerate() {
        let products = whole.rows_with(|card| card.certifications.contains(*kind));
        add(FacetValue::Certification(*kind), position, products)?;
    }
    for (position, evidence) in Evidence::ALL.iter().enumerate() {
        let products = whole.rows_with(|card| card.grades.contains(*evidence));
        add(FacetValue::Evidence(*evidence), position, products)?;
    }
    rows.end()
}

fn json(value: &impl Serialize) -> io::Result<String> {
    serde_json::to_string(value).map_err(io::Error::other)
}
