//! Where a name has most room in a shape: the point farthest from its outline (V. Agafonkin, 2016,
//! github.com/mapbox/polylabel).

use super::arcs::CellRing;
use crate::geo::vector::Vector;

/// Squares that are looked at: a shape has found its place after some hundred.
const MAX_SQUARES: usize = 2_000;

/// A place for a name and its distance from the outline; `None` for no rings. Even-odd rule.
pub(super) fn label_place(rings: &[CellRing]) -> Option<(Vector, f64)> {
    let lines: Vec<(Vector, Vector)> = rings
        .iter()
        .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
        .map(|(from, to)| (vector(*from), vector(*to)))
        .collect();
    let first = lines.first()?.0;
    let (low, high) = lines.iter().fold((first, first), |(low, high), (point, _)| {
        (
            Vector::new(low.x.min(point.x), low.y.min(point.y)),
            Vector::new(high.x.max(point.x), high.y.max(point.y)),
        )
    });
    let size = high - low;
    let half = size.x.max(size.y).max(1.0) / 2.0;
    let mut best = (low + size * 0.5, distance(low + size * 0.5, &lines));
    let mut open = vec![(low + size * 0.5, half, f64::INFINITY)];
    for _ in 0..MAX_SQUARES {
        // The square that may hold the farthest point; few are open at a time.
        let most = open.iter().enumerate().max_by(|a, b| a.1.2.total_cmp(&b.1.2));
        let Some((idx, (middle, half, reach))) = most.map(|(idx, square)| (idx, *square)) else {
            break;
        };
        if reach - best.1 < 1.0 {
            break;
        }
        open.swap_remove(idx);
        for (x, y) in [(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5)] {
            let middle = middle + Vector::new(x, y) * half;
            let found = distance(middle, &lines);
            if found > best.1 {
                best = (middle, found);
            }
            open.push((middle, half / 2.0, found + half / 2.0 * std::f64::consts::SQRT_2));
        }
    }
    Some((best.0, best.1.max(0.0)))
}

fn vector((x, y): (i32, i32)) -> Vector {
    Vector::new(f64::from(x), f64::from(y))
}

/// Distance from the outline; negative outside.
fn distance(point: Vector, lines: &[(Vector, Vector)]) -> f64 {
    let (mut is_inside, mut least) = (false, f64::INFINITY);
    for (from, to) in lines {
        let is_crossed = (from.y > point.y) != (to.y > point.y)
            && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x;
        is_inside ^= is_crossed;
        let line = *to - *from;
        let along = ((point - *from).dot(line) / line.length_squared().max(1e-9)).clamp(0.0, 1.0);
        least = least.min((point - (*from + line * along)).length_squared());
    }
    if is_inside { least.sqrt() } else { -least.sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_stands_in_the_body_not_in_the_middle_of_a_crescent() {
        // A square with a long arm to the right.
        let ring = vec![(0, 0), (100, 0), (100, 80), (400, 80), (400, 100), (0, 100)];
        let (place, room) = label_place(&[ring]).unwrap();
        assert!(place.x < 60.0 && (45.0..=51.0).contains(&room), "{place:?} {room}");
        assert!(label_place(&[]).is_none());
        assert!(label_place(&[vec![]]).is_none());
    }

    #[test]
    fn a_hole_has_no_name() {
        let ring = vec![(0, 0), (100, 0), (100, 100), (0, 100)];
        let hole = vec![(30, 30), (70, 30), (70, 70), (30, 70)];
        let (place, room) = label_place(&[ring, hole]).unwrap();
        assert!(
            room < 25.0 && !(30.0..70.0).contains(&place.x) || !(30.0..70.0).contains(&place.y)
        );
    }
}
