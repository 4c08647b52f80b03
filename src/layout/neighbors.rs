//! Who is whose neighbor, from points alone: the Gabriel graph (K. R. Gabriel and R. R. Sokal, 1969).
//!
//! Two points are neighbors where no third lies in the circle that has them as its ends. Of all
//! customary graphs of points it comes nearest to which districts share a border, it is planar, and
//! it holds together.

use super::vector::Vector;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_between_two_parts_them() {
        // 0 . 1 . 2 on a line, 3 aside
        let points =
            [(0.0, 0.0), (1.0, 0.2), (2.0, 0.0), (1.0, 3.0)].map(|(x, y)| Vector::new(x, y));
        assert_eq!(gabriel_edges(&points), [(0, 1), (1, 2), (1, 3)]);
    }
}
