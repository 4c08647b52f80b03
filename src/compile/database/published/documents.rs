//! Documents: what pages fetch by a key, as the compiled files have it.

use std::io::Write;

use serde::Serialize;

use super::copy::{Cell, Rows};
use super::read::Compiled;
use crate::model::evidence::Evidence;
use crate::model::season::Month;
use crate::query::letters::ORDERS;
use crate::wire::FORMAT;
use crate::wire::board::board_name;
use crate::wire::chain_map::IndustryFile;
use crate::wire::dossier::DossierFile;
use crate::wire::manifest::{Directory, Manifest};
use crate::wire::names::NamesFile;
use crate::wire::place::PlaceFile;
use crate::wire::product::ProductFile;

/// Files of one document each, by the names that the manifest has for them.
const NAMED: [&str; 10] = [
    "map",
    "about",
    "organisations",
    "board",
    "chain",
    "opportunities",
    "achievements",
    "matching",
    "summaries",
    "sources",
];

/// Writes the rows of `published.documents`.
///
/// # Errors
/// In words, with the file, if one cannot be read; or if nobody takes what is written.
pub(super) fn write(compiled: &Compiled, out: &mut dyn Write) -> Result<(), String> {
    let rows = Rows::of(out, "documents", "kind, key, body").map_err(|e| e.to_string())?;
    let mut documents = Documents { rows };
    documents.add("dataset", "", &json(&without_files(&compiled.manifest))?)?;
    for month in Month::all() {
        if let Some(body) = compiled.named(&format!("overview-{:02}", month.number()))? {
            documents.add("overview", &month.number().to_string(), &body)?;
        }
    }
    for (shard, number) in compiled.manifest.catalogue.iter().zip(0_u32..) {
        documents.add("shard", &number.to_string(), &compiled.text(&shard.file.path)?)?;
    }
    for name in NAMED {
        if let Some(body) = compiled.named(name)? {
            documents.add(name, "", &body)?;
        }
    }
    for evidence in Evidence::ALL.iter().filter(|own| **own != Evidence::Any) {
        if let Some(body) = compiled.named(&board_name(*evidence))? {
            documents.add("board", evidence.code(), &body)?;
        }
    }
    write_names(compiled, &mut documents)?;
    for path in compiled.leaves(&compiled.manifest.products)? {
        for product in compiled.file(&path, ProductFile::from_json)?.products {
            let id = product.card.id.clone();
            let file = ProductFile { format: FORMAT, products: vec![product] };
            documents.add("product", &id, &json(&file)?)?;
        }
    }
    for path in compiled.leaves(&compiled.manifest.places)? {
        for county in compiled.file(&path, PlaceFile::from_json)?.counties {
            let code = county.place.code.clone();
            let file = PlaceFile { format: FORMAT, counties: vec![county] };
            documents.add("county", &code, &json(&file)?)?;
        }
    }
    if let Some(organizations) = &compiled.manifest.organisations {
        for path in compiled.leaves(organizations)? {
            let text = compiled.text(&path)?;
            // Found as a leaf is: by the first id in it.
            let name = path.rsplit_once('/').map_or(path.as_str(), |(_, name)| name);
            let first = name.split_once('.').map_or(name, |(first, _)| first);
            documents.add("organisation", first, &text)?;
        }
    }
    if let Some(industries) = &compiled.manifest.industries {
        for path in compiled.leaves(industries)? {
            for map in compiled.file(&path, IndustryFile::from_json)?.maps {
                let id = map.industry.clone().unwrap_or_default();
                let file = IndustryFile { format: FORMAT, maps: vec![map] };
                documents.add("industry", &id, &json(&file)?)?;
            }
        }
    }
    if let Some(dossiers) = &compiled.manifest.dossiers {
        for path in compiled.leaves(dossiers)? {
            for dossier in compiled.file(&path, DossierFile::from_json)?.dossiers {
                let id = dossier.industry.id.clone();
                let file = DossierFile { format: FORMAT, dossiers: vec![dossier] };
                documents.add("dossier", &id, &json(&file)?)?;
            }
        }
    }
    documents.rows.end().map_err(|error| error.to_string())
}

/// The index of names without the hashes of its files, and each page of it; an older set has none.
fn write_names(compiled: &Compiled, documents: &mut Documents<'_>) -> Result<(), String> {
    let Some(file) = compiled.manifest.files.get("names") else { return Ok(()) };
    let mut names = compiled.file(&file.path, NamesFile::from_json)?;
    for order in ORDERS {
        for row in names.rows(order) {
            for page in 1..=row.pages.len() {
                let path = names.page_path(order, row.letter, page).map_err(|e| e.to_string())?;
                let body = compiled.text(&path.unwrap_or_default())?;
                documents.add("names_page", &format!("{order}/{}/{page}", row.letter), &body)?;
            }
        }
    }
    names.zh.iter_mut().chain(&mut names.en).for_each(|row| row.pages.clear());
    documents.add("names", "", &json(&names)?)
}

struct Documents<'w> {
    rows: Rows<'w>,
}

impl Documents<'_> {
    fn add(&mut self, kind: &str, key: &str, body: &str) -> Result<(), String> {
        let row = self.rows.row(&[Cell::Text(kind), Cell::Text(key), Cell::Text(body)]);
        row.map_err(|error| error.to_string())
    }
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}

/// The manifest for readers who ask functions and fetch no files. Downloads are files all the same; and how many
/// shards of the catalogue there are says how many can be asked for.
fn without_files(manifest: &Manifest) -> Manifest {
    let empty = |directory: &Directory| Directory { entries: vec![], ..directory.clone() };
    Manifest {
        search: vec![],
        cards: manifest.cards.as_ref().map(empty),
        products: empty(&manifest.products),
        places: empty(&manifest.places),
        industries: manifest.industries.as_ref().map(empty),
        dossiers: manifest.dossiers.as_ref().map(empty),
        organisations: manifest.organisations.as_ref().map(empty),
        files: Default::default(),
        ..manifest.clone()
    }
}
