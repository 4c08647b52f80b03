//! From degrees to shapes on a lattice: projected, quantized, simplified together, written as paths.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::arcs::{CellRing, simplify_rings};
use super::label::label_place;
use super::read::{Boundaries, Ring};
use super::simplify::Cell;
use crate::geo::projection::Projection;
use crate::geo::vector::Vector;
use crate::model::place::Point;
use crate::wire::map::MapFrame;

/// Longer side of the view box. A unit is a quarter of a kilometer in a province of 500 km: finer than
/// a screen shows, coarse enough for three digits.
const SIZE: f64 = 2_000.0;
/// Points of all shapes together: some 50 kB of paths.
const MAX_POINTS: usize = 7_000;
/// Twice the least area that a point must change, in square units: less cannot be seen.
const MIN_AREA: u64 = 3;
/// Half of the width of a county too small to be seen.
const SPECK: i32 = 4;

/// Outlines of all counties, as path data of one drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Shapes {
    /// Width and height of the view box.
    pub size: Vector,
    /// How degrees were projected.
    pub frame: MapFrame,
    /// By county code.
    pub by_code: BTreeMap<String, Shape>,
}

/// A county's shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// SVG path data.
    pub path: String,
    /// Middle of its name.
    pub label: Vector,
    /// Distance from there to the outline.
    pub room: f64,
    /// Degrees west, south, east and north.
    pub bounds: (f64, f64, f64, f64),
}

/// The shapes of the counties that `is_drawn`; `None` if there are none.
pub fn shapes(boundaries: &Boundaries, is_drawn: impl Fn(&str) -> bool) -> Option<Shapes> {
    let drawn: Vec<_> = boundaries
        .iter()
        .filter(|(code, _)| is_drawn(code))
        .map(|(code, boundary)| (code, &boundary.rings))
        .collect();
    let bounds = drawn.iter().filter_map(|(_, rings)| bounds_of(rings)).reduce(union)?;
    let (west, south, east, north) = bounds;
    let middle = Point { lat: (south + north) / 2.0, lon: (west + east) / 2.0 };
    let lon_scale = Projection::around([middle]).lon_scale;
    let span = Vector::new((east - west).max(1e-6) * lon_scale, (north - south).max(1e-6));
    let per_lat = SIZE / span.x.max(span.y);
    let frame = MapFrame { west, north, per_lon: per_lat * lon_scale, per_lat };
    let size = Vector::new((span.x * per_lat).ceil().max(1.0), (span.y * per_lat).ceil().max(1.0));
    let rings: Vec<(usize, CellRing)> = drawn
        .iter()
        .enumerate()
        .flat_map(|(county, (_, rings))| {
            rings.iter().map(move |ring| (county, quantized(ring, frame)))
        })
        .collect();
    let lines: Vec<CellRing> = rings.iter().map(|(_, ring)| ring.clone()).collect();
    let simple = simplify_rings(&lines, MAX_POINTS, MIN_AREA);
    let mut by_county = vec![vec![]; drawn.len()];
    for ((county, full), simple) in rings.iter().zip(simple) {
        if let Some(list) = by_county.get_mut(*county) {
            list.push((full, simple));
        }
    }
    let by_code = drawn.iter().zip(by_county).filter_map(|((code, own), pairs)| {
        let mut rings: Vec<CellRing> = pairs
            .iter()
            .map(|(_, simple)| simple.clone())
            .filter(|ring| !ring.is_empty())
            .collect();
        if rings.is_empty() {
            rings.push(speck(pairs.first().and_then(|(full, _)| full.first().copied())?, size));
        }
        let (label, room) = label_place(&rings)?;
        Some(((*code).clone(), Shape { path: path(&rings), label, room, bounds: bounds_of(own)? }))
    });
    Some(Shapes { size, frame, by_code: by_code.collect() })
}

fn bounds_of(rings: &[Ring]) -> Option<(f64, f64, f64, f64)> {
    let points = rings.iter().flatten().map(|p| (p.lon, p.lat, p.lon, p.lat));
    points.reduce(union)
}

fn union(a: (f64, f64, f64, f64), b: (f64, f64, f64, f64)) -> (f64, f64, f64, f64) {
    (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3))
}

#[expect(clippy::cast_possible_truncation, reason = "0 to 2,000")]
fn quantized(ring: &Ring, frame: MapFrame) -> CellRing {
    let mut cells: CellRing = ring
        .iter()
        .map(|point| {
            let x = (point.lon - frame.west) * frame.per_lon;
            let y = (frame.north - point.lat) * frame.per_lat;
            (x.round() as i32, y.round() as i32)
        })
        .collect();
    cells.dedup();
    if cells.len() > 1 && cells.first() == cells.last() {
        cells.pop();
    }
    cells
}

/// A small square for a county that is smaller than a unit.
fn speck((x, y): Cell, size: Vector) -> CellRing {
    #[expect(clippy::cast_possible_truncation, reason = "1 to 2,000")]
    let (width, height) = (size.x as i32, size.y as i32);
    let inside = |value: i32, max: i32| value.clamp(SPECK.min(max / 2), (max - SPECK).max(max / 2));
    let (x, y) = (inside(x, width), inside(y, height));
    vec![(x - SPECK, y), (x, y - SPECK), (x + SPECK, y), (x, y + SPECK)]
}

/// Path data in whole numbers, relative where that is shorter: it always is.
fn path(rings: &[CellRing]) -> String {
    let mut path = String::new();
    for ring in rings {
        let mut points = ring.iter();
        let Some(first) = points.next() else { continue };
        _ = write!(path, "M{} {}l", first.0, first.1);
        let (mut last, mut is_first) = (*first, true);
        for (x, y) in points.copied() {
            let (dx, dy) = (x - last.0, y - last.1);
            // A minus parts numbers as well as a space does.
            let space = if is_first || dx < 0 { "" } else { " " };
            let between = if dy < 0 { "" } else { " " };
            _ = write!(path, "{space}{dx}{between}{dy}");
            (last, is_first) = ((x, y), false);
        }
        path.push('z');
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::boundaries::read::Boundary;

    fn square(west: f64, south: f64, size: f64) -> Ring {
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
            .map(|(x, y)| Point { lat: south + y * size, lon: west + x * size })
            .to_vec()
    }

    fn boundaries(rings: &[(&str, Ring)]) -> Boundaries {
        let one = |ring: &Ring| Boundary { number: 1, rings: vec![ring.clone()] };
        rings.iter().map(|(code, ring)| ((*code).to_owned(), one(ring))).collect()
    }

    #[test]
    fn squares_become_paths_with_names_in_their_middle() {
        let all = boundaries(&[
            ("500101", square(108.0, 30.0, 1.0)),
            ("500236", square(109.0, 30.0, 1.0)),
        ]);
        let shapes = shapes(&all, |_| true).unwrap();
        assert_eq!(shapes.size.x, 2_000.0);
        let shape = &shapes.by_code["500101"];
        assert!(shape.path.starts_with('M') && shape.path.ends_with('z'));
        assert!((shape.label.x - 500.0).abs() < 30.0 && shape.room > 450.0, "{shape:?}");
        assert_eq!(shape.bounds, (108.0, 30.0, 109.0, 31.0));
    }

    #[test]
    fn a_county_too_small_to_see_is_a_speck_and_one_not_asked_for_nothing() {
        let all = boundaries(&[
            ("500101", square(108.0, 30.0, 1.0)),
            ("500236", square(109.0, 31.0, 1e-7)),
            ("999999", square(0.0, 0.0, 1.0)),
        ]);
        let shapes = shapes(&all, |code| code != "999999").unwrap();
        assert_eq!(shapes.by_code.len(), 2);
        assert!(shapes.by_code["500236"].path.len() > 10);
        assert!(super::shapes(&all, |_| false).is_none());
        assert!(super::shapes(&Boundaries::new(), |_| true).is_none());
    }
}
