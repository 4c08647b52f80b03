//! Outlines that are well-formed and cannot be a county's: without an area, crossing themselves, with
//! a hole far outside.
//!
//! Notes, as such shapes are drawn all the same. Knows no file and no county.

use super::read::Ring;
use crate::model::place::Point;

/// What is odd about the shapes of a feature; `polygons` have their outline first, then their holes.
pub(super) fn oddity(polygons: &[Vec<Ring>]) -> Option<&'static str> {
    let outlines = || polygons.iter().filter_map(|rings| rings.first());
    if outlines().all(|ring| area(ring) <= f64::EPSILON && crossing(ring).is_none()) {
        return Some("The outline has no area: export the county's shape again.");
    }
    let is_outside = |rings: &Vec<Ring>| {
        let mut rings = rings.iter();
        let outline = rings.next();
        outline.is_some_and(|outline| rings.any(|hole| !overlap(outline, hole)))
    };
    if polygons.iter().any(is_outside) {
        return Some(
            "A hole lies outside of its outline: make it a polygon of its own, or delete it.",
        );
    }
    polygons.iter().flatten().any(|ring| crossing(ring).is_some()).then_some(
        "The outline crosses itself: repair it, for example with \"Fix geometries\" in QGIS.",
    )
}

/// Of a ring, without sign, in square degrees (the surveyor's formula).
fn area(ring: &Ring) -> f64 {
    let twice: f64 = ring
        .windows(2)
        .map(|two| match two {
            [a, b] => a.lon * b.lat - b.lon * a.lat,
            _ => 0.0,
        })
        .sum();
    twice.abs() / 2.0
}

/// Whether the boxes around two rings have a part in common.
fn overlap(a: &Ring, b: &Ring) -> bool {
    let bounds = |ring: &Ring, of: fn(&Point) -> f64| {
        let values = || ring.iter().map(of);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    [(|p: &Point| p.lon) as fn(&Point) -> f64, |p: &Point| p.lat].into_iter().all(|of| {
        let ((low_a, high_a), (low_b, high_b)) = (bounds(a, of), bounds(b, of));
        low_a <= high_b && low_b <= high_a
    })
}

/// A place near which two sides of a ring cross; touching is no crossing. The sides are swept from
/// west to east, so that the cost is near linear for outlines of many short sides.
fn crossing(ring: &Ring) -> Option<Point> {
    /// Comparisons of one ring; more than a true outline of 100,000 positions needs.
    const MAX_COMPARED: usize = 20_000_000;
    let mut sides: Vec<(Point, Point)> = ring
        .windows(2)
        .filter_map(|two| match two {
            [a, b] if a != b => Some((*a, *b)),
            _ => None,
        })
        .collect();
    let west = |side: &(Point, Point)| side.0.lon.min(side.1.lon);
    let east = |side: &(Point, Point)| side.0.lon.max(side.1.lon);
    sides.sort_by(|a, b| west(a).total_cmp(&west(b)));
    let mut n_compared = 0_usize;
    for (idx, side) in sides.iter().enumerate() {
        let later = sides.get(idx + 1..).unwrap_or_default();
        for other in later.iter().take_while(|other| west(other) <= east(side)) {
            n_compared += 1;
            if n_compared > MAX_COMPARED {
                return None;
            }
            if cross(*side, *other) {
                return Some(side.0);
            }
        }
    }
    None
}

/// Whether two sides cross in a point that is an end of neither.
fn cross(a: (Point, Point), b: (Point, Point)) -> bool {
    let side = |line: (Point, Point), p: Point| {
        let (dx, dy) = (line.1.lon - line.0.lon, line.1.lat - line.0.lat);
        dx * (p.lat - line.0.lat) - dy * (p.lon - line.0.lon)
    };
    let parts = |line: (Point, Point), other: (Point, Point)| {
        let (first, second) = (side(line, other.0), side(line, other.1));
        first * second < 0.0 && first.abs().min(second.abs()) > 1e-14
    };
    parts(a, b) && parts(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Ring {
        points.iter().map(|(lon, lat)| Point { lat: *lat, lon: *lon }).collect()
    }

    fn square(west: f64, south: f64, size: f64) -> Ring {
        let (east, north) = (west + size, south + size);
        ring(&[(west, south), (east, south), (east, north), (west, north), (west, south)])
    }

    #[test]
    fn knows_shapes_that_no_county_has() {
        let told = |polygons: &[Vec<Ring>]| oddity(polygons).unwrap_or_default();
        let flat = ring(&[(109.0, 30.0), (109.0, 30.0), (109.0, 30.0), (109.0, 30.0)]);
        assert!(told(&[vec![flat]]).contains("no area"));
        // A bow: its two halves have areas that cancel out.
        let bow =
            ring(&[(109.0, 30.0), (109.1, 30.1), (109.1, 30.0), (109.0, 30.1), (109.0, 30.0)]);
        assert!(told(&[vec![bow]]).contains("crosses itself"));
        let holed = vec![square(109.0, 30.0, 0.1), square(114.0, 35.0, 0.1)];
        assert!(told(&[holed]).contains("A hole lies outside"));
    }

    #[test]
    fn leaves_true_shapes_alone() {
        let enclave = vec![square(109.0, 30.0, 1.0), square(109.4, 30.4, 0.1)];
        assert_eq!(oddity(&[enclave, vec![square(111.0, 30.0, 0.5)]]), None);
        // Two parts that touch in a point.
        let touching = ring(&[
            (0.0, 0.0),
            (1.0, 0.0),
            (1.0, 1.0),
            (2.0, 1.0),
            (2.0, 2.0),
            (1.0, 2.0),
            (1.0, 1.0),
            (0.0, 1.0),
            (0.0, 0.0),
        ]);
        assert_eq!(oddity(&[vec![touching]]), None);
        let circle: Ring = (0..=20_000)
            .map(|n| f64::from(n % 20_000) / 20_000.0 * std::f64::consts::TAU)
            .map(|angle| Point { lat: 30.0 + angle.sin(), lon: 109.0 + angle.cos() })
            .collect();
        assert_eq!(oddity(&[vec![circle]]), None);
    }
}
