//! Pulls a crowd of points apart and a sparse region together, keeping directions: where each thing
//! would stand if all neighbors were one unit apart.

use super::vector::Vector;

/// Rounds of relaxation. After some 200 nothing moves by more than a hundredth for 150 points.
const N_ROUNDS: usize = 400;

/// How far one of two points that are too near gives way in a round, as a part of what is missing.
/// Higher shakes, lower leaves some too near after all rounds.
const YIELD: f64 = 0.25;

/// Each point moves to where its neighbors of `edges` want it, a unit away in the direction in which
/// it lies from them; those nearer than a unit push each other away.
pub(super) fn spread(points: &[Vector], edges: &[(usize, usize)]) -> Vec<Vector> {
    let at = |places: &[Vector], idx: usize| places.get(idx).copied().unwrap_or_default();
    let wishes: Vec<(usize, usize, Vector)> = edges
        .iter()
        .map(|(a, b)| (*a, *b, (at(points, *b) - at(points, *a)).direction()))
        .collect();
    // Begin at a scale where neighbors are a unit apart on the average.
    let n_edges = edges.len().max(1) as f64;
    let mean =
        wishes.iter().map(|(a, b, _)| (at(points, *b) - at(points, *a)).length()).sum::<f64>()
            / n_edges;
    let scale = if mean > 0.0 { 1.0 / mean } else { 1.0 };
    let mut places: Vec<_> = points.iter().map(|point| *point * scale).collect();
    for _ in 0..N_ROUNDS {
        let mut sums = vec![(Vector::default(), 0.0); places.len()];
        let mut wish = |idx: usize, place: Vector| {
            if let Some((sum, n)) = sums.get_mut(idx) {
                *sum = *sum + place;
                *n += 1.0;
            }
        };
        for (a, b, direction) in &wishes {
            wish(*b, at(&places, *a) + *direction);
            wish(*a, at(&places, *b) - *direction);
        }
        for (place, (sum, n)) in places.iter_mut().zip(sums) {
            if n > 0.0 {
                // Half of the way: the whole way would swing between two states.
                *place = *place * 0.5 + sum * (0.5 / n);
            }
        }
        push_apart(&mut places);
    }
    places
}

fn push_apart(places: &mut [Vector]) {
    let before = places.to_vec();
    for (place, own) in places.iter_mut().zip(&before) {
        let mut shift = Vector::default();
        for other in &before {
            let apart = *own - *other;
            let length = apart.length();
            if length > 0.0 && length < 1.0 {
                shift = shift + apart.direction() * ((1.0 - length) * YIELD);
            }
        }
        *place = *place + shift;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_and_a_far_point_become_equal_neighbors() {
        let points = [0.0, 0.1, 0.2, 9.0].map(|x| Vector::new(x, 0.0));
        let places = spread(&points, &[(0, 1), (1, 2), (2, 3)]);
        for pair in places.windows(2) {
            assert!((pair[1].x - pair[0].x - 1.0).abs() < 0.01, "{places:?}");
        }
    }
}
