//! The picture of an address, as chats show it: 1200 x 630, a PNG for each product, county and industry
//! and one for all other pages, in each language.
//!
//! [`write_all`] reads the compiled files ([`read`]), says what each card tells ([`compose`], in the
//! [`words`] that it is given), draws it as SVG ([`content`], [`figure`], [`drawing`]), measures every
//! text before ([`text_block`], [`fonts`]) and makes a small PNG of it ([`raster`]). What was drawn is
//! kept: a card whose drawing is the same is not drawn again. Knows no page and no address.

mod color;
mod compose;
mod content;
mod drawing;
mod figure;
mod fonts;
mod raster;
mod read;
mod text_block;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest as _, Sha256};

use self::fonts::Fonts;
use self::read::Base;
use self::words::Words;

/// Width of a card, pixels.
pub const WIDTH: u32 = 1200;
/// Height of a card, pixels.
pub const HEIGHT: u32 = 630;

/// Changes when the same drawing becomes another file.
const VERSION: &str = "1";
/// Digits of a hash in a file's name.
const HASH_LENGTH: usize = 16;

/// What a card is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The site: home, and all pages without a card of their own.
    Site,
    /// A product, by its id.
    Product(String),
    /// A county, by its code.
    County(String),
    /// An industry, by its id.
    Industry(String),
}

/// Which cards are to be made, and where.
pub struct Job<'j> {
    /// Compiled files: `dist/data/v1`.
    pub data: &'j Path,
    /// Folder that the cards come into and nothing else: `dist/cards`.
    pub out: &'j Path,
    /// Cards of earlier runs: `target/cards`.
    pub cache: &'j Path,
    /// A language each.
    pub words: &'j [&'j dyn Words],
    /// How many cards are made at the same time; at least one.
    pub threads: usize,
    /// Whether a card of the language is wanted: a large base has none for what has no page.
    pub wanted: &'j (dyn Fn(&str, &About) -> bool + Sync),
}

/// What was made.
#[derive(Debug, Default)]
pub struct Cards {
    /// File name in the folder by language and what it is of.
    pub files: BTreeMap<(String, About), String>,
    /// How many had to be drawn; the others were kept.
    pub n_drawn: usize,
    /// Size of all files.
    pub n_bytes: u64,
    /// Size of the largest.
    pub n_bytes_most: u64,
}

impl Cards {
    /// The file of `about`, else that of the site.
    pub fn file(&self, lang: &str, about: &About) -> Option<&str> {
        let own = self.files.get(&(lang.to_owned(), about.clone()));
        own.or_else(|| self.files.get(&(lang.to_owned(), About::Site))).map(String::as_str)
    }
}

/// Makes the cards. Each thread holds one at a time.
///
/// # Errors
/// In words, with what to do: no fonts, a file that cannot be read or written.
pub fn write_all(job: &Job<'_>) -> Result<Cards, String> {
    let base = Base::read(job.data)?;
    let fonts = Fonts::of_machine()?;
    for folder in [job.out, job.cache] {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let all = all(&base, job);
    let next = AtomicUsize::new(0);
    let made = Mutex::new(Ok(Cards::default()));
    std::thread::scope(|scope| {
        for _ in 0..job.threads.max(1) {
            scope.spawn(|| {
                while let Some((words, about)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let one = write_one(job, &base, &fonts, *words, about);
                    let Ok(mut made) = made.lock() else { return };
                    match (made.as_mut(), one) {
                        (Ok(made), Ok(Some(one))) => made.add(words.lang(), about, one),
                        (Ok(_), Ok(None)) => (),
                        (Ok(_), Err(problem)) => *made = Err(problem),
                        (Err(_), _) => return,
                    }
                }
            });
        }
    });
    let made = made.into_inner().map_err(|_| "a thread that makes cards broke off")??;
    for folder in [job.out, job.cache] {
        keep_only(folder, &made.files.values().map(String::as_str).collect());
    }
    Ok(made)
}

fn all<'j>(base: &Base, job: &Job<'j>) -> Vec<(&'j dyn Words, About)> {
    let products = base.products.iter().map(|own| About::Product(own.id.to_string()));
    let counties = base.counties.iter().map(|own| About::County(own.place.code.to_string()));
    let industries = base.industries.iter().map(|own| About::Industry(own.place.code.to_string()));
    let abouts: Vec<About> =
        [About::Site].into_iter().chain(counties).chain(industries).chain(products).collect();
    let of = |words: &&'j dyn Words| {
        let words = *words;
        let wanted = abouts.iter().filter(move |about| (job.wanted)(words.lang(), about));
        wanted.map(|about| (words, about.clone())).collect::<Vec<_>>()
    };
    job.words.iter().flat_map(of).collect()
}

/// A card that was made.
struct One {
    file: String,
    is_drawn: bool,
    n_bytes: u64,
}

impl Cards {
    fn add(&mut self, lang: &str, about: &About, one: One) {
        self.n_drawn += usize::from(one.is_drawn);
        self.n_bytes += one.n_bytes;
        self.n_bytes_most = self.n_bytes_most.max(one.n_bytes);
        self.files.insert((lang.to_owned(), about.clone()), one.file);
    }
}

fn write_one(
    job: &Job<'_>,
    base: &Base,
    fonts: &Fonts,
    words: &dyn Words,
    about: &About,
) -> Result<Option<One>, String> {
    let Some(content) = compose::content(base, about, words) else { return Ok(None) };
    let svg = content::draw(&content, fonts);
    let mut hasher = Sha256::new();
    for part in [VERSION, fonts.fingerprint(), &svg] {
        hasher.update(part.as_bytes());
    }
    let hash = format!("{:x}", hasher.finalize());
    let file = format!("{}.png", hash.get(..HASH_LENGTH).unwrap_or(&hash));
    let of_cache = job.cache.join(&file);
    let is_drawn = !of_cache.is_file();
    if is_drawn {
        let (n_pictures, kept) = (content.pictures.len(), content.kept_colors());
        let bytes = raster::png(&svg, n_pictures, &kept, fonts.database())?;
        // A run that is broken off leaves no half of a card under its name.
        let thread = format!("{:?}", std::thread::current().id());
        let half = of_cache.with_extension(format!("{}-{thread}.half", std::process::id()));
        let written = fs::write(&half, &bytes).and_then(|()| fs::rename(&half, &of_cache));
        written.map_err(|error| format!("{}: {error}", of_cache.display()))?;
    }
    let out = job.out.join(&file);
    let n_bytes =
        fs::copy(&of_cache, &out).map_err(|error| format!("{}: {error}", out.display()))?;
    Ok(Some(One { file, is_drawn, n_bytes }))
}

/// Takes away what no card of this run is: what is left of earlier ones.
fn keep_only(folder: &Path, files: &BTreeSet<&str>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_card = name.ends_with(".png") || name.ends_with(".half");
        if is_card && !files.contains(name.as_ref()) {
            // What stays is in nobody's way.
            _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
