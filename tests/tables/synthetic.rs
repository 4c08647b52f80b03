//! Invented tables: as good as real ones, the same each time, and never taken for real.

use std::fs;

use township_atlas::compile::schema::spec::TableId;
use township_atlas::wire::catalogue::CatalogueFile;
use township_atlas::wire::manifest::Manifest;

use crate::command::{atlas, path};
use crate::scratch::{Scratch, read_files};

fn generate(out: &std::path::Path, seed: &str) {
    let size = ["--products", "2000", "--organisations", "300", "--links", "700"];
    let arguments = [&["generate", "--out", path(out), "--seed", seed][..], &size].concat();
    let run = atlas(&arguments);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}

#[test]
fn the_same_seed_gives_the_same_tables_and_another_one_others() {
    let scratch = Scratch::new("synthetic-seeds");
    for (name, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
        generate(&scratch.join(name), seed);
    }
    let [a, b, c] = ["a", "b", "c"].map(|name| read_files(&scratch.join(name)));
    assert!(a == b, "the tables differ");
    assert!(a != c, "the tables do not differ");
    assert_eq!(a.len(), TableId::ALL.len());
}

#[test]
fn invented_tables_pass_the_check_and_say_everywhere_that_they_are_invented() {
    let scratch = Scratch::new("synthetic-build");
    let (tables, out) = (scratch.join("tables"), scratch.join("v1"));
    generate(&tables, "1");
    let run = atlas(&["check", "--tables", path(&tables)]);
    assert_eq!(run.code, Some(0), "{}", run.out);
    assert!(run.out.contains("products.csv: 2,000 rows, 2,000 good, 0 with problems"));
    let run = atlas(&["build", "--tables", path(&tables), "--out", path(&out)]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));

    let manifest = Manifest::from_json(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert!(manifest.synthetic);
    assert_eq!(manifest.counts["products"], 2_000);
    let mut n_products = 0;
    for shard in &manifest.catalogue {
        let bytes = fs::read(out.join(&shard.file.path)).unwrap();
        for product in CatalogueFile::from_json(&bytes).unwrap().decode().unwrap().products {
            let en = product.name.en.unwrap_or_default().to_lowercase();
            assert!(product.name.zh.contains("合成") && en.contains("synthetic"), "{en}");
            n_products += 1;
        }
    }
    assert_eq!(n_products, 2_000);
}

#[test]
fn the_shipped_tables_are_not_marked_as_invented() {
    let scratch = Scratch::new("synthetic-shipped");
    let out = scratch.join("v1");
    assert_eq!(atlas(&["build", "--out", path(&out)]).code, Some(0));
    let manifest = Manifest::from_json(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    assert!(!manifest.synthetic);
}

#[test]
fn invented_tables_never_replace_others() {
    let scratch = Scratch::new("synthetic-full");
    let out = scratch.join("tables");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("base.csv"), "mine").unwrap();
    let run = atlas(&["generate", "--products", "1", "--out", path(&out)]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("is not empty"), "{}", run.err);
    assert_eq!(fs::read(out.join("base.csv")).unwrap(), b"mine");
}
