//! Photographs from an operator's folder to the files that pages show, by the command that operators
//! run: `scripts/atlas` builds the full program, optimized, where a command needs its encoders. Those of a
//! build for tests would take a minute for each photograph.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something else fails; helpers of tests are tests"
)]

mod original;

#[path = "../fixtures/scratch.rs"]
mod scratch;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use image::RgbImage;
use township_atlas::text::csv::write_row;
use township_atlas::wire::catalogue::CatalogueFile;
use township_atlas::wire::manifest::Manifest;
use township_atlas::wire::photo::{PhotoFormat, photo_path};
use township_atlas::wire::product::{ProductDetail, ProductFile};

use original::{BLUE, RED, SECRET};
use scratch::{Scratch, copy_files, good_tables, read_files};

/// (ends well, all that it printed). `command` may have options of its own.
fn atlas(command: &str, tables: &Path, out: Option<&Path>) -> (bool, String) {
    // Two would wait for each other's cargo and look slow.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap();
    let mut run = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/atlas"));
    // The program that scripts/build makes as well, so that one run of all tests builds it once.
    run.arg("--release").args(command.split(' ')).arg("--tables").arg(tables);
    if let Some(out) = out {
        run.arg("--out").arg(out);
    }
    let run = run.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (run.status.success(), text(run.stdout) + &text(run.stderr))
}

/// The good tables with photographs: `wide` of two products, `upright` of one, `idle` of none, `held`
/// of a product that is held back.
fn tables_with_photos(folder: &Path) {
    copy_files(&good_tables(), folder);
    fs::create_dir(folder.join("images")).unwrap();
    let mut text = fs::read_to_string(folder.join("images.csv")).unwrap();
    for (id, orientation, (width, height)) in [
        ("wide", 1, (1_000, 640)),
        ("upright", 6, (800, 500)),
        ("idle", 1, (640, 400)),
        ("held", 1, (641, 400)),
    ] {
        let file = format!("{id} 1.JPG");
        let bytes = original::jpeg(width, height, orientation);
        fs::write(folder.join("images").join(&file), bytes).unwrap();
        let alt = format!("看{id}");
        let url = if id == "wide" { "https://example.org/license" } else { "" };
        let sources = if id == "wide" { "s-paper" } else { "" };
        write_row(&mut text, [id, &file, &alt, "", "样例摄影", "CC BY 4.0", url, sources]);
    }
    fs::write(folder.join("images.csv"), text).unwrap();
    let products = fs::read_to_string(folder.join("products.csv")).unwrap();
    let products = products
        .replace(",,s-chronicle,", ",wide,s-chronicle,")
        .replace(",,s-mirror,", ",upright; wide,s-mirror,")
        .replace(",,s-held,", ",held,s-held,");
    fs::write(folder.join("products.csv"), products).unwrap();
}

fn products(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, ProductDetail> {
    let of_products = files.iter().filter(|(path, _)| path.starts_with("products/"));
    let read = of_products.map(|(_, bytes)| ProductFile::from_json(bytes).unwrap());
    let all = read.flat_map(|file| file.products);
    all.map(|product| (product.card.id.clone(), product)).collect()
}

/// (width, height) that the head of an AVIF file states (ISO/IEC 23008-12, 6.5.3).
fn avif_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[4..12], b"ftypavif");
    let at = bytes.windows(4).position(|window| window == b"ispe").unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(at + 8), number(at + 12))
}

fn webp(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, image::ImageFormat::WebP).unwrap().into_rgb8()
}

#[track_caller]
fn assert_color(image: &RgbImage, (x, y): (u32, u32), color: [u8; 3]) {
    let found = image.get_pixel(x, y).0;
    let is_near = found.iter().zip(color).all(|(a, b)| a.abs_diff(b) < 24);
    assert!(is_near, "{found:?} at {x}, {y}, not {color:?}");
}

#[test]
fn photographs_are_published_small_upright_and_bare() {
    let scratch = Scratch::new("photos-published");
    let (tables, out) = (scratch.join("tables"), scratch.join("v1"));
    tables_with_photos(&tables);
    let (is_good, said) = atlas("build", &tables, Some(&out));
    assert!(is_good && said.contains("new photographs: 2 "), "{said}");
    let files: BTreeMap<_, _> = read_files(&out).into_iter().collect();
    let products = products(&files);

    let (tea, rice) = (&products["green-tea"], &products["blue-rice"]);
    let [upright, wide] = &tea.photos[..] else { panic!("{:?}", tea.photos) };
    assert_eq!(tea.card.photo.as_ref(), Some(&upright.photo));
    assert_eq!(rice.card.photo.as_ref(), Some(&wide.photo));
    assert_eq!(rice.photos, std::slice::from_ref(wide));
    assert_eq!(products["red-orange"].photos, []);
    assert_eq!((upright.photo.width, upright.photo.height), (500, 800));
    assert_eq!(
        (&upright.photo.widths[..], &wide.photo.widths[..]),
        (&[320][..], &[320, 640, 960][..])
    );
    let credited = wide.decode().unwrap();
    assert_eq!((&*credited.credit, &*credited.license), ("样例摄影", "CC BY 4.0"));
    assert_eq!(credited.license_url.as_deref(), Some("https://example.org/license"));
    assert!(rice.source_list.iter().any(|source| source.id == wide.sources[0]));

    let mut expected = BTreeSet::new();
    for (photo, width, height) in [
        (&upright.photo, 320, 512),
        (&wide.photo, 320, 205),
        (&wide.photo, 640, 410),
        (&wide.photo, 960, 614),
    ] {
        let [avif, small] = PhotoFormat::ALL.map(|format| photo_path(&photo.hash, width, format));
        assert_eq!(avif_size(&files[&avif]), (width, height));
        let image = webp(&files[&small]);
        assert_eq!(image.dimensions(), (width, height));
        // The left half of each original is red; turned upright it is the upper one.
        let blue = if photo == &upright.photo { (9, height - 9) } else { (width - 9, 9) };
        assert_color(&image, (9, 9), RED);
        assert_color(&image, blue, BLUE);
        expected.extend([avif, small]);
    }
    let written = files.keys().filter(|path| path.starts_with("images/")).cloned();
    assert_eq!(written.collect::<BTreeSet<_>>(), expected, "nothing of idle and held");
    for (path, bytes) in &files {
        let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        let is_bare = !path.starts_with("images/") || !(has(b"Exif") || has(b"EXIF"));
        assert!(is_bare && !has(SECRET), "{path}");
    }
    assert_lists_agree(&files, &products);
}

/// The catalogue says the same of photographs, and every file is what its schema says.
fn assert_lists_agree(
    files: &BTreeMap<String, Vec<u8>>,
    products: &BTreeMap<String, ProductDetail>,
) {
    let manifest = Manifest::from_json(&files["manifest.json"]).unwrap();
    assert_eq!(manifest.counts["images"], 2);
    let shard = CatalogueFile::from_json(&files[&manifest.catalogue[0].file.path]).unwrap();
    for card in shard.decode().unwrap().products {
        let detail = products[card.id.as_str()].card.decode().unwrap();
        assert_eq!(card, detail);
    }
    for (path, schema) in [("catalogue", "catalogue"), ("products/green-tea", "product")] {
        let schema = &manifest.downloads[&format!("{schema}.schema.json")].path;
        let schema = serde_json::from_slice(&files[schema]).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let (_, bytes) = files.iter().find(|(name, _)| name.starts_with(path)).unwrap();
        assert!(validator.is_valid(&serde_json::from_slice(bytes).unwrap()), "{path}");
    }
}

#[test]
fn a_photograph_is_encoded_once_and_again_when_a_file_is_lost() {
    let scratch = Scratch::new("photos-again");
    let (tables, out) = (scratch.join("tables"), scratch.join("v1"));
    tables_with_photos(&tables);
    atlas("build", &tables, Some(&out));
    let photos = || {
        let files = read_files(&out).into_iter();
        files.filter(|(path, _)| path.starts_with("images/")).collect::<BTreeMap<_, _>>()
    };
    let first = photos();
    assert_eq!(first.len(), 8);
    let (_, said) = atlas("build", &tables, Some(&out));
    assert!(said.contains(" unchanged ") && !said.contains("Encoding"), "{said}");

    let statements = fs::read_to_string(tables.join("statements.csv")).unwrap();
    fs::write(tables.join("statements.csv"), statements.replace("样例", "新例")).unwrap();
    let (_, said) = atlas("build", &tables, Some(&out));
    assert!(said.contains(" written ") && !said.contains("Encoding"), "{said}");
    assert_eq!(photos(), first);

    let (cut, bytes) = first.iter().next().unwrap();
    fs::write(out.join(cut), &bytes[..bytes.len() / 2]).unwrap();
    let (_, said) = atlas("build", &tables, Some(&out));
    assert!(said.contains(" written "), "{said}");
    assert_eq!(photos(), first, "encoded again, byte for byte");
}

#[test]
fn damage_inside_a_photograph_is_told_of_its_row_and_nothing_is_published() {
    let scratch = Scratch::new("photos-damaged");
    let (tables, out) = (scratch.join("tables"), scratch.join("v1"));
    tables_with_photos(&tables);
    fs::write(tables.join("images/wide 1.JPG"), original::damaged_png()).unwrap();
    for (command, out) in [("check", None), ("build", Some(&*out))] {
        let (is_good, said) = atlas(command, &tables, out);
        assert!(!is_good, "{said}");
        let place = said.lines().find(|line| line.starts_with("images.csv, line 2, column file"));
        assert!(place.is_some_and(|line| line.contains("wide 1.JPG")), "{said}");
        assert!(said.contains("[photo-format]"), "{said}");
        assert!(command == "build" || said.contains("images.csv: 4 rows, 3 good"), "{said}");
    }
    assert!(read_files(&scratch.join("")).iter().all(|(path, _)| path.starts_with("tables/")));
}

// There were cargo features for each kind of picture, and asking for one took the other away.
#[test]
fn a_base_with_photographs_has_its_chain_drawn_as_png() {
    let scratch = Scratch::new("photos-png");
    let (tables, out) = (scratch.join("tables"), scratch.join("chain.png"));
    tables_with_photos(&tables);
    let (is_good, said) = atlas("render citrus", &tables, Some(&out));
    assert!(is_good, "{said}");
    assert!(image::open(&out).unwrap().width() > 100);
}
