//! The paper-cuts of the published products.

use std::collections::{BTreeMap, BTreeSet};

use township_atlas::compile::schema::spec::TableId;
use township_atlas::papercut::motifs;
use township_atlas::papercut::plain::plain;

use crate::published::sets;

#[test]
fn every_picture_that_a_product_names_is_there_and_every_one_there_is_named() {
    for set in sets() {
        let shards = set.catalogue();
        let products = shards.iter().flat_map(|shard| &shard.products);
        let mut n_named = BTreeMap::new();
        for picture in products.filter_map(|product| product.picture.as_ref()) {
            let path = format!("pictures/{picture}.svg");
            assert!(set.files[&path].starts_with(b"<svg "), "{}: {path}", set.name);
            *n_named.entry(path).or_insert(0) += 1;
        }
        let there = set.files.keys().filter(|path| path.starts_with("pictures/"));
        assert!(there.eq(n_named.keys()), "{}", set.name);
    }
}

#[test]
fn no_two_products_look_alike() {
    let set = sets().iter().find(|set| set.name == "journeys").unwrap();
    let mut by_picture: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for product in set.catalogue().iter().flat_map(|shard| &shard.products) {
        by_picture.entry(product.picture.clone()).or_default().push(product.id.clone());
    }
    by_picture.retain(|_, products| products.len() > 1);
    assert!(by_picture.is_empty(), "{by_picture:?}");
}

/// The most that a picture may weigh inside a drawing, bytes: 40 of them are in one.
const MAX_PLAIN: usize = 80_000;

#[test]
fn every_picture_can_stand_inside_a_drawing_as_plain_shapes() {
    for set in sets() {
        for (path, bytes) in set.files.iter().filter(|(path, _)| path.starts_with("pictures/")) {
            let svg = std::str::from_utf8(bytes).unwrap();
            let shapes = plain(svg).unwrap_or_else(|| panic!("{}: {path}: {svg}", set.name));
            assert_eq!(shapes.view_box[2..], [3200.0, 3200.0], "{path}");
            let markup = &shapes.markup;
            assert!(markup.len() < MAX_PLAIN, "{path}: {} bytes", markup.len());
            let n_named =
                ["<use", "id=", "class=", "href="].map(|name| markup.matches(name).count());
            assert_eq!(n_named, [0; 4], "{path}");
            let n_paths = markup.matches("<path").count();
            assert!(
                n_paths >= svg.matches("<path").count() + svg.matches("<use").count(),
                "{path}"
            );
        }
    }
}

#[test]
fn products_of_one_motif_show_different_drawings_as_long_as_there_are_any() {
    let set = sets().iter().find(|set| set.name == "journeys").unwrap();
    let rows = set.dataset.table(TableId::Products).rows();
    let motif_of: BTreeMap<_, _> = rows.map(|row| (row.key(), row.get("motif"))).collect();
    let mut drawings: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for product in set.catalogue().iter().flat_map(|shard| &shard.products) {
        let svg = &set.files[&format!("pictures/{}.svg", product.picture.as_ref().unwrap())];
        let svg = String::from_utf8(svg.to_vec()).unwrap();
        // What follows the border is the motif.
        let (_, motif) = svg.rsplit_once("href=\"#b\"").unwrap();
        let (_, motif) = motif.split_once('>').unwrap();
        drawings.entry(motif_of[product.id.as_str()]).or_default().push(motif.to_owned());
    }
    for (motif, drawings) in drawings {
        let n_drawings = motifs::find(motif).unwrap().n_drawings() as usize;
        let n_different = drawings.iter().collect::<BTreeSet<_>>().len();
        assert!(n_different >= drawings.len().min(n_drawings), "{motif}: {n_different}");
    }
}
