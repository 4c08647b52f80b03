//! The map of counties: true boundaries where an operator has them, tiles elsewhere.

use std::collections::HashSet;
use std::io;

use super::relations::{Relations, of};
use super::sink::Sink;
use crate::compile::boundaries::shape::{Shapes, shapes};
use crate::compile::facts::CountyFact;
use crate::compile::reading::dataset::Dataset;
use crate::geo::hexagon::ROW;
use crate::geo::tiles::tiles;
use crate::model::id::SourceId;
use crate::wire::FORMAT;
use crate::wire::base::Text;
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
pub(super) fn write(
    dataset: &Dataset,
    relations: &Relations<'_>,
    sink: &mut Sink,
) -> io::Result<Option<(String, FileRef)>> {
    let counties = relations.counties();
    if counties.is_empty() {
        return Ok(None);
    }
    let is_county = |code: &str| relations.has_county(code);
    let shapes = dataset.boundaries.as_ref().and_then(|all| shapes(all, is_county));
    let mut file = match shapes {
        Some(shapes) => of_boundaries(&counties, shapes),
        None => of_tiles(&counties),
    };
    for county in &mut file.counties {
        county.n_products = of(&relations.products_of_county, &county.code).len() as u64;
    }
    file.point_sources = point_sources(relations)?;
    Ok(Some(("map".to_owned(), sink.json("", "map", &file)?)))
}

fn blank(county: &CountyFact) -> MapCounty {
    MapCounty {
        code: county.code.to_string(),
        name: Text::from(&county.name),
        n_products: 0,
        d: String::new(),
        label: (0.0, 0.0),
        room: 0.0,
        cell: None,
        bounds: None,
    }
}

fn of_tiles(counties: &[&CountyFact]) -> MapFile {
    let points = counties.iter().map(|row| (row.code.as_str(), row.point));
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
        MapCounty { d, label: (x, y), room, cell: Some((cell.q, cell.r)), ..blank(row) }
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

fn of_boundaries(counties: &[&CountyFact], mut shapes: Shapes) -> MapFile {
    let counties = counties.iter().filter_map(|row| {
        let shape = shapes.by_code.remove(row.code.as_str())?;
        // Whole units: a name is wider than that.
        let label = (shape.label.x.round(), shape.label.y.round());
        let (d, room) = (shape.path, shape.room.round());
        Some(MapCounty { d, label, room, bounds: Some(shape.bounds), ..blank(row) })
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
fn point_sources(relations: &Relations<'_>) -> io::Result<Vec<SourceRow>> {
    let facts = relations.facts;
    let counties = facts.counties.iter().map(|row| (row.point, &row.sources));
    let townships = facts.townships.iter().map(|row| (row.point, &row.sources));
    let (mut with, mut without) = (HashSet::new(), HashSet::new());
    for (point, sources) in counties.chain(townships) {
        let set = if point.is_some() { &mut with } else { &mut without };
        set.extend(sources);
    }
    let mut ids: Vec<&SourceId> = with.difference(&without).copied().collect();
    if ids.is_empty() {
        ids = with.into_iter().collect();
    }
    ids.sort_unstable();
    ids.into_iter().map(|id| Ok(SourceRow::from(relations.source(id)?))).collect()
}
