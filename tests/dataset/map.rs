//! The map of counties: tiles that keep their neighbors, and true shapes where there are some.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use township_atlas::compile::boundaries::read::FILE;
use township_atlas::compile::checks::check::check;
use township_atlas::compile::problem::{Limits, Report};
use township_atlas::compile::publish::publish;
use township_atlas::compile::reading::dataset::Dataset;
use township_atlas::compile::schema::spec::TableId;
use township_atlas::geo::neighbors::gabriel_edges;
use township_atlas::geo::projection::Projection;
use township_atlas::model::place::Point;
use township_atlas::wire::manifest::Manifest;
use township_atlas::wire::map::{CountyMap, MapFile, MapKind};
use township_atlas::wire::rows::Losses;

use crate::published::{NOW, Set, journeys_tables, sets};
use crate::scratch::{Scratch, copy_files};

fn map(set: &Set) -> CountyMap {
    MapFile::from_json(set.named("map")).unwrap().decode(&mut Losses::default()).unwrap()
}

/// (code, point) of every county with a point.
fn points(set: &Set) -> Vec<(String, Point)> {
    let counties = set.counties().into_iter();
    let pairs = counties.filter_map(|county| Some((county.place.code, county.point?)));
    pairs.map(|(code, (lat, lon))| (code, Point { lat, lon })).collect()
}

#[test]
fn every_county_is_on_the_map_once_with_its_products() {
    for set in sets() {
        let map = map(set);
        assert_eq!(map.kind, MapKind::Tiles);
        let on_map: Vec<_> = map.shapes.iter().map(|shape| shape.code.to_string()).collect();
        let counties = set.counties();
        let codes: Vec<_> = counties.iter().map(|county| county.place.code.clone()).collect();
        assert_eq!(on_map, codes, "{}", set.name);
        for (shape, county) in map.shapes.iter().zip(&counties) {
            assert_eq!(shape.n_products as u64, county.n_products);
            assert!(shape.path.starts_with('M') && shape.room > 0.0);
        }
        let cells: BTreeSet<_> = map.shapes.iter().map(|shape| shape.tile.unwrap()).collect();
        assert_eq!(cells.len(), codes.len(), "{}: two counties in one cell", set.name);
    }
}

/// Share of neighbors that are adjacent tiles, and the mean angle by which they are turned.
fn quality(set: &Set) -> (f64, f64) {
    let (map, points) = (map(set), points(set));
    let projection = Projection::around(points.iter().map(|(_, point)| *point));
    let places: Vec<_> = points.iter().map(|(_, point)| projection.project(*point)).collect();
    let cells: Vec<_> =
        points.iter().map(|(code, _)| map.shape(code).unwrap().tile.unwrap()).collect();
    let edges = gabriel_edges(&places);
    let (mut n_adjacent, mut turned) = (0.0, 0.0);
    for (a, b) in &edges {
        let (truly, drawn) = (places[*b] - places[*a], cells[*b].middle() - cells[*a].middle());
        n_adjacent += f64::from(u8::from(cells[*a].distance(cells[*b]) == 1));
        turned += truly.direction().dot(drawn.direction()).clamp(-1.0, 1.0).acos().to_degrees();
    }
    (n_adjacent / edges.len() as f64, turned / edges.len() as f64)
}

#[test]
fn tiles_of_counties_keep_their_neighbors_and_directions() {
    let (share, turned) = quality(&sets()[0]);
    println!(
        "{:.1} % of neighbors are adjacent, turned by {turned:.1}° in the mean",
        share * 100.0
    );
    // Six directions alone turn neighbors by 15° in the mean. Measured: 87.7 % and 21.0°.
    assert!(share >= 0.86, "{share}");
    assert!(turned <= 22.0, "{turned}");
}

#[test]
fn the_map_says_where_its_points_come_from() {
    let sources = map(&sets()[0]).point_sources;
    let ids: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["geonames"]);
}

/// Counties as a board of crooked fields, with borders that both neighbors have.
fn fields(codes: &[String], n_between: u32) -> Value {
    const N_COLUMNS: usize = 8;
    let wave = |x: f64, y: f64| {
        [105.0 + x * 0.6 + 0.08 * (y * 7.0).sin(), 28.0 + y * 0.5 + 0.06 * (x * 9.0).sin()]
    };
    let features = codes.iter().enumerate().map(|(idx, code)| {
        let (left, low) = ((idx % N_COLUMNS) as f64, (idx / N_COLUMNS) as f64);
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)];
        let mut ring = vec![];
        for pair in corners.windows(2) {
            for step in 0..n_between {
                // From the lower end on, so that both neighbors round alike.
                let part = f64::from(step) / f64::from(n_between);
                let at = |from: f64, to: f64| ((from + (to - from) * part) * 1e6).round() / 1e6;
                ring.push(wave(left + at(pair[0].0, pair[1].0), low + at(pair[0].1, pair[1].1)));
            }
        }
        ring.push(ring[0]);
        let geometry = json!({"type": "Polygon", "coordinates": [ring]});
        json!({"type": "Feature", "properties": {"code": code}, "geometry": geometry})
    });
    json!({"type": "FeatureCollection", "features": features.collect::<Vec<_>>()})
}

#[test]
fn true_shapes_take_the_place_of_tiles_and_stay_small() {
    let scratch = Scratch::new("dataset-boundaries");
    let tables = scratch.join("tables");
    copy_files(&journeys_tables(), &tables);
    let codes: Vec<_> = points(&sets()[0]).into_iter().map(|(code, _)| code).collect();
    let text = fields(&codes, 2_000).to_string();
    fs::write(tables.join(FILE), &text).unwrap();
    let mut report = Report::new(Limits::NONE);
    let dataset = Dataset::read(&tables, &mut report);
    check(&dataset, "2026-11-28", &mut report);
    assert_eq!(report.n_errors(), 0, "{report}");
    publish(&dataset, &scratch.join("v1"), NOW).unwrap();
    let manifest = fs::read(scratch.join("v1/manifest.json")).unwrap();
    let manifest = Manifest::from_json(&manifest).unwrap();
    let bytes = fs::read(scratch.join("v1").join(&manifest.files["map"].path)).unwrap();
    println!("{} kB of shapes become {} bytes", text.len() / 1000, bytes.len());
    assert!(bytes.len() < 60_000, "{}", bytes.len());
    let map = MapFile::from_json(&bytes).unwrap().decode(&mut Losses::default()).unwrap();
    assert_eq!((map.kind, map.shapes.len()), (MapKind::Boundaries, codes.len()));
    assert_eq!(dataset.table(TableId::Counties).n_rows() as usize, codes.len());
    for shape in &map.shapes {
        assert!(shape.bounds.is_some() && shape.tile.is_none() && shape.room > 50.0, "{shape:?}");
    }
}
