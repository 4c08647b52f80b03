//! Who is whose neighbor, from points alone: which places are nearest, and the Gabriel graph (K. R. Gabriel
//! and R. R. Sokal, 1969).
//!
//! In that two points are neighbors where no third lies in the circle that has them as its ends. Of all
//! customary graphs of points it comes nearest to which districts share a border, it is planar, and
//! it holds together.

use super::vector::Vector;
use crate::model::place::Point;
use crate::text::sorting::sort_by;

/// Pairs of positions in `points`, the lower first, ascending. `points` must differ. Cubic.
pub fn gabriel_edges(points: &[Vector]) -> Vec<(usize, usize)> {
    let mut edges = vec![];
    for (a_idx, a) in points.iter().enumerate() {
        for (b_idx, b) in points.iter().enumerate().skip(a_idx + 1) {
            // The angle at a point in the circle is obtuse.
            let is_between = |(idx, c): (usize, &Vector)| {
                idx != a_idx && idx != b_idx && (*a - *c).dot(*b - *c) < 0.0
            };
            if !points.iter().enumerate().any(is_between) {
                edges.push((a_idx, b_idx));
            }
        }
    }
    edges
}

/// Positions in `places` of the `n` that are nearest to the one at `from`, nearest first. Places without a
/// point are nobody's neighbors. The earth is flat here, which a county's width allows.
pub fn nearest(places: &[Option<Point>], from: usize, n: usize) -> Vec<usize> {
    let Some(start) = places.get(from).copied().flatten() else { return vec![] };
    let per_lon = start.lat.to_radians().cos();
    let mut others: Vec<(f64, usize)> = places
        .iter()
        .enumerate()
        .filter(|(idx, _)| *idx != from)
        .filter_map(|(idx, place)| {
            let place = (*place)?;
            Some(((place.lat - start.lat).hypot((place.lon - start.lon) * per_lon), idx))
        })
        .collect();
    sort_by(&mut others, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    others.into_iter().take(n).map(|(_, idx)| idx).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_a_degree_of_longitude_is_shorter() {
        let point = |lat, lon| Some(Point { lat, lon });
        let places = [
            point(60.0, 100.0),
            point(61.0, 100.0),
            None,
            // Half a degree of latitude away at this latitude.
            point(60.0, 101.0),
            point(60.0, 99.9),
        ];
        assert_eq!(nearest(&places, 0, 9), [4, 3, 1]);
        assert_eq!(nearest(&places, 0, 1), [4]);
        assert_eq!(nearest(&places, 2, 9), [0; 0]);
        assert_eq!(nearest(&places, 7, 9), [0; 0]);
    }

    #[test]
    fn a_point_between_two_parts_them() {
        // 0 . 1 . 2 on a line, 3 aside
        let points =
            [(0.0, 0.0), (1.0, 0.2), (2.0, 0.0), (1.0, 3.0)].map(|(x, y)| Vector::new(x, y));
        assert_eq!(gabriel_edges(&points), [(0, 1), (1, 2), (1, 3)]);
    }
}
