//! Writes a checked data set as the files of [`crate::wire`], named by their content.
//!
//! [`super::facts`] are the rows as types, [`relations`] says what names what among them, [`join`] is what
//! says more than one row; how a thing is written stands in [`crate::wire`]. One pass over the products
//! with indices on the side, so that memory grows with the tables and not with what is written. The same
//! tables give the same files, byte for byte.

mod catalogue;
mod chain;
mod citations;
mod dossiers;
mod downloads;
mod join;
mod listings;
mod map;
mod matching;
mod names;
#[cfg_attr(not(feature = "photos"), path = "no_photos.rs")]
mod photos;
mod pictures;
mod places;
mod plain;
mod products;
mod relations;
mod search;
mod similar;
mod sink;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::facts::{Facts, Product, PublicRows};
use super::problem::Report;
use super::reading::dataset::Dataset;
use super::schema::spec::TableId;
use crate::chain::drawing::svg::{Image, Images};
use crate::model::certification::CertificationKind;
use crate::papercut::compose::picture;
use crate::wire::FORMAT;
use crate::wire::base::BaseInfo;
use crate::wire::chain_map::ChainFile;
use crate::wire::manifest::{Directory, DirectoryEntry, DirectoryFile, Manifest};
use relations::Relations;
use sink::Sink;

pub use downloads::schema_of_table;
pub use plain::PAGE;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Version of the data set.
    pub version: String,
    /// How many files.
    pub n_files: u64,
    /// Their size, not compressed.
    pub n_bytes: u64,
    /// Whether the folder had this very version already and was left alone.
    pub is_unchanged: bool,
}

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder cannot be written, or a photograph not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Cells that pass the check and have no value all the same.
    #[error("{0}")]
    Cells(Report),
    /// Photographs that pass the check and cannot be decoded all the same.
    #[error("{0}")]
    Photos(Report),
}

/// Base id of sets made by `atlas generate`.
pub const SYNTHETIC_BASE: &str = "synthetic";

/// How many photographs are to be encoded because `folder` has no files of them yet. It takes
/// seconds for each.
pub fn n_new_photos(dataset: &Dataset, folder: &Path) -> usize {
    if dataset.table(TableId::Images).n_rows() == 0 {
        return 0;
    }
    let published = PublicRows::new(dataset);
    // What cannot be read is told by `publish`.
    Facts::read(&published).map_or(0, |facts| photos::n_new(dataset, &published, &facts, folder))
}

/// Writes `dataset`, which must have passed the check, to `folder`; what was there is replaced at
/// once when all is written. `generated_at` is ISO 8601, UTC. Without the cargo feature `photos`
/// it leaves photographs out.
///
/// # Errors
/// If a cell cannot be read, the folder not be written or a photograph not be decoded. What was there
/// before then still is.
pub fn publish(
    dataset: &Dataset,
    folder: &Path,
    generated_at: &str,
) -> Result<Published, PublishError> {
    let published = PublicRows::new(dataset);
    let mut facts = Facts::read(&published).map_err(PublishError::Cells)?;
    let mut sink = Sink::new(folder)?;
    if let Err(error) = photos::write(dataset, &published, &mut facts, &mut sink) {
        sink.abandon()?;
        return Err(error);
    }
    let pictures = pictures::write(&facts, &mut sink)?;
    facts.set_pictures(pictures);
    write_all(dataset, &Relations::new(&facts, &published), sink, generated_at)
}

/// The chain map of an industry; `None` if no published one has this id, or what it says does not fit
/// together.
pub fn chain_map(dataset: &Dataset, industry: &str) -> Option<ChainFile> {
    let published = PublicRows::new(dataset);
    let facts = Facts::read(&published).ok()?;
    chain::of_industry(&Relations::new(&facts, &published), industry)
}

/// The paper-cuts of these products by their ids.
pub fn product_images(dataset: &Dataset, ids: &BTreeSet<&str>) -> Images {
    let Ok(facts) = Facts::read(&PublicRows::new(dataset)) else { return Images::default() };
    let choices = pictures::choices(&facts).into_iter();
    let wanted = choices.filter(|(id, _)| ids.contains(id.as_str()));
    wanted.map(|(id, choice)| (id.to_string(), Image::of_svg(&picture(choice)))).collect()
}

fn write_all(
    dataset: &Dataset,
    relations: &Relations<'_>,
    mut sink: Sink,
    generated_at: &str,
) -> Result<Published, PublishError> {
    let catalogue = catalogue::write(relations, &mut sink)?;
    let search = search::write(relations, &mut sink)?;
    let products = products::write(relations, &mut sink)?;
    let places = places::write(relations, &mut sink)?;
    let base = relations.facts.base();
    let base = base.ok_or_else(|| io::Error::other("base.csv has no row"))?;
    let mut files = listings::write(relations, base, &mut sink)?;
    let organizations = listings::write_organizations(relations, &mut sink)?;
    let cards = catalogue::write_cards(relations, &mut sink)?;
    let whole = catalogue::whole(relations)?;
    files.insert("names".to_owned(), names::write(&whole, &mut sink)?);
    files.extend(catalogue::write_overviews(relations, base, whole, &mut sink)?);
    files.extend(map::write(dataset, relations, &mut sink)?);
    let (of_chain, industries) = chain::write(relations, &mut sink)?;
    files.extend(of_chain);
    files.insert("matching".to_owned(), matching::write(relations, &mut sink)?);
    let (summaries, dossiers) = dossiers::write(relations, &mut sink)?;
    files.insert("summaries".to_owned(), summaries);
    let downloads = downloads::write(relations.published, &mut sink)?;
    plain::write(relations, base, &downloads, &mut sink)?;
    let synthetic = base.id == SYNTHETIC_BASE;
    let mut manifest = Manifest {
        format: FORMAT,
        version: String::new(),
        generated_at: generated_at.to_owned(),
        synthetic,
        base: BaseInfo::from(base),
        counts: counts(relations),
        catalogue,
        search,
        cards: Some(cards),
        products,
        places,
        industries: Some(industries),
        dossiers: Some(dossiers),
        organisations: Some(organizations),
        files,
        downloads,
        aliases: aliases(relations),
    };
    manifest.version = sink.version(&manifest)?;
    Ok(sink.finish(&manifest)?)
}

/// Key of the number of products that have a geographical indication.
const WITH_INDICATION: &str = "products_with_geographical_indication";

fn counts(relations: &Relations<'_>) -> BTreeMap<String, u64> {
    let mut counts: BTreeMap<_, _> = TableId::ALL
        .iter()
        .map(|id| (id.name().to_owned(), relations.published.rows(*id).count() as u64))
        .collect();
    let has_indication = |product: &&Product| {
        let mut kinds = product.card.certifications.iter();
        kinds.any(CertificationKind::is_geographical_indication)
    };
    let n_indicated = relations.facts.products.iter().filter(has_indication).count();
    counts.insert(WITH_INDICATION.to_owned(), n_indicated as u64);
    counts
}

fn aliases(relations: &Relations<'_>) -> BTreeMap<String, String> {
    let rows = relations.facts.aliases.iter();
    rows.map(|row| (row.from.to_string(), relations.renamed(&row.to).to_string())).collect()
}

/// Sets up to this size are listed in the manifest itself.
const MAX_LISTED: usize = 256;
/// Most leaves; larger sets put several things into one.
const MAX_LEAVES: usize = 16_384;

/// Writes leaves of the things with these ascending keys, so many in each or more in very large sets, and
/// gives their directory.
fn write_directory(
    sink: &mut Sink,
    folder: &str,
    keys: &[&str],
    n_per_leaf: usize,
    mut write_leaf: impl FnMut(&mut Sink, std::ops::Range<usize>) -> io::Result<Vec<u8>>,
) -> io::Result<Directory> {
    let n_per_leaf = keys.len().div_ceil(MAX_LEAVES).max(n_per_leaf);
    let mut leaves = vec![];
    for start in (0..keys.len()).step_by(n_per_leaf) {
        let range = start..(start + n_per_leaf).min(keys.len());
        let first = keys.get(start).copied().unwrap_or_default();
        let bytes = write_leaf(sink, range)?;
        let file = sink.write(folder, first, "json", &bytes)?;
        leaves.push(DirectoryEntry(first.to_owned(), file.hash, file.n_bytes));
    }
    if leaves.len() <= MAX_LISTED {
        return Ok(Directory { folder: folder.to_owned(), depth: 1, entries: leaves });
    }
    let index_folder = format!("{folder}/index");
    let mut entries = vec![];
    for part in leaves.chunks(MAX_LISTED) {
        let first = part.first().map(|entry| entry.0.clone()).unwrap_or_default();
        let file = DirectoryFile { format: FORMAT, entries: part.to_vec() };
        let file = sink.write(&index_folder, &first, "json", &sink::to_json(&file)?)?;
        entries.push(DirectoryEntry(first, file.hash, file.n_bytes));
    }
    Ok(Directory { folder: folder.to_owned(), depth: 2, entries })
}
