//! From the globe to a plane: equirectangular with one true parallel, good for a region of a few
//! hundred kilometers.

use super::vector::Vector;
use crate::model::place::Point;

/// Length of a degree of latitude: the mean meridian of WGS 84, 10 002 km from equator to pole.
pub const KM_PER_DEGREE: f64 = 111.13;

/// Poleward of this parallel a degree of longitude is taken to be as long as here: at the pole it
/// would be nothing, and everything one line.
const MAX_TRUE_LAT: f64 = 85.0;

/// A plane in degrees of latitude: both axes have the same scale along the true parallel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// The middle of the plane, where x and y are 0.
    pub middle: Point,
    /// Degrees of latitude in a degree of longitude, 0 to 1.
    pub lon_scale: f64,
}

impl Projection {
    /// True at the middle of `points`. For no points: true at the equator.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Self {
        let points: Vec<_> = points.into_iter().collect();
        let n_points = points.len().max(1) as f64;
        let lat = points.iter().map(|point| point.lat).sum::<f64>() / n_points;
        // A region across the 180th meridian is one region: differences count, not numbers.
        let anchor = points.first().map_or(0.0, |point| point.lon);
        let lon = points.iter().map(|point| wrapped(point.lon - anchor)).sum::<f64>() / n_points;
        let lon_scale = lat.abs().min(MAX_TRUE_LAT).to_radians().cos();
        Self { middle: Point { lat, lon: wrapped(anchor + lon) }, lon_scale }
    }

    /// Where a point lies: degrees of latitude to the right and down of the middle.
    pub fn project(&self, point: Point) -> Vector {
        let x = wrapped(point.lon - self.middle.lon) * self.lon_scale;
        Vector::new(x, self.middle.lat - point.lat)
    }

    /// The point at a place of the plane.
    pub fn point_at(&self, place: Vector) -> Point {
        let lon = wrapped(self.middle.lon + place.x / self.lon_scale);
        Point { lat: self.middle.lat - place.y, lon }
    }
}

/// Degrees as -180 to 180.
fn wrapped(degrees: f64) -> f64 {
    let turned = (degrees + 180.0).rem_euclid(360.0) - 180.0;
    if turned.is_finite() { turned } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point { lat, lon }
    }

    #[test]
    fn north_is_up_and_a_kilometer_is_as_long_both_ways() {
        let projection = Projection::around([point(59.0, 10.0), point(61.0, 10.0)]);
        let north = projection.project(point(61.0, 10.0));
        let east = projection.project(point(60.0, 12.0));
        assert!(north.y < 0.0 && north.x.abs() < 1e-9);
        assert!((east.x - 1.0).abs() < 1e-3, "{}", east.x);
    }

    #[test]
    fn a_region_across_the_180th_meridian_is_one() {
        let projection = Projection::around([point(-17.0, 179.5), point(-17.0, -179.5)]);
        let [west, east] = [179.5, -179.5].map(|lon| projection.project(point(-17.0, lon)).x);
        assert!(west < 0.0 && east > 0.0 && east - west < 1.0);
    }

    #[test]
    fn places_lead_back_to_their_points() {
        let projection = Projection::around([point(28.0, 105.0), point(32.0, 110.0)]);
        let there = projection.point_at(projection.project(point(31.1, 109.9)));
        assert!((there.lat - 31.1).abs() < 1e-9 && (there.lon - 109.9).abs() < 1e-9);
    }
}
