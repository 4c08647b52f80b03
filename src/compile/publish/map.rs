//! The map of counties: true boundaries where an operator has them, tiles elsewhere.

use std::collections::HashSet;
use std::io;

use super::encode::{must_text, point, source};
use super::relations::{Relations, of};
use super::sink::Sink;
use crate::compile::boundaries::shape::{Shapes, shapes};
use crate::compile::reading::dataset::Dataset;
use crate::compile::reading::table::Row;
use crate::compile::schema::spec::TableId;
use crate::geo::hexagon::ROW;
use crate::geo::tiles::tiles;
use crate::model::place::Point;
use crate::wire::FORMAT;
use crate::wire::manifest::FileRef;
use crate::wire::map::{BOUNDARIES, MapCounty, MapFile, TILES};
use crate::wire::source::SourceRow;

/// Width of a tile in the view box.
const TILE: f64 = 100.0;
/// Free space around the tiles, for lines at their edge.
const EDGE: f64 = 4.0;
/// Which part of a tile's width a name may take: more touches the sides.
const NAME: f64 = 0.88;

/// Writes the map and gives its name and file; nothing where there is no county.
pub fn write(
    dataset: &Dataset,
    relations: &Relations<'_>,
    sink: &mut Sink,
) -> io::Result<Option<(String, FileRef)>> {
    let mut counties: Vec<_> = relations.rows(TableId::Counties).collect();
    counties.sort_by_key(|row| row.key());
    if counties.is_empty() {
        return Ok(None);
    }
    let is_county = |code: &str| relations.county(code).is_some();
    let shapes = dataset.boundaries.as_ref().and_then(|all| shapes(all, is_county));
    let mut file = match shapes {
        Some(shapes) => of_boundaries(&counties, shapes),
        None => of_tiles(&counties),
    };
    for county in &mut file.counties {
        county.n_products = of(&relations.products_of_county, &county.code).len() as u64;
    }
    file.point_sources = point_sources(relations);
    Ok(Some(("map".to_owned(), sink.json("", "map", &file)?)))
}

fn blank(county: Row<'_>) -> MapCounty {
    MapCounty {
        code: county.key().to_owned(),
        name: must_text(county, "name"),
        n_products: 0,
        d: String::new(),
        label: (0.0, 0.0),
        room: 0.0,
        cell: None,
        bounds: None,
    }
}

fn of_tiles(counties: &[Row<'_>]) -> MapFile {
    let points = counties.iter().map(|row| {
        let point = point(*row).map(|(lat, lon)| Point { lat, lon });
        (row.key(), point)
    });
    let cells = tiles(&points.collect::<Vec<_>>());
    let middles: Vec<_> = cells.iter().map(|cell| cell.middle()).collect();
    let least = |of: fn(f64, f64) -> f64, values: &mut dyn Iterator<Item = f64>| {
        values.reduce(of).unwrap_or_default()
    };
    let (left, right) = (
        least(f64::min, &mut middles.iter().map(|m| m.x)),
        least(f64::max, &mut middles.iter().map(|m| m.x)),
    );
    let (top, bottom) = (
        least(f64::min, &mut middles.iter().map(|m| m.y)),
        least(f64::max, &mut middles.iter().map(|m| m.y)),
    );
    // A hexagon is two thirds of the square root of 3 as high as wide: 4/3 of a row.
    let (half, corner) = (TILE / 2.0, TILE * ROW * 2.0 / 3.0);
    let counties = counties.iter().zip(cells).zip(middles).map(|((row, cell), middle)| {
        let x = (EDGE + half + (middle.x - left) * TILE).round();
        let y = (EDGE + corner + (middle.y - top) * TILE).round();
        let (a, b) = (corner.round(), (corner / 2.0).round());
        let d = format!("M{x} {}l{half} {b}v{a}l-{half} {b}l-{half}-{b}v-{a}z", y - a / 2.0 - b);
        let room = (half * NAME).round();
        MapCounty { d, label: (x, y), room, cell: Some((cell.q, cell.r)), ..blank(*row) }
    });
    MapFile {
        format: FORMAT,
        kind: TILES.to_owned(),
        counties: counties.collect(),
        width: ((right - left + 1.0) * TILE + 2.0 * EDGE).ceil(),
        height: ((bottom - top) * TILE + 2.0 * (corner + EDGE)).ceil(),
        frame: None,
        point_sources: vec![],
    }
}

fn of_boundaries(counties: &[Row<'_>], mut shapes: Shapes) -> MapFile {
    let counties = counties.iter().filter_map(|row| {
        let shape = shapes.by_code.remove(row.key())?;
        // Whole units: a name is wider than that.
        let label = (shape.label.x.round(), shape.label.y.round());
        let (d, room) = (shape.path, shape.room.round());
        Some(MapCounty { d, label, room, bounds: Some(shape.bounds), ..blank(*row) })
    });
    MapFile {
        format: FORMAT,
        kind: BOUNDARIES.to_owned(),
        counties: counties.collect(),
        width: shapes.size.x,
        height: shapes.size.y,
        frame: Some(shapes.frame),
        point_sources: vec![],
    }
}

/// The sources of the points on the map. A row lists its sources without saying which of them gave the
/// point, so this is a guess: the sources that rows with a point name and rows without one do not. If
/// there are none such, all sources of rows with a point.
fn point_sources(relations: &Relations<'_>) -> Vec<SourceRow> {
    let (mut with, mut without) = (HashSet::new(), HashSet::new());
    for row in [TableId::Counties, TableId::Townships].into_iter().flat_map(|id| relations.rows(id))
    {
        let set = if point(row).is_some() { &mut with } else { &mut without };
        set.extend(row.list("sources"));
    }
    let mut ids: Vec<_> = with.difference(&without).copied().collect();
    if ids.is_empty() {
        ids = with.into_iter().collect();
    }
    ids.sort_unstable();
    ids.into_iter().filter_map(|id| relations.source(id)).map(source).collect()
}
